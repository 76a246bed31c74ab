"""What a set of workbooks comes to: decisions, changes of texts, and rows that are refused. Nothing is written here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from audit.corpus.read import read
from audit.corpus.reading import Reading
from audit.formats.xlsx.row import digest
from audit.model.decision import Decision, Verdict
from audit.model.document import Document
from audit.model.report import Skip
from audit.model.text import Text
from audit.review.answer import Answer
from audit.review.placing import Change, Refusal, place, settle

HELD = "the row has a correction, but its verdict is “{}”; set the verdict to “confirmed”, or clear the correction."
DIFFER = "{} and {} answer differently; settle it with: mt-audit review merge {} {}"
OUTSIDE = "{} lies outside this folder; run the command where the corpus is, or allow its folder with --corpus DIR."


@dataclass(slots=True)
class Plan:
    """Decisions for the ledger, changes by document, what stands in the texts already, and refusals.

    `unused` counts confirmed rows whose suggestion nobody took over as the correction.
    """

    decisions: list[Decision] = field(default_factory=list)
    changes: list[tuple[Text, Change]] = field(default_factory=list)
    done: list[Change] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    unused: int = 0


def plan(workbooks: Iterable[Sequence[Answer]], reading: Reading, folders: Sequence[Path]) -> Plan:
    """Read the corpus files that are to be corrected, and find every place; only files below `folders` are touched."""
    result = Plan()
    correcting = []
    for found in _gather(workbooks):
        if isinstance(found, Refusal):
            result.refusals.append(found)
            continue
        if found.decision is not None:
            result.decisions.append(found.decision)
        reason = _barred(found, folders)
        if reason:
            result.refusals.append(Refusal(found, reason))
        elif found.corrects:
            correcting.append(found)
        else:
            result.unused += found.verdict is Verdict.CONFIRMED and bool(found.row.suggestion.strip())
    for text, change in _place(correcting, reading):
        match change:
            case Refusal():
                result.refusals.append(change)
            case Change() if change.done or text is None:
                result.done.append(change)
            case Change():
                result.changes.append((text, change))
    return result


def _barred(answer: Answer, folders: Sequence[Path]) -> str:
    """Say why a row's correction must not go in; an empty string where it may, or where there is none."""
    if answer.contradicts:
        return HELD.format(answer.verdict)
    path = answer.address.path
    if answer.corrects and not any(map(Path(path).resolve().is_relative_to, folders)):
        return OUTSIDE.format(path)
    return ""


def _gather(workbooks: Iterable[Sequence[Answer]]) -> Iterator[Answer | Refusal]:
    """Give one answer a finding: that of a workbook which settles disagreements, else what all say that answered.

    Rows of two tables may have a finding in common; each of them is corrected.
    """
    known: dict[str, list[Answer]] = defaultdict(list)
    for answers in workbooks:
        for answer in answers:
            if answer.verdict is not None:
                known[answer.fingerprint].append(answer)
    for answers in known.values():
        judges = [answer for answer in answers if answer.address.settles] or answers
        speaking = [answer for answer in judges if _words(answer)]
        other = _other(judges, speaking)
        if other is not None:
            one, two = judges[0].workbook, other.workbook
            yield Refusal(other, DIFFER.format(one, two, one, two))
        else:
            yield from {answer.address.path: answer for answer in reversed(speaking or judges)}.values()


def _other(judges: Sequence[Answer], speaking: Sequence[Answer]) -> Answer | None:
    """Give an answer that contradicts another one, in the verdict or in the correction."""
    for answers, say in ((judges, lambda answer: answer.verdict), (speaking, _words)):
        for answer in answers[1:]:
            if say(answer) != say(answers[0]):
                return answer
    return None


def _words(answer: Answer) -> str:
    """Give the correction that an answer would bring in."""
    return answer.row.correction.strip() if answer.corrects else ""


def _place(answers: Sequence[Answer], reading: Reading) -> Iterator[tuple[Text | None, Change | Refusal]]:
    """Find the places of corrections, file by file."""
    files: dict[str, dict[str, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in answers:
        files[answer.address.path][answer.address.document].append(answer)
    for path in sorted(files):
        open_, rows = files[path], defaultdict[str, list[Document]](list)
        why = f"{path} has no such document any more; run mt-audit check again."
        for item in read([path], reading):
            if isinstance(item, Skip):
                why = f"{path}: {item.reason}" if item.document is None else why
            elif item.id in open_:
                rows[item.id].append(item)
        for name, documents in rows.items():
            yield from _documents(documents, open_.pop(name))
        for left in open_.values():
            yield from ((None, Refusal(answer, why)) for answer in left)


def _documents(documents: Sequence[Document], answers: Sequence[Answer]) -> Iterator[tuple[Text, Change | Refusal]]:
    """Find the places of corrections in the document of a name, or in the rows of a table that share one."""
    sentences: dict[tuple[int, int, str], list[Answer]] = defaultdict(list)
    for answer in answers:
        segment = answer.address.segment
        sentences[segment.start, segment.end, answer.address.text_hash].append(answer)
    changes: dict[int, list[Change]] = defaultdict(list)
    for together in sentences.values():
        number = _home(documents, together)
        for found in place(documents[number].target.content, together):
            if isinstance(found, Refusal):
                yield documents[number].target, found
            else:
                changes[number].append(found)
    for number, made in changes.items():
        yield from ((documents[number].target, found) for found in settle(made))


def _home(documents: Sequence[Document], answers: Sequence[Answer]) -> int:
    """Choose the row that has a sentence: one in which it stands where it stood, else one in which it is found."""
    texts, address = [document.target.content for document in documents], answers[0].address
    there = (n for n, text in enumerate(texts) if digest(address.segment.of(text)) == address.text_hash)
    found = (n for n, text in enumerate(texts) if all(isinstance(one, Change) for one in place(text, answers)))
    return next(chain(there, found), 0)
