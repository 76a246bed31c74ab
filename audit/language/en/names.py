"""Capitalised names in English text."""

import re
from functools import lru_cache
from typing import NamedTuple

from audit.model.text import Span

WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻ`\-][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")
OPENING = re.compile(r"[.!?:;\n—][\s\"'“‘(\[*]*$")
APART = re.compile(r"[^\S\n]|\Z")


class Token(NamedTuple):
    """A capitalised word and its place; `joined` tells that only a blank parts it from the token before."""

    word: str
    span: Span
    joined: bool
    first: bool


@lru_cache(maxsize=512)
def capitalised(text: str) -> tuple[Token, ...]:
    """Give the capitalised words of a text, possessive endings left out.

    `first` tells that the word opens a sentence, where any English word is capitalised.
    """
    found, end, opened = [], -2, 0
    for match in WORD.finditer(text):
        word, (start, after) = match[0], match.span()
        before, opened = opened, after
        if not word[0].isupper():
            continue
        between = text[before:start]
        first = between != " " and (not between.strip() or bool(OPENING.search(between)))
        if ("'" in word or "’" in word) and (ending := POSSESSIVE.search(word)):
            word = word[: ending.start()]
        found.append(Token(word, Span(start, start + len(word)), start - end == 1 and text[end] == " ", first))
        end = start + len(word)
    return tuple(found)
