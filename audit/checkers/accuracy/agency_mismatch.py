"""A news agency or newspaper that the translation drops or mistakes for another."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from audit.checkers.checker import Checker
from audit.checkers.original import original
from audit.compiled import compiled
from audit.language.entities import en, zh
from audit.language.entities.lexicon import Mention, lexicon
from audit.language.patterns import alternation
from audit.language.zh.script import simplified
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

# An agency is a source where a dispatch begins: 塔斯社乌兰巴托二月二十八日电, 据路透社报道, 合众社记者称.
DISPATCH = compiled(r"(?:[^，。！？；：,;!?\n]{0,16}?)(?:电|讯|消息|报道|报导|宣称|声称|透露|记者|发表|引述|称)")
OWN = frozenset({"agency:XH"})


class AgencyMismatch(Checker):
    """The agency that sent a dispatch is left out, or another one is named.

    Who reported a thing is half of what a historian wants to know: a dispatch of TASS is not one of Xinhua.
    Reported where the original names the source of a dispatch (塔斯社…电, 据路透社报道) and neither the sentence, its
    neighbours nor the title name it in any of its English forms. The paper's own agency left out is a minor matter.
    An agency that the text merely speaks of is not looked for.
    """

    category = Category.OMISSION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("[[塔斯社]]莫斯科三日电：会议开幕。", "[[]]Moscow, 3rd: The conference opened."),
        Bad(
            "据[[合众社]]东京消息，罢工开始。",
            "According to an [[Associated Press]] report from Tokyo, the strike began.",
            suggests="United Press",
        ),
        Bad("（据[[新华社]]）", "[[]](Report)", severity=Severity.MINOR),
        Good("塔斯社莫斯科三日电：会议开幕。", "TASS, Moscow, 3rd: The conference opened."),
        Good("【新华社北京一日电】", "[New China News Agency, Peking, 1st]"),
        Good("他参观了塔斯社大楼。", "He visited the agency's building."),
    )

    def concerns(self, document: Document) -> bool:
        """Tell whether the original names any agency or paper."""
        return _agencies().search(original(document)) is not None

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for each source of a dispatch on the other side."""
        source = segment.source_text
        if not _agencies().search(simplified(source)):
            return
        sources = [mention for mention in zh.read(source) if _sends(mention, source)]
        if not sources:
            return
        around = [segment.target_text, *(other.target_text for other in segment.neighbours())]
        title = segment.document.target.part("title")
        if title is not None:
            around.append(title.of(segment.document.target.content))
        named = frozenset[str]().union(*(mention.name.ids for text in around for mention in en.read(text)))
        strange = list(_strange(segment))
        seen: set[frozenset[str]] = set()
        for mention in sources:
            if mention.name.ids & named or mention.name.ids in seen:
                continue
            seen.add(mention.name.ids)
            yield self._missing(segment, mention, strange.pop(0) if strange else None)

    def _missing(self, segment: Segment, mention: Mention, instead: Mention | None) -> Finding:
        """Report an agency that is missing, in the place of the one that stands there instead."""
        words, label = mention.span.of(segment.source_text), lexicon().label[mention.name.entity]
        severity = Severity.MINOR if mention.name.ids & OWN and instead is None else Severity.MAJOR
        if instead is None:
            message = f"“{words}” ({label}), the source of the dispatch, is missing."
            place = Span(_opening(segment, mention), _opening(segment, mention))
            return self.found(segment, message, place, mention.span, severity=severity, confidence=0.8)
        said = instead.span.of(segment.target_text)
        message = f"“{said}” is not the agency of the original, “{words}” ({label})."
        return self.found(segment, message, instead.span, mention.span, suggestion=label, severity=severity)


@cache
def _agencies() -> re.Pattern[str]:
    """Compile the Chinese names of agencies and papers."""
    return compiled(alternation(form for form, name in lexicon().zh.items() if name.kind == "agency"))


def _sends(mention: Mention, text: str) -> bool:
    """Tell whether a mention is an agency or paper from which a dispatch comes."""
    if not mention.name.claim or mention.name.kind != "agency":
        return False
    plain = simplified(text)
    if plain[: mention.span.start].endswith("据") and plain[mention.span.end : mention.span.end + 1] in ("）", ")"):
        return True
    return DISPATCH.match(plain, mention.span.end) is not None


def _strange(segment: Segment) -> Iterator[Mention]:
    """Give the agencies that the English claims and neither the Chinese sentence nor its neighbours name."""
    texts = [segment.source_text, *(other.source_text for other in segment.neighbours())]
    named = frozenset[str]().union(*(m.name.ids for m in chain.from_iterable(map(zh.read, texts))))
    for mention in en.read(segment.target_text):
        if mention.name.claim and mention.name.kind == "agency" and not mention.name.ids & named:
            yield mention


def _opening(segment: Segment, mention: Mention) -> int:
    """Give the place where a missing source belongs: the end if it closes the original, else the beginning."""
    return len(segment.target_text) if mention.span.start > len(segment.source_text) * 0.6 > 12 else 0
