"""How much each evidence counts, in one unit of cost; docs/accuracy/alignment.md tells how the numbers were found."""

from typing import NamedTuple


class Weights(NamedTuple):
    """The numbers of one way to align."""

    semantic: float
    """Of the distance in meaning, where that of two strangers is 1."""
    lexical: float
    """Of the share of keywords that have no counterpart."""
    size: float
    """The power to which the product of a bead's two sizes is raised, after Vecalign."""
    length: float
    """Of the squared difference of lengths in characters, in units of their mean, after Gale and Church."""
    merge: float
    larger: float
    many: float
    """Of a bead of 1-2, of 1-3 or more, and of more than one on both sides."""
    usual: float
    """The cost of a missing counterpart where too few pairs are known to learn it from."""
    base: float
    least: float
    """What is added to the median cost of the pairs to learn it, and the least that comes of this."""
    crossing: float
    """Of each paragraph that begins inside a bead."""
    beginning: float
    """Of a paragraph that begins on one side only."""
    heading: float
    """Of a heading that meets a sentence."""
    stray: float = 120.0
    """The largest difference of lengths that counts."""


ALONE = Weights(
    semantic=0.0,
    lexical=0.24,
    size=1.2,
    length=0.0022,
    merge=0.03,
    larger=0.1,
    many=0.3,
    usual=0.2,
    base=0.06,
    least=0.13,
    crossing=0.15,
    beginning=0.1,
    heading=0.1,
)
TOGETHER = Weights(
    semantic=0.9,
    lexical=0.4,
    size=0.9,
    length=0.005,
    merge=0.04,
    larger=0.1,
    many=0.3,
    usual=0.55,
    base=0.16,
    least=0.4,
    crossing=0.25,
    beginning=0.15,
    heading=0.15,
)
