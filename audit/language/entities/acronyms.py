"""Acronyms: what they stand for in both languages, and whether words spell one."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.patterns import alternation
from audit.language.tables import rows
from audit.language.zh.script import simplified
from audit.model.text import Span

ACRONYM = compiled(r"(?<![\w./@-])[A-Z][A-Z&]*[A-Z0-9](?:s\b)?(?![\w@$€£])")
LATIN = compiled(r"(?<![A-Za-z0-9./@-])[A-Z][A-Z&]*[A-Z0-9](?![A-Za-z0-9@])")
TOKEN = compiled(r"[^\W_]+(?:['’][^\W_]+)*")
BRACKETED = compiled(r" \(([A-Z]{3,6})\)")
PHRASE = compiled(
    rf"(?<![+\d] )(?<![+\d])((?:[A-Z][\w'’-]+ (?:(?:of|and|the|for|on|in) )*)*[A-Z][\w'’-]+){BRACKETED.pattern}"
)
SMALL = frozenset(["a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
SPELLING = {
    "centre": "center", "centres": "center", "centers": "center", "organisation": "organization", "labour": "labor",
    "programme": "program", "institutes": "institute", "defence": "defense",
}  # fmt: skip


class Term(NamedTuple):
    """A term with its accepted acronyms and full English forms."""

    acronyms: tuple[str, ...]
    full: tuple[str, ...]


@cache
def known() -> tuple[dict[str, Term], dict[str, Term]]:
    """Give the terms by Chinese form and by acronym."""
    chinese, english = {}, {}
    for _, acronyms, zh, en, _ in rows("acronyms"):
        term = Term(tuple(acronyms.split(",")), tuple(en.split("|")))
        chinese.update({form: term for form in zh.split("|") if form})
        english.update(dict.fromkeys(term.acronyms, term))
    return chinese, english


@cache
def _pattern() -> re.Pattern[str]:
    """Give what finds the Chinese forms, the longest first."""
    return compiled(alternation(known()[0]))


@lru_cache(maxsize=1024)
def called_for(source: str) -> tuple[tuple[Term, Span], ...]:
    """Give the terms that a Chinese sentence calls for: acronyms in Latin letters, then names that have one."""
    chinese, english = known()
    latin = [(english.get(m[0], Term((m[0],), ())), Span(*m.span())) for m in LATIN.finditer(source)]
    return (*latin, *((chinese[m[0]], Span(*m.span())) for m in _pattern().finditer(simplified(source))))


@lru_cache(maxsize=1024)
def content(text: str) -> tuple[tuple[str, Span], ...]:
    """Give the words of an English text that carry meaning, in lower case and American spelling, with their places."""
    plain = text.replace("’", "'")
    words = ((m[0].lower(), Span(*m.span())) for m in TOKEN.finditer(plain))
    return tuple((SPELLING.get(word, word), span) for word, span in words if word not in SMALL)


def _telling(text: str) -> list[str]:
    """Give the same words without their places."""
    words = TOKEN.findall(text.replace("’", "'").lower())
    return [SPELLING.get(word, word) for word in words if word not in SMALL]


def spells(acronym: str, text: str) -> bool:
    """Tell whether neighbouring words begin with the letters of the acronym, small words counted or not.

    Where it stands itself, it does not count.
    """
    letters = "".join(letter for letter in acronym.rstrip("s").lower() if letter.isalnum())
    return any(letters in initials for initials in _initials(text.replace(acronym, "/")))


@lru_cache(maxsize=256)
def _initials(text: str) -> tuple[str, str]:
    """Give the first letters of the words of a text: without small words, and with them. Acronyms stay whole."""
    words = TOKEN.findall(text.replace("’", "'"))
    return "".join(_initial(word) for word in words if word.lower() not in SMALL), "".join(map(_initial, words))


def _initial(word: str) -> str:
    """Give the first letter of a word in lower case, and all letters of an acronym: `US` in the USGS."""
    return (word if word.isupper() and len(word) < 6 else word[0]).lower()


def has_full(term: Term, text: str) -> bool:
    """Tell whether a full form stands in the text, whatever its small words, hyphens and case."""
    return any(_meaning(full) in _meaning(text) for full in term.full if full)


@lru_cache(maxsize=1024)
def _meaning(text: str) -> str:
    """Give the words of a text that carry meaning, without hyphens."""
    return " ".join(_telling(text.replace("-", " ")))


def shortened(full: str, text: str) -> Span | None:
    """Give the place where a full form stands with one of its words left out, None when there is none.

    A form must keep three words, or two when the middle one of three is missing and both are capitalised.
    """
    words, here = [word for word, _ in content(full)], content(text)
    size = len(words) - 1
    if size < 2:
        return None
    for missing in range(len(words)):
        rest = words[:missing] + words[missing + 1 :]
        for at in range(len(here) - size + 1):
            if [word for word, _ in here[at : at + size]] == rest:
                span = Span(here[at][1].start, here[at + size - 1][1].end)
                if words[missing] in (word for word, _ in here[max(0, at - 2) : at + size + 2]):
                    continue
                if size > 2 or (missing == 1 and _titled(span.of(text))):
                    return span
    return None


def _titled(words: str) -> bool:
    """Tell whether two neighbouring words are both capitalised."""
    return len(words.split()) == 2 and all(word[0].isupper() for word in words.split())


def similar(one: str, other: str) -> bool:
    """Tell whether two acronyms differ by one letter or by order; long ones by two letters after the first."""
    if one == other:
        return False
    if sorted(one) == sorted(other):
        return True
    away = _distance(one, other)
    return away <= 1 or (away == 2 and len(other) >= 5 and one[0] == other[0])


def _distance(one: str, other: str) -> int:
    """Count insertions, deletions and changes (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above = row
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
    return row[-1]


def unreadable(text: str) -> Iterator[tuple[Span, str, Span]]:
    """Give capitalised phrases whose acronym in brackets has one letter that no word of theirs accounts for.

    Each with the acronym and its place: `the National Hurricane (NHC)`.
    """
    for match in PHRASE.finditer(text) if BRACKETED.search(text) else ():
        words = [word for word, _ in content(match[1].replace("-", " "))]
        initials = "".join(word[0] for word in words).upper()
        acronym = match[2]
        lacking = [acronym[:i] + acronym[i + 1 :] for i in range(len(acronym))]
        if len(initials) == len(acronym) - 1 and initials in lacking and not _readable(acronym.lower(), words):
            yield Span(*match.span(1)), acronym, Span(*match.span(2))


def _readable(letters: str, words: list[str]) -> bool:
    """Tell whether the letters can be read from the words in order, one or more from the beginning of a word."""
    if not letters:
        return True
    return any(
        _readable(letters[size:], words[at + 1 :])
        for at, word in enumerate(words)
        for size in range(len(letters), 0, -1)
        if word.startswith(letters[:size])
    )
