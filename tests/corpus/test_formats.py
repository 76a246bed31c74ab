"""What holds of every format."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.checkers.catalogue import catalogue
from audit.corpus.read import FORMATS, read
from audit.corpus.reading import Reading
from audit.model.document import Document
from audit.pipeline import results
from tests.corpus.samples import SOURCE, TARGET, samples, save

SAMPLES = samples()


def test_the_same_text_gives_the_same_findings_in_every_format(tmp_path: Path) -> None:
    """Whatever the file, the two sides are the same, and so is what the rules say of them."""
    save(tmp_path)
    documents = list(read([str(tmp_path)]))
    found = results(documents, [catalogue()["linguistic/repeated-word"]()])

    assert len(documents) == len(SAMPLES) - 1
    for document, result in zip(documents, found, strict=True):
        assert isinstance(document, Document)
        assert document.source is not None
        assert document.target.body.of(document.target.content).strip() == TARGET
        assert document.source.body.of(document.source.content).strip() == SOURCE
        assert [entry.target.text for entry in result.entries] == ["The the"], document.path


def test_every_format_has_a_sample() -> None:
    """The samples leave out no module."""
    assert {FORMATS[Path(name).suffix] for name in SAMPLES} == set(FORMATS.values())


@pytest.mark.parametrize("name", sorted(SAMPLES))
@settings(derandomize=True, max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_never_ends_the_run(tmp_path: Path, name: str, data: st.DataObject) -> None:
    """Bytes cut, put in or changed anywhere give documents or skips with a reason, and no failure of a reader."""
    whole = SAMPLES[name]
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 8) | st.just(len(whole)))
    new = data.draw(
        st.binary(max_size=6) | st.sampled_from([b"\0", b'"', b"<", b"&x;", b"]]>", b"{" * 50, b"\xff\xfe"])
    )
    (tmp_path / name).write_bytes(whole[:start] + new + whole[start + length :])
    for item in read([str(tmp_path / name)], Reading(largest=10_000)):
        if not isinstance(item, Document):
            assert item.reason.endswith(".")
            assert "please report it" not in item.reason
