"""Texts whose lines an editor has broken to fit a width: their paragraphs are made whole again."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from audit.compiled import compiled
from audit.language.zh.han import HAN
from audit.model.suppression import Suppression
from audit.model.text import Span, Text

BREAK = compiled(
    r"""
    ^ (?P<line> (?P<indent> [^\S\n]* ) \S [^\n]*? ) [ \r]? \n
    (?= (?P<below> [^\S\n]* ) (?P<word> \S+ ) )
    """,
    re.MULTILINE | re.VERBOSE,
)
ENDED = compiled(r"[.!?:;…。！？：；]['\"”’)\]」』）】]*$")
NEW = compiled(r"[\[【▲△●○•*#>|]|-$|\(?[0-9]{1,2}[.)]$")
"""A word that begins a paragraph, or an item of a list, rather than a line inside one."""
ALONE = compiled(f"[{HAN}][^ ]{{8}}|[-=_~]{{3,}}$")
"""A word that is a line of Chinese, or a ruled one."""
LETTER = compiled(r"[^\W\d_]")
HYPHEN = compiled(r"[^\W_]-$")
REST = compiled(r"(?!(?:and|or|nor|to|but)\b)[^\W_]")
"""The end of a line inside a word, and what goes on with it; `first-` waits for a word that comes later."""
WIDTHS = range(40, 121)
"""Characters of a line that may have been broken to fit a width."""


def unwrapped(text: Text) -> Text:
    """Put a blank in the place of each line feed in the body that only fits the text to a width.

    One that breaks a word at its hyphen is left out. So a translation reads the same however it is broken. Its origin
    remembers where the lines end in the file.
    """
    breaks = [found for found in BREAK.finditer(text.body.of(text.content)) if _possible(found["line"])]
    widths = _widths(breaks)
    if not widths:
        return text
    headline = text.part("headline")
    ends = [text.body.start + found.end() - 1 for found in breaks if _goes_on(found) or _fills(found, widths)]
    if headline:
        after = text.content.find("\n", headline.end)
        ends = [end for end in ends if end != after]
    return _whole(text, ends)


def _whole(text: Text, ends: Sequence[int]) -> Text:
    """Put blanks in the place of some line feeds; leave those out that break a word.

    A carriage return or a blank before one goes with it. A table's field keeps its length.
    """
    letters, blanks, gone = list(text.content), list[int](), list[int]()
    flexible = text.origin.field is None
    for end in ends:
        start = end - (flexible and letters[end - 1] in " \r")
        if flexible and _torn(text.content, start, end):
            gone += range(start, end + 1)
        else:
            letters[start] = " "
            blanks.append(start)
            gone += range(start + 1, end + 1)
    for at in gone:
        letters[at] = ""
    breaks, joints = (tuple(_shifted(at, gone) for at in places) for places in (blanks, gone))
    parts = (replace(part, span=_moved(part.span, gone)) for part in text.parts)
    origin = replace(text.origin, breaks=breaks, joints=joints)
    return Text("".join(letters), origin, _moved(text.body, gone), tuple(parts))


def _shifted(at: int, gone: Sequence[int]) -> int:
    """Give where an offset is when the letters at some others, in order, are left out."""
    return at - bisect_left(gone, at)


def _moved(span: Span, gone: Sequence[int]) -> Span:
    """Give where a stretch is then."""
    return Span(_shifted(span.start, gone), _shifted(span.end, gone))


def resettled(orders: Iterable[Suppression], text: Text) -> tuple[Suppression, ...]:
    """Give orders to ignore findings, which were read before `text` was made whole, with their places in it."""
    gone = [at + n for n, at in enumerate(text.origin.joints)]
    return tuple(_resettled(order, gone) for order in orders)


def _resettled(order: Suppression, gone: Sequence[int]) -> Suppression:
    """Move what an order governs, and where it stands."""
    span, place = order.span, order.place
    if span is not None:
        order = replace(order, span=_moved(span, gone))
    return order if place is None else replace(order, place=_shifted(place, gone))


def _torn(text: str, start: int, end: int) -> bool:
    """Tell whether what ends a line breaks a word at its hyphen: `Kai-` and `shek`, not `first-` and `and second-`."""
    return HYPHEN.search(text, max(0, start - 2), start) is not None and REST.match(text, end + 1) is not None


def _possible(line: str) -> bool:
    """Tell whether a width may have ended a line; two blanks at its end are a line break of Markdown."""
    return len(line) in WIDTHS and not line[-1].isspace() and bool(LETTER.search(line))


def _widths(breaks: Sequence[re.Match[str]]) -> range:
    """Give the widths to which lines may be broken, by those that break a sentence; none if these do not agree.

    One line in ten may be longer: people who break lines by hand let an address stand out.
    """
    within = [found for found in breaks if _goes_on(found)]
    if not within:
        return range(0)
    least = sorted(len(found["line"]) for found in within)[9 * len(within) // 10]
    full = [_with_word(found) for found in within if _with_word(found) > least]
    if 4 * len(full) < 3 * len(within):
        return range(0)
    stop = min(full)
    return range(max(len(found["line"]) for found in breaks if len(found["line"]) < stop), stop)


def _goes_on(found: re.Match[str]) -> bool:
    """Tell whether a sentence goes on in the line below: no stop here, a small letter there."""
    return not ENDED.search(found["line"]) and found["word"][0].islower()


def _fills(found: re.Match[str], widths: range) -> bool:
    """Tell whether a line has one of the widths, or would have it with the first word of the line below."""
    ended = bool(ENDED.search(found["line"]))
    apart = found["below"] and (ended or found["below"] != found["indent"])
    apart = apart or (ended and NEW.match(found["word"])) or ALONE.match(found["word"])
    return len(found["line"]) < widths.stop and _with_word(found) > widths.start and not apart


def _with_word(found: re.Match[str]) -> int:
    """Give the length of a line with the first word of the line below."""
    return len(found["line"]) + 1 + len(found["word"])
