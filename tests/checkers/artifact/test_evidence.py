"""What proves a reading of a garbled number, case by case."""

import pytest

from audit.alignment.align import align
from audit.checkers.artifact._evidence import agrees, in_english, prove, states
from audit.language.en.facts import read as english
from audit.language.zh.facts import read as chinese
from audit.model.document import Document, Segment
from audit.model.text import Span, Text


def segment(target: str, source: str | None = None) -> tuple[Segment, Span]:
    """Make the segment of a sentence, and give the place in angle brackets."""
    start, end = target.index("<"), target.index(">") - 1
    plain = Text.plain(target.replace("<", "").replace(">", ""))
    document = align(Document("d", plain, Text.plain(source) if source else None))
    found = document.segment_at(start)
    assert found is not None
    return found, Span(start - found.target.start, end - found.target.start)


@pytest.mark.parametrize(
    ("source", "target", "readings", "reading", "place", "certain"),
    [
        ("桥于1951年建成。", "The bridge was built in <65438+0951>.", ("1951", "0951"), "1951", "1951年", True),
        ("1月和10月。", "It was <x> and October.", ("January", "October"), "January", "1月", False),
        (
            "他5月2日到，6月3日走。",
            "He came on <x>.",
            ("May 2 and June 3",),
            "May 2 and June 3",
            "5月2日到，6月3日",
            True,
        ),
        ("共五百二十三人。", "There were <kloc-0/23> people.", ("99",), "523", "五百二十三", False),
        ("共52300人。", "There were <kloc-0/23> people.", ("99",), "52,300", "52300", False),
        ("他于1952年3月4日到京。", "He came on <65438+ 352>.", ("99",), None, None, None),
        ("他于1952年3月4日到京。", "He came on <65438+ 42>.", ("99",), "March 4, 1952", "1952年3月4日", False),
        ("共五百二十三人，八匹马。", "There were <kloc-0/23> people.", ("99",), None, None, None),
        (
            "共五百二十三人，八匹马。",
            "There were <kloc-0/23> people and 8 horses.",
            ("99",),
            "523",
            "五百二十三",
            False,
        ),
        ("共五百二十三人。", "There were <kloc-0/47> people.", ("99",), None, None, None),
        ("共五百二十三人。", "There were <KLOC-0/23> people.", ("99",), "523", "五百二十三", False),
        ("6月7日开会。", "They met on <June 5438+7>.", ("99",), "June 7", "6月7日", False),
        ("共五百二十三人。", "There were <65,438+023> people.", ("99",), "523", "五百二十三", False),
    ],
)
def test_the_original_proves(
    source: str, target: str, readings: tuple[str, ...], reading: str | None, place: str | None, certain: bool | None
) -> None:
    """A reading that the original states is certain; the one fact that is left is a good guess."""
    seg, span = segment(target, source)
    proof = prove(seg, span, readings)

    assert (proof.reading if proof else None) == reading
    if proof:
        assert proof.source is not None
        assert proof.source.of(source) == place
        assert proof.words == f"the original has {place}"
        assert proof.certain is certain


@pytest.mark.parametrize(
    ("target", "readings", "reading"),
    [
        ("On Tuesday, <x>, they met.", ("February 14, 1950", "February 24, 1950"), "February 14, 1950"),
        ("On <x> (Tuesday) they met.", ("February 14, 1950", "February 24, 1950"), "February 14, 1950"),
        (
            "On <x> they met.",
            ("Tuesday, February 14, 1950", "Tuesday, February 15, 1950"),
            "Tuesday, February 14, 1950",
        ),
        ("On Tuesday, <x>, they met.", ("February 14, 1950", "February 21, 1950"), None),
        ("On <x> they met.", ("February 14, 1950", "February 24, 1950"), None),
        ("On Friday, <x>, they met.", ("February 30, 1950", "February 31, 1950"), None),
        ("On Friday, <x>, they met.", ("February 17, 1950", "February 31, 1950"), "February 17, 1950"),
        ("On Wednesday, <x>, they met.", ("February 15, 1950", "February 16, 1950"), "February 15, 1950"),
        ("On <x>, (Wednesday), they met.", ("February 15, 1950", "February 16, 1950"), "February 15, 1950"),
    ],
)
def test_the_calendar_proves(target: str, readings: tuple[str, ...], reading: str | None) -> None:
    """Of several dates, one falls on the weekday that stands beside or inside it."""
    proof = prove(*segment(target), readings)

    assert (proof.reading if proof else None) == reading
    assert proof is None or (proof.source, proof.words, proof.certain) == (None, "the weekday proves", True)


@pytest.mark.parametrize(
    ("text", "readings", "reading"),
    [
        ("Work began in <x>. In October it rained.", ("January", "October"), "October"),
        ("Work began in <x>. In October and January it rained.", ("January", "October"), None),
        ("Work began in <x>. Octobers are wet, and 65438+October too.", ("January", "October"), None),
        ("Work began in <x>. In October it rained.", ("October",), None),
    ],
)
def test_a_second_mention_helps(text: str, readings: tuple[str, ...], reading: str | None) -> None:
    """Without an original, the reading that the document has elsewhere is likely, and never certain."""
    proof = prove(*segment(text), readings)

    assert (proof.reading if proof else None) == reading
    assert proof is None or (proof.source, proof.words) == (None, "the document has it elsewhere")
    assert proof is None or not proof.certain


@pytest.mark.parametrize(
    ("chinese_text", "written"),
    [
        ("1952年3月4日", "March 4, 1952"),
        ("3月4日", "March 4"),
        ("1952年3月", "March 1952"),
        ("1952年", "1952"),
        ("十二月", "December"),
        ("四日", None),
        ("五十年代", None),
        ("正月初三", None),
        ("9999人", "9999"),
        ("一万人", "10,000"),
        ("三百五十万人", "3,500,000"),
        ("一千万人", None),
        ("三分之一", None),
        ("十几人", None),
    ],
)
def test_in_english(chinese_text: str, written: str | None) -> None:
    """A fact is written in figures where these do not depend on the sentence."""
    assert in_english(chinese(chinese_text)[0]) == written


@pytest.mark.parametrize(
    ("said", "meant", "agree"),
    [
        ("523", "五百二十三", True),
        ("524", "五百二十三", False),
        ("March 1952", "1952年3月4日", True),
        ("March 5, 1952", "1952年3月4日", False),
        ("the 1950s", "1950年", False),
        ("1952", "1952年", True),
        ("1952", "一千九百五十二人", True),
        ("March 1952", "一千九百五十二人", False),
        ("4", "1952年3月4日", True),
        ("5", "1952年3月4日", False),
        ("3 o’clock", "三人", False),
    ],
)
def test_agreement(said: str, meant: str, agree: bool) -> None:
    """An English fact may say a part of what the Chinese one says, and nothing else."""
    assert agrees(english(said)[0], chinese(meant)[0]) is agree


def test_states() -> None:
    """A number given in figures is looked for in the original."""
    seg, _ = segment("There were <x>.", "共五百二十三人。")

    assert states(seg, "523")
    assert not states(seg, "52")
