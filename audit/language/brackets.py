"""Brackets of a text, whatever its language."""

from collections.abc import Mapping

from audit.model.text import Span


def enclosed(text: str, stretch: Span, pairs: Mapping[str, str], reach: int = 300) -> tuple[Span, ...]:
    """Give the outermost bracketed stretches, brackets included, in order.

    `pairs` maps an opening bracket to its closing one. A bracket that is not closed within `reach` code points
    encloses nothing.
    """
    quote = stretch.of(text)
    if not any(opening in quote for opening in pairs):
        return ()
    found: list[Span] = []
    waiting: list[tuple[str, int]] = []
    closing = set(pairs.values())
    for at, mark in enumerate(quote, stretch.start):
        if mark in pairs:
            waiting.append((pairs[mark], at))
        elif mark in closing:
            while waiting and waiting[-1][0] != mark and any(wanted == mark for wanted, _ in waiting):
                waiting.pop()
            if waiting and waiting[-1][0] == mark:
                _, start = waiting.pop()
                if at + 1 - start <= reach:
                    while found and found[-1].start > start:
                        found.pop()
                    found.append(Span(start, at + 1))
    return tuple(found)
