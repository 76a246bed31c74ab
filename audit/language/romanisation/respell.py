"""A misspelt name written again with the right syllable, in its own system, division and marks."""

from audit.language.romanisation.pairing import Miss
from audit.language.romanisation.syllables import fold, pinyin_syllables, readings, surnames, wade_syllables
from audit.language.romanisation.wadegiles import wade


def respelled(miss: Miss, chinese: str, english: str) -> str:
    """Give the name as its writer would have spelled it: `Zhao Wen-bao` becomes `Zhao Wen-bo`."""
    right = _right(miss, miss.place.of(chinese)[miss.wrong])
    number, run = 0, miss.run.span
    for token in miss.run.tokens:
        parts = _division(token.word, miss, number)
        if number <= miss.wrong < number + len(parts):
            fresh = [right if number + at == miss.wrong else part for at, part in enumerate(parts)]
            word = _joined(fresh, "-" if "-" in token.word else "")
            return english[run.start : token.span.start] + word + english[token.span.end : run.end]
        number += len(parts)
    return run.of(english)


def _right(miss: Miss, character: str) -> str:
    """Give the reading of the misspelt character in the system of the other syllables."""
    right = readings(character)[0]
    if miss.wrong == 0 and character in surnames() and len(miss.run.tokens) > 1:
        right = surnames()[character][0]
    hyphenated = any("-" in token.word for token in miss.run.tokens)
    older = hyphenated and all(syllable in wade_syllables() for syllable in miss.run.syllables)
    if older or not all(syllable in pinyin_syllables() for syllable in miss.run.syllables):
        return wade(fold(right)) or right
    return right


def _division(word: str, miss: Miss, number: int) -> list[str]:
    """Give the syllables of one word of a run, which are from `number` on."""
    taken, parts = "", []
    for syllable in miss.run.syllables[number:]:
        if taken == fold(word):
            break
        taken += syllable
        parts.append(syllable)
    return parts


def _joined(parts: list[str], hyphen: str) -> str:
    """Join syllables with hyphens, or with the apostrophe that keeps an open vowel apart."""
    word = parts[0]
    for part in parts[1:]:
        word += (hyphen or ("'" if part[0] in "aeo" else "")) + part
    return word.capitalize()
