"""Patterns of many words that fail fast."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str], *, space: str = " ") -> str:
    """Write a pattern that matches any of the words, the longest first, branching on the first character.

    Python's `re` tries every branch in turn; with one branch a first character most places fail after few steps.
    `space` stands for each blank inside a word.
    """
    branches: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        rest = re.escape(word[1:]).replace("\\ ", space)
        branches.setdefault(word[0], []).append(rest)
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(branches.items()))
