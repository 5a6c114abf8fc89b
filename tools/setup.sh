#!/bin/sh
# Finds a Python that is new enough and lets it do the set-up; what is given here is handed on to setup.py.
cd "$(dirname "$0")/.." || exit 1
for python in .venv/bin/python .venv/Scripts/python.exe python3.13 python3.12 python3.11 python3 python "py -3"; do
    # $python unquoted on purpose: "py -3" is a program and an argument. A name may exist and still not run.
    if $python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        exec $python tools/setup.py "$@"
    fi
done
echo "canvasapp needs Python 3.11 or newer, and none was found. Install one from your system's packages or from python.org, then run make again." >&2
exit 1
