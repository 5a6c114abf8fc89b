"""What the names of an expression stand for while it is evaluated, and the faults that are found on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from canvasapp.domain.engine.language.vectors import Thing, Value
from canvasapp.domain.model.finding import Finding

Named = Value | Thing

MAX_STEPS = 3_000_000
"""What a sheet may take: about two seconds, and dozens of times what the largest sheets of our own methods need."""

TOO_MUCH = Finding("This sheet takes too long to compute, and the rest of it was left out. Remove rows or columns.")


class TooMuch(Exception):
    """The steps of a sheet are used up; `reason` says it."""

    reason = TOO_MUCH


@dataclass(slots=True)
class Steps:
    """How many steps are left; scopes within each other share them."""

    left: int = MAX_STEPS


@dataclass(slots=True)
class Scope:
    """Names of a row before those of the whole sheet; `today` for `past`; `faults` is filled by the evaluation."""

    names: Mapping[str, Named]
    today: date
    own: Mapping[str, Named] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)
    steps: Steps = field(default_factory=Steps)

    def look_up(self, name: str) -> Named:
        """What `name` stands for; KeyError if it is not known."""
        return self.own[name] if name in self.own else self.names[name]

    def fault(self, finding: Finding) -> None:
        """Keep a fault, once."""
        if finding not in self.faults:
            self.faults.append(finding)

    def within(self, own: Mapping[str, Named]) -> "Scope":
        """The same scope with the names of a row, and the same faults and steps."""
        return Scope(self.names, self.today, own, self.faults, self.steps)

    def spend(self, steps: int) -> None:
        """Take so many steps; TooMuch where there are none left."""
        self.steps.left -= steps
        if self.steps.left < 0:
            raise TooMuch
