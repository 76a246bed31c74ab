"""Findings that the text itself says to ignore are set apart; orders that ignore nothing are told."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from difflib import get_close_matches

from audit.model.report import Result
from audit.model.suppression import Suppression


def settle(result: Result, active: Collection[str], known: Collection[str]) -> Result:
    """Move the entries that a suppression covers to `ignored`, each with its reason, and note what is in vain.

    `active` are the rules that ran, `known` all that there are: an order is in vain only if every rule that it means
    has run.
    """
    if not result.suppressions:
        return result
    used: set[Suppression] = set()
    entries, ignored = [], []
    for entry in result.entries:
        covering = [order for order in result.suppressions if order.covers(entry.rule, entry.target.span)]
        used.update(covering)
        if covering:
            ignored.append(replace(entry, excuse=covering[0].reason))
        else:
            entries.append(entry)
    notes = _notes(result.suppressions, used, active, {*active, *known})
    return replace(result, entries=tuple(entries), ignored=tuple(ignored), notes=(*result.notes, *notes))


def _notes(
    orders: tuple[Suppression, ...], used: Collection[Suppression], active: Collection[str], known: Collection[str]
) -> Iterator[str]:
    """Yield what is wrong with orders: no order, no such rule, nothing ignored."""
    dimensions = {rule.partition("/")[0] for rule in known}
    for order in orders:
        unknown = [name for name in order.rules if name not in known and name not in dimensions]
        if order.fault:
            yield f"Line {order.line}: {order.fault}"
        for name in unknown:
            close = get_close_matches(name, sorted({*known, *dimensions}), 1)
            yield f"Line {order.line}: there is no rule `{name}`" + (f"; did you mean `{close[0]}`?" if close else ".")
        silent = order not in used and not (order.tacit or order.fault or unknown)
        if silent and all(rule in active for rule in known if order.selects(rule)):
            names = " ".join(("ignore", *order.rules))
            yield f"Line {order.line}: `{names}` silences nothing; take it out."
