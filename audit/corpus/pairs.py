"""Which file is the original of which translation."""

import os
import re
from functools import lru_cache

from audit.corpus.reading import PAIRS, Reading, UnreadableError

ARROW = re.compile(r"\s*(?:↔|<->)\s*")


def original(path: str, options: Reading) -> tuple[str, ...]:
    """Give the names that the original of a translation may have, most likely first."""
    return _partners(path, options.pairs, (0,))


def translation(path: str, options: Reading) -> tuple[str, ...]:
    """Give the names that the translation of an original may have, most likely first; none if it looks like none."""
    return _partners(path, options.pairs, (1,))


def beside(path: str, options: Reading) -> tuple[str, ...]:
    """Give the names of all files that may make one document together with this one."""
    return _partners(path, options.pairs, (1, 0))


def translated(path: str, options: Reading) -> tuple[str, ...]:
    """Give those translations of an original that are there."""
    return tuple(partner for partner in translation(path, options) if os.path.isfile(partner))


def _partners(path: str, pairs: tuple[str, ...], sides: tuple[int, ...]) -> tuple[str, ...]:
    """Give the paths of the other side under every pattern of which a path matches one of these sides."""
    found = []
    for start, end, expression, other in _ways(pairs, sides):
        if path.endswith(end) and start in path and (match := expression.fullmatch(path)):
            found.append(match["folder"] + other.replace("{name}", match["name"]))
    return tuple(dict.fromkeys(found)) if found else ()


@lru_cache(maxsize=16)
def _ways(pairs: tuple[str, ...], sides: tuple[int, ...]) -> tuple[tuple[str, str, re.Pattern[str], str], ...]:
    """Give for each pattern what a path must hold, how it must end and be as a whole, and the name beside it."""
    both = [(_sides(pattern)[side], _sides(pattern)[1 - side]) for side in sides for pattern in (*pairs, *PAIRS)]
    cut = [(*ours.partition("{name}")[::2], _expression(ours), other) for ours, other in both]
    return tuple(cut)


@lru_cache(maxsize=64)
def _sides(pattern: str) -> tuple[str, str]:
    """Cut a pattern at its arrow. Errors: UnreadableError for one that pairs nothing."""
    match ARROW.split(pattern.strip()):
        case [target, source] if target.count("{name}") == source.count("{name}") == 1 and target != source:
            return target, source
    raise UnreadableError(f"`{pattern}` pairs no files; write pairs as `{{name}}.en.txt ↔ {{name}}.zh.txt`.")


@lru_cache(maxsize=64)
def _expression(side: str) -> re.Pattern[str]:
    """Compile one side of a pattern, which a path must end with."""
    before, after = side.split("{name}")
    name = "(?P<name>.+?)" if "/" in before else "(?P<name>[^/]+?)"
    return re.compile(f"(?P<folder>(?:.*/)?){re.escape(before)}{name}{re.escape(after)}", re.DOTALL)
