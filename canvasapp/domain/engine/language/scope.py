"""What the names of an expression stand for while it is evaluated, and the faults that are found on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from canvasapp.domain.engine.language.vectors import Thing, Value
from canvasapp.domain.model.finding import Finding

Named = Value | Thing


@dataclass(slots=True)
class Scope:
    """Names of a row before those of the whole sheet; `today` for `past`; `faults` is filled by the evaluation."""

    names: Mapping[str, Named]
    today: date
    own: Mapping[str, Named] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    def look_up(self, name: str) -> Named:
        """What `name` stands for; KeyError if it is not known."""
        return self.own[name] if name in self.own else self.names[name]

    def fault(self, finding: Finding) -> None:
        """Keep a fault, once."""
        if finding not in self.faults:
            self.faults.append(finding)

    def within(self, own: Mapping[str, Named]) -> "Scope":
        """The same scope with the names of a row, and the same list of faults."""
        return Scope(self.names, self.today, own, self.faults)
