"""Whose government, people or troops."""

import pytest

from audit.language.entities.roles import chinese, english, exchanged


def test_chinese_needs_an_owner_for_every_role() -> None:
    """A government of no named country leaves the sentence open."""
    assert chinese("日本政府与该国政府", "government") is None
    assert [one.mention.span.start for one in chinese("日本政府与苏联政府", "government") or ()] == [0, 5]


def test_an_ambassador_to_a_country_is_not_its_own() -> None:
    """In 意大利驻欧盟大使 the ambassador is Italy's."""
    assert chinese("意大利驻欧盟大使", "ambassador") is None


@pytest.mark.parametrize("text", ["the Japanese government", "the government of Japan", "Japan's new government"])
def test_english(text: str) -> None:
    """Adjective, genitive and `of` all tell the owner."""
    assert len(english(text)["government"]) == 1


def test_exchanged() -> None:
    """A role of one country given to another is found, a fair rendering is not."""
    assert list(exchanged("对日和约缔结，中国胜利", "the peace treaty with China; Japan was beaten"))
    assert not list(exchanged("对日和约缔结，中国胜利", "the peace treaty with Japan; China won"))
