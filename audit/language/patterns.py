"""Patterns of many words that fail fast."""

import re
from collections.abc import Iterable, Iterator


def alternation(words: Iterable[str], *, space: str = " ", either_case: bool = False) -> str:
    """Write a pattern that matches any of the words, the longest first, branching on the first character.

    Python's `re` tries every branch in turn; with one branch a first character most places fail after few steps.
    `space` stands for each blank inside a word. In `either_case` the words, which are in lower case, match capitals
    too; the flag IGNORECASE would do the same, but enters every branch.
    """
    branches: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        rest = re.escape(word[1:]).replace("\\ ", space)
        branches.setdefault(word[0], []).append(rest)
    if either_case:
        return "|".join(f"[{c}{c.upper()}](?i:{'|'.join(rest)})" for c, rest in sorted(branches.items()))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(branches.items()))


def matches(pattern: re.Pattern[str], places: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer` yields, trying only where `places` finds something.

    A pattern that begins with a choice is tried at every character; one that begins with a set of characters, as
    `places` does, skips the others at once.
    """
    end = 0
    for place in places.finditer(text):
        start = place.start()
        if start >= end and (match := pattern.match(text, start)) is not None:
            yield match
            end = match.end()
