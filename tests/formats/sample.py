"""A small report of our own making, with its places marked as in the examples of rules."""

from dataclasses import replace

from audit.model.decision import Verdict
from audit.model.mqm import Category, Severity
from audit.model.report import Entry, Place, Report, Result, Skip
from audit.model.rule import Bad, Good, Rule, unmark
from audit.model.text import Position, Span

RULES = (
    ("accuracy/date-mismatch", "A date differs from that of the original.", Category.MISTRANSLATION, "critical"),
    ("accuracy/number-mismatch", "A number differs from that of the original.", Category.MISTRANSLATION, "major"),
    ("artifact/masked-characters", "Asterisks stand where words were starred out.", Category.OMISSION, "major"),
    ("linguistic/repeated-word", "The same word stands twice in a row.", Category.GRAMMAR, "minor"),
    ("terminology/inconsistent-term", "One term has several renderings.", Category.INCONSISTENT_TERM, "neutral"),
)
PAIRS = (
    (0, "各县于五月[[七日]]以前报到。", "All counties shall report before [[June 17]].", "May 7", True),
    (0, "本协定于[[一九五二年三月五日]]签订。", "Done on [[March 5th, 1952/KLOC-0]].", "March 5, 1952", True),
    (1, "去年植树[[三万五千]]株，成活的占[[九成]]。", "Last year [[350,000]] trees were planted.", "35,000", True),
    (1, "[[两千]]名民工参加修渠。", "[[200]] workers took part in digging the canal.", None, False),
    (2, "由[[人民政府]]接管全部仓库。", "All warehouses are taken over by [[* *]].", "the people’s government", False),
    (2, "[[代表团]]今日离京赴沪。", "[[***]] left Beijing for Shanghai today.", "The delegation", False),
    (3, "委员会已经同意。", "The [[the the]] committee has agreed.", "the", True),
    (4, "[[合作社]]已经成立。", "The [[collective]] has been founded.", "cooperative", False),
    (4, "[[合作社]]社员大会。", "General meeting of the [[commune]].", "cooperative", False),
    (1, "共收粮食[[一百二十]]石。", "In all [[]] of grain were brought in.", "120 shi", False),
)
NEXT = "The meeting ended at five o’clock."


def rule(name: str, title: str, category: Category, severity: str) -> Rule:
    """Make a rule's public face."""
    manual = "A reader who trusts the text is misled. Forms that mean the same are not reported."
    examples = (Bad("他[[三]]次来信。", "He wrote [[ten]] times."), Good("他三次来信。", "He wrote three times."))
    return Rule(name, title, manual, category, Severity(severity), (), examples, needs_source=False)


def place(text: str, path: str, start: int) -> Place:
    """Make a place of a marked text that begins at `start` of its document."""
    plain, spans = unmark(text)
    span = (spans or (Span(0, 0),))[0]
    return Place(path, span.shift(start), span.of(plain), plain, start, Position(3, 1), Position(3, 2))


def entry(number: int, path: str = "corpus/1952-03.en.txt", verdict: Verdict | None = None) -> Entry:
    """Make an entry of a pair; numbers beyond the last begin again with another fingerprint."""
    which, source, target, suggestion, is_safe = PAIRS[number % len(PAIRS)]
    name, title, category, severity = RULES[which]
    return Entry(
        rule=name,
        category=category,
        severity=Severity(severity),
        confidence=0.9,
        message=f"{title[:-1]}: “{unmark(target)[0][:40]}”.",
        path=path,
        document=path,
        segment=number,
        target=place(target, path, 100 * number),
        source=place(source, path.replace(".en.", ".zh."), 40 * number),
        suggestion=suggestion,
        safe=is_safe,
        fingerprint=f"{number:016x}",
        verdict=verdict,
        before="The hall was full." if number else "",
        after=NEXT,
    )


def report(count: int = len(PAIRS), documents: int = 3) -> Report:
    """Make a report of so many findings, spread over documents, with one file that could not be read."""
    results = []
    for which in range(documents):
        path = f"corpus/1952-{which + 1:02}.en.txt"
        entries = tuple(entry(number, path) for number in range(which, count, documents))
        result = Result(path, path, entries, segments=120, source_characters=2400, target_words=1500)
        results.append(replace(result, title=f"Minutes of the county council, part {which + 1}", date="1952-03-05"))
    reason = "The file is not UTF-8 (byte 17); convert it and run again."
    lost = "corpus/broken.en.txt"
    results.append(Result(lost, lost, skips=(Skip(lost, reason),), read=False))
    return Report(tuple(results), tuple(rule(*fact) for fact in RULES), "0.0.0")
