"""How far the review is: what is decided, open and stale, and how often each rule is right."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from audit.model.decision import Decision, Verdict
from audit.model.report import Result

REAL = (Verdict.CONFIRMED, Verdict.FIXED_ELSEWHERE)


@dataclass(slots=True)
class Standing:
    """The counts of a rule."""

    rule: str
    open: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    stale: int = 0

    @property
    def decided(self) -> int:
        """Give the number of verdicts."""
        return self.verdicts.total()

    @property
    def precision(self) -> float | None:
        """Give the share of real errors among those that somebody was sure of, None without any."""
        real = sum(self.verdicts[verdict] for verdict in REAL)
        sure = real + self.verdicts[Verdict.DISMISSED]
        return real / sure if sure else None


@dataclass(slots=True)
class Standings:
    """The counts of all rules, and the decisions that no finding answers to any more."""

    by_rule: dict[str, Standing] = field(default_factory=dict)
    stale: list[Decision] = field(default_factory=list)

    def of(self, rule: str) -> Standing:
        """Give a rule's counts."""
        return self.by_rule.setdefault(rule, Standing(rule))

    def __iter__(self) -> Iterator[Standing]:
        """Give them in order of rule."""
        return (self.by_rule[rule] for rule in sorted(self.by_rule))


def standings(
    ledger: Mapping[str, Decision],
    results: Iterable[Result] | None,
    rules: Iterable[str] = (),
    home: Callable[[str], str] = str,
) -> Standings:
    """Count a ledger, beside the findings of a run of these rules if there is one.

    Stale is a decision whose document was read, whose rule ran, and whose finding is gone. Of what was not audited
    nothing is said. `home` gives the path by which the ledger knows a file.
    """
    known = Standings()
    for decision in ledger.values():
        known.of(decision.rule).verdicts[decision.verdict] += 1
    if results is None:
        return known
    ran, seen, audited = set(rules), set(), set[tuple[str, str]]()
    for result in results:
        if not result.read:
            continue
        audited |= {(home(result.path), result.document), ("", result.document)}
        for entry in result.entries:
            seen.add(entry.fingerprint)
            known.of(entry.rule).open += entry.fingerprint not in ledger
    for decision in ledger.values():
        looked = (decision.path, decision.document) in audited and decision.rule in ran
        if looked and decision.fingerprint not in seen:
            known.of(decision.rule).stale += 1
            known.stale.append(decision)
    return known
