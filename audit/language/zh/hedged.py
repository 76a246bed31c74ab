"""How the words in, before and after a Chinese numeral hedge it."""

from audit.language.hedges import about, over, under
from audit.language.zh.numerals import MORE, Value, magnitude
from audit.model.facts import Amount, Hedge
from audit.model.text import Span

BEFORE = {
    word: hedge
    for hedge, words in {
        Hedge.ABOUT: "大约 大概 约 许 差不多",
        Hedge.UNDER: "将近 接近 几乎 近 不到 不足 不满 未满 低于 少于 小于 至多 最多 不超过 不及 几",
        Hedge.OVER: "超过 超 逾 至少 最少 起码 不下 不少于 高于 多于 大于 突破 满",
    }.items()
    for word in words.split()
}
# What a hedge before a number ends with.
LAST = frozenset(word[-1] for word in BEFORE)
MORE_AFTER = frozenset(("多", "余", "以上", "强", "之多", "开外", "+", "几"))


def amount(text: str, span: Span, value: Value, numeral: str, after: str) -> Amount:
    """Give the amount, hedged by what stands inside, before and after the numeral."""
    if value.vague:
        return Amount(value.low, value.high, Hedge.VAGUE)
    if numeral in ("百", "千", "万", "亿") and text[span.start - 1 : span.start] == "上":
        return Amount(value.low, value.low * 10, Hedge.VAGUE)
    hedge = _before(text[max(0, span.start - 4) : span.start].rstrip(), numeral)
    low, high, _ = value
    if after in MORE_AFTER or not MORE.isdisjoint(numeral):
        above = low if after in ("以上", "之多", "开外", "+") else magnitude(low)
        return Amount(low, max(high, low + above), Hedge.OVER, (low,))
    if low != high:
        return Amount(low, high, Hedge.RANGE, (low, high))
    if not after and hedge is None:
        return Amount(low, high, Hedge.EXACT, (low,))
    if after in ("左右", "上下", "来") or hedge is Hedge.ABOUT:
        return about(low)
    if after in ("以下", "以内", "弱") or hedge is Hedge.UNDER:
        return under(low)
    if hedge is Hedge.OVER:
        return over(low)
    return Amount(low, high, Hedge.EXACT, (low,))


def _before(words: str, numeral: str) -> Hedge | None:
    """Give how the words before a numeral hedge it."""
    if words[-1:] not in LAST:
        return None
    if words[-1] == "过" and numeral[0] in "百千万亿半":
        return Hedge.OVER
    return BEFORE.get(words[-3:]) or BEFORE.get(words[-2:]) or BEFORE.get(words[-1:])
