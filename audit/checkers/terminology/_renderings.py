"""How a document renders the names that it repeats, and which renderings differ."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, Self

from audit.language.terminology.chinese import Occurrence, Reader, heads
from audit.language.terminology.english import bag, covers, phrases
from audit.model.document import Document, Segment
from audit.model.text import Span


class Rendering(NamedTuple):
    """A name and the words that render it, counted in the texts of their segment."""

    term: str
    words: str
    segment: Segment
    target: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Renderings:
    """How often each name is rendered in each way, by name; the sum of two is that of a larger corpus."""

    terms: Mapping[str, Counter[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Iterable[Rendering]) -> Self:
        """Count renderings."""
        terms: dict[str, Counter[str]] = {}
        for one in found:
            terms.setdefault(one.term, Counter())[one.words] += 1
        return cls(terms)

    @property
    def counts(self) -> Counter[tuple[str, str]]:
        """Give the counts by name and rendering."""
        pairs = ((term, words, count) for term, counts in self.terms.items() for words, count in counts.items())
        return Counter({(term, words): count for term, words, count in pairs})

    def __add__(self, other: Self) -> Self:
        """Merge two surveys."""
        merged = dict(self.terms)
        for term, counts in other.terms.items():
            merged[term] = merged[term] + counts if term in merged else counts
        return type(self)(merged)


@lru_cache(maxsize=4)
def renderings(document: Document) -> tuple[Rendering, ...]:
    """Pair the names of a document with their renderings, where one sentence leaves no doubt which is which."""
    reader = Reader([segment.source_text for segment in document.segments])
    return tuple(found for segment in document.segments for found in _pairs(segment, reader))


def _pairs(segment: Segment, reader: Reader) -> Iterator[Rendering]:
    """Pair names and phrases of one kind of head, when there are as many of one name as there are phrases."""
    groups: defaultdict[tuple[str, ...], list[Occurrence]] = defaultdict(list)
    for name in reader.read(segment.source_text):
        groups[heads()[name.head]].append(name)
    for english, names in groups.items():
        found = list(phrases(segment.target_text, english))
        rivals = [other for other in groups if other != english and set(other) & set(english)]
        if rivals or len(found) != len(names) or len({name.term for name in names}) > 1:
            continue
        for name, span in zip(names, found, strict=True):
            yield Rendering(name.term, span.of(segment.target_text), segment, span, name.span)


def groups(counts: Counter[str]) -> tuple[tuple[str, ...], ...]:
    """Put renderings together that are one: the same words, or a short form of a longer one; the most frequent first.

    A short form that fits several longer ones goes to the most frequent of them.
    """
    return _groups(frozenset(counts.items()))


def written(counts: Counter[str]) -> str:
    """Write counts down, equal ones equally."""
    return _written(frozenset(counts.items()))


@lru_cache(maxsize=1024)
def _written(counted: frozenset[tuple[str, int]]) -> str:
    """Write the counts of a corpus, which each of its documents asks for again."""
    return repr(sorted(counted))


@lru_cache(maxsize=1024)
def _groups(counted: frozenset[tuple[str, int]]) -> tuple[tuple[str, ...], ...]:
    """Group renderings with their counts: those of a corpus are asked for again by each of its documents."""
    counts = dict(counted)
    found: list[list[str]] = []

    def weight(group: list[str]) -> tuple[int, str]:
        """Order groups by frequency, most frequent first."""
        return -sum(counts[words] for words in group), group[0]

    for words in sorted(counts, key=lambda words: (-len(bag(words)), -counts[words], words)):
        home = [group for group in found if covers(bag(group[0]), bag(words))]
        if home:
            min(home, key=weight).append(words)
        else:
            found.append([words])
    return tuple(tuple(group) for group in sorted(found, key=weight))
