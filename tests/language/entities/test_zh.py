"""What a Chinese sentence names, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.language.entities.zh import read


def claims(text: str) -> list[str]:
    """Give the words that claim an entity."""
    return [mention.span.of(text) for mention in read(text) if mention.name.claim]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("苏蒙友好条约", ["苏", "蒙"]),
        ("南总理与捷总理签字", ["南", "捷"]),
        ("美軍撤離越南", ["美", "越南"]),
        ("中華民國與暹羅", ["中華民國", "暹羅"]),
        ("国民党与共产党", ["国民党", "共产党"]),
        ("塔斯社莫斯科电", ["塔斯社"]),
        ("印尼合众国", ["印尼合众国"]),
    ],
)
def test_claims(text: str, expected: list[str]) -> None:
    """Full names, abbreviations in context and traditional characters are read."""
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "发展中国家",
        "其中国营工厂",
        "十六日本报讯",
        "上海地区",
        "王朝",
        "法西斯",
        "方法",
        "缔约国双方",
        "七日机关放假",
        "新政府",
        "南方",
        "中军",
    ],
)
def test_look_alikes(text: str) -> None:
    """Words that contain a country's characters claim none."""
    assert claims(text) == []


def test_a_region_is_no_country() -> None:
    """North China is a region of China."""
    assert [mention.name.kind for mention in read("华北") if mention.name.claim] == ["region"]


def test_agency_does_not_claim_its_country() -> None:
    """The Vietnam News Agency speaks of Vietnam, without claiming it."""
    mentions = read("越南通讯社讯")

    assert [(m.name.kind, m.name.claim) for m in mentions if m.span.end - m.span.start > 1] == [
        ("country", False),
        ("agency", True),
    ]


@given(st.text(alphabet="中美苏日国军方民党本一二在上海地区、，", max_size=30))
def test_places_lie_in_the_text(text: str) -> None:
    """Every mention covers at least one character of the text."""
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in read(text))
