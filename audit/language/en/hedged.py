"""How the words before and after an English number hedge it."""

from audit.language.en import measures
from audit.language.hedges import about, over, under
from audit.model.facts import Amount, Rational

UP = frozenset(("more", "above", "over", "higher", "plus"))
DOWN = frozenset(("less", "fewer", "under", "below", "lower"))


def amount(text: str, start: int, value: Rational, side: str = "") -> Amount:
    """Hedge a value that begins at `start` by the words before it, and by `side`, the word after it."""
    name = measures.hedge(text[max(0, start - 30) : start])
    if side in UP or name == "over":
        return over(value)
    if side in DOWN or name == "under":
        return under(value)
    if side or name == "about":
        return about(value)
    return Amount.of(value)
