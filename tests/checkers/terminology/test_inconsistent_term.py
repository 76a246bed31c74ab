"""What one document's names owe to the rest of the corpus."""

from collections import Counter

from audit.checkers.terminology._renderings import Renderings
from audit.checkers.terminology.inconsistent_term import InconsistentTerm

LEARNT = Renderings({"中长铁路": Counter({"Changchun Railway": 2}), "人民银行": Counter({"People's Bank": 1})})


def known(**more: int) -> Renderings:
    """Give a corpus with other documents, which render the railway in further ways."""
    return LEARNT + Renderings({"中长铁路": Counter(more), "人民银行": Counter({"People's Bank": 5})})


def test_names_with_one_rendering_do_not_matter() -> None:
    """Where all agree, more documents that agree change nothing, and the document need not be looked at."""
    rule = InconsistentTerm()

    assert rule.relevant(LEARNT, LEARNT) == rule.relevant(LEARNT, known()) == {}
    assert not rule.suspicious(LEARNT, known())


def test_names_with_several_renderings_matter_with_their_counts() -> None:
    """A finding names the counts, so each new one asks for another look."""
    rule = InconsistentTerm()
    once, twice = (known(**{"Medium Railway": count}) for count in (1, 2))

    assert rule.suspicious(LEARNT, once)
    assert rule.relevant(LEARNT, once) != rule.relevant(LEARNT, twice)
    assert "人民银行" not in str(rule.relevant(LEARNT, once))
