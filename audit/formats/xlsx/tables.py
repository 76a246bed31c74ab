"""The tables of the summary, whose verdicts are counted while the editor works."""

from dataclasses import dataclass
from typing import Any

from xlsxwriter.worksheet import Worksheet

from audit.formats.xlsx.cells import safe
from audit.formats.xlsx.heights import height
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.tally import REAL, Tally, criterion
from audit.model.decision import Verdict
from audit.model.mqm import Severity

TITLES = ("Findings", "Confirmed", "Dismissed", "Fixed elsewhere", "Unsure", "Open", "Precision")
WIDTH = 38  # of the column of names


@dataclass(frozen=True, slots=True)
class Tables:
    """Writes tables one below the other."""

    sheet: Worksheet
    look: Look
    tally: Tally

    def severities(self, at: int) -> int:
        """Write the findings by severity; give the row after them."""
        self._head(at, "By severity")
        for line, severity in enumerate(reversed(Severity), at + 1):
            verdicts = [self.tally.judged[severity, verdict] for verdict in Verdict]
            self._line(line, "severity", severity.value, self.tally.severities[severity], verdicts)
        return at + 1 + len(Severity)

    def rules(self, at: int) -> int:
        """Write the findings by rule; give the row after them."""
        self._head(at, "By rule")
        for line, rule in enumerate(self.tally.ordered_rules, at + 1):
            verdicts = [self.tally.verdicts[rule, verdict] for verdict in Verdict]
            self._line(line, "rule", rule, self.tally.rules[rule], verdicts)
        return at + 1 + len(self.tally.rules)

    def documents(self, at: int) -> int:
        """Write the documents with the greatest penalty; give the row after them."""
        worst = self.tally.worst
        if len(worst) < 2:
            return at
        all_ = len(worst) == self.tally.with_findings
        self._head(at, "By document" if all_ else f"By document, the {len(worst)} with the greatest penalty")
        for line, one in enumerate(worst, at + 1):
            verdicts = [one.verdicts[verdict] for verdict in Verdict]
            self._line(line, "document", safe(one.document), one.findings, verdicts)
        return at + 1 + len(worst)

    def _head(self, at: int, title: str) -> None:
        """Write the titles."""
        self.sheet.set_row(at, 32)
        for column, text in enumerate((title, *TITLES), 1):
            self.sheet.write_string(at, column, text, self.look["head" if column == 1 else "head_number"])

    def _line(self, line: int, key: str, name: str, count: int, verdicts: list[int]) -> None:
        """Write a line; formulas carry their value of today, for programs that do not compute."""
        sheet, number, row = self.sheet, self.look["number"], line + 1
        sheet.set_row(line, height([(name, WIDTH)]))
        sheet.write_string(line, 1, name, self.look["text"])
        sheet.write_number(line, 2, count, number)
        wanted = criterion(f"$B{row}", name)
        for column, (verdict, value) in enumerate(zip(Verdict, verdicts, strict=True), 3):
            formula = self.tally.countifs(**{key: wanted, "verdict": f'"{verdict.value}"'})
            sheet.write_formula(line, column, f"={formula}", number, value)
        sheet.write_formula(line, 7, f"=C{row}-SUM(D{row}:G{row})", number, count - sum(verdicts))
        known = dict(zip(Verdict, verdicts, strict=True))
        real = sum(known[verdict] for verdict in REAL)
        sure = real + known[Verdict.DISMISSED]
        share: Any = real / sure if sure else ""
        precision = f'=IF(SUM(D{row}:F{row})=0,"",(D{row}+F{row})/SUM(D{row}:F{row}))'
        sheet.write_formula(line, 8, precision, self.look["percent"], share)
