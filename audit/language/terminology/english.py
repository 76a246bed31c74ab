"""Noun phrases of an English sentence that may render a name, and when two of them are the same."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from audit.compiled import compiled
from audit.language.entities.acronyms import SPELLING
from audit.language.entities.lexicon import lexicon
from audit.language.tables import rows
from audit.model.text import Span

WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+)*")
SMALL = frozenset(["a", "an", "and", "for", "in", "of", "on", "the", "to", "s"])
LINK = frozenset(["of", "and", "for", "the", "on", "&"])
# Words before which a phrase in lower case begins.
BEFORE = frozenset(word for side, word, _ in rows("term_limits") if side == "en")


def phrases(text: str, heads: tuple[str, ...]) -> Iterator[Span]:
    """Give the phrases that end in a head, or go on from it with `of` and a name, and have a word besides it."""
    lower = text.lower()
    if not any(head in lower for head in heads):
        return
    words = list(WORD.finditer(text))
    for number, match in enumerate(words):
        last = match[0].lower().rpartition("-")[2]
        if last not in heads and last.removesuffix("s") not in heads:
            continue
        first = _begin(text, words, number)
        final = _finish(text, words, number)
        if first < number or final > number:
            yield Span(words[first].start(), words[final].end())


def _begin(text: str, words: list[re.Match[str]], number: int) -> int:
    """Give the first word of a phrase: its capitals with their small links, else at most three plain words."""
    first, capital = number, words[number][0][0].isupper()
    for at in range(number - 1, max(-1, number - 9), -1):
        gap = text[words[at].end() : words[at + 1].start()]
        if gap.strip(" \t\n'’\"“”") or (not capital and number - at > 3):
            break
        word, opens = words[at][0], at == 0 or text[: words[at].start()].rstrip().endswith((".", ":", "?", "!"))
        if word[0].isupper() and not (opens and (word.lower() in BEFORE or not capital)):
            first, capital = at, True
        elif capital and word in LINK and at and words[at - 1][0][0].isupper() and _links(word, words[at - 1][0]):
            continue
        elif not capital and word.lower() not in BEFORE and not word.endswith(("ing", "ed", "ly")):
            first = at
        else:
            break
    return first


def _links(word: str, before: str) -> bool:
    """Tell whether a small word belongs to the phrase on its right: an acronym before `and` is a body of its own."""
    return word != "and" or not before.isupper()


def _finish(text: str, words: list[re.Match[str]], number: int) -> int:
    """Give the last word of a phrase: `Bank of China` goes on after its head, `bank of the river` does not."""
    if not words[number][0][0].isupper():
        return number
    final, at = number, number + 1
    while at < len(words) and text[words[at - 1].end() : words[at].start()].strip() == "":
        word = words[at][0]
        if word[0].isupper() and final >= number and (at > number + 1 or final > number):
            final = at
        elif word not in ("of", "the", "for") or (at == number + 1 and word not in ("of", "for")):
            break
        at += 1
    return final


@lru_cache(maxsize=4096)
def bag(phrase: str) -> frozenset[tuple[str, int]]:
    """Give the words that carry a phrase's meaning, counted: singular, American, countries by their code."""
    found: Counter[str] = Counter()
    for match in re.finditer(r"[^\W\d_]+", phrase):
        word = match[0]
        name = lexicon().en.get(word) or lexicon().en.get(word.capitalize())
        low = word.lower()
        if name is not None and name.kind == "country" and name.entity:
            found[name.entity] += 1
        elif low not in SMALL:
            found[SPELLING.get(low, low.removesuffix("s") if len(low) > 3 else low)] += 1
    return frozenset(found.items())


def covers(long: frozenset[tuple[str, int]], short: frozenset[tuple[str, int]]) -> bool:
    """Tell whether a phrase may be a short form of another: all its words, as often, are there."""
    counts = dict(long)
    return all(counts.get(word, 0) >= count for word, count in short)
