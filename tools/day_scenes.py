"""The situations of the day: its agenda and clock, and what was decided, is to be done, and was left open."""

from datetime import date, datetime, time, timedelta

from stage import BOOKSHOP, CORNER, Stage, settle

from canvasapp.domain.model.agenda import AgendaBody
from canvasapp.domain.model.agenda_edits import add_agenda, next_step
from canvasapp.domain.model.takeaway import TakeawayBody, TakeawaySource
from canvasapp.domain.model.takeaway_edits import add_takeaway
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop_edits import describe
from canvasapp.ui.agenda.agenda_dialog import AgendaDialog
from canvasapp.ui.takeaways.carry_over_dialog import CarryOverDialog
from canvasapp.ui.takeaways.takeaway_dialog import TakeawayDialog
from canvasapp.ui.takeaways.takeaway_words import source_text
from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage

TODAY = date(2026, 11, 29)
_KEPT = (
    (
        "decision",
        Words(
            en="We begin with commuters and leave collectors for later",
            ko="출퇴근 독자부터 시작하고 수집가는 나중으로 미룬다",
        ),
        Words(en="Whole team", ko="팀 전체"),
        Words(en="11 of 14", ko="14명 가운데 11명"),
        None,
        "open",
    ),
    (
        "decision",
        Words(
            en="One price a month, no fee for single books before spring",
            ko="월 정액 하나로 가고, 봄까지 낱권 요금은 없다",
        ),
        Words(en="Kim, Park", ko="김민수, 박지은"),
        Words(en="all for it", ko="만장일치"),
        None,
        "open",
    ),
    (
        "action",
        Words(
            en="Ask ten commuters on the 7:40 what they would pay",
            ko="7시 40분 열차에서 출퇴근 독자 열 명에게 얼마를 낼지 묻기",
        ),
        Words(en="Kim", ko="김민수"),
        None,
        -3,
        "open",
    ),
    (
        "action",
        Words(
            en="Draft of the contract with the two largest publishers",
            ko="가장 큰 출판사 두 곳과의 계약 초안",
        ),
        Words(en="Park", ko="박지은"),
        None,
        6,
        "open",
    ),
    (
        "action",
        Words(en="Count the readers who came back last month", ko="지난달 다시 찾은 독자 수 세기"),
        Words(en="Lee", ko="이서준"),
        None,
        2,
        "done",
    ),
    (
        "parked",
        Words(en="Second-hand books: who would take them back?", ko="중고 책: 누가 되살까?"),
        Words(en="Lee", ko="이서준"),
        None,
        None,
        "open",
    ),
)
"""Sort, text, who, by which vote, days from today, and how it stands."""


def takeaways(stage: Stage) -> None:
    """What the bookshop's team has kept, all of it shown."""
    _keep(stage, BOOKSHOP)
    stage.run("view.takeaways")
    page = stage.window.page()
    assert isinstance(page, TakeawaysPage)
    page._today = lambda: TODAY
    page.bar.show_all()


def takeaways_empty(stage: Stage) -> None:
    """Nothing was kept yet."""
    stage.open(stage.fill)
    stage.open_workshop(BOOKSHOP)
    stage.run("view.takeaways")


def dialog_takeaway(stage: Stage) -> None:
    """A decision is written down from a note."""
    _keep(stage, BOOKSHOP)
    page = stage.workshop()
    note = page.content.on_sheet(page.sheets.current)[0]
    source = TakeawaySource(sheet=note.sheet, note=note.id, text=note.text)
    body = TakeawayBody(sort="decision", text=note.text, source=source)
    origin = source_text(page.content, source)
    TakeawayDialog(stage.context, body, lambda wanted: "", origin, new=True, parent=page).show()
    settle()


def dialog_carry_over(stage: Stage) -> None:
    """What an earlier workshop of the same client left open."""
    _keep(stage, BOOKSHOP)
    client = stage.workshop().content.workshop.client
    stage.run("file.library")
    stage.open_workshop(CORNER)
    page = stage.workshop()
    page.host.do(describe(page.content.workshop, client=client))
    CarryOverDialog(stage.context, page.session.document.left_open(), lambda chosen: "", TODAY, page).show()
    settle()


def _keep(stage: Stage, example: str) -> None:
    stage.open(stage.fill)
    stage.open_workshop(example)
    page, language = stage.workshop(), stage.language
    note = page.content.on_sheet(page.sheets.current)[3]
    source = TakeawaySource(sheet=note.sheet, note=note.id, text=note.text)
    for sort, text, who, vote, days, status in _KEPT:
        body = TakeawayBody.model_validate(
            {
                "sort": sort,
                "text": text.in_(language),
                "who": who.in_(language),
                "vote": vote.in_(language) if vote is not None else "",
                "due": TODAY + timedelta(days=days) if days is not None else None,
                "status": status,
                "day": TODAY - timedelta(days=7),
                "source": source if sort == "decision" else None,
            }
        )
        page.host.do(add_takeaway(page.content, body))
    settle()


_DAY = (
    (Words(en="Welcome and purpose", ko="여는 말과 목적"), "input", 15),
    (Words(en="Vision and core values", ko="비전과 핵심 가치"), "discussion", 40),
    (Words(en="Customer segments", ko="고객 세그먼트"), "exercise", 20),
    (Words(en="Value propositions", ko="가치 제안"), "exercise", 20),
    (Words(en="Break", ko="쉬는 시간"), "break", 10),
    (Words(en="Channels and relationships", ko="채널과 고객 관계"), "exercise", 25),
    (Words(en="Dot vote: what to test first", ko="점 투표: 무엇부터 확인할까"), "vote", 15),
    (Words(en="Decisions and actions", ko="결정과 할 일"), "discussion", 20),
)
_PRIVATE = Words(
    en="When features come up: and what becomes different for the customer? In silence give two minutes more.",
    ko="기능 이야기가 나오면 “그래서 고객은 무엇이 달라지나요?” 하고 묻기. 조용하면 2분 더 줄 것.",
)


def agenda(stage: Stage) -> None:
    """The fourth step of the day has run for fourteen minutes of its twenty, two minutes late."""
    stage.open(stage.fill)
    stage.open_workshop(BOOKSHOP)
    page, nine = stage.workshop(), datetime.combine(TODAY, time(9)).astimezone()
    do = page.host.do
    do(describe(page.content.workshop, begins=time(9), ends=time(12)))
    bodies = [
        AgendaBody(title=title.in_(stage.language), sort=sort, minutes=length, private=_PRIVATE.in_(stage.language))
        for title, sort, length in _DAY
    ]
    do(add_agenda(page.content, bodies))
    for minute in (0, 14, 57, 77):
        do(next_step(page.content, nine + timedelta(minutes=minute)))
    page.session.now = lambda: nine + timedelta(minutes=77 + 13.7)
    stage.run("view.agenda")


def clock(stage: Stage) -> None:
    """The clock of the step over the canvas, soon at its end."""
    agenda(stage)
    stage.navigation._rooms.agenda().closed.emit()
    page = stage.workshop()
    later = page.session.now() + timedelta(minutes=3)
    page.session.now = lambda: later
    page.clock.look()


def agenda_empty(stage: Stage) -> None:
    """No agenda yet."""
    stage.open(stage.fill)
    stage.open_workshop(BOOKSHOP)
    stage.run("view.agenda")


def dialog_agenda(stage: Stage) -> None:
    """A step of the agenda is changed."""
    stage.open(stage.fill)
    stage.open_workshop(BOOKSHOP)
    page = stage.workshop()
    title, sort, length = _DAY[3]
    body = AgendaBody(title=title.in_(stage.language), sort=sort, minutes=length, private=_PRIVATE.in_(stage.language))
    AgendaDialog(stage.context, body, page.content.sheets, lambda wanted: "", page).show()
    settle()


def intake(stage: Stage) -> None:
    """A stack of paper notes is typed in; the next one is there already."""
    stage.open(stage.fill)
    stage.open_workshop(BOOKSHOP)
    stage.run("view.intake")
    bar = stage.workshop().intake
    bar.field.setText(_PAPER.in_(stage.language))
    bar.submit()
    bar.field.setText(f"2 {stage.workshop().content.on_sheet(stage.workshop().sheets.current)[0].text}")
    bar.submit()
    settle()


_PAPER = Words(en="3 A stand at the station on Monday mornings @Kim #B", ko="3 월요일 아침 역 앞 판매대 @김민수 #B")
