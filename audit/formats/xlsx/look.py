"""The look of the workbook: its colours and formats."""

from dataclasses import dataclass, field
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

INK, PAPER, LINE, FAINT, BAND = "#1F2933", "#FFFFFF", "#D9DEE3", "#6B7680", "#F4F6F8"
HEAD, ACCENT, LINK, MARK = "#243B53", "#2F6F8F", "#1B5E8C", "#B42318"
ENTRY = "#FFFBEB"
SEVERITY = {
    "critical": ("#7A1FA2", "#F3E5F8"),
    "major": ("#B42318", "#FDE8E6"),
    "minor": ("#8A5A00", "#FEF3D6"),
    "neutral": ("#46566A", "#E8EDF2"),
}
VERDICT = {
    "confirmed": ("#8A1C12", "#FBD9D5"),
    "dismissed": ("#52606D", "#E4E7EB"),
    "fixed elsewhere": ("#1E6B3A", "#DCF2E3"),
    "unsure": ("#7A5200", "#FDEBC0"),
}
FONT = {"font_name": "Calibri", "font_size": 11, "font_color": INK}
CHINESE = {**FONT, "font_name": "Microsoft YaHei"}
CELL = {**FONT, "valign": "top", "text_wrap": True, "num_format": "@", "bottom": 1, "bottom_color": LINE}
KINDS: dict[str, dict[str, Any]] = {
    "plain": FONT,
    "text": CELL,
    "tag": {**CELL, "text_wrap": False},
    "link": {**CELL, "font_color": LINK},
    "rich": CELL,
    "chinese": {**CELL, **CHINESE},
    "entry": {**CELL, "locked": False, "bg_color": ENTRY, "left": 4, "left_color": LINE},
    "faint": {**CELL, "font_color": FAINT},
    "code": {**CELL, "font_name": "Consolas", "font_size": 9, "text_wrap": False, "font_color": FAINT},
    "number": {**CELL, "text_wrap": False, "num_format": "#,##0", "align": "right"},
    "count": {**CELL, "text_wrap": False, "num_format": "#,##0", "align": "center"},
    "decimal": {**CELL, "text_wrap": False, "num_format": "#,##0.0", "align": "right"},
    "ratio": {**CELL, "text_wrap": False, "num_format": "0.000", "align": "right"},
    "percent": {**CELL, "text_wrap": False, "num_format": "0%", "align": "right"},
    "head": {**FONT, "bold": True, "font_color": PAPER, "bg_color": HEAD, "valign": "vcenter", "text_wrap": True},
    "head_number": {
        **FONT,
        "bold": True,
        "font_color": PAPER,
        "bg_color": HEAD,
        "valign": "vcenter",
        "align": "right",
        "text_wrap": True,
    },
    "head_entry": {**FONT, "bold": True, "font_color": PAPER, "bg_color": ACCENT, "valign": "vcenter"},
    "title": {**FONT, "font_size": 20, "bold": True, "font_color": HEAD},
    "section": {**FONT, "font_size": 13, "bold": True, "font_color": HEAD},
    "help": {**FONT, "font_color": FAINT},
    "key": {**FONT, "font_color": FAINT, "font_size": 10, "bg_color": BAND, "text_wrap": True, "valign": "top"},
    "figure": {**FONT, "font_size": 18, "bold": True, "bg_color": BAND, "num_format": "#,##0", "align": "left"},
    "figure_percent": {**FONT, "font_size": 18, "bold": True, "bg_color": BAND, "num_format": "0%", "align": "left"},
    "figure_decimal": {
        **FONT,
        "font_size": 18,
        "bold": True,
        "bg_color": BAND,
        "num_format": "#,##0.0",
        "align": "left",
    },
    "mark": {**FONT, "bold": True, "font_color": MARK, "underline": 1},
    "mark_chinese": {**CHINESE, "bold": True, "font_color": MARK, "underline": 1},
    "marked": {**CELL, "bold": True, "font_color": MARK, "underline": 1},
    "marked_chinese": {**CELL, **CHINESE, "bold": True, "font_color": MARK, "underline": 1},
}


@dataclass(slots=True)
class Look:
    """Gives each format of the workbook, made when first asked for."""

    book: Workbook
    made: dict[str, Format] = field(default_factory=dict)

    def __getitem__(self, kind: str) -> Format:
        """Give the format of that kind."""
        if kind not in self.made:
            self.made[kind] = self.book.add_format(KINDS[kind])
        return self.made[kind]

    def colours(self, pair: tuple[str, str], bold: bool = False) -> Format:
        """Give ink and paper for a conditional format."""
        return self.book.add_format({"font_color": pair[0], "bg_color": pair[1], **({"bold": True} if bold else {})})
