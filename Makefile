# Each target sets up what it needs by itself: see tools/setup.py.

PYTHON = $(firstword $(wildcard .venv/bin/python .venv/Scripts/python.exe) .venv/bin/python)

.DEFAULT_GOAL := help
.PHONY: help run test check bench screenshots translations setup setup-tests clean

help:
	@echo "make run           the app; without a display, a demo that does the same job"
	@echo "make test          all tests"
	@echo "make check         ruff, mypy, import-linter, translations"
	@echo "make bench         how fast it is, beside what is possible"
	@echo "make screenshots   pictures of every main screen, in build/screenshots"
	@echo "make translations  new texts into resources/i18n, and the compiled files"
	@echo "make clean         everything that was made, gone (.venv too)"

run: setup
	@case "$$(uname -s)$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" in \
		Linux) echo "There is no display, so here is the same job without one."; \
			$(PYTHON) -m canvasapp demo build/demo ;; \
		*) $(PYTHON) -m canvasapp --with-examples ;; \
	esac

test: setup-tests
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n auto --dist worksteal

check: setup
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
	$(PYTHON) tools/translations.py check

bench: setup
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m bench

screenshots: setup
	$(PYTHON) tools/screenshots.py build/screenshots

translations: setup
	$(PYTHON) tools/translations.py update

setup:
	@tools/setup.sh

setup-tests:
	@tools/setup.sh --tests

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
