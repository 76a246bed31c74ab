"""Writes whole numbers and days by rule, in the ways that texts write them: for the tests of both readers."""

import datetime

from audit.language.en.calendar import MONTHS, ordinal
from audit.language.en.numerals import ONES, TENS

DIGITS = "零一二三四五六七八九"
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
NAMES = {value: word for word, value in (ONES | TENS).items() if word != "fourty"}


def chinese(number: int) -> str:
    """Write a number below 10^16 in Chinese."""
    text, zero = "", False
    for scale, name in ((10**12, "兆"), (10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // scale % 10_000
        if group:
            text += ("零" if text and (zero or group < 1000) else "") + _group(group) + name
        zero = not group
    return text


def _group(number: int) -> str:
    """Write a number below ten thousand."""
    text, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
        gap = digit == 0
    return text


def chinese_forms(number: int) -> list[str]:
    """Write a number in characters, with 〇, in figures, in groups, in wide figures, in 万 and 亿."""
    text = chinese(number)
    forms = [text, text.replace("零", "〇"), str(number), f"{number:,}", str(number).translate(WIDE)]
    for scale, name in ((10**4, "万"), (10**8, "亿")):
        if number % scale == 0 and scale <= number < scale * 10**4:
            forms += [f"{number // scale}{name}", f"{number // scale} {name}"]
    return forms


def english(number: int, link: str = " and ") -> str:
    """Write a number in English words, `link` before what is left below a hundred."""
    scales = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
    for scale, name in scales:
        if number >= scale:
            head, rest = divmod(number, scale)
            tail = "" if not rest else f"{link if rest < 100 else ' '}{english(rest, link)}"
            return f"{english(head, link)} {name}{tail}"
    ten, one = divmod(number, 10)
    return NAMES[number] if number in NAMES else f"{NAMES[ten * 10]}-{NAMES[one]}"


def english_forms(number: int) -> list[str]:
    """Write a number in words with and without `and`, at the beginning of a sentence, in groups, in millions."""
    forms = [english(number), english(number, " "), english(number).capitalize(), f"{number:,}"]
    for scale, name in ((10**6, "million"), (10**9, "billion")):
        if number % (scale // 100) == 0 and scale <= number < scale * 1000:
            forms.append(f"{number / scale:g} {name}")
    return forms


def small(number: int) -> str:
    """Write a number below a hundred as Chinese dates do."""
    ten, one = divmod(number, 10)
    return ("" if not ten else "十" if ten == 1 else DIGITS[ten] + "十") + (DIGITS[one] if one else "")


def chinese_days(day: datetime.date) -> list[str]:
    """Write a day in six Chinese ways."""
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return [
        f"{year}年{small(day.month)}月{small(day.day)}日",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"{day.year}年{day.month:02}月{day.day:02}日".translate(WIDE),
        f"{year}年{small(day.month)}月{small(day.day)}号",
        f"公元{day.year}年{day.month}月{day.day}日",
    ]


def english_days(day: datetime.date) -> list[str]:
    """Write a day in six English ways."""
    month, nth = MONTHS[day.month - 1], ordinal(day.day)
    short = month if month == "May" else f"{month[:3]}."
    return [
        f"{month} {day.day}, {day.year}",
        f"{month} {nth}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{nth} of {month} {day.year}",
        f"{short} {day.day}, {day.year}",
        day.isoformat(),
    ]
