"""The gate lets every rule through that can fire, and keeps the others out."""

import pytest

from audit.alignment.align import align
from audit.checkers.catalogue import catalogue
from audit.checkers.checker import Checker
from audit.checkers.gate import Gate, gate
from audit.model.document import Document
from audit.model.rule import Bad, unmark
from audit.model.text import Text

GATED = [checker for checker in catalogue().values() if checker.trigger]


@pytest.mark.parametrize("checker", GATED, ids=lambda checker: checker.identify())
def test_opens_for_examples(checker: type[Checker]) -> None:
    """Each text that a rule reports opens the gate for it."""
    for example in checker.examples:
        source, target = (unmark(side)[0] for side in (example.source, example.target))
        document = align(Document("", Text.plain(target), Text.plain(source) if source else None))
        if isinstance(example, Bad):
            assert list(checker().check_document(document))
            assert Gate([checker()]).open(target, bool(source)) == (checker(),)


def test_keeps_shut() -> None:
    """A clean text opens for rules without triggers only, and for none that lacks its original."""
    text = "The harvest of 1956 was good, and the price of grain fell."
    checkers = tuple(checker() for checker in catalogue().values())
    opened = gate(checkers).open(text)
    free = {checker for checker in checkers if not (checker.trigger or checker.needs_source)}

    assert set(opened) == {checker for checker in free if checker.suspects(text.encode())}


def test_damaged_text() -> None:
    """Surrogates and bytes that are no UTF-8 are taken as they are."""
    checkers = tuple(checker() for checker in GATED)

    assert gate(checkers).open("a \ud800 b") == gate(checkers).open(b"a \xff b") == ()


def test_beside_an_original() -> None:
    """An address is no reason to look for debris of a page but where the original can show that it has none."""
    residue = catalogue()["artifact/page-residue"]()

    assert Gate([residue]).open("See www.example.com.") == ()
    assert Gate([residue]).open("See www.example.com.", True) == (residue,)
