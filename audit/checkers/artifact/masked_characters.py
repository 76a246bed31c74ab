"""Stars where the original had characters."""

from collections import deque
from collections.abc import Iterator

import re2

from audit.checkers.artifact._mask import Match, Stars, cues, prose, stars, telling
from audit.checkers.artifact._state import splits
from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.apart import Taken
from audit.model.document import Document, Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

HIDDEN = compiled(
    r"共产主义者同盟|共产主义|共产国际|共产党员|共产党|共和国|共青团|中共中央|欧共体|共同|共计|公共|国共(?![产和同青])|中共|[总一]共|共"
)
CENSORED = compiled(r"[*＊×某]")
CHINA = re2.compile(r"\b(?:China|Chinese|Beijing|Peking|Mao)\b")
INSIDE = re2.compile(r"\pL[\pZ\s]*\*[ \t]*\*")


class MaskedCharacters(Checker):
    """Stars hide characters of the original.

    A filter starred characters, nearly always 共, before the text was translated: `* * * production party` was the
    Communist Party, `shared by * * *` was shared jointly. The rule names the word hidden where the original or the
    words beside the stars tell. Bold type, scene breaks, footnote stars, ratings, passwords and code are not
    reported, nor stars that the original has too; artifact/split-state-name reports masks inside the name of a state.
    """

    category = Category.OMISSION
    severity = Severity.MAJOR
    explains = ("artifact/silent-mask",)
    trigger = (r"\*[ \t]*\*",)
    examples = (
        Bad("双方[[共同]]管理铁路。", "Both sides have the rights [[of * * to manage]] the railway.", says="共同"),
        Bad("", "The base [[shared by * * *]] is in the north.", suggests="shared jointly"),
        Bad("", "In 1921 the [[* * * production party]] was founded.", says="共产党"),
        Bad("", "Patients in China were receiving[[**]] and got better."),
        Good("", "They rested.\n* * *\nThe next day was **very** cold, and * * October * * came."),
        Good("", "char **argv; the price rose *** (p < .05 ***), and what the **** is it?"),
        Good("在××司令部，", "At the * * headquarters in China"),
    )

    def suspects(self, text: bytes) -> bool:
        """Look for stars inside a sentence of a text about China, or beside words that tell what they hide."""
        doubtful = INSIDE.search(text) is not None and CHINA.search(text) is not None
        return doubtful or telling().search(text) is not None

    def check_document(self, document: Document) -> Iterator[Finding]:
        """Look at every segment, in the light of whether the text is about China at all."""
        chinese = document.source is not None or bool(CHINA.search(document.target.content))
        for segment in document.segments:
            if "*" in segment.target_text:
                yield from self._masks(segment, chinese)

    def _masks(self, segment: Segment, chinese: bool) -> Iterator[Finding]:
        """Explain the masks of a segment."""
        text, source = segment.target_text, segment.source_text
        if CENSORED.search(source):
            return
        claimed = Taken(len(text), (split.span for split in splits(text)))
        hidden: dict[str, deque[Span]] = {}
        for word in HIDDEN.finditer(source):
            hidden.setdefault(word[0], deque()).append(Span(*word.span()))
        for group in stars(text):
            if claimed.touches(group.span):
                continue
            matches = [match for cue in cues() if (match := cue.match(group))]
            told = next(
                ((m, word) for m in matches for word in hidden if m.cue.word in word or word in m.cue.word), None
            )
            alone = next((match for match in matches if match.cue.alone), None)
            if told:
                match, name = told
                yield self._explained(segment, match, hidden[name].popleft(), name)
                hidden = {word: places for word, places in hidden.items() if places}
            elif alone and not segment.has_source:
                yield self._explained(segment, alone, None, alone.cue.word)
            elif (hidden and group.left.strip()) or (chinese and prose(group)):
                yield self._unexplained(segment, group, hidden)

    def _explained(self, segment: Segment, match: Match, place: Span | None, word: str) -> Finding:
        """Report a mask whose word is known."""
        proof = "the original" if place else "what is left of the sentence"
        message = f"The stars hide a character of {word} ({match.cue.meaning}), as {proof} shows."
        return self.found(segment, message, match.span, place, suggestion=match.restored, confidence=0.95)

    def _unexplained(self, segment: Segment, group: Stars, hidden: dict[str, deque[Span]]) -> Finding:
        """Report a mask with the words of the original that it may hide."""
        place = next(iter(hidden.values()))[0] if len(hidden) == 1 else None
        if hidden:
            message = f"The stars hide characters of the original, probably of {' or '.join(sorted(hidden))}."
        else:
            message = "The stars hide characters of the original; nothing here tells which."
        return self.found(segment, message, group.span, place, confidence=0.8 if hidden else 0.6)
