"""The counts of a report, and the formulas that follow the editor's work."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_rowcol_to_cell

from audit.formats._shown import label
from audit.formats.xlsx.columns import FINDINGS, PLACE
from audit.model.decision import Verdict
from audit.model.mqm import Category, Severity
from audit.model.report import Entry, Result, Skip

ROWS = 1_000_000  # findings on a sheet; Excel ends at 1,048,576 rows
SHOWN = 10  # documents on the summary
REAL = (Verdict.CONFIRMED, Verdict.FIXED_ELSEWHERE)


@dataclass(frozen=True, slots=True, order=True)
class Worst:
    """A document with a great penalty; `order` is less for later ones."""

    penalty: int
    findings: int
    order: int
    document: str
    verdicts: Counter[Verdict] = field(compare=False)


@dataclass(slots=True)
class Term:
    """A term's renderings, with the number of places that findings name, and those that are proposed."""

    renderings: Counter[str] = field(default_factory=Counter)
    proposed: set[str] = field(default_factory=set)

    def add(self, entry: Entry) -> None:
        """Count what a finding names."""
        self.renderings.update((entry.target.text, *(place.text for place in entry.related)))
        if entry.suggestion:
            self.proposed.add(entry.suggestion)


@dataclass(slots=True)
class Tally:
    """What a report comes to, dismissed findings included."""

    documents: int = 0
    with_findings: int = 0
    findings: int = 0
    segments: int = 0
    source_characters: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    by_rule: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    verdicts: Counter[tuple[str, Verdict]] = field(default_factory=Counter)
    judged: Counter[tuple[Severity, Verdict]] = field(default_factory=Counter)
    worst: list["Worst"] = field(default_factory=list)
    terms: dict[str, "Term"] = field(default_factory=dict)
    skips: list[Skip] = field(default_factory=list)

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Tally":
        """Count every result."""
        tally = cls()
        for result in results:
            tally.add(result)
        return tally

    def add(self, result: Result) -> None:
        """Count one result."""
        self.documents += result.read
        self.with_findings += bool(result.entries)
        self.segments += result.segments
        self.source_characters += result.source_characters
        self.skips += result.skips
        for entry in result.entries:
            self.findings += 1
            self.severities[entry.severity] += 1
            self.rules[entry.rule] += 1
            self.by_rule[entry.rule, entry.severity] += 1
            if entry.verdict:
                self.verdicts[entry.rule, entry.verdict] += 1
                self.judged[entry.severity, entry.verdict] += 1
            if entry.category is Category.INCONSISTENT_TERM and entry.source is not None and entry.source.text:
                self.terms.setdefault(entry.source.text, Term()).add(entry)
        if result.entries:
            penalty = sum(entry.severity.penalty for entry in result.entries)
            judged = Counter(entry.verdict for entry in result.entries if entry.verdict)
            worst = Worst(penalty, len(result.entries), -self.with_findings, label(result), judged)
            self.worst = sorted((*self.worst, worst), reverse=True)[:SHOWN]

    @property
    def penalty(self) -> int:
        """Give the MQM penalty of all findings."""
        return sum(severity.penalty * count for severity, count in self.severities.items())

    @property
    def ordered_rules(self) -> list[str]:
        """Give the rules that fired, the most frequent first."""
        return sorted(self.rules, key=lambda rule: (-self.rules[rule], rule))

    def sheets(self) -> list[tuple[str, int]]:
        """Give the findings sheets, each with its number of rows below the heading."""
        counts = [min(ROWS, self.findings - start) for start in range(0, max(self.findings, 1), ROWS)]
        return [(FINDINGS if n == 0 else f"{FINDINGS} {n + 1}", count) for n, count in enumerate(counts)]

    def countifs(self, **conditions: str) -> str:
        """Give a formula that counts the rows whose columns equal the given expressions, without its `=`."""
        terms = []
        for sheet, count in self.sheets():
            pairs = (f"{cells(sheet, key, count)},{value}" for key, value in conditions.items())
            terms.append(f"COUNTIFS({','.join(pairs)})")
        return "+".join(terms)


def cells(sheet: str, key: str, count: int) -> str:
    """Name the cells of a column of a findings sheet."""
    first = xl_rowcol_to_cell(1, PLACE[key], row_abs=True, col_abs=True)
    last = xl_rowcol_to_cell(max(count, 1), PLACE[key], row_abs=True, col_abs=True)
    return f"'{sheet}'!{first}:{last}"


def criterion(cell: str, text: str) -> str:
    """Give an expression for COUNTIFS that equals a cell of this text, whose signs have no meaning there."""
    for sign in "~*?":
        if sign in text:
            cell = f'SUBSTITUTE({cell},"{sign}","~{sign}")'
    return f'"="&{cell}'
