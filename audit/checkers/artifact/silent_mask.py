"""A character hidden before translation, without a trace."""

import re
from collections.abc import Iterator
from functools import cache

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.tables import rows
from audit.language.zh.script import simplified
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span


class SilentMask(Checker):
    """A word lost a character before it was translated, and nothing shows it.

    Where a filter deletes 共 instead of starring it, 入党 comes out as `joined China`, 共产主义 as `capitalism`,
    国共合作 as `national cooperation`: fluent, and the opposite of what was written. Only the original can show it,
    so nothing is reported without one, nor where the sentence has the right word as well.
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    needs_source = True
    explains = ("accuracy/entity-swap",)
    trigger = tuple(wrong for _, wrong, *_ in rows("silent_masks"))
    examples = (
        Bad("他于1978年[[入党]]。", "He [[joined China]] in 1978.", suggests="joined the Communist Party"),
        Bad("为[[共产主义]]奋斗终身！", "Struggle for [[capitalism]] for life!", suggests="communism"),
        Bad(
            "抗战时期[[国共]]合作。",
            "The War of Resistance was a time of [[national cooperation]].",
            suggests="cooperation between the Kuomintang and the Communist Party",
        ),
        Good("资本主义必然灭亡，共产主义必然胜利。", "Capitalism will perish and communism will prevail."),
        Good("他加入中国国籍。", "He joined China as a citizen."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for a word of the original whose usual damage stands in the translation."""
        text, source = segment.target_text, simplified(segment.source_text)
        for chinese, wrong, right, fine in _masks():
            word = chinese.search(source)
            damage = word and wrong.search(text)
            if word and damage and not fine.search(text.replace(damage[0], "")):
                message = f"“{damage[0]}” is what is left of {word[0]} when a filter deletes a character of it."
                span, place = Span(*damage.span()), Span(*word.span())
                yield self.found(segment, message, span, place, suggestion=right, confidence=0.9)


@cache
def _masks() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, re.Pattern[str]], ...]:
    """Give what finds a word, its damage, what the damage should read, and what finds the right word."""
    return tuple(
        (compiled(chinese), compiled(wrong), right, compiled(fine))
        for chinese, wrong, right, fine in rows("silent_masks")
    )
