"""What can be chosen for a handout."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from canvasapp.domain.model.values import LANGUAGES, Language, Words
from canvasapp.export.carrying import data_option
from canvasapp.export.options import Choice, Options, Switch, TimeOfDay
from canvasapp.export.paper import ColourChoice, PaperChoice

_BLANK = {"filled": False}


@dataclass(frozen=True)
class HandoutOptions(Options):
    """What can be chosen for a handout.

    `method`, which nobody chooses from a list of options, is the id of a method whose blank handout is wanted whatever
    sheets there are.
    """

    filled: Annotated[
        bool,
        Choice(
            title=Words(en="Handout", ko="유인물"),
            help=Words(en="To write on (usual), or with the answers.", ko="써 넣을 빈 양식(보통) 또는 작성본"),
            flag="--filled/--blank",
            names={False: Words(en="Blank", ko="빈 양식"), True: Words(en="Filled in", ko="작성본")},
        ),
    ] = False
    paper: PaperChoice = "A4"
    colour: ColourChoice = True
    both: Annotated[
        bool,
        Switch(
            title=Words(en="Labels in both languages", ko="두 언어로 표기"),
            help=Words(en="With the labels in both languages.", ko="이름과 질문을 두 언어로 적습니다"),
            flag="--both-languages",
        ),
    ] = False
    guides: Annotated[
        bool,
        Switch(
            title=Words(en="Guiding questions", ko="안내 질문"),
            help=Words(
                en="Without guiding questions, help and examples.", ko="안내 질문과 도움말, 예시도 함께 인쇄합니다"
            ),
            flag="--no-guides",
            when=_BLANK,
        ),
    ] = True
    facilitator: Annotated[
        bool,
        Switch(
            title=Words(en="Facilitator’s sheet", ko="진행자용 시트"),
            help=Words(
                en="With the facilitator's sheet behind a blank handout.", ko="빈 양식 뒤에 진행자용 시트를 붙입니다"
            ),
            flag="--facilitator",
            when=_BLANK,
        ),
    ] = False
    start: Annotated[
        time | None,
        TimeOfDay(
            title=Words(en="The first step begins at", ko="첫 단계 시작 시각"),
            help=Words(
                en="When the first step begins; left empty, the clock counts from 0:00.",
                ko="첫 단계를 시작하는 시각입니다. 비워 두면 0:00부터 셉니다",
            ),
            flag="--start",
            when=_BLANK | {"facilitator": True},
            remembered=False,
        ),
    ] = None
    vote_cards: Annotated[
        bool,
        Switch(
            title=Words(en="Vote cards", ko="투표 카드"),
            help=Words(en="With cards to vote on behind a blank handout.", ko="빈 양식 뒤에 투표 카드를 붙입니다"),
            flag="--vote-cards",
            when=_BLANK,
            asked=lambda method: method.has_votes,
        ),
    ] = False
    private: Annotated[
        bool,
        Switch(
            title=Words(en="Private answers", ko="비공개 답"),
            help=Words(en="With the answers to private questions, too.", ko="비공개 질문에 적은 답도 함께 인쇄합니다"),
            flag="--private",
            when={"filled": True},
            asked=lambda method: method.has_private,
            remembered=False,
        ),
    ] = False
    data: Annotated[bool, data_option({"filled": True})] = True
    method: str | None = None

    def languages(self, main: Language) -> tuple[Language, ...]:
        """The languages of the labels, the main one first."""
        return (main, *(other for other in LANGUAGES if other != main)) if self.both else (main,)
