"""Entities that an English sentence names."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from audit.compiled import compiled
from audit.language.entities.lexicon import Mention, Name, lexicon
from audit.model.text import Span

WORD = compiled(r"[^\W\d_]+|\d+(?:st|nd|rd|th)?")
GAP = compiled(r"[ \t\u00a0.'’ʼ&()–-]{0,3}")

ACCENTED = compiled(r"[^\x00-\x7f]")

Words = tuple[str, ...]


def words(text: str) -> Words:
    """Give the words of a form, without accents."""
    return tuple(WORD.findall(_plain(text)))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Take accents off, keeping the length; a letter that is no accented Latin one stays."""
    if text.isascii():
        return text
    return ACCENTED.sub(lambda match: unicodedata.normalize("NFD", match[0])[0], text)


@cache
def _written() -> dict[str, list[tuple[str, Name]]]:
    """Give the forms as they may be written by their first word in lower case."""
    index: dict[str, list[tuple[str, Name]]] = {}
    for form, name in sorted(lexicon().en.items()):
        written = {form.removeprefix("the "), form.replace("&", "and"), form.replace(" and ", " ")}
        written.add(form.replace("St.", "Saint").replace("&", "and"))
        for text in written:
            if first := WORD.search(_plain(text)):
                index.setdefault(first[0].lower(), []).append((text, name))
    return index


@cache
def _forms(first: str) -> list[tuple[list[str], Words, Name]]:
    """Give the forms that begin with a word in lower case, longest first, with all of their words in lower case."""
    spelt = dict.fromkeys((words(text), name) for text, name in _written().get(first, ()))
    forms = [([word.lower() for word in spelling], spelling, name) for spelling, name in spelt]
    return sorted(forms, key=lambda form: (-len(form[1]), form[1]))


@cache
def _seconds(first: str) -> frozenset[str]:
    """Give the second words of the forms that begin with a word, the empty word for a form of one word."""
    return frozenset("".join(lower[1:2]) for lower, *_ in _forms(first))


@lru_cache(maxsize=1024)
def read(text: str) -> tuple[Mention, ...]:
    """Give what an English text names, in order and without overlap, the longest form at each place."""
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    """Find the forms word by word."""
    plain, free = _plain(text), 0
    lower = list(map(str.lower, WORD.findall(plain)))
    openings = _openings(lower)
    tokens = [(match[0], match.start(), match.end()) for match in WORD.finditer(plain)] if openings else []
    for at in openings:
        if at < free:
            continue
        for wanted, form, name in _forms(lower[at]):
            step = len(form)
            if lower[at : at + step] != wanted:
                continue
            here = tokens[at : at + step]
            if not _same(form, here) or not _joined(plain, here):
                continue
            free = at + step
            end = here[-1][2]
            if len(here[-1][0]) == 1 and step > 1 and plain[end : end + 1] == ".":
                end += 1
            if name.ids:
                claim = name.claim and all(_capital(word, seen) for word, (seen, *_) in zip(form, here, strict=True))
                yield Mention(name if claim == name.claim else name.weak(), Span(here[0][1], end))
                if name.kind != "country" and step > 1:
                    yield from _inside(here)
            break


def _openings(words: list[str]) -> list[int]:
    """Give the places where a form may begin, by its first two words: `the` begins many."""
    known = _written()
    firsts = [at for at, word in enumerate(words) if word in known]
    return [at for at in firsts if not _seconds(words[at]).isdisjoint(("", *words[at + 1 : at + 2]))]


def _inside(here: list[tuple[str, int, int]]) -> Iterator[Mention]:
    """Find the countries that a longer name contains: the Vietnam News Agency speaks of Vietnam, no more."""
    for seen, start, end in here:
        for _, form, name in _forms(seen.lower()):
            if len(form) == 1 and name.kind == "country":
                yield Mention(name.weak(), Span(start, end))


def _same(form: Words, here: list[tuple[str, int, int]]) -> bool:
    """Tell whether words that differ in case at most are the form's; an abbreviation must agree in it (US, us)."""
    return not any(
        word != seen and word.isupper() and 1 < len(word) < 5 for word, (seen, *_) in zip(form, here, strict=True)
    )


def _capital(word: str, seen: str) -> bool:
    """Tell whether a word has the capital that its form has."""
    return not word[0].isupper() or seen[0].isupper()


def _joined(text: str, here: list[tuple[str, int, int]]) -> bool:
    """Tell whether the words stand next to one another."""
    return all(GAP.fullmatch(text, a[2], b[1]) for a, b in pairwise(here))
