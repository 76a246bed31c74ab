"""Text that the translator left as it was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.foreign import foreign
from audit.language.zh.han import HAN
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

CHINESE = f"{HAN}々"
RUN = compiled(rf"[{CHINESE}](?:[{CHINESE}、，。：；！？·“”《》0-9０-９]*[{CHINESE}])?")
LETTER = compiled(rf"[^\W\d_{CHINESE}]")
OPEN, CLOSE = "(（[【〔「『", ")）]】〕」』"
QUOTES = "\"'“”‘’「」『』《》`"
DISCUSSED = compiled(r"\s*(?:[(（\[]|characters?\b|words?\b|signs?\b|inscri|radical)", re.IGNORECASE)


@dataclass(frozen=True)
class UntranslatedText(Checker):
    """Chinese stands in the translation, or a sentence is in a language that is not English.

    The reader of the translation cannot read it. Not reported: Chinese in brackets after its translation; quoted
    words or characters that the text itself explains or discusses; a character that opens a code (`法000`); kana and
    Hangul, which artifact/other-script reports. A foreign language is reported only for a long
    sentence without a single common English word.
    """

    category = Category.UNTRANSLATED
    severity = Severity.MAJOR
    examples = (
        Bad("收复[[伪军]]据点三处。", "Three [[伪军]] strongholds were recaptured."),
        Bad("每份[[稿件]]五百元。", "Each news[[稿件]] costs 500 yuan."),
        Bad("[[今天天气很好。]]", "[[今天天气很好。]]"),
        Bad(
            "委员会昨天通过了关于城市供水的新决定。",
            "[[Le comité a adopté hier une nouvelle décision sur la distribution de l’eau dans toutes les villes.]]",
        ),
        Good("小波津", "They marched to Kobatsu (小波津)."),
        Good("胸前有“警察”二字。", "The badge shows “警察” (police); each of the characters is yellow."),
        Good("如法０００", "The number is given as 法000 on the left collar."),
    )
    allow: tuple[str, ...] = ()
    """Chinese words that may stand in the translation."""

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for Chinese, and for a sentence that reads as another language."""
        text = segment.target_text
        runs = [Span(*run.span()) for run in RUN.finditer(text)] if not text.isascii() else []
        if runs and _mostly(text, runs):
            whole = segment.source is not None and segment.source_text.strip() == text.strip()
            yield self.found(
                segment, "The sentence is left in Chinese.", Span(0, len(text)), Span(0, len(text)) if whole else None
            )
            return
        after = 0
        for run in runs:
            word = run.of(text)
            at = segment.source_text.find(word, after)
            if word in self.allow or _kept(text, run):
                continue
            at = at if at >= 0 else segment.source_text.find(word)
            place = Span(at, at + len(word)) if at >= 0 else None
            after = at + len(word) if at >= 0 else after
            yield self.found(segment, f"“{word}” is left in Chinese.", run, place)
        if not runs and (language := foreign(text)):
            yield self.found(
                segment, f"The sentence reads as {language}, not English.", Span(0, len(text)), confidence=0.8
            )


def _mostly(text: str, runs: list[Span]) -> bool:
    """Tell whether nearly everything is Chinese: a sentence, not a word or two."""
    return sum(map(len, runs)) >= 4 and len(LETTER.findall(text)) <= sum(map(len, runs)) / 4


def _kept(text: str, run: Span) -> bool:
    """Tell whether Chinese words are kept for a reason that the text shows."""
    before, after = text[: run.start], text[run.end :]
    if len(run) == 1 and after[:1].isdigit():
        return True
    if before[-1:] in QUOTES and before and after[:1] in QUOTES and after:
        return len(run) == 1 or bool(DISCUSSED.match(after[1:])) or _bracketed(before[:-1], after[1:])
    return _bracketed(before, after)


def _bracketed(before: str, after: str) -> bool:
    """Tell whether the place touches an edge or a mark inside brackets that come after words."""
    opening = max(before.rfind(mark) for mark in OPEN)
    closed = max(before.rfind(mark) for mark in CLOSE)
    if opening <= closed or not any(mark in after for mark in CLOSE) or not LETTER.search(before[:opening]):
        return False
    inner = before[opening + 1 :].rstrip()
    return not inner or not inner[-1].isalnum() or not after.lstrip()[:1].isalnum()
