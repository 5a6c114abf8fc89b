"""Office files are zip files: packed so that the same contents give the same bytes."""

import os
import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_FIRST = datetime(2000, 1, 1, tzinfo=UTC)


def repacked(data: bytes) -> bytes:
    """The same office file with fixed times, in it and in the workbooks that its charts carry.

    The time is that of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else the first
    of January 2000, as in our PDFs.
    """
    moment = _moment()
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            inside = old.read(entry)
            if entry.filename.endswith(".xlsx"):
                inside = repacked(inside)
            elif entry.filename == "docProps/core.xml":
                stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                inside = _DATED.sub(rb"\g<1>" + stamp + rb"\g<2>", inside)
            # a fixed place in time, and no rights of this machine
            fresh = ZipInfo(entry.filename, max(moment, datetime(1980, 1, 1, tzinfo=UTC)).timetuple()[:6])
            fresh.compress_type = ZIP_DEFLATED
            new.writestr(fresh, inside)
    return out.getvalue()


def _moment() -> datetime:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(given), UTC) if given.isdigit() else _FIRST
