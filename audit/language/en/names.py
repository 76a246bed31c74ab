"""Capitalised names in English text."""

from functools import lru_cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.model.text import Span

# A word that begins with a capital, or with a letter that has none; what `'` or a hyphen joins to letters before it
# begins no word.
CAPITAL = compiled(r"[^\W\d_a-z](?<![^\W\d_].)(?<![^\W\d_]['’‘ʻ`\-].)[^\W\d_]*(?:['’‘ʻ`\-][^\W\d_]+)*")
WORD = compiled(r"[^\W\d_]+(?:['’‘ʻ`\-][^\W\d_]+)*")
POSSESSIVE = compiled(r"['’]s?$")
OPENING = compiled(r"[.!?:;\n—][\s\"'“‘(\[*]*$")
APART = compiled(r"[^\S\n]|\Z")


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
    found, end = [], -2
    for match in CAPITAL.finditer(text):
        word, start = match[0], match.start()
        if not word[0].isupper():
            continue
        first = not (start > 1 and text[start - 1] == " " and text[start - 2].isalpha()) and _opens(text, start)
        if ("'" in word or "’" in word) and (ending := POSSESSIVE.search(word)):
            word = word[: ending.start()]
        found.append(Token(word, Span(start, start + len(word)), start - end == 1 and text[end] == " ", first))
        end = start + len(word)
    return tuple(found)


def _opens(text: str, start: int) -> bool:
    """Tell whether the word at a place opens a sentence, by what stands between it and the word before."""
    at = start
    while at and not (text[at - 1].isalnum() and not text[at - 1].isdecimal()):
        at -= 1
    between = text[at:start]
    return between != " " and (not between.strip() or OPENING.search(between) is not None)
