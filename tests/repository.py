"""A repository of two texts, and what mt-audit says of edits of them."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from audit.cli.main import cli

RULE = "linguistic/repeated-word"
A = "They went to to the station.\nThe train was late, and nobody knew why it was was late again.\n"
B = "Nothing is wrong with this sentence.\n"
ARTICLE = """Title: Road to the Harbour
Author:
Date: 1952-08-09
Page: 2

Xinhua News Agency, Qingshui, 7th. The Japanese people * * and the Japanese government said the said the road to the \
harbour will be mended by the end of September. It is 35 kilometers long, and the floods spoilt two-thirds of it.
The mayor thanked the 7,000 workers of the East District, who offered three days of labour each. Their names are not \
known, but Zhang Dehua, an old mason, was among them; he has mended roads in this county and in others since 1931.

<hr />

Original:

### 通往港口的公路

1952-08-09
第2版()
专栏：

　　【新华社清水七日电】日本人民和日本政府说，通往港口的公路将于八月底修好。公路长二十五公里，洪水毁坏了其中三分之二。
　　市长感谢东区七百名工人，他们每人献工三天。他们的名字不详，但其中有老石匠张德华，他从一九三一年起就在本县和外县修路。
"""
ZH = "他们去了车站。\n火车晚点了，没有人知道为什么又晚点。\n"


def git(*arguments: str) -> str:
    """Run git."""
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *settings, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit() -> str:
    """Commit everything."""
    git("add", "-A")
    git("commit", "-q", "-m", "edit")
    return git("rev-parse", "HEAD")


def begin(folder: Path) -> None:
    """Make a repository of the current folder with two documents, one of them a pair with two findings."""
    git("init", "-q")
    (folder / "a.en.txt").write_text(A, encoding="utf-8")
    (folder / "a.zh.txt").write_text(ZH, encoding="utf-8")
    (folder / "b.en.txt").write_text(B, encoding="utf-8")
    commit()


def run(*arguments: str) -> Result:
    """Run mt-audit with one rule."""
    return CliRunner().invoke(cli, [*arguments, "--select", RULE])


def since(revision: str = "HEAD") -> list[tuple[str, str]]:
    """Give the findings introduced since a revision: path and words."""
    result = run("check", ".", "--since", revision, "--format", "jsonl")
    return [(f["path"], f["target"]["text"]) for f in map(json.loads, result.stdout.splitlines())]


def compared(base: str, head: str | None = None) -> str:
    """Give the last line of a comparison."""
    return run("compare", base, *([head] if head else [])).stdout.splitlines()[-1]


def edit(name: str, change: Callable[[str], str]) -> None:
    """Rewrite a file."""
    file = Path(name)
    file.write_text(change(file.read_text("utf-8")), encoding="utf-8")
