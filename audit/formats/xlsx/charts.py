"""The charts of the summary: native ones, which move while the editor works."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from audit.formats.xlsx.columns import VERDICTS
from audit.formats.xlsx.look import INK, LINE, SEVERITY, VERDICT
from audit.model.mqm import Severity

SHOWN = 15  # rules in the chart
OPEN = "#C5CED8"


def draw_severities(book: Workbook, sheet: Worksheet, at: tuple[int, int], top: int) -> None:
    """Draw the findings by severity; their names and numbers begin in row `top`."""
    chart, name, last = _chart(book, "column", "Findings by severity", 240), sheet.name, top + len(Severity) - 1
    chart.add_series(
        {
            "name": "Findings",
            "categories": [name, top, 1, last, 1],
            "values": [name, top, 2, last, 2],
            "points": [{"fill": {"color": SEVERITY[severity.value][0]}} for severity in reversed(Severity)],
            "data_labels": {"value": True},
            "gap": 60,
        }
    )
    chart.set_legend({"none": True})
    sheet.insert_chart(*at, chart)


def draw_progress(book: Workbook, sheet: Worksheet, at: tuple[int, int], top: int, rules: int) -> None:
    """Draw verdicts by rule; the table of so many rules begins in row `top`."""
    shown = min(rules, SHOWN)
    chart, last = _chart(book, "bar", "Progress by rule", 150 + 26 * shown), top + shown - 1
    colours = [VERDICT[name][0] for name in VERDICTS] + [OPEN]
    for column, (name, colour) in enumerate(zip((*VERDICTS, "open"), colours, strict=True), 3):
        chart.add_series(
            {
                "name": name,
                "categories": [sheet.name, top, 1, last, 1],
                "values": [sheet.name, top, column, last, column],
                "fill": {"color": colour},
                "gap": 40,
            }
        )
    chart.set_y_axis({"reverse": True, "num_font": {"color": INK}, "line": {"color": LINE}})
    chart.set_legend({"position": "bottom"})
    sheet.insert_chart(*at, chart)


def _chart(book: Workbook, kind: str, title: str, height: int) -> Chart:
    """Make a chart with the look of the workbook."""
    chart: Any = book.add_chart({"type": kind, **({"subtype": "stacked"} if kind == "bar" else {})})
    assert isinstance(chart, Chart)
    chart.set_title({"name": title, "name_font": {"size": 12, "color": INK}})
    chart.set_x_axis({"num_font": {"color": INK}, "line": {"color": LINE}, "major_gridlines": {"visible": False}})
    chart.set_y_axis({"num_font": {"color": INK}, "line": {"none": True}, "major_gridlines": {"visible": False}})
    chart.set_size({"width": 560, "height": height})
    chart.set_chartarea({"border": {"color": LINE}})
    return chart
