"""canvasapp: a workbench for strategy workshops."""

__version__ = "0.1.0"
