"""The review workbook: a summary, the findings to be decided, the documents, the rules and the terms.

XlsxWriter writes it, in constant memory and with the same bytes for the same findings; `audit.review` reads it back.
"""

from collections.abc import Iterator

from audit.model.report import Report


def render(report: Report) -> Iterator[bytes]:
    """Write the workbook."""
    from audit.formats.xlsx.book import write

    return write(report)
