"""The archive's bilingual Markdown: header, translation, rule, `Original:`, original with a header of its own."""

import datetime
import re

from audit.compiled import compiled
from audit.corpus.joined import joined
from audit.corpus.wrapped import resettled, unwrapped
from audit.language.zh.han import HAN
from audit.model.document import Document
from audit.model.suppression import lift
from audit.model.text import Origin, Part, Span, Text

BLANKS = compiled(r"(?:[ \t\r\u3000]*+\n)*+")
FIELD = compiled(r"[ \t]*(title|author|date|page|edition)[ \t]*[:：][ \t]*([^\n]*?)[ \t\r]*(?:\n|\Z)", re.IGNORECASE)
RULE = compiled(r"^[ \t]*<hr[ \t]*/?>[ \t\r]*(?:\n|\Z)", re.MULTILINE | re.IGNORECASE)
ORIGINAL = compiled(
    r"""
    ^(?: [ \t]* (?: <hr[ \t]*/?> | -{3,} | \*{3,} | _{3,} ) [ \t\r]*+\n )?
    (?: [ \t\r]*+\n )*+
    [ \t]* [*#]* [ \t]* (?: Original | 原文 ) [ \t]* [:：] \** [ \t\r]* (?: \n | \Z )
    """,
    re.MULTILINE | re.IGNORECASE | re.VERBOSE,
)
LEAK = compiled(r"^[ \t]*[*#_]*[ \t]*Named Entities[ \t]*[:：*_]*[ \t\r]*$", re.MULTILINE | re.IGNORECASE)
BELOW = r"(?: \d{4}-\d\d-\d\d[ \t\r]*$ | 第[^\n]{1,6}版 | [专專][栏欄][:：] )"
HEADLINE = compiled(
    rf"""
    \s* \#{{1,6}} [ \t]* (?P<title> [^\n]*? ) [ \t\r]* (?: \n | \Z )
    (?: [ \t\r]*+\n )*+ (?: (?!{BELOW}) [ \t\u3000]* (?P<author> [^\n]+? ) [ \t\r\u3000]*\n (?=\s*{BELOW}) )?
    (?: [ \t\r]*+\n )*+ (?: (?P<date> \d{{4}}-\d\d-\d\d ) [ \t\r]* (?: \n | \Z ) )?
    (?: [ \t\r]*+\n )*+ (?: (?P<page> 第[^\n]{{1,6}}版 ) [^\n]* (?: \n | \Z ) )?
    (?: [ \t\r]*+\n )*+ (?: [专專][栏欄][:：] [ \t]* (?P<column> [^\n]*? ) [ \t\r]* (?: \n | \Z ) )?
    """,
    re.MULTILINE | re.VERBOSE,
)
DAY = compiled(r"(?<!\d)(1[6-9]\d\d|20\d\d)[-._](\d{1,2})[-._](\d{1,2})(?!\d)")
CHINESE = compiled(f"[{HAN}]")


def is_archive(text: str) -> bool:
    """Tell whether a text has the archive's shape: a header that begins with a title, or an original below."""
    field = FIELD.match(text, _blanks(text, 0))
    return bool(field and field[1].lower() == "title") or _cut(text) is not None


def parse(
    text: str, path: str, name: str, *, field: str | None = None, line: int = 1, notes: tuple[str, ...] = ()
) -> Document:
    """Make a document of the whole text of a file, or of a table's `field` in the given line."""
    text, suppressions = lift(text)
    end, begin = _cut(text) or (len(text), len(text))
    target = unwrapped(_target(text[:end], Origin(path, 0, line, field)))
    source = None
    if text[begin:].strip():
        below = line if field else 1 + text.count("\n", 0, begin)
        source = joined(_source(text[begin:], Origin(path, begin, below, field)))
    header = target.part("date")
    date = day(header.of(target.content) if header else "") or day(path)
    return Document(name, target, source, date, notes=notes, suppressions=resettled(suppressions, target))


def day(text: str) -> datetime.date | None:
    """Give the first day, written 1950-02-14 or 1950.02.14, that a header or a file name holds."""
    for year, month, number in DAY.findall(text):
        try:
            return datetime.date(int(year), int(month), int(number))
        except ValueError:
            continue
    return None


def _cut(text: str) -> tuple[int, int] | None:
    """Give where the translation ends and where the original begins; None if nothing parts them."""
    if mark := ORIGINAL.search(text):
        return mark.span()
    if rule := RULE.search(text):
        rest = text[rule.end() :].strip()
        if not rest or len(CHINESE.findall(rest)) * 3 > len(rest):
            return rule.span()
    return None


def _target(content: str, origin: Origin) -> Text:
    """Read the translation's header, its body, and the leaked list at its end."""
    parts: dict[str, Part] = {}
    at = _blanks(content, 0)
    while field := FIELD.match(content, at):
        name = "page" if field[1].lower() == "edition" else field[1].lower()
        if name in parts:
            break
        parts[name] = Part(name, Span(*field.span(2)))
        at = _blanks(content, field.end())
    end = len(content)
    if (leak := LEAK.search(content, at)) and CHINESE.search(content, leak.end()):
        parts["leak"] = Part("leak", _trim(content, leak.start(), end))
        end = leak.start()
    return _text(content, origin, _trim(content, at, end), tuple(parts.values()))


def _source(content: str, origin: Origin) -> Text:
    """Read the original's header: headline, author, date, page and column, each perhaps missing."""
    parts: tuple[Part, ...] = ()
    at = 0
    if header := HEADLINE.match(content):
        found = {name: header.span(name) for name in ("title", "author", "date", "page", "column")}
        parts = tuple(Part(name, Span(*span)) for name, span in found.items() if span[0] >= 0)
        at = header.end()
    return _text(content, origin, _trim(content, at, len(content)), parts)


def _text(content: str, origin: Origin, body: Span, parts: tuple[Part, ...]) -> Text:
    """Make a text, with the headline marked where the body begins by repeating the title."""
    title = next((part.span for part in parts if part.name == "title"), None)
    repeated = _repeated(content, title, body) if title else None
    return Text(content, origin, body, (*parts, Part("headline", repeated)) if repeated else parts)


def _repeated(content: str, title: Span, body: Span) -> Span | None:
    """Give the stretch at the start of the body that has the letters of the title, however it is broken."""
    end = body.start
    for letter in (mark.casefold() for mark in title.of(content) if mark.isalnum()):
        at = next((n for n in range(end, body.end) if content[n].isalnum()), None)
        if at is None or content[at].casefold() != letter:
            return None
        end = at + 1
    return Span(body.start, end) if end > body.start else None


def _blanks(text: str, at: int) -> int:
    """Pass over blank lines."""
    blanks = BLANKS.match(text, at)
    return blanks.end() if blanks else at


def _trim(text: str, start: int, end: int) -> Span:
    """Give the span without the white space at both ends; a blank one is empty at its start."""
    quote = text[start:end]
    size = len(quote.strip())
    first = start + (len(quote) - len(quote.lstrip()) if size else 0)
    return Span(first, first + size)
