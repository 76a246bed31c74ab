"""What a run comes to: counts that grow by one result at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from audit.model.mqm import Severity
from audit.model.report import Result, Skip


@dataclass(slots=True)
class Summary:
    """Counts over results. Dismissed findings are counted apart and weigh nothing."""

    documents: int = 0
    segments: int = 0
    source_characters: int = 0
    target_words: int = 0
    by_severity: Counter[Severity] = field(default_factory=Counter)
    by_rule: Counter[str] = field(default_factory=Counter)
    dismissed: int = 0
    known: int = 0
    ignored: int = 0
    fixable: int = 0
    penalty: int = 0
    skips: list[Skip] = field(default_factory=list)

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Summary":
        """Count all results."""
        summary = cls()
        for _ in summary.watch(results):
            pass
        return summary

    def watch(self, results: Iterable[Result]) -> Iterator[Result]:
        """Pass results on, counting them."""
        for result in results:
            self.count(result)
            yield result

    def count(self, result: Result) -> None:
        """Add one result."""
        self.documents += result.read
        self.segments += result.segments
        self.source_characters += result.source_characters
        self.target_words += result.target_words
        self.known += result.known
        self.ignored += len(result.ignored)
        self.skips += result.skips
        for entry in result.entries:
            if entry.dismissed:
                self.dismissed += 1
                continue
            self.by_severity[entry.severity] += 1
            self.by_rule[entry.rule] += 1
            self.fixable += entry.fixable == "safe"
            self.penalty += entry.severity.penalty

    def add(self, other: "Summary") -> None:
        """Add what other results come to."""
        self.documents += other.documents
        self.segments += other.segments
        self.source_characters += other.source_characters
        self.target_words += other.target_words
        self.dismissed += other.dismissed
        self.known += other.known
        self.ignored += other.ignored
        self.fixable += other.fixable
        self.penalty += other.penalty
        self.by_severity.update(other.by_severity)
        self.by_rule.update(other.by_rule)
        self.skips += other.skips

    @property
    def findings(self) -> int:
        """Give the number of findings that nobody has dismissed."""
        return self.by_severity.total()

    @property
    def worst(self) -> Severity | None:
        """Give the greatest severity among them, None without any."""
        return max(self.by_severity, key=lambda severity: severity.rank, default=None)
