"""Writes values as an English text would: for messages and for suggestions in the manner of what they replace."""

import re
from fractions import Fraction

from audit.compiled import compiled
from audit.language.en.calendar import MONTHS
from audit.language.en.measures import counted, names
from audit.model.facts import Date, Fact, Hedge, Kind, Number, Rational, Time, ratio

SCALES = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6))
FIGURE = compiled(r"\d[\d,]*(?:\.\d+)?(?:,\d+)*(?:\s?(?:thousand|million|billion|trillion)\b)?|\.\d+", re.IGNORECASE)


def figure(value: Rational, *, commas: bool = True) -> str | None:
    """Write a number in figures, None if it has no short decimal form."""
    if value.denominator == 1:
        return f"{int(value):,}" if commas else str(int(value))
    text = f"{float(value):.6f}".rstrip("0")
    if Fraction(text) != value:
        return None
    whole, _, part = text.partition(".")
    return f"{int(whole):,}.{part}" if commas else text


def scaled(value: Rational) -> str | None:
    """Write a number with its scale where that is shorter: 3.5 billion."""
    for name, scale in SCALES:
        if value >= scale and ratio(value * 1000, scale).denominator == 1:
            return f"{figure(ratio(value, scale))} {name}"
    return figure(value)


def replaced(source: Number, target: Number) -> str | None:
    """Write the source's value the way the target writes its own: same unit, same sign, same kind of figure."""
    value = source.amount.value
    if (
        value is None
        or source.kind is not target.kind
        or source.unit != target.unit
        or source.amount.hedge is not target.amount.hedge
        or source.kind is Kind.FRACTION
        or (source.kind is Kind.MULTIPLE and source.per)
    ):
        return None
    ends = source.parts or (value,)
    if source.kind is Kind.PERCENT:
        ends = tuple(100 * end for end in ends)
    if source.kind is Kind.ORDINAL:
        return ordinal(value) if target.text[:1].isdigit() else None
    match = FIGURE.search(target.text)
    if match is None:
        return None
    commas = "," in match[0] or value >= 10_000
    words = re.search(r"million|billion|trillion|thousand", match[0], re.IGNORECASE)
    figures = [scaled(end) if words else figure(end, commas=commas) for end in ends]
    written = " to ".join(end for end in figures if end) if all(figures) else None
    if written is None:
        return None
    rest = target.text[match.end() :]
    if rest[:1] == " " and rest[1:].lower() in names():
        rest = f" {counted(rest[1:], ends[-1])}"
    return target.text[: match.start()] + written + rest


def ordinal(value: Rational) -> str:
    """Write an ordinal in figures: 411th."""
    number = int(value)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def redated(source: Date, target: Date, month: int = 0) -> str | None:
    """Write the target's date with the source's components, in its own order and style."""
    text = target.text
    if source.lunar:
        return None
    right = source.month or month
    if target.month is not None and right and right != target.month:
        name = re.search(r"[A-Z][a-z]+", text)
        if name is None or name[0] not in (MONTHS[target.month - 1], MONTHS[target.month - 1][:3]):
            return None
        new = MONTHS[right - 1] if name[0] == MONTHS[target.month - 1] else MONTHS[right - 1][:3]
        text = text.replace(name[0], new, 1)
    if target.day is not None and source.day is not None and source.day != target.day:
        text, count = re.subn(
            rf"(?<!\d){target.day}(st|nd|rd|th)?(?!\d)",
            lambda m: ordinal(source.day or 0) if m[1] else str(source.day),
            text,
            count=1,
        )
        if not count:
            return None
    if source.offset and target.offset:
        unit = source.offset.split()[0]
        return re.sub(rf"\b[a-z]+ {unit}\b", f"{_step(source.offset)} {unit}", text, count=1, flags=re.IGNORECASE)
    if source.span_years == 10 and source.year is None and source.short_year is not None and target.year is not None:
        return text.replace(str(target.year), str(target.year // 100 * 100 + source.short_year), 1)
    if target.year is not None and source.year is not None and source.year != target.year:
        text = text.replace(str(target.year), str(source.year), 1)
    return text if text != target.text else None


def meaning(fact: Fact) -> str:
    """Say in plain English what a fact states."""
    match fact:
        case Date():
            return _date(fact)
        case Time():
            return " or ".join(f"{minute // 60}:{minute % 60:02}" for minute in fact.minutes)
        case Number():
            return _number(fact)
    return fact.text


def said(fact: Fact) -> str:
    """Quote a fact, with what it means where the words do not say so themselves: not `80 (80)`."""
    plain = meaning(fact)
    same = plain.replace(" ", "").replace(",", "") == fact.text.replace(" ", "").replace(",", "")
    return fact.text if same else f"{fact.text} ({plain})"


def _step(offset: str) -> str:
    """Give the word for how a year or a month lies to the day of writing."""
    return {"-1": "last", "0": "this", "1": "next"}[offset.split()[1]]


def _date(fact: Date) -> str:
    """Write what is known of a date."""
    if fact.offset and fact.month is None and fact.day is None:
        told = f"{_step(fact.offset)} {fact.offset.split()[0]}"
        return f"{told} ({fact.year})" if fact.year is not None else told
    if fact.span_years == 10:
        return f"the {fact.year if fact.year is not None else fact.short_year}s"
    if fact.span_years == 100 and fact.year is not None:
        return f"the {ordinal(fact.year // 100 + 1)} century"
    if fact.lunar and fact.month is not None:
        day = f"day {fact.day} of " if fact.day else ""
        return f"{day}lunar month {fact.month}, {fact.year or fact.short_year or ''}".rstrip(", ")
    if fact.month is None and fact.day is not None:
        return f"the {ordinal(fact.day)}"
    words = [str(fact.day or ""), MONTHS[fact.month - 1] if fact.month else "", str(fact.year or fact.short_year or "")]
    weekday = (
        ""
        if fact.weekday is None
        else ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][fact.weekday - 1]
    )
    return " ".join(word for word in (weekday, *words) if word)


def _number(fact: Number) -> str:
    """Write an amount with its unit."""
    amount = fact.amount
    if amount.value is None:
        low, high = (scaled(end) if end is not None else None for end in (amount.low, amount.high))
        return f"{low or '…'} to {high or '…'}"
    factor = 100 if fact.kind is Kind.PERCENT else 1
    values = [
        factor * end for end in (fact.parts if fact.kind is not Kind.FRACTION and fact.parts else (amount.value,))
    ]
    ordered = fact.kind is Kind.ORDINAL and values[0].denominator == 1
    text = ordinal(values[0]) if ordered else " to ".join(scaled(value) or f"{value}" for value in values)
    hedge = {Hedge.OVER: "more than ", Hedge.UNDER: "less than ", Hedge.ABOUT: "about "}.get(amount.hedge, "")
    sign = " %" if fact.kind is Kind.PERCENT else f" {counted(fact.unit, values[-1])}" if fact.unit else ""
    rate = f" per {fact.per}" if fact.per and not fact.unit else ""
    return f"{hedge}{text}{sign}{rate}"
