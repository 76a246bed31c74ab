"""Which capitalised names of an English sentence are spelled by characters of the Chinese one, and which nearly are."""

from collections import Counter
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from audit.language.en.names import Token, capitalised
from audit.language.gazetteer import by_form, places
from audit.language.romanisation.evidence import english_words
from audit.language.romanisation.matcher import likeness, standing, windows
from audit.language.romanisation.syllables import fold, syllabify
from audit.model.text import Span

LONGEST, WORDS, WIDEST = 4, 3, 6


class Run(NamedTuple):
    """Capitalised words side by side, and the places of the Chinese text that they spell; none for a stranger.

    A tuple, because every capitalised word makes one.
    """

    tokens: tuple[Token, ...]
    places: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """Give the place in the English text."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    @property
    def syllables(self) -> tuple[str, ...]:
        """Give the syllables word by word; empty if a word is no romanised one."""
        parts = [syllabify(fold(token.word)) for token in self.tokens]
        return tuple(s for part in parts for s in part) if all(parts) else ()


class Miss(NamedTuple):
    """A run that nearly spells a place of the Chinese text: all syllables but the one at `wrong`."""

    run: Run
    place: Span
    wrong: int


@lru_cache(maxsize=512)
def runs(english: str, chinese: str) -> tuple[Run, ...]:
    """Cut the capitalised words of a sentence into names, the longest that the simplified Chinese spells first."""
    found: list[Run] = []
    for group in groups(english):
        at = 0
        while at < len(group):
            run = _longest(group[at : at + LONGEST], chinese)
            found.append(run)
            at += len(run.tokens)
    return tuple(found)


@lru_cache(maxsize=512)
def spelled(english: str, chinese: str) -> tuple[Run, ...]:
    """Give the names of two syllables or more that the simplified Chinese spells."""
    return tuple(run for run in runs(english, chinese) if run.places and len(run.syllables) > 1)


@lru_cache(maxsize=512)
def groups(english: str) -> list[list[Token]]:
    """Give the capitalised words of a sentence, those together that stand side by side."""
    found: list[list[Token]] = []
    for token in capitalised(english):
        if token.joined:
            found[-1].append(token)
        else:
            found.append([token])
    return found


def _longest(tokens: list[Token], chinese: str) -> Run:
    """Give the longest name at the beginning of the words that the Chinese spells, else the first word alone."""
    words = [*takewhile(syllabify, [fold(token.word) for token in tokens])] or [fold(tokens[0].word)]
    for size in range(len(words), 0, -1):
        orders = [words[:size], words[size - 1 : size] + words[: size - 1]] if size > 1 else [words[:1]]
        for order in orders:
            places = windows("".join(order), chinese)
            if places:
                return Run(tuple(tokens[:size]), places)
    return Run((tokens[0],), ())


@lru_cache(maxsize=512)
def misses(english: str, chinese: str) -> tuple[Miss, ...]:
    """Give the names of two to five syllables that differ in one from a place of the simplified Chinese text.

    A word or two of them may be spelled elsewhere (a family name that several share), but the whole is not.
    """
    found: list[Miss] = []
    for group in groups(english):
        at = 0
        while at < len(group):
            if not syllabify(fold(group[at].word)):
                at += 1
                continue
            run = _longest(group[at : at + LONGEST], chinese)
            size = len(run.tokens)
            if run.places and len(run.syllables) > 1 and not _loose(group, at, size, chinese):
                at += size
                continue
            miss = _best(group[at : at + WORDS], chinese)
            found += [miss] if miss else []
            at += len(miss.run.tokens) if miss else 1
    return tuple(found)


def _best(tokens: list[Token], chinese: str) -> Miss | None:
    """Give the near miss that the most words at the beginning of a group make."""
    for size in range(len(tokens), 0, -1):
        run = Run(tuple(tokens[:size]), ())
        word = fold("".join(token.word for token in run.tokens))
        strange = run.syllables and word not in english_words() and word not in by_form()
        miss = _nearest(run, chinese) if strange else None
        if miss:
            return miss
    return None


def _loose(group: list[Token], at: int, size: int, chinese: str) -> bool:
    """Tell whether a one-syllable word follows that nothing near spells, as in `Zhou Lan | Xun`."""
    if at + size >= len(group) or size == 1:
        return False
    following = group[at + size]
    return len(syllabify(fold(following.word))) == 1 and not windows(fold(following.word), chinese)


def _nearest(run: Run, chinese: str) -> Miss | None:
    """Find the one place that differs from a run in a single syllable, in an unknown name of two by two letters."""
    syllables = run.syllables
    size = len(syllables)
    if not 2 <= size <= 5:
        return None
    spelled = Counter(
        place - number for number, syllable in enumerate(syllables) for place in standing(syllable, chinese)
    )
    best: list[tuple[int, Span, int]] = []
    for start in sorted(start for start, times in spelled.items() if times == size - 1 and start >= 0):
        gaps = _gaps(syllables, chinese[start : start + size])
        if len(gaps) == 1 and gaps[0][0] <= _widest(chinese[start : start + size]):
            best.append((gaps[0][0], Span(start, start + size), gaps[0][1]))
    best.sort(key=lambda entry: entry[0])
    names = {place.of(chinese) for gap, place, _ in best if gap == best[0][0]}
    return Miss(run, best[0][1], best[0][2]) if len(names) == 1 else None


def _widest(name: str) -> int:
    """Give by how many letters a syllable may differ before another name must be meant."""
    return 2 if len(name) == 2 and name not in places() else WIDEST


def _gaps(syllables: tuple[str, ...], characters: str) -> list[tuple[int, int]]:
    """Give distance and number of each syllable that its character cannot spell; nothing for other than characters."""
    found: list[tuple[int, int]] = []
    for number, (syllable, character) in enumerate(zip(syllables, characters, strict=False)):
        if character < "㐀":
            return []
        gap = likeness(syllable, character)
        if gap:
            found.append((gap, number))
    return found if len(characters) == len(syllables) else []
