"""A job summary is told in Markdown, and GitHub takes 1 MiB of it."""

from dataclasses import replace

from audit.formats.markdown import render
from audit.model.report import Report, Result, Skip
from tests.formats.samples import entry


def test_never_too_large() -> None:
    """However long the texts are and however many there is to say of, a summary can be shown."""
    long = "&号" * 10_000
    one = replace(entry(long * 2, long), message=long, suggestion=long, path=long, document=long)
    skips = tuple(Skip(long, long) for _ in range(100))
    page = b"".join(render(Report([Result(long, long, (one,) * 100, skips, notes=(long,) * 100)])))

    assert len(page) < 2**20
    assert page.count(b"- and 50 more\n") == 2


def test_notes() -> None:
    """An order to ignore that is in vain is told."""
    page = b"".join(render(Report([Result("a.md", "a.md", notes=("Line 5: `ignore` silences nothing.",))]))).decode()

    assert "### Notes\n\n- a.md: Line 5: \\`ignore\\` silences nothing.\n" in page
