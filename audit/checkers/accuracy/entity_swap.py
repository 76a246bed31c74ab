"""A country, people, party or army in the place of another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.accuracy._entities import Mentions, unmatched
from audit.checkers.checker import Checker
from audit.language.entities import en, zh
from audit.language.entities.lexicon import Mention, lexicon
from audit.language.entities.roles import Belonging, chinese, exchanged
from audit.language.zh.script import simplified
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

PREFIX = {"CN": "Sino", "GB": "Anglo", "FR": "Franco", "RU": "Russo", "IN": "Indo", "SU": "Soviet", "JP": "Japanese"}

# Full names, which a treaty gives in full.
FULL = {
    "中华人民共和国": "People's Republic of China",
    "中华民国": "Republic of China",
    "苏维埃社会主义共和国联盟": "Union of Soviet Socialist Republics",
    "朝鲜民主主义人民共和国": "Democratic People's Republic of Korea",
    "蒙古人民共和国": "Mongolian People's Republic",
}


@dataclass(frozen=True)
class EntitySwap(Checker):
    """A country, party or army is named that the original does not name, in place of one that it does.

    The wrong country in a treaty is the error that its editors fear most, and a fluent sentence hides it.
    Reported only when both halves are seen: the English names an entity that nothing in the Chinese can mean, and
    one that the Chinese names has no counterpart. Abbreviations (苏蒙, 美军), older names (暹罗), capitals that stand
    for their country, and names that the neighbouring sentences carry are understood and not reported. An entity
    that is only added or only left out is not this rule's matter.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("[[苏]]蒙友好条约签订了。", "The [[Sino]]-Mongolian treaty of friendship was signed.", suggests="Soviet"),
        Bad("他访问了[[瑞典]]。", "He visited [[Switzerland]].", suggests="Sweden"),
        Bad(
            "[[国民党]]代表没有到会。", "The [[Communist Party]] representative did not attend.", suggests="Kuomintang"
        ),
        Bad(
            "[[中华人民共和国]]成立。", "The [[Republic of China]] was founded.", suggests="People's Republic of China"
        ),
        Bad(
            "苏军把港口移交[[中华人民共和国政府]]，日本败给中国。",
            "Soviet troops hand it to the [[Japanese people * * and the Japanese government]]. Japan lost to China.",
        ),
        Bad("[[第一次世界大战]]以后", "After the [[Second World War]]", suggests="First World War"),
        Bad("我军在[[华中]]前进。", "Our army advances in [[North China]].", suggests="Central China"),
        Good("美军向暹罗撤退。", "The American troops withdrew to Thailand."),
        Good(
            "华中、华北在下雨，发展中国家受灾。", "It rained in Central and North China; developing countries suffered."
        ),
        Good("王朝覆灭了，日本投降。", "The dynasty fell and Japan surrendered."),
        Good("印尼合众国成立。", "The United States of Indonesia was founded."),
        Good("敌人向美国求援。", "The Japanese asked Washington for help."),
    )
    kinds: tuple[str, ...] = ("country", "party", "army", "war", "region")
    """What is compared: any of country, party, army, war, region, paper."""

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Pair what is strange in the target with what is missing of the source."""
        if segment.bead.score < 0.2:
            return
        claimed = {mention.name.kind for mention in en.read(segment.target_text) if mention.name.claim}
        if not claimed:
            return
        done = []
        for kind in (kind for kind in self.kinds if kind in claimed):
            left = unmatched(segment, kind)
            for strange, missing in _pair(segment, left.target, left.source):
                done.append(strange.span)
                yield self._swapped(segment, strange, missing, 0.9 if left.even else 0.7)
        if "country" in self.kinds:
            for said, meant in exchanged(segment.source_text, segment.target_text):
                if said.mention.span not in done and not _nearby(segment, said):
                    yield self._exchanged(segment, said, meant)

    def _swapped(self, segment: Segment, strange: Mention, missing: Mention, confidence: float) -> Finding:
        """Report an entity that stands in the place of another."""
        words, meant = strange.span.of(segment.target_text), missing.span.of(segment.source_text)
        return self.found(
            segment,
            f"“{words}” is not in the original, which says “{meant}” ({_label(missing)}).",
            strange.span,
            missing.span,
            suggestion=FULL.get(simplified(meant)) or _suggest(strange, missing, segment.target_text),
            confidence=confidence,
        )

    def _exchanged(self, segment: Segment, said: Belonging, meant: Belonging) -> Finding:
        """Report what is given to one country and belongs to another, with `the … people and` before a government."""
        target, source = segment.target_text, segment.source_text
        before = re.search(rf"{re.escape(said.mention.span.of(target))} people\W+and the $", target[: said.span.start])
        span = Span(before.start(), said.span.end) if before else said.span
        return self.found(
            segment,
            f"“{said.span.of(target)}” is “{meant.span.of(source)}” in the original: {_label(meant.mention)}.",
            span,
            meant.span,
            suggestion=_role(said.role, meant.mention, source),
            confidence=0.8,
        )


def _role(role: str, owner: Mention, source: str) -> str | None:
    """Write a role with its right owner."""
    full = FULL.get(simplified(owner.span.of(source)))
    if role == "peace treaty":
        return f"{role} with {lexicon().label.get(owner.name.entity)}"
    adjective = lexicon().adjective.get(owner.name.entity)
    return f"{role} of the {full}" if full else adjective and f"{adjective} {role}"


def _nearby(segment: Segment, said: Belonging) -> bool:
    """Tell whether a neighbouring original gives the role to that country, or names it beside an open one."""
    for other in segment.neighbours():
        theirs = chinese(other.source_text, said.role)
        mentions = zh.read(other.source_text) if theirs is None else [one.mention for one in theirs]
        if any(mention.name.ids & said.mention.name.ids for mention in mentions):
            return True
    return False


def _pair(segment: Segment, strange: Mentions, missing: Mentions) -> Iterator[tuple[Mention, Mention]]:
    """Give each strange mention the missing one that stands nearest to its place in the sentence."""
    left = list(missing)
    long, short = max(1, len(segment.target_text)), max(1, len(segment.source_text))
    for mention in strange:
        if not left:
            return
        place = mention.span.start / long
        other = min(left, key=lambda known: abs(known.span.start / short - place))
        left.remove(other)
        yield mention, other


def _label(mention: Mention) -> str:
    """Give the English name of an entity, or its candidates."""
    labels = sorted({lexicon().label[entity] for entity in mention.name.ids if entity in lexicon().label})
    return " or ".join(labels) or "another"


def _suggest(strange: Mention, missing: Mention, text: str) -> str | None:
    """Give the missing entity's name in the shape of the wrong one, None when the Chinese may mean several."""
    lex = lexicon()
    entity = missing.name.entity
    if strange.name.form != "adjective":
        return lex.label.get(entity)
    if text[strange.span.end : strange.span.end + 1] in ("-", "–"):
        return PREFIX.get(entity, lex.adjective.get(entity))
    return lex.adjective.get(entity)
