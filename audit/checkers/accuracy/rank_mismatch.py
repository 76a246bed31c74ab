"""A military unit or rank of another size."""

from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.language.entities.military import (
    SIZES,
    Unit,
    chinese_ranks,
    chinese_units,
    english_ranks,
    english_units,
    telling,
)
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span


class RankMismatch(Checker):
    """A military unit or an officer's rank is rendered by one of another size.

    Seven companies (七个连) are a battalion or two, not seven battalions: the losses grow several times. Units are
    compared by their number, 第十大队 with `10th`, in the sentence and its neighbours; an air force has names of its
    own (大队 a group, 中队 a squadron). Ranks are compared in order where both sides give equally many. Words that
    mean no size (unit, force, detachment) are never wrong.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    trigger = (rf"(?i:{'|'.join(telling())})",)
    examples = (
        Bad("歼灭敌军[[七个连]]。", "They wiped out seven enemy [[battalions]].", suggests="companies"),
        Bad("空军[[第十大队]]起飞。", "The Air Force's 10th [[Squadron]] took off.", suggests="Group"),
        Bad("[[中校]]李强到会。", "[[Colonel]] Li Qiang attended.", suggests="Lieutenant Colonel"),
        Good("歼灭敌军七个连。", "They wiped out seven enemy companies."),
        Good("第三团与第二营会合。", "The 3rd Regiment joined the 2nd Battalion."),
        Good("三家公司与五个团体参加。", "Three companies and five groups took part."),
        Good("上校王平与少校周林。", "Colonel Wang Ping and Major Zhou Lin."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Compare units by number, and ranks by order."""
        said = [unit for unit in english_units(segment.target_text) if unit.words <= SIZES]
        if said:
            yield from self._units(segment, said)
        meant = chinese_ranks(segment.source_text)
        ranks = english_ranks(segment.target_text) if meant else ()
        for rank, other in zip(ranks, meant, strict=True) if len(ranks) == len(meant) else ():
            if not rank.words & other.words:
                yield self._wrong(segment, rank.span, other.span, sorted(other.words, key=_rarity)[0])

    def _units(self, segment: Segment, said: list[Unit]) -> Iterator[Finding]:
        """Report units whose number the original gives to a unit of another size only."""
        meant = list(chinese_units(segment.source_text))
        near = [unit for other in segment.neighbours() for unit in chinese_units(other.source_text)]
        for unit in said:
            if any(unit.number == other.number and unit.words & other.words for other in [*meant, *near]):
                continue
            given = list(english_units(segment.target_text))
            for other in meant:
                found = any(one.number == other.number and one.words & other.words for one in given)
                if unit.number == other.number and not found:
                    yield self._wrong(segment, unit.span, other.span, _first(other))
                    break

    def _wrong(self, segment: Segment, span: Span, source: Span, better: str) -> Finding:
        """Report a word of the ladder."""
        words, meant = span.of(segment.target_text), source.of(segment.source_text)
        message = f"“{words}” is not the size of “{meant}”: {better}."
        return self.found(segment, message, span, source, suggestion=_shaped(better, words), confidence=0.8)


# The plainest rendering of each size, which is suggested.
PLAIN = (
    "squad", "platoon", "company", "battalion", "regiment", "brigade", "division", "group", "column", "army", "corps",
    "lieutenant colonel", "lieutenant general", "major general", "second lieutenant", "colonel", "major", "captain",
    "lieutenant", "general", "marshal",
)  # fmt: skip


def _rarity(word: str) -> tuple[int, str]:
    """Order renderings, the plainest first."""
    return PLAIN.index(word) if word in PLAIN else len(PLAIN), word


def _first(unit: Unit) -> str:
    """Give the plainest rendering of a unit."""
    return min(unit.words, key=_rarity)


def _shaped(word: str, like: str) -> str:
    """Write a word in the number and case of another."""
    if like.lower().endswith("s") and not word.endswith("s"):
        word = word[:-1] + "ies" if word.endswith("y") else word + "s"
    return word.title() if like[0].isupper() else word
