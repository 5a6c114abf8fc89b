"""Words for what method files name by a code: groups."""

from PySide6.QtCore import QCoreApplication

from canvasapp.domain.method.method import MethodGroup


def group_text(group: MethodGroup) -> str:
    """The name of a group of methods."""
    names: dict[MethodGroup, str] = {
        "canvas": QCoreApplication.translate("methods", "Canvas"),
        "customer": QCoreApplication.translate("methods", "Customer"),
        "model": QCoreApplication.translate("methods", "Model"),
        "growth": QCoreApplication.translate("methods", "Growth"),
        "operations": QCoreApplication.translate("methods", "Operations"),
        "renewal": QCoreApplication.translate("methods", "Renewal"),
    }
    return names[group]
