"""Every rule fires exactly where its examples are marked, and nowhere else."""

import pytest

from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker
from audit.model.rule import Bad, Good
from audit.proof import complaints

EXAMPLES = [
    pytest.param(checker, example, id=f"{name}-{number}")
    for name, checker in catalogue().items()
    for number, example in enumerate(checker.examples)
]


@pytest.mark.parametrize(("checker", "example"), EXAMPLES)
def test_example(checker: type[Checker], example: Bad | Good) -> None:
    """A Bad example gives the marked places and suggestion; a Good one gives nothing."""
    assert list(complaints(checker(), example)) == []
