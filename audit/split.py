"""One report cut into several: by document, by rule, or one for each of so many reviewers."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from audit.model.report import Entry, Report, Result

Keeps = Callable[[Result, Entry], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """The results of a report with some of their entries; results that lose all are left out."""

    results: Iterable[Result]
    keeps: Keeps

    def __iter__(self) -> Iterator[Result]:
        """Give them anew."""
        for result in self.results:
            entries = tuple(entry for entry in result.entries if self.keeps(result, entry))
            if entries:
                yield replace(result, entries=entries)


def split(report: Report, by: str) -> Iterator[tuple[str, Report]]:
    """Yield the parts of a report, each with a word for its file's name; what has no findings is in none.

    `by` is `document`, `rule`, or the number of reviewers, among whom whole documents are shared out evenly.
    """
    if by == "document":
        for number, result in enumerate((result for result in report.results if result.entries), 1):
            yield f"{number:04}-{word(result.document)}", replace(report, results=(result,))
        return
    if by == "rule":
        for rule in sorted({entry.rule for result in report.results for entry in result.entries}):
            yield word(rule), replace(report, results=Part(report.results, _of(rule)))
        return
    shares = _shares(report.results, int(by))
    for number in range(int(by)):
        yield f"{number + 1}", replace(report, results=Part(report.results, _in(shares, number)))


def word(name: str) -> str:
    """Make a word for a file's name of a path or a rule."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.")[-60:]


def named(path: str, part: str) -> str:
    """Put a word before the suffix of a path: review.xlsx becomes review-part.xlsx."""
    folder, slash, name = path.rpartition("/")
    stem, dot, suffix = name.partition(".")
    return f"{folder}{slash}{stem}-{part}{dot}{suffix}"


def _of(rule: str) -> Keeps:
    """Keep the entries of a rule."""
    return lambda result, entry: entry.rule == rule


def _in(shares: dict[str, int], number: int) -> Keeps:
    """Keep the entries of the documents of a share."""
    return lambda result, entry: shares[result.document] == number


def _shares(results: Iterable[Result], count: int) -> dict[str, int]:
    """Give each document to the reviewer who has the fewest findings so far, the longest documents first."""
    sizes = {result.document: len(result.entries) for result in results if result.entries}
    loads, shares = [0] * count, {}
    for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
        least = loads.index(min(loads))
        loads[least] += sizes[name]
        shares[name] = least
    return shares
