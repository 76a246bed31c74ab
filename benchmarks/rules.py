"""What each rule reports where it should and where it should not: python -m benchmarks.rules --data DIR [--write].

DIR holds the benchmark data that docs/accuracy/index.md describes. Prints a table, a rule a row; --write keeps it in
docs/accuracy/rules.tsv, from where it goes into the pages of the rules.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from audit.checkers.catalogue import catalogue

GOOD = {
    "expert_clean/pairs.jsonl": "WMT, cleared by experts",
    "hkma_terms/paragraphs.jsonl": "HKMA",
    "clean_ntrex/pairs.jsonl": "NTREX-128",
    "clean_tico19/pairs.jsonl": "TICO-19",
    "clean_mgsm/pairs.jsonl": "MGSM",
    "clean_prc_constitution/pairs.jsonl": "PRC constitution",
}
CONTRASTS = "hwtsc_challenge_zhen/pairs.jsonl"
TABLE = Path(__file__).parent.parent / "docs" / "accuracy" / "rules.tsv"
COLUMNS = ("rule", "alarms", "rows", "wrong", "right", "pairs", "meeting", "archive")
HEADER = f"""\
# What each rule reports, on the developers' half; made by: python -m benchmarks.rules --data DIR --write
# alarms: findings in that many professional or expert-cleared rows ({", ".join(GOOD.values())})
# wrong, right: wrong and right translations of the HwTsc challenge set that it flags, of so many pairs
# meeting: of its findings in the articles of the newspaper archive, those that meet an annotated defect
"""

Finding = Mapping[str, Any]


def main() -> None:
    """Print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines = ["\t".join(map(str, row)) for row in [COLUMNS, *table(options.data)]]
    if options.write:
        TABLE.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def table(data: Path) -> Iterator[tuple[str | int, ...]]:
    """Give the rows."""
    good = [row for name in GOOD for row in rows(data / name) if row.get("level", "no_error") == "no_error"]
    alarms = Counter(finding["rule"] for finding in audited(good))
    pairs = [row for row in rows(data / CONTRASTS) if row["good"] != row["bad"]]
    right = _flagged(pairs, "good")
    wrong = _flagged(pairs, "bad")
    met, found = archive(data / "archive")
    for rule in sorted(catalogue()):
        yield rule, alarms[rule], len(good), wrong[rule], right[rule], len(pairs), met[rule], found[rule]


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """Read pairs whose translation has one of several names."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        target = row.get("target") or row.get("reference") or row.get("good")
        if row.get("source") and target and row.get("split", "dev") == "dev":
            yield {**row, "target": target}


def _flagged(pairs: Iterable[Mapping[str, Any]], side: str) -> Counter[str]:
    """Count the translations that a rule flags, on one side of contrasts."""
    found = audited({"source": pair["source"], "target": pair[side]} for pair in pairs)
    return Counter(rule for rule, _ in {(finding["rule"], finding["document"]) for finding in found})


def audited(records: Iterable[Mapping[str, Any]]) -> list[Finding]:
    """Audit pairs as the rows of a table."""
    with tempfile.TemporaryDirectory() as folder:
        with open(Path(folder) / "rows.jsonl", "w", encoding="utf-8") as file:
            for number, row in enumerate(records):
                pair = {"id": str(number), "source": row["source"], "target": row["target"]}
                file.write(json.dumps(pair, ensure_ascii=False) + "\n")
        return check("rows.jsonl", Path(folder))


def check(path: str, folder: Path) -> list[Finding]:
    """Run the command."""
    command = [sys.executable, "-m", "audit", "check", "--format", "jsonl", "--no-cache", "--exit-zero", path]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def archive(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Count the findings of each rule that meet an annotated defect, and all."""
    paths = json.loads((folder / "split.json").read_text(encoding="utf-8"))["dev"]
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    met: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for finding in check("articles", folder):
        path = finding["path"].partition("articles/")[2]
        if path in paths and finding["severity"] != "neutral":
            found[finding["rule"]] += 1
            met[finding["rule"]] += any(meets(finding, defect) for defect in gold if defect["path"] == path)
    return met, found


def meets(finding: Finding, defect: Mapping[str, str]) -> bool:
    """Tell whether the words found are in those annotated, or the other way round."""
    target = finding["target"]["text"].strip()
    source = ((finding["source"] or {}).get("text") or "").strip()
    if _inside(target, defect["target_quote"]):
        return True
    return len(source) > 1 and _inside(source, defect["source_quote"]) and not (target and defect["target_quote"])


def _inside(one: str, other: str) -> bool:
    """Tell whether one of two texts holds the other."""
    return bool(one and other) and (one in other or other in one)


if __name__ == "__main__":
    main()
