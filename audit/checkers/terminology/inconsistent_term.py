"""One name, several renderings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audit.checkers.checker import CorpusChecker
from audit.checkers.terminology._renderings import Rendering, Renderings, groups, renderings, written
from audit.language.terminology.english import bag
from audit.model.document import Document
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good


@dataclass(frozen=True)
class InconsistentTerm(CorpusChecker):
    """One Chinese name is rendered in several ways.

    A railway that is called three things reads as three railways. Names are found without a glossary: words that a
    text repeats before a head such as 铁路, 委员会 or 条约, and the English phrases with such a head beside them.
    Compared are the document's own renderings, and those of the whole corpus, whose majority is proposed. Inflection,
    spelling, word order, articles, country names as adjectives and short forms of a longer rendering are no
    difference; neither are two phrases that are both written without capitals.
    """

    category = Category.INCONSISTENT_TERM
    severity = Severity.MINOR
    needs_source = True
    examples = (
        Bad(
            "双方管理中国长春铁路。\n\n中国长春铁路的财产移交。\n\n他们管理[[中国长春铁路]]。",
            "Both manage the [[China Changchun Railway]].\n\nThe property of the Changchun Railway is handed over.\n\n"
            "They manage the [[medium-long railway]].",
            suggests="China Changchun Railway",
        ),
        Bad(
            "[[联合军事委员会]]成立。\n\n联合军事委员会开会。",
            "The [[Joint Military Committee]] was formed.\n\nThe [[Joint Military Commission]] met.",
        ),
        Good(
            "人民银行开业。\n\n人民银行发行钞票。",
            "The People's Bank of China opened.\n\nThe People's Bank issued notes.",
        ),
        Good("地方法院开庭。\n\n地方法院判决。", "The local court sat.\n\nThe district court ruled."),
    )
    least: int = 3
    """How often the corpus must use a rendering before a document that uses another one is reported."""

    def survey(self, document: Document) -> Renderings | None:
        """Count the renderings of a document; one without any need not be looked at again."""
        found = renderings(document)
        return Renderings.of(found) if found else None

    def relevant(self, learnt: Renderings, known: Renderings) -> object:
        """Give the renderings of those names of a document that have several."""
        return {term: written(known.terms[term]) for term in learnt.terms if len(groups(known.terms[term])) > 1}

    def suspicious(self, learnt: Renderings, known: Renderings) -> bool:
        """Tell whether any name of a document is rendered in several ways."""
        return any(len(groups(known.terms[term])) > 1 for term in learnt.terms)

    def check_surveyed(self, document: Document, survey: Renderings) -> Iterator[Finding]:
        """Compare each name's renderings with the corpus."""
        names: dict[str, list[Rendering]] = {}
        for found in renderings(document):
            names.setdefault(found.term, []).append(found)
        for term, places in names.items():
            yield from self._compare(term, places, survey.terms.get(term, Counter(place.words for place in places)))

    def _compare(self, term: str, places: list[Rendering], counts: Counter[str]) -> Iterator[Finding]:
        """Report the places of a name that do not follow the majority."""
        best, *others = groups(counts)
        strange = [place for place in places if place.words not in best]
        if not strange or not any(_proper(words) for words in counts):
            return
        usual = [place for place in places if place.words in best]
        if not usual and not self._outvoted(strange, best, counts):
            return
        first, *rest = [*strange, *usual[:1]]
        finding = self.found(
            first.segment,
            f"“{term}” is rendered in {1 + len(others)} ways: {_list([best, *others], counts)}.",
            first.target,
            first.source,
            suggestion=max(best, key=lambda words: (len(words), counts[words], words)),
            confidence=0.7,
        )
        yield replace(finding, related=tuple(place.target.shift(place.segment.target.start) for place in rest))

    def _outvoted(self, strange: list[Rendering], best: Sequence[str], counts: Counter[str]) -> bool:
        """Tell whether a document without the usual rendering has two others, or one that the corpus hardly uses."""
        if len(groups(Counter(place.words for place in strange))) > 1:
            return True
        words = strange[0].words
        usual = sum(counts[other] for other in best)
        return usual >= max(self.least, 3 * counts[words]) and _kin(words, best[0])


def _proper(words: str) -> bool:
    """Tell whether a rendering is written as a name, beyond a capital that opens a sentence."""
    return sum(word[0].isupper() for word in words.replace("-", " ").split()) > 1


def _kin(one: str, other: str) -> bool:
    """Tell whether two renderings share half their words, so that they are likely to be about one thing."""
    shared = len({word for word, _ in bag(one)} & {word for word, _ in bag(other)})
    return 2 * shared >= min(len(bag(one)), len(bag(other)))


def _typical(group: Sequence[str], counts: Counter[str]) -> str:
    """Give the most frequent rendering of a group, the longest of equals."""
    return min(group, key=lambda words: (-counts[words], -len(words), words))


def _list(found: Sequence[Sequence[str]], counts: Counter[str]) -> str:
    """Write the renderings with their counts, at most five."""
    shown = [f"“{_typical(group, counts)}” {sum(counts[words] for words in group)}×" for group in found[:5]]
    return ", ".join(shown) + (" …" if len(found) > 5 else "")
