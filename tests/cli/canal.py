"""A short agreement of our own, with mistakes, and its way into a workbook."""

from click.testing import CliRunner, Result

from audit.cli.main import cli
from tests.review.filled import Fill, fill, rows

ENGLISH = """Agreement on the Qingshui Canal

The two counties agree to dig the canal together.

Article 1

The county of Baihe sends 350,000 workers, and the county of Shanyin sends grain to to them.

Article 2

This agreement was signed in Baihe on March 5th, 1952/KLOC-0.
"""
CHINESE = """关于清水渠的协定

两县同意共同开挖此渠。

第一条

白河县派出三万五千名民工，山阴县供给他们粮食。

第二条

本协定于一九五二年三月十五日在白河签订。
"""


def run(*arguments: str) -> Result:
    """Run mt-audit."""
    return CliRunner().invoke(cli, [*arguments])


def reviewed(name: str, by_rule: dict[str, dict[str, str]]) -> str:
    """Export a workbook, and fill in the rows of some rules."""
    result = run("check", "canal.en.txt", "-q", "--exit-zero", "-o", name)
    assert result.exit_code == 0, result.output
    cells: Fill = {number: by_rule[row["rule"]] for number, row in rows(name).items() if row["rule"] in by_rule}
    return fill(name, cells)


def found() -> list[str]:
    """Give the rules that fire, as one line each."""
    lines = run("check", "canal.en.txt", "--format", "jsonl", "-q", "--exit-zero").stdout.splitlines()
    return sorted(line.split('"rule": "')[1].split('"')[0] for line in lines)
