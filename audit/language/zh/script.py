"""Traditional characters to simplified ones, position by position."""

from functools import lru_cache

from opencc import OpenCC

from audit.compiled import compiled

# Old print forms that OpenCC's table (Apache-2.0) leaves alone; seen in newspapers of the 1930s and 1940s.
_OLD = str.maketrans("塲躱曁郞尙値吿啣鄕", "场躲暨郎尚值告衔乡")
_ANY_OLD = compiled(f"[{''.join(map(chr, _OLD))}]")
WHOLE = 4000  # characters from which a text is no sentence


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    """Load the tables, once."""
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """Write a text in simplified characters; the result has the same length, so that places carry over.

    Phrases decide where a character alone cannot (乾隆, 乾燥). Simplified text stays as it is.
    """
    return _remembered(text) if len(text) < WHOLE else _converted(text)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> str:
    """Convert a sentence, which several rules ask for; whole documents would fill the memory."""
    return _converted(text)


def _converted(text: str) -> str:
    """Convert a text."""
    if _ANY_OLD.search(text) is not None:
        text = text.translate(_OLD)
    whole: str = _converter().convert(text)
    if len(whole) == len(text):
        return whole
    return "".join(_converter().convert(character)[:1] or character for character in text)
