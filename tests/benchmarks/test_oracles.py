"""The adapters to other readers' suites."""

from fractions import Fraction

from benchmarks.oracles.case import Case, Clock, Day, Value


def test_case() -> None:
    """A case holds if every wanted value is read, in base units, as a date or as a time."""
    assert Case("a", "三公里", (Value(Fraction(3000)),)).holds()
    assert Case("b", "2015年4月8日10:05", (Day(2015, 4, 8), Clock(605))).holds()
    assert not Case("c", "三公里", (Value(Fraction(4000)),)).holds()
