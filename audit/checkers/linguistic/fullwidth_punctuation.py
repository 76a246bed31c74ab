"""Chinese typography left in the English."""

import unicodedata
from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

NEAR = 8
PAIRS = {"【": "】", "〔": "〕", "（": "）", "《": "》", "〈": "〉", "「": "」", "『": "』", "［": "］", "｛": "｝"}
BRACKETED = "|".join(f"{opening}[^{opening}{closing}\n]{{1,200}}{closing}" for opening, closing in PAIRS.items())
LOOSE = "[、。〈-】〔〕！-～｡-､￥]+"
MARK = compiled(f"(?:{BRACKETED})|{LOOSE}")
EAST_ASIAN = compiled(r"[\u3040-\u30fa\u3105-\u312f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
ENGLISH = str.maketrans("、。【】〔〕《》〈〉「」『』", ",.[][]“”‘’“”‘’")
UNSURE = compiled("[《》〈〉「」『』～]")


class FullwidthPunctuation(Checker):
    """Full-width punctuation, letters or digits of Chinese typesetting stand in the English.

    `，`, `。`, `【…】` and `Ｃ４６` break searches, line breaking and fonts, and mark a text as unedited. A pair of
    brackets is one finding. Not reported: marks that touch Chinese, Japanese or Korean characters, because they
    belong to a quotation or to a passage left untranslated, which is another rule's; and the blank `　` that begins
    a paragraph in Chinese layout.
    """

    category = Category.PUNCTUATION
    severity = Severity.MINOR
    trigger = (LOOSE,)
    examples = (
        Bad("他来了[[，]]我走了。", "He came[[，]]and I left.", suggests=", ", safe=True),
        Bad(
            "[[【]]本报上海六日电】",
            "[[【Our own dispatch, Shanghai, 6th】]] The fair opened.",
            suggests="[Our own dispatch, Shanghai, 6th]",
            safe=True,
        ),
        Bad("", "The committee[[（set up in May）]]met.", suggests=" (set up in May) ", safe=True),
        Bad("", "The committee met in hall [[Ｂ１２]].", suggests="B12", safe=True),
        Bad("", "They staged [[《The White Fan》]] again.", suggests="“The White Fan”"),
        Good("", "The badge reads “为人民，为国家” (for the people); the sign 《红楼》 hung above."),
        Good("", "　　The day's work was done — a long day’s work…"),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for marks that no East Asian character touches."""
        text, source = segment.target_text, segment.source_text
        for match in MARK.finditer(text):
            place, marks = Span(*match.span()), match[0]
            if EAST_ASIAN.search(marks) or EAST_ASIAN.search(_touching(text, place)):
                continue
            first = marks[0]
            same = Span(source.index(first), source.index(first) + 1) if source.count(first) == 1 else None
            yield self.found(
                segment,
                f"“{marks}” is full-width, as Chinese is set; English uses “{_plain(marks)}”.",
                place,
                same,
                suggestion=_spaced(text, place),
                safe=not UNSURE.search(marks),
            )


def _touching(text: str, place: Span) -> str:
    """Give the character on either side of a place, a few blanks passed over."""
    return (
        text[max(0, place.start - NEAR) : place.start].rstrip()[-1:] + text[place.end : place.end + NEAR].lstrip()[:1]
    )


def _plain(marks: str) -> str:
    """Write marks as English does."""
    return unicodedata.normalize("NFKC", marks.translate(ENGLISH)) if marks else ""


def _spaced(text: str, place: Span) -> str:
    """Write marks as English does, with the blank that a full-width mark holds inside itself."""
    marks = place.of(text)
    before, after = text[max(0, place.start - 1) : place.start], text[place.end : place.end + 1]
    left = " " if before.isalnum() and marks[0] in PAIRS else ""
    right = " " if after.isalnum() and marks[-1] in "，。、；：！？】〕）》〉」』］｝" else ""
    return left + _plain(marks) + right
