"""Chinese names romanised in several ways within one document."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from audit.checkers.checker import Checker
from audit.language.gazetteer import by_form
from audit.language.romanisation.forms import pinyin_person, pinyin_place, wade_person
from audit.language.romanisation.matcher import family_of
from audit.language.romanisation.pairing import Run, spelled
from audit.language.romanisation.syllables import fold, pinyin_syllables, wade_syllables
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good

SURE, SHARE = 3, 3


class Use(NamedTuple):
    """A romanised name where it stands: its characters, its system and how its given name is divided."""

    segment: Segment
    run: Run
    name: str
    system: str
    division: str


@dataclass(frozen=True)
class MixedRomanisation(Checker):
    """Chinese names are romanised in several ways within a document.

    A reader who meets Chou En-lai and Zhou Enlai takes them for two men. Reported are one name in two systems, given
    names divided in the fewest cases (`Zhuang Zedong` among `Su Guo Xi`, `Li Fu Yong` …), and, with a policy, every
    name in another system. No system is an error by itself; names whose English form is settled (Taipei, Chungking)
    and different people in different systems are not reported without a policy.
    """

    category = Category.INCONSISTENT_TERM
    severity = Severity.MINOR
    needs_source = True
    examples = (
        Bad(
            "周国贤到会。周国贤发言。[[周国贤]]离会。",
            "Zhou Guoxian came. Zhou Guoxian spoke. [[Chou Kuo-hsien]] left.",
            suggests="Zhou Guoxian",
        ),
        Bad(
            "王国平、李明华、赵大成、[[陈小兰]]出席。",
            "Present were Wang Guo Ping, Li Ming Hua, Zhao Da Cheng and [[Chen Xiaolan]].",
            suggests="Chen Xiao Lan",
        ),
        Good("周国贤到会。", "Chou Kuo-hsien came."),
        Good("王国平、谢中廷出席。", "Present were Wang Guoping and Hsieh Chung-ting."),
    )
    policy: str = "as-is"
    """The system that names shall have: `pinyin`, `wade-giles`, or `as-is` for the one that a name has already."""

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Compare the names of a document with one another, or with the policy."""
        uses = [use for segment in document.segments if segment.has_source for use in _uses(segment)]
        done = set()
        for use in [*self._systems(uses), *_divisions(uses)]:
            place = (use.segment.index, use.run.span)
            if place not in done:
                done.add(place)
                yield self._report(use, uses)

    def _systems(self, uses: list[Use]) -> Iterator[Use]:
        """Yield the names in another system than the policy's, or than the same name has most often."""
        systems: dict[str, list[str]] = {}
        for use in uses:
            systems.setdefault(use.name, []).append(use.system)
        for use in uses:
            if self.policy in ("pinyin", "wade-giles"):
                wanted = self.policy
            else:
                wanted = _most(systems[use.name]) if len(systems[use.name]) > 1 else use.system
            if use.system and wanted and use.system != wanted:
                yield use

    def _report(self, use: Use, uses: list[Use]) -> Finding:
        """Say how the name is written elsewhere, or should be."""
        quote = use.run.span.of(use.segment.target_text)
        wanted = self.policy if self.policy != "as-is" else _most(o.system for o in uses if o.name == use.name)
        better = _written(use.name, wanted or use.system, _most(other.division for other in uses))
        source = use.run.places[0]
        message = f"{source.of(use.segment.source_text)} is “{quote}” here; the other names would have it {better}."
        return self.found(use.segment, message, use.run.span, source, suggestion=better, confidence=0.7)


def _uses(segment: Segment) -> Iterator[Use]:
    """Yield the romanised names of a segment."""
    chinese = simplified(segment.source_text)
    for run in spelled(segment.target_text, chinese):
        names = {place.of(chinese) for place in run.places}
        if len(names) != 1 or fold(run.span.of(segment.target_text)) in by_form():
            continue
        (name,) = names
        system = _system(run.syllables)
        yield Use(segment, run, name, system, "" if system == "wade-giles" else _division(run, name))


def _system(syllables: tuple[str, ...]) -> str:
    """Name the only system that has all of some syllables, empty if both have them."""
    pinyin = pinyin_syllables().issuperset(syllables)
    wade = wade_syllables().issuperset(syllables)
    if pinyin == wade:
        return ""
    return "pinyin" if pinyin else "wade-giles"


def _division(run: Run, name: str) -> str:
    """Tell how the two syllables of a pinyin given name are divided, empty for other names."""
    family = family_of(name)
    if len(name) - len(family) != 2 or not family or len(run.tokens) == 1:
        return ""
    if len(run.tokens) == 3:
        return "split"
    return "hyphen" if "-" in run.tokens[-1].word else "joined"


def _divisions(uses: list[Use]) -> Iterator[Use]:
    """Yield the few names that are divided otherwise than the many."""
    counts = Counter(use.division for use in uses if use.division)
    most = _most(use.division for use in uses)
    for use in uses:
        if use.division and use.division != most and counts[most] >= max(SURE, SHARE * counts[use.division]):
            yield use


def _most(values: Iterable[str]) -> str:
    """Give the most frequent value, the first of equals; empty for none."""
    counts = Counter(value for value in values if value)
    return counts.most_common(1)[0][0] if counts else ""


def _written(name: str, system: str, division: str) -> str:
    """Write a name in a system; the pinyin of a given name divided as in the others."""
    if system == "wade-giles":
        return wade_person(name)
    if not family_of(name):
        return pinyin_place(name)
    written = pinyin_person(name)
    if division in ("split", "hyphen") and len(name) - len(family_of(name)) == 2:
        family, _ = written.split(" ")
        first, second = (pinyin_place(character) for character in name[-2:])
        return f"{family} {first} {second}" if division == "split" else f"{family} {first}-{second.lower()}"
    return written
