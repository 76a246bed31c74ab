"""A name left out of a list of names."""

import re
from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.checkers.original import original
from audit.compiled import compiled
from audit.language.gazetteer import countries, places, renders
from audit.language.romanisation.evidence import is_transcribed
from audit.language.romanisation.forms import pinyin_person, pinyin_place
from audit.language.romanisation.matcher import family_of, windows
from audit.language.romanisation.pairing import Run, misses, runs
from audit.language.romanisation.syllables import fold, syllabify
from audit.language.zh.dictionary import senses
from audit.language.zh.script import simplified
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

LIST = compiled(r"[㐀-鿿]{2,5}(?:、[㐀-鿿]{2,5}){2,}")
ITEM = compiled(r"[㐀-鿿]+")
GLUE = compiled(
    r"(?:\s|,|;|、|and|as well as|county|counties|city|village|town|township|district|province|municipality)*",
    re.IGNORECASE,
)


class NameMissing(Checker):
    """A name is left out of a list of names, or a strange one stands in its place.

    A man missing from the list of the delegates was not there, for the reader. Reported is a name in the middle of a
    list whose neighbours both stand in the translation, with nothing but a comma or `and` between them, or with a
    romanised name that nothing in the original spells. Names at either end, foreign names, names rendered anywhere
    near, and lists put into another order are not reported; one wrong syllable is `accuracy/name-mismatch`.
    """

    category = Category.OMISSION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("到会的有王国平、[[李明华]]、赵大成。", "Present were Wang Guoping[[]] and Zhao Dacheng."),
        Bad("我军解放安阳、[[永年]]、磁县、沙河。", "Our army liberated Anyang[[]], Cixian and Shahe."),
        Bad("到会的有王国平、[[李明华]]、赵大成。", "Present were Wang Guoping, [[Xu Jianye]] and Zhao Dacheng."),
        Good("到会的有王国平、李明华、赵大成。", "Present were Wang Guoping, Li Minghua and Zhao Dacheng."),
        Good("经过北京、伦敦、上海。", "by way of Peking, London and Shanghai"),
        Good("王国平、斯大林、赵大成", "Wang Guoping, Stalin and Zhao Dacheng"),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Walk through the lists of the original and look for neighbours that have closed up."""
        chinese = simplified(segment.source_text)
        if "、" not in chinese:
            return
        for match in LIST.finditer(chinese):
            items = [Span(*item.span()).shift(match.start()) for item in ITEM.finditer(match[0])]
            for before, item, after in zip(items, items[1:], items[2:], strict=False):
                gap = _closed(segment, chinese, before, after)
                if gap is not None and _is_name(item.of(chinese)) and not _rendered(segment, item.of(chinese)):
                    yield self._report(segment, item, gap)

    def _report(self, segment: Segment, item: Span, gap: Span) -> Finding:
        """Say which name is missing and how it would be written."""
        name, quote = item.of(segment.source_text), gap.of(segment.target_text)
        written = pinyin_person(name) if family_of(simplified(name)) else pinyin_place(name)
        where = f"“{quote}” stands in its place" if quote else f"it belongs after “{_word_before(segment, gap)}”"
        message = f"{name} ({written}) is missing from the list; {where}."
        return self.found(segment, message, gap, item, suggestion=written if quote else None, confidence=0.75)


def _closed(segment: Segment, chinese: str, before: Span, after: Span) -> Span | None:
    """Give the gap where two items of a list stand side by side in English, or the stranger between them."""
    english = segment.target_text
    names = runs(english, chinese)
    for number, first in enumerate(names[:-1]):
        if not _ends(first, before, chinese):
            continue
        for second in names[number + 1 : number + 4]:
            between = names[number + 1 : names.index(second)]
            if _begins(second, after):
                return _gap(segment, first, between, second)
    return None


def _gap(segment: Segment, first: Run, between: tuple[Run, ...], second: Run) -> Span | None:
    """Give the place between two names, if a comma or a romanised name that nothing spells is all that is there."""
    english, whole = segment.target_text, original(segment.document)
    start, end = first.span.end, second.span.start
    if not between:
        return Span(start, start) if GLUE.fullmatch(english[start:end]) and english[start:end].strip(" ") else None
    stranger = Span(between[0].span.start, between[-1].span.end)
    word = fold(stranger.of(english))
    strange = all(run.syllables for run in between) and len(syllabify(word)) > 1 and not any(windows(word, whole))
    alone = GLUE.fullmatch(english[start : stranger.start]) and GLUE.fullmatch(english[stranger.end : end])
    near = any(miss.run.span.overlaps(stranger) for miss in misses(english, simplified(segment.source_text)))
    return stranger if strange and alone and not near else None


def _ends(run: Run, item: Span, chinese: str) -> bool:
    """Tell whether a run spells the end of an item; a word such as 县 may follow, and others stand before."""
    (place,) = run.places if len(run.places) == 1 else (Span(0, 0),)
    return item.contains(place) and len(chinese[place.end : item.end]) <= 1 and len(place) > 1


def _begins(run: Run, item: Span) -> bool:
    """Tell whether a run spells the beginning of an item, and that alone."""
    return len(run.places) == 1 and item.contains(run.places[0]) and run.places[0].start == item.start


def _is_name(name: str) -> bool:
    """Tell whether an item between two names is a Chinese name: no foreign one, and no word of the dictionary."""
    known = places().get(name)
    if is_transcribed(name) or countries().search(name) or (known and known.abroad):
        return False
    return known is not None or all(sense[:1].isupper() for sense in senses(name))


def _rendered(segment: Segment, name: str) -> bool:
    """Tell whether a name stands in the translation of this segment or a neighbour."""
    for near in (segment, *segment.neighbours(1)):
        if name in places() and renders(places()[name], near.target_text):
            return True
        chinese = simplified(near.source_text)
        if any(name[:2] in place.of(chinese) for run in runs(near.target_text, chinese) for place in run.places):
            return True
        if any(tuple(windows(fold(word), name)) for word in near.target_text.split() if len(word) > 3):
            return True
    return False


def _word_before(segment: Segment, gap: Span) -> str:
    """Give the word before a place."""
    return segment.target_text[: gap.start].split()[-1]
