"""Texts made safe for a cell: no control characters, no length that Excel cuts in silence, nothing that escapes."""

import re

LIMIT = 32_767  # UTF-16 units in a cell (Microsoft, "Excel specifications and limits")
SHOWN = 900  # characters on each side of a mark that a person is shown
OPEN, CLOSE = "⟦", "⟧"
SYMBOLS = {n: chr(0x2400 + n) for n in range(32) if n not in (9, 10)} | {0x7F: "␡", 0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
SYMBOLS |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
MARKED = re.compile(f"{OPEN}(.*?){CLOSE}", re.DOTALL)


def safe(text: str) -> str:
    """Show control characters as symbols, keep Excel from decoding `_x0041_`, and cut at the limit."""
    if ODD.search(text):
        text = text.replace("\r\n", "\n").translate(SYMBOLS)
    if "_x" in text:
        text = ESCAPE.sub("_\u200b", text)
    return text if len(text) * 2 <= LIMIT or units(text) <= LIMIT else cut(text)


def typed(text: str) -> str:
    """Take back what `safe` did to a text that a person copied."""
    return text.replace("_\u200bx", "_x")


def units(text: str) -> int:
    """Count as Excel does, in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str) -> str:
    """Cut a text that no cell holds, and say so; the rest is in the file."""
    room = LIMIT - 60
    kept = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore")
    return f"{kept}… [cut here: {len(text) - len(kept):,} more characters in the file]"


def window(marked: str) -> str:
    """Give as much of a long text as a person reads around its first mark."""
    if len(marked) <= 2 * SHOWN:
        return marked
    match = MARKED.search(marked)
    start, end = (match.start(), match.end()) if match else (0, 0)
    first, last = max(0, start - SHOWN), max(end + SHOWN, 2 * SHOWN)
    inner = marked[first:last]
    if last < end:
        inner += CLOSE
    return ("… " if first else "") + inner + (" …" if last < len(marked) else "")


def pieces(marked: str) -> list[tuple[str, bool]]:
    """Take a marked text apart into runs, True for the marked ones; a mark on a gap stays visible as ⟦⟧."""
    runs: list[tuple[str, bool]] = []
    at = 0
    for match in MARKED.finditer(marked):
        runs += [(marked[at : match.start()], False), (match[1] or OPEN + CLOSE, True)]
        at = match.end()
    runs.append((marked[at:], False))
    return [(text, mark) for text, mark in runs if text]
