"""What a good word stands on: how far each of its grounds is known, and the sentence that names what is missing."""

from collections.abc import Callable, Sequence

from canvasapp.domain.engine.language.expression import parsed
from canvasapp.domain.engine.language.vectors import Value, Vector, is_true
from canvasapp.domain.engine.results.outcome import TOO_LITTLE, Missing
from canvasapp.domain.engine.results.rounding import fixed
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language, Words

NOT_ENOUGH = Words(en="Too little is answered to judge.", ko="판단하기에는 답이 부족합니다.")


def missing_grounds(method: Method, names: Sequence[str], value: Callable[[str], Value]) -> tuple[Missing, ...]:
    """Those of the named grounds that are known by less than a half, or of which nothing was asked."""
    found = (_missing(method, name, value) for name in names)
    return tuple(missing for missing in found if missing is not None)


def not_judged(missing: Sequence[Missing]) -> Words:
    """The sentence in the place of a good word: what has to be answered first."""
    if not missing:
        return NOT_ENOUGH
    en, ko = (", ".join(how_far(each, language) for each in missing) for language in ("en", "ko"))
    return Words(en=f"Not yet judged: {en}.", ko=f"아직 판단할 수 없습니다: {ko}.")


def _missing(method: Method, name: str, value: Callable[[str], Value]) -> Missing | None:
    ground = method.grounds[name]
    text = ground.of or name
    element = next((use.name for use in parsed(text).uses), name)
    found = value(text)
    if isinstance(found, Vector):
        enough = found.asked > 0 and found.answered >= TOO_LITTLE * found.asked
        return None if enough else Missing(element, ground.name, found.answered, found.asked)
    if isinstance(found, float):
        return None if found >= TOO_LITTLE else Missing(element, ground.name, share=found)
    return None if is_true(found) else Missing(element, ground.name, 0, 1)


def how_far(missing: Missing, language: Language) -> str:
    """A ground by its name, and how far it is known."""
    name, korean = missing.name.in_(language), language == "ko"
    if missing.share is not None:
        share = fixed(100 * missing.share, 0)
        return f"{name}(결과를 좌우하는 것의 {share}%)" if korean else f"{name} ({share} % of what decides the result)"
    if missing.asked == 0:
        return f"{name}(답 없음)" if korean else f"{name} (nothing answered)"
    if korean:
        return f"{name}({missing.asked}개 중 {missing.answered}개)"
    return f"{name} ({missing.answered} of {missing.asked})"
