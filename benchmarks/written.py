"""Reads back everything that is written by rule: python -m benchmarks.written [--numbers 20000].

Every day from 1840 to 2030 in six Chinese and six English forms, every number to `--numbers`, and as many again drawn
from all to 10^12, each in five or more forms of both languages. Prints how many forms were read and which were
not; the tests read a sample of the same (`tests/language/test_written.py`).
"""

import argparse
import datetime
import random
from collections.abc import Callable, Iterable, Iterator

from audit.language.en.facts import read as read_en
from audit.language.zh.facts import read as read_zh
from audit.model.facts import Date, Fact, Number
from tests.language.written import chinese_days, chinese_forms, english_days, english_forms

FIRST, LAST = datetime.date(1840, 1, 1), datetime.date(2030, 12, 31)
LIMIT = 10**12
SEED = 20


def days() -> Iterator[tuple[bool, str]]:
    """Read every day in every form; tell whether it was read, and how it was written."""
    for n in range((LAST - FIRST).days + 1):
        day = FIRST + datetime.timedelta(n)
        for form in chinese_days(day):
            yield _told(read_zh.__wrapped__(f"于{form}签订"), day), form
        for form in english_days(day):
            yield _told(read_en.__wrapped__(f"signed on {form} in Moscow"), day), form


def _told(facts: tuple[Fact, ...], day: datetime.date) -> bool:
    """Tell whether the facts are one date, this day."""
    return [(f.year, f.month, f.day) for f in facts if isinstance(f, Date)] == [(day.year, day.month, day.day)]


def numbers(values: Iterable[int]) -> Iterator[tuple[bool, str]]:
    """Read every number in every form; tell whether it was read, and how it was written."""
    for value in values:
        for form in chinese_forms(value):
            yield _counted(read_zh.__wrapped__(f"共{form}人"), value), form
        for form in english_forms(value):
            yield _counted(read_en.__wrapped__(f"in all {form} people"), value), form


def _counted(facts: tuple[Fact, ...], value: int) -> bool:
    """Tell whether the facts are one number, of this value."""
    return [f.amount.value for f in facts if isinstance(f, Number) and not f.weak] == [value]


def report(name: str, read: Callable[[], Iterator[tuple[bool, str]]]) -> None:
    """Print how many forms were read, and the first that were not."""
    count, missed = 0, []
    for told, form in read():
        count += 1
        if not told:
            missed.append(form)
    print(f"{name}: {count - len(missed)} of {count} forms read", *missed[:10])


def main() -> None:
    """Read the days, then the numbers."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--numbers", type=int, default=20_000)
    size = parser.parse_args().numbers
    rng = random.Random(SEED)
    report("days", days)
    report("small numbers", lambda: numbers(range(2, size + 2)))
    report("numbers", lambda: numbers(rng.randrange(2, LIMIT) for _ in range(size)))


if __name__ == "__main__":
    main()
