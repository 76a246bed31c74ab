"""`mt-audit fix` changes what it says and nothing else."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.main import cli

DATED = "Signed on February 4th, 1950/KLOC-0 in Moscow.\r\nIt&amp;quot;s the the end.\r\n"


def run(*arguments: str) -> tuple[int, str, str]:
    """Run the command; give exit code, output and messages."""
    done = CliRunner().invoke(cli, ["fix", *arguments])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_bytes(folder: Path, encoding: str) -> None:
    """Mark, encoding and line ends stay; only proven words change; a second run does nothing."""
    (folder / "a.en.txt").write_bytes(DATED.encode(encoding))
    (folder / "a.zh.txt").write_text("一九五〇年二月十四日订于莫斯科。\n完了。\n", "utf-8")
    code, _, said = run("a.en.txt")
    fixed = (folder / "a.en.txt").read_bytes()

    assert (code, fixed) == (
        0,
        DATED.replace("4th, 1950/KLOC-0", "14th, 1950").replace("&amp;quot;", '"').encode(encoding),
    )
    assert "2 suggestions went into 1 file." in said
    assert "add --unsafe" in said
    assert run("a.en.txt")[0] == 0
    assert (folder / "a.en.txt").read_bytes() == fixed


def test_words_on_two_lines(folder: Path) -> None:
    """What a width has parted is corrected, and the other lines stay broken where they are."""
    before = "The treaty, of which the papers have written, was signed on February 4th,\n1950/KLOC-0, and "
    rest = "nobody in the city spoke of anything else for a week; then\nthe rain came.\n"
    (folder / "a.en.txt").write_text(before + rest, "utf-8")
    (folder / "a.zh.txt").write_text("条约于一九五〇年二月十四日签订，全城谈论了一个星期；后来下雨了。\n", "utf-8")

    assert run("a.en.txt")[0] == 0
    assert (folder / "a.en.txt").read_text("utf-8") == before.replace("4th,\n1950/KLOC-0", "14th, 1950") + rest


def test_diff(folder: Path) -> None:
    """A diff changes nothing."""
    file = folder / "a.txt"
    file.write_text("It&quot;s the the end.\n", "utf-8")
    code, diff, _ = run("--diff", "--unsafe", "a.txt")

    assert code == 0
    assert '+It"s the end.\n' in diff
    assert file.read_text("utf-8") == "It&quot;s the the end.\n"


def test_tables(folder: Path) -> None:
    """In tables only the letters of the field change."""
    row = {"id": 1, "target": "It&quot;s \u00fc", "x": [1.50, 2]}
    jsonl = json.dumps(row).replace("1.5", "1.50") + "\n"
    (folder / "a.jsonl").write_text(jsonl, "utf-8")
    (folder / "a.csv").write_bytes(b'id,target\r\n1,"It&quot;s, ""fine"""\r\n2, fine \r\n')
    code, _, said = run(".")

    assert code == 0, said
    assert (folder / "a.jsonl").read_text("utf-8") == jsonl.replace("&quot;", '\\"')
    assert (folder / "a.csv").read_bytes() == b'id,target\r\n1,"It""s, ""fine"""\r\n2, fine \r\n'


def test_refused(folder: Path) -> None:
    """What cannot be corrected is named, and the rest goes on."""
    (folder / "a.csv").write_text("id,target\n1,It&quot;s\n", "utf-8")
    (folder / "b.txt").write_text("It&quot;s\n", "utf-8")
    code, _, said = run(".")

    assert code == 1
    assert 'a.csv: “"” needs quotation marks' in said
    assert (folder / "b.txt").read_text("utf-8") == 'It"s\n'
    assert run("missing.txt")[0] == 2


def test_columns_of_a_table(folder: Path) -> None:
    """Columns are named as for a check."""
    (folder / "t.csv").write_text("nr,zh,en\n1,一九五二年三月十七日开会。,Held on March 7th 1952/KLOC-0.\n", "utf-8")

    assert "no column" in run("t.csv")[2]
    assert "1 file" in run("t.csv", "--id-field", "nr", "--source-field", "zh", "--target-field", "en")[2]
    assert "March 17th 1952." in (folder / "t.csv").read_text("utf-8")


SOURCE = "协定于一九五〇年二月十四日签订。"
TARGET = "Signed on February 4th, 1950/KLOC-0 &amp; sealed."
UNITS = {
    "a.tmx": f'<tmx><body><tu><tuv xml:lang="zh"><seg>{SOURCE}</seg></tuv><tuv xml:lang="en"><seg>{TARGET}</seg></tuv>'
    "</tu></body></tmx>",
    "a.xlf": f'<xliff version="1.2"><file source-language="zh" target-language="en"><trans-unit id="1"><source>{SOURCE}'
    f"</source><target>{TARGET}</target></trans-unit></file></xliff>",
    "a.xliff": f'<xliff version="2.1" srcLang="zh" trgLang="en"><file><unit id="1"><segment><source>{SOURCE}</source>'
    f"<target>{TARGET}</target></segment></unit></file></xliff>",
    "a.po": f'msgid "{SOURCE}"\nmsgstr ""\n"Signed on February 4th, "\n"1950/KLOC-0 & sealed."\n',
}


@pytest.mark.parametrize("name", UNITS)
def test_translation_files(folder: Path, name: str) -> None:
    """A unit of a translation file is corrected where it stands; the rest of the file keeps its bytes."""
    (folder / name).write_text(UNITS[name], "utf-8")
    code, _, said = run(name)

    assert (code, said) == (0, "1 suggestion went into 1 file.\n")
    wrong, right = '4th, "\n"1950/KLOC-0' if name == "a.po" else "4th, 1950/KLOC-0", "14th, 1950"
    assert (folder / name).read_text("utf-8") == UNITS[name].replace(wrong, right)
