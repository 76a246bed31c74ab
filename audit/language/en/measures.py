"""What stands around an English numeral: units, money, percent signs, hedges."""

import re
from functools import cache

from audit.language.units import units

SYMBOLS = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "S$": "SGD",
    "SG$": "SGD", "R$": "BRL", "$": "dollar", "€": "EUR", "£": "GBP", "¥": "CNY/JPY", "RMB¥": "CNY", "RMB": "CNY",
    "CNY": "CNY",    "USD": "USD", "HKD": "HKD", "EUR": "EUR", "GBP": "GBP", "￥": "CNY/JPY", "₩": "KRW", "₹": "INR",
    "JP¥": "JPY", "SGD": "SGD",
}  # fmt: skip
BEFORE = re.compile(r"(?:(?P<symbol>" + "|".join(sorted(map(re.escape, SYMBOLS), key=len, reverse=True)) + r")\s?)$")
HEDGE = re.compile(
    r"(?:\b(?P<over>more\sthan|over|above|exceed(?:s|ed|ing)?|upwards?\sof|in\sexcess\sof|at\sleast|no\s(?:fewer|less)\sthan"
    r"|not\sless\sthan|greater\sthan|surpass(?:es|ed|ing)?|topp(?:ed|ing)|older\sthan|longer\sthan|higher\sthan|larger\sthan"
    r"|minimum\sof|beyond)"
    r"|\b(?P<under>nearly|almost|close\sto|approaching|just\sunder|less\sthan|fewer\sthan|under|below|up\sto|at\smost"
    r"|no\smore\sthan|not\smore\sthan|not\sexceed(?:ing)?|within|lower\sthan|smaller\sthan|shorter\sthan|maximum\sof|nearing|short\sof)"
    r"|\b(?P<about>about|around|approximately|roughly|some|circa|c\.|ca\.|approx\.?|an?\sestimated|estimated|or\sso)|(?P<tilde>[~≈]))"
    r"\s(?:of\s|the\s|an?\s(?=$))?$|(?P<lt>[<≤])\s?$|(?P<gt>[>≥])\s?$",
    re.IGNORECASE,
)
PERCENT = r"%|％|\s?-?per\s?cent(?:age)?(?!\w)(?!\spoint)|\s?pct\b"
POINT = r"(?:\s|-)?(?:percentage|percent|per\scent)[\s-]points?\b|\s?ppts?\b"
BASIS = r"\s?-?(?:basis\spoints?|bps?)\b"
MULTIPLE = r"[\s-]?times\b|[\s-]?fold\b|[x×](?![\w-])"


@cache
def names() -> dict[str, str]:
    """Give every English name of a unit, plural too, in lower case, and every abbreviation as it is written."""
    found: dict[str, str] = {}
    for unit in units().values():
        for name in unit.en:
            for form in (name, f"{name}s"):
                found.setdefault(form.lower(), unit.name)
            if " " in name:
                head, rest = name.split(" ", 1)
                found.setdefault(f"{head}s {rest}".lower(), unit.name)
        for short in unit.abbreviations:
            found.setdefault(f"={short}", unit.name)
    return found


@cache
def pattern() -> re.Pattern[str]:
    """Compile what may follow a numeral."""
    order = sorted(names(), key=lambda name: (-len(name), name))
    words = "|".join(re.escape(name).replace("\\ ", r"[\s-]") for name in order if name[0] != "=")
    short = "|".join(re.escape(name[1:]) for name in order if name[0] == "=")
    return re.compile(
        rf"(?P<odd>-odd\b|-some\b|\splus\b|\+)?(?:(?P<basis>{BASIS})|(?P<point>{POINT})|(?P<percent>{PERCENT})|(?P<multiple>{MULTIPLE})"
        rf"|(?P<half>\sand\sa\shalf)?[\s-]*(?:of\s)?(?:(?:Chinese|Chiang|old|new|full|long|short)\s)?(?:(?i:(?P<word>{words}))(?![\w])|(?<=[\d\s])(?P<short>{short})(?![\w'’])))?"
        r"(?P<later>\sor\s(?P<side>more|so|less|thereabouts|above|over|under|below|higher)\b|\s(?:or|and)\s(?:above|over|more)\b|\s-?odd\b)?"
    )
