"""mt-audit facts: the numbers, dates and times that the rules of facts see."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain

import click

from audit.cli.output import to_stdout
from audit.corpus.encoding import decode
from audit.corpus.reading import UnreadableError
from audit.language.en.facts import read as read_en
from audit.language.zh.facts import read as read_zh
from audit.language.zh.han import HAN
from audit.model.facts import Amount, Date, Fact, Number, Rational, Time

CHINESE = re.compile(f"[{HAN}]")
READERS = {"zh": read_zh, "en": read_en}


@click.command("facts")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--lang", type=click.Choice(sorted(READERS)), help="The language; told line by line by default.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def command(paths: tuple[str, ...], lang: str | None, form: str) -> None:
    """Print the numbers, dates and times of each line of a text.

    A path may be `-` for standard input.

    Numbers, dates and times are read as the rules of facts read them. The text format says what each means; jsonl
    gives line, kind, text, start and end (code points of the line), value, low, high, unit, date.
    """
    lines = chain.from_iterable(_lines(path) for path in paths)
    to_stdout(chunk.encode("utf-8", "replace") for chunk in _render(lines, lang, form))


def _lines(path: str) -> list[str]:
    """Give the lines of a file."""
    try:
        with click.open_file(path, "rb") as stream:
            text, note = decode(stream.read())
    except OSError as error:
        raise click.UsageError(f"{path} cannot be read: {error.strerror}. Give a text file, or - for input.") from error
    except UnreadableError as error:
        raise click.UsageError(f"{path} cannot be read: {error}") from error
    if note:
        click.echo(f"{path}: note: {note}", err=True)
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _render(lines: Iterable[str], lang: str | None, form: str) -> Iterator[str]:
    """Yield the output, a piece a fact."""
    for number, line in enumerate(lines, 1):
        read = READERS[lang or ("zh" if CHINESE.search(line) else "en")]
        for fact in read(line):
            if form == "jsonl":
                yield json.dumps(record(number, fact), ensure_ascii=False) + "\n"
            else:
                yield f"{number}:{fact.span.start + 1}: {fact.text} = {said(fact)}\n"


def record(line: int, fact: Fact) -> dict[str, object]:
    """Give a fact as a row: what does not apply is null; a value with no decimal form is a string `1/3`."""
    kind = fact.kind.value if isinstance(fact, Number) else type(fact).__name__.lower()
    amount = fact.amount if isinstance(fact, Number) else Amount(None, None)
    return {
        "line": line,
        "kind": kind,
        "text": fact.text,
        "start": fact.span.start,
        "end": fact.span.end,
        "value": plain(amount.value),
        "low": plain(amount.low),
        "high": plain(amount.high),
        "unit": fact.unit or None if isinstance(fact, Number) else None,
        "date": None if isinstance(fact, Number) else said(fact),
    }


def plain(value: Rational | None) -> int | float | str | None:
    """Write a rational number as JSON can: whole, decimal, or as a fraction in a string."""
    if value is None or value.denominator == 1:
        return None if value is None else int(value)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return float(value) if rest == 1 else str(value)


def said(fact: Fact) -> str:
    """Say what a fact means; a `?` stands for what a date leaves open."""
    match fact:
        case Number():
            return _number(fact)
        case Time():
            second = "" if fact.second is None else f":{fact.second:02}"
            return " or ".join(f"{minute // 60:02}:{minute % 60:02}{second}" for minute in fact.minutes)
        case Date():
            return _date(fact)


def _number(fact: Number) -> str:
    """Write kind, amount and unit."""
    amount = fact.amount
    ends = [plain(end) if end is not None else "…" for end in (amount.low, amount.high)]
    value = f"{ends[0]}" if ends[0] == ends[1] else f"{ends[0]} to {ends[1]} ({amount.hedge})"
    weak = ", weak" if fact.weak else ""
    return " ".join(word for word in (fact.kind.value, value, fact.unit) if word) + weak


def _date(fact: Date) -> str:
    """Write a date by component."""
    year = fact.year if fact.year is not None else f"?{fact.short_year:02}" if fact.short_year is not None else "?"
    if fact.span_years > 1:
        return f"{year}/{fact.span_years} years"
    if fact.weekday is not None:
        return f"weekday {fact.weekday}"
    if fact.offset and fact.month is None and fact.day is None:
        return fact.offset
    parts = [str(year)] + [f"{part:02}" if part is not None else "?" for part in (fact.month, fact.day)]
    return "-".join(parts) + (" lunar" if fact.lunar else "") + (f" ({fact.offset})" if fact.offset else "")
