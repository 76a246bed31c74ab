"""What labels say of one another when no original is at hand."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from audit.checkers.structure._label import KNOWN, Label, written

SPELLED = ("cardinal", "ordinal")


class Break(NamedTuple):
    """A label, by its number in the list, what it should read and why; `wrong` if its number is."""

    at: int
    right: str
    why: str
    wrong: bool = False


def breaks(labels: list[Label]) -> list[Break]:
    """Give every break of a list of labels in the order of the text, at most one a label."""
    found: dict[int, Break] = {}
    for search in (_misnumbered, _spelled_out, _mixed_brackets):
        for broken in search(labels):
            found.setdefault(broken.at, broken)
    return [found[at] for at in sorted(found)]


def _misnumbered(labels: list[Label]) -> Iterator[Break]:
    """Find a number that the labels of the same form before and after it contradict."""
    for form in {label.form: None for label in labels if explicit(label) or label.form == "(#)"}:
        same = [(n, label) for n, label in enumerate(labels) if label.form == form and label.ways[0].kind == "digits"]
        for (_, before), (n, label), (_, after) in zip(same, same[1:], same[2:], strict=False):
            first, value, last = (one.ways[0].value for one in (before, label, after))
            if last == first + 2 and value not in (1, first + 1):
                right = written(form, "digits", first + 1)
                yield Break(n, right, f"it stands between {first} and {last}", wrong=True)


def _spelled_out(labels: list[Label]) -> Iterator[Break]:
    """Find lone `first` and `second` that run on into `Article 4`, and `The third day` between two sections."""
    lone = [(n, label) for n, label in enumerate(labels) if label.lone and (explicit(label) or _bare(label))]
    for run in _runs(lone, lambda last, label: last < label.ways[0].value <= last + 2):
        models = [label for _, label in run if explicit(label)]
        if not models:
            continue
        values = {label.ways[0].value for label in models}
        for n, label in run:
            value = label.ways[0].value
            if not explicit(label) and (label.form == "#" or {value - 1, value + 1} <= values):
                right = written(models[0].form, models[0].ways[0].kind, value)
                yield Break(n, right, f"the next ones are headed like “{right}”")


def _mixed_brackets(labels: list[Label]) -> Iterator[Break]:
    """Find the members of one list that are counted in another way: (a), (two), (3)."""
    listed = [(n, label) for n, label in enumerate(labels) if label.form == "(#)"]
    for run in _runs(listed, lambda last, label: any(way.value == last + 1 for way in label.ways)):
        kinds = Counter(label.ways[0].kind for _, label in run)
        spelled = any(kind in SPELLED for kind in kinds)
        if len(kinds) < 2 or not (spelled or (len(run) > 2 and run[0] == listed[0])):
            continue
        kind = max(kinds, key=lambda kind: (kind not in SPELLED, kinds[kind], kind == "digits"))
        first = run[0][1].ways[0].value
        for value, (n, label) in enumerate(run, first):
            if label.reading(value, kind).kind != kind:
                right = written("(#)", kind, value)
                yield Break(n, right, f"the list counts like “{right}”")


def _runs(labels: list[tuple[int, Label]], follows: Callable[[int, Label], bool]) -> Iterator[list[tuple[int, Label]]]:
    """Cut a list where a label does not follow the number before it."""
    run: list[tuple[int, Label]] = []
    last = 0
    for n, label in labels:
        if run and not follows(last, label):
            yield run
            run = []
        value = label.ways[0].value if not run else label.reading(last + 1).value
        run.append((n, label))
        last = value
    if run:
        yield run


def explicit(label: Label) -> bool:
    """Tell whether a label names what it counts, as Article 4 does."""
    return label.form.split()[0] in KNOWN


def _bare(label: Label) -> bool:
    """Tell whether a label is a spelled-out number, alone or with a word that no heading counts."""
    return label.ways[0].kind in SPELLED and (label.form == "#" or label.form.split()[-1] not in KNOWN)
