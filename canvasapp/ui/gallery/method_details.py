"""The right side of the gallery: everything about a method or a programme, and the button that adds it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from canvasapp.domain.method.choosing import fed_canvas
from canvasapp.domain.method.method import Method, Programme
from canvasapp.ui.gallery.block_map import BlockMap
from canvasapp.ui.gallery.gallery_groups import name_and_length
from canvasapp.ui.gallery.handout_picture import HandoutPicture
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import ElidedLabel, button, clear, follow, reading_label, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import lead_text, minutes_text, team_text

WIDTH = 340
NARROW = 300
MARGIN = 22
_LARGE = 1.2
"""The size of text, as a part of the usual, from which less stands side by side."""


class MethodDetails(Retranslated, QFrame):
    """`added` when what is shown is to be added."""

    added = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._look = context, context.look
        self._shown: Method | tuple[Programme, Sequence[Method]] | None = None
        self._workshop: str | None = None
        self._writable = True
        self.setProperty("frame", "side")
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, 16)
        self._column.setSpacing(0)
        self.body = QScrollArea()
        self.body.setWidgetResizable(True)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body.setWidget(inside)
        self.handout = HandoutPicture(context)
        self.handout.setParent(inside)
        self.handout.hide()
        self.add = button("primary")
        self.add.setMinimumHeight(40)
        self.add.clicked.connect(self.added)
        self.target = ElidedLabel("")
        self.target.setProperty("type", "caption")
        self.target.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        foot = QVBoxLayout()
        foot.setContentsMargins(MARGIN, 14, MARGIN, 14)
        foot.setSpacing(6)
        foot.addWidget(self.add)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.target)
        centred.addStretch(1)
        foot.addLayout(centred)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        line = QFrame()
        line.setProperty("frame", "rule")
        column.addWidget(line)
        column.addLayout(foot)
        follow(context.look, self, self.retranslate)

    def lead_to(self, workshop: str | None, *, writable: bool) -> None:
        """What is added goes to the workshop of that title; None: to a new one."""
        self._workshop, self._writable = workshop, writable
        self.retranslate()

    def show_method(self, method: Method) -> None:
        """Everything about a method."""
        if method != self._shown:
            self._shown = method
            self.retranslate()
            self.body.verticalScrollBar().setValue(0)

    def show_programme(self, programme: Programme, methods: Sequence[Method]) -> None:
        """Everything about a programme of methods."""
        self._shown = (programme, methods)
        self.retranslate()

    def show_nothing(self) -> None:
        """There is nothing to choose."""
        self._shown = None
        self.retranslate()

    def least_width(self) -> int:
        """The width at which the button has room for its words."""
        return self.add.sizeHint().width() + 2 * MARGIN + 2

    @property
    def shown(self) -> Method | tuple[Programme, Sequence[Method]] | None:
        """What is shown: a method, or a programme with its methods."""
        return self._shown

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._column.removeWidget(self.handout)
        self.handout.hide()
        clear(self._column)
        if isinstance(self._shown, Method):
            self._fill_method(self._shown)
        elif self._shown is not None:
            self._fill_programme(*self._shown)
        self._column.addStretch(1)
        self._say_button()

    def _say_button(self) -> None:
        many = len(self._shown[1]) if isinstance(self._shown, tuple) else 1
        if many > 1:
            here, new = self.tr("Add %n sheet(s)", None, many), self.tr("New workshop with %n sheet(s)", None, many)
        else:
            here, new = self.tr("Add to this workshop"), self.tr("New workshop with it")
        self.add.setText(here if self._workshop is not None else new)
        self.add.setIcon(self._look.icon("plus", "on_accent"))
        self.add.setEnabled(self._shown is not None and self._writable)
        read_only = self.tr("This workbook may only be read")
        self.target.say((self._workshop or "") if self._writable else read_only)
        self.target.setVisible(bool(self.target.text()))
        self.body.setAccessibleName(self.tr("Details"))

    def _fill_method(self, method: Method) -> None:
        language = self._context.language
        steps = self.tr("%n step(s)", None, len(method.step))
        self._add_head(
            method.icon, method.title.in_(language), [minutes_text(method.minutes), team_text(method.team), steps]
        )
        self._column.addWidget(reading_label("body", method.purpose.in_(language)))
        self._add_label(self.tr("Steps"))
        self._add_table(
            [(step.title.in_(language), lead_text(step.lead), minutes_text(step.minutes)) for step in method.step]
        )
        self._add_blocks(method)
        self._add_label(self.tr("Handout"))
        self._column.addWidget(self.handout)
        self.handout.show()
        self.handout.show_method(method)
        self._add_text(self.tr("Tip"), [method.tip.in_(language)])
        self._add_text(self.tr("Example"), [case.label.in_(language) for case in method.case[:2]])
        self._add_text(self.tr("Source"), [method.source.in_(language)], muted=True)

    def _fill_programme(self, programme: Programme, methods: Sequence[Method]) -> None:
        language = self._context.language
        title, length = name_and_length(programme.title.in_(language))
        minutes = minutes_text(sum(method.minutes for method in methods))
        count = self.tr("%n method(s)", None, len(methods))
        self._add_head("list-ordered", title, [part for part in (length, minutes, count) if part])
        self._column.addWidget(reading_label("body", programme.for_whom.in_(language)))
        self._add_label(self.tr("Sheets, in this order"))
        self._add_table([(method.title.in_(language), "", minutes_text(method.minutes)) for method in methods])

    def _add_head(self, icon: str, title: str, facts: Sequence[str]) -> None:
        sign = QLabel()
        sign.setPixmap(self._look.icon(icon, "accent").pixmap(20, 20))
        sign.setContentsMargins(0, 2, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text_label("h2", title, wrap=True), 1)
        self._add_row(head)
        self._column.addSpacing(6)
        self._column.addWidget(text_label("caption", "   ".join(facts), wrap=True))
        self._column.addSpacing(10)

    def _add_label(self, text: str) -> None:
        self._column.addSpacing(18)
        self._column.addWidget(text_label("label", text))
        self._column.addSpacing(6)

    def _add_text(self, label: str, texts: Sequence[str], *, muted: bool = False) -> None:
        if not texts:
            return
        self._add_label(label)
        for text in texts:
            self._column.addWidget(reading_label("muted" if muted else "body", text))
            self._column.addSpacing(4)

    def _add_table(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Numbered rows: what, who, how long; in large type who stands below what."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        for number, (what, who, minutes) in enumerate(rows):
            row = 2 * number
            grid.addWidget(text_label("muted", str(number + 1)), row, 0, top)
            grid.addWidget(text_label("body", what, wrap=True), row, 1, top)
            grid.addWidget(text_label("body", minutes), row, 3, right)
            if who and self._stacked:
                grid.addWidget(text_label("caption", who, wrap=True), row + 1, 1, top)
            elif who:
                grid.addWidget(text_label("caption", who), row, 2, right)
        self._add_row(grid)

    def _add_blocks(self, method: Method) -> None:
        canvas, blocks = fed_canvas(method, self._context.methods)
        if canvas is None or not blocks:
            return
        self._add_label(self.tr("Feeds these blocks"))
        names = [block.name.in_(self._context.language) for block in blocks]
        picture = BlockMap(self._look, canvas, [block.id for block in blocks])
        picture.setAccessibleName(", ".join(names))
        row = QVBoxLayout() if self._stacked else QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(14)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        listed = QVBoxLayout()
        listed.setSpacing(3)
        for block, name in zip(blocks, names, strict=True):
            line = QHBoxLayout()
            line.setSpacing(8)
            sign = QLabel()
            sign.setPixmap(self._look.icon(block.icon, "muted").pixmap(16, 16))
            line.addWidget(sign)
            line.addWidget(text_label("body", name, wrap=True), 1)
            listed.addLayout(line)
        row.addLayout(listed, 1)
        self._add_row(row)

    @property
    def _stacked(self) -> bool:
        """Whether there is no room for things side by side."""
        return self._look.scale >= _LARGE

    def _add_row(self, layout: QHBoxLayout | QVBoxLayout | QGridLayout) -> None:
        """A layout in a widget of its own, so that it can be taken away whole."""
        row = QWidget()
        row.setLayout(layout)
        self._column.addWidget(row)
