"""Every action of the window in one table: words, keys, icon, menu and when it can be done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from canvasapp.ui.kit.i18n import QT_TRANSLATE_NOOP
from canvasapp.ui.kit.parts import clear_menu
from canvasapp.ui.look.look import Look


@dataclass(frozen=True)
class State:
    """What the rules of the actions look at; a page says how it stands."""

    writable: bool = True
    selected: int = 0
    sheets: int = 0
    on_canvas: bool = False
    blocks: int = 0
    on_method: bool = False
    walking: bool = False
    undo: str = ""
    redo: str = ""


Rule = Callable[[State], bool]


def always(state: State) -> bool:
    """Can be done wherever a page offers it."""
    return True


def writing(state: State) -> bool:
    """Needs a workbook that may be written."""
    return state.writable


def with_notes(state: State) -> bool:
    """Needs selected notes."""
    return state.selected > 0


def writing_notes(state: State) -> bool:
    """Needs selected notes in a workbook that may be written."""
    return state.writable and state.selected > 0


def on_canvas(state: State) -> bool:
    """Needs a canvas on the screen."""
    return state.on_canvas


def writing_on_canvas(state: State) -> bool:
    """Needs a canvas on the screen, in a workbook that may be written."""
    return state.writable and state.on_canvas


def on_method(state: State) -> bool:
    """Needs a sheet of a method on the screen."""
    return state.on_method


def writing_on_method(state: State) -> bool:
    """Needs a sheet of a method that is no canvas, in a workbook that may be written."""
    return state.writable and state.on_method and not state.walking


def on_canvas_or_its_steps(state: State) -> bool:
    """Needs a canvas on the screen, or its steps."""
    return state.on_canvas or state.walking


def presentable(state: State) -> bool:
    """Needs a sheet that the projector can show."""
    return state.on_canvas or state.on_method


def _with_block(number: int) -> Rule:
    return lambda state: state.on_canvas and state.blocks >= number


@dataclass(frozen=True)
class Spec:
    """One action: `text` is English and translated in the context "actions"; `keys` as Qt writes them."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    rule: Rule = always


MENUS: Mapping[str, str] = {
    "file": QT_TRANSLATE_NOOP("actions", "File"),
    "edit": QT_TRANSLATE_NOOP("actions", "Edit"),
    "colour": QT_TRANSLATE_NOOP("actions", "Colour"),
    "day": QT_TRANSLATE_NOOP("actions", "Day"),
    "sheet": QT_TRANSLATE_NOOP("actions", "Sheet"),
    "view": QT_TRANSLATE_NOOP("actions", "View"),
    "block": QT_TRANSLATE_NOOP("actions", "Go to block"),
    "help": QT_TRANSLATE_NOOP("actions", "Help"),
}
SUBMENU_OF: Mapping[str, str] = {"colour": "edit", "block": "view"}
SEPARATOR = ""

_ACTIONS = (
    Spec("file.new", "file", QT_TRANSLATE_NOOP("actions", "New workshop"), ("Ctrl+N",), "plus", writing),
    Spec("file.open", "file", QT_TRANSLATE_NOOP("actions", "Open workbook…"), ("Ctrl+O",), "folder-open"),
    Spec("file.import", "file", QT_TRANSLATE_NOOP("actions", "Import workshop…"), ("Ctrl+Shift+I",), "upload", writing),
    Spec("file.library", "file", QT_TRANSLATE_NOOP("actions", "Library"), ("Alt+Home",), "library"),
    Spec("file.methods", "file", QT_TRANSLATE_NOOP("actions", "Method gallery"), ("Ctrl+Shift+M",), "layers"),
    Spec("file.particulars", "file", QT_TRANSLATE_NOOP("actions", "About this workshop…"), ("Ctrl+I",), "info"),
    Spec("file.print", "file", QT_TRANSLATE_NOOP("actions", "Print…"), ("Ctrl+P",), "printer"),
    Spec("file.export", "file", QT_TRANSLATE_NOOP("actions", "Export as PDF…"), ("Ctrl+E",), "download"),
    Spec("file.text", "file", QT_TRANSLATE_NOOP("actions", "Export as text or data…"), ("Ctrl+Shift+E",), "file-text"),
    Spec("file.settings", "file", QT_TRANSLATE_NOOP("actions", "Settings…"), ("Ctrl+,",), "settings"),
    Spec("file.quit", "file", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",)),
    Spec("edit.undo", "edit", QT_TRANSLATE_NOOP("actions", "Undo"), ("Ctrl+Z",), "undo-2", lambda s: bool(s.undo)),
    Spec(
        "edit.redo",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
        lambda s: bool(s.redo),
    ),
    Spec("note.cut", "edit", QT_TRANSLATE_NOOP("actions", "Cut notes"), ("Ctrl+X",), "", writing_notes),
    Spec("note.copy", "edit", QT_TRANSLATE_NOOP("actions", "Copy notes"), ("Ctrl+C",), "copy", with_notes),
    Spec("note.paste", "edit", QT_TRANSLATE_NOOP("actions", "Paste as notes"), ("Ctrl+V",), "clipboard-paste", writing),
    Spec("note.all", "edit", QT_TRANSLATE_NOOP("actions", "Select all notes of the block"), ("Ctrl+A",), "", on_canvas),
    Spec("note.edit", "edit", QT_TRANSLATE_NOOP("actions", "Edit note"), ("F2",), "pencil", writing_notes),
    Spec("note.up", "edit", QT_TRANSLATE_NOOP("actions", "Move note up"), ("Alt+Up",), "", writing_notes),
    Spec("note.down", "edit", QT_TRANSLATE_NOOP("actions", "Move note down"), ("Alt+Down",), "", writing_notes),
    Spec(
        "note.left",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Move note to the block on the left"),
        ("Alt+Left",),
        "",
        writing_notes,
    ),
    Spec(
        "note.right",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Move note to the block on the right"),
        ("Alt+Right",),
        "",
        writing_notes,
    ),
    Spec("note.track", "edit", QT_TRANSLATE_NOOP("actions", "How sure are we…"), ("Alt+Return",), "", writing_notes),
    Spec(
        "note.origin",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Go to where it comes from"),
        ("Ctrl+Shift+O",),
        "",
        with_notes,
    ),
    Spec("note.remove", "edit", QT_TRANSLATE_NOOP("actions", "Remove note"), ("Del",), "trash-2", writing_notes),
    Spec("note.removed", "edit", QT_TRANSLATE_NOOP("actions", "Removed notes…"), (), "archive", writing_on_canvas),
    Spec("note.find", "edit", QT_TRANSLATE_NOOP("actions", "Find"), ("Ctrl+F",), "search"),
    *(
        Spec(
            f"note.colour{i}",
            "colour",
            QT_TRANSLATE_NOOP("actions", "Colour") + f" {i}",
            (f"Alt+{i}",),
            "",
            writing_on_canvas,
        )
        for i in range(1, 7)
    ),
    Spec(
        "view.intake",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Type paper notes"),
        ("Ctrl+K",),
        "keyboard",
        writing_on_canvas,
    ),
    Spec("take.decide", "day", QT_TRANSLATE_NOOP("actions", "Keep a decision…"), ("F6",), "gavel", writing),
    Spec("take.act", "day", QT_TRANSLATE_NOOP("actions", "Keep an action…"), ("F7",), "square-check", writing),
    Spec("take.park", "day", QT_TRANSLATE_NOOP("actions", "Park for later…"), ("F8",), "archive", writing),
    Spec("view.takeaways", "day", QT_TRANSLATE_NOOP("actions", "Decisions and actions"), ("Ctrl+J",), "gavel"),
    Spec("view.agenda", "day", QT_TRANSLATE_NOOP("actions", "Agenda and clock"), ("Ctrl+Shift+J",), "clock"),
    Spec("clock.run", "day", QT_TRANSLATE_NOOP("actions", "Pause the clock, or go on"), ("F4",), "pause", writing),
    Spec(
        "clock.next",
        "day",
        QT_TRANSLATE_NOOP("actions", "Next step of the agenda"),
        ("Shift+F4",),
        "skip-forward",
        writing,
    ),
    Spec("sheet.new", "sheet", QT_TRANSLATE_NOOP("actions", "New sheet…"), ("Ctrl+T",), "plus", writing),
    Spec("sheet.rename", "sheet", QT_TRANSLATE_NOOP("actions", "Rename sheet"), ("Shift+F2",), "pencil", writing),
    Spec(
        "sheet.again",
        "sheet",
        QT_TRANSLATE_NOOP("actions", "New run of this method"),
        ("Ctrl+Shift+T",),
        "refresh-cw",
        writing_on_method,
    ),
    Spec("sheet.duplicate", "sheet", QT_TRANSLATE_NOOP("actions", "Duplicate sheet"), ("Ctrl+D",), "copy", writing),
    Spec("sheet.left", "sheet", QT_TRANSLATE_NOOP("actions", "Move sheet left"), ("Ctrl+Shift+PgUp",), "", writing),
    Spec("sheet.right", "sheet", QT_TRANSLATE_NOOP("actions", "Move sheet right"), ("Ctrl+Shift+PgDown",), "", writing),
    Spec(
        "sheet.remove",
        "sheet",
        QT_TRANSLATE_NOOP("actions", "Remove sheet"),
        (),
        "trash-2",
        lambda s: s.writable and s.sheets > 1,
    ),
    Spec("sheet.previous", "sheet", QT_TRANSLATE_NOOP("actions", "Previous sheet"), ("Ctrl+PgUp",), "chevron-left"),
    Spec("sheet.next", "sheet", QT_TRANSLATE_NOOP("actions", "Next sheet"), ("Ctrl+PgDown",), "chevron-right"),
    Spec(
        "step.previous",
        "sheet",
        QT_TRANSLATE_NOOP("actions", "Previous step"),
        ("Alt+PgUp",),
        "chevron-left",
        on_method,
    ),
    Spec("step.next", "sheet", QT_TRANSLATE_NOOP("actions", "Next step"), ("Alt+PgDown",), "chevron-right", on_method),
    Spec(
        "sheet.legend", "sheet", QT_TRANSLATE_NOOP("actions", "What the colours mean…"), ("Ctrl+L",), "palette", writing
    ),
    Spec("view.present", "view", QT_TRANSLATE_NOOP("actions", "Present"), ("F11",), "presentation", presentable),
    Spec(
        "view.block", "view", QT_TRANSLATE_NOOP("actions", "Enlarge the block in focus"), ("F9",), "maximize", on_canvas
    ),
    Spec("view.in", "view", QT_TRANSLATE_NOOP("actions", "Larger notes"), ("Ctrl++", "Ctrl+="), "zoom-in", on_canvas),
    Spec("view.out", "view", QT_TRANSLATE_NOOP("actions", "Smaller notes"), ("Ctrl+-",), "zoom-out", on_canvas),
    Spec("view.normal", "view", QT_TRANSLATE_NOOP("actions", "Usual size of notes"), ("Ctrl+0",), "", on_canvas),
    Spec(
        "view.fit",
        "view",
        QT_TRANSLATE_NOOP("actions", "Largest notes that fit"),
        ("Ctrl+Shift+0", "Ctrl+)"),
        "scan",
        on_canvas,
    ),
    Spec(
        "view.guide", "view", QT_TRANSLATE_NOOP("actions", "Guide or results"), ("Ctrl+G",), "panel-right", presentable
    ),
    Spec(
        "view.walk",
        "view",
        QT_TRANSLATE_NOOP("actions", "Steps of the canvas"),
        ("Ctrl+Shift+G",),
        "list-ordered",
        on_canvas_or_its_steps,
    ),
    Spec("view.patterns", "view", QT_TRANSLATE_NOOP("actions", "Patterns on notes"), (), "", on_canvas),
    Spec("view.language", "view", QT_TRANSLATE_NOOP("actions", "한국어로 바꾸기"), ("Ctrl+Shift+L",), "languages"),
    Spec("view.menu", "view", QT_TRANSLATE_NOOP("actions", "Menu"), ("F10",), "menu"),
    Spec("view.scheme", "view", QT_TRANSLATE_NOOP("actions", "Light or dark"), ("Ctrl+Shift+D",), "moon"),
    *(
        Spec(f"block.{i}", "block", QT_TRANSLATE_NOOP("actions", "Block") + f" {i}", (f"Ctrl+{i}",), "", _with_block(i))
        for i in range(1, 10)
    ),
    Spec("block.shelf", "block", QT_TRANSLATE_NOOP("actions", "Shelf"), ("Ctrl+B",), "archive", on_canvas),
    Spec("help.here", "help", QT_TRANSLATE_NOOP("actions", "Help"), ("F1",), "circle-question-mark"),
    Spec("help.keys", "help", QT_TRANSLATE_NOOP("actions", "Keys…"), ("Shift+F1",)),
    Spec("help.about", "help", QT_TRANSLATE_NOOP("actions", "About canvasapp…"), (), "info"),
)
TABLE: Mapping[str, Spec] = {spec.id: spec for spec in _ACTIONS}
BREAKS_AFTER = frozenset(
    {
        "file.import",
        "file.particulars",
        "file.text",
        "edit.redo",
        "note.all",
        "note.removed",
        "sheet.remove",
        "view.block",
        "view.fit",
    }
)


class Page(Protocol):
    """What the window shows at a time: it offers actions and says how it stands."""

    state_changed: SignalInstance

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the page can do, by action id."""

    def state(self) -> State:
        """How the page stands now."""


class Actions(QObject):
    """The table as QActions of one window; they serve whatever page is shown. `refreshed` after each look at it."""

    refreshed = Signal()

    def __init__(self, window: QWidget, look: Look, own: Mapping[str, Callable[[], object]]) -> None:
        """`own` are handlers of the window itself; a page's handler of the same action goes first."""
        super().__init__(window)
        self._look, self._own = look, own
        self._handlers: Mapping[str, Callable[[], object]] = {}
        self._page: Page | None = None
        self.by_id: dict[str, QAction] = {}
        for spec in TABLE.values():
            action = QAction(window)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.triggered.connect(lambda _checked=False, wanted=spec.id: self.run(wanted))
            window.addAction(action)
            self.by_id[spec.id] = action
        look.changed.connect(self.paint)
        self.retranslate()

    def serve(self, page: Page) -> None:
        """From now on the actions are those of `page`."""
        if self._page is not None:
            self._page.state_changed.disconnect(self.refresh)
        self._page = page
        page.state_changed.connect(self.refresh)
        self.refresh()

    def run(self, action_id: str) -> None:
        """Do an action, as its key or menu entry does."""
        handler = self._handlers.get(action_id)
        if handler is not None:
            handler()

    def refresh(self) -> None:
        """Apply the rules to how the page stands now."""
        if self._page is None:
            return
        self._handlers = {**self._own, **self._page.handlers()}
        state = self._page.state()
        for action_id, action in self.by_id.items():
            offered = action_id in self._handlers
            action.setVisible(offered)
            action.setEnabled(offered and TABLE[action_id].rule(state))
        for action_id, name in (("edit.undo", state.undo), ("edit.redo", state.redo)):
            text = QCoreApplication.translate("actions", TABLE[action_id].text)
            self.by_id[action_id].setText(f"{text}: {name}" if name else text)
        self.refreshed.emit()

    def retranslate(self) -> None:
        """Say every action in the interface's language."""
        for action_id, action in self.by_id.items():
            action.setText(action_text(action_id))
            keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()[:1])
            action.setToolTip(f"{action_text(action_id)}  {keys}".strip())
        self.paint()
        self.refresh()

    def paint(self) -> None:
        """Give every action its icon in the colours of now."""
        for action_id, action in self.by_id.items():
            if TABLE[action_id].icon:
                action.setIcon(self._look.icon(TABLE[action_id].icon))

    def fill(self, menu: QMenu | QMenuBar) -> None:
        """Put the menus of the table into `menu`, each with the actions that the page offers now."""
        clear_menu(menu)
        menus = {name: QMenu(QCoreApplication.translate("actions", title), menu) for name, title in MENUS.items()}
        for action_id, action in self.by_id.items():
            if action_id not in self._handlers:
                continue
            own = menus[TABLE[action_id].menu]
            own.addAction(action)
            if action_id in BREAKS_AFTER:
                own.addSeparator()
        for name, made in menus.items():
            if not made.isEmpty():
                (menus[SUBMENU_OF[name]] if name in SUBMENU_OF else menu).addMenu(made)


def action_text(action_id: str) -> str:
    """The words of an action in the interface's language."""
    text = TABLE[action_id].text
    name, _, number = text.rpartition(" ")
    if number.isdigit():
        return f"{QCoreApplication.translate('actions', name)} {number}"
    return QCoreApplication.translate("actions", text)
