"""What stands after a Chinese numeral: units, money and measure words."""

import re
from functools import cache
from typing import NamedTuple

from audit.compiled import compiled
from audit.language.patterns import alternation
from audit.language.units import units

# Measure words that show that a lone digit counts something. 两 alone is no proof of a count (两国, 两党).
CLASSIFIERS = (
    "个名人位只头匹条张件项种家座所栋幢架艘辆台部门支挺把枚颗粒发棵株根块片届批组队班排连营团旅师户村县市省镇区国"
    "场局盘步口份封本册篇章节句字页楼层级股类样双副套堆代票席例起宗桩处站次回遍趟轮样笔幅盏顶床匙碗杯瓶箱袋包筐车"
    "船挑束串款道针剂卷集出幕季期成岁载餐顿声响炮枪门尊具尾羽胎窝孔眼井校院厂店社城"
)


# The unit of time of a rate, after the unit (公里/小时) or before the number (每小时, 时速).
PERS = {
    "hour": "小时 时 h", "minute": "分钟 分 min", "second": "秒钟 秒 s", "day": "天 日", "week": "周",
    "month": "月", "year": "年",
}  # fmt: skip
PER = "|".join(" ".join(PERS.values()).split())
PER_BEFORE = compiled(rf"(?:每个?(?P<per>{PER})|(?P<speed>时速))\s?(?:约|近|达|可达|为|是)?\s?$")


class After(NamedTuple):
    """What follows a numeral, by the groups of `pattern`: None where it is missing. `match` knows the places."""

    more: str | None
    half: str | None
    percent: str | None
    times: str | None
    cheng: str | None
    tenth: str | None
    unit: str | None
    tail: str | None
    sub: str | None
    classifier: str | None
    per: str | None
    hedge: str | None
    match: re.Match[str]

    @property
    def counted(self) -> bool:
        """Tell whether something is counted."""
        return bool(self.unit or self.classifier or self.times)


def after(text: str, at: int) -> After:
    """Read what follows a numeral that ends at a place."""
    match = pattern().match(text, at)
    assert match is not None
    return After._make((*match.groups(), match))


def per(before: str, after: After) -> str:
    """Give the unit of time by which a number counts its unit: `hour` for 公里/小时 and 时速三十公里."""
    told = PER_BEFORE.search(before) if "每" in before or "速" in before else None
    word = after.per or (told and (told["per"] or "时"))
    return next((unit for unit, forms in PERS.items() if word in forms.split()), "") if word else ""


@cache
def names() -> dict[str, str]:
    """Give every Chinese name of a unit with the unit's name."""
    return {name: unit.name for unit in units().values() for name in unit.zh}


@cache
def short() -> dict[str, str]:
    """Give every abbreviation of a unit (km, kg) with the unit's name."""
    return {name: unit.name for unit in units().values() for name in unit.abbreviations}


@cache
def pattern() -> re.Pattern[str]:
    """Compile what may follow a numeral: a hedge, a scale, `个`, a unit with its tail, or a measure word."""
    alternatives = f"(?:{alternation(names())})|(?:{alternation(short())})(?![A-Za-z])"
    return compiled(
        rf"(?P<more>\s?(?:[多来几]|余(?![额款粮]))|\s?\+)?(?P<half>个半|半)?\s?(?:"
        rf"(?P<percent>%|％|‰|个?\s?百分点|个?\s?基本?点)|(?P<times>倍半?)|(?P<cheng>成(?![为立员就功果交千品分熟本年因套都长天])(?P<tenth>[一二三四五六七八九])?)"
        rf"|(?P<unit>{alternatives}|(?<=个半)月)(?![月]份)(?P<tail>半|(?P<sub>[一二三四五六七八九])(?![十百千万亿{CLASSIFIERS}]|\d|(?:{alternatives})))?"
        rf"|(?P<classifier>[{CLASSIFIERS}]|打(?![仗击算破倒扮扫死人入])|世纪|年级|年度)"
        rf")?(?:(?<!\d)\s?[/每]\s?(?P<per>{PER}))?(?P<hedge>[多余](?=[，。；、）\s]|$)|\s?左右|\s?上下|以上|以下|以内|之多|强(?=[，。；、）]|$)|弱(?=[，。；、）]|$)|开外)?"
    )


# Units that one character or word of the text around makes something else.
AFTER_NO_UNIT = {
    "里": ("面", "边", "头"), "两": ("国", "党", "方", "岸"), "天": ("津", "主", "堂", "下", "然", "水"),
    "块": ("田", "地", "土"), "升": ("级",),
    "分": ("之", "局", "会", "公", "钟"), "周": ("围", "总", "恩", "年"),
    "日": ("本", "军", "寇", "元", "伪", "圆", "报"), "码": ("头",),
    "石": ("油", "头", "家"), "米": ("粮", "价", "饭", "贩"),
    "毛": ("主", "泽"), "角": ("度", "落"), "克": ("服",), "度": ("假",), "担": ("任", "负", "架"),
    "年": ("级", "代", "轻", "龄"), "丈": ("夫",), "顷": ("刻",), "瓦": ("房",), "载": ("重",), "盾": ("牌",),
    "斗": ("争",),    "桶": ("装",), "磅": ("礴",), "马克": ("思", "西", "沁"), "寸": ("步",), "元": ("旦", "帅", "素"),
}  # fmt: skip
