"""The simulation of a model: many draws of its given variables, apart from the rest so that a thread can run it."""

import random

from canvasapp.domain.engine.answers.answer_values import ModelAnswer, ModelVariable
from canvasapp.domain.engine.results.model_analysis import Spread, prepared
from canvasapp.domain.method.elements import ModelElement

DRAWS = 4000
MOST_STEPS = 2_000_000
"""So that the largest model is drawn within two seconds; up to 500 parts take all draws."""

SEED = 66


def simulated(element: ModelElement, answer: ModelAnswer, draws: int = DRAWS) -> Spread | None:
    """Where eight of ten results lie if the given variables vary between low, usual and high (triangular).

    Levers stay as usual. The seed is fixed: the same model gives the same numbers. None without a result.
    """
    model = prepared(element, answer)
    if model.program is None:
        return None
    draws = min(draws, MOST_STEPS // model.program.parts)
    chance = random.Random(SEED)
    drawn = (model.program.run({v.sym: _draw(v, chance) for v in model.variables}) for _ in range(draws))
    results = sorted(result for result in drawn if result is not None)
    if not results:
        return None
    return Spread(p10=results[int(0.1 * len(results))], p90=results[int(0.9 * len(results))])


def _draw(variable: ModelVariable, chance: random.Random) -> float:
    low, base, high = variable.low, variable.base, variable.high
    assert low is not None
    assert base is not None
    assert high is not None
    if variable.role == "lever":
        return base
    return chance.triangular(low, high, min(max(base, low), high))
