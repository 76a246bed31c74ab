"""What a text says of the findings to ignore in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.model.suppression import Suppression, column, lift
from audit.model.text import Span


def only(text: str) -> tuple[str, Suppression]:
    """Lift the one order of a text; give what it governs and the order."""
    blanked, (order,) = lift(text)
    return (order.span.of(blanked).strip() if order.span else ""), order


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("One.\nTwo <!-- mt-audit: ignore accuracy: so said -->\nThree.", "Two"),
        ("One.\n<!-- mt-audit: ignore accuracy: so said -->\n\nThree.", "Three."),
        ("One.\nTwo <!-- mt-audit: ignore-next-line accuracy: so said -->\n\nThree.", "Three."),
        ("<!--mt-audit: ignore accuracy : so\n said-->One.", "One."),
    ],
)
def test_an_order_governs_a_line(text: str, governed: str) -> None:
    """It governs its own line, or the next one with text if it stands alone or says so."""
    stretch, order = only(text)

    assert stretch == governed
    assert (order.rules, order.reason) == (("accuracy",), "so said")


def test_an_order_for_the_file_governs_all() -> None:
    """`ignore-file` has no stretch; without a name it means every rule."""
    _, order = only("<!-- mt-audit: ignore-file: a facsimile: see the shelf -->\nOne.")

    assert order.span is None
    assert order.reason == "a facsimile: see the shelf"
    assert order.covers("accuracy/number-mismatch", Span(70, 71))


def test_rules_are_chosen_by_id_or_dimension() -> None:
    """Ids, dimensions and `dimension/*` select, parts of a name do not."""
    _, order = only("One <!-- mt-audit: ignore accuracy/number-mismatch, artifact/* -->")

    assert order.selects("accuracy/number-mismatch")
    assert order.selects("artifact/masked-characters")
    assert not order.selects("accuracy/number")
    assert not order.selects("artifacts/other")


def test_sic_governs_the_word_before_it() -> None:
    """A finding that touches the word is ignored, whatever its rule; others are not."""
    text = "They made “3 milion” [sic] tons in 1950."
    blanked, (order,) = lift(text)

    assert blanked == text
    assert order.tacit
    assert order.covers("linguistic/x", Span(text.index("3"), text.index("milion") + 3))
    assert not order.covers("linguistic/x", Span(text.index("1950"), text.index("1950") + 4))


def test_a_finding_without_width_is_covered_at_the_edge() -> None:
    """An omission at the end of the line belongs to the line."""
    _, order = only("Two <!-- mt-audit: ignore -->\nThree.")
    assert order.span is not None

    assert order.covers("accuracy/omission", Span(order.span.end, order.span.end))
    assert not order.covers("accuracy/omission", Span(order.span.end, order.span.end + 3))


@pytest.mark.parametrize("order", ["ignroe x", "", "ignore-all", "ignored x"])
def test_a_comment_that_is_no_order_says_so(order: str) -> None:
    """A slip of the pen is told with the right form, and covers nothing."""
    _, found = only(f"One <!-- mt-audit: {order} -->")

    assert "write <!-- mt-audit: ignore RULE: reason -->" in found.fault
    assert not found.covers("accuracy/x", Span(0, 1))


def test_a_column_holds_several_orders() -> None:
    """A semicolon parts orders, a colon a rule from its reason."""
    assert column("accuracy/x: why; artifact") == (
        Suppression(("accuracy/x",), None, "why"),
        Suppression(("artifact",), None, ""),
    )
    assert column("  ") == ()


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["One. ", "\n", "\r\n", "<!-- mt-audit: ignore -->", "<!-- x -->", "[sic]", "<!-- mt-audit:", "-->"]
        )
    )
)
def test_blanking_moves_nothing(pieces: list[str]) -> None:
    """The blanked text is as long as the text, with the same lines, and differs only by blanks."""
    text = "".join(pieces)
    blanked, orders = lift(text)

    assert len(blanked) == len(text)
    assert all(new in (old, " ") for new, old in zip(blanked, text, strict=True))
    assert blanked.count("\n") == text.count("\n")
    assert all(order.span is None or order.span.end <= len(text) for order in orders)
