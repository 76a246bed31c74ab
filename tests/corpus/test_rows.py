"""Tables: JSON lines, CSV and TSV."""

import datetime
from pathlib import Path

import pytest

from audit.cli import comparison
from audit.corpus.reading import Reading
from audit.formats import csv, jsonl, markdown, marot
from audit.model.report import Report
from tests.corpus.reading import found, quick
from tests.formats.samples import SAMPLE


def test_json_lines(tmp_path: Path) -> None:
    """Each line is a document; an id may be a number, an original may be missing, a date may be given."""
    documents, skips = found(
        tmp_path / "t.jsonl",
        '{"id": 1, "source": "甲。", "target": "A.", "date": "1950-02-14"}\n\n'
        '{"id": "b", "target": "B.", "source": null}\n',
    )

    assert [quick(d) for d in documents] == [("1", 1, "甲。", "A."), ("b", 3, None, "B.")]
    assert documents[0].date == datetime.date(1950, 2, 14)
    assert documents[0].target.origin.field == "target"
    assert skips == []


def test_broken_rows_cost_themselves_only(tmp_path: Path) -> None:
    """Broken JSON, no object, no target, no text and a bad byte each have a sentence with the line."""
    rows = [
        b'{"id": 1, "target": "A."',
        b"[1]",
        b'{"id": 3, "en": "C."}',
        b'{"id": 4, "target": 4}',
        b'{"target": "\xff"}',
    ]
    documents, skips = found(tmp_path / "t.jsonl", b"\n".join([*rows, b'{"id": 6, "target": "F."}']))

    assert [d.id for d in documents] == ["6"]
    assert [skip.split()[1].rstrip(":,") for skip in skips] == ["1", "2", "3", "4", "5"]
    assert "It has `en`" in skips[2]
    assert "0xFF" in skips[4]


def test_many_bad_rows_are_summed_up(tmp_path: Path) -> None:
    """After the first five, bad rows and empty rows are told in one sum each."""
    documents, skips = found(tmp_path / "t.jsonl", '{"target": ""}\n' * 1000 + "{\n" * 1000 + '{"target": "A."}\n')

    assert len(documents) == 1
    assert len(skips) == 7
    assert "Lines 1 to 1000: 1,000 rows are empty" in skips[5]
    assert "Lines 1006 to 2000: 995 rows are left out" in skips[6]


def test_lines_of_csv_are_right_with_quoted_line_feeds(tmp_path: Path) -> None:
    """A row's line is that on which it begins, whatever fields before it hold."""
    documents, _ = found(tmp_path / "t.csv", 'id,source,target\r\n1,"甲\n乙","A\n\nB"\r\n2,丙,"C ""quoted"", D"\r\n')

    assert [quick(d) for d in documents] == [("1", 2, "甲\n乙", "A\n\nB"), ("2", 6, "丙", 'C "quoted", D')]


@pytest.mark.parametrize("name", ["t.tsv", "t.csv"])
def test_columns_can_be_named_or_numbered(tmp_path: Path, name: str) -> None:
    """Other names, and numbers in a file without a header; semicolons and tabs part as well."""
    named = Reading(id_field="nr", source_field="zh", target_field="en")
    numbered = Reading(id_field="0", source_field="1", target_field="2")

    assert quick(found(tmp_path / name, "nr\tzh\ten\nx\t甲\tA\n", named)[0][0]) == ("x", 2, "甲", "A")
    assert quick(found(tmp_path / name, "甲\tA\n", numbered)[0][0])[1:] == (1, "甲", "A")


def test_tsv_keeps_quotes_that_quote_nothing(tmp_path: Path) -> None:
    """In TSV a quote mark is text, but for cells and line feeds that a spreadsheet has quoted."""
    plain, _ = found(tmp_path / "a.tsv", 'id\ttarget\n1\t"Go," he said.\n2\t"Go ""now"""\n')
    quoted, _ = found(tmp_path / "b.tsv", 'id\ttarget\n1\t"A\nB"\n2\tC\n')

    assert [d.target.content for d in plain] == ['"Go," he said.', 'Go "now"']
    assert [quick(d)[1:] for d in quoted] == [(2, None, "A\nB"), (4, None, "C")]


def test_a_lone_quote_mark_does_not_swallow_the_memory(tmp_path: Path) -> None:
    """A field that never ends is given up at the limit; rows after it are read."""
    text = 'id,target\n1,"never ends\n' + "2,two\n" * 500 + "3,three\n"
    documents, skips = found(tmp_path / "t.csv", text, Reading(largest=1000))

    assert documents[-1].target.content == "three"
    assert "Line 2" in skips[0]
    assert "quote mark" in skips[0]


def test_a_bad_byte_in_row_seven(tmp_path: Path) -> None:
    """Only the damaged row is left out, by line and byte."""
    rows = [f"{n},甲,Row {n}." for n in range(1, 10)]
    data = "\n".join(["id,source,target", *rows]).encode().replace(b"Row 7", b"Row \xe9")
    documents, skips = found(tmp_path / "t.csv", data)

    assert [d.id for d in documents] == ["1", "2", "3", "4", "5", "6", "8", "9"]
    assert skips[0].startswith("Line 8: Byte ")


def test_a_table_in_gb18030_is_read_with_one_note(tmp_path: Path) -> None:
    """The note goes with the first document."""
    text = "id,source,target\n1,产量三十万吨。,Output.\n2,铁路通车了。,Railway.\n"
    documents, _ = found(tmp_path / "t.csv", text.encode("gb18030"))

    assert [d.source.content for d in documents if d.source] == ["产量三十万吨。", "铁路通车了。"]
    assert [len(d.notes) for d in documents] == [1, 0]


def test_a_row_may_name_rules_to_ignore(tmp_path: Path) -> None:
    """The column `ignore` goes with the document, and so does a comment in the translation."""
    text = (
        "id,target,ignore\n1,A,accuracy/number-mismatch: the original errs; structure\n2,B <!-- mt-audit: ignore -->,\n"
    )
    documents, _ = found(tmp_path / "t.csv", text)

    assert [(o.rules, o.reason) for o in documents[0].suppressions] == [
        (("accuracy/number-mismatch",), "the original errs"),
        (("structure",), ""),
    ]
    assert documents[1].target.content.rstrip() == "B"
    assert len(documents[1].suppressions) == 1


def test_a_long_line_of_a_table_is_told(tmp_path: Path) -> None:
    """A line over the limit is a skip in CSV as in JSON lines; its neighbours are read."""
    for name, head, row in (("t.csv", "target\n", "{}\n"), ("t.jsonl", "", '{{"target": "{}"}}\n')):
        text = head + row.format("A") + row.format("x" * 2000) + row.format("B")
        documents, skips = found(tmp_path / name, text, Reading(largest=1000))

        assert [d.target.content for d in documents] == ["A", "B"]
        assert "bytes, more than 1,000: too long to audit" in skips[0]


def test_half_a_character_becomes_a_replacement_character(tmp_path: Path) -> None:
    """JSON can hold half of a surrogate pair, which no other text can; the rest of the row is audited."""
    documents, skips = found(tmp_path / "t.jsonl", '{"id": "\\ud800", "target": "A\\ud83d b", "source": "甲\\udc00"}\n')

    assert quick(documents[0]) == ("\ufffd", 1, "甲\ufffd", "A\ufffd b")
    assert skips == []


def test_originals_in_another_column_are_told(tmp_path: Path) -> None:
    """Chinese beside translations that are audited alone is worth a note; a table of English needs none."""
    (first, second), skips = found(tmp_path / "a.csv", "id,original,target\n1,来了三十人。,30 came.\n2,好。,Good.\n")
    (alone,), _ = found(tmp_path / "b.csv", "id,topic,target\n1,people,30 came.\n")
    (paired,), _ = found(tmp_path / "c.csv", "id,note,source,target\n1,三十人,,30 came.\n")

    assert first.notes[0].startswith("Audited without originals: there is no column `source`, but `original` holds")
    assert [second.notes, alone.notes, paired.notes, skips] == [(), (), (), []]


@pytest.mark.parametrize(("mark", "word"), [(",", "a comma"), (";", "a semicolon"), ("\t", "a tab")])
def test_a_cell_too_many(tmp_path: Path, mark: str, word: str) -> None:
    """A row cut at a mark inside a cell is left out and told, and the next is read; empty cells do no harm."""
    lines = ["id,source,target", "1,捐了五万元。,He gave 50,000 yuan.", "2,好。,Good.,,"]
    documents, skips = found(tmp_path / "a.csv", "\n".join(line.replace(",", mark) for line in lines))

    assert [document.id for document in documents] == ["2"]
    assert skips == [f"Line 2: the row has 4 cells, the header 3; put quotation marks around a cell that holds {word}."]


def test_a_report_is_no_corpus(tmp_path: Path) -> None:
    """The reports of an audit are not audited in turn."""
    page = b"".join(markdown.render(Report((), (), ""))).decode()
    compared = b"".join(comparison.render((), "markdown")).decode()
    lines = b"".join(jsonl.render(SAMPLE)).decode()
    rated = b"".join(marot.render(SAMPLE)).decode()
    known = '{"document": "a.md", "rule": "x/y", "fingerprint": "0", "text": "z"}\n'
    table = ",".join(csv.COLUMNS) + "\n"
    written = {"a.csv": table, "a.md": page, "b.md": compared, "a.jsonl": lines, "b.jsonl": known, "a.tsv": rated}
    for name, text in written.items():
        documents, skips = found(tmp_path / name, text)

        assert documents == []
        assert skips == ["This is a report of mt-audit, no corpus; leave it out with --exclude."]
