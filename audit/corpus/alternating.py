"""Bilingual texts whose paragraphs take turns: Chinese, English, Chinese, English."""

import re
from collections.abc import Sequence
from dataclasses import replace

from audit.compiled import compiled
from audit.language.paragraphs import paragraphs
from audit.language.zh.han import HAN
from audit.model.text import Span, Text

CHINESE = compiled(f"[{HAN}]")
LETTER = compiled(r"[^\W\d_]")
LEAST = 4
"""Paragraphs from which turns are no accident."""
FEWEST, MET = 8, 0.12
"""Keywords of the Chinese by which turns are judged, and the share of them that the English must have.

Of 5,268 texts made of two, four or eight pairs of professional translations this costs 2; of 2,694 made of Chinese and
English paragraphs that lay twenty pairs apart, and whose lengths fitted, it leaves 291.
"""


def parted(text: Text) -> tuple[Text, Text] | None:
    """Give translation and original of a text that holds both by turns; None for any other.

    Each has blanks in the place of the other's letters, so that places stay what they are. All paragraphs must take
    turns, each be as long as a translation of its partner may be, and some words be the same: an article that quotes
    Chinese is none.
    """
    if not CHINESE.search(text.content):
        return None
    places = paragraphs(text.content, text.body)
    first, second = places[::2], places[1::2]
    if len(places) < LEAST or len(first) != len(second):
        return None
    source, target = (first, second) if _chinese(first[0].of(text.content)) else (second, first)
    if not all(_chinese(place.of(text.content)) for place in source):
        return None
    if not all(_english(place.of(text.content)) for place in target):
        return None
    if not all(_likely(len(one), len(two)) for one, two in zip(source, target, strict=True)):
        return None
    if not _akin([(one.of(text.content), two.of(text.content)) for one, two in zip(source, target, strict=True)]):
        return None
    return _only(text, target), _only(text, source)


def _chinese(paragraph: str) -> bool:
    """Tell whether half the letters of a paragraph are Chinese."""
    return 2 * len(CHINESE.findall(paragraph)) >= max(len(LETTER.findall(paragraph)), 1)


def _english(paragraph: str) -> bool:
    """Tell whether a paragraph has letters, and hardly any Chinese ones."""
    return 5 * len(CHINESE.findall(paragraph)) < len(LETTER.findall(paragraph))


def _likely(source: int, target: int) -> bool:
    """Tell whether so many characters of English may translate so many of Chinese: four for one, more or fewer."""
    return source <= target <= 9 * source + 20


def _akin(pairs: Sequence[tuple[str, str]]) -> bool:
    """Tell whether the English has some of the keywords of its Chinese partners, or these have too few to tell."""
    from audit.language.keywords import english, telling

    wanted = [(forms, english(target)) for source, target in pairs for forms in telling(source)]
    met = sum(not forms.isdisjoint(there) for forms, there in wanted)
    return len(wanted) < FEWEST or met >= MET * len(wanted)


def _only(text: Text, places: Sequence[Span]) -> Text:
    """Keep some stretches of a text and the line feeds between them."""
    pieces, at = [], 0
    for place in places:
        pieces += [_blank(text.content[at : place.start]), place.of(text.content)]
        at = place.end
    return replace(text, content="".join((*pieces, _blank(text.content[at:]))))


def _blank(text: str) -> str:
    """Put blanks in the place of all but line feeds."""
    return re.sub(r"[^\n]", " ", text)
