"""The blank handouts of all methods in both languages, made in one process: `python -m bench.all_handouts FOLDER`.

With a number behind it, only so many of them.
"""

import sys
from itertools import islice, product
from pathlib import Path

from canvasapp.app.method_library import method_files
from canvasapp.app.places import find_places
from canvasapp.app.printing import blank_handout
from canvasapp.domain.model.values import LANGUAGES
from canvasapp.export.format import formats

COUNT = 42


def main(folder: str, most: str = str(COUNT)) -> int:
    """Write them."""
    places = find_places()
    methods = method_files(places)
    handout = formats()["handout"]
    for method, language in islice(product(methods, LANGUAGES), int(most)):
        made = handout.write(blank_handout(method, methods, places.resources, language))
        Path(folder, f"{method}-{language}.pdf").write_bytes(made.data)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
