"""The dialogs in front of what they are opened from."""

from datetime import date
from functools import partial

from library_scenes import library, library_trash, open_bookshop
from PySide6.QtWidgets import QDialog
from stage import Stage, settle

from canvasapp.app.importing import read_file
from canvasapp.app.intake import Intake
from canvasapp.domain.model.edits import remove_notes
from canvasapp.domain.model.tracking import could_replace, track_with_new
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import Trial
from canvasapp.ui.dialogs.findings_dialog import FindingsDialog
from canvasapp.ui.dialogs.intake_dialog import IntakeDialog, Target
from canvasapp.ui.dialogs.removed_notes import RemovedNotes
from canvasapp.ui.dialogs.settings_dialog import SettingsDialog
from canvasapp.ui.dialogs.tracking_dialog import TrackingDialog
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.kit.wording import finding_text
from canvasapp.ui.workshop.legend_dialog import LegendDialog

_FOUND = {"en": "2 of 10 readers would pay for it", "ko": "독자 열 명 가운데 둘이 돈을 내겠다고 했다"}
"""What came out of a trial."""


def dialog_settings(stage: Stage) -> None:
    """The settings."""
    library(stage)
    _show(SettingsDialog(stage.context, stage.window))


def dialog_workshop(stage: Stage) -> None:
    """The particulars of a workshop."""
    open_bookshop(stage)
    _show(WorkshopDialog(stage.context, stage.workshop().content.workshop, stage.workshop()))


def dialog_legend(stage: Stage) -> None:
    """What the colours mean."""
    open_bookshop(stage)
    _show(LegendDialog(stage.workshop().content.workshop.legend, stage.context.look, stage.workshop()))


def dialog_sure(stage: Stage) -> None:
    """How sure a note is: a disproved one, and what stands in its place."""
    _disproved(stage)


def dialog_history(stage: Stage) -> None:
    """What happened to a note."""
    _disproved(stage).look_back.click()
    settle()


def dialog_removed(stage: Stage) -> None:
    """The notes that were taken off a canvas."""
    open_bookshop(stage)
    page = stage.workshop()
    canvas = page.sheets.current
    for note in page.content.on_sheet(canvas)[:3]:
        page.host.do(remove_notes(page.content, [note.id]))
    _show(RemovedNotes(stage.context, page.session.removed(canvas), lambda notes: "", page))


def dialog_due(stage: Stage) -> None:
    """The notes that are due this month."""
    library(stage)
    stage.navigation.library_page.sidebar.due_wanted.emit()
    settle()


def dialog_confirm(stage: Stage) -> None:
    """The question before something is gone for good."""
    library_trash(stage)
    stage.navigation.library_page.header.emptying_wanted.emit()


_PLAN = Words(
    en="""# Cargo bikes of the old harbour

A plan from last year.

## 1. Customer segments
- Corner shops within three kilometres
- Law firms with files that must be there at noon
## 2. Value propositions
Parcels arrive within two hours, without a van in the street.
## 3. Channels
- Counter beside the ferry
- Web form
## 5. Revenue streams
| Source | Price |
|---|---|
| Single ride | 9 € |
| Flat rate | 190 € a month |
## 8. Key partners
- Three workshops
## 9. Cost structure
- Wages
- Batteries
## Weather
- Rain keeps half of the riders at home
""",
    ko="""# 옛 항구의 짐자전거

지난해에 쓴 계획이다.

## 1. 고객 세그먼트
- 3킬로미터 안의 동네 가게
- 정오까지 서류를 받아야 하는 법률 사무소
## 2. 가치 제안
골목에 화물차 없이 두 시간 안에 소포가 도착한다.
## 3. 채널
- 선착장 옆 접수대
- 누리집 신청서
## 5. 수익원
| 수입 | 값 |
|---|---|
| 한 번 | 9,000원 |
| 정액 | 한 달 19만 원 |
## 8. 핵심 파트너
- 자전거 가게 세 곳
## 9. 비용 구조
- 임금
- 배터리
## 날씨
- 비가 오면 절반이 쉰다
""",
)


def dialog_findings(stage: Stage) -> None:
    """What was not understood in an imported file."""
    library(stage)
    path = stage.context.places.home / "notes.md"
    path.write_text("# Notes\n\n## Wishes\n\n- speed\n\n## Customer segments\n\n- readers\n\nwho knows\n", "utf-8")
    findings = read_file(path, stage.context.methods, stage.context.vocabulary).findings
    _show(FindingsDialog(stage.context.look, [finding_text(finding) for finding in findings], stage.window))


def dialog_import(stage: Stage) -> None:
    """A colleague's plan, as it was understood, with two pieces that found no block."""
    library(stage)
    name = Words(en="Last year’s plan", ko="지난해 계획").in_(stage.language)
    intake = Intake(_PLAN.in_(stage.language).encode(), name, stage.context.methods, stage.context.vocabulary)
    targets = [Target("…", lambda content: "")]
    _show(IntakeDialog(stage.context, intake, targets, stage.window))


def _disproved(stage: Stage) -> TrackingDialog:
    """The dialog over a note of the bookshop that was disproved and has a new one in its place."""
    open_bookshop(stage)
    page = stage.workshop()
    note = next(one for one in page.content.on_sheet(page.sheets.current) if one.status == "testing")
    believed = _FOUND[stage.language]
    trial = Trial(test=believed, limit=believed, owner="Kim", result=believed, prompted=believed)
    wanted = note.model_copy(update={"status": "invalidated", "evidence": 4, "importance": 5, "trial": trial})
    page.host.do(track_with_new(page.content, note.id, wanted, believed, date.today()))
    note = page.content.notes[note.id]
    others, history = could_replace(page.content, note), partial(page.session.history, note)
    dialog = TrackingDialog(stage.context, note, lambda wanted, new: "", others, history, page)
    _show(dialog)
    return dialog


def _show(dialog: QDialog) -> None:
    dialog.open()
    settle()
