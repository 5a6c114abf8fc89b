"""The deck as a format: slides for PowerPoint, Keynote and LibreOffice."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product, handout_sheets
from canvasapp.export.options import FileChoice, Options


@dataclass(frozen=True)
class DeckOptions(Options):
    """What can be chosen for a deck."""

    template: Annotated[
        Path | None,
        FileChoice(
            title=Words(en="Template", ko="서식 파일"),
            help=Words(
                en="A .pptx or .potx of the client, whose masters, fonts and colours are used.",
                ko="고객사의 .pptx 또는 .potx 파일입니다. 마스터와 글꼴, 색을 그대로 씁니다",
            ),
            flag="--template",
            suffixes=(".pptx", ".potx"),
        ),
    ] = None


def _write(job: Job[DeckOptions]) -> Product:
    from canvasapp.export.deck.deck import deck  # noqa: PLC0415  python-pptx stays off the start of the program

    return deck(job, job.options.template)


def _lost(data: bytes, job: Job[DeckOptions]) -> tuple[str, ...]:
    from canvasapp.export.deck.deck_check import lost_texts  # noqa: PLC0415

    return lost_texts(data, job)


FORMAT = Format(
    id="deck",
    suffix=".pptx",
    name=Words(en="Deck (PowerPoint)", ko="슬라이드(파워포인트)"),
    write=_write,
    options=DeckOptions,
    pages=True,
    place=60,
    sheets=handout_sheets,
    whole=True,
    lost=_lost,
)
