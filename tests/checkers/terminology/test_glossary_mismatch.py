"""Glossaries of the user: every form of file, and how their entries are compared."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from audit.alignment.align import align
from audit.checkers.terminology._glossary_files import GlossaryError, glossary
from audit.checkers.terminology.glossary_mismatch import GlossaryMismatch
from audit.config import ConfigError, choose, load
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.text import Text

TABLE = (
    "term\taccepted\tforbidden\tcase\tregex\tnote\n"
    "委员会\tcommittee\tcommission\t\t\tAgreed in May.\n"
    "军事委员会\tmilitary commission\t\t\t\t\n"
    "新华社\tXinhua\txinhua\tyes\t\t\n"
    "第.师\tdivision\t\t\tyes\t\n"
)
TBX = """<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry>
<langSec xml:lang="zh"><termSec><term>委员会</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>committee</term></termSec>
<termSec><term>commission</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry></body></text></tbx>"""


def check(path: Path, source: str, target: str) -> list[Finding]:
    """Audit a pair with a glossary."""
    document = align(Document("", Text.plain(target), Text.plain(source)))
    return list(GlossaryMismatch(glossary=(path,)).check_document(document))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Write a glossary."""
    path = tmp_path / "terms.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("source", "target", "quotes"),
    [
        ("委员会开会。", "The commission met.", ["commission"]),
        ("委员会开会。", "The committees met.", []),
        ("委员会开会。", "The council met.", [""]),
        ("軍事委員會開會。", "The military commission met.", []),
        ("新华社报道", "xinhua reports", ["xinhua"]),
        ("第三师到达", "The 3rd Division arrived", []),
        ("第三师到达", "The 3rd Brigade arrived", [""]),
        ("没有术语", "No term", []),
    ],
)
def test_renderings(table: Path, source: str, target: str, quotes: list[str]) -> None:
    """Forbidden words are marked, a missing rendering is an empty place, and the longest term wins."""
    assert [finding.quote for finding in check(table, source, target)] == quotes


def test_note(table: Path) -> None:
    """The note of an entry is shown."""
    assert "Agreed in May." in check(table, "委员会", "commission")[0].message


def test_neighbours(table: Path) -> None:
    """An accepted rendering may stand in the next sentence."""
    assert check(table, "他们成立了委员会。大家很高兴。", "They founded it. All were glad of the committee.") == []


def test_workbook(tmp_path: Path) -> None:
    """The first sheet of a workbook is read."""
    book = Workbook()
    for row in (["Chinese", "English", "Not"], ["委员会", "committee; board", "commission"]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "terms.xlsx")

    assert [f.quote for f in check(tmp_path / "terms.xlsx", "委员会", "the commission")] == ["commission"]
    assert check(tmp_path / "terms.xlsx", "委员会", "the board") == []


def test_tbx(tmp_path: Path) -> None:
    """Deprecated terms of a TBX file are forbidden."""
    path = tmp_path / "terms.tbx"
    path.write_text(TBX, encoding="utf-8")

    assert [f.suggestion for f in check(path, "委员会", "the commission")] == ["committee"]


def test_without_heading(tmp_path: Path) -> None:
    """A table without a heading has the term first and its rendering second."""
    path = tmp_path / "terms.csv"
    path.write_text("委员会,committee\n", encoding="utf-8")

    assert len(check(path, "委员会", "the council")) == 1


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("absent.tsv", None, "cannot be read"),
        ("terms.doc", "x", "no known form"),
        ("terms.xlsx", "x", "is damaged"),
        ("terms.tbx", "<tbx>", "is damaged"),
        ("terms.tsv", "term\tregex\n(\tyes\n", "no regular expression"),
    ],
)
def test_errors(tmp_path: Path, name: str, content: str | None, says: str) -> None:
    """A glossary that cannot be read is named with the reason."""
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")

    with pytest.raises(GlossaryError, match=says):
        glossary((path,))


def test_configuration(tmp_path: Path) -> None:
    """A path is understood from the configuration file; a missing glossary is a mistake of the configuration."""
    file = tmp_path / "mt-audit.toml"
    file.write_text('[rule."terminology/glossary-mismatch"]\nglossary = ["terms.tsv"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"terms\.tsv cannot be read"):
        choose(load(file))
    (tmp_path / "terms.tsv").write_text(TABLE, encoding="utf-8")

    (checker,) = (one for one in choose(load(file)) if isinstance(one, GlossaryMismatch))

    assert checker.files() == (str(tmp_path / "terms.tsv"),)
