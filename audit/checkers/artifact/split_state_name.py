"""The name of a state torn into people and country."""

import re
from collections.abc import Iterator

from audit.checkers.artifact._state import Split, splits
from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.tables import rows
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

OFFICE = {"中央人民政府": "Central People's Government", "政府": "Government"}
OFFICE_BEFORE = compiled(r"\b[Gg]overnments? of $")
BOTH = compiled(r"人民[和与及、同跟][^，。；]{0,12}(?:政府|国家)")


class SplitStateName(Checker):
    """The name of a people's republic is torn into its people and a government or country.

    When a filter stars 共 in 中华人民共和国政府, the engine reads `Chinese people * and country's government`, and may
    even change the country: `the Japanese people * * and the Japanese government`. Texts about a people and its
    government are not reported: without an original, the forms that are good English count only beside one
    that is not, and with an original only where it names the state and not the two.
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    explains = ("linguistic/adjectival-country", "linguistic/repeated-gloss")
    trigger = (
        r"[Pp]eople(?:['’]s)? ?\*",
        "people of and ",
        r"people of \w+ and the ",
        r"people and the \w+ (?:[Cc]ountr|[Gg]overnment|[Ss]tate|nation)",
        r"Republic of China ?(?:\(PRC\))? ?(?:\*|and )",
    )
    examples = (
        Bad(
            "设备移交[[中华人民共和国政府]]。",
            "The equipment is handed over to [[the Japanese people * * and the Japanese government]].",
            suggests="the Government of the People's Republic of China",
            safe=True,
        ),
        Bad(
            "[[中华人民共和国政府]]声明如下。",
            "The government of [[the Japanese people * * and the Japanese government]] states:",
            suggests="the People's Republic of China",
            safe=True,
        ),
        Bad("", "The mine belongs to [[the people of and the government of China]].", says="共和国"),
        Bad("", "It was signed on the advice of [[the people of China and the China government]].", says="共和国"),
        Bad("", "This falls to the [[governments of People's Republic of China (PRC) and China]]."),
        Good("日本人民和日本政府", "The Japanese people and the Japanese government."),
        Good("", "We thank the people of China and the government of China."),
        Good(
            "", "In the People's Republic of China and the Soviet Union, the Chinese people and the Chinese government"
        ),
    )

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Judge unsure forms by the company of sure ones, or by the original."""
        found = [(segment, split) for segment in document.segments for split in splits(segment.target_text)]
        sure = any(split.sure for _, split in found)
        for segment, split in found:
            if segment.has_source:
                yield from self._compared(segment, split)
            elif split.sure or (sure and " of " in split.quote):
                yield self._alone(segment, split)

    def _compared(self, segment: Segment, split: Split) -> Iterator[Finding]:
        """Find the state in the original."""
        source = segment.source_text
        states = [(zh, en, m.start()) for zh, en in rows("state_names") for m in re.finditer(zh, source)]
        if not states and split.sure and "*" in split.quote:
            yield self._alone(segment, split)
        if not states or (BOTH.search(source) and not split.sure):
            return
        zh, en, at = _nearest(states, split.span.start / max(1, len(segment.target_text)), len(source))
        after = source[at + len(zh) :]
        office = next((word for word in OFFICE if after.startswith(word)), "")
        restored = f"the {OFFICE[office]} of {en}" if office else en
        if office and OFFICE_BEFORE.search(segment.target_text, 0, split.span.start):
            restored = en
        if not split.quote.lower().startswith("the "):
            restored = restored.removeprefix("the ")
        message = f"A filter starred 共 in {zh}{office}, and the rest was translated as “{split.quote}”."
        place = Span(at, at + len(zh) + len(office))
        safe = len({state[0] for state in states}) == 1 and bool(office)
        yield self.found(segment, message, split.span, place, suggestion=restored, safe=safe)

    def _alone(self, segment: Segment, split: Split) -> Finding:
        """Say what the words prove without an original."""
        message = f"“{split.quote}” is what is left of a name with 人民共和国 (People's Republic) when 共 is starred."
        return self.found(segment, message, split.span, confidence=0.9 if split.sure else 0.75)


def _nearest(states: list[tuple[str, str, int]], where: float, size: int) -> tuple[str, str, int]:
    """Give the mention whose place in the original is most like the place in the translation."""
    return min(states, key=lambda state: (abs(state[2] / max(1, size) - where), state[2]))
