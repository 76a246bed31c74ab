"""The words of an English text as a set: one look tells whether a list of words has anything to find in it."""

from functools import lru_cache

from audit.compiled import compiled

RUN = compiled("[A-Za-z]+")


@lru_cache(maxsize=8)
def vocabulary(text: str) -> frozenset[str]:
    """Give the runs of plain letters of a text, case kept; `O'Brien` has two. Rules ask it of whole documents."""
    return frozenset(RUN.findall(text))


def opening(word: str) -> str:
    """Give the first run of plain letters of a word, which every text has that contains the word by itself."""
    run = RUN.search(word)
    return run[0] if run else word
