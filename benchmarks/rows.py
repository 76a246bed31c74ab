"""Rows of a table: short bilingual texts made from fixtures/clean by a seeded generator, some of them damaged."""

import json
import random
from collections.abc import Iterator

from benchmarks.planted import CLEAN, pairs

SEED = 50
MEETING = "联合军事委员会开会。\n\n联合军事委员会讨论了运输。"
MET = "The Joint Military {0} met.\n\nThe Joint Military {0} discussed transport."


def rows(size: int) -> Iterator[dict[str, str]]:
    """Yield rows with `id`, `source` and `target`, no two alike.

    Of a hundred, five have a wrong number, two a masked word and five a committee, which one in four times has
    another name than elsewhere in the table.
    """
    chance = random.Random(SEED)
    clean = list(pairs([CLEAN]))
    for number in range(size):
        source, target = chance.choice(clean)
        acres, kind = chance.randint(2, 98), chance.randrange(100)
        sown = acres + (kind < 5)
        source, target = f"{source}\n\n全县播种{acres}00亩。", f"{target}\n\nThe county sowed {sown}00 mu."
        if 5 <= kind < 7:
            target = target.replace("The county", "The county of * *")
        elif 7 <= kind < 12:
            name = "Commission" if chance.random() < 0.25 else "Committee"
            source, target = f"{source}\n\n{MEETING}", f"{target}\n\n{MET.format(name)}"
        yield {"id": f"row-{number:06}", "source": source, "target": target}


def lines(size: int) -> Iterator[str]:
    """Yield the rows as JSON lines."""
    for row in rows(size):
        yield json.dumps(row, ensure_ascii=False) + "\n"
