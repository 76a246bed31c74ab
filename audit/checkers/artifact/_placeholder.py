"""The grammar of leaked placeholders: the digit 1, protected as `65438+0` or `/kloc-0/`, and how it reads back.

The engine replaces every 1 of the original by a token and parses the result once more, so the token swallows its
neighbours: `65438+0` and 2月 become `65438+February` (December), `65438+0989` becomes `From 65438 to 0989`. Reading
back undoes the second parsing first, then puts the digit in the place of the token.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.en.calendar import MONTHS, WEEKDAYS, has_day, ordinal
from audit.model.text import Span

MONTH = f"(?:{'|'.join(MONTHS)})"
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
REST = rf"(?P<rest>(?:\s{DAY})?(?:,?\s\d{{4}}(?!\d))?)"
PLUS = r"\s?\+\s?"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
TAIL = rf"(?:{MONTH}(?:\s{DAY})?(?:,?\s\d{{4}}(?!\d))?|{WEEKDAY},?\s{MONTH}\s{DAY}(?:,?\s\d{{4}})?)"
FIGURES = r"\d(?:[\d,.]*\d)?"
KLOC = (
    r"(?:(?<![A-Za-z:.])/{1,2}kloc-(?:0/|0(?!\.\d)|(?!0))|(?<![:A-Za-z])//kloc(?!\.\d)|(?<!:)/kloc-0/|\bkloc-0/)"
    r"(?![A-Za-z])"
)

FULL, CUT = "\ue000", "\ue001"
"""Stand-ins for a whole token and for one whose `+0` or `0` was swallowed."""

LEAK = compiled(
    rf"""
      (?<![\w.:*+])June{PLUS}10\ 10,\ 65438
    | (?<![\w.:*])[Ff]rom\ 65,?438\ to\ 0\d*
    | (?<![\w.:*])(?:\d{{1,4}}\ ?[~–-]\ ?)65,?438{PLUS}\.(?!\d)
    | (?<![\w.:*])(?<!=\ )(?<!438\+)(?<!438\ \+)(?<!438\+\ )(?<!438\ \+\ )
      (?:June\ ?5438|(?:\d[\d,]{{0,9}})?65,?438|\d{{1,4}}\.65,?438(?=\+[0%]|\+\ (?:[mbt]r?illion|per|times)))
      (?:{PLUS}[\d,.]{{0,9}}?65,?438)*+
      {PLUS}(?:{TAIL}|{FIGURES}(?:,\s\d{{4}}(?!\d))?|(?<=\+)(?=[\s,;)。%–-]|\.(?!\d)|$)|(?<=8\+\s)(?=[A-Za-z]{{2}}))
    | (?<![\w.:*])\d{{1,4}}\.438\+0(?!\d)
    | {MONTH}\ [1-3]?65438(?!\d|[.:]\d|\+)
    | (?<![\w.:*=+])\+\ ?1\+0\d(?!\d|\.\d)
    | (?<![\w.:/])10/0(?:/\d{{1,2}}(?:,\ ?\d{{1,2}})*)?(?!\d|[./]\d)
    | (?:{MONTH}\ {DAY},?\ )?(?:(?<![\w.,])\d[\d,.]{{0,12}})?(?:(?i:{KLOC})(?:[\d,.]*\d)?)+
    """,
    re.VERBOSE,
)

PIECES = ("438", "10/0", "1+0")
"""One of which every leak contains that is none of a `kloc`."""

UNPARSED = (
    (compiled(r"65,438"), "65438"),
    (compiled(r"[Ff]rom 65438 to 0"), FULL),
    (compiled(r"June\s?5438"), "65438"),
    (compiled(r"(?<=\d\.)438\+0"), FULL),
    (compiled(rf"65438{PLUS}0"), FULL),
    (compiled(rf"65438(?:{PLUS})?"), CUT),
    (compiled(f"(?i:{KLOC})"), FULL),
)
"""What the second parsing did to a token, and the token back."""

FORMS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (compiled(form), readings)
    for form, readings in (
        (rf"(?P<y>\d\d)[{FULL}{CUT}](?P<m>{MONTH})(?P<d> {DAY},?)? (?P=y)0(?P<z>\d)", (r"\g<m>\g<d> \g<y>1\g<z>",)),
        (rf"[1{FULL}{CUT}][{FULL}{CUT}](?:October|10|January){REST}", (r"November\g<rest>",)),
        (rf"[{FULL}{CUT}]February{REST}", (r"December\g<rest>",)),
        (rf"[{FULL}{CUT}](?:October|January|10){REST}", (r"January\g<rest>", r"October\g<rest>")),
        (rf"[{FULL}{CUT}](?P<w>{WEEKDAY})(?P<c>,?) February(?P<rest>.*)", (r"\g<w>\g<c> December\g<rest>",)),
        (rf"June{PLUS}10 10, [{FULL}{CUT}]", ("October 1",)),
        (r"10/0", ("October 1",)),
        (r"10/0/(?P<rest>.*)", (r"October 1, \g<rest>",)),
        (r"\+ ?1\+0(?P<z>\d)", (r"+1\g<z>",)),
        (rf"(?P<a>.*[~–-] ?)[{FULL}{CUT}]\.", tuple(rf"\g<a>1{digit}" for digit in range(10))),
    )
)
"""A form of the unparsed text and every reading that it allows, the likeliest first."""

ORPHAN = compiled(rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?P<suffix>st|nd|rd|th)?(?P<rest>,? \d{{4}}){FULL}")


class Leak(NamedTuple):
    """A leaked token with what it swallowed: its place, its words, and what they may have been, likeliest first."""

    span: Span
    quote: str
    readings: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Tell whether the shape alone proves a leak: `10/0` is a size of fish hooks as well."""
        return self.quote != "10/0"


def leaks(text: str) -> Iterator[Leak]:
    """Yield every leak of a text. Linear in the length of the text."""
    if not any(piece in text for piece in PIECES) and "kloc" not in text.lower():
        return
    for match in LEAK.finditer(text):
        quote = match[0].rstrip()
        read = readings(quote)
        if not any(reading.count(".") > 1 for reading in read):  # a pair of coordinates
            yield Leak(Span(match.start(), match.start() + len(quote)), quote, read)


def readings(quote: str) -> tuple[str, ...]:
    """Read a leak back; a quote longer than any number is not read."""
    if len(quote) > 80:
        return ()
    text = quote
    for shape, token in UNPARSED:
        text = shape.sub(token, text)
    orphan = ORPHAN.fullmatch(text)
    if orphan:
        return tuple(_slots(orphan))
    for form, templates in FORMS:
        match = form.fullmatch(text)
        if match:
            return tuple(re.sub(r"\s+", " ", match.expand(template)) for template in templates)
    return (text.replace(FULL, "1").replace(CUT, "1"),)


def _slots(orphan: re.Match[str]) -> Iterator[str]:
    """Move a token from the end of a date into a slot that holds one digit: the day first, then the month."""
    month, day = MONTHS.index(orphan["month"]) + 1, int(orphan["day"])
    for number in sorted({10 + day, day * 10 + 1}) if day < 10 else ():
        if has_day(orphan["month"], number):
            written = ordinal(number) if orphan["suffix"] else str(number)
            yield f"{orphan['month']} {written}{orphan['rest']}"
    if month <= 2:
        yield f"{MONTHS[month + 9]} {orphan['day']}{orphan['suffix'] or ''}{orphan['rest']}"
