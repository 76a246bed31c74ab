"""Documents made incomplete: sentences deleted and inserted, joined and cut, so that what must be found is known."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from audit.language.en.sentences import STARTER
from audit.language.en.sentences import sentences as english
from audit.language.zh.sentences import sentences as chinese
from audit.model.text import Span

DELETED, INSERTED, JOINED, CUT = 0.15, 0.1, 0.15, 0.15  # the shares of paragraphs to which each is done
ENGLISH = 0.75  # the share of it that is done to the translation
LEAST = 8, 30  # characters of a sentence that says something, in Chinese and in English
UNEVEN = 1.8  # how much longer than expected a sentence may be that is surely the counterpart of the one of its number
REPEATED = 0.5  # the share of a sentence's words in another one, from which its loss is no loss
STOP = "。！？.!?"
COMMA = re.compile("，"), re.compile(r", and (?=\w)")
GAP = "", " "

Pair = tuple[str, str]
Marked = list[tuple[str, bool]]
"""The sentences of a paragraph, each with a mark whether it has lost its counterpart or never had one."""


@dataclass(slots=True)
class Made:
    """A text in the making, and the places of its sentences that have no counterpart."""

    content: str = ""
    alone: list[Span] = field(default_factory=list)

    def add(self, paragraph: Marked, gap: str) -> None:
        """Add a paragraph; one that has lost all its sentences makes no line."""
        self.content += "\n" if self.content and paragraph else ""
        for number, (sentence, alone) in enumerate(paragraph):
            start = len(self.content) + len(gap if number else "")
            self.content += (gap if number else "") + sentence
            if alone:
                self.alone.append(Span(start, len(self.content)))


def spoil(pairs: Sequence[Pair], strange: Iterator[Pair], chance: random.Random) -> tuple[Made, Made]:
    """Give original and translation of some paragraphs, spoilt.

    In a paragraph, a sentence is deleted from either side or a strange one inserted on either side, and two
    neighbours are joined or a long one is cut. `strange` are pairs of sentences of other documents.
    """
    cut = [sentences(pair) for pair in pairs]
    whole = [words(text) for sides in cut for side in sides for text in side]
    made = Made(), Made()
    for pair, texts in zip(pairs, cut, strict=True):
        sides: list[Marked] = [[(text, False) for text in side] for side in texts]
        draw = chance.random()
        if draw < DELETED:
            _delete(sides, whole, chance)
        elif draw < DELETED + INSERTED and all(text.rstrip()[-1:] in STOP for text in pair):
            _insert(sides, whole, next(strange), chance)
        draw, at = chance.random(), int(chance.random() < ENGLISH)
        if draw < JOINED:
            _join(sides[at], at, chance)
        elif draw < JOINED + CUT:
            _split(sides[at], at, chance)
        for text, side, gap in zip(made, sides, GAP, strict=True):
            text.add(side, gap)
    return made


def sentences(pair: Pair) -> tuple[list[str], list[str]]:
    """Cut both sides into sentences."""
    source, target = pair
    return (
        [span.of(source) for span in chinese(source, Span(0, len(source)))],
        [span.of(target) for span in english(target, Span(0, len(target)))],
    )


def words(text: str) -> frozenset[str]:
    """Give the words of an English sentence, or the pairs of neighbouring characters of a Chinese one."""
    english_one = text.count(" ") > len(text) / 12
    return frozenset(re.findall(r"[a-z]{3,}", text.lower()) if english_one else map("".join, pairwise(text)))


def _delete(sides: Sequence[Marked], whole: Sequence[frozenset[str]], chance: random.Random) -> None:
    """Delete a sentence of one side and mark its counterpart.

    Which is its counterpart is known where both sides have as many sentences, in proportion; where its words come
    again elsewhere, or are too few to tell anything, nothing is deleted.
    """
    lengths = [(len(one), len(two)) for (one, _), (two, _) in zip(*sides, strict=False)]
    usual = sum(two for _, two in lengths) / sum(one for one, _ in lengths)
    even = len(sides[0]) == len(sides[1]) and all(1 / UNEVEN < two / one / usual < UNEVEN for one, two in lengths)
    at, lost = chance.randrange(len(lengths)), int(chance.random() < ENGLISH)
    if even and all(_telling(side[at][0], least, whole) == 1 for side, least in zip(sides, LEAST, strict=True)):
        sides[1 - lost][at] = (sides[1 - lost][at][0], True)
        del sides[lost][at]


def _insert(sides: Sequence[Marked], whole: Sequence[frozenset[str]], strange: Pair, chance: random.Random) -> None:
    """Insert a strange sentence on one side."""
    at = int(chance.random() < ENGLISH)
    if all(_telling(text, least, whole) == 0 for text, least in zip(strange, LEAST, strict=True)):
        sides[at].insert(chance.randrange(len(sides[at]) + 1), (strange[at], True))


def _telling(text: str, least: int, whole: Sequence[frozenset[str]]) -> int | None:
    """Count the sentences that say what a sentence says, with itself; None for one that says too little."""
    ours = words(text)
    if len(text) < least or text[-1] not in STOP:
        return None
    return sum(len(ours & other) > REPEATED * len(ours) for other in whole)


def _join(side: Marked, language: int, chance: random.Random) -> None:
    """Join two neighbours that have counterparts."""
    at = chance.randrange(max(1, len(side) - 1))
    if len(side) < 2 or side[at][1] or side[at + 1][1] or side[at][0][-1] not in STOP:
        return
    first, second = side[at][0][:-1], side[at + 1][0]
    if language and STARTER.match(second) and not second.startswith("I "):
        second = second[0].lower() + second[1:]
    side[at : at + 2] = [(first + ("，", ", and ")[language] + second, False)]


def _split(side: Marked, language: int, chance: random.Random) -> None:
    """Cut a sentence that has a counterpart at a comma near its middle."""
    at = chance.randrange(max(1, len(side)))
    if not side or side[at][1]:
        return
    text = side[at][0]
    commas = [one for one in COMMA[language].finditer(text) if len(text) < 4 * one.start() < 3 * len(text)]
    if commas:
        comma = chance.choice(commas)
        second = ("", "And ")[language] + text[comma.end() :]
        side[at : at + 1] = [(text[: comma.start()] + ("。", ".")[language], False), (second, False)]
