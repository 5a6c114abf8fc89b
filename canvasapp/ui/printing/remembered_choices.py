"""What the print centre remembers between two visits: the last choices, for each kind of paper its own."""

from canvasapp.app.printing import PAPER_KINDS, USUAL_PAPER, Choices, PaperKind
from canvasapp.app.settings import Settings
from canvasapp.export.format import PAPER_SIZES


def last_kind(settings: Settings) -> PaperKind:
    """The kind of paper that was chosen last."""
    last = settings.text("print/kind")
    return next((kind for kind in PAPER_KINDS if kind == last), PAPER_KINDS[0])


def remembered(settings: Settings, kind: PaperKind) -> Choices:
    """The last choices for a kind of paper; sheets and language belong to the workshop and are not remembered."""
    usual = Choices(kind=kind, paper=USUAL_PAPER[kind])
    last = settings.text(_key(kind, "paper"))
    return Choices(
        kind=kind,
        paper=next((paper for paper in PAPER_SIZES if paper == last), usual.paper),
        colour=settings.flag(_key(kind, "colour"), usual.colour),
        guides=settings.flag(_key(kind, "guides"), usual.guides),
        check=settings.flag(_key(kind, "check"), usual.check),
        filled=settings.flag(_key(kind, "filled"), usual.filled),
        both=settings.flag(_key(kind, "both"), usual.both),
        facilitator=settings.flag(_key(kind, "facilitator"), usual.facilitator),
        vote_cards=settings.flag(_key(kind, "vote_cards"), usual.vote_cards),
    )


def remember(settings: Settings, choices: Choices) -> None:
    """Keep choices for the next time."""
    settings.remember("print/kind", choices.kind)
    settings.remember(_key(choices.kind, "paper"), choices.paper)
    settings.remember(_key(choices.kind, "colour"), choices.colour)
    settings.remember(_key(choices.kind, "guides"), choices.guides)
    settings.remember(_key(choices.kind, "check"), choices.check)
    settings.remember(_key(choices.kind, "filled"), choices.filled)
    settings.remember(_key(choices.kind, "both"), choices.both)
    settings.remember(_key(choices.kind, "facilitator"), choices.facilitator)
    settings.remember(_key(choices.kind, "vote_cards"), choices.vote_cards)


def _key(kind: PaperKind, choice: str) -> str:
    return f"print/{kind}.{choice}"
