"""How many swapped country names are found, and how many right ones are flagged.

    python benchmarks/entity_swap.py [--data DIR] [--count 100] [--seed 1]

The sentences are ours; the names are CLDR's: through Babel, or from DIR/names.jsonl (lines with kind `territories`,
code, zh, zh_hant, en) when a folder is named. Every sentence is audited as it is and with another country's name.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from audit.alignment.align import align
from audit.checkers.accuracy.entity_swap import EntitySwap
from audit.model.document import Document
from audit.model.text import Text

SENTENCES = (
    ("代表团昨天抵达{}。", "The delegation arrived in {} yesterday."),
    ("{}政府宣布了新的贸易措施。", "The government of {} announced new trade measures."),
    ("他的父亲在{}出生，后来做了医生。", "His father was born in {} and later became a doctor."),
    ("这批机器由{}制造，上月运到。", "These machines were made in {} and arrived last month."),
    ("中国与{}签订了文化合作协定。", "China and {} signed an agreement on cultural cooperation."),
    ("来自{}的三名学生参加了比赛。", "Three students from {} took part in the contest."),
)

# Unknown Region, Pseudo-Accents, Pseudo-Bidi.
NO_COUNTRY = ("ZZ", "XA", "XB")

Names = tuple[str, str]


def names(folder: Path | None) -> list[Names]:
    """Give pairs of a Chinese and an English name; simplified and traditional both."""
    if folder is None:
        english, chinese = Locale.parse("en").territories, Locale.parse("zh_Hans").territories
        codes = sorted(str(code) for code in english if code in chinese and code not in NO_COUNTRY)
        codes = [code for code in codes if len(code) == 2]
        return [(chinese[code], english[code]) for code in codes]
    lines = map(json.loads, (folder / "names.jsonl").read_text(encoding="utf-8").splitlines())
    kept = [line for line in lines if line["kind"] == "territories" and line["code"] not in NO_COUNTRY]
    return [(line[side], line["en"]) for line in kept for side in ("zh", "zh_hant") if line[side]]


def trials(pairs: list[Names], count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Give Chinese sentences with the right translation and one with another country."""
    chance = random.Random(seed)
    for _ in range(count):
        source, target = chance.choice(SENTENCES)
        zh, en = chance.choice(pairs)
        other = chance.choice([name for _, name in pairs if name not in (en, "China")])
        yield source.format(zh), target.format(en), target.format(other)


def flagged(source: str, target: str) -> bool:
    """Tell whether the rule finds anything."""
    return any(EntitySwap().check_document(align(Document("", Text.plain(target), Text.plain(source)))))


def main() -> None:
    """Print the figures and what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    found = false = 0
    for source, right, wrong in trials(names(arguments.data), arguments.count, arguments.seed):
        hit, alarm = flagged(source, wrong), flagged(source, right)
        found, false = found + hit, false + alarm
        if alarm or not hit:
            print("FALSE " if alarm else "MISSED", source, "|", right if alarm else wrong)
    print(f"{found} of {arguments.count} swapped names found, {false} right ones flagged")


if __name__ == "__main__":
    main()
