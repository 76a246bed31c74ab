"""The rules sheet: the manual of each rule that fired."""

import re
from collections.abc import Sequence

from xlsxwriter import Workbook

from audit.formats.xlsx.cells import CLOSE, OPEN, safe
from audit.formats.xlsx.findings import rich
from audit.formats.xlsx.heights import height
from audit.formats.xlsx.look import Look
from audit.formats.xlsx.tally import Tally
from audit.model.rule import MARK, Bad, Good, Rule

NAME = "Rules"
WRAPPED = re.compile(r"(?<!\n)\n(?![\n\s*-])")  # the line ends of source code, which are none of the text
TITLES = (
    ("Rule", 28),
    ("Category", 26),
    ("Severity", 11),
    ("Findings", 10),
    ("What it means", 62),
    ("Wrong", 48),
    ("Its original", 34),
    ("Right", 48),
)


def write_rules(book: Workbook, look: Look, tally: Tally, rules: Sequence[Rule]) -> dict[str, str]:
    """Write the sheet; give the link to each rule's line by its id."""
    sheet = book.add_worksheet(NAME)
    for number, (title, width) in enumerate(TITLES):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, title, look["head"])
    sheet.set_row(0, 24)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    links: dict[str, str] = {}
    known = {rule.id: rule for rule in rules}
    for line, name in enumerate((name for name in tally.ordered_rules if name in known), 1):
        rule = known[name]
        links[name] = f"internal:'{NAME}'!A{line + 1}"
        bad = next((example for example in rule.examples if isinstance(example, Bad)), Bad("", ""))
        good = next((example for example in rule.examples if isinstance(example, Good)), Good("", ""))
        meaning = safe(f"{rule.title}\n\n{WRAPPED.sub(' ', rule.manual)}")
        sheet.set_row(line, height([(meaning, TITLES[4][1]), (bad.target, TITLES[5][1]), (good.target, TITLES[7][1])]))
        for column, text in enumerate((rule.id, rule.category.value, rule.severity.value)):
            sheet.write_string(line, column, text, look["text"])
        sheet.write_number(line, 3, tally.rules[name], look["count"])
        sheet.write_string(line, 4, meaning, look["text"])
        rich(sheet, (line, 5), marked(bad.target), look, "", look["text"])
        rich(sheet, (line, 6), marked(bad.source), look, "_chinese", look["chinese"])
        sheet.write_string(line, 7, safe(good.target), look["text"])
    return links


def marked(example: str) -> str:
    """Turn the marks of an example into those of the workbook."""
    return safe(MARK.sub(lambda mark: f"{OPEN}{mark[1]}{CLOSE}", example))
