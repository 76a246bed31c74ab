"""What a stretch of a corpus taught the rules that need the whole of it, and what all of it did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from audit.checkers.checker import Survey
from audit.corpus.unread import Stretch
from audit.digest import keyed
from audit.passes import Mark


@dataclass(frozen=True, slots=True)
class Taught(Mark):
    """The end of a stretch, and the digest of what it taught, empty while not known.

    `key` names the stretch, empty where nothing of it may be remembered. `surveys` are what it taught, pickled, and
    empty where an earlier run has kept them. `others` are the keys of its documents.
    """

    stretch: Stretch
    key: bytes
    digest: bytes = b""
    surveys: bytes = b""
    others: tuple[bytes, ...] = ()

    @property
    def lesson(self) -> bytes:
        """Name the surveys in the cache, from where they are read only when the corpus has changed."""
        return keyed(self.key, "surveys")


@dataclass(frozen=True)
class Corpus:
    """What all documents taught, which few runs need to know, and its digest."""

    digest: bytes
    learn: Callable[[], Mapping[str, Survey]]

    @cached_property
    def known(self) -> Mapping[str, Survey]:
        """Give what all documents taught."""
        return self.learn()
