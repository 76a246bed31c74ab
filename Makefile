# Two commands do all the set-up on a machine that has Python 3.11 and make: `make audit` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: audit test engines golden lint format fuzz mutants docs clean
.DELETE_ON_ERROR:

audit: $(READY)  ## audit the sample corpus and write the review workbook
	@mkdir -p reports
	$(BIN)/mt-audit check fixtures/corpus --exit-zero -o reports/review.xlsx

test: lint  ## lint, types, import contracts and tests
	$(BIN)/python -m pytest -n 2

engines: $(VENV)-engines/.ready  ## test Spark, which needs Java 17, and datatrove; downloads 500 MB
	$(VENV)-engines/bin/python -m pytest tests/test_spark.py tests/test_datatrove.py tests/test_docs.py -k "not docs or engines"

golden: $(READY)  ## record what the rules find in fixtures/corpus, for you to read the difference
	GOLDEN=write $(BIN)/python -m pytest tests/test_golden.py tests/formats/test_every_format.py
	$(BIN)/mt-audit check fixtures/corpus --exit-zero --quiet -o reports/sample.xlsx >/dev/null
	git --no-pager diff --stat fixtures/golden.txt tests/formats/golden

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

INPUTS ?= 1000000
fuzz: $(READY)  ## feed readers, facts, rules and the review with INPUTS damaged texts
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[fuzz]'
	$(BIN)/python -m tests.fuzz --inputs $(INPUTS)

mutants: $(READY)  ## change the code in small ways and see whether the tests notice
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[mutants]'
	$(BIN)/python -m mutmut run
	$(BIN)/python -m mutmut results

docs: $(READY)  ## build the manual into site/
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[docs]'
	$(BIN)/python -m mkdocs build --strict

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,semantic]'
	@touch $(READY)

$(VENV)-engines/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv --clear $(VENV)-engines
	$(VENV)-engines/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[datatrove,spark]' pytest hypothesis
	@touch $@

clean:
	rm -rf $(VENV) $(VENV)-engines .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
