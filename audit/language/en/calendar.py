"""English names of months and weekdays, ordinals in figures, and the days of a month in words."""

import calendar
import re
from functools import lru_cache

from audit.language.en.numerals import ORDINALS, TENS

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def ordinal(number: int) -> str:
    """Write a number as `1st`, `2nd`, `11th`."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def has_day(month: str, day: int) -> bool:
    """Tell whether a month has a day of this number, February its twenty-ninth."""
    return 1 <= day <= calendar.monthrange(2000, MONTHS.index(month) + 1)[1]


DAYS = {word: value for word, value in ORDINALS.items() if value <= 20 or value == 30} | {
    f"{tens}-{one}": TENS[tens] + ORDINALS[one]
    for tens, ones in (("twenty", list(ORDINALS)[:9]), ("thirty", ["first"]))
    for one in ones
}
SPELLED = "|".join(sorted(DAYS, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=512)
def day_number(text: str) -> int:
    """Give the number of a day written as `14`, `14th` or `fourteenth`."""
    return DAYS.get(text.lower()) or int(re.sub(r"\D", "", text))
