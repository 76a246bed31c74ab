"""The words and weights of MQM, Multidimensional Quality Metrics (themqm.org), as WMT uses them."""

from enum import StrEnum


class Severity(StrEnum):
    """How much a defect harms the reader, ordered from least to most."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """Give the place in the order, from 0."""
        return RANKS[self]

    @property
    def penalty(self) -> int:
        """Give the MQM penalty points of one such error (Freitag et al. 2021; 25 for critical as MQM 2)."""
        return (0, 1, 5, 25)[self.rank]


RANKS = {severity: place for place, severity in enumerate(Severity)}


class Category(StrEnum):
    """What kind of error, written Dimension/Type as in WMT's annotations."""

    MISTRANSLATION = "Accuracy/Mistranslation"
    OMISSION = "Accuracy/Omission"
    ADDITION = "Accuracy/Addition"
    UNTRANSLATED = "Accuracy/Untranslated text"
    NON_TRANSLATION = "Non-translation"
    WRONG_TERM = "Terminology/Wrong term"
    INCONSISTENT_TERM = "Terminology/Inconsistent use"
    GRAMMAR = "Linguistic conventions/Grammar"
    PUNCTUATION = "Linguistic conventions/Punctuation"
    SPELLING = "Linguistic conventions/Spelling"
    ENCODING = "Linguistic conventions/Character encoding"
    AWKWARD = "Style/Awkward"
    NAME_FORMAT = "Locale conventions/Name format"
    NUMBER_FORMAT = "Locale conventions/Number format"
    MARKUP = "Design and markup/Markup"
    SOURCE_ERROR = "Source error"
