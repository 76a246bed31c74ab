"""How far reviewers agree beyond chance: Cohen's kappa for two, Krippendorff's alpha for more.

Cohen, J. (1960), A coefficient of agreement for nominal scales; Krippendorff, K. (2011), Computing Krippendorff's
alpha-reliability, nominal data with missing values.
"""

from collections import Counter
from collections.abc import Sequence

Unit = Sequence[str | None]  # the labels that each reviewer gave one item, in the same order; None without an answer


def kappa(units: Sequence[Unit]) -> float | None:
    """Give Cohen's kappa of two reviewers over the items that both answered.

    None without such items, and where both gave one and the same label throughout, so that chance explains all.
    """
    pairs = [(first, second) for first, second in units if first is not None and second is not None]
    if not pairs:
        return None
    count = len(pairs)
    observed = sum(first == second for first, second in pairs) / count
    ours, theirs = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    expected = sum(ours[label] * theirs[label] for label in ours) / count**2
    return (observed - expected) / (1 - expected) if expected < 1 else None


def alpha(units: Sequence[Unit]) -> float | None:
    """Give Krippendorff's alpha for nominal labels, over the items that at least two answered.

    None without such items, and where only one label occurs.
    """
    rated = [[label for label in unit if label is not None] for unit in units]
    rated = [labels for labels in rated if len(labels) > 1]
    totals = Counter(label for labels in rated for label in labels)
    count = totals.total()
    disagreement = 0.0
    for labels in rated:
        each = Counter(labels)
        disagreement += sum(n * (len(labels) - n) for n in each.values()) / (len(labels) - 1)
    chance = sum(n * (count - n) for n in totals.values())
    return 1 - (count - 1) * disagreement / chance if chance else None


def share(units: Sequence[Unit]) -> float | None:
    """Give the share of items, of those that at least two answered, on which all who answered agree."""
    rated = [{label for label in unit if label is not None} for unit in units if sum(x is not None for x in unit) > 1]
    return sum(len(labels) == 1 for labels in rated) / len(rated) if rated else None
