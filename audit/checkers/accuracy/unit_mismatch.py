"""A unit that changed though the figure did not."""

from collections.abc import Iterator

from audit.checkers.accuracy._facts.difference import Difference, Nature
from audit.checkers.accuracy._facts.shape import FactChecker
from audit.model.document import Segment
from audit.model.facts import Number
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good


class UnitMismatch(FactChecker):
    """A unit differs from the original's though the figure is the same.

    A thousand metres for a thousand kilometres, acres for mu: the figure looks right and the size is wrong. A value
    that was converted (六十亩 as 4 hectares, 一百斤 as 50 kg) is right, and a unit that only one side names or that
    the tables do not know is not reported. A rate is compared with its unit of time. A price in 块 is no number of
    pieces.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_source = True
    examples = (
        Bad("全长[[一千六百公里]]。", "It is [[1,600 metres]] long."),
        Bad("每户分田[[十五亩]]。", "Each household received [[15 acres]]."),
        Bad("停火[[三个月]]。", "A ceasefire of [[three years]]."),
        Bad("风速达[[七十公里/小时]]。", "The wind reached [[70 km/s]]."),
        Bad("这款虽然只要[[27块]]，却不比贵的差。", "This one is only [[27 pieces]], yet no worse than a dear one."),
        Good("买了27块石头。", "They bought 27 pieces of rock."),
        Bad("剂量为[[500 mg]]。", "The dose is [[500 g]]."),
        Good("体重3.2 kg，身长0.52 m。", "The weight is 3,200 g, the length 52 cm."),
        Good("时速三十六公里。", "A speed of 36 km/h, or 10 metres per second."),
        Good("每户分田十五亩。", "Each household received 1 hectare."),
        Good("缴获粮食一百斤，行军二百里。", "They seized 50 kg of grain and marched 100 kilometers."),
        Good("休战两周，历时半年。", "A truce of fourteen days, in six months."),
    )

    def report(self, segment: Segment, difference: Difference) -> Iterator[Finding]:
        """Report units that changed."""
        match difference.nature, difference.source, difference.target:
            case Nature.UNIT, Number() as source, Number() as target:
                units = f"{source.text} ({_unit(source)}), “{target.text}” ({_unit(target)})"
                message = f"The figure is the same, the unit is not: {units}."
                yield self.at(segment, difference, message, confidence=0.85)


def _unit(fact: Number) -> str:
    """Name the unit of a number, and what a rate is counted by."""
    return f"{fact.unit} per {fact.per}" if fact.per else fact.unit
