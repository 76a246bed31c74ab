"""A Chinese name that the English spells as another."""

from collections.abc import Iterator

from audit.checkers.accuracy._names import misspelt
from audit.checkers.checker import Checker
from audit.language.romanisation.forms import wade_person
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good


class NameMismatch(Checker):
    """A person's name in English is not what the Chinese characters say.

    One wrong syllable makes another person of a name: readers cannot find him in any catalogue. Pinyin and
    Wade-Giles are understood with and without their marks, in either order, with every reading of a character.
    A name is reported when all its syllables but one spell a name of the original and nothing in the whole original
    spells it as it stands. Names of one's own choice (`Norman Chan`), Cantonese spellings (`CHAN Tai Man` for 陳大文),
    foreigners, titles and pronouns in place of a name are not reported. Spellings: ISO 7098 and the Wade-Giles tables
    of pypinyin (MIT).
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad(
            "飞行员[[赵文博]]驾机起义。",
            "The pilot [[Zhao Wenbao]] came over with his aircraft.",
            suggests="Zhao Wenbo",
        ),
        Bad("[[周兰芬]]胜李国华。", "[[Zhou Lan Fan]] defeated Li Guohua.", suggests="Zhou Lan Fen"),
        Bad("代表[[罗文藻]]发言。", "The delegate [[Lou Wenzao]] spoke.", suggests="Luo Wenzao"),
        Good("石上志同志来信。", "Comrade Shi Shangzhi writes to us."),
        Good("石上志同志来信。", "Comrade Shih Shang-chih writes to us."),
        Good("總裁陳德霖指出", "Mr Norman Chan, Chief Executive, pointed out"),
        Good("主席鍾麗玲女士發言。", "Ms CHUNG Lai Ling, the chairman, spoke."),
        Good("加拿大代表琳达发言。", "Linda Maren, of Canada, spoke."),
    )

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for names that spell all but one of the characters."""
        for wrong in misspelt(segment):
            if wrong.place:
                continue
            original, quote = wrong.source.of(segment.source_text), wrong.target.of(segment.target_text)
            yield self.found(
                segment,
                f"{original} is {wrong.better} (Wade-Giles {wade_person(original)}), not “{quote}”.",
                wrong.target,
                wrong.source,
                suggestion=wrong.better,
                confidence=0.85,
            )
