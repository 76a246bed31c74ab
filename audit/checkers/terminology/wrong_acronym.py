"""An acronym with a wrong letter, or a full form with a word missing."""

import re
from collections.abc import Iterator, Sequence

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.entities.acronyms import (
    ACRONYM,
    BRACKETED,
    Term,
    called_for,
    has_full,
    known,
    shortened,
    similar,
    spells,
    unreadable,
)
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

WORD = compiled(r"[A-Za-z&0-9]+")
ROMAN = compiled(r"[IVXLCDM]+\b")
# Countries, unions and words that need no original of their own.
COMMON = frozenset(["AD", "AM", "BC", "BCE", "CE", "EU", "HK", "NY", "OK", "PM", "TV", "UK", "UN", "US", "USA"])
Wanted = tuple[Term, Span]


class WrongAcronym(Checker):
    """An acronym or the name behind it is not the one that the original calls for.

    One letter turns the World Trade Organization into the World Health Organization. Reported is an acronym that
    the Chinese neither contains nor calls for, when one that it does call for is missing and looks like it; a full
    form that lost a word; and words before `(NHC)` that do not spell it. An acronym that the document spells out,
    or that merely replaces a full form, is not reported.
    """

    category = Category.WRONG_TERM
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("我国加入[[世贸组织]]。", "China joined the [[WHO]].", suggests="WTO"),
        Bad("[[国内生产总值]]上升。", "The [[GPP]] rose.", suggests="GDP"),
        Bad("今年[[CPI]]上涨。", "The [[CPP]] rose this year.", suggests="CPI"),
        Bad("用磁共振成像（[[MRI]]）检查。", "Magnetic resonance imaging ([[MRA]]) was used.", suggests="MRI"),
        Bad("该厂[[CEO]]说。", "The [[COO]] executive officer of the works spoke.", suggests="CEO"),
        Bad("环境部（[[MOEF]]）宣布。", "The [[MOE]] announced it.", suggests="MOEF"),
        Bad(
            "[[国家发展改革委]]发布意见。",
            "The [[National Development and Commission]] issued its opinions.",
            suggests="National Development and Reform Commission",
        ),
        Bad("地震台网（CEN）报告。", "A report of the [[China Earthquake]] (CEN)."),
        Good("今年CPI上涨。", "The consumer price index rose this year."),
        Good("美国地质调查局（USGS）说。", "The US Geological Survey said so."),
        Good("世贸组织与世卫组织会谈。", "The WTO met the WHO."),
        Good("自贸区开放了。", "The SFTZ (Shanghai Free Trade Zone) is open."),
        Good("他们做了DNA分析。", "They analysed deoxyribonucleic acid on TV."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Compare acronyms and full forms with those that the original calls for."""
        target = segment.target_text
        called = called_for(segment.source_text)
        wanted = [entry for entry in called if not _given(entry[0], target)]
        if not wanted and not BRACKETED.search(target):
            return
        if sum(map(str.isupper, target)) * 2 > sum(map(str.isalpha, target)):
            return
        done: list[Span] = []
        for shown in ACRONYM.finditer(target):
            place = Span(*shown.span())
            missing = self._missing(
                segment, shown[0].rstrip("s"), _absent(called, segment) if _inside(place, target) else wanted
            )
            if missing:
                done.append(missing[1])
                message = (
                    f"“{shown[0]}” is not in the original, whose “{missing[1].of(segment.source_text)}” is missing."
                )
                yield self.found(segment, message, place, missing[1], suggestion=missing[0].acronyms[0])
        yield from self._shortened(segment, [entry for entry in wanted if entry[1] not in done])
        for words, acronym, _ in unreadable(target):
            if acronym in known()[1] and has_full(known()[1][acronym], words.of(target)):
                continue
            message = f"“{words.of(target)}” does not spell {acronym}: a word is missing."
            yield self.found(segment, message, words, severity=Severity.MINOR, confidence=0.7)

    def _missing(self, segment: Segment, shown: str, wanted: Sequence[Wanted]) -> Wanted | None:
        """Give the term in whose place a strange acronym stands."""
        stands = (one for one in wanted if _stands_for(shown, one[0], one[1].of(segment.source_text)))
        first = next(stands, None)
        return first if first and not self._known(shown, segment) else None

    def _shortened(self, segment: Segment, wanted: list[Wanted]) -> Iterator[Finding]:
        """Report full forms that lost a word."""
        for term, place in wanted:
            for full in term.full:
                span = shortened(full, segment.target_text)
                if span is not None:
                    message = f"“{span.of(segment.target_text)}” lacks a word of “{full}”."
                    yield self.found(
                        segment, message, span, place, suggestion=full, severity=Severity.MINOR, confidence=0.8
                    )
                    break

    def _known(self, acronym: str, segment: Segment) -> bool:
        """Tell whether the original or the document accounts for an acronym."""
        if _said(acronym, segment.source_text) or ROMAN.fullmatch(acronym) or acronym in COMMON:
            return True
        if any(acronym in term.acronyms for term, _ in called_for(segment.source_text)):
            return True
        return spells(acronym, segment.target_text) or spells(acronym, segment.document.target.content)


def _said(acronym: str, source: str) -> bool:
    """Tell whether a Chinese text has an acronym, in whatever case, as a word or a plural."""
    return any(acronym in (word.upper(), word.removesuffix("s")) for word in WORD.findall(source))


def _absent(called: Sequence[Wanted], segment: Segment) -> list[Wanted]:
    """Give the original's acronyms that the translation does not have: one in brackets should be one of them.

    That it spells out what they stand for does not excuse it.
    """
    seen = set(WORD.findall(segment.target_text))
    return [
        one for one in called if one[1].of(segment.source_text) in one[0].acronyms and seen.isdisjoint(one[0].acronyms)
    ]


def _inside(place: Span, text: str) -> bool:
    """Tell whether brackets enclose a place."""
    return text[: place.start].endswith("(") and text.startswith(")", place.end)


def _given(term: Term, target: str) -> bool:
    """Tell whether the translation has the term in any form."""
    return (
        any(acronym in target and re.search(rf"\b{re.escape(acronym)}s?\b", target) for acronym in term.acronyms)
        or has_full(term, target)
        or any(spells(acronym, target) for acronym in term.acronyms if len(acronym) > 2)
    )


def _stands_for(shown: str, term: Term, source: str) -> bool:
    """Tell whether a strange acronym stands where the term should: it looks like it, or names something else."""
    if shown in known()[1] and source in term.acronyms:
        return True
    return any(similar(shown, acronym) for acronym in term.acronyms) and (
        source in term.acronyms or not any(acronym in shown for acronym in term.acronyms)
    )
