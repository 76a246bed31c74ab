"""The command `mt-audit facts`."""

import json
from pathlib import Path

from click.testing import CliRunner

from audit.cli.command_facts import command


def test_text() -> None:
    """Each line gives its facts, with line and column from 1 and what each means."""
    result = CliRunner().invoke(command, ["-"], input="一九五〇年二月十四日，产量二十五万吨。\nSome 250,000 tons.\n")

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "1:1: 一九五〇年二月十四日 = 1950-02-14",
        "1:14: 二十五万吨 = measure 250000 tonne",
        "2:6: 250,000 tons = measure 245000 to 255000 (about) tonne",
    ]


def test_jsonl(tmp_path: Path) -> None:
    """JSON lines hold the promised keys, and start and end slice the text of the line."""
    path = tmp_path / "a.txt"
    path.write_text("Two-thirds came at 8:46 p.m.\n", encoding="utf-8")
    result = CliRunner().invoke(command, [str(path), "--format", "jsonl", "--lang", "en"])
    rows = [json.loads(line) for line in result.stdout.splitlines()]

    assert list(rows[0]) == ["line", "kind", "text", "start", "end", "value", "low", "high", "unit", "date"]
    assert [(row["kind"], row["text"], row["value"], row["date"]) for row in rows] == [
        ("fraction", "Two-thirds", "2/3", None),
        ("time", "8:46 p.m.", None, "20:46"),
    ]


def test_unreadable(tmp_path: Path) -> None:
    """A file that cannot be read is a usage error that names it and the way out."""
    path = tmp_path / "b.txt"
    path.write_bytes(b"One.\0Two.")
    missing = CliRunner().invoke(command, [str(tmp_path / "c.txt")])
    broken = CliRunner().invoke(command, [str(path)])

    assert missing.exit_code == broken.exit_code == 2
    assert "cannot be read" in missing.output
    assert "Byte 4 is NUL" in broken.output


def test_other_encodings(tmp_path: Path) -> None:
    """A text is decoded as for an audit, and a guess is told."""
    path = tmp_path / "a.txt"
    path.write_bytes("来了三十人。\n".encode("gb18030"))
    result = CliRunner().invoke(command, [str(path)])

    assert result.stdout == "1:3: 三十 = quantity 30\n"
    assert "Read as GB18030" in result.stderr
