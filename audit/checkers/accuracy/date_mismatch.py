"""A date or time that differs from the original's."""

import datetime
from collections.abc import Iterator

from audit.checkers.accuracy._facts.calendar import wrong_parts
from audit.checkers.accuracy._facts.difference import Difference, Nature
from audit.checkers.accuracy._facts.shape import FactChecker
from audit.checkers.accuracy._facts.wording import meaning, redated
from audit.language.en.calendar import MONTHS
from audit.model.document import Segment
from audit.model.facts import Date, Number, Time
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good


class DateMismatch(FactChecker):
    """A date or a time of day differs from the original's.

    A treaty on the wrong day, a dispatch in the wrong month: the reader files the event where it does not belong.
    Dates are compared by component; what only one side tells is no error, but a month that nobody told is (七日 in a
    paper of May as `July 7th`). The month of a day without one is the issue's, or the month before for a later day.
    Reign years are converted. 去年 must be `last year`, or the year before the issue's where the document is dated. Two
    dates have changed places where each stands in a clause with the other's words. Not reported: months and days of the
    farmers' calendar, which is that of the emperors' years too, and weekdays or years that the translation leaves out.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad(
            "条约于[[一九五〇年二月十四日]]签订。",
            "The treaty was signed on [[February 4th, 1950]].",
            suggests="February 14th, 1950",
            severity=Severity.CRITICAL,
        ),
        Bad("会议于[[7月25日]]开幕。", "The meeting opened on [[June 25]].", suggests="July 25"),
        Bad(
            "【东京[[七日]]电】舰队返航。",
            "Tokyo, [[July 7th]]. The fleet is returning.",
            suggests="May 7th",
            date=datetime.date(1945, 5, 8),
            says="month",
        ),
        Bad("列车[[下午三时]]到站。", "The train arrived at [[3:00 a.m.]]"),
        Bad(
            "球赛[[三日]]成绩公报",
            "[[Three-Day]] Results of the Tournament",
            date=datetime.date(1966, 9, 4),
            says="a day",
        ),
        Bad("研讨班[[十日]]下午结业。", "The seminar ended in the afternoon of [[10]].", suggests="the 10th"),
        Bad("产量比[[去年]]增加。", "Output is above [[this year]]'s.", suggests="last year"),
        Bad(
            "工厂[[1953年]]动工，产品到[[1957年]]才出口。",
            "The factory was begun in [[1957]], and its products were exported only in [[1953]].",
            says="changed places",
        ),
        Good("产量比去年增加。", "Output is above that of 1954.", date=datetime.date(1955, 5, 8)),
        Good("【东京七日电】舰队返航。", "Tokyo, May 7th. The fleet is returning.", date=datetime.date(1945, 5, 8)),
        Good(
            "【本报三十一日电】我军收复县城。",
            "March 31st: our troops recovered the county seat.",
            date=datetime.date(1948, 4, 2),
        ),
        Good("民国三十八年五月，上世纪五十年代。", "In May 1949; in the 1950s."),
        Good("五月五、六两日开会，下午三时散会。", "They met on May 5th and 6th and rose at 15:00."),
        Good("光绪二十年八月初五出发。", "He set out on 4 September 1894."),
        Bad("[[光绪二十年八月五日]]出发。", "He set out on [[4 September 1849]].", says="lunar month 8, 1894"),
    )

    def report(self, segment: Segment, difference: Difference) -> Iterator[Finding]:
        """Report dates with a wrong component, invented months, wrong times, and days read as numbers of days."""
        source, target = difference.source, difference.target
        match difference.nature, source, target:
            case Nature.MONTH, Date(), Date():
                yield self._month(segment, difference, source, target)
            case Nature.DATE, Date(), Date():
                wrong = " and ".join(wrong_parts(source, target)) or ("decade" if source.span_years == 10 else "date")
                message = f"The {wrong} is wrong: {source.text} is {meaning(source)}, not “{target.text}”."
                full = None not in (source.year, source.month, source.day) and not source.lunar
                severity = Severity.CRITICAL if full else None
                yield self.at(segment, difference, message, suggestion=redated(source, target), severity=severity)
            case Nature.SWAPPED, Date(), Date():
                message = (
                    f"Dates have changed places: the original says {source.text}, the translation “{target.text}”."
                )
                yield self.at(segment, difference, message, suggestion=redated(source, target))
            case Nature.DATE, Date(), Number():
                what = "a number of days" if target.unit else "a number"
                message = f"{source.text} is a day, {meaning(source)}, not {what}: “{target.text}”."
                suggestion = None if target.unit else meaning(source)
                yield self.at(segment, difference, message, suggestion=suggestion, confidence=0.8)
            case Nature.TIME, Time(), Time():
                message = f"{source.text} is {meaning(source)}, not “{target.text}”."
                yield self.at(segment, difference, message)
            case Nature.MISSING, Date(), None if source.day is not None and source.month is not None:
                yield self.at(
                    segment, difference, f"The date {source.text} ({meaning(source)}) is missing.", confidence=0.6
                )
            case Nature.EXTRA, None, Date() if target.day is not None and target.month is not None:
                yield self.at(segment, difference, f"The original has no date “{target.text}”.", confidence=0.6)

    def _month(self, segment: Segment, difference: Difference, source: Date, target: Date) -> Finding:
        """Report a month that the original does not name."""
        message = f"The month is invented: {source.text} names none"
        if difference.month:
            message += f", and the issue's date makes it {MONTHS[difference.month - 1]}"
        suggestion = redated(source, target, difference.month)
        return self.at(
            segment, difference, f"{message}.", suggestion=suggestion, confidence=0.9 if difference.month else 0.7
        )
