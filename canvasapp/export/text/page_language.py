"""Findings in the language of a page: the interface's translations, read from the file in which people write them."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Language

CONTEXT = "sentences"
"""Where the translations of findings and errors stand in that file."""


class Sentences:
    """Says findings in a language; what has no translation, and all English, stands as it is in the code."""

    def __init__(self, resources: Path, language: Language) -> None:
        self._file = resources / "i18n" / f"canvasapp_{language}.ts"
        self._language = language

    def say(self, finding: Finding) -> str:
        """The sentence, with its places filled; a finding in a place is said, too."""
        details = finding.in_(self._language).details
        said = {name: self.say(value) if isinstance(value, Finding) else value for name, value in details.items()}
        return self._translated.get(finding.sentence, finding.sentence).format(**said)

    @cached_property
    def _translated(self) -> Mapping[str, str]:
        if self._language == "en" or not self._file.is_file():
            return {}
        return {
            message.findtext("source", ""): message.findtext("translation", "")
            for context in ET.parse(self._file).getroot().iter("context")
            if context.findtext("name") == CONTEXT
            for message in context.iter("message")
            if message.findtext("translation")
        }
