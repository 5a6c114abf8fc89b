"""The print centre makes its controls from what a format declares, whatever it is."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvasapp.app.printing import Choices
from canvasapp.app.settings import Memory, Settings, print_choice, text
from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Product
from canvasapp.export.options import Choice, Number, Options, Switch
from canvasapp.ui.kit.context import Context
from canvasapp.ui.printing.file_field import FileField
from canvasapp.ui.printing.option_rows import OptionRows
from canvasapp.ui.printing.remembered_choices import remember, remembered


def words(text: str) -> Words:
    return Words(en=text, ko=f"{text} 값")


@dataclass(frozen=True)
class Shouting(Options):
    """Options of a format that nobody has seen."""

    voice: Annotated[
        str,
        Choice(
            title=words("Voice"),
            help=words("Whose"),
            flag="--voice",
            names={name: words(name) for name in ("bass", "tenor", "alto", "soprano")},
        ),
    ] = "alto"
    loud: Annotated[bool, Switch(title=words("Loud"), help=words("Very"), flag="--loud")] = False
    times: Annotated[
        int | None,
        Number(
            title=words("Times"), help=words("Often"), flag="--times", least=1, most=9, unit="x", when={"loud": True}
        ),
    ] = None
    secret: Annotated[bool, Switch(title=words("Secret"), help=words("No"), flag="--secret", remembered=False)] = False


SHOUT = Format("shout", ".txt", words("Shout"), lambda job: Product(b"HEY"), Shouting, pages=True)


def rows(context: Context, qtbot: QtBot) -> OptionRows:
    made = OptionRows(SHOUT, context.look)
    for part in (made, made.along):
        qtbot.addWidget(part)
        part.show()
    made.name("ko")
    made.show_options(Shouting(), ())
    return made


def test_each_option_has_a_control_that_fits_its_kind(context: Context, qtbot: QtBot) -> None:
    made = rows(context, qtbot)
    kinds = {name: type(each.widget).__name__ for name, each in made.fields.items()}
    assert kinds == {"voice": "ChoiceBox", "loud": "QCheckBox", "times": "TypedField", "secret": "QCheckBox"}
    assert made.values() == {"voice": "alto", "loud": False, "times": None, "secret": False}
    assert made.fields["loud"].widget.property("text") == "Loud 값"


def test_what_hangs_on_a_switch_is_shown_with_it_and_takes_only_what_fits(context: Context, qtbot: QtBot) -> None:
    made = rows(context, qtbot)
    times = made.fields["times"].widget
    assert not times.isVisible()
    made.show_options(Shouting(loud=True), ())
    assert times.isVisible()
    QTest.keyClicks(times, "12")
    QTest.keyClick(times, Qt.Key.Key_Return)
    assert times.property("error")
    assert made.values()["times"] is None
    QTest.keyClick(times, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(made.changed):
        QTest.keyClick(times, Qt.Key.Key_Return)
    assert made.values()["times"] == 1


def test_what_was_chosen_is_remembered_but_for_what_should_not() -> None:
    settings = Settings(Memory())
    remember(settings, Choices("shout", Shouting("bass", loud=True, times=4, secret=True), check=False), SHOUT)
    assert remembered(settings, SHOUT) == Choices("shout", Shouting("bass", loud=True, times=4), check=False)


def test_what_another_version_remembered_is_as_usual() -> None:
    settings = Settings(Memory())
    settings.remember(print_choice("shout", "voice", text, ""), "falsetto")
    settings.remember(print_choice("shout", "times", text, ""), "often")
    assert remembered(settings, SHOUT).options == replace(Shouting())


def test_a_file_is_chosen_shown_and_left_out_again(context: Context, qtbot: QtBot) -> None:
    asked: list[str] = []

    def ask(parent: QWidget, title: str, kinds: str) -> str:
        asked.append(kinds)
        return "/somewhere/client.potx"

    field = FileField((".pptx", ".potx"), context.look, ask)
    qtbot.addWidget(field)
    field.name("Template", "Of the client")
    with qtbot.waitSignal(field.chosen):
        field.open.click()
    assert asked == ["Template (*.pptx *.potx)"]
    assert field.value() == Path("/somewhere/client.potx")
    assert field.open.text() == "client.potx"
    with qtbot.waitSignal(field.chosen):
        field.leave_out.click()
    assert field.value() is None
