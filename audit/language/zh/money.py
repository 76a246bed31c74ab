"""Chinese sums in yuan, jiao and fen: 三元五角, 两角五分, 一百元零八分."""

import re
from collections.abc import Iterator
from functools import cache

from audit.compiled import compiled
from audit.language.zh.numerals import parse
from audit.model.facts import Amount, Kind, Number, Rational, ratio
from audit.model.text import Span

N = r"(?:[零〇]?(?:\d+(?:\.\d+)?|[一二两三四五六七八九][零〇一二三四五六七八九十百千万亿]*|十[一二三四五六七八九]?))"
# No other text holds a sum with parts: 角 and 毛, or 分 after a numeral and a 元.
PARTS = compiled(r"[角毛元块圆](?:(?<=[角毛])|[^分]{1,8}(?<=[\d零〇一二两三四五六七八九十])\s?分)")


@cache
def sums() -> re.Pattern[str]:
    """Compile a sum with parts."""
    return compiled(
        rf"(?:(?P<yuan>{N})\s?[元圆块](?=\s?{N}\s?(?:[角毛]|分(?![之钟局会公]))))?"
        rf"(?:(?P<jiao>{N})\s?[角毛](?!\d)(?:(?P<fen>{N})\s?分?(?:钱)?(?![之钟局会公\d十百千万]))?|(?<=[元圆块])(?P<cents>{N})\s?分(?![之钟局会公]))"
    )


def find(text: str) -> Iterator[Number]:
    """Yield sums that name parts of a yuan, in yuan."""
    if PARTS.search(text) is None:
        return
    for match in sums().finditer(text):
        parts = (("yuan", 1), ("jiao", 10), ("fen", 100), ("cents", 100))
        total = sum(ratio(_value(match[name]), size) for name, size in parts if match[name])
        if match["fen"] or match["cents"] or match["yuan"]:
            yield Number(Kind.MONEY, Span(*match.span()), match[0], Amount.of(total), "CNY")


def _value(numeral: str) -> Rational:
    """Read one part."""
    value = parse(numeral.lstrip("零〇"))
    return value.low if value else 0
