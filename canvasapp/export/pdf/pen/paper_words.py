"""The words printed on paper beside the team's own."""

from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import Status

WORKSHOP = Words(en="Workshop", ko="워크숍")
CLIENT = Words(en="Client", ko="고객사")
DATE = Words(en="Date", ko="날짜")
TEAM = Words(en="Team", ko="모둠")
SHEET = Words(en="Sheet", ko="시트")
LEGEND = Words(en="Legend", ko="범례")
OVERDUE = Words(en="Overdue", ko="기한 지남")
QUESTIONS = Words(en="Guiding questions", ko="안내 질문")
CONTINUED = Words(en="{name} (continued)", ko="{name}(계속)")
ON_PAGE = Words(en="→ page {page}", ko="→ {page}쪽")

STATUS: dict[Status, Words] = {
    "assumption": Words(en="Assumption", ko="가정"),
    "testing": Words(en="Testing", ko="검증 중"),
    "validated": Words(en="Validated", ko="검증됨"),
    "invalidated": Words(en="Disproved", ko="반증됨"),
}

SIGN: dict[Status, str] = {"assumption": "?", "testing": "~", "validated": "✓", "invalidated": "×"}
