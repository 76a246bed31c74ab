"""CLDR's names of countries and regions (Unicode licence), through the package Babel."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from audit.kept import kept

LOCALES = ("en", "zh_Hans", "zh_Hant", "zh_Hant_HK")


@cache
def territories() -> dict[str, tuple[str, ...]]:
    """Give the names of each code, sorted: English, simplified, traditional and as in Hong Kong, empty where none is.

    Regions of the world have numbers for codes.
    """
    spec = find_spec("babel")
    home = Path(spec.origin if spec and spec.origin else "").parent / "locale-data"
    table = kept("territories", [home / f"{locale}.dat" for locale in ("root", "zh", *LOCALES)], _read)
    return {code: tuple((table.get(code) or "").split("\t")) for code in (table.get("all") or "").split()}


def _read() -> dict[str, str]:
    """Read Babel's locales, which are large: names by code, with tabs between them; `all` lists the codes."""
    from babel import Locale

    names = [Locale.parse(tag).territories for tag in LOCALES]
    codes = sorted(names[0])
    return {"all": " ".join(codes), **{code: "\t".join(locale.get(code, "") for locale in names) for code in codes}}
