"""What Qt hands to models and delegates for a place: a row and a column."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
