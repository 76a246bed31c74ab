"""Numbers and dates that have changed places."""

import pytest

from audit.checkers.accuracy._facts.comparison import compare
from audit.checkers.accuracy._facts.difference import Nature
from tests.checkers.accuracy._facts.test_comparison import document


def exchanged(source: str, target: str) -> set[tuple[str, str]]:
    """Give what the original says and what the translation has in its place."""
    return {
        (found.source.text, found.target.text)
        for _, found in compare(document((source, target)))
        if found.nature is Nature.SWAPPED and found.source and found.target
    }


SWAPS = [
    ("种树25棵，挖井40口。", "They planted 40 trees and dug 25 wells.", {("25", "40"), ("40", "25")}),
    (
        "失业率从三月的7%降到六月的5%。",
        "Unemployment fell from 5% in March to 7% in June.",
        {("7%", "5%"), ("5%", "7%")},
    ),
    (
        "水果30吨，蔬菜50吨，鱼70吨。",
        "Fruit: 50 tons; vegetables: 70 tons; fish: 30 tons.",
        {("30吨", "50 tons"), ("50吨", "70 tons"), ("70吨", "30 tons")},
    ),
    (
        "60%的人从事农业，四分之一的人从事工业。",
        "A quarter work in agriculture and 60% in industry.",
        {("60%", "A quarter"), ("四分之一", "60%")},
    ),
    (
        "老农民李大有25岁时种树，另一人40岁。",
        "The old peasant planted trees at 40 years of age, another at 25 years.",
        2,
    ),
    (
        "3月5日农民种树，4月6日工人挖井。",
        "The peasants planted trees on April 6 and the workers dug wells on March 5.",
        2,
    ),
    ("桥1956年动工，铁路1958年通车。", "The bridge was begun in 1958, and the railway opened in 1956.", 2),
]


@pytest.mark.parametrize(("source", "target", "expected"), SWAPS)
def test_swaps(source: str, target: str, expected: set[tuple[str, str]] | int) -> None:
    """Numbers that stand with each other's words are found, in pairs and in rounds of three, and so are dates."""
    found = exchanged(source, target)

    assert (len(found) if isinstance(expected, int) else found) == expected


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("种树25棵，挖井40口。", "They planted 25 trees and dug 40 wells."),
        ("种树25棵，挖井40口。", "They dug 40 wells and planted 25 trees."),
        (
            "3月5日农民种树，4月6日工人挖井。",
            "The workers dug wells on April 6 and the peasants planted trees on March 5.",
        ),
        ("1956年种树，4月6日挖井。", "They planted trees on April 6 and dug wells in 1956."),
        ("种树约25棵，挖井30多口。", "They planted more than thirty trees and dug some 24 wells."),
        ("种树25棵，挖井40口。", "Forty of these and 25 of those."),
        ("价格从4元升到6元。", "The price is 6 yuan, up from 4 yuan."),
        ("种树25棵、果树40棵。", "40 fruit trees and 25 trees were planted."),
        ("树苗、水井共25处和40处。", "Trees and wells at 40 and at 25 places."),
    ],
)
def test_no_swap(source: str, target: str) -> None:
    """What kept its words, what no word tells apart, and numbers that share a clause are no swap."""
    assert exchanged(source, target) == set()
