"""Takes apart what one word or one figure says of several numbers."""

from collections.abc import Sequence

from audit.model.facts import Amount, Fact, Hedge, Kind, Number


def explode(facts: Sequence[Fact]) -> list[Fact]:
    """Split a range in one word (七八个) into its ends, both at the place of the word."""
    found: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Number) and fact.amount.hedge is Hedge.RANGE and len(fact.amount.stated) == 2:
            ends = fact.amount.stated
            found += [fact._replace(amount=Amount.of(end), parts=ends) for end in ends]
        else:
            found.append(fact)
    return found


def apart(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Take apart what may be several numbers, `3 out of 4` and `12, 150`, where the other side has those instead.

    92.5 % (37/40) is `92.5 % (37 of 40)`: the share of the same value is there already.
    """
    if not any(isinstance(fact, Number) and fact.parts for fact in facts):
        return list(facts)
    values = [other.amount.value for other in others if isinstance(other, Number)]
    own = [fact.amount.value for fact in facts if isinstance(fact, Number)]
    found: list[Fact] = []
    for fact in facts:
        if (
            isinstance(fact, Number)
            and fact.parts
            and own.count(fact.amount.value) > values.count(fact.amount.value)
            and set(values).issuperset(fact.parts)
        ):
            found += [fact._replace(kind=Kind.QUANTITY, amount=Amount.of(part), parts=()) for part in fact.parts]
        else:
            found.append(fact)
    return found


def alone(facts: Sequence[Fact]) -> list[Fact]:
    """Let an end of a range whose other end is not among the facts stand for itself: that one has found its like."""
    spans = [fact.span for fact in facts]
    return [
        fact._replace(parts=()) if isinstance(fact, Number) and fact.parts and spans.count(fact.span) == 1 else fact
        for fact in facts
    ]
