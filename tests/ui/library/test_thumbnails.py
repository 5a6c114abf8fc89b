"""The small pictures of canvases."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPixmap

from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.summaries import Thumbnail
from canvasapp.domain.model.workshop import Workshop
from canvasapp.ui.kit.context import Context
from canvasapp.ui.library.card_thumbnails import CardThumbnails
from canvasapp.ui.library.workshop_cards import WorkshopCard

SIZE = QSize(330, 195)


def card(picture: Callable[[], Thumbnail], stamp: str = "1") -> WorkshopCard:
    return WorkshopCard("w", Workshop(id="w", title="T"), 1, 1, stamp, picture)


@pytest.fixture
def thumbnails(context: Context) -> CardThumbnails:
    """The pictures of a light theme."""
    return CardThumbnails(context.look, context.methods)


def colours_in(picture: QPixmap, left: float, top: float, right: float, bottom: float) -> set[str]:
    """The colours in a part of a picture, its edges as shares of the whole."""
    image: QImage = picture.toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(round(left * image.width()), round(right * image.width()))
        for y in range(round(top * image.height()), round(bottom * image.height()))
    }


def test_notes_are_bars_of_their_paper_in_their_block(context: Context, thumbnails: CardThumbnails) -> None:
    picture = thumbnails.picture(card(lambda: Thumbnail("canvas-walk", {"customer_segments": (("A", 20),)})), SIZE, 1.0)
    yellow = QColor(context.look.theme.papers["yellow"].fill).name()
    assert yellow in colours_in(picture, 0.81, 0, 1, 0.75)
    assert yellow not in colours_in(picture, 0, 0, 0.8, 1)


def test_many_notes_stay_inside_their_block(context: Context, thumbnails: CardThumbnails) -> None:
    picture = thumbnails.picture(
        card(lambda: Thumbnail("canvas-walk", {"key_activities": (("A", 20),) * 12})), SIZE, 1.0
    )
    edge = QColor(context.look.theme.papers["yellow"].edge).name()
    assert edge in colours_in(picture, 0.2, 0, 0.4, 0.375)
    assert edge not in colours_in(picture, 0.2, 0.385, 0.4, 1)


def test_a_picture_is_sharp_on_a_fine_screen(thumbnails: CardThumbnails) -> None:
    picture = thumbnails.picture(card(Thumbnail), SIZE, 2.0)
    assert picture.size() == SIZE * 2
    assert picture.deviceIndependentSize().toSize() == SIZE


def test_a_picture_is_painted_once_until_the_workshop_or_the_look_changes(
    context: Context, thumbnails: CardThumbnails
) -> None:
    read: list[str] = []

    def picture() -> Thumbnail:
        read.append("read")
        return Thumbnail()

    for _ in range(3):
        thumbnails.picture(card(picture), SIZE, 1.0)
    assert len(read) == 1
    thumbnails.picture(card(picture, stamp="2"), SIZE, 1.0)
    assert len(read) == 2
    context.look.choose(scheme="dark")
    thumbnails.picture(card(picture), SIZE, 1.0)
    assert len(read) == 3


def test_a_canvas_that_cannot_be_read_is_painted_empty(context: Context, thumbnails: CardThumbnails) -> None:
    def broken() -> Thumbnail:
        raise WorldError(problem="the drive is gone")

    picture = thumbnails.picture(card(broken), SIZE, 1.0)
    assert context.look.theme.role("surface").lower() in colours_in(picture, 0, 0, 1, 1)
