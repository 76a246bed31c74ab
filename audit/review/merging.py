"""Several reviewers of the same findings: where they agree, where not, and how well."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from audit.formats.xlsx.row import Row
from audit.review.agreement import alpha, kappa, share
from audit.review.answer import Answer


@dataclass(frozen=True, slots=True)
class Item:
    """A finding with each reviewer's answer, None where she gave none."""

    answers: tuple[Answer | None, ...]

    @property
    def first(self) -> Answer:
        """Give an answer, for what is the same in all."""
        return next(answer for answer in self.answers if answer is not None)

    @property
    def labels(self) -> tuple[str | None, ...]:
        """Give each reviewer's verdict."""
        return tuple(str(a.verdict) if a is not None and a.verdict else None for a in self.answers)

    @property
    def disputed(self) -> bool:
        """Tell whether two verdicts differ, or two corrections of what both confirm."""
        given = [answer for answer in self.answers if answer is not None and answer.verdict]
        words = {answer.row.correction.strip() for answer in given if answer.corrects}
        return len({answer.verdict for answer in given}) > 1 or len(words) > 1


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well reviewers agree on one rule, or on all: `items` were answered by at least two."""

    rule: str
    items: int
    share: float | None
    chance_corrected: float | None


def names(paths: Sequence[str]) -> tuple[str, ...]:
    """Call reviewers by their files."""
    stems = [PurePath(path).stem for path in paths]
    return tuple(stem if stems.count(stem) == 1 else path for stem, path in zip(stems, paths, strict=True))


def items(workbooks: Sequence[Sequence[Answer]]) -> list[Item]:
    """Bring the answers to each finding together, in the order of the first workbook that has it."""
    by_name = [{answer.fingerprint: answer for answer in answers} for answers in workbooks]
    order = dict.fromkeys(answer.fingerprint for answers in workbooks for answer in answers)
    return [Item(tuple(answers.get(name) for answers in by_name)) for name in order]


def agreements(found: Sequence[Item]) -> Iterator[Agreement]:
    """Give the agreement over all rules, then by rule: kappa for two reviewers, alpha for more."""
    rules = sorted({item.first.row.rule for item in found})
    for rule in ("", *rules):
        units = [item.labels for item in found if rule in ("", item.first.row.rule)]
        both = sum(sum(label is not None for label in unit) > 1 for unit in units)
        measure = kappa if units and len(units[0]) == 2 else alpha
        yield Agreement(rule or "all rules", both, share(units), measure(units))


def rows(found: Sequence[Item], reviewers: Sequence[str]) -> Iterator[Row]:
    """Give the rows of a workbook of disagreements: no verdict, and in the note who said what."""
    for item in found:
        if not item.disputed:
            continue
        said = [
            f"{name}: {_said(answer)}"
            for name, answer in zip(reviewers, item.answers, strict=True)
            if answer is not None and answer.verdict
        ]
        first = item.first.row
        address = json.loads(first.address) | {"settles": True, "prefilled": False}
        yield replace(
            first,
            verdict="",
            correction="",
            note="\n".join(said),
            reviewer="",
            address=json.dumps(address),
        )


def _said(answer: Answer) -> str:
    """Put an answer in words."""
    parts = [str(answer.verdict)]
    if answer.corrects:
        parts.append(f"→ {answer.row.correction}")
    if answer.row.note.strip():
        parts.append(f"({answer.row.note.strip()})")
    return " ".join(parts)
