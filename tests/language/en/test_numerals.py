"""Numbers in English words: which words go on with one, and where the next begins."""

import pytest

from audit.language.en.facts import read
from audit.model.facts import Number

MILLION = 10**6


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nineteen", 19),
        ("twenty", 20),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("thirty nine", 39),
        ("ninety-nine", 99),
        ("hundred", 100),
        ("a hundred", 100),
        ("one hundred and one", 101),
        ("one hundred twenty", 120),
        ("two hundred and twenty-two", 222),
        ("nine hundred ninety-nine", 999),
        ("eleven hundred and five", 1105),
        ("three thousand five hundred", 3500),
        ("ten thousand", 10_000),
        ("two hundred thousand", 200_000),
        ("three hundred and forty-five thousand six hundred and seventy-eight", 345_678),
        ("one million two hundred thousand and three", 1_200_003),
        ("one billion and one", 1_000_000_001),
        ("two dozen", 24),
    ],
)
def test_one_number(words: str, value: int) -> None:
    """Tens take ones, hundreds take both, and greater scales take what is smaller."""
    (fact,) = read(f"Some say {words} men came.")

    assert isinstance(fact, Number)
    assert (fact.text, fact.amount.value) == (words, value)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("one two three", [1, 2, 3]),
        ("five five", [5, 5]),
        ("twenty ten", [20, 10]),
        ("twenty twenty", [20, 20]),
        ("nineteen fifty", [19, 50]),
        ("five hundred hundred", [500, 100]),
        ("one thousand thousand", [1000, 1000]),
        ("two thousand million", [2000, MILLION]),
        ("two million million", [2 * MILLION, MILLION]),
        ("one hundred dozen", [100, 12]),
    ],
)
def test_several_numbers(words: str, values: list[int]) -> None:
    """A word for which there is no room begins the next number."""
    assert [fact.amount.value for fact in read(f"{words} men came.") if isinstance(fact, Number)] == values


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("two to three hundred", [200, 300]),
        ("5 to 10 thousand", [5000, 10_000]),
        ("5 to 10 million", [5 * MILLION, 10 * MILLION]),
        ("3 to 5 billion", [3000 * MILLION, 5000 * MILLION]),
        ("3 to 5 trillion", [3 * MILLION**2, 5 * MILLION**2]),
        ("999 to 1,200 thousand", [999_000, 1_200_000]),
        ("1,000 to 2 thousand", [1000, 2000]),
        ("3 hundred to 5 hundred", [300, 500]),
        ("two hundred to three thousand", [200, 3000]),
        ("HUNDRED to 3 thousand", [100, 3000]),
    ],
)
def test_the_scale_of_a_range(words: str, values: list[int]) -> None:
    """The scale behind the second number is that of the first, unless it has one itself or is too great for it."""
    assert [fact.amount.value for fact in read(f"From {words} men.") if isinstance(fact, Number)] == values
