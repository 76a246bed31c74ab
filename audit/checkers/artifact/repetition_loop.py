"""A phrase that the model repeated until it was stopped."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from audit.checkers.artifact._places import home, touched
from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

WORD = compiled(r"[^\W_]+(?:['’-][^\W_]+)*")
SOUNDS = compiled(
    r"(?:(?:h[aeo]|la|na|no|oh|ah|bla|tra|dum|ding|dong)+|yes|tick|tock|knock|very|so|far|\d+|[a-z])",
    re.IGNORECASE,
)
FARTHEST = 60
"""Words of the longest phrase."""
PROBE, REACH, STRIDE, REPEATED, ALONE = 16, 200, 512, 80, 240
"""Characters of a probe, how far before it its like is looked for, and the way between probes; what must be repeated
with an original at hand, and without."""


@dataclass(frozen=True)
class RepetitionLoop(Checker):
    """A phrase is repeated again and again.

    A model that loses its thread repeats a phrase until it is stopped, and what should have followed is missing. A
    phrase of up to 60 words counts from its fourth time on, if what is repeated makes up at least 80 characters;
    without an original, 240 characters at the end of a line, or 500 elsewhere.
    Refrains are not reported where the original repeats as well, nor laughter, counting and other sounds.
    """

    category = Category.ADDITION
    severity = Severity.MAJOR
    source_opens = True
    examples = (
        Bad(
            "代表们到会。",
            "The delegates [[of the party and of the party and of the party and of the party and of the party and "
            "of the party and of the party and]] came.",
            suggests="of the party and",
        ),
        Bad(
            "",
            "In the end he is [[a very great man, a very great man, a very great man, a very great man, a very great "
            "man, a very great man, a very great man, a very great man, a very great man, a very great man, a very "
            "great man, a very great man, a very great man, a very great man, a very great man]].",
            suggests="a very great man",
        ),
        Good("", "Ha ha ha ha ha ha ha ha ha ha! Row, row, row your boat."),
        Good("万岁！万岁！万岁！万岁！", "Long live! Long live! Long live! Long live!"),
        Good("", "1 2 3 4 5 6 7 8 9 10 1 1 1 1 1 1 1 1 1 1 1 1"),
    )
    times: int = 4
    """How often a phrase must stand in a row."""

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Look at the whole body, because a loop fills several sentences."""
        body = document.target.body
        text = body.of(document.target.content)
        if document.source is None and not self.suspects(text.encode("utf-8", "replace")):
            return
        for span, phrase in loops(text, self.times):
            place = span.shift(body.start)
            found = home(document, place)
            if found and not _repeats("".join(part.source_text for part in touched(document, place)), self.times):
                count = span.of(text).count(phrase)
                message = f"“{phrase[:60]}” stands {count} times in a row."
                yield self.found(found[0], message, found[1], suggestion=phrase)

    def suspects(self, text: bytes) -> bool:
        """Tell whether a text may contain a loop: the end of a line, or a probe, stood shortly before.

        Every text is asked, and the calls cost more than the search, so the first look is written out twice.
        """
        for line in [line for line in text.split(b"\n") if len(line) > ALONE]:
            size = len(line)
            last = size - PROBE - 2
            if line.rfind(line[last:-2], last - REACH, size - 3) >= 0 and _echoes(line, last):
                return True
            for at in range(STRIDE, last, STRIDE):
                if line.rfind(line[at : at + PROBE], at - REACH, at + PROBE - 1) >= 0 and _echoes(line, at):
                    return True
        return False


def _echoes(line: bytes, at: int) -> bool:
    """Tell whether the bytes at a place stand shortly before it too, and all that lies between likewise."""
    probe = line[at : at + PROBE]
    other = line.rfind(probe, max(0, at - REACH), at + PROBE - 1)
    if other < 0 or len(set(probe)) < 5:
        return False
    period = at - other
    start = end = at
    while start > period and line[start - 1] == line[start - 1 - period] and at - start < ALONE:
        start -= 1
    while end < len(line) and line[end] == line[end - period] and end - start < ALONE:
        end += 1
    return end - start >= ALONE


def loops(text: str, times: int = 4) -> Iterator[tuple[Span, str]]:
    """Yield each loop of a text with the phrase that it repeats. Linear in the length of the text."""
    folded = list(map(str.lower, WORD.findall(text)))
    suspects = _recurring(folded, times)
    if not suspects:
        return
    words, after = list(WORD.finditer(text)), _next(folded)
    free = 0
    for at in suspects:
        period, end = _longest(folded, after, at) if at >= free else (0, at)
        if not period or (end - at) // period < times:
            continue
        phrase = Span(words[at].start(), words[at + period - 1].end())
        whole = Span(phrase.start, words[end - 1].end())
        if len(whole) - len(phrase) >= REPEATED:
            free = end
            if not all(map(SOUNDS.fullmatch, folded[at : at + period])):
                yield whole, phrase.of(text)


def _recurring(words: list[str], times: int) -> Sequence[int]:
    """Give the words at which a loop may begin: with the two after them they stand there once a round.

    In a loop of one word or two the threes overlap, and there are fewer of them.
    """
    if times < 4:
        return range(len(words))
    threes = list(zip(words, words[1:], words[2:], strict=False))
    often = {three for three, count in Counter(threes).items() if count >= (2 if three[0] == three[2] else times)}
    places = [at for at, three in enumerate(threes) if three in often] if often else []
    after = _next([threes[at] for at in places])
    soon = [twin < len(places) and places[twin] - at <= FARTHEST for at, twin in zip(places, after, strict=True)]
    return [
        at
        for n, at in enumerate(places)
        if soon[n] and (soon[after[n]] or words[at] == words[at + 1])  # of four rounds, two at least follow
    ]


def _next(words: Sequence[Hashable]) -> list[int]:
    """Give for each word, or group of words, the place where it comes next, the number of all if it does not."""
    seen: dict[Hashable, int] = {}
    places = [len(words)] * len(words)
    for at in range(len(words) - 1, -1, -1):
        places[at] = seen.get(words[at], len(words))
        seen[words[at]] = at
    return places


def _longest(words: list[str], after: list[int], at: int) -> tuple[int, int]:
    """Find the shortest period that holds from a word on for at least two rounds, and where its last round ends."""
    twin = after[at]
    while twin < len(words) and twin - at <= FARTHEST:
        period, end = twin - at, twin
        while end < len(words) and words[end] == words[end - period]:
            end += 1
        if end - at >= 2 * period:
            return period, at + (end - at) // period * period
        twin = after[twin]
    return 0, at


def _repeats(source: str, times: int) -> bool:
    """Tell whether an original repeats as well."""
    return bool(re.search(rf"(.{{1,20}}?)(?:[，。！、；\s]*\1){{{times - 1}}}", source[:2000]))
