"""A server tells by a case's name whether its failure is new."""

import re
from dataclasses import replace

from audit.formats.junit import render
from audit.model.text import Position
from tests.formats.samples import entry, report


def test_a_case_keeps_its_name_when_it_moves() -> None:
    """Lines above a finding do not make another of it; where it is now stands in the text."""
    old = entry()
    new = replace(old, target=replace(old.target, begin=Position(99, 12), finish=Position(99, 21)))
    first, second = (b"".join(render(report(one))).decode() for one in (old, new))
    names = [re.findall(r'<testcase [^>]*name="([^"]*)"', page) for page in (first, second)]

    assert names == [[f"{old.rule} {old.fingerprint}"]] * 2
    assert "corpus/a.md:99:12: “3 million”" in second
