"""Where words stand in an English text, whatever the case of their letters, and where its numerals may begin."""

from collections.abc import Iterable, Iterator

from audit.compiled import compiled

DIGITS = compiled(r"\d+")
POINTS = (".", ",")
# What may stand before the point of `.5`.
LONE_POINT = compiled(r"(?![\w.)\]])")
LETTER = compiled(r"[A-Za-z]")


def places(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Give every place where the letters of a word stand, alone or inside another word; `words` are in lower case."""
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two characters
        lower = "".join(letter.lower()[:1] for letter in text)
    for word in words:
        at = lower.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = lower.find(word, at + 1)


def numerals(text: str, words: frozenset[str]) -> list[tuple[int, int]]:
    """Give the places of figures, and of the number words that occur: where a numeral may begin."""
    found = []
    for match in DIGITS.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] not in POINTS:
            found.append((start, end))
        elif (begin := _pointed(text, start)) is not None:
            found.append((begin, end))
    return sorted([*found, *_spelled(text, words)]) if words else found


def _pointed(text: str, start: int) -> int | None:
    """Give where a figure behind a point or a comma begins: at a point that stands alone; None inside a figure."""
    if text[start - 1] == "." and LONE_POINT.match(text[max(0, start - 2) : start - 1]):
        return start - 1
    return None if text[start - 2 : start - 1].isdigit() else start


def _spelled(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give the places of number words that stand alone."""
    for start, end in places(text, words):
        if not text[start - 1 : start].isalnum() and LETTER.match(text, end) is None:
            yield start, end
