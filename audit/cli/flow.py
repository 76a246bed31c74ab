"""Reports that can be printed piece by piece, a document after another, and then the summary."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from audit.cli.output import wants_colour, width
from audit.formats import jsonl, text
from audit.model.report import Result
from audit.model.summary import Summary
from audit.page import Page


@dataclass(frozen=True)
class Flow:
    """A way to print. `name` tells it from others, with all that the pieces depend on."""

    name: str
    piece: Callable[[Result], bytes]
    end: Callable[[Summary], bytes]

    def page(self, result: Result) -> Page:
        """Write what there is to say of a document."""
        return Page(Summary.of([result]), self.piece(result))


def flow(options: dict[str, Any]) -> Flow | None:
    """Give the flow that a command line asks for, None for a format that must see all findings first."""
    if options["statistics"]:
        return Flow("statistics", lambda result: b"", statistics)
    match options["form"]:
        case None | "text":
            how, wide = {"colour": wants_colour(), "quiet": options["quiet"]}, width()
            return Flow(f"text {how} {wide}", partial(text.piece, **how, width=wide), partial(text.end, **how))
        case "jsonl":
            return Flow("jsonl", jsonl.piece, lambda summary: b"")
    return None


def statistics(summary: Summary) -> bytes:
    """Write the number of findings by rule."""
    return "".join(line + "\n" for line in text.statistics(summary)).encode()


def counted(pages: Iterable[Page], summary: Summary) -> Iterator[Page]:
    """Pass pages on, adding what they come to."""
    for page in pages:
        summary.add(page.summary)
        yield page


def printed(pages: Iterable[Page], how: Flow) -> Iterator[bytes]:
    """Give what goes to standard output: the pages, then the end, which sums them up."""
    summary = Summary()
    for page in counted(pages, summary):
        yield page.text
    yield how.end(summary)
