"""Figures that a printer's spacing has pulled apart: 2 0 1 5 年, 1 2 月."""

from audit.compiled import compiled

SPREAD = compiled(r"(?<![\d.,])(?<![\d.,] )\d(?: \d)+(?=\s?[年月日号號%％万萬亿億])")


def closed(text: str) -> tuple[str, tuple[int, ...]] | None:
    """Write a text without the blanks inside such figures, with each character's place in `text`; None without any."""
    if " " not in text:
        return None
    gaps = {n for match in SPREAD.finditer(text) for n in range(*match.span()) if text[n] == " "}
    if not gaps:
        return None
    places = tuple(n for n in range(len(text)) if n not in gaps)
    return "".join(text[n] for n in places), places
