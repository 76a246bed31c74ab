"""Wade-Giles from pinyin, syllable by syllable, folded: without aspiration marks, umlauts and tones."""

from functools import cache

INITIALS = {
    "zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "j": "ch",
    "q": "ch", "x": "hs", "r": "j", "z": "ts", "c": "ts",
}  # fmt: skip
WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu", "ge": "ko",
    "ke": "ko", "he": "ho", "e": "o", "er": "erh", "yi": "i", "ye": "yeh", "yue": "yueh", "yan": "yen",
    "you": "yu", "yong": "yung", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "gui": "kuei", "kui": "kuei",
}  # fmt: skip
FINALS = {"ie": "ieh", "ue": "ueh", "ian": "ien", "ong": "ung", "iong": "iung", "uo": "o"}


@cache
def wade(pinyin: str) -> str:
    """Give the Wade-Giles spelling of a folded syllable: `zhong` as `chung`, `lu` for lü too. Source: Giles 1912."""
    if pinyin in WHOLE:
        return WHOLE[pinyin]
    initial = next((letters for letters in (pinyin[:2], pinyin[:1]) if letters in INITIALS), "")
    plain = initial or (pinyin[:1] if pinyin[:1] in "mflnhsyw" else "")
    final = pinyin[len(plain) :]
    return INITIALS.get(plain, plain) + FINALS.get(final, final)
