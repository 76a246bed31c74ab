"""Everything that is to say of a translation beside its references."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from audit.checkers.checker import Checker
from audit.model.summary import Summary
from audit.scores.findings import audited
from audit.scores.measure import SAMPLES, DocumentScore, Score, by_document, compared, language, scores
from audit.scores.parallel_texts import ScoreError, Texts


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared: a translation, its references, and perhaps an older translation and the originals."""

    hypothesis: Texts
    references: tuple[Texts, ...]
    baseline: Texts | None = None
    source: Texts | None = None


@dataclass(frozen=True, slots=True)
class Scoring:
    """The scores of the whole and of each document, and what our rules find in each, by its name."""

    sides: Sides
    scores: list[Score]
    documents: list[DocumentScore]
    findings: Mapping[str, Summary] = field(default_factory=dict)
    findings_before: Mapping[str, Summary] = field(default_factory=dict)


def score(
    sides: Sides,
    checkers: Sequence[Checker] = (),
    *,
    into: str = "auto",
    samples: int = SAMPLES,
    jobs: int = 1,
    semantic: str = "auto",
) -> Scoring:
    """Score, and audit English with the checkers given. Raises ScoreError for sides that do not fit each other."""
    hypothesis, baseline = sides.hypothesis, sides.baseline
    if not hypothesis.segments:
        raise ScoreError(f"{hypothesis.path} holds no segment to score.")
    references = [reference.like(hypothesis) for reference in sides.references]
    baseline = baseline.like(hypothesis) if baseline else None
    source = sides.source.like(hypothesis) if sides.source else None
    into = language(references) if into == "auto" else into
    active = checkers if into == "en" else ()
    return Scoring(
        sides,
        compared(hypothesis, references, baseline, into, samples) if baseline else scores(hypothesis, references, into),
        by_document(hypothesis, references, baseline, into),
        audited(hypothesis, source, active, jobs, semantic) if active else {},
        audited(baseline, source, active, jobs, semantic) if active and baseline else {},
    )
