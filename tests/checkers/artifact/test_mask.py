"""Stars in running text: which may hide words, and which are markup, code or a pause."""

import pytest

from audit.checkers.artifact._mask import prose, stars
from audit.model.text import Span


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The land is shared by * * * and peasants.", [(22, 27)]),
        ("one * * two\nthree ** four", [(4, 7), (18, 20)]),
        ("* * *", []),
        ("\n  * * *  \n", []),
        ("It is **very good** indeed.", []),
        ("It is ** very good ** indeed.", []),
        ("It is ** the very good of ** indeed.", [(6, 8), (26, 28)]),
        ("It is ** good, and bad ** indeed.", [(6, 8), (23, 25)]),
        ("It is ** one two three four five six seven ** indeed.", [(6, 8), (43, 45)]),
        ("It is ** a word *** indeed.", [(6, 8), (16, 19)]),
        ("It is x**very good**y indeed.", [(7, 9), (18, 20)]),
        ("It is ** " + "word " * 16 + "** indeed.", [(6, 8), (89, 91)]),
        ("char **argv = **p;", []),
        ("x = 2 ** 3", []),
        ("See page 2 **", []),
        ("See page two **", [(13, 15)]),
        ("(** a note)", []),
        ("of ** and ** to", [(3, 5), (10, 12)]),
        ("one **\n** two", [(4, 6), (7, 9)]),
        ("It is ** of** indeed.", [(6, 8), (11, 13)]),
        ("It is x**good** indeed.", [(7, 9), (13, 15)]),
        ("It is **good**y indeed.", [(6, 8), (12, 14)]),
        ("It is ** one two three four five six ** indeed.", []),
        ("It is **" + "a" * 80 + "** indeed.", []),
        ("It is **" + "a" * 81 + "** indeed.", [(6, 8), (89, 91)]),
        ("It is **very** and **quite** good.", []),
        ("It is **very** good of ** to come.", [(23, 25)]),
        ("Say ** once *** then **very** well.", [(4, 6), (12, 15)]),
        ("x = 2 ** 3\nshared by ** and", [(21, 23)]),
        ("It is 2 ** 3 here.", []),
        ("See (** a note)", []),
        ("the sum ** = four", []),
    ],
)
def test_stars(text: str, places: list[tuple[int, int]]) -> None:
    """Groups that are neither markup, nor code, nor a line of their own."""
    assert [group.span for group in stars(text)] == [Span(*place) for place in places]


def test_surroundings() -> None:
    """Both sides are cut at the line's ends and at sixty characters."""
    (middle,) = stars("1\n2\nleft ** right\n3\n4")
    (group,) = stars("above\n" + "a" * 70 + " * * " + "b" * 70 + "\nbelow")
    (short,) = stars("above\nleft ** right\nbelow")

    assert (group.left, group.right) == ("a" * 59 + " ", " " + "b" * 59)
    assert (short.window, short.length) == ("left @ right", 2)
    assert (middle.left, middle.right) == ("left ", " right")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("the governments of * * and of the provinces", True),
        ("the governments of * * .", True),
        ("the governments of * *", True),
        ("the governments of * * , others", True),
        ("shared by **a lot", False),
        ("shared by ** eBooks and", True),
        ("the government * * .", False),
        ("the members of * * Provinces", False),
        ("shared by * * and peasants", True),
        ("He met Mao ** and left", True),
        ("He met Mao ** Zedong", False),
        ("He met Mao ** 3 times", False),
        ("He met Smith ** and left", False),
        ("He met Smith ** Zedong", False),
        ("what the ** is this", False),
        ("you ** are wrong", False),
        ("a ** word", False),
        ("five ** hotels", False),
        ("room 5 ** and six", False),
        ("a good ** hotel in town", False),
        ("they got three ** reviews", False),
        ("joined the **party members", False),
        ("joined the** party members", True),
        ("** and others", False),
        ("end. ** and others", False),
    ],
)
def test_prose(text: str, hidden: bool) -> None:
    """Stars in the middle of a sentence hide words; a pause, a rating, an oath and a footnote do not."""
    assert [prose(group) for group in stars(text)] == [hidden]
