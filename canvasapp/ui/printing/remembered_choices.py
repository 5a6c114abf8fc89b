"""What the print centre remembers between two visits: the last choices, for each kind of paper its own."""

from dataclasses import replace

from canvasapp.app.printing import PAPER_KINDS, USUAL_PAPER, Choices, PaperKind
from canvasapp.app.settings import PRINT_KIND, Setting, Settings, flag, one_of, print_choice
from canvasapp.export.format import PAPER_SIZES, PaperSize

_FLAGS = ("colour", "guides", "check", "filled", "both", "facilitator", "vote_cards")


def last_kind(settings: Settings) -> PaperKind:
    """The kind of paper that was chosen last."""
    last = settings.get(PRINT_KIND)
    return next((kind for kind in PAPER_KINDS if kind == last), PAPER_KINDS[0])


def remembered(settings: Settings, kind: PaperKind) -> Choices:
    """The last choices for a kind of paper; sheets and language belong to the workshop and are not remembered."""
    flags = {name: settings.get(_flag(kind, name)) for name in _FLAGS}
    return replace(Choices(kind=kind, paper=settings.get(_paper(kind))), **flags)  # type: ignore[arg-type]


def remember(settings: Settings, choices: Choices) -> None:
    """Keep choices for the next time."""
    settings.remember(PRINT_KIND, choices.kind)
    settings.remember(_paper(choices.kind), choices.paper)
    for name in _FLAGS:
        settings.remember(_flag(choices.kind, name), getattr(choices, name))


def _paper(kind: PaperKind) -> Setting[PaperSize]:
    return print_choice(kind, "paper", one_of(*PAPER_SIZES), USUAL_PAPER[kind])


def _flag(kind: PaperKind, name: str) -> Setting[bool]:
    return print_choice(kind, name, flag, getattr(Choices, name))
