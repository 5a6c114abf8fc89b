"""The arrangement of a loop's nodes."""

from workbooks import ROOT

from canvasapp.domain.engine.results.loop_analysis import LoopFindings
from canvasapp.export.figures.lettering import Lettering
from canvasapp.export.figures.palette import PAPER
from canvasapp.export.figures.ring import arranged
from canvasapp.export.pdf.poster.canvas_frame import Rect


def test_a_loop_without_nodes_has_places_for_none() -> None:
    """An editor asks for the places while it is laid out, before it was given an answer."""
    style = Lettering(ROOT / "resources").style(PAPER, ("en",), 10)
    assert arranged(LoopFindings(), style, Rect(0, 0, 400, 300)).boxes == {}
