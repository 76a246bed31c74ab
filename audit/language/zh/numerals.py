"""Chinese numerals to values.

A numeral is an interval, exact when both ends meet: 二十五万, 3.5亿, 一亿零五百万, 两千三 (2,300), 廿三, 五二·一〇,
一四〇七, 三十余万 (300,000 to 400,000), 两三千, 十几, 数百, 万五千.
"""

from functools import lru_cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.model.facts import Rational, figure, plain, ratio

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "幺": 1,
}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
TENS = {"廿": "二十", "卄": "二十", "卅": "三十", "卌": "四十"}
FORMAL = str.maketrans("壹贰叁参肆伍陆柒捌玖拾佰仟弌弍弎", "一二三三四五六七八九十百千一二三")
WIDE = str.maketrans("０１２３４５６７８９．％：○Ｏ", "0123456789.%:〇〇")
# Digits as they stand in a row, where 两 never does.
PLACED = {ord(character): str(value) for character, value in DIGITS.items() if character != "两"}
TOKEN = compiled(r"\d[\d,]*(?:\.\d+)?|[^\s,、]")
# A point between Chinese digits, however printed.
POINT = compiled(r"(?<=[零〇一二三四五六七八九])[.‧・•](?=[零〇一二三四五六七八九])")
MORE = frozenset("余多来")
# A number below a hundred, as dates and times write it.
SMALL = r"(?:[二两三]?十[一二三四五六七八九]?|[廿卅卌][一二三四五六七八九]?|[一二三四五六七八九]|(?<!\d)\d{1,2})"
VAGUE = {"几": (2, 9), "数": (2, 9)}


class Value(NamedTuple):
    """An interval of values; `vague` when no digit names it (数百)."""

    low: Rational
    high: Rational
    vague: bool = False

    @property
    def exact(self) -> bool:
        """Tell whether it is one number."""
        return self.low == self.high


class NotANumeralError(ValueError):
    """The characters follow no rule of writing numbers."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Value | None:
    """Read a numeral, None if it is none. `text` is simplified, with ASCII digits."""
    for short, long in TENS.items():
        if short in text:
            text = text.replace(short + "十", long).replace(short, long)
    tokens = TOKEN.findall(POINT.sub("·", text.replace("十有", "十")))
    try:
        value = _evaluate(tokens) if tokens else None
    except NotANumeralError:
        return None
    return None if value is None else Value(plain(value.low), plain(value.high), value.vague)


@lru_cache(maxsize=1024)
def small(text: str) -> int | None:
    """Read a number below a hundred."""
    value = parse(text.removeprefix("初"))
    return int(value.low) if value is not None and value.exact else None


@lru_cache(maxsize=1024)
def digits(text: str) -> int | None:
    """Read digits by place, 一九五〇 or 1950, None if anything else occurs."""
    written = text.translate(PLACED)
    return int(written) if written.isascii() and written.isdigit() else None


@lru_cache(maxsize=1024)
def magnitude(value: Rational) -> int:
    """Give the largest power of ten that divides a whole number: the step that 多 and 余 stay below."""
    if value.denominator != 1 or not value:
        return 1
    number, step = int(value), 1
    while number % (step * 10) == 0:
        step *= 10
    return step


def _evaluate(tokens: list[str]) -> Value:
    """Read tokens by their largest scale: what stands left of it multiplies, what stands right is added."""
    if "点" in tokens or "·" in tokens:
        return _decimal(tokens)
    top = max(
        (n for n, token in enumerate(tokens) if token in SCALES), key=lambda n: (SCALES[tokens[n]], n), default=-1
    )
    if top < 0:
        return _plain(tokens)
    scale, left, right = SCALES[tokens[top]], tokens[:top], tokens[top + 1 :]
    head = _evaluate(left) if left else Value(1, 1)
    if (scale < 10**4 and head.high >= 10 and left and not left[0][0].isascii()) or head.low <= 0:
        raise NotANumeralError
    low, high, vague = head.low * scale, head.high * scale, head.vague
    if not right:
        return Value(low, high, vague)
    if right[0] in MORE and len(right) == 1:
        return Value(low, low + magnitude(low))
    tail = _tail(right, scale)
    if tail.high >= scale:
        raise NotANumeralError
    return Value(low + tail.low, high + tail.high, vague or tail.vague)


def _tail(tokens: list[str], scale: int) -> Value:
    """Read what follows a scale: after 千 a lone digit counts hundreds (两千三), after 零 it counts ones."""
    if tokens[0] in DIGITS and not DIGITS[tokens[0]] and len(tokens) > 1:
        rest = tokens[1:]
        return _evaluate(rest) if DIGITS.get(rest[0], 1) else _tail(rest, scale)
    if len(tokens) == 1 and scale >= 100 and DIGITS.get(tokens[0], 0) >= 1:
        value = DIGITS[tokens[0]] * scale // 10
        return Value(value, value)
    if len(tokens) == 1 and scale >= 10**4 and tokens[0].isascii() and len(tokens[0]) == 1:
        value = int(tokens[0]) * scale // 10
        return Value(value, value)
    if scale >= 100 and neighbours("".join(tokens)):
        low, high = (DIGITS[token] * scale // 10 for token in tokens)
        return Value(low, high)
    if len(tokens) == 1 and tokens[0] == "几":
        return Value(scale // 10 * (1 if scale == 10 else 2), 9 * scale // 10, True)
    if len(tokens) == 1 and tokens[0] == "半":
        return Value(scale // 2, scale // 2)
    return _evaluate(tokens)


def _decimal(tokens: list[str]) -> Value:
    """Read 三十五点六亿: the digits after the point belong to the number before it, a scale may follow."""
    at = tokens.index("点") if "点" in tokens else tokens.index("·")
    end = at + 1
    while end < len(tokens) and tokens[end] in DIGITS:
        end += 1
    fraction = "".join(str(DIGITS[token]) for token in tokens[at + 1 : end])
    if not fraction and len(tokens) > end and tokens[end].isascii() and tokens[end].isdigit():
        fraction, end = tokens[end], end + 1
    place = digits("".join(tokens[:at]))
    whole = _evaluate(tokens[:at]) if place is None else Value(place, place)
    if not fraction or not whole.exact:
        raise NotANumeralError
    value = whole.low + ratio(int(fraction), 10 ** len(fraction))
    rest = tokens[end:]
    for token in rest:
        if token not in SCALES:
            raise NotANumeralError
        value *= SCALES[token]
    return Value(value, value)


def _plain(tokens: list[str]) -> Value:
    """Read tokens without a scale: a figure, digits by place, two neighbouring digits (七八), or a few."""
    if not tokens:
        raise NotANumeralError
    if tokens[-1] in MORE and len(tokens) > 1:
        value = _plain(tokens[:-1])
        return Value(value.low, value.low + magnitude(value.low))
    if len(tokens) == 1:
        return _single(tokens[0])
    values = [DIGITS.get(token) for token in tokens]
    if None in values:
        raise NotANumeralError
    if neighbours("".join(tokens)):
        return Value(DIGITS[tokens[0]], DIGITS[tokens[1]])
    number = int("".join(map(str, values)))
    return Value(number, number)


def neighbours(text: str) -> bool:
    """Tell whether two digits name an interval: 七八, 两三, 三五."""
    if len(text) != 2 or not all(character in DIGITS for character in text):
        return False
    first, second = DIGITS[text[0]], DIGITS[text[1]]
    return first > 0 and (second == first + 1 or (first, second) == (3, 5))


def _single(token: str) -> Value:
    """Read one token."""
    if token in DIGITS:
        return Value(DIGITS[token], DIGITS[token])
    if token in VAGUE:
        low, high = VAGUE[token]
        return Value(low, high, True)
    if token[0].isascii() and token[0].isdigit():
        value = figure(token.replace(",", ""))
        return Value(value, value)
    raise NotANumeralError
