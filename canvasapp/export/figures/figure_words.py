"""The words that figures say beside those of methods and teams."""

from canvasapp.domain.engine.results.outcome import Badge
from canvasapp.domain.model.values import Words

ANSWERED = Words(en="{answered} of {asked} answered", ko="{asked}개 중 {answered}개 답함")
BADGES: dict[Badge, Words] = {
    "too_little": Words(en="too little to judge", ko="판단하기에 부족"),
    "provisional": Words(en="provisional", ko="잠정"),
}
MORE = Words(en="and {count} more", ko="그 밖에 {count}개")
NOTHING_YET = Words(en="No answers yet", ko="아직 답이 없습니다")
WITHOUT_PLACE = Words(en="Not on the map: {names}", ko="지도에 없는 항목: {names}")
LOWEST = Words(en="lowest point", ko="최저점")
CAUTIOUS = Words(en="cautious", ko="신중")
USUAL = Words(en="usual", ko="보통")
HOPEFUL = Words(en="hopeful", ko="희망")
EIGHT_OF_TEN = Words(en="8 of 10 draws lie between {low} and {high}", ko="열에 여덟은 {low}~{high} 사이")
LEVER = Words(en="lever: we decide", ko="우리가 정하는 값")
GIVEN = Words(en="given", ko="주어진 값")
QUALITY = Words(en="quality {value}", ko="품질 {value}")
IMPROVE = Words(en="Improve the data first: {names}", ko="먼저 나아져야 할 데이터: {names}")
ACTUAL = Words(en="what really happened", ko="실제 결과")
MOMENTUM = Words(en="momentum", ko="추진력")
MAIN_WHEEL = Words(en="main wheel", ko="주 바퀴")
REINFORCING = Words(en="reinforcing", ko="강화")
BRAKE = Words(en="brake", ko="제동")
OTHER_ARROW = Words(en="in no loop", ko="고리 밖")
HUB = Words(en="hub", ko="중심")
BOTTLENECK = Words(en="bottleneck", ko="병목")
MISUNDERSTOOD = Words(en="others think we are wrong", ko="남들이 오해하는 곳")
STRENGTH_AND_DELAY = Words(en="strength · months of delay", ko="세기 · 지연(개월)")
MONTHS = Words(en="{months} mo", ko="{months}개월")
TOO_MANY_NODES = Words(en="More than 16 nodes: no loops are searched", ko="노드가 16개를 넘어 고리를 찾지 않습니다")
STOP = Words(en="stop sign: below {value}", ko="멈춤 표시: {value} 미만")
DEAD_ENDS = Words(en="Nothing follows from: {names}", ko="다음으로 이어지지 않는 곳: {names}")
SOURCES = Words(en="Nothing leads to: {names}", ko="들어오는 것이 없는 곳: {names}")
ISOLATED = Words(en="Without arrows: {names}", ko="화살표가 없는 곳: {names}")
LEVERS = Words(
    en="Leverage points, with the reinforcing loops through them: {names}",
    ko="지렛대 지점(지나는 강화 고리 수): {names}",
)
HUB_OUTSIDE = Words(en="The hub is not in the wheel.", ko="중심이 바퀴 안에 없습니다.")
