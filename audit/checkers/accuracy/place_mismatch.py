"""A Chinese place that the English calls by the name of another."""

import datetime
from collections.abc import Iterator

from audit.checkers.accuracy._names import misspelt, without_headline
from audit.checkers.checker import Checker
from audit.checkers.original import original
from audit.compiled import compiled
from audit.language.gazetteer import Place, by_form, chinese_places, english_places, places, renders
from audit.language.romanisation.matcher import wholes, windows
from audit.language.romanisation.syllables import fold
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

# Where characters may have a Korean reading, pinyin proves a spelling wrong and none right.
KOREA = compiled("朝鲜|汉城|平壤")
# A name that was the right one only for some years.
NAMED = {"北平": (datetime.date(1928, 6, 28), datetime.date(1949, 9, 27))}


class PlaceMismatch(Checker):
    """A place in English is not the one that the Chinese names.

    A dispatch from the wrong town is a wrong fact. Known places (historic and modern, with postal names such as
    Chungking and Jehol) are compared with the forms in a table; others by their romanisation, when all syllables
    but one agree and the words around tell that a place is meant. Short forms (`平` for 北平), places that one side
    leaves to the context, and a place that the neighbouring sentence names are not reported. 北平 called Beijing is
    major in a text of 1928 to 1949, when it was not so called, else minor.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("新华社[[旅大]]六日电", "Xinhua News Agency, [[Lushun]], 6th"),
        Bad("敌军向[[永绥]]撤退。", "The enemy is withdrawing to [[Yongshun]].", suggests="Yongsui"),
        Bad(
            "军舰侵入[[万山]]群岛附近海面。",
            "Warships entered the sea near the [[Wanshen]] Islands.",
            suggests="Wanshan",
        ),
        Bad(
            "新华社[[北平]]一日电",
            "Xinhua News Agency, [[Beijing]], 1st",
            date=datetime.date(1949, 4, 2),
            severity=Severity.MAJOR,
        ),
        Good("新华社旅大六日电", "Xinhua News Agency, Port Arthur-Dairen, 6th"),
        Good("新华社重庆六日电", "Xinhua News Agency, Chungking, 6th"),
        Good("新华社北平三日电", "Xinhua News Agency, Peiping, 3rd"),
        Good("平市各厂复工。", "The factories of Beiping have resumed work."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Compare the places of both sides."""
        yield from self._known(segment)
        for wrong in misspelt(segment):
            if wrong.place:
                quote = wrong.target.of(segment.target_text)
                message = f"{wrong.source.of(segment.source_text)} is {wrong.better}, not “{quote}”."
                yield self.found(segment, message, wrong.target, wrong.source, suggestion=wrong.better, confidence=0.85)

    def _known(self, segment: Segment) -> Iterator[Finding]:
        """Compare what the tables know: a place of the original that is not rendered, and one that takes its room."""
        chinese = chinese_places(without_headline(segment))
        spare = _spare(segment) if chinese else []
        for place, span in chinese:
            if not spare or _rendered(place, segment):
                continue
            namesake = next((where for form, where in spare if form in place.mistaken), None)
            wrong = namesake or _alien(place, spare, segment)
            if wrong is not None:
                spare = [entry for entry in spare if entry[1] != wrong]
                yield self._report(segment, place, wrong, span)

    def _report(self, segment: Segment, place: Place, wrong: Span, span: Span) -> Finding:
        """Say which place is meant."""
        name, quote = span.of(segment.source_text), wrong.of(segment.target_text)
        return self.found(
            segment,
            f"{name} is {' or '.join(place.forms[:3])}, not “{quote}”.",
            wrong,
            span,
            severity=self._severity(place, quote, segment),
            suggestion=place.forms[0],
            confidence=0.8,
        )

    def _severity(self, place: Place, quote: str, segment: Segment) -> Severity:
        """Weigh the right letters wrongly divided, and a name that no date proves wrong, less than another place."""
        if fold(quote) in {fold(form) for form in place.forms}:
            return Severity.MINOR
        if place.name not in NAMED:
            return self.severity
        since, until = NAMED[place.name]
        day = segment.document.date
        return self.severity if day and since <= day <= until else Severity.MINOR


def _rendered(place: Place, segment: Segment) -> bool:
    """Tell whether the translation, or a neighbouring segment's, gives a place in an accepted form."""
    texts = [segment.target_text, *(other.target_text for other in segment.neighbours(1))]
    return any(renders(place, text) for text in texts)


def _spare(segment: Segment) -> list[tuple[str, Span]]:
    """Give the English places that no place of the original accounts for."""
    chinese = without_headline(segment)
    left = list(english_places(segment.target_text))
    known = chinese_places(chinese)
    for place, _ in sorted(known, key=lambda entry: -len(entry[0].name)):
        forms = ({fold(form) for form in place.forms} | wholes(place.name)) - place.mistaken
        mine = [entry for entry in left if entry[0] in forms]
        if mine:
            left.remove(max(mine, key=lambda entry: len(entry[0])))
    inside = [span for _, span in known]
    return [entry for entry in left if not _spelled(entry[0], chinese, inside)]


def _alien(place: Place, spare: list[tuple[str, Span]], segment: Segment) -> Span | None:
    """Give the only English place left over, if it is of the same part of the world and nowhere in the original."""
    if len(spare) != 1:
        return None
    whole = original(segment.document)
    others = [places()[name] for name in by_form()[spare[0][0]]]
    if any(other.abroad != place.abroad or other.name in whole for other in others):
        return None
    return spare[0][1] if not any(windows(spare[0][0], whole)) else None


def _spelled(form: str, chinese: str, taken: list[Span]) -> bool:
    """Tell whether characters that belong to no other known place spell a form."""
    return any(not any(span.contains(place) for span in taken) for place in windows(form, chinese))
