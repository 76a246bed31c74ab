"""Names that a text repeats."""

from audit.language.terminology.chinese import Reader


def names(*texts: str) -> list[str]:
    """Give the names read in all texts."""
    reader = Reader(texts)
    return [found.term for text in texts for found in reader.read(text)]


def test_a_name_grows_while_it_is_repeated() -> None:
    """The words before the head that always stand there belong to the name; the verb before them does not."""
    assert names("共同管理中国长春铁路。", "关于中国长春铁路", "处理中国长春铁路") == ["中国长春铁路"] * 3


def test_a_part_of_a_longer_name_is_none() -> None:
    """Two names with the same end are not one."""
    assert names("武汉市健康委员会", "北京市健康委员会", "健康委员会") == ["健康委员会"]


def test_a_head_within_a_word_is_none() -> None:
    """A railway's director is no railway."""
    assert names("中国铁路局长", "中国铁路局长") == []


def test_a_head_that_describes_another_noun_is_none() -> None:
    """The banking system is no bank; a committee's chairman leaves the committee its name."""
    assert names("香港银行体系", "香港银行体系") == []
    assert names("军事委员会主席", "军事委员会主席") == ["军事委员会"] * 2


def test_a_place_that_no_dictionary_has_is_a_noun() -> None:
    """A county's name belongs to the name of its office, a verb and a month that stand there do not."""
    assert names("柳东县供销合作社开会", "柳东县供销合作社") == ["柳东县供销合作社"] * 2
    assert names("成立供销合作社。", "三月供销合作社") == ["供销合作社"] * 2


def test_traditional_characters() -> None:
    """Names are read in simplified characters, at their own places."""
    reader = Reader(["聯合軍事委員會", "聯合軍事委員會"])
    found = next(iter(reader.read("聯合軍事委員會")))

    assert (found.term, found.span.start, found.span.end) == ("联合军事委员会", 0, 7)
