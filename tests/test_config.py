"""The configuration is read strictly, and every mistake is named."""

from pathlib import Path

import pytest

from audit.checkers.catalogue import catalogue
from audit.config import Config, ConfigError, Settings, choose, discover, load, selects
from audit.model.mqm import Severity
from audit.model.options import convert


def write(folder: Path, text: str, name: str = "mt-audit.toml") -> Path:
    """Write a configuration file."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_defaults() -> None:
    """Without a file, every rule is in force and major findings fail."""
    config = load(None)

    assert config == Config()
    assert config.settings.fail_on is Severity.MAJOR
    assert [checker.rule.id for checker in choose(config)] == list(catalogue())


def test_file(tmp_path: Path) -> None:
    """Keys may be written with hyphens; lists become the type of their field."""
    text = 'fail-on = "minor"\nselect = ["linguistic"]\n[rule."linguistic/repeated-word"]\nallow = ["ha"]\n'

    config = load(write(tmp_path, text))

    assert config.settings.fail_on is Severity.MINOR
    assert config.settings.select == ("linguistic",)
    assert config.options["linguistic/repeated-word"]["allow"] == ("ha",)
    assert config.base == tmp_path


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    """Each mistake is a sentence with file, table, key and the nearest valid name."""
    text = (
        'slect = ["artifact"]\nfail-on = "mayor"\nsource-field = 3\n'
        '[rule."linguistic/repeated-words"]\n[rule."linguistic/repeated-word"]\nalow = []\nallow = "the"\n'
    )
    file = write(tmp_path, text)

    with pytest.raises(ConfigError) as caught:
        load(file)

    assert str(caught.value).splitlines() == [
        f"{file}: there is no key `slect`; did you mean `select`?",
        f"{file}: `fail-on` must be one of neutral, minor, major, critical, not 'mayor'.",
        f"{file}: `source-field` must be a text, not 3.",
        f'{file}: [rule."linguistic/repeated-words"] names no rule; did you mean `linguistic/repeated-word`?',
        f'{file}: [rule."linguistic/repeated-word"]: there is no key `alow`; did you mean `allow`?',
        f"{file}: [rule.\"linguistic/repeated-word\"]: `allow` must be a list, not 'the'.",
    ]


def test_bad_toml(tmp_path: Path) -> None:
    """A file that is no TOML is refused with its place."""
    with pytest.raises(ConfigError, match=r"mt-audit\.toml is not valid TOML: .*line 2"):
        load(write(tmp_path, "select = []\nselect = 1 2"))


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is named with the way out."""
    with pytest.raises(ConfigError, match="cannot be read: No such file or directory; give another file"):
        load(tmp_path / "nothing.toml")


def test_discover(tmp_path: Path) -> None:
    """The nearest file above counts; a pyproject without our table does not."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(inner, "[tool.other]\n", "pyproject.toml")
    file = write(tmp_path, '[tool.mt-audit]\nignore = ["structure"]\n', "pyproject.toml")

    assert discover(inner) == file
    assert load(file).settings.ignore == ("structure",)


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [([], tuple[str, ...], ()), (["a"], frozenset[str], frozenset("a")), (1, float, 1.0), ("x", str | None, "x")],
)
def test_convert(value: object, kind: object, expected: object) -> None:
    """TOML values take the type of their field."""
    assert convert(value, kind) == expected


def test_convert_refuses_truth_as_number() -> None:
    """True is no number, although Python thinks so."""
    with pytest.raises(ValueError, match="a number"):
        convert(True, float)


def test_selects() -> None:
    """A dimension covers its rules, and no name covers one that merely begins alike."""
    assert selects("accuracy", "accuracy/omission")
    assert selects("accuracy/omission", "accuracy/omission")
    assert not selects("accuracy/omis", "accuracy/omission")


def test_choose_refuses_unknown_names() -> None:
    """A misspelt selector would silently audit nothing."""
    settings = Config().settings.__class__(select=("lingustic",))

    with pytest.raises(ConfigError, match=r"no rule or dimension `lingustic`"):
        choose(Config(settings))


def test_choose_proposes_a_dimension() -> None:
    """A mistyped dimension is answered with the dimension, not with a rule of some other one."""
    with pytest.raises(ConfigError, match="did you mean `artifact`"):
        choose(Config(Settings(select=("artifcat",))))


def test_tables_of_rules_with_an_s(tmp_path: Path) -> None:
    """The likeliest slip of the pen, [rules."…"], is told as what it is."""
    file = tmp_path / "mt-audit.toml"
    file.write_text('[rules."accuracy/omission"]\ncut = 0.2\n')

    with pytest.raises(ConfigError, match="without an s"):
        load(file)
