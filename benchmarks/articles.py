"""Bilingual articles made by a seeded generator: one of fixtures/corpus, and sentences of which no two are alike.

An article has some 800 Chinese characters on each side of a bilingual file: the defects of its fixture, and news of
people, places, dates, figures and institutions whose two sides agree.
"""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SEED = 20
LENGTH = 800  # Chinese characters of an article
PARAGRAPH = 3  # made sentences
FIXTURES = Path(__file__).parent.parent / "fixtures" / "corpus"
FAMILIES = (
    ("王", "Wang"),
    ("李", "Li"),
    ("张", "Zhang"),
    ("刘", "Liu"),
    ("陈", "Chen"),
    ("杨", "Yang"),
    ("赵", "Zhao"),
)
GIVEN = (
    ("明", "ming"), ("德", "de"), ("国", "guo"), ("文", "wen"), ("志", "zhi"), ("永", "yong"), ("春", "chun"),
    ("秀", "xiu"), ("玉", "yu"), ("海", "hai"), ("宝", "bao"), ("金", "jin"), ("建", "jian"), ("华", "hua"),
)  # fmt: skip
PLACES = (
    ("安", "an"), ("平", "ping"), ("清", "qing"), ("河", "he"), ("泉", "quan"), ("石", "shi"), ("柳", "liu"),
    ("临", "lin"), ("武", "wu"), ("昌", "chang"), ("东", "dong"), ("丰", "feng"), ("岭", "ling"), ("沟", "gou"),
)  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
CROPS = (("小麦", "wheat"), ("棉花", "cotton"), ("玉米", "maize"), ("大豆", "soybeans"), ("水稻", "rice"))
GOODS = (("钢管", "steel pipes"), ("水泵", "water pumps"), ("自行车", "bicycles"), ("轴承", "bearings"))
LANDS = (
    ("苏联", "Soviet"),
    ("波兰", "Polish"),
    ("印度", "Indian"),
    ("捷克斯洛伐克", "Czechoslovak"),
    ("越南", "Vietnamese"),
)
BODIES = (("水利委员会", "Water Conservancy Committee"), ("供销合作社", "Supply and Marketing Cooperative"))
SENTENCES = (
    (
        "{place}县{village}村农民{person}等{n}户，到{month}月{day}日已播种{crop}{area}亩，比去年同期增加百分之{share}。",
        "By {Month} {day}, {n} households of {Village} Village in {Place} County, {Person}'s among them, had sown "
        "{area} mu of {Crop}, {share} percent more than in the same period of last year.",
    ),
    (
        "{place}机器厂工人{person}改进了工具，每天生产{good}{n}件，质量全部合格，厂长{other}在会上表扬了他。",
        "{Person}, a worker of the {Place} Machinery Plant, improved his tools and turns out {n} {Good} a day, all of "
        "good quality; Director {Other} praised him at the meeting.",
    ),
    (
        "{land}农业专家代表团一行{few}人，{month}月{day}日到达{place}，{body}主任{person}到车站欢迎。",
        "A delegation of {few} {Land} agricultural experts arrived in {Place} on {Month} {day} and was welcomed at the "
        "station by {Person}, head of the {Body}.",
    ),
    (
        "据{place}县{body}统计，{year}年县内共修水渠{n}条，打井{area}眼，可以灌溉土地{wan}万亩。",
        "According to the {Body} of {Place} County, {n} canals and {area} wells were dug in the county in {year}, "
        "enough to irrigate {mu} mu of land.",
    ),
    (
        "小学教师{person}说：“我们学校有{n}名学生，去年只有{few}间教室，今年{other}带领大家又盖了新房。”",
        "“Our school has {n} pupils,” said the teacher {Person}. “Last year it had only {few} classrooms; this year "
        "{Other} and all of us have built new ones.”",
    ),
    (
        "从{place}到{village}的公路全长{n}公里，{year}年{month}月动工，沿线要架设桥梁{few}座，运费可以降低百分之{share}。",
        "The highway from {Place} to {Village} is {n} kilometres long; work began in {Month} {year}, {few} bridges are "
        "to be built along it, and freight will cost {share} percent less.",
    ),
)


def articles(size: int) -> Iterator[tuple[str, bytes]]:
    """Give articles with their days, the same each time."""
    chance = random.Random(SEED)
    for _ in range(size):
        day, text = chance.choice(_originals())
        head, rule, tail = text.partition("<hr />")
        short = LENGTH - sum("一" <= character <= "鿿" for character in tail)
        source, target = _made(chance, short)
        body, mark, leak = head.rstrip().partition("\n\n**")  # a block that the model added stays at the end
        yield day, f"{body}\n{target}{mark}{leak}\n\n\n\n{rule}{tail.rstrip()}\n{source}\n".encode()


def _made(chance: random.Random, length: int) -> tuple[str, str]:
    """Make paragraphs with at least so many Chinese characters."""
    source, target, characters, count = "", "", 0, 0
    while characters < length:
        fields = _fields(chance)
        zh, en = (side.format(**fields) for side in SENTENCES[(count + count // len(SENTENCES)) % len(SENTENCES)])
        opens = count % PARAGRAPH == 0
        source += ("\n    " if opens and source else "    " if opens else "") + zh
        target += ("\n　　" if opens and target else "　　" if opens else " ") + en
        characters, count = characters + len(zh), count + 1
    return source, target


def _fields(chance: random.Random) -> dict[str, object]:
    """Draw what a sentence speaks of; a name in small letters is Chinese, one with a capital English."""
    fields: dict[str, object] = {}
    for name in ("person", "other"):
        family, one, two = chance.choice(FAMILIES), *chance.sample(GIVEN, 2)
        fields[name] = family[0] + one[0] + two[0]
        fields[name.title()] = f"{family[1]} {one[1].title()}{two[1]}"
    for name in ("place", "village"):
        one, two = chance.sample(PLACES, 2)
        fields[name], fields[name.title()] = one[0] + two[0], (one[1] + two[1]).title()
    for name, words in (("crop", CROPS), ("good", GOODS), ("land", LANDS), ("body", BODIES)):
        fields[name], fields[name.title()] = chance.choice(words)
    month, wan = chance.randrange(len(MONTHS)), chance.randint(2, 90)
    fields |= {
        "month": month + 1,
        "Month": MONTHS[month],
        "day": chance.randint(1, 28),
        "year": chance.randint(1950, 1956),
    }
    fields |= {"n": chance.randint(21, 990), "few": chance.randint(5, 19), "area": chance.randint(101, 999)}
    return fields | {"share": chance.randint(3, 90), "wan": wan, "mu": f"{wan}0,000"}


@cache
def _originals() -> tuple[tuple[str, str], ...]:
    """Read the bilingual articles of the fixtures, each with its day."""
    found = ((file.name[:10], file.read_text(encoding="utf-8")) for file in sorted(FIXTURES.rglob("*.md")))
    return tuple((day, text) for day, text in found if "<hr />" in text)
