"""The public face of a checker: what it is called, what it means, and examples that prove it."""

import datetime
import re
from dataclasses import dataclass

from audit.model.mqm import Category, Severity
from audit.model.text import Span

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    """Take the `[[…]]` marks out of an example; give the text and the marked places in it."""
    plain, places, at = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()]
        places.append(Span(len(plain), len(plain) + len(mark[1])))
        plain += mark[1]
        at = mark.end()
    return plain + text[at:], tuple(places)


@dataclass(frozen=True, slots=True)
class Good:
    """A pair on which the rule stays silent. An empty source means a translation without its original."""

    source: str
    target: str
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Bad:
    """A pair with every finding marked `[[…]]` on both sides, `[[]]` for a gap, in order of place.

    A side without a mark has nothing to show: the finding's span there is empty. `suggests` is the replacement of
    the marked target, `safe` whether it is proven, and `severity` the severity where the rule has several.
    """

    source: str
    target: str
    suggests: str | None = None
    safe: bool = False
    severity: Severity | None = None
    says: str | None = None
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule: its name, type as written in Python, default and meaning."""

    name: str
    type: str
    default: object
    help: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What the user sees of a checker. `id` is `dimension/name-of-defect`."""

    id: str
    title: str
    manual: str
    category: Category
    severity: Severity
    options: tuple[Option, ...]
    examples: tuple[Good | Bad, ...]
    needs_source: bool
