"""A field for a time of the day that may be left empty, typed as people write it."""

from datetime import time

from canvasapp.domain.model.days import time_from_words
from canvasapp.ui.kit.line_field import LineField


class TimeField(LineField):
    """`moment()` raises ValueError while the text is not a time."""

    def moment(self) -> time | None:
        """The time, None when the field is empty."""
        return time_from_words(self.text())

    def is_time(self) -> bool:
        """Whether the text is a time or empty."""
        try:
            self.moment()
        except ValueError:
            return False
        return True

    def set_time(self, moment: time | None) -> None:
        """Show a time: 08:30."""
        self.setText("" if moment is None else f"{moment:%H:%M}")
