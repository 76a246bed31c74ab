"""What a glossary says: terms with accepted and forbidden renderings, and where they stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from audit.language.patterns import alternation
from audit.language.zh.script import simplified
from audit.model.text import Span


@dataclass(frozen=True)
class Entry:
    """A term and what renders it. `accepted` may be empty when only forbidden renderings are known."""

    term: str
    accepted: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
    case: bool = False
    regex: bool = False
    note: str = ""

    @cached_property
    def plain(self) -> str:
        """Give the term in simplified characters."""
        return simplified(self.term)

    @cached_property
    def source(self) -> re.Pattern[str]:
        """Give what finds a term that is an expression."""
        return re.compile(self.term)

    def good(self, text: str) -> list[re.Match[str]]:
        """Find accepted renderings."""
        return _find(self.accepted, self.case, text)

    def bad(self, text: str) -> list[re.Match[str]]:
        """Find forbidden renderings."""
        return _find(self.forbidden, self.case, text)


def _find(words: tuple[str, ...], case: bool, text: str) -> list[re.Match[str]]:
    """Find renderings in a text, in order."""
    return [] if not words else list(_pattern(words, case).finditer(text))


@lru_cache(maxsize=8192)
def _pattern(words: tuple[str, ...], case: bool) -> re.Pattern[str]:
    """Compile renderings: whole words, singular or plural, blanks and hyphens alike, the longest first."""
    forms = [re.sub(r"(?:\\ |\\-|\s)+", r"[\\s-]+", re.escape(word)) for word in words]
    either = "|".join(sorted(forms, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<!\w)(?:{either})(?:e?s)?(?!\w)", 0 if case else re.IGNORECASE)


class Glossary:
    """Entries, found by the first character of their terms."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        """Take the entries."""
        self.entries = entries

    @cached_property
    def _index(self) -> dict[str, list[Entry]]:
        """Give the plain terms by their first character."""
        index: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if not entry.regex:
                index.setdefault(entry.plain[0], []).append(entry)
        return index

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Give what finds any plain term."""
        return re.compile(alternation(entry.plain for entry in self.entries if not entry.regex) or r"(?!)")

    def any_in(self, text: str) -> bool:
        """Tell quickly whether a simplified text may have any term."""
        return any(entry.regex for entry in self.entries) or self._any.search(text) is not None

    def terms(self, text: str) -> Iterator[tuple[Entry, Span]]:
        """Give the entries whose term stands in a simplified text, once each, where no longer term covers it."""
        found = [
            (entry, Span(at, at + len(entry.plain)))
            for at, character in enumerate(text)
            for entry in self._index.get(character, ())
            if text.startswith(entry.plain, at)
        ]
        for entry in self.entries:
            if entry.regex:
                found += [(entry, Span(*match.span())) for match in entry.source.finditer(text) if match[0]]
        taken: list[Span] = []
        seen: set[str] = set()
        for entry, span in sorted(found, key=lambda item: (-len(item[1]), item[1], item[0].term)):
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            if entry.term not in seen:
                seen.add(entry.term)
                yield entry, span
