"""The colours of figures: for paper in colour and in black and white, and for the screen from the roles of a theme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from canvasapp.domain.method.elements import Good
from canvasapp.domain.method.rules import Tone
from canvasapp.export.pdf.pen.colours import INK, LINE, SMALL, WHITE

Fill = tuple[str, str]
"""A ground and the text on it."""


@dataclass(frozen=True)
class Palette:
    """Colours as `#RRGGBB`. `tones` are ground and text; `heat` and `gain` the six steps of a scale.

    `mono`: nothing but black on white, so that shapes and hatches say all.
    """

    ground: str
    ink: str
    muted: str
    line: str
    faint: str
    track: str
    accent: str
    weak: str
    soft: str
    danger: str
    warn: str
    tones: Mapping[Tone, Fill]
    heat: tuple[Fill, ...]
    gain: tuple[Fill, ...]
    mono: bool = False

    def scale(self, good: Good) -> tuple[Fill, ...]:
        """The steps for a scale with its good end there: heat where low is good."""
        return self.heat if good == "low" else self.gain


def mixed(first: str, second: str, share: float) -> str:
    """The colour that lies `share` (0-1) of the way from the second to the first."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def screen_palette(roles: Mapping[str, str], heat: Sequence[Fill], gain: Sequence[Fill]) -> Palette:
    """The palette of a theme, from its colours by role and its two scales."""
    return Palette(
        ground=roles["surface"],
        ink=roles["text"],
        muted=roles["muted"],
        line=roles["line"],
        faint=roles["border"],
        track=roles["sunken"],
        accent=roles["accent"],
        weak=mixed(roles["accent"], roles["surface"], 0.66),
        soft=roles["accent_soft"],
        danger=roles["danger"],
        warn=roles["warn"],
        tones=MappingProxyType(
            {
                "good": (roles["good_soft"], roles["good"]),
                "fair": (roles["info_soft"], roles["info"]),
                "warn": (roles["warn_soft"], roles["warn"]),
                "bad": (roles["danger_soft"], roles["danger"]),
                "info": (roles["info_soft"], roles["info"]),
            }
        ),
        heat=tuple(heat),
        gain=tuple(gain),
    )


PAPER = Palette(
    ground=WHITE,
    ink=INK,
    muted=SMALL,
    line=LINE,
    faint="#DEDBD4",
    track="#ECEAE5",
    accent="#2B55C8",
    weak="#728FDB",
    soft="#E4EAFA",
    danger="#B3261E",
    warn="#7E5200",
    tones=MappingProxyType(
        {
            "good": ("#E1F2E6", "#1E6B3A"),
            "fair": ("#E8EDF2", "#3D5166"),
            "warn": ("#FFF0D2", "#7E5200"),
            "bad": ("#FBE7E4", "#B3261E"),
            "info": ("#E8EDF2", "#3D5166"),
        }
    ),
    heat=(
        ("#FAF4EC", INK),
        ("#FBE3C8", INK),
        ("#F6C693", INK),
        ("#EA9A5E", INK),
        ("#D56F42", INK),
        ("#9E3320", WHITE),
    ),
    gain=(
        ("#F1F4FB", INK),
        ("#DCE5F8", INK),
        ("#B7CAF0", INK),
        ("#8BA7E4", INK),
        ("#4B70C8", WHITE),
        ("#24479F", WHITE),
    ),
)
"""The light theme's colours on white paper."""

_PLAIN: Fill = (WHITE, INK)

MONO = Palette(
    ground=WHITE,
    ink=INK,
    muted=INK,
    line=LINE,
    faint=LINE,
    track=WHITE,
    accent=INK,
    weak=WHITE,
    soft=WHITE,
    danger=INK,
    warn=INK,
    tones=MappingProxyType(dict.fromkeys(("good", "fair", "warn", "bad", "info"), _PLAIN)),
    heat=(_PLAIN,) * 6,
    gain=(_PLAIN,) * 6,
    mono=True,
)
"""Black on white."""
