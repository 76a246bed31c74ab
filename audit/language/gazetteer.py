"""Places that the tables know, in both languages."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.en.names import capitalised
from audit.language.patterns import alternation
from audit.language.romanisation.syllables import fold
from audit.language.tables import listed, rows
from audit.language.territories import territories
from audit.language.zh.script import simplified
from audit.model.text import Span


class Place(NamedTuple):
    """A place: its simplified name, the English forms, those of other places written for it by mistake."""

    name: str
    forms: tuple[str, ...]
    mistaken: frozenset[str]
    abroad: bool


@cache
def places() -> dict[str, Place]:
    """Give every place by its simplified name."""
    table = {}
    for abroad, sheet in ((False, "places"), (True, "places_abroad")):
        for name, forms, mistaken in rows(sheet):
            table[name] = Place(name, listed(forms), frozenset(map(fold, listed(mistaken))), abroad)
    return table


@cache
def _names() -> re.Pattern[str]:
    """Compile a search for the Chinese names, the longest first."""
    return compiled(alternation(places()))


@cache
def countries() -> re.Pattern[str]:
    """Compile a search for the countries' Chinese names, from Unicode's CLDR through Babel."""
    names = {simplified(chinese) for _, chinese, *_ in territories().values()}
    return compiled(alternation(name for name in names if len(name) > 1))


@cache
def by_form() -> dict[str, frozenset[str]]:
    """Give the Chinese places that a folded English form names."""
    table: dict[str, set[str]] = {}
    for place in places().values():
        for form in place.forms:
            table.setdefault(fold(form), set()).add(place.name)
    return {form: frozenset(names) for form, names in table.items()}


@lru_cache(maxsize=512)
def chinese_places(text: str) -> tuple[tuple[Place, Span], ...]:
    """Give the known places of a simplified text and where they stand."""
    return tuple((places()[match[0]], Span(*match.span())) for match in _names().finditer(text))


@lru_cache(maxsize=512)
def english_places(text: str) -> tuple[tuple[str, Span], ...]:
    """Give the folded forms of known places in an English text, longest first, and where they stand."""
    tokens, found, at = capitalised(text), [], 0
    while at < len(tokens):
        for size in (4, 3, 2, 1):
            part = tokens[at : at + size]
            form = fold("".join(token.word for token in part))
            if len(part) == size and form in by_form() and all(token.joined for token in part[1:]):
                found.append((form, Span(part[0].span.start, part[-1].span.end)))
                break
        at += size
    return tuple(found)


def renders(place: Place, text: str) -> bool:
    """Tell whether any accepted form of a place stands in an English text, whatever its case."""
    plain = f" {fold_words(text)} "
    return any(f" {fold_words(form)} " in plain for form in place.forms)


@lru_cache(maxsize=2048)
def fold_words(text: str) -> str:
    """Fold each word of a text and keep the blanks between them."""
    return " ".join(filter(None, (fold(word) for word in re.split(r"[^\w'’‘ʻ]+", text))))
