"""What a rule of artifacts would report, it suspects: the gate changes no finding."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from audit.alignment.align import align
from audit.checkers.catalogue import catalogue
from audit.checkers.gate import gate
from audit.engine import audit
from audit.model.document import Document
from audit.model.rule import unmark
from audit.model.text import Text
from audit.scan.text import scan

RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))
EXAMPLES = [unmark(example.target)[0] for rule in RULES for example in rule.examples]
PIECES = [
    "In 20 12",
    "16 1725 people",
    "161,725 people",
    "61,725 people. ",
    "2020 10:30",
    "0. 12",
    "3rd1day",
    "1September 2, 9491day",
    "2 1 century",
    "65438+",
    "/kloc-0/",
    "10/0",
    "June + 10 10, 65438",
    "** ",
    "* * *",
    " party",
    "production ",
    "Central Committee of ",
    "shared by ",
    "public ",
    "China ",
    "receiving",
    "essay",
    "\nsecond\n",
    "Verb (abbreviation of verb)",
    "Note: This is the translation. ",
    "Here is the translation: ",
    "Translation Notes\n北京",
    "[unclear]",
    "(literally x)",
    "[the pinyin](",
    "завод",
    "С",
    "hinese",
    "&amp; ",
    "u0026quot;",
    "HTML ",
    "â€™",
    "ß”",
    "\ufffd",
    "\x01",
    "Congre",
    "the people of and the government of China",
    "a very great man, " * 20,
    "\n",
    ". ",
    " The end. ",
    ", ",
    "é",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES + EXAMPLES), max_size=9).map("".join))
@example("In 20 12\nthe people came")
@example("It was “。61,725 people and 161,725 people")
def test_gate_changes_nothing(text: str) -> None:
    """A scan finds what all rules find when none is kept out."""
    document = align(Document("text", Text.plain(text, "text")))

    assert scan(text, RULES) == audit(document, RULES).entries


@settings(max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_bytes_and_text(text: str) -> None:
    """The gate opens for bytes as it does for their text."""
    assert gate(RULES).open(text) == gate(RULES).open(text.encode())
