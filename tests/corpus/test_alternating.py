"""A text whose paragraphs take turns between Chinese and English is a translation with its original."""

from itertools import chain
from pathlib import Path

import pytest

from audit.api import check_document
from audit.corpus.alternating import parted
from audit.model.text import Text
from tests.corpus.reading import found

PAIRS = [
    ("清水渠", "The Qingshui Canal"),
    (
        "一九五二年三月，白河县开挖清水渠，渠长三万五千米。",
        "In March 1952 Baihe County dug the Qingshui Canal, 350,000 metres long.",
    ),
    (
        "两县派出民工七百名。工程在夏收以前完成。",
        "The two counties sent 700 workers. The work was done before the summer harvest.",
    ),
]
CHINESE = [chinese for chinese, _ in PAIRS]
ENGLISH = [english for _, english in PAIRS]
NEWS = "The ministry answered on Friday that nothing of the kind had ever been planned, let alone begun."
LONG = "The paper went on to say that the people of the town had seen it with their own eyes. " * 4


def turns(*lines: str, gap: str = "\n\n") -> str:
    """Write lines as paragraphs."""
    return gap.join(lines) + "\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize("order", [1, -1])
def test_both_sides_with_their_places(gap: str, order: int) -> None:
    """Whichever comes first, and whatever is between them; each letter stands where it stands in the file."""
    content = turns(*chain.from_iterable(pair[::order] for pair in PAIRS), gap=gap)
    both = parted(Text.plain(content))

    assert both is not None
    for side, lines in zip(both, (ENGLISH, CHINESE), strict=True):
        assert side.content.split() == " ".join(lines).split()
        assert all(content.index(line) == side.content.index(line) for line in lines)
        assert side.lines == Text.plain(content).lines


def test_findings_have_an_original(tmp_path: Path) -> None:
    """What the English says is compared with the Chinese above it, headings of Markdown included."""
    text = turns(*(mark + line for mark, pair in zip(("# ", "", ""), PAIRS, strict=True) for line in pair))
    (document,), _ = found(tmp_path / "canal.md", text)
    (entry,) = check_document(document).entries

    assert (entry.rule, entry.source and entry.source.text) == ("accuracy/number-mismatch", "三万五千米")
    assert entry.target.begin.line == 1 + text[: text.index("350,000")].count("\n")


@pytest.mark.parametrize(
    "lines",
    [
        (NEWS, CHINESE[1], ENGLISH[1]),
        (NEWS, CHINESE[1], ENGLISH[1], NEWS),
        (NEWS, CHINESE[1], NEWS, NEWS, CHINESE[2], NEWS),
        (*PAIRS[1], NEWS, *PAIRS[2]),
        (LONG, CHINESE[0], LONG, CHINESE[0]),
        (CHINESE[1], NEWS, CHINESE[2], NEWS),
        (*PAIRS[1], CHINESE[2], "1952"),
        PAIRS[1],
        tuple(ENGLISH),
        ("一九五二年三月，白河县开挖清水渠，渠长三万五千米。", "Canal", *PAIRS[2]),
    ],
)
def test_other_texts_stay(lines: tuple[str, ...]) -> None:
    """An article that quotes Chinese, a text with paragraphs left over, and one too short to tell."""
    assert parted(Text.plain(turns(*lines))) is None


def test_lines_broken_to_fit_a_width(tmp_path: Path) -> None:
    """An English paragraph may take several lines, of which none is taken for the Chinese one below."""
    english = (
        "In March 1952 the county of Baihe began to dig the Qingshui Canal, which\n"
        "is 35,000 metres long and took them the whole of the spring and of summer"
    )
    lines = ["一九五二年三月，白河县开挖三万五千米长的清水渠，历时一春一夏才告完成", english, *PAIRS[2]]
    (document,), _ = found(tmp_path / "canal.txt", turns(*lines, gap="\n"))

    assert document.source is not None
    assert document.target.content.split() == " ".join(lines[1::2]).split()


def test_an_original_beside_it_comes_first(tmp_path: Path) -> None:
    """A text that has its original in another file is a translation, whatever it quotes."""
    (tmp_path / "a.zh.txt").write_text(turns(*CHINESE), "utf-8")
    (document,), _ = found(tmp_path / "a.en.txt", turns(*chain.from_iterable(PAIRS)))

    assert document.source is not None
    assert document.source.origin.path.endswith("a.zh.txt")
