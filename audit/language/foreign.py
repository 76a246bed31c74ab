"""Sentences that are in a language other than English."""

import re
from functools import lru_cache
from itertools import islice

from audit.compiled import compiled

# Words so common that hardly a long English sentence does without any of them.
ENGLISH = compiled(
    r"\b(?:the|of|and|to|in|is|are|was|were|be|been|for|with|on|by|at|from|that|this|it|as|an|have|has|had|will|not"
    r"|or|but|their|his|her|its|our|we|they|he|she|you|which|who|would|all|into|than)\b",
    re.IGNORECASE,
)
WORD = compiled(r"[^\W\d_]+")
WORDS, LETTERS, SURE = 8, 50, 0.98
NAMES = {
    "de": "German", "es": "Spanish", "fr": "French", "id": "Indonesian", "it": "Italian", "nl": "Dutch",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "tr": "Turkish", "vi": "Vietnamese",
}  # fmt: skip


def foreign(text: str) -> str | None:
    """Name the language of a long sentence in letters that is surely not English, else give None.

    langdetect is asked last, because it guesses: only about at least 8 words and 50 letters, most of them in lower
    case (names are no language), with at most one common English word among them.
    """
    if len(text) < LETTERS or len(list(islice(ENGLISH.finditer(text), 2))) > 1:
        return None
    words = WORD.findall(text)
    lower = [word for word in words if word.islower()]
    if len(words) < WORDS or sum(map(len, words)) < LETTERS or len(lower) < 0.7 * len(words):
        return None
    return _detect(text)


@lru_cache(maxsize=1024)
def _detect(text: str) -> str | None:
    """Ask langdetect, seeded so that it answers the same each time."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return None
    return NAMES.get(best.lang) if best.prob >= SURE else None
