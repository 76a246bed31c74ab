"""What stands around an English numeral: units, money, percent signs, hedges."""

import re
from functools import cache

from audit.compiled import compiled
from audit.language.patterns import alternation
from audit.language.units import units
from audit.model.facts import Rational

SYMBOLS = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "S$": "SGD",
    "SG$": "SGD", "R$": "BRL", "$": "dollar", "€": "EUR", "£": "GBP", "¥": "CNY/JPY", "RMB¥": "CNY", "RMB": "CNY",
    "CNY": "CNY",    "USD": "USD", "HKD": "HKD", "EUR": "EUR", "GBP": "GBP", "￥": "CNY/JPY", "₩": "KRW", "₹": "INR",
    "JP¥": "JPY", "SGD": "SGD",
}  # fmt: skip
BEFORE = compiled(r"(?:(?P<symbol>" + "|".join(sorted(map(re.escape, SYMBOLS), key=len, reverse=True)) + r")\s?)$")
SYMBOL_ENDS = frozenset(symbol[-1] for symbol in SYMBOLS)
HEDGES = {
    words: hedge
    for hedge, group in {
        "over": "more than|over|above|exceed|exceeds|exceeded|exceeding|upward of|upwards of|in excess of|at least"
        "|beyond|no fewer than|no less than|not less than|greater than|surpass|surpasses|surpassed|surpassing|topped"
        "|topping"
        "|older than|longer than|higher than|larger than|minimum of|>|≥",
        "under": "nearly|almost|close to|approaching|just under|less than|fewer than|under|below|up to|at most|nearing"
        "|no more than|not more than|not exceed|not exceeding|within|lower than|smaller than|shorter than|maximum of"
        "|short of|<|≤",
        "about": "about|around|approximately|roughly|some|circa|c.|ca.|approx|approx.|an estimated|estimated|~|≈",
    }.items()
    for words in group.split("|")
}
# What a hedge ends with, or an article after it.
ARTICLES = ("the", "a", "an", "of")
HEDGE_ENDS = frozenset((*ARTICLES, *(words.split()[-1] for words in HEDGES)))


def hedge(before: str) -> str:
    """Give how the words before a number hedge it: `over`, `under`, `about`, or nothing."""
    tail = before.rstrip()
    if tail[-1:] in ("<", ">", "≤", "≥", "~", "≈"):
        return HEDGES[tail[-1]]
    last = tail.rsplit(maxsplit=1)[-1:]
    if not last or last[0].lower() not in HEDGE_ENDS:
        return ""
    words = tail.lower().rsplit(maxsplit=4)[-4:]
    if words[-1] in ARTICLES:
        words = words[:-1] if " ".join(words[-2:]) not in HEDGES and " ".join(words[-3:]) not in HEDGES else words
    return next((HEDGES[name] for size in (3, 2, 1) if (name := " ".join(words[-size:])) in HEDGES), "")


MILLE = r"‰|\s?per\s(?:thousand|mille\b|1,?000)(?![\w,.]\d|\w)"
PERCENT = r"%|％|\s?-?per\s?cent(?:age)?(?!\w)(?!\spoint)|\s?pct\b"
POINT = r"(?:\s|-)?(?:percentage|percent|per\scent)[\s-]points?\b|\s?ppts?\b"
BASIS = r"\s?-?(?:basis\spoints?|bps?)\b"
# The unit of time of a rate, and the abbreviations that hold one.
PERS = {
    "hour": "hours? hrs? h", "second": "seconds? secs? s", "minute": "minutes? mins? m", "day": "days?",
    "week": "weeks?", "month": "months?", "year": "years? yr",
}  # fmt: skip
PER = rf"(?:\s?/\s?|\s(?:per|an?|each|every)\s)(?P<per>{'|'.join(' '.join(PERS.values()).split())})(?![\w-])"
INNER = {"mph": "hour", "kph": "hour", "kmh": "hour", "Mbps": "second", "Gbps": "second"}
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
def unit(word: str) -> str:
    """Give the unit that a text calls by this word, empty for none."""
    return names().get(re.sub(r"[\s-]+", " ", word.lower())) or names().get(word.lower(), "")


@cache
def pattern() -> re.Pattern[str]:
    """Compile what may follow a numeral."""
    words = alternation((name for name in names() if name[0] != "="), space=r"[\s-]", either_case=True)
    short = alternation(name[1:] for name in names() if name[0] == "=")
    return compiled(
        rf"(?P<odd>-odd\b|-some\b|\splus\b|\+)?(?P<half>[\s-]and[\s-]a[\s-]half\b)?(?:(?P<basis>{BASIS})|(?P<mille>{MILLE})|(?P<point>{POINT})|(?P<percent>{PERCENT})|(?P<multiple>{MULTIPLE})"
        rf"|[\s-]*(?:of\s)?(?:(?:Chinese|Chiang|old|new|full|long|short)\s)?(?:(?P<word>{words})(?![\w])|(?<=[\d\s])(?P<short>{short})(?![\w'’]|(?<=[\d\s][JVW])\.?\s[A-Z])))?"
        rf"(?:(?<=[a-z²³2]){PER})?"
        r"(?P<later>\sor\s(?P<side>more|so|less|fewer|thereabouts|above|over|under|below|higher|lower)\b|\s(?:or|and)\s(?:above|over|more)\b|\s-?odd\b)?"
    )


def per(after: re.Match[str]) -> str:
    """Give the unit of time by which what follows a numeral counts its unit: `hour` for `km/h`."""
    if after["word"] is None and after["short"] is None:
        return ""
    if after["per"] is None:
        return INNER.get(after["short"] or "", "")
    told = after["per"].lower()
    return next((unit for unit, forms in PERS.items() if re.fullmatch(forms.replace(" ", "|"), told)), "")


# Chinese units and some moneys have no plural in English; capitals are codes.
INVARIABLE = frozenset((
    "yuan", "renminbi", "jin", "li", "mu", "mou", "dan", "liang", "chi", "cun", "zhang", "qing", "shang", "dou", "shi",
    "yen", "baht", "won",
))  # fmt: skip
IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "catty": "catties"}


def counted(unit: str, value: Rational) -> str:
    """Write the name of a unit, or the word of a text for it, as it stands after a value: `300,000 tonnes`."""
    head, blank, word = unit.replace("-", " ").rpartition(" ") if unit != "kilowatt-hour" else ("", "", unit)
    if value == 1 or word in INVARIABLE or word.endswith("s") or not word.islower():
        return unit
    return head + blank + IRREGULAR.get(word, f"{word}s")
