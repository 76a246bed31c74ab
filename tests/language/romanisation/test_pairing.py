"""Names of an English sentence against the characters of the Chinese one."""

from audit.language.romanisation.pairing import misses, runs


def test_runs() -> None:
    """The longest name that characters spell is one run; others have no place."""
    english, chinese = "Comrade Shi Shangzhi wrote from Yan'an.", "石上志同志自延安来信。"

    found = {run.span.of(english): [place.of(chinese) for place in run.places] for run in runs(english, chinese)}

    assert found == {"Comrade": [], "Shi Shangzhi": ["石上志"], "Yan'an": ["延安"]}


def test_misses() -> None:
    """A name that differs in one syllable is paired with the characters that it nearly spells."""
    english, chinese = "The pilot Zhao Wenbao came over.", "飞行员赵文博起义。"

    (miss,) = misses(english, chinese)

    assert (miss.run.span.of(english), miss.place.of(chinese), miss.wrong) == ("Zhao Wenbao", "赵文博", 2)


def test_two_candidates() -> None:
    """A name as near to two different names is left alone."""
    assert misses("Zhao Wenbao came.", "赵文博、赵文彪来了。") == ()


def test_silence() -> None:
    """Names spelled in full, and English without names, miss nothing."""
    assert misses("Shi Shangzhi and Li Guohua", "石上志、李国华") == ()
    assert misses("the army marched on", "军队前进") == ()
