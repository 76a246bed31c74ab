"""BLEU (Papineni et al. 2002), chrF2++ (Popović 2017) and TER (Snover et al. 2006), by sacrebleu (Post 2018)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audit.language.zh.han import HAN
from audit.scores.parallel_texts import Texts

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

CHINESE = re.compile(f"[{HAN}]")
NAMES = ("BLEU", "chrF2++", "TER")
SAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Score:
    """A metric of the whole, with the signature that says how it was made.

    Against a baseline also its score, the p-value of the paired bootstrap (Koehn 2004), and the mean and half width
    of the 95 % interval of ours.
    """

    metric: str
    value: float
    signature: str
    baseline: float | None = None
    p: float | None = None
    mean: float | None = None
    interval: float | None = None


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """The metrics of a document, in the order of NAMES, and those of its baseline."""

    document: str
    segments: int
    values: tuple[float, ...]
    baseline: tuple[float, ...] | None = None


def language(references: Sequence[Texts]) -> str:
    """Tell the language of the references by their script: `zh` where every fourth letter is Chinese, else `en`."""
    text = "".join(references[0].segments[:1000])
    return "zh" if len(CHINESE.findall(text)) * 4 > sum(c.isalpha() for c in text) > 0 else "en"


def metrics(into: str, references: Sequence[Sequence[str]] | None = None) -> "Mapping[str, Metric]":
    """Make the metrics, for translations into `zh` with sacrebleu's Chinese tokeniser and TER's Asian support."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    chinese = into == "zh"
    return {
        "BLEU": BLEU(tokenize="zh" if chinese else "13a", references=references),
        "chrF2++": CHRF(word_order=2, references=references),
        "TER": TER(normalized=chinese, asian_support=chinese, references=references),
    }


def scores(hypothesis: Texts, references: Sequence[Texts], into: str) -> list[Score]:
    """Score the whole."""
    known = metrics(into, [reference.segments for reference in references])
    values = {name: metric.corpus_score(list(hypothesis.segments), None).score for name, metric in known.items()}
    return [Score(name, values[name], str(metric.get_signature())) for name, metric in known.items()]


def compared(
    hypothesis: Texts, references: Sequence[Texts], baseline: Texts, into: str, samples: int = SAMPLES
) -> list[Score]:
    """Score the whole and test by paired bootstrap whether it differs from the baseline."""
    from sacrebleu.significance import PairedTest

    systems: list[tuple[str, Sequence[str]]] = [
        ("baseline", list(baseline.segments)),
        ("hypothesis", list(hypothesis.segments)),
    ]
    known = metrics(into, [reference.segments for reference in references])
    signatures, results = PairedTest(systems, known, None, test_type="bs", n_samples=samples)()
    return [_tested(name, str(signatures[name]), results[name]) for name in NAMES]


def _tested(name: str, signature: str, results: Sequence[Any]) -> Score:
    """Take sacrebleu's two results of a metric apart."""
    old, new = results
    numbers = (float(number) for number in (old.score, new.p_value, new.mean, new.ci))
    return Score(name, float(new.score), signature, *numbers)


def by_document(
    hypothesis: Texts, references: Sequence[Texts], baseline: Texts | None, into: str
) -> list[DocumentScore]:
    """Score each document by itself."""
    known = metrics(into, [reference.segments for reference in references])
    ours = _values(hypothesis, known)
    theirs = _values(baseline, known) if baseline else None
    return [
        DocumentScore(name, len(segments), ours[name], theirs[name] if theirs else None)
        for name, segments in hypothesis.documents.items()
    ]


def _values(texts: Texts, known: "Mapping[str, Metric]") -> dict[str, tuple[float, ...]]:
    """Score each document of one side; the statistics of sentences, which cost most, are computed once."""
    segments = list(texts.segments)
    statistics = [(metric, metric._extract_corpus_statistics(segments, None)) for metric in known.values()]
    found, at = {}, 0
    for name, document in texts.documents.items():
        end = at + len(document)
        found[name] = tuple(metric._aggregate_and_compute(rows[at:end]).score for metric, rows in statistics)
        at = end
    return found
