"""The answers to an element as parts of a section: texts, lists and tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from canvasapp.domain.engine.answers.answer_values import (
    ItemsAnswer,
    LoopAnswer,
    MatrixAnswer,
    ModelAnswer,
    TableAnswer,
    TextAnswer,
)
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.letter_parts import GAP
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.rounding import MINUS, shown
from canvasapp.domain.method.elements import (
    CheckElement,
    Element,
    LetterElement,
    MatrixElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.model.values import Language, Words
from canvasapp.export.figures.text_style import said_in
from canvasapp.export.pdf.handout import handout_words as say
from canvasapp.export.sections.section import Heading, Paragraph, Part, TextTable
from canvasapp.export.text.cell_words import cell_text, is_numeric, rows_in_order

RATING = Words(en="Rating", ko="점수")
STATEMENT = Words(en="Statement", ko="항목")
ANSWER = Words(en="Answer", ko="답")
REMARK = Words(en="Remark", ko="메모")

_BLANK = "……"


@dataclass(frozen=True)
class PlainTeller:
    """Says labels in one language; `blocks` are those of the canvases at hand."""

    language: Language
    blocks: Mapping[str, Block]

    @property
    def languages(self) -> tuple[Language, ...]:
        """The one language."""
        return (self.language,)

    def say(self, label: Label) -> str:
        """A label."""
        return said_in(label, self.languages)

    def named_block(self, block: str) -> Words | str:
        """The name of a block; its id if no canvas here has it."""
        return self.blocks[block].name if block in self.blocks else block


def answer_parts(teller: PlainTeller, method: Method, element: Element, outcome: Outcome) -> list[Part]:
    """The prompt of an element and its answer; nothing where there is no answer."""
    parts = list(_parts(teller, method, element, outcome))
    return [Heading(teller.say(element.prompt)), *parts] if parts else []


def _parts(teller: PlainTeller, method: Method, element: Element, outcome: Outcome) -> Iterator[Part]:
    answer = outcome.reading.elements[element.id]
    match element, answer:
        case RatingElement() | CheckElement(), ItemsAnswer():
            yield from _items(teller, element, answer)
        case TableElement(), TableAnswer():
            yield from _table(teller, method, element, answer, outcome)
        case MatrixElement(), MatrixAnswer():
            yield from _matrix(teller, element, answer)
        case LetterElement(), _:
            yield from _letter(teller, element, outcome)
        case _, TextAnswer():
            yield from _text(answer)
        case _, LoopAnswer():
            yield from _loop(teller, answer)
        case _, ModelAnswer():
            yield from _model(teller, answer, outcome, element.id)


def _text(answer: TextAnswer) -> Iterator[Part]:
    if answer.lines:
        yield from (Paragraph(line, "bullet") for line in answer.lines)
    elif answer.text.strip():
        yield Paragraph(answer.text)


def _items(teller: PlainTeller, element: RatingElement | CheckElement, answer: ItemsAnswer) -> Iterator[Part]:
    rows = []
    for item in element.items:
        rated = answer.items.get(item.id)
        if rated is None or (rated.value is None and not rated.why):
            continue
        if isinstance(element, CheckElement):
            options = {option.id: teller.say(option.label) for option in element.options}
            value = options.get(f"{rated.value}", "")
        else:
            value = shown(rated.value, "rating") if isinstance(rated.value, float) else ""
        rows.append((teller.say(item.label), value, rated.why))
    if rows:
        check = isinstance(element, CheckElement)
        head = (STATEMENT, ANSWER if check else RATING, say.EVIDENCE if check else say.WHY)
        yield _without_empty(tuple(map(teller.say, head)), rows, (False, not check, False))


def _table(
    teller: PlainTeller, method: Method, element: TableElement, answer: TableAnswer, outcome: Outcome
) -> Iterator[Part]:
    if not answer.rows or answer.preset:
        return
    computed = outcome.computed.get(element.id, {})
    fields = element.columns
    rows = [
        (
            teller.say(row.label),
            *(cell_text(teller, field, row, computed.get(row.id, {}).get(field.id)) for field in fields),
        )
        for row in rows_in_order(answer.rows, method.handout.sort.get(element.id), computed)
    ]
    head = (teller.say(element.row_name), *(teller.say(field.label) for field in fields))
    yield _without_empty(head, rows, (False, *map(is_numeric, fields)))


def _matrix(teller: PlainTeller, element: MatrixElement, answer: MatrixAnswer) -> Iterator[Part]:
    layers = {layer.id: teller.say(layer.label) for layer in element.layers} or dict.fromkeys(answer.layers, "")
    if not any(answer.layers.values()):
        return
    rows = []
    for row in answer.rows:
        cells = []
        for col in answer.cols:
            numbers = [answer.layers.get(layer, {}).get((row.id, col.id)) for layer in layers]
            told = any(number is not None for number in numbers)
            cells.append(" / ".join(shown(number, "rating") for number in numbers) if told else "")
        rows.append((teller.say(row.label), *cells))
    name = teller.say(element.row_name) if element.row_name is not None else ""
    yield TextTable(
        (name, *(teller.say(col.label) for col in answer.cols)), tuple(rows), (False,) + (True,) * len(answer.cols)
    )
    if len(layers) > 1:
        yield Paragraph(" / ".join(layers.values()), "muted")
    named = {line.id: teller.say(line.label) for line in (*answer.rows, *answer.cols)}
    remarks = [
        (named.get(row, row), named.get(column, column), remark) for (row, column), remark in answer.remarks.items()
    ]
    if remarks:
        yield TextTable((name, "", teller.say(REMARK)), tuple(remarks), (False, False, False))


def _loop(teller: PlainTeller, answer: LoopAnswer) -> Iterator[Part]:
    if answer.preset:
        return
    named = {node.id: teller.say(node.label) for node in answer.nodes}
    if answer.nodes:
        rows = [
            (
                named[node.id],
                _number(node.state),
                _number(node.cost),
                ", ".join(
                    teller.say(words)
                    for words, so in ((say.HUB, node.hub), (say.MISUNDERSTOOD, node.misunderstood))
                    if so
                ),
            )
            for node in answer.nodes
        ]
        head = (say.NODE, say.STATE, say.PUSH_COST, say.SIGNS)
        yield _without_empty(tuple(map(teller.say, head)), rows, (False, True, True, False))
    if answer.links:
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
        arrows = (say.FROM, say.TO, say.SIGN, say.STRENGTH, say.DELAY)
        yield _without_empty(tuple(map(teller.say, arrows)), links, (False, False, False, True, True))


def _model(teller: PlainTeller, answer: ModelAnswer, outcome: Outcome, element: str) -> Iterator[Part]:
    if answer.preset:
        return
    rows = [
        (
            variable.sym,
            teller.say(variable.label),
            teller.say(variable.unit),
            *map(_number, (variable.low, variable.base, variable.high, variable.quality)),
            teller.say(say.LEVER if variable.role == "lever" else say.GIVEN),
        )
        for variable in answer.variables
    ]
    head = (say.SYMBOL, say.MEANING, say.UNIT, say.LOW, say.USUAL, say.HIGH, say.QUALITY, say.KIND)
    if rows:
        yield _without_empty(tuple(map(teller.say, head)), rows, (False,) * 3 + (True,) * 4 + (False,))
    found = outcome.models.get(element)
    for equation in found.equations if found is not None else ():
        value = f" = {shown(equation.value)}" if equation.value is not None else ""
        yield Paragraph(f"{equation.text}{value}", "bullet")
    if answer.actual is not None:
        yield Paragraph(f"{teller.say(say.ACTUAL)}: {shown(answer.actual)}")


def _letter(teller: PlainTeller, element: LetterElement, outcome: Outcome) -> Iterator[Part]:
    for part in outcome.letters[element.id][teller.language]:
        if not part.left_out:
            yield Heading(teller.say(part.title))
            yield Paragraph(part.text.replace(GAP, _BLANK))


def _without_empty(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], numeric: tuple[bool, ...]) -> TextTable:
    """A table without the columns in which nothing stands."""
    kept = [at for at in range(len(head)) if at == 0 or any(row[at] for row in rows)]
    return TextTable(
        tuple(head[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
        tuple(numeric[at] for at in kept),
    )


def _number(value: float | None) -> str:
    return "" if value is None else shown(value)
