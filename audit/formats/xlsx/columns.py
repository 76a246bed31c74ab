"""The columns of the findings sheet, which the writer fills and the reader finds again by their titles."""

from dataclasses import dataclass

from audit.model.decision import Verdict

VERDICTS = tuple(verdict.value for verdict in Verdict)
FINDINGS = "Findings"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `key` names the field of the row, `kind` the look; `open` cells may be changed by the editor."""

    key: str
    title: str
    width: float
    kind: str = "text"
    open: bool = False
    level: int = 0
    hidden: bool = False


COLUMNS = (
    Column("severity", "Severity", 10, "tag"),
    Column("rule", "Rule", 28, "link"),
    Column("document", "Document", 26),
    Column("date", "Date", 11, "tag"),
    Column("english", "English", 50, "rich"),
    Column("chinese", "Chinese", 38, "rich"),
    Column("message", "What is wrong", 36),
    Column("suggestion", "Suggestion", 22),
    Column("verdict", "Verdict", 13, "entry", open=True),
    Column("correction", "Correction", 26, "entry", open=True),
    Column("note", "Note", 22, "entry", open=True),
    Column("reviewer", "Reviewer", 12, "entry", open=True),
    Column("before", "English before", 34, "faint", level=1),
    Column("after", "English after", 34, "faint", level=1),
    Column("english_plain", "English ⟦marked⟧", 52, "faint", level=1),
    Column("chinese_plain", "Chinese ⟦marked⟧", 38, "faint", level=1),
    Column("fingerprint", "Fingerprint", 18, "code", hidden=True),
    Column("hash", "Text hash", 18, "code", hidden=True),
    Column("address", "Address", 18, "code", hidden=True),
)
PLACE = {column.key: number for number, column in enumerate(COLUMNS)}
PRINTED = PLACE["reviewer"]
