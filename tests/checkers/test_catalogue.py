"""Every rule keeps the style of the house, and rules of a user's own are found."""

import re
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest

from audit.checkers.catalogue import RuleError, catalogue, defined
from audit.checkers.checker import Checker
from audit.model.mqm import Category, Severity
from audit.proof import style

OWN = '''
"""A rule of a user's own."""
from dataclasses import dataclass
from audit import Bad, Category, Checker, Good, Severity, Span


@dataclass(frozen=True)
class LostTitle(Checker):
    """The word Chairman is missing."""

    category = Category.OMISSION
    severity = Severity.MINOR
    examples = (Bad("主席", "[[Zhou]]"), Good("", "Chairman Zhou"))

    def check_segment(self, segment):
        """Look for the word."""
        if "Chairman" not in segment.target_text:
            yield self.found(segment, "No Chairman.", Span(0, len(segment.target_text)))
'''


@pytest.mark.parametrize("checker", catalogue().values(), ids=catalogue())
def test_house_style(checker: type[Checker]) -> None:
    """Documentation, examples and options are complete; the id is the path of the file and names no cure."""
    assert list(style(checker())) == []
    assert re.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", checker.identify())
    assert not re.match(r".*/(no|use|check|avoid)-", checker.identify())


def test_option_without_dataclass() -> None:
    """An option of a class that is no dataclass would be none, and the author is told."""

    class Forgetful(Checker):
        category = Category.OMISSION
        severity: "ClassVar[Severity]" = Severity.MINOR  # as a module with annotations from __future__ has it
        reach: int = 3

    assert "`reach` is no option; write @dataclass(frozen=True) above the class." in list(style(Forgetful()))
    assert not [complaint for complaint in style(Forgetful()) if "`severity`" in complaint]


def test_one_rule_each() -> None:
    """A rule's file defines one checker, whose id is known before it is imported."""
    rules = catalogue()

    assert [rules[name].identify() for name in rules] == sorted(rules)
    assert all(len(defined(kind.__module__)) == 1 for kind in rules.values())


def test_only_what_is_asked_for() -> None:
    """Rules are imported when they are looked at, unless a user gave them options."""
    program = (
        "import sys; from audit.config import Config, choose; "
        "rule = 'accuracy/number-mismatch'; module = 'audit.checkers.accuracy.number_mismatch'; "
        "active = choose(Config()); print(len(active) > 40, module in sys.modules); "
        "given = choose(Config(options={rule: {}})); print([one.identify() for one in given.given]); "
        "at = active.names.index(rule); print(active[at].identify(), active[at] in active[at - 1 : at + 1])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    rule = "accuracy/number-mismatch"

    assert done.stdout.splitlines() == ["True False", f"['{rule}']", f"{rule} True"]


def test_own_rules(tmp_path: Path) -> None:
    """A folder of rules joins the catalogue, named after folder and file."""
    folder = tmp_path / "my_own_rules"
    folder.mkdir()
    (folder / "lost_title.py").write_text(OWN, encoding="utf-8")
    (folder / "_helper.py").write_text("", encoding="utf-8")

    rules = catalogue((folder,))

    assert set(rules) - set(catalogue()) == {"my-own-rules/lost-title"}
    assert rules["my-own-rules/lost-title"]().rule.title == "The word Chairman is missing."


@pytest.mark.parametrize(
    ("text", "message"),
    [(None, "There are no rules at"), ("x = (", "cannot be loaded"), ("x = 1", "defines no checker")],
)
def test_bad_rules(tmp_path: Path, text: str | None, message: str) -> None:
    """A rule that cannot be loaded is refused in a sentence that names its file."""
    file = tmp_path / f"rules_{abs(hash(text))}" / "bad.py"
    if text is not None:
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")

    with pytest.raises(RuleError, match=message):
        catalogue((file,))
