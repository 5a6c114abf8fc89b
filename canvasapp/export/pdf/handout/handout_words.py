"""The words that handouts of exercises say beside those of the methods."""

from canvasapp.domain.method.method import Lead
from canvasapp.domain.model.values import Words

OPTIONAL = Words(en="optional", ko="선택")
EXAMPLE = Words(en="e.g. {example}", ko="예: {example}")
EVIDENCE = Words(en="Evidence", ko="근거")
WHY = Words(en="Why", ko="까닭")
WEIGHT = Words(en="Weight", ko="가중치")
SPREAD = Words(en="spread {spread}", ko="편차 {spread}")
TALK_ABOUT = Words(en="talk about it", ko="이야기해 봅시다")
SYMBOL = Words(en="Symbol", ko="기호")
MEANING = Words(en="Meaning", ko="뜻")
UNIT = Words(en="Unit", ko="단위")
LOW = Words(en="Low", ko="낮음")
USUAL = Words(en="Usual", ko="보통")
HIGH = Words(en="High", ko="높음")
QUALITY = Words(en="Quality 0–5", ko="품질 0~5")
KIND = Words(en="Role", ko="역할")
GIVEN = Words(en="given", ko="주어진 값")
LEVER = Words(en="lever", ko="결정 변수")
EQUATIONS = Words(en="Equations", ko="등식")
ACTUAL = Words(en="What really happened", ko="실제 결과")
STARTERS = Words(en="To begin with: {names}", ko="시작 예시: {names}")
STATE_BOX = Words(en="state today, {low} 0 – 5 {high}", ko="오늘의 상태, {low} 0~5 {high}")
ARROW_PLUS = Words(en="arrow +: more of this makes more of that", ko="화살표 +: 이것이 늘면 저것도 늘어남")
ARROW_MINUS = Words(en="dashed arrow −: more of this makes less of that", ko="점선 화살표 −: 이것이 늘면 저것은 줄어듦")
ARROW_LABEL = Words(en="on the arrow: strength 0–5 · months of delay", ko="화살표 위: 세기 0~5 · 지연(개월)")
HUB = Words(en="hub", ko="중심")
NODE = Words(en="Node", ko="노드")
STATE = Words(en="State", ko="상태")
PUSH_COST = Words(en="Cost of a push", ko="미는 비용")
SIGNS = Words(en="Remarks", ko="표시")
MISUNDERSTOOD = Words(en="others think we are wrong", ko="남들이 오해하는 곳")
FROM = Words(en="From", ko="어디서")
TO = Words(en="To", ko="어디로")
SIGN = Words(en="Sign", ko="부호")
STRENGTH = Words(en="Strength", ko="세기")
DELAY = Words(en="Months of delay", ko="지연(개월)")
NO_ANSWER = Words(en="No answer", ko="답 없음")
RUNS = Words(en="From run to run", ko="회차별 변화")
FURTHER = Words(en="Further answers", ko="그 밖의 답")
KEPT = Words(en="Kept, but not used", ko="보관만 하는 답")
EDITED = Words(en="edited", ko="손질함")
SOURCE = Words(en="Source: {source}", ko="출처: {source}")
FACILITATOR = Words(en="Facilitator", ko="진행자")
FACILITATOR_SHEET = Words(en="Facilitator sheet", ko="진행자용")
CLOCK = Words(en="Time", ko="시각")
MINUTES = Words(en="{minutes} min", ko="{minutes}분")
LEAD_BY = Words(en="Lead", ko="이끄는 사람")
SAY = Words(en="Step and what to say", ko="단계와 할 말")
IN_VIEW = Words(en="In view", ko="함께 보는 것")
BEGIN = Words(en="Begin at", ko="시작 시각")
MATERIAL = Words(en="Material", ko="준비물")
MATERIAL_ALWAYS = Words(
    en="this handout for each team, pens, sticky notes, a clock", ko="모둠마다 이 유인물, 펜, 메모지, 시계"
)
MATERIAL_VOTES = Words(en="a vote card for everyone", ko="사람마다 투표 카드 한 장")
CASES = Words(en="Real cases", ko="실제 사례")
PEOPLE = Words(en="{team} people · {minutes} min", ko="{team}명 · {minutes}분")
VOTE_CARD = Words(en="Vote card", ko="투표 카드")
VOTE_ALONE = Words(
    en="Vote alone and in silence; leave out what you do not know.",
    ko="혼자서 말없이 투표하세요. 모르는 것은 비워 두세요.",
)

LEADS: dict[Lead, Words] = {
    "facilitator": Words(en="facilitator", ko="진행자"),
    "customer_voice": Words(en="customer voice", ko="고객 대변인"),
    "numbers": Words(en="numbers keeper", ko="숫자 담당"),
    "scribe": Words(en="scribe", ko="서기"),
    "sceptic": Words(en="sceptic", ko="반론자"),
    "everyone": Words(en="everyone", ko="모두"),
}
