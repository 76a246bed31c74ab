"""Segments to be scored: files of lines, folders of such files, tables of rows."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from audit.corpus.encoding import decode
from audit.corpus.input import Input
from audit.corpus.read import read
from audit.corpus.reading import Reading, UnreadableError
from audit.model.document import Document
from audit.model.report import Skip

TABLES = (".csv", ".jsonl", ".ndjson", ".parquet", ".tab", ".tsv", ".xlsx")
Segments = tuple[str, ...]


class ScoreError(Exception):
    """The texts cannot be scored; the message is a whole sentence with place and way out."""


@dataclass(frozen=True, slots=True)
class Texts:
    """One side: its path, and its segments by document, in order. A segment is a line, or a row of a table."""

    path: str
    documents: Mapping[str, Segments]

    @property
    def segments(self) -> Segments:
        """Give the segments of all documents."""
        return tuple(segment for document in self.documents.values() for segment in document)

    def like(self, other: "Texts") -> "Texts":
        """Give the documents of `other`, in its order, from this side. Raises ScoreError where they do not fit."""
        ours = self.documents
        if len(ours) == len(other.documents) == 1:
            ours = dict(zip(other.documents, ours.values(), strict=True))
        for name, segments in other.documents.items():
            if name not in ours:
                raise ScoreError(f"{self.path} has no document “{name}”, which {other.path} has; name them alike.")
            if len(ours[name]) != len(segments):
                raise ScoreError(
                    f"{self.path} has {len(ours[name])} segments where {other.path} has {len(segments)}"
                    f" (document “{name}”); give both the same lines."
                )
        return Texts(self.path, {name: ours[name] for name in other.documents})


def texts(path: str, reading: Reading, names: Sequence[str] = ()) -> Texts:
    """Read one side. `names` cut a file of lines into documents, one name a line.

    Lines lose the white space at their ends, as sacrebleu reads them. Raises ScoreError.
    """
    try:
        if os.path.isdir(path):
            return Texts(path, dict(_folder(path, reading)))
        if os.path.splitext(path)[1].lower() in TABLES:
            return Texts(path, _table(path, reading))
        return Texts(path, _cut(_lines(path, reading), path, names))
    except OSError as error:
        raise ScoreError(f"{error.filename or path} cannot be read: {error.strerror}; check the path.") from error
    except UnreadableError as error:
        raise ScoreError(f"{path} cannot be read: {error}") from error


def names(path: str, reading: Reading) -> Segments:
    """Read a file that names the document of each line. Raises ScoreError."""
    return texts(path, reading).segments


def _lines(path: str, reading: Reading) -> Segments:
    """Read the lines of a file."""
    text, _ = decode(Input(path, path).content(max(reading.largest, os.path.getsize(path))))
    lines = text.split("\n")
    return tuple(line.rstrip() for line in (lines[:-1] if lines[-1] == "" else lines))


def _cut(lines: Segments, path: str, names: Sequence[str]) -> dict[str, Segments]:
    """Gather lines by the names of their documents, which must each stand together."""
    if not names:
        return {os.path.basename(path): lines}
    if len(names) != len(lines):
        raise ScoreError(f"{len(names)} names of documents are given for the {len(lines)} lines of {path}.")
    found: dict[str, list[str]] = {}
    last = None
    for name, line in zip(names, lines, strict=True):
        if name != last and name in found:
            raise ScoreError(f"The lines of document “{name}” of {path} do not stand together; sort them.")
        found.setdefault(name, []).append(line)
        last = name
    return {name: tuple(segments) for name, segments in found.items()}


def _folder(path: str, reading: Reading) -> Sequence[tuple[str, Segments]]:
    """Read the text files of a folder and of those in it, hidden ones left out."""
    found = []
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                file = os.path.join(folder, name)
                found.append((os.path.relpath(file, path).replace(os.sep, "/"), _inside(file, reading)))
    if not found:
        raise ScoreError(f"{path} holds no file to score.")
    return found


def _inside(file: str, reading: Reading) -> Segments:
    """Read a file of a folder. Raises ScoreError, which names it."""
    try:
        return _lines(file, reading)
    except UnreadableError as error:
        raise ScoreError(f"{file} cannot be read: {error}") from error


def _table(path: str, reading: Reading) -> dict[str, Segments]:
    """Read the rows of a table, each a document of one segment."""
    found: dict[str, Segments] = {}
    for row in read([path], reading):
        match row:
            case Skip():
                raise ScoreError(f"{path} cannot be scored: {row.reason}")
            case Document():
                found[row.id] = (" ".join(row.target.content.split("\n")).rstrip(),)
    return found
