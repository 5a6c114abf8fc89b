"""What formats declare about their options holds together."""

from dataclasses import dataclass, replace
from datetime import time
from typing import Annotated

import pytest

from canvasapp.domain.model.values import LANGUAGES, Words
from canvasapp.export.format import AnyFormat, formats
from canvasapp.export.options import Choice, Declared, Number, Options, Switch, TimeOfDay, declared, flag_for, unmet

SAY = Words(en="Say", ko="말")


@dataclass(frozen=True)
class Shouting(Options):
    """Options of a format that nobody has seen."""

    loud: Annotated[bool, Switch(title=SAY, help=SAY, flag="--loud")] = False
    times: Annotated[
        int | None, Number(title=SAY, help=SAY, flag="--times", least=1, most=9, unit="x", when={"loud": True})
    ] = None
    begin: Annotated[time | None, TimeOfDay(title=SAY, help=SAY, flag="--begin")] = None
    way: Annotated[str, Choice(title=SAY, help=SAY, flag="--way", names={"up": SAY, "down": SAY})] = "up"
    hidden: int = 3


def option(name: str) -> Declared:
    return next(each for each in declared(Shouting()) if each.field == name)


def test_the_fields_with_an_option_are_declared_in_their_order() -> None:
    found = declared(Shouting())
    assert [(each.field, each.usual) for each in found] == [
        ("loud", False),
        ("times", None),
        ("begin", None),
        ("way", "up"),
    ]


@pytest.mark.parametrize(
    ("name", "value"), [("loud", True), ("times", 4), ("times", None), ("begin", time(9, 5)), ("way", "down")]
)
def test_a_value_is_read_back_from_its_text(name: str, value: object) -> None:
    said = option(name).option
    assert said.value_of(said.text_of(value)) == value


@pytest.mark.parametrize(
    ("name", "text"), [("loud", "perhaps"), ("times", "10"), ("times", "many"), ("begin", "noon"), ("way", "left")]
)
def test_a_text_that_is_no_value_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError):
        option(name).option.value_of(text)


def test_an_option_that_hangs_on_another_matters_only_beside_it() -> None:
    assert unmet(option("times").option, Shouting()) == ("loud", True)
    assert unmet(option("times").option, Shouting(loud=True)) is None


@pytest.mark.parametrize("made", formats().values(), ids=lambda made: made.id)
def test_every_format_names_its_options_in_both_languages(made: AnyFormat) -> None:
    fields = {each.field for each in made.declared}
    for each in made.declared:
        assert all(words.in_(language) for words in (each.option.title, each.option.help) for language in LANGUAGES)
        assert each.option.flag.startswith("--")
        assert set(each.option.when) <= fields
        said = each.option
        assert said.value_of(said.text_of(each.usual)) == each.usual
        assert replace(made.options(), **{each.field: each.usual}) == made.options()


def test_a_flag_means_the_same_in_all_formats() -> None:
    meant: dict[str, set[tuple[str, type]]] = {}
    for made in formats().values():
        for each in made.declared:
            meant.setdefault(each.option.flag, set()).add((each.field, type(each.option)))
    assert all(len(meanings) == 1 for meanings in meant.values()), meant


def test_a_pair_of_flags_has_one_for_each_value() -> None:
    filled = next(each for each in formats()["handout"].declared if each.field == "filled")
    assert (flag_for(filled, True), flag_for(filled, False)) == ("--filled", "--blank")
