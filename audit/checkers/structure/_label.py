"""The labels of headings and list items: 第三条 and 三、 in Chinese, `Article 3`, `(c)` and `third` in English."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.en.ordinals import Reading, readings, write
from audit.language.zh.script import simplified
from audit.model.text import Span

UNITS = {
    "条": ("article", "section", "clause", "rule", "regulation"),
    "章": ("chapter", "part"),
    "节": ("section", "part"),
    "编": ("part", "book", "volume"),
    "篇": ("part", "chapter", "book"),
    "部分": ("part",),
    "卷": ("volume", "book"),
    "课": ("lesson",),
    "款": ("paragraph", "subsection", "clause"),
    "项": ("item", "subparagraph", "paragraph"),
}
"""What a Chinese heading may be called in English, the usual word first."""

DIGITS = "〇一二三四五六七八九"
NUMERAL = "[〇零一二三四五六七八九十百]{1,7}|[0-9０-９]{1,3}"
CHINESE = compiled(
    rf"第(?P<a>{NUMERAL})(?P<unit>{'|'.join(UNITS)})(?=[\s　:：]|$)|(?P<b>{NUMERAL})、|[（(](?P<c>{NUMERAL})[)）]"
)
KNOWN = frozenset({unit for units in UNITS.values() for unit in units} | {"annex", "appendix"})
WORDS = "|".join(sorted(KNOWN))
COUNT = r"\d{1,3}(?:st|nd|rd|th)?|[A-Za-z]+(?:[ -][a-z]+)?"
EXPLICIT = compiled(rf"(?P<unit>{WORDS})\s+(?P<count>\d{{1,3}}(?:st|nd|rd|th)?|[A-Za-z]+(?:-[a-z]+)?)(?![\w-])", re.I)
INVERTED = compiled(rf"(?:the\s+)?(?P<count>{COUNT})\s+(?P<unit>{WORDS}|day|point|paper)[.:]?$", re.I)
BRACKET = compiled(rf"[(（]\s*(?P<count>{COUNT})\s*[)）]")
DOTTED = compiled(r"(?P<count>\d{1,2}|[IVX]{1,5}|[A-Za-z])(?:[.)](?=\s)|、)")
BARE = compiled(rf"(?P<count>{COUNT})[.,:]?$")


class Heading(NamedTuple):
    """A label of the original: 条 and 3 for 第三条, `、` or `（）` as unit of a list; `lone` if nothing follows."""

    unit: str
    value: int
    span: Span
    lone: bool


class Label(NamedTuple):
    """A label of the translation, with every way to read its number. `form` is how it stands: Article #, (#), #."""

    form: str
    ways: tuple[Reading, ...]
    span: Span
    lone: bool

    def reading(self, wanted: int, kind: str = "") -> Reading:
        """Give the way to read it that makes the number wanted, of that kind if there are two, else the likeliest."""
        fitting = [way for way in self.ways if way.value == wanted]
        return next((way for way in fitting if way.kind == kind), fitting[0] if fitting else self.ways[0])


@lru_cache(maxsize=4096)
def heading(line: str) -> Heading | None:
    """Read the label at the start of a line of the original."""
    match = CHINESE.match(simplified(line))
    if match is None:
        return None
    number = counted(match["a"] or match["b"] or match["c"])
    unit = match["unit"] or ("、" if match["b"] else "（）")
    return Heading(unit, number, Span(*match.span()), match.end() == len(line.rstrip(" 　:：")))


def counted(numeral: str) -> int:
    """Read a Chinese numeral below a thousand, or figures of either width; 0 if it is neither."""
    numeral = unicodedata.normalize("NFKC", numeral).replace("零", "〇")
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    hundreds, _, rest = numeral.rpartition("百")
    tens, ten, ones = rest.lstrip("〇").rpartition("十")
    figures = (hundreds if "百" in numeral else "", tens or "一" if ten else "", ones)
    if any(len(figure) > 1 for figure in figures):
        return int("".join(str(DIGITS.find(c)) for c in numeral)) if set(numeral) <= set(DIGITS) else 0
    return sum(
        max(DIGITS.find(figure), 0) * weight for figure, weight in zip(figures, (100, 10, 1), strict=True) if figure
    )


@lru_cache(maxsize=4096)
def label(line: str) -> Label | None:
    """Read the label at the start of a line of the translation."""
    for pattern, form in (
        (EXPLICIT, "{unit} #"),
        (INVERTED, "# {unit}"),
        (BRACKET, "(#)"),
        (DOTTED, "#."),
        (BARE, "#"),
    ):
        match = pattern.match(line)
        ways = readings(match["count"]) if match else ()
        if match is None or not ways or (form == "#" and ways[0].kind not in ("ordinal", "cardinal")):
            continue
        unit = (match.groupdict().get("unit") or "").lower()
        lone = not line[match.end() :].strip(" .:：")
        end = len(line.rstrip(" .:,")) if form in ("#", "# {unit}") else match.end()
        return Label(form.format(unit=unit), ways, Span(0, end), lone)
    return None


def written(form: str, kind: str, value: int) -> str:
    """Write a label in a form and a way of writing numbers."""
    text = form.replace("#", write(kind, value))
    return text[0].upper() + text[1:]
