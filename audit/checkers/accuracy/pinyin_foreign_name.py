"""A foreign name that is left as the pinyin of its Chinese sounds."""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.language.gazetteer import places
from audit.language.romanisation.evidence import english_words, is_transcribed, transcribers
from audit.language.romanisation.matcher import wholes
from audit.language.romanisation.pairing import Run, spelled
from audit.language.romanisation.syllables import fold
from audit.language.tables import listed, rows
from audit.language.zh.script import simplified
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

COUNTRY = (
    "苏联|苏俄|俄国|美国|英国|法国|德国|西德|东德|意大利|义大利|波兰|捷克|捷克斯洛伐克|匈牙利|罗马尼亚|保加利亚|南斯拉夫|阿尔巴尼亚"
    "|希腊|土耳其|印度|巴基斯坦|缅甸|泰国|暹罗|印尼|印度尼西亚|菲律宾|澳大利亚|加拿大|西班牙|葡萄牙|荷兰|比利时|瑞典|瑞士|挪威|朝鲜|南朝鲜|韩国|越南"
    "|丹麦|芬兰|埃及|伊朗|伊拉克|叙利亚|以色列|古巴|墨西哥|巴西|阿根廷|智利|蒙古|日本|苏|美|英|法|德|意|俄|日"
)
OFFICE = (
    "代表|战士|士兵|军官|飞行员|大使|公使|领事|总领事|参赞|武官|将军|元帅|上将|中将|少将|准将|上校|中校|少校|上尉|中尉|少尉"
    "|总统|首相|国务卿|国防部长|外交部长|外长|总司令|司令|参谋长|海军上将|议员|参议员|众议员|特使|专员|顾问"
)
BEFORE = compiled(rf"(?<![驻对访赴与和援抗])(?:{COUNTRY})(?:军|方|国|军队|海军|空军|陆军)?(?:{OFFICE})$")
PREFIX = compiled(rf"(?<![驻对访赴与和援抗])(?:{COUNTRY})(?:军|方)?$")
AFTER = compiled(rf"(?:{OFFICE})")
REACH = 20  # characters before a name: more than a country and an office have
BRACKET = compiled(rf"[（(](?:{COUNTRY})[）)]")
HOME = compiled(r"新疆|西藏|内蒙|青海|蒙古族|维吾尔|藏族|哈萨克|彝|旗|盟|县|自治")
# Syllables that English spellings of foreign names hardly have: `Duda` may be the man's own name, `Shashi` may not.
PINYIN = compiled(
    r"\b(?:(?:zh|q|x|c(?!h))\w+|\w*(?:ng|uo|ui|iu|ian|uan|iao|ie)|(?:zh|ch|sh|r|z|c|s)i|\w+[^aeiou]e|er)\b"
)


class PinyinForeignName(Checker):
    """A foreign name is left as the pinyin of the characters that transcribe it.

    Nobody finds Ambassador Panyushkin under `Pan Youxin`. A table knows statesmen and cities of the period, and
    their names are proposed. Others are minor: the words around say that the bearer is a foreigner, or the
    characters are those that only transcribe. Chinese, Tibetan, Mongolian and Uyghur places and names are not
    reported, nor is a transcription that any English spelling follows.
    """

    category = Category.UNTRANSLATED
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("苏联大使[[潘友新]]到任。", "Soviet ambassador [[Pan Youxin]] took up his post.", suggests="Panyushkin"),
        Bad("[[维辛斯基]]在会上发言。", "[[Weixinsiji]] spoke at the meeting.", suggests="Vyshinsky"),
        Bad("苏军战士[[沙士]]送来手册。", "Soviet soldier [[Shashi]] sent a handbook.", severity=Severity.MINOR),
        Bad("[[匈京]]各报着重指出", "The newspapers of [[Xiong Jing]] stress", suggests="Budapest"),
        Good("苏联大使潘友新到任。", "Soviet ambassador Panyushkin took up his post."),
        Good("中国驻苏联大使刘晓到任。", "Liu Xiao, Chinese ambassador to the Soviet Union, took up his post."),
        Good("军队开进沙市。", "The troops entered Shashi."),
        Good("呼伦贝尔盟的牧民", "The herdsmen of Hulunbei'er League"),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look at each name that Chinese characters spell."""
        chinese = simplified(segment.source_text)
        for run in spelled(segment.target_text, chinese):
            if fold(run.span.of(segment.target_text)) not in english_words():
                yield from self._judge(segment, run, chinese)

    def _judge(self, segment: Segment, run: Run, chinese: str) -> Iterator[Finding]:
        """Report a run when every place that it spells is a foreign name, known or evident."""
        verdicts = list(takewhile(bool, (_known(chinese, place) or _evident(chinese, place) for place in run.places)))
        if len(verdicts) < len(run.places):
            return
        place, (forms, evidence) = run.places[0], verdicts[0] or ((), "")
        quote, original = run.span.of(segment.target_text), place.of(segment.source_text)
        if fold(quote) in {fold(form) for form in forms} or quote in segment.source_text:
            return
        if not forms and not (PINYIN.search(" ".join(run.syllables)) and _alone(run, segment.target_text)):
            return
        what = f"is {forms[0]}" if forms else f"is a foreign name ({evidence})"
        yield self.found(
            segment,
            f"{original} {what}; “{quote}” is only the pinyin of the characters.",
            run.span,
            place,
            severity=self.severity if forms else Severity.MINOR,
            suggestion=forms[0] if forms else None,
            confidence=0.9 if forms else 0.6,
        )


def _alone(run: Run, english: str) -> bool:
    """Tell whether no other capitalised word belongs to the name, as in `Kanye West`; ranks before it may."""
    after = english[run.span.end : run.span.end + 2]
    return not (len(after) == 2 and after[0] == " " and after[1].isupper())


Verdict = tuple[tuple[str, ...], str]


def _known(chinese: str, place: Span) -> Verdict | None:
    """Look a name up among statesmen, cities abroad and capitals."""
    name = place.of(chinese)
    if name in foreigners():
        return foreigners()[name], ""
    city = places().get(name)
    if city and city.abroad and not any(fold(form) in wholes(name) for form in city.forms):
        return city.forms, ""
    if len(name) == 2 and name[1] == "京" and name[0] in capitals():
        return (capitals()[name[0]],), ""
    return None


def _evident(chinese: str, place: Span) -> Verdict | None:
    """Ask the words around and the characters themselves; give the evidence in words."""
    name, (start, end) = place.of(chinese), place
    if name in places() or not 2 <= len(name) <= 7:
        return None
    match = BEFORE.search(chinese, max(0, start - REACH), start)
    if match:
        return (), f"after {match[0]}"
    if AFTER.match(chinese, end) and PREFIX.search(chinese, max(0, start - REACH), start):
        return (), "a foreign officer or official"
    before, after = chinese[:start], chinese[end:]
    if BRACKET.match(after):
        return (), f"before {after[1:].split('）')[0].split(')')[0]}"
    if before.endswith(("·", "•")) or after.startswith(("·", "•")):
        return (), "written with a dot"
    telling = len(name) > 2 and not transcribers("telling").isdisjoint(name)
    if telling and (is_transcribed(name) or len(name) > 3) and not HOME.search(chinese):
        return (), "its characters transcribe sounds"
    return None


@cache
def foreigners() -> dict[str, tuple[str, ...]]:
    """Give the known foreigners' English names by their simplified Chinese ones."""
    return {simplified(name): listed(english) for name, english, _ in rows("foreign_names")}


@cache
def capitals() -> dict[str, str]:
    """Give the capital of each country by its one character."""
    return {simplified(country): capital for country, _, capital in rows("capitals")}
