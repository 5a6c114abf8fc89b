"""Loops and models with their answers, as tables: their figures are results of their own."""

from collections.abc import Sequence

from canvasapp.domain.engine.answers.answer_values import LoopAnswer, ModelAnswer
from canvasapp.domain.engine.results.model_analysis import ModelFindings
from canvasapp.domain.engine.results.rounding import MINUS, shown
from canvasapp.domain.engine.results.sentences import SAMPLES
from canvasapp.domain.model.values import Words
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import (
    ACTUAL,
    DELAY,
    EQUATIONS,
    FROM,
    GIVEN,
    HIGH,
    HUB,
    KIND,
    LEVER,
    LOW,
    MEANING,
    MISUNDERSTOOD,
    NODE,
    PUSH_COST,
    QUALITY,
    SIGN,
    SIGNS,
    STATE,
    STRENGTH,
    SYMBOL,
    TO,
    UNIT,
    USUAL,
)
from canvasapp.export.pdf.handout.page_pieces import PagePiece, spaced
from canvasapp.export.pdf.handout.ruled_tables import (
    Table,
    TableColumn,
    TableRow,
    least_width,
    table_pieces,
    with_room,
    words,
)
from canvasapp.export.pdf.handout.text_pieces import heading, paragraph


def loop_pieces(paper: Paper, answer: LoopAnswer) -> list[PagePiece]:
    """Nodes and arrows, a table each."""
    nodes = [
        (
            paper.say(node.label),
            _number(node.state),
            _number(node.cost),
            ", ".join(
                paper.say(words_) for words_, is_so in ((HUB, node.hub), (MISUNDERSTOOD, node.misunderstood)) if is_so
            ),
        )
        for node in answer.nodes
    ]
    named = {node.id: paper.say(node.label) for node in answer.nodes}
    links = [
        (
            named.get(link.source, link.source),
            named.get(link.target, link.target),
            "+" if link.sign == "+" else MINUS,
            _number(link.strength),
            _number(link.delay),
        )
        for link in answer.links
    ]
    pieces = plain_table(paper, (NODE, STATE, PUSH_COST, SIGNS), (3, 1, 1, 2), nodes)
    arrows = plain_table(paper, (FROM, TO, SIGN, STRENGTH, DELAY), (3, 3, 1, 1, 1), links)
    return [*pieces, *spaced(arrows, 0.8 * paper.small)]


def model_pieces(paper: Paper, answer: ModelAnswer, found: ModelFindings) -> list[PagePiece]:
    """Variables, equations with their results or what is wrong with them, and what really happened."""
    names = (SYMBOL, MEANING, UNIT, LOW, USUAL, HIGH, QUALITY, KIND)
    rows = [
        (
            variable.sym,
            paper.say(variable.label),
            paper.say(variable.unit),
            _number(variable.low),
            _number(variable.base),
            _number(variable.high),
            _number(variable.quality),
            paper.say(LEVER if variable.role == "lever" else GIVEN),
        )
        for variable in answer.variables
    ]
    samples = [] if found.own or not rows else paragraph(paper, paper.say(SAMPLES), size=paper.small, muted=True)
    pieces = [*samples, *plain_table(paper, names, (1, 3, 1.2, 1, 1, 1, 0.6, 1), rows)]
    for sym, reason in (*found.problems.items(), *found.warnings.items()):
        pieces += paragraph(paper, f"{sym}: {paper.reason(reason)}", size=paper.small, muted=True)
    if found.equations:
        pieces += spaced(heading(paper, EQUATIONS, paper.body), 0.8 * paper.small)
    for equation in found.equations:
        said = f"  =  {shown(equation.value)}" if equation.value is not None else ""
        problem = f"  ({paper.reason(equation.problem)})" if equation.problem is not None else ""
        pieces += paragraph(paper, f"{equation.text}{said}{problem}")
    if answer.actual is not None:
        pieces += paragraph(paper, f"{paper.say(ACTUAL)}: {shown(answer.actual)}")
    return pieces


def plain_table(
    paper: Paper, names: tuple[Words, ...], shares: tuple[float, ...], rows: Sequence[tuple[str, ...]]
) -> list[PagePiece]:
    """A table of texts under some words."""
    headers = [words(paper, paper.say(name), bold=True) for name in names]
    columns = tuple(
        TableColumn(header, least_width(paper, header), share) for header, share in zip(headers, shares, strict=True)
    )
    lines = tuple(TableRow(tuple(words(paper, text, size=paper.body) for text in row)) for row in rows)
    return table_pieces(paper, with_room(paper, Table(columns, lines)))


def _number(value: float | None) -> str:
    return "" if value is None else shown(value)
