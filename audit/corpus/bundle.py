"""The archive's bundles: `const ARTICLES = [{path, title, author, date, page_number, content}, …];`, a file a month."""

import io
import json
import re
from collections.abc import Iterator

from audit.compiled import compiled
from audit.corpus.archive import parse
from audit.corpus.encoding import mended, peek
from audit.corpus.input import Input
from audit.corpus.reading import Reading, UnreadableError
from audit.model.document import Document
from audit.model.report import Skip

BEGIN = compiled(r"\bARTICLES\s*=\s*\[")
TOKEN = compiled(r'"(?:[^"\\]|\\.)*+(?P<closed>")?|[{}\]]', re.DOTALL)
# What JavaScript allows and JSON does not: names without quotes, and a comma before the closing brace.
LOOSE = compiled(r'(?P<text>"(?:[^"\\]|\\.)*+")|(?P<before>[{,]\s*)(?P<name>[A-Za-z_]\w*)(?=\s*:)|,(?=\s*\})')
HEADER = (("Title", "title"), ("Author", "author"), ("Date", "date"), ("Page", "page_number"))
CHUNK = 1 << 20


def read(file: Input, options: Reading) -> Iterator[Document | Skip]:
    """Yield a document an article; nothing for a script that holds no articles."""
    with file.open() as stream:
        encoding = peek(stream)
        stream.read(encoding.mark)
        script = io.TextIOWrapper(stream, encoding.name, newline="")
        try:
            for number, (line, article) in enumerate(articles(script, options.largest), 1):
                yield _document(article, line, number, file)
        except UnicodeDecodeError as error:
            raise UnreadableError(
                f"The script is not {encoding.name.upper()} ({error.reason}); save it as UTF-8."
            ) from error
        finally:
            script.detach()


def articles(script: io.TextIOBase, largest: int) -> Iterator[tuple[int, str]]:
    """Yield each object of the list with the line on which it begins, holding no more than one and a chunk.

    Errors: UnreadableError for an object over `largest` characters, or one that never ends.
    """
    text, line = script.read(CHUNK), 1
    begin = BEGIN.search(text)
    at, start, depth = begin.end() if begin else len(text), 0, 0
    while begin:
        for token in TOKEN.finditer(text, at):
            if token[0][0] == '"' and not token["closed"]:
                break
            at = token.end()
            if token[0] == "{":
                line, start = (line, start) if depth else (line + text.count("\n", start, token.start()), token.start())
                depth += 1
            elif token[0] == "}" and depth:
                depth -= 1
                if not depth:
                    yield line, text[start:at]
            elif token[0] == "]" and not depth:
                return
        line, kept = (line, start) if depth else (line + text.count("\n", start, at), at)
        more = script.read(CHUNK)
        if not more or len(text) - kept > largest:
            raise UnreadableError(
                f"Line {line}: an article does not end, or is too long; the rest of the file is not read."
            )
        text, at, start = text[kept:] + more, at - kept, 0


def _document(article: str, line: int, number: int, file: Input) -> Document | Skip:
    """Read an article as the Markdown that it was."""
    try:
        record = json.loads(LOOSE.sub(_strict, article))
        content = str(record["content"] or "")
    except (ValueError, KeyError) as error:
        return Skip(file.path, f"Line {line}: no article ({type(error).__name__}: {error}).", f"{file.name}#{number}")
    header = "".join(f"{label}: {' '.join(str(record.get(key) or '').split())}\n" for label, key in HEADER)
    name = str(record.get("path") or f"{file.name}#{number}")
    return parse(mended(f"{header}\n{content}"), file.path, mended(name), field="content", line=line)


def _strict(found: re.Match[str]) -> str:
    """Write a piece of JavaScript as JSON."""
    return found["text"] or (f'{found["before"]}"{found["name"]}"' if found["name"] else "")
