"""Chinese sentences end where a reader would end them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.language.zh.sentences import sentences
from audit.model.text import Span


def cut(text: str) -> list[str]:
    """Give the sentences of a paragraph."""
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "“走吧！”他说。|然后走了。",
        "他问：“你是谁？”|我没有回答。",
        "他说：“我走了。|你来吗？”|她说：“不。”",
        "一切权力属于人民（见宪法第二条。另见序言。）。|二是等等……我们走。",
        "他看了《怎么办？》一书。|好！",
        "（全文完。）|下一篇。",
        "（一）修路；（二）架桥。|一、种树。",
        "他走了……|",
        "「去年。」|今年也是。",
        "于1949.10.1到京。|【新华社一日电】民主联军攻克该城。",
        "没有句号的标题",
    ],
)
def test_ends(text: str) -> None:
    """Quotations, brackets, titles of books, ellipses and list marks."""
    assert cut(text.replace("|", "")) == [part for part in text.split("|") if part]


@settings(derandomize=True, max_examples=100)
@given(st.text("我们。！？…”“（）《》\n 说a.", max_size=40))
def test_nothing_is_lost(text: str) -> None:
    """The sentences hold every character that is not white space, in order."""
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
