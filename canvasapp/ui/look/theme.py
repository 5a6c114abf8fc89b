"""Every colour of the window, by role: one frozen table for light, dark and high contrast."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

SchemeName = Literal["light", "dark"]

_ROLES: dict[str, tuple[str, str]] = {
    "window": ("#F4F3F0", "#16181C"),
    "surface": ("#FFFFFF", "#1E2126"),
    "sunken": ("#ECEAE5", "#111316"),
    "raised": ("#FFFFFF", "#272B31"),
    "hover": ("#EFEDE8", "#30353D"),
    "border": ("#DEDBD4", "#363B43"),
    "line": ("#827F77", "#7C838E"),
    "text": ("#1F2328", "#ECEEF1"),
    "muted": ("#5A606A", "#A7AEB8"),
    "accent": ("#2B55C8", "#94ABFF"),
    "accent_fill": ("#2B55C8", "#4464D8"),
    "accent_hover": ("#2449B0", "#4C6BDD"),
    "accent_press": ("#1D3D97", "#3A56BD"),
    "on_accent": ("#FFFFFF", "#FFFFFF"),
    "accent_soft": ("#E4EAFA", "#27324F"),
    "danger": ("#B3261E", "#FF9B92"),
    "danger_soft": ("#FBE7E4", "#45231F"),
    "warn": ("#7E5200", "#F0BE62"),
    "warn_soft": ("#FFF0D2", "#3D301A"),
    "good": ("#1E6B3A", "#7FD19B"),
    "good_soft": ("#E1F2E6", "#1D3627"),
    "info": ("#3D5166", "#AFC1D6"),
    "info_soft": ("#E8EDF2", "#28313B"),
}

_PAPERS: dict[str, tuple[tuple[str, str, str], tuple[str, str, str]]] = {
    "amber": (("#FFE0B2", "#E9BE7E", "#8A3F05"), ("#4B3922", "#6B5230", "#FFD59B")),
    "yellow": (("#FFF4B8", "#E6D27A", "#6B5400"), ("#444023", "#645E32", "#F5E28C")),
    "coral": (("#FFD6D0", "#EDB1A8", "#A3211A"), ("#502F2B", "#72433D", "#FFBDB4")),
    "pink": (("#FAD7E8", "#E5AECB", "#8E1254"), ("#4C2C3D", "#6C4058", "#F8BBDA")),
    "green": (("#D5F0D3", "#A6D3A3", "#1A5E26"), ("#2A4230", "#3D5F45", "#B2E3B3")),
    "blue": (("#D3E6FB", "#A3C6EA", "#14538C"), ("#263B52", "#385574", "#B3D5FA")),
    "teal": (("#D2F1F5", "#9CD2DA", "#0B5B66"), ("#20434A", "#32606A", "#A4E2EC")),
    "violet": (("#E4DBFA", "#C2B2EC", "#5530A0"), ("#3B3154", "#554778", "#D3C3FB")),
    "grey": (("#E9EAEC", "#C6CACF", "#44505C"), ("#363B42", "#505761", "#D2D7DD")),
}

_NOTE_TEXT = ("#1F2328", "#F2F4F6")

_HEAT: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("#FAF4EC", "#1F2328"),
        ("#FBE3C8", "#1F2328"),
        ("#F6C693", "#1F2328"),
        ("#EA9A5E", "#1F2328"),
        ("#D56F42", "#1F2328"),
        ("#9E3320", "#FFFFFF"),
    ),
    (
        ("#2A2723", "#F2F4F6"),
        ("#45341F", "#F2F4F6"),
        ("#664420", "#F2F4F6"),
        ("#8C5320", "#F2F4F6"),
        ("#D07A35", "#16181C"),
        ("#FFAE6B", "#16181C"),
    ),
)

_GAIN: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("#F1F4FB", "#1F2328"),
        ("#DCE5F8", "#1F2328"),
        ("#B7CAF0", "#1F2328"),
        ("#8BA7E4", "#1F2328"),
        ("#4B70C8", "#FFFFFF"),
        ("#24479F", "#FFFFFF"),
    ),
    (
        ("#23272E", "#F2F4F6"),
        ("#26344F", "#F2F4F6"),
        ("#2C4472", "#F2F4F6"),
        ("#3A5A9C", "#F2F4F6"),
        ("#6E92DE", "#16181C"),
        ("#B4C9FF", "#16181C"),
    ),
)


@dataclass(frozen=True)
class PaperColours:
    """The three colours of a note: ground, edge, and ink for letter, sign and clock."""

    fill: str
    edge: str
    ink: str


@dataclass(frozen=True)
class Theme:
    """The colours of one scheme as `#RRGGBB`. `contrast`: stronger lines, no shadows, plain grounds."""

    name: SchemeName
    roles: Mapping[str, str]
    papers: Mapping[str, PaperColours]
    note_text: str
    heat: tuple[tuple[str, str], ...]
    gain: tuple[tuple[str, str], ...]
    contrast: bool = False

    def role(self, name: str) -> str:
        """The colour of a role; KeyError for a name that is no role."""
        return self.roles[name]


def theme(name: SchemeName, *, contrast: bool = False) -> Theme:
    """The theme of a scheme; with `contrast` borders are text, and soft grounds are the surface."""
    side = 1 if name == "dark" else 0
    plain = Theme(
        name=name,
        roles=MappingProxyType({role: pair[side] for role, pair in _ROLES.items()}),
        papers=MappingProxyType({paper: PaperColours(*pair[side]) for paper, pair in _PAPERS.items()}),
        note_text=_NOTE_TEXT[side],
        heat=_HEAT[side],
        gain=_GAIN[side],
    )
    return _contrasted(plain) if contrast else plain


def filled(template: str, colours: Theme) -> str:
    """A style sheet template with each `@role@` replaced by its colour."""
    for role, colour in colours.roles.items():
        template = template.replace(f"@{role}@", colour)
    return template


def _contrasted(plain: Theme) -> Theme:
    roles = dict(plain.roles)
    roles["border"] = roles["line"] = roles["text"]
    for role in roles:
        if role.endswith("_soft"):
            roles[role] = roles["surface"]
    papers = {name: replace(paper, edge=paper.ink) for name, paper in plain.papers.items()}
    return replace(plain, roles=MappingProxyType(roles), papers=MappingProxyType(papers), contrast=True)
