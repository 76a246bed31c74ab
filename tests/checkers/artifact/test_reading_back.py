"""Every form of garble that is known reads back as it was meant, with the original and as far as possible without."""

import pytest

from audit.alignment.align import align
from audit.checkers.catalogue import catalogue
from audit.engine import audit
from audit.model.document import Document
from audit.model.report import Entry
from audit.model.text import Text

RULES = tuple(checker() for name, checker in catalogue().items() if name.startswith("artifact/"))
BOTH = ("January", "October")

# The original; the translation with the garble in brackets; what it should be; and without the original, that again
# (=), nothing found (-), found without a suggestion (?) or with these candidates.
NUMBERS = [
    ("产量是去年的1.2倍。", "Output was <65438+ 0.2> times that of last year.", "1.2", "="),
    ("共有1,500人。", "There were <65,438+0,500> people.", "1,500", "="),
    ("得分58.1。", "The score was <58.438+0>.", "58.1", "="),
    ("他1989年出生。", "He was born in <65438+0989>.", "1989", "="),
    ("他1989年出生。", "He was born <From 65438 to 0989>.", "1989", "="),
    ("桥于701年建成。", "The bridge was built in <7065438+0>.", "701", "="),
    ("2019年8月开工。", "Work began in <2065438+August 2009>.", "August 2019", "="),
    ("2021年完工。", "It was finished in <20265438+>.", "2021", "="),
    ("9月21日开会。", "They met on <September 265438>.", "September 21", "="),
    ("12月下雪。", "It snows in <65438+February>.", "December", "="),
    ("12月下雪。", "It snows in <June 5438+February>.", "December", "="),
    ("12月下雪。", "It snows in <1February>.", "December", "-"),
    ("11月开工。", "Work began in <165438+October>.", "November", "="),
    ("10月开工。", "Work began in <65438+ 10>.", "October", BOTH),
    ("1月最冷。", "The coldest month is <65438+October>.", "January", BOTH),
    ("1月最冷。", "The coldest month is <June 5438+ 10>.", "January", BOTH),
    ("10月1日放假。", "The holiday is on <June+10 10, 65438>.", "October 1", "="),
    ("10月1日放假。", "The holiday is on <10/0>.", "October 1", "-"),
    ("10月1、2、3日放假。", "The holidays are <10/0/2, 3>.", "October 1, 2, 3", "="),
    ("来了8～10人。", "There came <8 ~ 65438+.> people.", "8 ~ 10", "?"),
    ("净胜球+12。", "The goal difference is <+ 1+02>.", "+12", "="),
    ("1990年代的歌", "A song of the </kloc-0/990>s", "1990", "="),
    ("读者超过1亿人。", "There are more than </kloc-0/00> million readers.", "100", "="),
    ("读者只有11人。", "There are only <//kloc1> readers.", "11", "="),
    ("一九五〇年二月十四日签订。", "It was signed on <February 4th, 1950/KLOC-0>.", "February 14th, 1950", "?"),
    ("2001年开工。", "Work began in <20001year>.", "2001", "="),
    ("2012年开工。", "Work began in <20 12>.", "2012", "="),
    ("共161725人。", "There are <16 1725> people.", "161725", "-"),
    ("每股8.1345元。", "A share is <8. 1345> yuan.", "8.1345", "-"),
    ("下降0.12%。", "It fell by <-0. 12>%.", "-0.12", "="),
    ("21世纪的城市", "A city of the <2 1> century", "21st", "="),
    ("1949年9月21日开会。", "They met on <1September 2, 9491day>.", "September 21, 1949", "?"),
    ("31日开会。", "They met on the <3rd1day>.", "31st", "="),
    ("人口161725人。", "There are <61725> people.", "161725", "-"),
    ("2017年开工。", "Work began in <217>.", "2017", "-"),
]
KMT = "cooperation between the Kuomintang and the Communist Party"
MASKS = [
    ("共产党成立。", "In China the <* * * production party> was founded.", "Communist Party", "="),
    ("共产党成立。", "The <****Party> was founded.", "Communist Party", "="),
    ("讲共产主义。", "He spoke of <****productivism>.", "communism", "="),
    ("共产主义者同盟成立。", "The <****proletarian League> was founded.", "Communist League", "="),
    ("共产国际开会。", "The <* * * International> met.", "Communist International", "="),
    ("中共中央开会。", "The <Central Committee of * * *> met.", "CPC Central Committee", "="),
    ("基地由两国共同使用。", "The base is <shared by * * *>.", "shared jointly", "="),
    ("共同管理铁路的权利", "The rights <of * * to manage> the railway", "to jointly manage", "="),
    ("到会代表共计12人。", "Representatives <***> 12 came.", "in total", "-"),
    ("共计185人。", "A <**** count of> 185 came.", "a total of", "="),
    ("维护公共秩序。", "They keep <public **** order>.", "public order", "="),
    ("欧共体开会。", "The <European economic **** body> met.", "European Economic Community", "="),
    ("他1978年入党。", "He <joined China> in 1978.", "joined the Communist Party", "-"),
    ("为共产主义奋斗！", "Fight for <capitalism> all your life!", "communism", "-"),
    (
        "国共合作。",
        "It was a time of <national cooperation>.",
        "cooperation between the Kuomintang and the Communist Party",
        "-",
    ),
    ("他是共青团员。", "He is in the <Youth League in China>.", "Communist Youth League", "-"),
]
STATE = "the Government of the People's Republic of China"
STATES = [
    ("属于中华人民共和国政府。", "It belongs to <the China people * * * and the country>.", STATE, "?"),
    (
        "属于中华人民共和国政府。",
        "It is of <the People's Republic of China*** and the State of China>.",
        STATE,
        "?",
    ),
    ("属于中华人民共和国政府。", "It belongs to <the Japanese people * * and the Japanese government>.", STATE, "?"),
    ("属于中华人民共和国政府。", "It belongs to <the people of and the government of China>.", STATE, "?"),
    ("属于中华人民共和国政府。", "It belongs to <the people of China and the China government>.", STATE, "?"),
    ("属于中华人民共和国政府。", "It belongs to <the people of China and the government of China>.", STATE, "-"),
]
ALL = [*NUMBERS, *MASKS, *STATES]


def found(target: str, source: str | None) -> list[Entry]:
    """Audit a pair with the rules of artifacts."""
    plain = Text.plain(target.replace("<", "").replace(">", ""))
    document = align(Document("d", plain, Text.plain(source) if source else None))
    return list(audit(document, RULES).entries)


@pytest.mark.parametrize(("source", "target", "meant", "_"), ALL)
def test_with_original(source: str, target: str, meant: str, _: str) -> None:
    """The exact place, and the restoration."""
    (entry,) = found(target, source)

    assert entry.target.text == target[target.index("<") + 1 : target.index(">")]
    assert entry.suggestion == meant


@pytest.mark.parametrize(("_", "target", "meant", "alone"), ALL)
def test_without_original(_: str, target: str, meant: str, alone: str | tuple[str, ...]) -> None:
    """What the words prove, all candidates where there are several, and no more."""
    entries = found(target, None)

    assert len(entries) == (alone != "-")
    for entry in entries:
        assert entry.suggestion == (meant if alone == "=" else None)
        assert all(candidate in entry.message for candidate in alone if len(candidate) > 1)
