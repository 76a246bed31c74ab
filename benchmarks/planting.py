"""Garble planted into clean pairs by the engine's own mechanism, so that what must be found and restored is known."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from audit.checkers.artifact._evidence import agrees
from audit.language.en.calendar import MONTHS
from audit.language.en.facts import read as english
from audit.language.zh.facts import read as chinese
from audit.model.text import Span

MONTH = "|".join(MONTHS)
DATE = re.compile(rf"\b(?P<month>{MONTH})(?: (?P<day>\d{{1,2}}), (?P<year>\d{{4}})| (?P<only>20\d\d))?\b")
LATER = {"December": "February", "October": "October", "January": "October"}


@dataclass(frozen=True, slots=True)
class Planted:
    """A pair with one garble: its family, both texts, the place of the garble, and the words that stood there.

    `hidden` is the Chinese word that a mask hides, which may be named instead of restoring the English.
    """

    family: str
    source: str
    target: str
    place: Span
    words: str
    hidden: str = ""

    @property
    def clean(self) -> str:
        """Give the translation before the garble."""
        return self.target[: self.place.start] + self.words + self.target[self.place.end :]


Mutation = Callable[[str, str, random.Random], Iterator[Planted]]


def plant(source: str, target: str, seed: int = 0) -> Iterator[Planted]:
    """Yield a pair with each garble that its words allow, one at a time; the same seed gives the same garbles."""
    for mutation in MUTATIONS:
        yield from mutation(source, target, random.Random(seed))


def _at(family: str, pair: tuple[str, str], span: Span, garble: str, hidden: str = "") -> Planted:
    """Put a garble in a place."""
    source, target = pair
    place = Span(span.start, span.start + len(garble))
    return Planted(family, source, target[: span.start] + garble + target[span.end :], place, span.of(target), hidden)


def _stated(source: str, target: str) -> Iterator[tuple[Span, str]]:
    """Yield the figures of the translation, with a digit 1, that the original states."""
    meant = chinese(source)
    for fact in english(target):
        if any(agrees(fact, other) for other in meant):
            for match in re.finditer(r"\d[\d,]*(?:\.\d+)?", fact.text):
                if "1" in match[0]:
                    yield Span(*match.span()).shift(fact.span.start), match[0]


def placeholders(source: str, target: str, chance: random.Random) -> Iterator[Planted]:
    """Replace the digit 1 by a token, as it leaks and as it is parsed again."""
    pair = source, target
    for span, figures in _stated(source, target):
        whole = figures.replace("1", "65438+0")
        yield _at("placeholder-plus", pair, span, whole)
        if re.fullmatch(r"1,\d+", figures):
            yield _at("placeholder-comma", pair, span, figures.replace("1,", "65,438+0,", 1))
        if re.fullmatch(r"1\d\d\d", figures) and "1" not in figures[1:]:
            yield _at("placeholder-range", pair, span, f"From 65438 to 0{figures[1:]}")
        if figures.endswith("1") and len(figures) > 2 and figures.count("1") == 1:
            yield _at("placeholder-cut", pair, span, figures[:-1] + "65438+")
        if figures.startswith("1") and figures.count("1") == 1:
            yield _at("placeholder-kloc", pair, span, "/kloc-0/" + figures[1:])
    yield from _months(pair)


def _months(pair: tuple[str, str]) -> Iterator[Planted]:
    """Garble the months whose numbers have a 1, and dates whose day has one."""
    for match in re.finditer(
        rf"\b(?P<month>{MONTH})(?: (?P<day>\d{{1,2}}), (?P<year>\d{{4}})| (?P<only>20\d\d))?\b", pair[1]
    ):
        month, span = match["month"], Span(*match.span("month"))
        if month in LATER:
            yield _at("placeholder-month", pair, span, f"65438+{LATER[month]}")
            yield _at("placeholder-june", pair, span, f"June 5438+{LATER[month]}")
        elif month == "November":
            yield _at("placeholder-month", pair, span, "165438+October")
        if match["only"] and match["only"][2] == "1" and month not in LATER:
            year = match["only"]
            yield _at("placeholder-year", pair, Span(*match.span()), f"2065438+{month} {year[:2]}0{year[3]}")
        if match["day"] and len(match["day"]) == 2 and match["day"][0] == "1":
            yield _at(
                "placeholder-orphan", pair, Span(*match.span()), f"{month} {match['day'][1]}, {match['year']}/KLOC-0"
            )
        if match["day"] and match["day"][-1] == "1" and len(match["day"]) == 2 and match["year"][0] == "1":
            garble = f"1{month} {match['day'][0]}, {match['year'][1:]}1day"
            yield _at("displaced-scrambled", pair, Span(*match.span()), garble)


def displaced(source: str, target: str, chance: random.Random) -> Iterator[Planted]:
    """Put a blank before an inner 1."""
    for span, figures in _stated(source, target):
        at = [n for n in range(1, len(figures)) if figures[n] == "1" and figures[n - 1] != ","]
        if at:
            n = chance.choice(at)
            yield _at("displaced-blank", (source, target), span, f"{figures[:n]} {figures[n:]}")


def dropped(source: str, target: str, chance: random.Random) -> Iterator[Planted]:
    """Lose a 1 of a number of at least three figures."""
    for span, figures in _stated(source, target):
        if re.fullmatch(r"\d{3,}", figures):
            n = figures.index("1")
            yield _at("dropped", (source, target), span, figures[:n] + figures[n + 1 :])


MASKS = (
    ("共产党", "Communist Party", ("* * * production party", "****Party")),
    ("共产主义", "communism", ("****productivism", "* * * productionism")),
    ("共产国际", "Communist International", ("* * * International",)),
    ("共同", "shared jointly", ("shared by * * *",)),
    ("共同", "jointly manage", ("* * manage", "*** manage")),
    ("中共中央", "CPC Central Committee", ("Central Committee of * * *",)),
    ("公共", "public order", ("public **** order",)),
    ("共计", "A total of", ("**** count of",)),
)
STATES = (
    "the Japanese people * * and the Japanese government",
    "the people of and the government of China",
    "the people of China and the China government",
    "the China people * * * and the country",
)
GOVERNMENT = "the Government of the People's Republic of China"


def masks(source: str, target: str, chance: random.Random) -> Iterator[Planted]:
    """Star 共 and translate what is left."""
    for word, right, garbles in MASKS:
        at = target.find(right)
        if at >= 0 and word in source:
            for garble in garbles:
                yield _at("masked", (source, target), Span(at, at + len(right)), garble, word)
    at = target.lower().find(GOVERNMENT.lower())
    if at >= 0 and "中华人民共和国政府" in source:
        for garble in STATES:
            first = garble[0].upper() if target[at] == "T" else "t"
            yield _at("split-state-name", (source, target), Span(at, at + len(GOVERNMENT)), first + garble[1:])


def page(source: str, target: str, chance: random.Random) -> Iterator[Planted]:
    """Damage headings, encodings and words of pages."""
    pair = source, target
    table = (
        ("heading", r"(?m)^Article 3$", "essay"),
        ("encoding-mojibake", "’", "â€™"),
        ("encoding-entity", "[“”]", "&quot;"),
        ("page-residue", r"\bindividual\b", "inpidual"),
        ("page-residue", r"\bCongress\b", "Congre"),
        ("other-script", r"\blively\b|\bmeeting\b|\bbridge\b", chance.choice(("활발한", "оживлённый", "にぎやか"))),
    )
    for family, shape, garble in table:
        match = re.search(shape, target)
        if match:
            yield _at(family, pair, Span(*match.span()), garble)
    loop = re.search(r"\b(?:\w+ ){3}\w+(?=\.\W*$)", target)
    if loop:
        yield _at("repetition-loop", pair, Span(*loop.span()), " ".join([loop[0]] * chance.randint(20, 40)))
    yield _at("leaked-list", pair, Span(len(target), len(target)), "\n\n**Named Entities**\n\n北京  Beijing")


MUTATIONS: tuple[Mutation, ...] = (placeholders, displaced, dropped, masks, page)
