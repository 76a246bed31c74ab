"""English words reduced to what two forms of a word share."""

from functools import lru_cache

from audit.compiled import compiled

WORD = compiled(r"[a-z]{2,}")
# Words that stand in every text and so tell nothing of its meaning; the last line is a dictionary's own jargon.
COMMON_WORDS = """
a about above after also am an and any are as at be been being both but by can cannot could did do does done down each
for from had has have he her here him his how if in into is it its just may me might more most must my no nor not of off
on one only or other our out over shall she should so some such than that the their them then there these they this
those to too under up upon us very was we were what when where which who whom whose why will with would you your
abbr cl classifier esp etc fig idiom lit old pr sb sth surname used variant
"""
COMMON = frozenset(COMMON_WORDS.split())
IRREGULAR = {
    form: base
    for line in """
    begin began begun; bring brought; build built; buy bought; child children; come came; die died dead death
    fall fell fallen; feel felt; find found; foot feet; get got gotten; give gave given; go went gone; hear heard
    hold held; keep kept; know knew known; leave left; lose lost; make made; man men; meet met; pay paid; run ran
    say said; see saw seen; sell sold; send sent; speak spoke spoken; stand stood; take took taken; tell told
    think thought; win won; woman women; write wrote written; eat ate eaten; drink drank; drive drove driven
    fight fought; teach taught; catch caught; grow grew grown; rise rose risen; choose chose chosen; lead led
    """.replace("\n", ";").split(";")
    for base, *forms in [line.split() or [""]]
    for form in forms
}
LONG = 5
ENDING = compiled(r"(?:(?<=..[a-z])ing|(?<=...)(?:ed|es|ers?)|(?<=..[^s])s|e|(?<=[^aeiou])y)$")
DOUBLED = compiled(r"([bdgmnprt])\1$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give at most the first five letters of a word without its ending; the base of an irregular form."""
    word = word.lower()
    word = ENDING.sub("", IRREGULAR.get(word, word))
    return DOUBLED.sub(r"\1", word)[:LONG]


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """Give the stems of the words of a text, common words left out."""
    return frozenset(map(stem, set(WORD.findall(text.lower())) - COMMON))
