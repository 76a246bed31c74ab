"""Every rule keeps the style of the house."""

import re
from dataclasses import fields

import pytest

from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker
from audit.model.options import default
from audit.model.rule import Bad, Good


@pytest.mark.parametrize("checker", catalogue().values(), ids=catalogue())
class TestHouseStyle:
    """Documentation, examples and options are complete."""

    def test_title(self, checker: type[Checker]) -> None:
        """The title is one sentence of at most 100 characters, and a manual follows it."""
        rule = checker().rule

        assert re.fullmatch(r"[A-Z“*`].{10,98}\.", rule.title), rule.title
        assert ". " not in rule.title
        assert len(rule.manual) > 80

    def test_examples(self, checker: type[Checker]) -> None:
        """There are at least two of each kind."""
        assert sum(isinstance(example, Bad) for example in checker.examples) >= 2
        assert sum(isinstance(example, Good) for example in checker.examples) >= 2

    def test_options(self, checker: type[Checker]) -> None:
        """Every option has a default and is explained under its field."""
        rule = checker().rule

        assert [option.name for option in rule.options] == [field.name for field in fields(checker)]
        assert all(len(option.help) > 10 for option in rule.options)
        assert all(default(field) is not None for field in fields(checker))

    def test_id(self, checker: type[Checker]) -> None:
        """The id is the path of the file and names no cure."""
        assert re.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", checker.identify())
        assert not re.match(r".*/(no|use|check|avoid)-", checker.identify())
