"""A short, repeatable part of what `make fuzz` does at length, and every input that ever failed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.harnesses import HARNESSES
from tests.fuzz.seeds import WORDS

FOUND = sorted(file for file in (Path(__file__).parent / "found").rglob("*") if file.is_file())
EXAMPLES = 12


@st.composite
def damaged(draw: st.DrawFn, seeds: list[bytes]) -> bytes:
    """Cut a seed, and put words, bytes or a piece of another seed into it."""
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 3))):
        start, length = draw(st.integers(0, len(data))), draw(st.integers(0, 12))
        other = draw(st.sampled_from(seeds))
        words = st.sampled_from([word.encode() for word in WORDS])
        piece = draw(words | st.binary(max_size=4) | st.just(other[-40:]) | st.just(other[:40]))
        data = data[:start] + piece + data[start + length :]
    return data


@pytest.mark.parametrize("name", HARNESSES)
def test_a_little_fuzz(name: str) -> None:
    """Nothing fails on damaged seeds."""
    harness = HARNESSES[name]

    @settings(max_examples=EXAMPLES)
    @given(damaged(harness.seeds()))
    def run(data: bytes) -> None:
        harness.run(data)

    run()


@pytest.mark.parametrize("file", FOUND, ids=str)
def test_what_once_failed(file: Path) -> None:
    """An input that failed once fails no more."""
    HARNESSES[file.parent.name].run(file.read_bytes())
