<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A workbench for strategy workshops: canvases, guided methods, and paper.</source>
        <translation>전략 워크숍을 위한 작업대입니다. 캔버스, 단계별 방법, 종이를 한곳에서 다룹니다.</translation>
    </message>
    <message>
        <source>About canvasapp</source>
        <translation>canvasapp 정보</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>It opens no connection to any network. Your data, backups and settings are in {folder}.</source>
        <translation>어떤 네트워크에도 연결하지 않습니다. 데이터와 백업, 설정이 있는 폴더: {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Under the MIT licence. The Business Model Canvas is by Strategyzer (strategyzer.com), CC BY-SA 3.0; fonts Pretendard and Noto Emoji (SIL Open Font License), icons of Lucide (ISC), Qt for Python (LGPL).</source>
        <translation>MIT 라이선스입니다. 비즈니스 모델 캔버스는 Strategyzer(strategyzer.com)의 것으로 CC BY-SA 3.0을 따릅니다. 글꼴 Pretendard와 Noto Emoji(SIL Open Font License), 아이콘 Lucide(ISC), Qt for Python(LGPL).</translation>
    </message>
</context>
<context>
    <name>AgendaDialog</name>
    <message>
        <source>A step needs a title</source>
        <translation>순서에는 제목이 있어야 합니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>For your eyes alone</source>
        <translation>나만 보는 메모</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Step of the agenda</source>
        <translation>진행표의 순서</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Type a number of minutes</source>
        <translation>몇 분인지 숫자로 입력하세요</translation>
    </message>
    <message>
        <source>Who leads</source>
        <translation>진행</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>진행표</translation>
    </message>
    <message>
        <source>Begin this step now</source>
        <translation>이 순서 지금 시작</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>From the last workshop</source>
        <translation>지난 워크숍에서 가져오기</translation>
    </message>
    <message>
        <source>From the sheets</source>
        <translation>시트에서 가져오기</translation>
    </message>
    <message>
        <source>Go to its sheet</source>
        <translation>시트로 가기</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>New step…</source>
        <translation>순서 추가…</translation>
    </message>
    <message>
        <source>No agenda yet</source>
        <translation>아직 진행표가 없습니다</translation>
    </message>
    <message>
        <source>No earlier workshop of this client has an agenda.</source>
        <translation>이 고객사의 지난 워크숍에 진행표가 없습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>다시 넣기</translation>
    </message>
    <message>
        <source>Take the steps of the methods on the sheets with their minutes, or begin with one of your own.</source>
        <translation>시트에 있는 방법의 단계를 시간과 함께 가져오거나, 직접 하나씩 적으세요.</translation>
    </message>
    <message>
        <source>The steps of all sheets are in the agenda already.</source>
        <translation>모든 시트의 단계가 이미 진행표에 있습니다.</translation>
    </message>
    <message>
        <source>This step is gone: another window has removed it.</source>
        <translation>다른 창에서 삭제해 더는 없습니다.</translation>
    </message>
</context>
<context>
    <name>BallotDialog</name>
    <message numerus="yes">
        <source>%n ballot(s) counted</source>
        <translation>
            <numerusform>투표지 %n장 집계함</numerusform>
        </translation>
    </message>
    <message>
        <source>Ballot {number}</source>
        <translation>투표지 {number}</translation>
    </message>
    <message>
        <source>Begin a new vote</source>
        <translation>새 투표 시작</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Finish ballot</source>
        <translation>투표지 마치기</translation>
    </message>
    <message>
        <source>Group vote</source>
        <translation>함께 투표</translation>
    </message>
    <message>
        <source>Show results</source>
        <translation>결과 보기</translation>
    </message>
    <message>
        <source>This ballot is empty. Type at least one vote, or close.</source>
        <translation>투표지가 비어 있습니다. 한 표 이상 쓰거나 닫으세요.</translation>
    </message>
    <message>
        <source>This ballot is not finished.</source>
        <translation>투표지를 아직 마치지 않았습니다.</translation>
    </message>
    <message>
        <source>Type what stands on each paper: digits vote and go on, Backspace goes back, Enter ends the ballot. The median becomes the team’s value, from the third ballot on or when you show the results; nobody can see single votes afterwards.</source>
        <translation>종이마다 적힌 표를 옮겨 쓰세요. 숫자를 누르면 다음 칸으로 가고, Backspace는 앞으로 돌아가며, Enter는 투표지를 마칩니다. 셋째 투표지부터, 또는 결과를 볼 때 중앙값이 팀의 값이 되고, 한 사람의 표는 나중에 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>What is voted on</source>
        <translation>투표할 항목</translation>
    </message>
</context>
<context>
    <name>BallotModel</name>
    <message>
        <source>no vote</source>
        <translation>표 없음</translation>
    </message>
</context>
<context>
    <name>BlockHead</name>
    <message>
        <source>Confidence {percent} %</source>
        <translation>확신 {percent} %</translation>
    </message>
</context>
<context>
    <name>BlockModel</name>
    <message>
        <source>From “{sheet}”</source>
        <translation>“{sheet}” 시트에서</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>쓴 사람: {author}</translation>
    </message>
    <message>
        <source>replaced by “{text}”</source>
        <translation>‘{text}’(으)로 바뀜</translation>
    </message>
    <message>
        <source>to be looked at again</source>
        <translation>다시 확인할 때</translation>
    </message>
    <message>
        <source>{row} of {count}</source>
        <translation>{count}장 중 {row}번째</translation>
    </message>
</context>
<context>
    <name>BlockWidget</name>
    <message>
        <source>Add a note</source>
        <translation>메모 입력</translation>
    </message>
    <message>
        <source>Colour {colour}</source>
        <translation>색 {colour}</translation>
    </message>
    <message>
        <source>New note in {block}</source>
        <translation>{block} 새 메모</translation>
    </message>
    <message>
        <source>One idea at a time</source>
        <translation>한 번에 한 가지만 쓰세요</translation>
    </message>
    <message numerus="yes">
        <source>{block}, %n note(s)</source>
        <translation>
            <numerusform>{block}, 메모 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown}/{count}장</translation>
    </message>
</context>
<context>
    <name>CanvasSheet</name>
    <message>
        <source>The note is gone; what you typed is here. Enter makes a new note of it.</source>
        <translation>메모가 없어졌지만 입력한 글은 여기에 있습니다. Enter를 누르면 새 메모가 됩니다.</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>What can be done with this workshop</source>
        <translation>이 워크숍으로 할 수 있는 일</translation>
    </message>
</context>
<context>
    <name>CarryOverDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n</source>
        <translation>
            <numerusform>%n건 이월</numerusform>
        </translation>
    </message>
    <message>
        <source>Left open earlier</source>
        <translation>지난 워크숍에서 남은 것</translation>
    </message>
    <message>
        <source>What has a tick is carried over into this workshop. The earlier one keeps its own record of it.</source>
        <translation>표시한 것을 이 워크숍으로 이월합니다. 지난 워크숍의 기록은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>기한 지남: {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>기한: {day}</translation>
    </message>
</context>
<context>
    <name>CellDay</name>
    <message>
        <source>Calendar</source>
        <translation>달력</translation>
    </message>
    <message>
        <source>Choose a day from the calendar</source>
        <translation>달력에서 날짜 고르기</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Also</source>
        <translation>함께 넣기</translation>
    </message>
    <message>
        <source>Check the file after saving</source>
        <translation>저장 뒤 파일 확인</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Language of the labels</source>
        <translation>표기 언어</translation>
    </message>
    <message>
        <source>Sheets to include</source>
        <translation>넣을 시트</translation>
    </message>
</context>
<context>
    <name>ClockChip</name>
    <message>
        <source>paused</source>
        <translation>멈춤</translation>
    </message>
</context>
<context>
    <name>ClockPanel</name>
    <message>
        <source>+1 min</source>
        <translation>+1분</translation>
    </message>
    <message>
        <source>+5 min</source>
        <translation>+5분</translation>
    </message>
    <message>
        <source>Begin the day</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>이 순서 마침</translation>
    </message>
    <message>
        <source>Finish the day</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>For your eyes alone</source>
        <translation>나만 보는 메모</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 순서</translation>
    </message>
    <message>
        <source>No step has begun</source>
        <translation>시작한 순서가 없습니다</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>종료 {time}</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Calendar</source>
        <translation>달력</translation>
    </message>
    <message>
        <source>Choose a day from the calendar</source>
        <translation>달력에서 날짜 고르기</translation>
    </message>
</context>
<context>
    <name>DayFrame</name>
    <message>
        <source>Begins</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Type it as 8:30</source>
        <translation>8:30처럼 입력하세요</translation>
    </message>
    <message>
        <source>available: {time}</source>
        <translation>쓸 수 있는 시간 {time}</translation>
    </message>
    <message>
        <source>planned: {time}</source>
        <translation>계획 {time}</translation>
    </message>
    <message>
        <source>too much: {time}</source>
        <translation>초과 {time}</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop the file to open it</source>
        <translation>파일을 놓으면 열립니다</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n thing(s) due this month</source>
        <translation>
            <numerusform>이달 기한 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Notes to be looked at again, and actions to be done. Enter opens the workshop at one.</source>
        <translation>다시 볼 메모와 할 일입니다. Enter를 누르면 워크숍의 그 자리가 열립니다.</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>기한 {day}</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>기한 지남: {day}</translation>
    </message>
</context>
<context>
    <name>ElementCard</name>
    <message>
        <source>Example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Help and example</source>
        <translation>도움말과 예</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EquationList</name>
    <message>
        <source>Equation {number}</source>
        <translation>등식 {number}</translation>
    </message>
    <message>
        <source>New equation: name = expression</source>
        <translation>새 등식: 이름 = 식</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>파일 고르기…</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>파일 없이</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n note(s) found</source>
        <translation>
            <numerusform>메모 %n장을 찾았습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>찾기 끝내기</translation>
    </message>
    <message>
        <source>Find notes on this sheet</source>
        <translation>이 시트에서 메모 찾기</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>읽지 못한 내용</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>읽지 못한 내용</translation>
    </message>
</context>
<context>
    <name>FirstStepBar</name>
    <message>
        <source>Begin with “{block}”.</source>
        <translation>‘{block}’부터 시작하세요.</translation>
    </message>
    <message>
        <source>Ctrl+1 to {last} goes from block to block.</source>
        <translation>Ctrl+1부터 {last}까지로 블록을 오갑니다.</translation>
    </message>
    <message>
        <source>Hide this hint</source>
        <translation>이 안내 숨기기</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>목록 붙여 넣기</translation>
    </message>
    <message>
        <source>See an example</source>
        <translation>예시 열기</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>Any length</source>
        <translation>시간 전체</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>라이브러리로 돌아가기</translation>
    </message>
    <message>
        <source>Back to the workshop</source>
        <translation>워크숍으로 돌아가기</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>걸리는 시간</translation>
    </message>
    <message>
        <source>Method gallery</source>
        <translation>방법 모음</translation>
    </message>
    <message>
        <source>Up to {minutes} minutes</source>
        <translation>{minutes}분 이내</translation>
    </message>
</context>
<context>
    <name>GalleryGroups</name>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>방법 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>모든 방법</translation>
    </message>
    <message>
        <source>Groups and programmes</source>
        <translation>묶음과 프로그램</translation>
    </message>
    <message>
        <source>Methods with problems</source>
        <translation>문제가 있는 방법</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>직접 만든 방법</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>A method is a text file in {folder}. Begin with one that is small, complete and explained.</source>
        <translation>방법은 텍스트 파일입니다({folder}). 작지만 온전하고 설명이 달린 것으로 시작하세요.</translation>
    </message>
    <message>
        <source>Begin a method</source>
        <translation>방법 만들기</translation>
    </message>
    <message>
        <source>Methods of your own</source>
        <translation>직접 만든 방법</translation>
    </message>
    <message>
        <source>No method here is as short as that.</source>
        <translation>그만큼 짧은 방법이 없습니다.</translation>
    </message>
    <message>
        <source>No method says “{text}” of itself.</source>
        <translation>방법 어디에도 “{text}” 글자가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Show all methods</source>
        <translation>모든 방법 보기</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written.</source>
        <translation>{folder} 폴더에는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>직접 만든 방법</translation>
    </message>
</context>
<context>
    <name>GridCommands</name>
    <message>
        <source>Nothing was pasted. Row {row}, {column}:</source>
        <translation>붙여 넣지 않았습니다. {row}행, {column}:</translation>
    </message>
    <message>
        <source>{rows} rows were copied, there is room for {room}. Nothing was pasted; copy fewer rows.</source>
        <translation>복사한 것은 {rows}행인데 들어갈 자리는 {room}행입니다. 붙여 넣지 않았으니 더 적게 복사하세요.</translation>
    </message>
</context>
<context>
    <name>GridMenus</name>
    <message>
        <source>As computed</source>
        <translation>계산한 값으로</translation>
    </message>
    <message>
        <source>Insert a row above</source>
        <translation>위에 행 넣기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Type a digit from {low} to {high}.</source>
        <translation>{low}–{high} 숫자를 누르세요.</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Guiding questions</source>
        <translation>안내 질문</translation>
    </message>
    <message>
        <source>Hide the guide</source>
        <translation>길잡이 숨기기</translation>
    </message>
    <message>
        <source>Questions to ask together</source>
        <translation>함께 던질 질문</translation>
    </message>
    <message>
        <source>done</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>next block</source>
        <translation>다음 블록</translation>
    </message>
    <message>
        <source>next note</source>
        <translation>다음 메모</translation>
    </message>
</context>
<context>
    <name>HandoutPicture</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>First page of the blank handout</source>
        <translation>빈 양식의 첫 쪽</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Save the blank handout</source>
        <translation>빈 양식 저장</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} 파일을 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>IntakeBar</name>
    <message numerus="yes">
        <source>%n note(s) typed</source>
        <translation>
            <numerusform>%n장 입력</numerusform>
        </translation>
    </message>
    <message>
        <source>3 faster delivery @Kim</source>
        <translation>3 더 빠른 배송 @김민수</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>넣기</translation>
    </message>
    <message>
        <source>Begin with the number of a block; @name is who wrote it, #letter its colour.</source>
        <translation>블록 번호로 시작하면 그 블록으로 갑니다. @이름은 쓴 사람, #글자는 색입니다.</translation>
    </message>
    <message>
        <source>Close paper notes</source>
        <translation>종이 메모 입력 닫기</translation>
    </message>
    <message>
        <source>Goes to: {place}</source>
        <translation>들어갈 곳: {place}</translation>
    </message>
    <message>
        <source>Paper notes</source>
        <translation>종이 메모 입력</translation>
    </message>
    <message>
        <source>Text of a paper note</source>
        <translation>종이 메모의 글</translation>
    </message>
    <message>
        <source>This is there already, in {block}. Enter adds it again, Esc leaves it.</source>
        <translation>{block} 블록에 이미 있습니다. Enter를 누르면 한 번 더 넣고, Esc를 누르면 넣지 않습니다.</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>넣지 않은 줄 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in blocks</source>
        <translation>
            <numerusform>블록에 놓인 메모 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the shelf: drag to a block, or press Ctrl and its number</source>
        <translation>
            <numerusform>보관함에 %n장: 블록으로 끌거나 Ctrl과 블록 번호를 누르세요</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>By itself ({encoding})</source>
        <translation>자동({encoding})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>{file} 가져오기</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>넣을 곳</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>읽는 방식</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>가장 잘 맞는 캔버스</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>No key does that. Menus have the rest (F10).</source>
        <translation>그런 단축키는 없습니다. 나머지는 메뉴(F10)에 있습니다.</translation>
    </message>
    <message>
        <source>Search keys and what they do</source>
        <translation>단축키나 하는 일 찾기</translation>
    </message>
</context>
<context>
    <name>LegendDialog</name>
    <message>
        <source>Add a colour</source>
        <translation>색 추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Colour of {letter}</source>
        <translation>색 {letter} 고르기</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Meaning of colour {letter}</source>
        <translation>색 {letter}, 뜻</translation>
    </message>
    <message>
        <source>One colour for one thing: a segment, a time, or how sure you are.</source>
        <translation>색마다 뜻을 하나씩 정하세요. 세그먼트, 시기, 확신도 같은 것입니다.</translation>
    </message>
    <message>
        <source>Remove colour {letter}</source>
        <translation>색 {letter} 삭제</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>색의 뜻</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>호박색</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>coral</source>
        <translation>산호색</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>회색</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>청록</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>노랑</translation>
    </message>
</context>
<context>
    <name>LegendRow</name>
    <message>
        <source>Change what the colours mean</source>
        <translation>색의 뜻 바꾸기</translation>
    </message>
    <message>
        <source>Say what colours mean</source>
        <translation>색의 뜻 정하기</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>색의 뜻</translation>
    </message>
    <message>
        <source>all notes</source>
        <translation>모든 메모</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message numerus="yes">
        <source>%n thing(s) were not understood.</source>
        <translation>
            <numerusform>읽지 못한 내용이 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workshop(s) and everything in them are gone then. This cannot be undone.</source>
        <translation>
            <numerusform>워크숍 %n개와 그 안의 모든 내용이 사라집니다. 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new workshop</source>
        <translation>새 워크숍</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>완전히 삭제</translation>
    </message>
    <message>
        <source>Delete “{title}” for good?</source>
        <translation>“{title}” 워크숍을 완전히 삭제할까요?</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>휴지통 비우기</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>휴지통을 비울까요?</translation>
    </message>
    <message>
        <source>Everything in it is gone then. This cannot be undone.</source>
        <translation>그 안의 모든 내용이 사라집니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>새 워크숍</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>목록 보기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}(사본)</translation>
    </message>
    <message>
        <source>“{title}” is among the workshops again.</source>
        <translation>“{title}” 워크숍을 복원했습니다.</translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation>“{title}” 워크숍을 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>“{title}” was imported.</source>
        <translation>“{title}” 워크숍을 가져왔습니다.</translation>
    </message>
</context>
<context>
    <name>LibraryFoot</name>
    <message>
        <source>Drop a .canvasbook file here to open it</source>
        <translation>.canvasbook 파일을 여기에 놓으면 열립니다</translation>
    </message>
    <message>
        <source>Saved in {name}</source>
        <translation>저장 위치: {name}</translation>
    </message>
    <message>
        <source>last backup today, {time}</source>
        <translation>마지막 백업: 오늘 {time}</translation>
    </message>
    <message>
        <source>last backup {day}</source>
        <translation>마지막 백업: {day}</translation>
    </message>
    <message>
        <source>{name} may only be read</source>
        <translation>읽기 전용: {name}</translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>By client</source>
        <translation>고객사순</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>Choose a canvas or an example</source>
        <translation>캔버스나 예시 고르기</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>휴지통 비우기…</translation>
    </message>
    <message>
        <source>From example</source>
        <translation>예시에서</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>영어로</translation>
    </message>
    <message>
        <source>In Korean</source>
        <translation>한국어로</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>새 워크숍</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Order: {name}</source>
        <translation>정렬: {name}</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>All workshops</source>
        <translation>모든 워크숍</translation>
    </message>
    <message>
        <source>Begin with an empty canvas, or look at one that a team has filled in.</source>
        <translation>빈 캔버스로 시작하거나, 팀이 채운 예시를 살펴보세요.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Import workshop</source>
        <translation>워크숍 가져오기</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>새 워크숍</translation>
    </message>
    <message>
        <source>No title, client or note here has “{text}” in it.</source>
        <translation>제목, 고객사, 메모 어디에도 “{text}” 글자가 없습니다.</translation>
    </message>
    <message>
        <source>No workshop here yet</source>
        <translation>아직 워크숍이 없습니다</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>예시 열기</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>휴지통이 비어 있습니다</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>Workshops as text or data</source>
        <translation>텍스트·데이터 워크숍</translation>
    </message>
    <message>
        <source>Workshops that you delete wait here.</source>
        <translation>삭제한 워크숍이 여기에 모입니다.</translation>
    </message>
    <message>
        <source>move to the trash</source>
        <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
        <source>“{title}” is in the trash. Restore it to open it.</source>
        <translation>“{title}” 워크숍은 휴지통에 있습니다. 열려면 먼저 복원하세요.</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Delay (months)</source>
        <translation>지연(개월)</translation>
    </message>
    <message>
        <source>More of one makes</source>
        <translation>한쪽이 늘면</translation>
    </message>
    <message>
        <source>Remove arrow (Del)</source>
        <translation>화살표 삭제(Del)</translation>
    </message>
    <message>
        <source>Selected arrow</source>
        <translation>고른 화살표</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>less</source>
        <translation>줄어듦</translation>
    </message>
    <message>
        <source>more</source>
        <translation>늘어남</translation>
    </message>
</context>
<context>
    <name>LoopEditor</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>마디 추가</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>Arrow keys choose the other node, Enter draws the arrow, Esc leaves off.</source>
        <translation>화살표 키로 상대 마디를 고르고, Enter로 화살표를 그리고, Esc로 그만둡니다.</translation>
    </message>
    <message>
        <source>Drag from node to node, or press Enter on a node, to draw an arrow. Digits rate, F2 renames.</source>
        <translation>마디에서 마디로 끌거나 마디에서 Enter를 눌러 화살표를 그립니다. 숫자로 평가하고 F2로 이름을 바꿉니다.</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>화살표 그리기</translation>
    </message>
    <message>
        <source>Loop as</source>
        <translation>고리 보기</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>마디 이름</translation>
    </message>
    <message>
        <source>New node</source>
        <translation>새 마디</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>마디</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Type a digit from {low} to {high}.</source>
        <translation>{low}–{high} 숫자를 누르세요.</translation>
    </message>
    <message>
        <source>Write the first node: something that can grow or shrink.</source>
        <translation>첫 마디를 쓰세요. 늘거나 줄 수 있는 것입니다.</translation>
    </message>
</context>
<context>
    <name>LoopTables</name>
    <message>
        <source>+ more</source>
        <translation>+ 늘림</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>Cost of one push</source>
        <translation>한 번 미는 비용</translation>
    </message>
    <message>
        <source>Delay (months)</source>
        <translation>지연(개월)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>중심</translation>
    </message>
    <message>
        <source>Misunderstood</source>
        <translation>오해받음</translation>
    </message>
    <message>
        <source>More of one makes</source>
        <translation>한쪽이 늘면</translation>
    </message>
    <message>
        <source>New arrow: from</source>
        <translation>새 화살표의 시작</translation>
    </message>
    <message>
        <source>New node</source>
        <translation>새 마디</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>마디</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>마디</translation>
    </message>
    <message>
        <source>State today</source>
        <translation>오늘의 상태</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{minus} less</source>
        <translation>{minus} 줄임</translation>
    </message>
</context>
<context>
    <name>LoopWords</name>
    <message>
        <source>bottleneck</source>
        <translation>병목</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>중심</translation>
    </message>
    <message>
        <source>leads to {names}</source>
        <translation>이어지는 곳: {names}</translation>
    </message>
    <message>
        <source>misunderstood</source>
        <translation>오해받음</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>평가 안 함</translation>
    </message>
    <message>
        <source>state {state}</source>
        <translation>상태 {state}</translation>
    </message>
    <message>
        <source>strength {strength}</source>
        <translation>세기 {strength}</translation>
    </message>
    <message>
        <source>{delay} months</source>
        <translation>{delay}개월</translation>
    </message>
</context>
<context>
    <name>MatrixEditor</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add the first one: {name}</source>
        <translation>첫 항목 추가: {name}</translation>
    </message>
    <message>
        <source>Add: {name}</source>
        <translation>추가: {name}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Digits rate a cell, Enter opens the steps, F2 a remark, Backspace clears, Esc leaves the grid.</source>
        <translation>숫자로 칸을 평가하고, Enter로 단계를 열고, F2로 비고를 쓰고, Backspace로 지우고, Esc로 표를 나갑니다.</translation>
    </message>
    <message>
        <source>Group vote…</source>
        <translation>함께 투표…</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>앞으로 옮기기</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>뒤로 옮기기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>새 항목: {name}</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>비고…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Score and rank</source>
        <translation>점수와 순위</translation>
    </message>
    <message>
        <source>The lines are those of “{title}”. Fill that in first.</source>
        <translation>줄은 “{title}” 시트에서 가져옵니다. 그 시트를 먼저 채우세요.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weights (set)</source>
        <translation>가중치(정함)</translation>
    </message>
    <message>
        <source>type</source>
        <translation>입력</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>computed</source>
        <translation>계산한 값</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>답하지 않음</translation>
    </message>
    <message>
        <source>we do it</source>
        <translation>우리가 하는 단계</translation>
    </message>
    <message>
        <source>we do part of it</source>
        <translation>일부만 하는 단계</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Type a digit from {low} to {high}.</source>
        <translation>{low}–{high} 숫자를 누르세요.</translation>
    </message>
</context>
<context>
    <name>MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Menu  F10</source>
        <translation>메뉴  F10</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>MethodDetails</name>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>방법 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n sheet(s)</source>
        <translation>
            <numerusform>시트 %n개 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to this workshop</source>
        <translation>이 워크숍에 추가</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Feeds these blocks</source>
        <translation>메모를 보내는 블록</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>유인물</translation>
    </message>
    <message numerus="yes">
        <source>New workshop with %n sheet(s)</source>
        <translation>
            <numerusform>시트 %n개로 새 워크숍 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>New workshop with it</source>
        <translation>이 방법으로 새 워크숍 만들기</translation>
    </message>
    <message>
        <source>Sheets, in this order</source>
        <translation>시트 순서</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>This workbook may only be read</source>
        <translation>읽기 전용 워크북입니다</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>도움말</translation>
    </message>
</context>
<context>
    <name>MethodSearch</name>
    <message>
        <source>Search methods</source>
        <translation>방법 검색</translation>
    </message>
</context>
<context>
    <name>MethodSheet</name>
    <message>
        <source>Begin with “{question}”</source>
        <translation>“{question}”부터 시작하세요</translation>
    </message>
    <message>
        <source>This sheet is gone.</source>
        <translation>이 시트가 없어졌습니다.</translation>
    </message>
</context>
<context>
    <name>ModelEditor</name>
    <message>
        <source>Equations</source>
        <translation>등식</translation>
    </message>
    <message>
        <source>High</source>
        <translation>높음</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>New variable</source>
        <translation>새 변수</translation>
    </message>
    <message>
        <source>Quality of the datum</source>
        <translation>데이터의 질</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>What really came out last time</source>
        <translation>지난번 실제 결과</translation>
    </message>
    <message>
        <source>cautious {low}, hopeful {high}</source>
        <translation>신중하게 {low}, 희망적으로 {high}</translation>
    </message>
    <message>
        <source>eight of ten draws between {p10} and {p90}</source>
        <translation>열 번 가운데 여덟 번: {p10}–{p90}</translation>
    </message>
    <message>
        <source>given</source>
        <translation>주어진 값</translation>
    </message>
    <message>
        <source>lever</source>
        <translation>결정 변수</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Close all the same?</source>
        <translation>그래도 닫을까요?</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>버리고 닫기</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open workbook…</source>
        <translation>워크북 열기…</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What was entered is kept. The details are in {log}</source>
        <translation>프로그램에 문제가 생겼습니다. 입력한 내용은 남아 있습니다. 자세한 기록: {log}</translation>
    </message>
    <message>
        <source>The program stopped unexpectedly last time. Nothing that was entered is lost. The log is {log}</source>
        <translation>지난번에 프로그램이 예기치 않게 종료되었습니다. 입력한 내용은 모두 남아 있습니다. 기록 파일: {log}</translation>
    </message>
    <message>
        <source>The workbook of last time is not there: {path}. If it is on a stick, plug that in and open it.</source>
        <translation>지난번 워크북이 없습니다: {path}. 이동식 저장 장치에 있다면 연결한 뒤 여세요.</translation>
    </message>
    <message>
        <source>What is being typed could not be kept, the reason stands beside it. It would be lost.</source>
        <translation>입력 중인 글을 저장하지 못했습니다. 까닭은 그 옆에 있습니다. 닫으면 그 글은 사라집니다.</translation>
    </message>
</context>
<context>
    <name>NodeBar</name>
    <message>
        <source>Cost of one push</source>
        <translation>한 번 미는 비용</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>중심</translation>
    </message>
    <message>
        <source>Misunderstood</source>
        <translation>오해받음</translation>
    </message>
    <message>
        <source>Remove node (Del)</source>
        <translation>마디 삭제(Del)</translation>
    </message>
    <message>
        <source>Rename node (F2)</source>
        <translation>마디 이름 바꾸기(F2)</translation>
    </message>
    <message>
        <source>Selected node</source>
        <translation>고른 마디</translation>
    </message>
    <message>
        <source>State today</source>
        <translation>오늘의 상태</translation>
    </message>
</context>
<context>
    <name>NoteCommands</name>
    <message>
        <source>There is a picture on the clipboard, and no text to make notes of.</source>
        <translation>클립보드에 그림만 있고 메모로 만들 글이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard.</source>
        <translation>클립보드가 비어 있습니다.</translation>
    </message>
    <message>
        <source>What is on the clipboard is no text to make notes of.</source>
        <translation>클립보드에 메모로 만들 글이 없습니다.</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>Text of the note</source>
        <translation>메모 내용</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>This note meanwhile says “{text}”. Enter puts yours in its place, Esc leaves it.</source>
        <translation>그사이 이 메모의 글이 바뀌었습니다: “{text}”. Enter를 누르면 입력한 글로 바뀌고, Esc를 누르면 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>NoteHistory</name>
    <message>
        <source>Nothing is known of earlier days.</source>
        <translation>기록된 변경이 없습니다.</translation>
    </message>
    <message>
        <source>What happened to this note</source>
        <translation>이 메모의 변경 기록</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>look again on {day}</source>
        <translation>재검증일 {day}</translation>
    </message>
    <message>
        <source>moved to another block</source>
        <translation>다른 블록으로 옮김</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>prompted by</source>
        <translation>계기</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>지움</translation>
    </message>
    <message>
        <source>replaced by another note</source>
        <translation>다른 메모로 바뀜</translation>
    </message>
    <message>
        <source>replaced by “{text}”</source>
        <translation>‘{text}’(으)로 바뀜</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>test</source>
        <translation>검증 방법</translation>
    </message>
    <message>
        <source>the model depends on it</source>
        <translation>모델이 달린 정도</translation>
    </message>
    <message>
        <source>we believe it if</source>
        <translation>이러면 믿음</translation>
    </message>
    <message>
        <source>what came out</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>written: “{text}”</source>
        <translation>작성: ‘{text}’</translation>
    </message>
    <message>
        <source>“{old}” → “{new}”</source>
        <translation>‘{old}’ → ‘{new}’</translation>
    </message>
</context>
<context>
    <name>NotesOnCanvas</name>
    <message>
        <source>No notes yet</source>
        <translation>아직 메모 없음</translation>
    </message>
    <message>
        <source>Write on the canvas</source>
        <translation>캔버스에 쓰기</translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message>
        <source>{place} of {count}</source>
        <translation>{count}장 중 {place}번째</translation>
    </message>
</context>
<context>
    <name>OpenWorkbook</name>
    <message>
        <source>Make a clean copy</source>
        <translation>깨끗한 사본 만들기</translation>
    </message>
    <message>
        <source>Open workbook</source>
        <translation>워크북 열기</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>워크북</translation>
    </message>
</context>
<context>
    <name>PageThumbnails</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages}쪽 중 {page}쪽</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
</context>
<context>
    <name>PagesDesk</name>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Preview, page {page} of {pages}</source>
        <translation>미리 보기, {pages}쪽 중 {page}쪽</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>쪽 전체 보기</translation>
    </message>
    <message>
        <source>{page} / {pages}</source>
        <translation>{page} / {pages}쪽</translation>
    </message>
</context>
<context>
    <name>PrintBar</name>
    <message>
        <source>Back to the workshop</source>
        <translation>워크숍으로 돌아가기</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
</context>
<context>
    <name>PrintFoot</name>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Save as {kind}</source>
        <translation>{kind} 형식으로 저장</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>메모 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Change to {paper}</source>
        <translation>{paper} 용지로 바꾸기</translation>
    </message>
    <message>
        <source>Choose at least one sheet on the left.</source>
        <translation>왼쪽에서 시트를 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>인쇄할 쪽을 준비하는 중…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>인쇄하는 중…</translation>
    </message>
    <message>
        <source>Save as {kind}</source>
        <translation>{kind} 형식으로 저장</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}. Everything was found in it.</source>
        <translation>저장했습니다: {name}. 모든 내용을 파일에서 찾았습니다.</translation>
    </message>
    <message>
        <source>Saved: {name}. What could not be found in it: {texts}. The workshop has it all.</source>
        <translation>저장했습니다: {name}. 파일에서 찾지 못한 것: {texts}. 워크숍에는 모두 있습니다.</translation>
    </message>
    <message>
        <source>Sent to “{printer}”.</source>
        <translation>“{printer}” 프린터로 보냈습니다.</translation>
    </message>
    <message>
        <source>There is no preview of this kind of file. Save it, then open it.</source>
        <translation>이 파일은 미리 볼 수 없습니다. 저장한 뒤 열어 보세요.</translation>
    </message>
    <message>
        <source>fonts embedded</source>
        <translation>글꼴 포함</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Methods with problems</source>
        <translation>문제가 있는 방법</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>These files are not among the methods. Everything else works; correct them in a text editor.</source>
        <translation>이 파일들은 방법에서 빠졌고, 나머지는 모두 쓸 수 있습니다. 텍스트 편집기에서 고치세요.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>{line}번째 줄</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
</context>
<context>
    <name>RatingEditor</name>
    <message>
        <source>Group vote…</source>
        <translation>함께 투표…</translation>
    </message>
</context>
<context>
    <name>Recall</name>
    <message>
        <source>Change this answer</source>
        <translation>이 답 고치기</translation>
    </message>
</context>
<context>
    <name>RemovedNotes</name>
    <message>
        <source>Bring back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Nothing was taken off this canvas yet.</source>
        <translation>이 캔버스에서 지운 메모가 아직 없습니다.</translation>
    </message>
    <message>
        <source>Removed notes</source>
        <translation>지운 메모</translation>
    </message>
    <message>
        <source>What was taken off this canvas is kept here.</source>
        <translation>이 캔버스에서 지운 메모를 여기에 보관합니다.</translation>
    </message>
</context>
<context>
    <name>Replacement</name>
    <message>
        <source>Replaced by</source>
        <translation>대신하는 메모</translation>
    </message>
    <message>
        <source>Text of the new note</source>
        <translation>새 메모의 내용</translation>
    </message>
    <message>
        <source>What do we believe now?</source>
        <translation>이제는 무엇을 믿나요?</translation>
    </message>
    <message>
        <source>a new note</source>
        <translation>새 메모</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>Back to the workshop</source>
        <translation>워크숍으로 돌아가기</translation>
    </message>
</context>
<context>
    <name>ScaleChooser</name>
    <message>
        <source>Remark (F2)</source>
        <translation>비고(F2)</translation>
    </message>
</context>
<context>
    <name>ScaleLegend</name>
    <message>
        <source>computed from other answers</source>
        <translation>다른 답에서 계산한 값</translation>
    </message>
    <message>
        <source>we do it</source>
        <translation>우리가 하는 단계</translation>
    </message>
    <message>
        <source>we do part of it</source>
        <translation>일부만 하는 단계</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search titles, clients, notes</source>
        <translation>제목, 고객사, 메모 검색</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>시스템에 맞춤</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>화면 표시</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>메모 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets to include</source>
        <translation>넣을 시트</translation>
    </message>
</context>
<context>
    <name>SheetStack</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>The sheet is gone. What you were typing on it can be copied and pasted elsewhere.</source>
        <translation>시트가 없어졌습니다. 쓰던 내용을 복사해 다른 곳에 붙일 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>SheetTabs</name>
    <message>
        <source>All sheets</source>
        <translation>모든 시트</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>새 시트</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Title of the sheet</source>
        <translation>시트 제목</translation>
    </message>
</context>
<context>
    <name>SideDelegate</name>
    <message>
        <source>Take off this list</source>
        <translation>목록에서 빼기</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n thing(s) due this month</source>
        <translation>
            <numerusform>이달 기한 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workshop(s)</source>
        <translation>
            <numerusform>워크숍 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>All workshops</source>
        <translation>모든 워크숍</translation>
    </message>
    <message>
        <source>Due this month</source>
        <translation>이달 기한</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Method gallery</source>
        <translation>방법 모음</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>내 라이브러리</translation>
    </message>
    <message>
        <source>Open workbook…</source>
        <translation>워크북 열기…</translation>
    </message>
    <message>
        <source>Sections and workbooks</source>
        <translation>보관함과 워크북</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>워크북</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>열려 있음</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>New: {name}</source>
        <translation>새 항목: {name}</translation>
    </message>
    <message>
        <source>The rows are the blocks of the canvas. Add a canvas to the workshop first.</source>
        <translation>행은 캔버스의 블록입니다. 먼저 워크숍에 캔버스를 추가하세요.</translation>
    </message>
    <message>
        <source>The rows are the notes of the canvas. Write notes there first.</source>
        <translation>행은 캔버스의 메모입니다. 먼저 캔버스에 메모를 쓰세요.</translation>
    </message>
    <message>
        <source>The rows are those of “{title}”. Fill that in first.</source>
        <translation>행은 “{title}” 시트에서 가져옵니다. 그 시트를 먼저 채우세요.</translation>
    </message>
    <message>
        <source>Type to fill in a cell, Tab goes on, Esc leaves the table. Alt+arrows move a row, Del removes it.</source>
        <translation>입력하면 칸이 채워지고, Tab으로 다음 칸에 가고, Esc로 표를 나갑니다. Alt+화살표로 행을 옮기고 Del로 삭제합니다.</translation>
    </message>
</context>
<context>
    <name>TakeawayDialog</name>
    <message>
        <source>11 of 14 for it</source>
        <translation>14명 가운데 11명 찬성</translation>
    </message>
    <message>
        <source>14 Mar 2005</source>
        <translation>2005. 3. 14.</translation>
    </message>
    <message>
        <source>By which vote</source>
        <translation>어떤 투표로</translation>
    </message>
    <message>
        <source>Came up at: {place}</source>
        <translation>나온 곳: {place}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation>내용을 적으세요</translation>
    </message>
    <message>
        <source>Type it as 14 Mar 2005</source>
        <translation>2005. 3. 14.처럼 입력하세요</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>결정한 사람</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>Who raised it</source>
        <translation>꺼낸 사람</translation>
    </message>
</context>
<context>
    <name>TakeawaysBar</name>
    <message>
        <source>Actions</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Decisions and actions</source>
        <translation>결정과 할 일</translation>
    </message>
    <message>
        <source>Done, too</source>
        <translation>끝난 것도</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>모든 사람</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Left open earlier…</source>
        <translation>지난번에 남은 것…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>보류함</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>보이는 것</translation>
    </message>
    <message>
        <source>Write down…</source>
        <translation>새로 적기…</translation>
    </message>
</context>
<context>
    <name>TakeawaysPage</name>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>Earlier workshops of this client have left nothing open.</source>
        <translation>이 고객사의 지난 워크숍에 남은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Go to where it came up</source>
        <translation>나온 곳으로 가기</translation>
    </message>
    <message>
        <source>Left open earlier…</source>
        <translation>지난번에 남은 것…</translation>
    </message>
    <message>
        <source>Nothing kept yet</source>
        <translation>아직 기록한 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>이 종류는 없습니다</translation>
    </message>
    <message>
        <source>On a note, F6 keeps a decision, F7 an action, and F8 parks it for later.</source>
        <translation>메모에서 F6은 결정, F7은 할 일로 기록하고, F8은 보류함에 넣습니다.</translation>
    </message>
    <message>
        <source>Others are kept in this workshop.</source>
        <translation>이 워크숍에 다른 기록이 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Say whose workshop this is (About this workshop, Client), to find its earlier ones.</source>
        <translation>지난 워크숍을 찾으려면 워크숍 정보에 고객사를 적으세요.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Write down…</source>
        <translation>새로 적기…</translation>
    </message>
</context>
<context>
    <name>TalkList</name>
    <message numerus="yes">
        <source>%n ballot(s)</source>
        <translation>
            <numerusform>투표지 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Talk about it</source>
        <translation>이야기해 봅시다</translation>
    </message>
    <message>
        <source>The votes lie close together</source>
        <translation>표가 서로 가깝습니다</translation>
    </message>
    <message>
        <source>spread {spread}</source>
        <translation>편차 {spread}</translation>
    </message>
    <message>
        <source>talk about it</source>
        <translation>이야기해 봅시다</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>One entry a line</source>
        <translation>한 줄에 하나씩</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Meanwhile “{text}” was written here. Leave the field once more to put yours in its place.</source>
        <translation>그사이 여기에 다른 글이 쓰였습니다: “{text}”. 칸을 한 번 더 나가면 입력한 글로 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Present</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>This workbook may only be read</source>
        <translation>읽기 전용 워크북입니다</translation>
    </message>
</context>
<context>
    <name>TrackingDialog</name>
    <message numerus="yes">
        <source>%n note(s): what you change here is changed for all</source>
        <translation>
            <numerusform>메모 %n장: 여기서 바꾸는 것은 모두에 적용됩니다</numerusform>
        </translation>
    </message>
    <message>
        <source>0 none, 1 opinion, 2 talks with customers, 3 observed behaviour, 4 small paid trial, 5 repeated measurement</source>
        <translation>0 없음, 1 의견, 2 고객과 나눈 대화, 3 관찰한 행동, 4 작은 유료 시험, 5 반복 측정</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>메모로 돌아가기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cheapest test</source>
        <translation>가장 싼 검증 방법</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>History</source>
        <translation>변경 기록</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>얼마나 확신하나요?</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>재검증일</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>Prompted by: {reason}</source>
        <translation>계기: {reason}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>The model depends on it</source>
        <translation>모델이 여기에 달린 정도</translation>
    </message>
    <message>
        <source>Type it as 14 Mar 2005</source>
        <translation>2005. 3. 14.처럼 쓰세요</translation>
    </message>
    <message>
        <source>We believe it if</source>
        <translation>이러면 믿습니다</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>결과</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Canvas that notes are offered to</source>
        <translation>제안 메모를 붙일 캔버스</translation>
    </message>
    <message>
        <source>Edit and take</source>
        <translation>고쳐서 붙이기</translation>
    </message>
    <message>
        <source>Fold offered notes</source>
        <translation>제안 메모 접기</translation>
    </message>
    <message>
        <source>Go to the note</source>
        <translation>메모로 가기</translation>
    </message>
    <message>
        <source>Go to where it comes from</source>
        <translation>출처로 가기</translation>
    </message>
    <message>
        <source>Notes are offered to a canvas: add a canvas sheet to this workshop first.</source>
        <translation>제안 메모는 캔버스에 붙입니다. 먼저 이 워크숍에 캔버스 시트를 추가하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Offer %n refused again</source>
        <translation>
            <numerusform>거절한 %n장 다시 제안</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered notes</source>
        <translation>제안 메모</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Show offered notes</source>
        <translation>제안 메모 펼치기</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>붙이기</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>모두 붙이기</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>붙임</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>메모 내용</translation>
    </message>
    <message>
        <source>Unplaced ({block})</source>
        <translation>자리 없음({block})</translation>
    </message>
    <message>
        <source>What is worth a note on the canvas appears here as the sheet is filled in.</source>
        <translation>시트를 채우면 캔버스에 붙일 만한 메모가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>붙일 곳</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Type it as {example}</source>
        <translation>입력 예: {example}</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>예: {example}</translation>
    </message>
</context>
<context>
    <name>Unkept</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>This was being typed when the program stopped, and is not in the workshop: “{text}”</source>
        <translation>프로그램이 멈출 때 입력하던 내용이며 워크숍에는 없습니다: “{text}”</translation>
    </message>
</context>
<context>
    <name>UnknownSheet</name>
    <message numerus="yes">
        <source>%n answer(s) are kept in this sheet and go along into copies and exports.</source>
        <translation>
            <numerusform>이 시트에는 답 %n개가 보관되어 있고, 복사하거나 내보낼 때 함께 갑니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답</translation>
    </message>
</context>
<context>
    <name>WorkshopDialog</name>
    <message>
        <source>14 Mar 2005</source>
        <translation>2005. 3. 14.</translation>
    </message>
    <message>
        <source>A workshop needs a title</source>
        <translation>워크숍에는 제목이 필요합니다</translation>
    </message>
    <message>
        <source>About this workshop</source>
        <translation>워크숍 정보</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>고객사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Currency and unit</source>
        <translation>금액 단위</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>진행자</translation>
    </message>
    <message>
        <source>Language of the content</source>
        <translation>내용 언어</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>목적</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Type it as 14 Mar 2005</source>
        <translation>2005. 3. 14.처럼 쓰세요</translation>
    </message>
    <message>
        <source>What the team wants to find out or decide</source>
        <translation>팀이 알아내거나 결정하려는 것</translation>
    </message>
    <message>
        <source>thousand euros</source>
        <translation>백만 원</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>The sheet is gone; what you typed on it is here. Enter makes a note of it.</source>
        <translation>시트가 없어졌지만 입력한 글은 여기에 있습니다. Enter를 누르면 메모가 됩니다.</translation>
    </message>
</context>
<context>
    <name>_CardDelegate</name>
    <message>
        <source>Enter takes it · Esc leaves it</source>
        <translation>Enter 붙이기 · Esc 그만두기</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>붙이기</translation>
    </message>
</context>
<context>
    <name>_ItemLine</name>
    <message>
        <source>Reason or evidence</source>
        <translation>까닭이나 근거</translation>
    </message>
</context>
<context>
    <name>_LetterPart</name>
    <message>
        <source>Keep ours</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Left out until one of its answers is there</source>
        <translation>관련된 답이 하나라도 있으면 나타납니다</translation>
    </message>
    <message>
        <source>Our words</source>
        <translation>직접 쓴 글</translation>
    </message>
    <message>
        <source>Our words; the answers behind them have changed since</source>
        <translation>직접 쓴 글(그 뒤로 답이 바뀜)</translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>답으로 다시 엮기</translation>
    </message>
    <message>
        <source>Put together from the answers</source>
        <translation>답을 엮은 글</translation>
    </message>
</context>
<context>
    <name>_Median</name>
    <message>
        <source>Median {median}</source>
        <translation>중앙값 {median}</translation>
    </message>
</context>
<context>
    <name>_Steps</name>
    <message>
        <source>done</source>
        <translation>끝내기</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About canvasapp…</source>
        <translation>canvasapp 정보…</translation>
    </message>
    <message>
        <source>About this workshop…</source>
        <translation>워크숍 정보…</translation>
    </message>
    <message>
        <source>Agenda and clock</source>
        <translation>진행표와 시계</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>블록</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Copy notes</source>
        <translation>메모 복사</translation>
    </message>
    <message>
        <source>Cut notes</source>
        <translation>메모 잘라내기</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Decisions and actions</source>
        <translation>결정과 할 일</translation>
    </message>
    <message>
        <source>Duplicate sheet</source>
        <translation>시트 복제</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>Enlarge the block in focus</source>
        <translation>현재 블록 크게 보기</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>PDF로 내보내기…</translation>
    </message>
    <message>
        <source>Export as text or data…</source>
        <translation>텍스트·데이터로 내보내기…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Go to block</source>
        <translation>블록으로 이동</translation>
    </message>
    <message>
        <source>Go to where it comes from</source>
        <translation>나온 곳으로 가기</translation>
    </message>
    <message>
        <source>Guide or results</source>
        <translation>길잡이나 결과</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>How sure are we…</source>
        <translation>얼마나 확신하나요…</translation>
    </message>
    <message>
        <source>Import workshop…</source>
        <translation>워크숍 가져오기…</translation>
    </message>
    <message>
        <source>Keep a decision…</source>
        <translation>결정 기록…</translation>
    </message>
    <message>
        <source>Keep an action…</source>
        <translation>할 일 기록…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>단축키…</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>메모 크게</translation>
    </message>
    <message>
        <source>Largest notes that fit</source>
        <translation>메모를 화면에 맞춤</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>밝게·어둡게 바꾸기</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Method gallery</source>
        <translation>방법 모음</translation>
    </message>
    <message>
        <source>Move note down</source>
        <translation>메모를 아래로 옮기기</translation>
    </message>
    <message>
        <source>Move note to the block on the left</source>
        <translation>메모를 왼쪽 블록으로 옮기기</translation>
    </message>
    <message>
        <source>Move note to the block on the right</source>
        <translation>메모를 오른쪽 블록으로 옮기기</translation>
    </message>
    <message>
        <source>Move note up</source>
        <translation>메모를 위로 옮기기</translation>
    </message>
    <message>
        <source>Move sheet left</source>
        <translation>시트를 왼쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Move sheet right</source>
        <translation>시트를 오른쪽으로 옮기기</translation>
    </message>
    <message>
        <source>New run of this method</source>
        <translation>이 방법 다시 하기</translation>
    </message>
    <message>
        <source>New sheet…</source>
        <translation>새 시트…</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>새 워크숍</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>다음 시트</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Next step of the agenda</source>
        <translation>진행표의 다음 순서</translation>
    </message>
    <message>
        <source>Open workbook…</source>
        <translation>워크북 열기…</translation>
    </message>
    <message>
        <source>Park for later…</source>
        <translation>보류함에 넣기…</translation>
    </message>
    <message>
        <source>Paste as notes</source>
        <translation>메모로 붙여 넣기</translation>
    </message>
    <message>
        <source>Patterns on notes</source>
        <translation>메모에 무늬 표시</translation>
    </message>
    <message>
        <source>Pause the clock, or go on</source>
        <translation>시계 멈춤·계속</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>이전 시트</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>메모 삭제</translation>
    </message>
    <message>
        <source>Remove sheet</source>
        <translation>시트 삭제</translation>
    </message>
    <message>
        <source>Removed notes…</source>
        <translation>지운 메모…</translation>
    </message>
    <message>
        <source>Rename sheet</source>
        <translation>시트 이름 바꾸기</translation>
    </message>
    <message>
        <source>Select all notes of the block</source>
        <translation>블록의 메모 모두 선택</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>보관함</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>메모 작게</translation>
    </message>
    <message>
        <source>Steps of the canvas</source>
        <translation>캔버스 단계</translation>
    </message>
    <message>
        <source>Type paper notes</source>
        <translation>종이 메모 입력</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Usual size of notes</source>
        <translation>메모 기본 크기</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>What the colours mean…</source>
        <translation>색의 뜻…</translation>
    </message>
    <message>
        <source>한국어로 바꾸기</source>
        <translation>Switch to English</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message numerus="yes">
        <source>%n minute(s) ahead of the plan</source>
        <translation>
            <numerusform>계획보다 %n분 빠름</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind the plan</source>
        <translation>
            <numerusform>계획보다 %n분 늦음</numerusform>
        </translation>
    </message>
    <message>
        <source>Break</source>
        <translation>휴식</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>토론</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>at its end</source>
        <translation>끝날 시간</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>시간 안</translation>
    </message>
    <message>
        <source>on plan</source>
        <translation>계획대로</translation>
    </message>
    <message>
        <source>over its time</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>soon at its end</source>
        <translation>곧 끝남</translation>
    </message>
    <message>
        <source>{ran}/{planned} min</source>
        <translation>{ran}/{planned}분</translation>
    </message>
</context>
<context>
    <name>card_menu</name>
    <message>
        <source>About this workshop…</source>
        <translation>워크숍 정보…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>완전히 삭제…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open a copy in English</source>
        <translation>영어 사본 열기</translation>
    </message>
    <message>
        <source>Open a copy in Korean</source>
        <translation>한국어 사본 열기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Another window changed the colours meanwhile. Save puts yours in their place.</source>
        <translation>그사이 다른 창에서 색을 바꾸었습니다. 저장하면 이 내용이 그 자리를 대신합니다.</translation>
    </message>
    <message numerus="yes">
        <source>The legend has %n colour(s) so far. Ctrl+L adds another one.</source>
        <translation>
            <numerusform>범례에 아직 %n색뿐입니다. Ctrl+L로 더할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This note comes from no sheet that is here.</source>
        <translation>이 메모는 여기 있는 시트에서 나온 것이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>incoming_files</name>
    <message>
        <source>A new canvas in this workshop</source>
        <translation>이 워크숍의 새 캔버스</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>This canvas: {title}</source>
        <translation>이 캔버스: {title}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>A new line within the note</source>
        <translation>메모 안에서 줄 바꾸기</translation>
    </message>
    <message>
        <source>From note to note, from cell to cell</source>
        <translation>메모에서 메모로, 칸에서 칸으로</translation>
    </message>
    <message>
        <source>From the empty line to the notes</source>
        <translation>빈 줄에서 메모로</translation>
    </message>
    <message>
        <source>Larger, smaller notes</source>
        <translation>메모 크게, 작게</translation>
    </message>
    <message>
        <source>Leave what is being edited as it was; leave the projector view</source>
        <translation>고치던 것을 그대로 두고 나오기, 발표 화면에서 나오기</translation>
    </message>
    <message>
        <source>Make the note; the line is ready for the next</source>
        <translation>메모 만들기, 바로 다음 메모 입력</translation>
    </message>
    <message>
        <source>Next block, previous block in the order of filling in</source>
        <translation>채우는 순서로 다음 블록, 이전 블록</translation>
    </message>
    <message>
        <source>Select more notes</source>
        <translation>메모 더 선택</translation>
    </message>
    <message>
        <source>Typing and moving about</source>
        <translation>입력과 이동</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message numerus="yes">
        <source>%n disproved</source>
        <translation>
            <numerusform>반증 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>메모 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>기한 지남 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>시트 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 재검증</translation>
    </message>
</context>
<context>
    <name>methods</name>
    <message>
        <source>Canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>성장</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>갱신</translation>
    </message>
</context>
<context>
    <name>note_menu</name>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Go to the note that it replaced</source>
        <translation>대신하기 전의 메모로 가기</translation>
    </message>
    <message>
        <source>Go to the note that replaced it</source>
        <translation>대신하는 메모로 가기</translation>
    </message>
    <message>
        <source>Go to where it comes from</source>
        <translation>출처로 가기</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>옮길 곳</translation>
    </message>
</context>
<context>
    <name>origin_menu</name>
    <message>
        <source>Forget where it comes from</source>
        <translation>출처 지우기</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Take over “{text}”</source>
        <translation>새 글로 바꾸기: “{text}”</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A backslash in a text is written twice. Write it twice, or leave it out.</source>
        <translation>글 안의 역슬래시는 두 번 씁니다. 두 번 쓰거나 지우세요.</translation>
    </message>
    <message>
        <source>A brace belongs to no place: places are {{name}}, {{name:.0f}} or {{name:clause}}.</source>
        <translation>자리에 속하지 않는 중괄호가 있습니다. 자리는 {{name}}, {{name:.0f}}, {{name:clause}} 꼴로 씁니다.</translation>
    </message>
    <message>
        <source>A calculated column has an expression, and no other column has.</source>
        <translation>식은 계산하는 열에만, 그리고 반드시 씁니다.</translation>
    </message>
    <message>
        <source>A claim is settled by evidence of 3 or more and a result in words. The note is as it was. Write both first.</source>
        <translation>주장은 근거가 3 이상이고 결과를 글로 썼을 때 확정합니다. 메모는 그대로입니다. 두 가지를 먼저 쓰세요.</translation>
    </message>
    <message>
        <source>A colour stands twice in the legend. Give each entry its own.</source>
        <translation>범례에 같은 색이 두 번 있습니다. 항목마다 다른 색을 쓰세요.</translation>
    </message>
    <message>
        <source>A day is expected here, as 2026-03-31. What stands here is kept, but not used; type it anew.</source>
        <translation>여기에는 2026-03-31 모양의 날짜가 와야 합니다. 있던 내용은 남겨 두었지만 쓰지 않습니다. 다시 쓰세요.</translation>
    </message>
    <message>
        <source>A good word needs grounds: name what must be answered for it, from the table grounds.</source>
        <translation>좋은 결론에는 바탕이 필요합니다. 무엇에 답해야 하는지 grounds 표에서 지정하세요.</translation>
    </message>
    <message>
        <source>A key is expected here: letters, digits, - and _.</source>
        <translation>여기에는 키가 있어야 합니다. 글자, 숫자, -, _를 씁니다.</translation>
    </message>
    <message>
        <source>A letter stands twice in the legend. Give each entry its own.</source>
        <translation>범례에 같은 글자가 두 번 있습니다. 항목마다 다른 글자를 쓰세요.</translation>
    </message>
    <message>
        <source>A list holds texts and numbers only. Remove the rest.</source>
        <translation>목록에는 글과 숫자만 씁니다. 나머지는 지우세요.</translation>
    </message>
    <message>
        <source>A list stands where a single value is needed.</source>
        <translation>값 하나가 필요한 곳에 목록이 있습니다.</translation>
    </message>
    <message>
        <source>A loop takes at most 16 nodes; nothing is computed. Join two of them or remove some.</source>
        <translation>고리에는 마디를 16개까지 둘 수 있어 계산하지 않았습니다. 둘을 합치거나 몇 개를 삭제하세요.</translation>
    </message>
    <message>
        <source>A loop takes at most {most} nodes. Join two of them, or remove one.</source>
        <translation>고리에는 마디를 {most}개까지 둘 수 있습니다. 둘을 합치거나 하나를 삭제하세요.</translation>
    </message>
    <message>
        <source>A matrix takes at most {most} rows and columns. Remove one first.</source>
        <translation>표의 행과 열은 {most}개까지입니다. 먼저 하나를 삭제하세요.</translation>
    </message>
    <message>
        <source>A name begins with a letter and has no double underscore. Correct it.</source>
        <translation>이름은 글자로 시작하고 밑줄을 겹쳐 쓰지 않습니다. 고치세요.</translation>
    </message>
    <message>
        <source>A note would have {count} signs, and {most} have room on one. Nothing was changed. Shorten it, or split it.</source>
        <translation>메모가 {count}자가 되는데, 메모 하나에는 {most}자까지 들어갑니다. 바뀐 것은 없습니다. 줄이거나 나누세요.</translation>
    </message>
    <message>
        <source>A number and a name stand together; put a * between them.</source>
        <translation>숫자와 이름이 붙어 있습니다. 사이에 *를 넣으세요.</translation>
    </message>
    <message>
        <source>A number is expected here. What stands here is kept, but not used; type it anew.</source>
        <translation>여기에는 숫자가 와야 합니다. 있던 내용은 남겨 두었지만 쓰지 않습니다. 다시 쓰세요.</translation>
    </message>
    <message>
        <source>A program stopped while it wrote to {file}, and the file may not be repaired where it is. It was left as it is. Copy it together with {file}-journal to a folder of your own and open the copy.</source>
        <translation>어떤 프로그램이 {file} 파일에 쓰다가 멈췄는데, 지금 있는 곳에서는 파일을 복구할 수 없습니다. 파일은 그대로 두었습니다. {file}-journal 파일과 함께 쓸 수 있는 폴더로 복사한 다음 그 사본을 여세요.</translation>
    </message>
    <message>
        <source>A program stopped while it wrote to {file}. Open it with canvasapp: the last state that was saved comes back by itself.</source>
        <translation>어떤 프로그램이 {file} 파일에 쓰다가 멈췄습니다. canvasapp으로 열면 마지막으로 저장한 상태로 저절로 돌아갑니다.</translation>
    </message>
    <message>
        <source>A root or logarithm of a number that has none. Check the sign of the number.</source>
        <translation>이 숫자에는 제곱근이나 로그가 없습니다. 숫자의 부호를 확인하세요.</translation>
    </message>
    <message>
        <source>A shipped file has the name of its method: {name}.toml.</source>
        <translation>함께 제공하는 파일은 방법의 이름을 따라야 합니다: {name}.toml</translation>
    </message>
    <message>
        <source>A symbol has Latin or Hangul letters, digits and _, and begins with a letter.</source>
        <translation>기호에는 로마자나 한글, 숫자, 밑줄(_)을 쓰고 글자로 시작합니다.</translation>
    </message>
    <message>
        <source>A text and a number cannot be compared.</source>
        <translation>글과 숫자는 비교할 수 없습니다.</translation>
    </message>
    <message>
        <source>A text is expected here. What stands here is kept, but not used; type it anew.</source>
        <translation>여기에는 글이 와야 합니다. 있던 내용은 남겨 두었지만 쓰지 않습니다. 다시 쓰세요.</translation>
    </message>
    <message>
        <source>A text stands where a number is needed.</source>
        <translation>숫자가 필요한 곳에 글이 있습니다.</translation>
    </message>
    <message>
        <source>A workshop needs a title. Nothing was made. Give it one.</source>
        <translation>워크숍에는 제목이 필요합니다. 아무것도 만들지 않았습니다. 제목을 입력하세요.</translation>
    </message>
    <message>
        <source>A {kind} cannot be read: {id}</source>
        <translation>읽을 수 없는 항목({kind}): {id}</translation>
    </message>
    <message>
        <source>An = is missing behind the key. Add it.</source>
        <translation>키 뒤에 =가 없습니다. 넣으세요.</translation>
    </message>
    <message>
        <source>An arrow leads from one node to another. Choose a different node.</source>
        <translation>화살표는 한 마디에서 다른 마디로 갑니다. 다른 마디를 고르세요.</translation>
    </message>
    <message>
        <source>An arrow leads from one node to another. Name two that are there.</source>
        <translation>화살표는 한 마디에서 다른 마디로 갑니다. 있는 마디 둘을 쓰세요.</translation>
    </message>
    <message>
        <source>An assumption is tested before it is settled. The note is as it was. Test it first.</source>
        <translation>가정은 검증한 뒤에 확정합니다. 메모는 그대로입니다. 먼저 검증하세요.</translation>
    </message>
    <message>
        <source>An equation has the form name = expression.</source>
        <translation>등식은 이름 = 식 꼴입니다.</translation>
    </message>
    <message>
        <source>An exponent is beyond 64. Use a smaller one.</source>
        <translation>지수가 64를 넘습니다. 더 작은 지수를 쓰세요.</translation>
    </message>
    <message>
        <source>An expression has at most 600 characters. Split it into several.</source>
        <translation>식은 600자까지입니다. 여러 개로 나누세요.</translation>
    </message>
    <message>
        <source>Another copy was put in the place of this workbook while it was open: a backup, or that of a folder sync. What is shown now is what that copy holds. Nothing was written to it. Look whether it is the one you want.</source>
        <translation>이 워크북이 열려 있는 동안 다른 사본이 그 자리에 놓였습니다. 백업이거나 폴더 동기화의 사본입니다. 지금 보이는 것은 그 사본의 내용이며, 거기에 쓴 것은 없습니다. 원하던 사본인지 확인하세요.</translation>
    </message>
    <message>
        <source>Another window changed the same thing in {file} first. Its change was kept, yours was not written. Look at the new state, then repeat yours if it is still wanted.</source>
        <translation>{file} 파일에서 다른 창이 같은 내용을 먼저 바꿨습니다. 먼저 바꾼 내용은 남아 있고, 이번 변경은 저장하지 않았습니다. 바뀐 내용을 확인하고, 필요하면 다시 바꾸세요.</translation>
    </message>
    <message>
        <source>At sign {column}: the name “{name}” is not known here. Correct it.</source>
        <translation>{column}번째 글자: 여기서 모르는 이름 “{name}”. 고치세요.</translation>
    </message>
    <message>
        <source>At sign {column}: {reason}</source>
        <translation>{column}번째 글자: {reason}</translation>
    </message>
    <message>
        <source>Both languages need a text.</source>
        <translation>두 언어 모두 글이 필요합니다.</translation>
    </message>
    <message>
        <source>Either block or block_expr belongs here.</source>
        <translation>여기에는 block, block_expr 가운데 하나가 와야 합니다.</translation>
    </message>
    <message>
        <source>Either over and expr belong here, or bars.</source>
        <translation>여기에는 over, expr 두 가지나 bars 하나가 와야 합니다.</translation>
    </message>
    <message>
        <source>It declares what a browser needs.</source>
        <translation>브라우저가 쓰는 선언입니다.</translation>
    </message>
    <message>
        <source>It has macros. Save it without macros, as .docx.</source>
        <translation>매크로가 들어 있습니다. 매크로 없이 .docx로 저장하세요.</translation>
    </message>
    <message>
        <source>It has macros. Save it without macros, as .pptx or .potx.</source>
        <translation>매크로가 들어 있습니다. 매크로 없이 .pptx나 .potx로 저장하세요.</translation>
    </message>
    <message>
        <source>It has more than {limit} cells. Copy its canvas into a file of its own.</source>
        <translation>칸이 {limit}개보다 많습니다. 캔버스 부분만 다른 파일로 옮기세요.</translation>
    </message>
    <message>
        <source>It has more than {limit} pieces of text. Take out what belongs to no canvas.</source>
        <translation>글이 {limit}개보다 많습니다. 캔버스와 상관없는 내용을 빼세요.</translation>
    </message>
    <message>
        <source>It has neither a “# workshop title” nor a “## block”. Add one of them.</source>
        <translation>“# 워크숍 제목”도 “## 블록”도 없습니다. 둘 가운데 하나를 넣으세요.</translation>
    </message>
    <message>
        <source>It has no layout with a title. Add one to its master.</source>
        <translation>제목이 있는 레이아웃이 없습니다. 마스터에 추가하세요.</translation>
    </message>
    <message>
        <source>It has version {version}, this canvasapp reads up to version {known}. Update canvasapp first.</source>
        <translation>파일은 {version}판이고, 이 canvasapp은 {known}판까지 읽습니다. 먼저 canvasapp을 업데이트하세요.</translation>
    </message>
    <message>
        <source>It holds one half of a character. Save it again in the program it comes from.</source>
        <translation>반쪽만 남은 글자가 있습니다. 파일을 만든 프로그램에서 다시 저장하세요.</translation>
    </message>
    <message>
        <source>It holds one half of a character. Write the whole one.</source>
        <translation>글자의 반쪽만 들어 있습니다. 온전한 글자로 쓰세요.</translation>
    </message>
    <message>
        <source>It is JSON, but not a workshop of canvasapp. Choose another file.</source>
        <translation>JSON이지만 canvasapp의 워크숍이 아닙니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>It is a PDF. Copy its text and paste that, or ask for the file it was made from.</source>
        <translation>PDF 파일입니다. 글을 복사해 붙여 넣거나, 원본 파일을 구하세요.</translation>
    </message>
    <message>
        <source>It is a comment.</source>
        <translation>주석입니다.</translation>
    </message>
    <message>
        <source>It is a database. A workbook is opened, not imported.</source>
        <translation>데이터베이스 파일입니다. 워크북은 가져오지 않고 엽니다.</translation>
    </message>
    <message>
        <source>It is a file of an old Office. Save it as .xlsx, .csv or HTML first.</source>
        <translation>옛 오피스 파일입니다. 먼저 .xlsx, .csv 또는 HTML로 저장하세요.</translation>
    </message>
    <message>
        <source>It is a heading above blocks.</source>
        <translation>블록들 위에 있는 제목입니다.</translation>
    </message>
    <message>
        <source>It is a picture. What is on it cannot be read.</source>
        <translation>그림 파일입니다. 그 안의 글은 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It is a picture; what is on it cannot be read.</source>
        <translation>그림이라서 그 안의 글은 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It is damaged or incomplete. Save it again in the program it comes from.</source>
        <translation>손상되었거나 불완전합니다. 파일을 만든 프로그램에서 다시 저장하세요.</translation>
    </message>
    <message>
        <source>It is longer than {limit} megabytes. Take out what belongs to no canvas.</source>
        <translation>{limit}MB보다 큽니다. 캔버스와 상관없는 내용을 빼세요.</translation>
    </message>
    <message>
        <source>It is nested too deeply, or has numbers without end. Take out what is too much.</source>
        <translation>너무 깊이 겹쳐 있거나 숫자가 지나치게 깁니다. 지나친 부분을 빼세요.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>너무 깊이 겹쳐 있습니다.</translation>
    </message>
    <message>
        <source>It is nested too deeply. Take brackets or braces out.</source>
        <translation>괄호가 너무 깊이 겹쳐 있습니다. 괄호를 덜어 내세요.</translation>
    </message>
    <message>
        <source>It is nested too deeply. Take brackets out.</source>
        <translation>너무 깊이 겹쳐 있습니다. 괄호를 줄이세요.</translation>
    </message>
    <message>
        <source>It is no PDF that can be read: damaged, cut off, or locked. Ask for it again.</source>
        <translation>읽을 수 있는 PDF가 아닙니다. 손상되었거나, 잘렸거나, 잠겨 있습니다. 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>It is no PowerPoint file. Choose a .pptx or .potx file.</source>
        <translation>파워포인트 파일이 아닙니다. .pptx나 .potx 파일을 고르세요.</translation>
    </message>
    <message>
        <source>It is no Word file. Choose a .docx file.</source>
        <translation>워드 파일이 아닙니다. .docx 파일을 고르세요.</translation>
    </message>
    <message>
        <source>It is no text, no spreadsheet and nothing else that can be read. Choose another.</source>
        <translation>글도 스프레드시트도 아니어서 읽을 수 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>It is no text: {name}.</source>
        <translation>글이 아닙니다: {name}</translation>
    </message>
    <message>
        <source>It is not JSON from line {line} on. Save it again in the program it comes from.</source>
        <translation>{line}번째 줄부터 JSON이 아닙니다. 파일을 만든 프로그램에서 다시 저장하세요.</translation>
    </message>
    <message>
        <source>It is not JSON: a backslash in a text is written twice. Write it twice.</source>
        <translation>JSON이 아닙니다. 글 안의 역슬래시는 두 번 써야 합니다. 두 번 쓰세요.</translation>
    </message>
    <message>
        <source>It is not JSON: a colon is missing behind the name. Add it.</source>
        <translation>JSON이 아닙니다. 이름 뒤에 쌍점이 없습니다. 넣으세요.</translation>
    </message>
    <message>
        <source>It is not JSON: a comma is missing between two entries. Add it.</source>
        <translation>JSON이 아닙니다. 두 항목 사이에 쉼표가 없습니다. 넣으세요.</translation>
    </message>
    <message>
        <source>It is not JSON: a comma stands before the end. Remove it.</source>
        <translation>JSON이 아닙니다. 끝 앞에 쉼표가 있습니다. 지우세요.</translation>
    </message>
    <message>
        <source>It is not JSON: a name in quotation marks is expected here.</source>
        <translation>JSON이 아닙니다. 여기에는 따옴표로 묶은 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>It is not JSON: a text has a line end or tab in it. Write \n or \t.</source>
        <translation>JSON이 아닙니다. 글 안에 줄 바꿈이나 탭이 있습니다. \n이나 \t로 쓰세요.</translation>
    </message>
    <message>
        <source>It is not JSON: a text is not closed. Add the quotation mark at its end.</source>
        <translation>JSON이 아닙니다. 글이 닫히지 않았습니다. 끝에 따옴표를 넣으세요.</translation>
    </message>
    <message>
        <source>It is not JSON: a value is expected here. Texts stand in quotation marks.</source>
        <translation>JSON이 아닙니다. 여기에는 값이 있어야 합니다. 글은 따옴표 안에 씁니다.</translation>
    </message>
    <message>
        <source>It is not JSON: it goes on behind its end. Remove what is too much.</source>
        <translation>JSON이 아닙니다. 끝난 뒤에 내용이 더 있습니다. 남는 것을 지우세요.</translation>
    </message>
    <message>
        <source>It is not JSON: {problem}.</source>
        <translation>JSON이 아닙니다. {problem}.</translation>
    </message>
    <message>
        <source>It is not a text file. Choose another.</source>
        <translation>텍스트 파일이 아닙니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>It is not there. Choose another one.</source>
        <translation>파일이 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>It is not written in UTF-8. Save it as UTF-8 and try again.</source>
        <translation>UTF-8로 저장된 파일이 아닙니다. UTF-8로 저장한 뒤 다시 하세요.</translation>
    </message>
    <message>
        <source>It is not written in {encoding}. Choose another encoding.</source>
        <translation>{encoding}(으)로 쓰인 파일이 아닙니다. 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>It is protected by a password. Save it without one first.</source>
        <translation>암호로 보호되어 있습니다. 먼저 암호 없이 저장하세요.</translation>
    </message>
    <message>
        <source>It is the heading of a column.</source>
        <translation>열의 제목입니다.</translation>
    </message>
    <message>
        <source>It is the name that a program gave to the sheet.</source>
        <translation>프로그램이 붙인 시트 이름입니다.</translation>
    </message>
    <message>
        <source>It is the word on an arrow.</source>
        <translation>화살표에 적힌 말입니다.</translation>
    </message>
    <message>
        <source>It is too large. Take pictures out of it.</source>
        <translation>너무 큽니다. 그림을 빼세요.</translation>
    </message>
    <message>
        <source>It says of no encoding that it is written in; it was read as {encoding}.</source>
        <translation>어떤 인코딩으로 쓰였는지 적혀 있지 않아 {encoding}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>It stands beside the name of a block.</source>
        <translation>블록 이름 옆에 적힌 말입니다.</translation>
    </message>
    <message>
        <source>It stands in the head of the file and says nothing that a workshop keeps.</source>
        <translation>파일 머리에 적혀 있고, 워크숍에 남길 내용이 아닙니다.</translation>
    </message>
    <message>
        <source>It stands under no block.</source>
        <translation>어느 블록에도 속하지 않습니다.</translation>
    </message>
    <message>
        <source>It unpacks to more than {limit} megabytes. Copy its canvas into a file of its own.</source>
        <translation>압축을 풀면 {limit}MB보다 큽니다. 캔버스 부분만 다른 파일로 옮기세요.</translation>
    </message>
    <message>
        <source>Line {line}: there is no block “{text}”; it and what stands under it are kept in the remarks.</source>
        <translation>{line}번째 줄: “{text}” 블록이 없습니다. 그 아래 내용까지 비고에 보관했습니다.</translation>
    </message>
    <message>
        <source>Line {line}: there is no note “{text}” above; where it came from and how it is tried is not known any more.</source>
        <translation>{line}번째 줄: 위에 “{text}” 메모가 없어 출처와 검증 방법을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” has no place on a canvas; it is kept in the remarks.</source>
        <translation>{line}번째 줄: “{text}” 내용은 캔버스에 둘 곳이 없어 비고에 보관했습니다.</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” is on the shelf. {reason}</source>
        <translation>{line}번째 줄: “{text}”은(는) 보관함에 두었습니다. {reason}</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” was left out. {reason}</source>
        <translation>{line}번째 줄: “{text}”은(는) 넣지 않았습니다. {reason}</translation>
    </message>
    <message>
        <source>Low is above high. Exchange them or correct one.</source>
        <translation>낮음이 높음보다 큽니다. 서로 바꾸거나 하나를 고치세요.</translation>
    </message>
    <message>
        <source>More answers are kept, but not used: {count}. Their sheets name them.</source>
        <translation>그 밖에 보관만 하고 쓰지 않은 답이 {count}개 있습니다. 시트에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No font has these characters; they are printed as their codes: {characters}</source>
        <translation>어느 글꼴에도 없어 코드로 인쇄하는 글자: {characters}</translation>
    </message>
    <message>
        <source>No font has these signs in one piece; they are printed in parts: {signs}</source>
        <translation>이 기호를 한 글자로 가진 글꼴이 없어 부분으로 나누어 인쇄합니다: {signs}</translation>
    </message>
    <message>
        <source>No workshop is in it. Only PDFs that were saved with their workshop can be opened again.</source>
        <translation>워크숍이 들어 있지 않습니다. 워크숍을 넣어 저장한 PDF만 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>None of the methods is a canvas. Nothing was made. Install canvasapp again.</source>
        <translation>캔버스인 방법이 하나도 없습니다. 아무것도 만들지 않았습니다. canvasapp을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Notes longer than {limit} signs are cut in a spreadsheet: {count}.</source>
        <translation>{limit}자보다 긴 메모는 스프레드시트에서 잘립니다: {count}장</translation>
    </message>
    <message>
        <source>Notes without a text were left out: {count}.</source>
        <translation>내용이 없어 뺀 메모: {count}장</translation>
    </message>
    <message>
        <source>Nothing of a note stands in the column “{column}”.</source>
        <translation>“{column}” 열에는 메모의 내용이 없습니다.</translation>
    </message>
    <message>
        <source>One of them has to stay. Rename it instead.</source>
        <translation>하나는 남아 있어야 합니다. 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>Only one band may be without min: the lowest.</source>
        <translation>min이 없는 구간은 가장 낮은 하나뿐이어야 합니다.</translation>
    </message>
    <message>
        <source>SQLite reports: {problem}</source>
        <translation>SQLite 보고: {problem}</translation>
    </message>
    <message>
        <source>Sheets of methods that are not known here are kept as they are: {sheets}.</source>
        <translation>모르는 방법으로 만든 시트는 그대로 보관합니다: {sheets}</translation>
    </message>
    <message>
        <source>Somebody else has changed the same thing since. Their change was kept, and your step stays as it is. Step over it to go on with the one before it.</source>
        <translation>그 뒤에 다른 사람이 같은 것을 바꾸었습니다. 그 변경은 남아 있고, 당신의 단계도 그대로입니다. 건너뛰면 그 앞 단계로 계속합니다.</translation>
    </message>
    <message>
        <source>Something in this sheet could not be computed; it is a fault of the program. All answers are kept.</source>
        <translation>이 시트의 일부를 계산하지 못했습니다. 프로그램의 오류이며, 답은 모두 남아 있습니다.</translation>
    </message>
    <message>
        <source>Something is divided by zero here. Fill in or correct the number below the line.</source>
        <translation>0으로 나누는 곳이 있습니다. 나누는 숫자를 채우거나 고치세요.</translation>
    </message>
    <message>
        <source>Testing needs a test, a limit, an owner and a date. The note is as it was. Write what is missing first.</source>
        <translation>검증을 시작하려면 검증 방법, 기준, 담당, 날짜가 있어야 합니다. 메모는 그대로입니다. 빠진 것을 먼저 쓰세요.</translation>
    </message>
    <message>
        <source>That would be {count} notes, and a workshop takes {most}. Nothing was changed. Put some in another workshop.</source>
        <translation>그러면 메모가 {count}개가 되는데, 한 워크숍에는 {most}개까지 들어갑니다. 바뀐 것은 없습니다. 일부를 다른 워크숍에 넣으세요.</translation>
    </message>
    <message>
        <source>That would be {count} sheets, and a workshop takes {most}. Nothing was changed. Put some in another workshop.</source>
        <translation>그러면 시트가 {count}개가 되는데, 한 워크숍에는 {most}개까지 들어갑니다. 바뀐 것은 없습니다. 일부를 다른 워크숍에 넣으세요.</translation>
    </message>
    <message>
        <source>The block “{id}” has no questions. Add an element with that id.</source>
        <translation>‘{id}’ 블록에 질문이 없습니다. 그 id의 요소를 추가하세요.</translation>
    </message>
    <message>
        <source>The braces are not closed. Add the closing one.</source>
        <translation>중괄호가 닫히지 않았습니다. 닫는 괄호를 넣으세요.</translation>
    </message>
    <message>
        <source>The demo failed: {problem}. Nothing outside its folder was touched.</source>
        <translation>데모를 끝내지 못했습니다({problem}). 데모 폴더 밖은 건드리지 않았습니다.</translation>
    </message>
    <message>
        <source>The drive with {file} does not answer as it should. What was saved before stays in the file; nothing was changed. Check the drive and its cable, then try again.</source>
        <translation>{file} 파일이 있는 드라이브가 제대로 응답하지 않습니다. 전에 저장한 내용은 파일에 남아 있고, 바뀐 것은 없습니다. 드라이브와 케이블을 확인하고 다시 하세요.</translation>
    </message>
    <message>
        <source>The example file {file} cannot be used: {place}: {reason} The workshops are safe. Correct the file, or install canvasapp again.</source>
        <translation>예시 파일 {file} 파일을 쓸 수 없습니다. {place}: {reason} 워크숍은 안전합니다. 파일을 고치거나 canvasapp을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The expression breaks off or is not readable here. Correct it.</source>
        <translation>식이 여기서 끊기거나 읽히지 않습니다. 고치세요.</translation>
    </message>
    <message>
        <source>The expression has too many parts. Split it into several.</source>
        <translation>식의 부분이 너무 많습니다. 여러 개로 나누세요.</translation>
    </message>
    <message>
        <source>The expression is nested too deeply. Split it into several.</source>
        <translation>식이 너무 여러 겹으로 되어 있습니다. 여러 개로 나누세요.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}. Check the drive.</source>
        <translation>파일을 읽을 수 없습니다. {reason}. 드라이브를 확인하세요.</translation>
    </message>
    <message>
        <source>The file is larger than {size} bytes. Make it smaller.</source>
        <translation>파일이 {size}바이트보다 큽니다. 줄이세요.</translation>
    </message>
    <message>
        <source>The file is nested too deeply. Take brackets or braces out.</source>
        <translation>파일의 괄호가 너무 깊이 겹쳐 있습니다. 괄호를 덜어 내세요.</translation>
    </message>
    <message>
        <source>The file is not UTF-8. Save it anew with that encoding.</source>
        <translation>UTF-8 파일이 아닙니다. UTF-8로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The file names no workshop; it is called “{title}” after the file.</source>
        <translation>파일에 워크숍 제목이 없어 파일 이름을 제목으로 썼습니다: “{title}”</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Nothing was changed. Connect its drive or choose another folder.</source>
        <translation>{folder} 폴더가 없습니다. 바뀐 것은 없습니다. 드라이브를 연결하거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written. What is in it is safe; nothing was changed. Choose a folder of your own.</source>
        <translation>{folder} 폴더에는 쓸 수 없습니다. 안의 내용은 안전하고 바뀐 것은 없습니다. 쓸 수 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The heading has no ] at its end. Add it.</source>
        <translation>제목 끝에 ]가 없습니다. 넣으세요.</translation>
    </message>
    <message>
        <source>The heading has no ]] at its end. Add them.</source>
        <translation>제목 끝에 ]]가 없습니다. 넣으세요.</translation>
    </message>
    <message>
        <source>The hub is in no reinforcing loop. Draw how it comes back to the hub.</source>
        <translation>중심 마디가 어느 강화 고리에도 들어 있지 않습니다. 중심으로 돌아오는 길을 그리세요.</translation>
    </message>
    <message>
        <source>The id “{id}” stands twice. Give one of them another.</source>
        <translation>id가 겹칩니다: “{id}”. 하나를 바꾸세요.</translation>
    </message>
    <message>
        <source>The largest number is below the smallest. Exchange them.</source>
        <translation>가장 큰 수가 가장 작은 수보다 작습니다. 서로 바꾸세요.</translation>
    </message>
    <message>
        <source>The largest number is {limit}.</source>
        <translation>가장 큰 수는 {limit}입니다.</translation>
    </message>
    <message>
        <source>The last verdict has no condition, every other one has.</source>
        <translation>마지막 판정에는 조건이 없고, 나머지에는 모두 있어야 합니다.</translation>
    </message>
    <message>
        <source>The line goes on where it should end. Begin a new line, or remove what is too much.</source>
        <translation>끝나야 할 곳에서 줄이 이어집니다. 줄을 바꾸거나 남는 것을 지우세요.</translation>
    </message>
    <message>
        <source>The list is not closed. Add the ] at its end.</source>
        <translation>목록이 닫히지 않았습니다. 끝에 ]를 넣으세요.</translation>
    </message>
    <message>
        <source>The matrix needs {name}: some of its own, from a table, or added.</source>
        <translation>표에 {name} 항목이 있어야 합니다. 직접 쓰거나, 다른 표에서 가져오거나, 추가하게 하세요.</translation>
    </message>
    <message>
        <source>The method file {file} cannot be used: {place}: {reason} The workshops are safe. Correct the file, or install canvasapp again.</source>
        <translation>방법 파일 {file} 파일을 쓸 수 없습니다. {place}: {reason} 워크숍은 안전합니다. 파일을 고치거나 canvasapp을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The name of an element belongs here. Write it without quotation marks.</source>
        <translation>여기에는 요소 이름이 있어야 합니다. 따옴표 없이 쓰세요.</translation>
    </message>
    <message>
        <source>The name “{name}” is not known here. Correct it.</source>
        <translation>여기서 모르는 이름: “{name}”. 고치세요.</translation>
    </message>
    <message>
        <source>The number has to be below {limit}.</source>
        <translation>더 작은 수여야 합니다({limit} 미만).</translation>
    </message>
    <message>
        <source>The number is too large to compute with. Look for a typing mistake or use a larger unit.</source>
        <translation>숫자가 너무 커서 계산할 수 없습니다. 잘못 쓴 곳을 찾거나 더 큰 단위를 쓰세요.</translation>
    </message>
    <message>
        <source>The output takes no more ({reason}). Nothing was changed. Make room, or send the output elsewhere.</source>
        <translation>출력에 더 쓸 수 없습니다({reason}). 바뀐 것은 없습니다. 자리를 마련하거나 출력을 다른 곳으로 보내세요.</translation>
    </message>
    <message>
        <source>The printer did not take the pages; the workshop is safe. Choose another printer, or save the pages as PDF and print that file.</source>
        <translation>프린터가 인쇄할 쪽을 받지 않았습니다. 워크숍은 안전합니다. 다른 프린터를 고르거나, PDF로 저장해 그 파일을 인쇄하세요.</translation>
    </message>
    <message>
        <source>The scale ends before it begins. Raise max.</source>
        <translation>척도의 끝이 시작보다 작습니다. 끝값을 올리세요.</translation>
    </message>
    <message>
        <source>The scale needs a name for every step, or none at all.</source>
        <translation>척도의 이름은 단계마다 모두 쓰거나 하나도 쓰지 않아야 합니다.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has notes in blocks that its canvas lacks: {blocks}. They are on its shelf.</source>
        <translation>‘{sheet}’ 시트에 캔버스에 없는 블록의 메모가 있습니다: {blocks}. 메모는 보관함에 있습니다.</translation>
    </message>
    <message>
        <source>The sign “{sign}” has no place in an expression. Remove it.</source>
        <translation>“{sign}”은(는) 식에 쓸 수 없는 기호입니다. 지우세요.</translation>
    </message>
    <message>
        <source>The smallest number is {limit}.</source>
        <translation>가장 작은 수는 {limit}입니다.</translation>
    </message>
    <message>
        <source>The system did not give {file} ({reason}). Nothing was changed. Try again later.</source>
        <translation>시스템이 이 파일을 내주지 않았습니다: {file} ({reason}). 바뀐 것은 없습니다. 나중에 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”. Correct the name.</source>
        <translation>표에 “{name}” 열이 없습니다. 이름을 고치세요.</translation>
    </message>
    <message>
        <source>The template {file} cannot be used: {reason} Nothing was written.</source>
        <translation>이 서식 파일을 쓸 수 없습니다: {file}. {reason} 저장한 것이 없습니다.</translation>
    </message>
    <message>
        <source>The text is not closed on its line. Add the quotation mark at its end.</source>
        <translation>글이 그 줄에서 닫히지 않았습니다. 끝에 따옴표를 넣으세요.</translation>
    </message>
    <message>
        <source>The text is not closed. Add the quotation mark at its end.</source>
        <translation>글이 닫히지 않았습니다. 끝에 따옴표를 넣으세요.</translation>
    </message>
    <message>
        <source>The two languages have different places. Use the same ones in both.</source>
        <translation>두 언어의 자리가 서로 다릅니다. 같은 자리를 쓰세요.</translation>
    </message>
    <message>
        <source>The usual value is missing.</source>
        <translation>보통 값이 없습니다.</translation>
    </message>
    <message>
        <source>The usual value lies outside of low and high; the nearer end is taken as the most likely.</source>
        <translation>보통 값이 낮음과 높음 사이에 있지 않아, 가까운 쪽 끝을 가장 그럴듯한 값으로 씁니다.</translation>
    </message>
    <message>
        <source>The workshop in it is longer than {limit} megabytes. Ask for it again.</source>
        <translation>들어 있는 워크숍이 {limit}MB보다 큽니다. 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>The workshop in it was changed after it was saved. Ask for it again.</source>
        <translation>들어 있는 워크숍이 저장된 뒤에 바뀌었습니다. 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>The {kind} {name} is missing.</source>
        <translation>없어진 항목({kind}): {name}</translation>
    </message>
    <message>
        <source>The {kind} {name} is not as canvasapp made it.</source>
        <translation>canvasapp이 만든 것과 다른 항목({kind}): {name}</translation>
    </message>
    <message>
        <source>There are more nodes than the loop takes. Remove some, or raise max_nodes (at most 16).</source>
        <translation>고리에 둘 수 있는 것보다 마디가 많습니다. 줄이거나 max_nodes를 올리세요(16까지).</translation>
    </message>
    <message>
        <source>There are more of them than can be computed; the last ones are kept, but not used. Remove some.</source>
        <translation>계산할 수 있는 것보다 많습니다. 마지막 것들은 남겨 두었지만 쓰지 않습니다. 몇 개를 삭제하세요.</translation>
    </message>
    <message>
        <source>There are more rows than this table takes; the last ones are kept, but not used. Remove some.</source>
        <translation>이 표에 넣을 수 있는 것보다 행이 많습니다. 마지막 행들은 남겨 두었지만 쓰지 않습니다. 몇 개를 삭제하세요.</translation>
    </message>
    <message>
        <source>There are more than 200 loops; the others are left out. Remove some arrows.</source>
        <translation>고리가 200개를 넘어 나머지는 뺐습니다. 화살표를 몇 개 삭제하세요.</translation>
    </message>
    <message>
        <source>There are {count} more lines like these.</source>
        <translation>이런 줄이 {count}개 더 있습니다.</translation>
    </message>
    <message>
        <source>There can be at most {limit}.</source>
        <translation>{limit}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There has to be at least one.</source>
        <translation>하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>There is a method “{id}” of version {version} already. Give this one another id or a higher version.</source>
        <translation>“{id}” 방법의 버전 {version} 파일이 이미 있습니다. id를 바꾸거나 버전을 높이세요.</translation>
    </message>
    <message>
        <source>There is a sign that cannot stand here. Remove it.</source>
        <translation>여기에 쓸 수 없는 문자가 있습니다. 지우세요.</translation>
    </message>
    <message>
        <source>There is a {kind} {name} that canvasapp did not make.</source>
        <translation>canvasapp이 만들지 않은 항목({kind}): {name}</translation>
    </message>
    <message>
        <source>There is an arrow from here to there already. Change its strength instead.</source>
        <translation>같은 화살표가 이미 있습니다. 그 세기를 바꾸세요.</translation>
    </message>
    <message>
        <source>There is no block “{block}”. Blocks are {blocks}.</source>
        <translation>“{block}” 블록이 없습니다. 블록: {blocks}.</translation>
    </message>
    <message>
        <source>There is no block “{name}”.</source>
        <translation>“{name}”(이)라는 블록이 없습니다.</translation>
    </message>
    <message>
        <source>There is no block “{text}”. Choose from the list.</source>
        <translation>“{text}” 블록이 없습니다. 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>There is no canvas in this workshop to export. Add a canvas sheet first.</source>
        <translation>이 워크숍에는 내보낼 캔버스가 없습니다. 먼저 캔버스 시트를 추가하세요.</translation>
    </message>
    <message>
        <source>There is no computed column “{name}” with options. Correct the name.</source>
        <translation>선택지가 있는 계산 열 ‘{name}’이(가) 없습니다. 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no element or result “{name}”. Correct the name.</source>
        <translation>“{name}” 요소나 결과가 없습니다. 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no element “{name}”. A blank handout shows elements only.</source>
        <translation>“{name}” 요소가 없습니다. 빈 양식에는 요소만 넣습니다.</translation>
    </message>
    <message>
        <source>There is no equation “{name}”. Correct the name.</source>
        <translation>“{name}” 등식이 없습니다. 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no example “{example}”. Nothing was made. Choose one of: {examples}.</source>
        <translation>“{example}” 예시가 없습니다. 아무것도 만들지 않았습니다. 다음 가운데 고르세요: {examples}</translation>
    </message>
    <message>
        <source>There is no expression. Write one.</source>
        <translation>식이 없습니다. 쓰세요.</translation>
    </message>
    <message>
        <source>There is no function “{name}”. Correct its name.</source>
        <translation>“{name}” 함수가 없습니다. 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no ground “{name}”. Declare it, or correct the name.</source>
        <translation>바탕 ‘{name}’이(가) 없습니다. grounds 표에 적거나 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no group “{group}”. Add it, or correct the name.</source>
        <translation>“{group}” 묶음이 없습니다. 만들거나 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no icon “{name}”. Others are: {near}.</source>
        <translation>‘{name}’ 아이콘이 없습니다. 비슷한 아이콘: {near}.</translation>
    </message>
    <message>
        <source>There is no method in this folder.</source>
        <translation>이 폴더에는 방법이 없습니다.</translation>
    </message>
    <message>
        <source>There is no method “{name}”. Correct the name, or add its file.</source>
        <translation>“{name}” 방법이 없습니다. 이름을 고치거나 파일을 넣으세요.</translation>
    </message>
    <message>
        <source>There is no open action with a day in this workshop; the calendar is empty.</source>
        <translation>이 워크숍에 기한이 있는 진행 중인 할 일이 없어 달력이 비어 있습니다.</translation>
    </message>
    <message>
        <source>There is no other layer “{name}”. Correct the name.</source>
        <translation>다른 층 ‘{name}’이(가) 없습니다. 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no room left for {file} in {folder}. What was saved before is safe; the last change was not written. Make room, then try again.</source>
        <translation>{folder} 폴더에 {file} 파일을 저장할 자리가 없습니다. 전에 저장한 내용은 안전하고, 마지막 변경은 저장하지 못했습니다. 자리를 마련하고 다시 하세요.</translation>
    </message>
    <message>
        <source>There is no sheet in this workshop to make a handout of. Add a sheet first.</source>
        <translation>이 워크숍에는 유인물을 만들 시트가 없습니다. 먼저 시트를 추가하세요.</translation>
    </message>
    <message>
        <source>There is no such file. Check its name.</source>
        <translation>그런 파일이 없습니다. 이름을 확인하세요.</translation>
    </message>
    <message>
        <source>There is no such key here. Correct it, or leave it out.</source>
        <translation>여기에는 이런 항목이 없습니다. 고치거나 지우세요.</translation>
    </message>
    <message>
        <source>There is no table “{name}” before this one. Name an earlier one, @notes or @blocks.</source>
        <translation>이 표보다 앞에 “{name}” 표가 없습니다. 앞의 표나 @notes, @blocks를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no table “{name}” with a column “{column}”. Correct the names.</source>
        <translation>“{column}” 열이 있는 표 “{name}”이(가) 없습니다. 이름을 고치세요.</translation>
    </message>
    <message>
        <source>There is no text “{name}”. Name one of the elements.</source>
        <translation>“{name}”이라는 글 요소가 없습니다. 글 요소 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no value here that can be read. Texts stand in quotation marks.</source>
        <translation>읽을 수 있는 값이 없습니다. 글은 따옴표 안에 씁니다.</translation>
    </message>
    <message>
        <source>There is no variable or equation “{name}”. Add it, or correct it.</source>
        <translation>“{name}” 변수나 등식이 없습니다. 추가하거나 고치세요.</translation>
    </message>
    <message>
        <source>There is nothing in it. Choose another.</source>
        <translation>비어 있습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>These notes are too long for one card and go on on the next: {numbers}</source>
        <translation>카드 한 장에 들어가지 않아 다음 카드로 이어지는 메모: {numbers}</translation>
    </message>
    <message>
        <source>This answer has another form than the method expects; it is kept, but not used. Answer anew.</source>
        <translation>답의 모양이 방법과 다릅니다. 답은 남겨 두었지만 쓰지 않습니다. 다시 답하세요.</translation>
    </message>
    <message>
        <source>This arrow begins or ends at a node that is not there, at itself, or stands twice. Draw it anew.</source>
        <translation>이 화살표는 없는 마디나 자기 자신을 잇거나 두 번 있습니다. 다시 그리세요.</translation>
    </message>
    <message>
        <source>This arrow stands twice. Leave one of them out.</source>
        <translation>이 화살표가 두 번 있습니다. 하나를 지우세요.</translation>
    </message>
    <message>
        <source>This belongs to an earlier version of the method; it is kept, but not used.</source>
        <translation>방법의 예전 버전에 속한 내용입니다. 남겨 두었지만 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>This can be one of: {names}.</source>
        <translation>다음 중 하나를 쓰세요: {names}.</translation>
    </message>
    <message>
        <source>This can have at most {limit} signs.</source>
        <translation>{limit}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>This cannot be computed. Correct the numbers or the expression.</source>
        <translation>계산할 수 없습니다. 숫자나 식을 고치세요.</translation>
    </message>
    <message>
        <source>This cannot go over “{over}”. Name an element, or a part of one, that the view can show.</source>
        <translation>이 보기에 쓸 수 없는 대상: “{over}”. 보여 줄 수 있는 요소나 그 부분을 쓰세요.</translation>
    </message>
    <message>
        <source>This comparison is not part of the language of expressions. Write it in another way.</source>
        <translation>식에서 쓸 수 없는 비교입니다. 다르게 쓰세요.</translation>
    </message>
    <message>
        <source>This did not work, through a fault of the program ({problem}). The workshop is safe; another choice may work.</source>
        <translation>프로그램 오류로 하지 못했습니다({problem}). 워크숍은 안전합니다. 다른 것을 골라 보세요.</translation>
    </message>
    <message>
        <source>This does not say what kind it is. Add kind or view.</source>
        <translation>종류가 적혀 있지 않습니다. kind나 view를 넣으세요.</translation>
    </message>
    <message>
        <source>This equation needs its own result. Break the circle.</source>
        <translation>이 등식은 자기 결과가 있어야 풀립니다. 되돌아오는 고리를 끊으세요.</translation>
    </message>
    <message>
        <source>This has signs that cannot stand here. Use small letters, digits and - or _.</source>
        <translation>쓸 수 없는 문자가 있습니다. 영어 소문자, 숫자, - 또는 _를 쓰세요.</translation>
    </message>
    <message>
        <source>This has to be a day, such as 2026-03-31.</source>
        <translation>2026-03-31처럼 날짜여야 합니다.</translation>
    </message>
    <message>
        <source>This has to be a list in square brackets.</source>
        <translation>대괄호로 묶은 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>This has to be a number.</source>
        <translation>숫자여야 합니다.</translation>
    </message>
    <message>
        <source>This has to be a table of its own, such as {{en=…, ko=…}}.</source>
        <translation>{{en=…, ko=…}} 같은 표여야 합니다.</translation>
    </message>
    <message>
        <source>This has to be a text in quotation marks.</source>
        <translation>따옴표로 묶은 글이어야 합니다.</translation>
    </message>
    <message>
        <source>This has to be a whole number.</source>
        <translation>정수여야 합니다.</translation>
    </message>
    <message>
        <source>This has to be names with their values, in braces.</source>
        <translation>중괄호 안에 이름과 값을 짝지어 써야 합니다.</translation>
    </message>
    <message>
        <source>This has to be the id of a choice column of the table.</source>
        <translation>표에 있는 선택 열의 id여야 합니다.</translation>
    </message>
    <message>
        <source>This has to be true or false.</source>
        <translation>true 또는 false여야 합니다.</translation>
    </message>
    <message>
        <source>This heading stands twice. Put all that belongs to it under one.</source>
        <translation>같은 제목이 두 번 있습니다. 하나로 모으세요.</translation>
    </message>
    <message>
        <source>This is a folder. Name a file in it.</source>
        <translation>폴더입니다. 그 안의 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>This is missing. Add it.</source>
        <translation>빠져 있습니다. 넣으세요.</translation>
    </message>
    <message>
        <source>This is none of the answers to choose from; it is kept, but not used. Choose one.</source>
        <translation>고를 수 있는 답이 아닙니다. 남겨 두었지만 쓰지 않습니다. 하나를 고르세요.</translation>
    </message>
    <message>
        <source>This is not part of the language of expressions. Write it in another way.</source>
        <translation>식에서 쓸 수 없는 표현입니다. 다르게 쓰세요.</translation>
    </message>
    <message>
        <source>This key stands twice. Leave one of them out.</source>
        <translation>같은 키가 두 번 있습니다. 하나를 지우세요.</translation>
    </message>
    <message>
        <source>This line is neither a key with a value nor a heading in brackets. Correct it.</source>
        <translation>값이 있는 키도, 대괄호로 묶은 제목도 아닙니다. 고치세요.</translation>
    </message>
    <message>
        <source>This number or text cannot be used here. Write another.</source>
        <translation>여기에 쓸 수 없는 숫자나 글입니다. 다르게 쓰세요.</translation>
    </message>
    <message>
        <source>This picture would be {width} × {height} pixels, more than programs open. Choose fewer dots or smaller paper.</source>
        <translation>이 그림은 {width} × {height} 픽셀이 되어 다른 프로그램에서 열 수 없습니다. 해상도를 낮추거나 더 작은 용지를 고르세요.</translation>
    </message>
    <message>
        <source>This row has no id, or one that stands twice; it is kept, but not used. Type it into a new row.</source>
        <translation>이 행에는 id가 없거나 겹칩니다. 남겨 두었지만 쓰지 않습니다. 새 행에 쓰세요.</translation>
    </message>
    <message>
        <source>This sheet takes too long to compute, and the rest of it was left out. Remove rows or columns.</source>
        <translation>이 시트는 계산이 너무 오래 걸려 나머지를 생략했습니다. 행이나 열을 줄이세요.</translation>
    </message>
    <message>
        <source>This symbol is the name of a function. Choose another.</source>
        <translation>이 기호는 함수 이름입니다. 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>This symbol stands twice. Give one of them another name.</source>
        <translation>이 기호가 두 번 있습니다. 하나의 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>This text is longer than 100,000 signs; all of it is kept, but only its beginning is used. Shorten it.</source>
        <translation>글이 100,000자보다 깁니다. 모두 보관하지만 앞부분만 씁니다. 줄이세요.</translation>
    </message>
    <message>
        <source>This workshop is no longer in {file}. Nothing was changed. Go back to the library.</source>
        <translation>이 워크숍은 이제 {file} 파일에 없습니다. 바뀐 것은 없습니다. 라이브러리로 돌아가세요.</translation>
    </message>
    <message>
        <source>Two lists of different length cannot be combined.</source>
        <translation>길이가 다른 두 목록은 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Two powers follow each other here. Put the first one into brackets.</source>
        <translation>거듭제곱이 두 번 이어집니다. 앞의 거듭제곱을 괄호로 묶으세요.</translation>
    </message>
    <message>
        <source>While nothing is answered the verdict has the tone info. Put a condition for that first.</source>
        <translation>답이 없을 때 결론의 tone은 info여야 합니다. 그 조건을 맨 앞에 두세요.</translation>
    </message>
    <message>
        <source>You may not open this file. Ask its owner for a copy.</source>
        <translation>이 파일을 열 권한이 없습니다. 소유자에게 사본을 부탁하세요.</translation>
    </message>
    <message>
        <source>{count} entries are not as the log of steps has them.</source>
        <translation>단계 기록과 다른 항목: {count}개</translation>
    </message>
    <message>
        <source>{count} rows of {table} belong to nothing.</source>
        <translation>{table} 표에서 어디에도 속하지 않는 행: {count}개</translation>
    </message>
    <message>
        <source>{file} cannot be opened again: {reason} Nothing was imported.</source>
        <translation>{file} 파일을 다시 열 수 없습니다: {reason} 가져온 것이 없습니다.</translation>
    </message>
    <message>
        <source>{file} cannot be read: line {line}: {reason} Nothing was imported.</source>
        <translation>{file} 파일을 읽을 수 없습니다. {line}행: {reason} 가져온 것은 없습니다.</translation>
    </message>
    <message>
        <source>{file} cannot be read: the drive of {folder} does not answer as it should. Nothing was imported. Check the drive, then try again.</source>
        <translation>{file} 파일을 읽을 수 없습니다. {folder} 폴더가 있는 드라이브가 제대로 응답하지 않습니다. 아무것도 가져오지 않았습니다. 드라이브를 확인하고 다시 하세요.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason} Nothing was imported.</source>
        <translation>{file} 파일을 읽을 수 없습니다. {reason} 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>{file} has {texts} pieces of text, but none of them stands under a name of a block. Nothing was imported. Call the blocks by names such as {names}.</source>
        <translation>{file} 파일에는 글이 {texts}개 있지만, 블록 이름 아래에 있는 것이 없습니다. 아무것도 가져오지 않았습니다. 블록을 {names} 같은 이름으로 부르세요.</translation>
    </message>
    <message>
        <source>{file} holds something that canvasapp did not make ({kind} {name}) and that could change or delete what you enter. It was left as it is. Make a clean copy of it: what was entered comes along, and nothing else.</source>
        <translation>{file} 파일에 canvasapp이 만들지 않은 것({kind} {name})이 들어 있어, 입력한 내용이 바뀌거나 지워질 수 있습니다. 파일은 그대로 두었습니다. 깨끗한 사본을 만드세요. 입력한 내용만 옮겨집니다.</translation>
    </message>
    <message>
        <source>{file} is a database of another program. It was left as it is. Choose a file that canvasapp made.</source>
        <translation>{file} 파일은 다른 프로그램의 데이터베이스입니다. 그대로 두었습니다. canvasapp이 만든 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{file} is already in {folder}. It was left as it is. Choose another name.</source>
        <translation>{folder} 폴더에 {file} 파일이 이미 있습니다. 그대로 두었습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete. It was left as it is. Open a backup, or copy the file again from its source.</source>
        <translation>{file} 파일이 손상되었거나 온전하지 않습니다. 그대로 두었습니다. 백업을 열거나 원본에서 다시 복사하세요.</translation>
    </message>
    <message>
        <source>{file} is in use by another program. What was saved before is safe; nothing was changed. Close the other program, then try again.</source>
        <translation>다른 프로그램이 {file} 파일을 쓰고 있습니다. 전에 저장한 내용은 안전하고, 바뀐 것은 없습니다. 그 프로그램을 닫고 다시 하세요.</translation>
    </message>
    <message>
        <source>{file} is not a workbook. It was left as it is. Choose a file that canvasapp made.</source>
        <translation>{file} 파일은 워크북이 아닙니다. 그대로 두었습니다. canvasapp이 만든 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{file} is not in {folder}. Nothing was changed. Find the file, or open another workbook.</source>
        <translation>{folder} 폴더에 {file} 파일이 없습니다. 바뀐 것은 없습니다. 파일을 찾거나 다른 워크북을 여세요.</translation>
    </message>
    <message>
        <source>{file} is not in {folder}. Nothing was imported. Find the file, then try again.</source>
        <translation>{folder} 폴더에 {file} 파일이 없습니다. 아무것도 가져오지 않았습니다. 파일을 찾아서 다시 하세요.</translation>
    </message>
    <message>
        <source>{file} may not be opened by you. It was left as it is. Ask its owner for access or for a copy.</source>
        <translation>{file} 파일을 열 권한이 없습니다. 그대로 두었습니다. 소유자에게 권한이나 사본을 요청하세요.</translation>
    </message>
    <message>
        <source>{file} may not be opened by you. Nothing was imported. Ask its owner for a copy.</source>
        <translation>{file} 파일을 열 권한이 없습니다. 아무것도 가져오지 않았습니다. 소유자에게 사본을 요청하세요.</translation>
    </message>
    <message>
        <source>{file} may only be read. What is in it is safe; the change was not written. Make a copy in a folder of your own to work on it.</source>
        <translation>{file} 파일은 읽기만 할 수 있습니다. 안의 내용은 안전하고, 이번 변경은 저장하지 못했습니다. 쓸 수 있는 폴더에 사본을 만들어 작업하세요.</translation>
    </message>
    <message>
        <source>{file} was made by a newer canvasapp (format {found}; this one knows {known}). It was left as it is. Update canvasapp to open it.</source>
        <translation>{file} 파일은 더 새로운 canvasapp에서 만들었습니다(파일 형식 {found}, 이 프로그램이 아는 형식 {known}). 그대로 두었습니다. 열려면 canvasapp을 업데이트하세요.</translation>
    </message>
    <message>
        <source>{file} was moved, replaced or deleted while it was open. What was saved before went with it; the last change was not written. Open the workbook where it is now.</source>
        <translation>{file} 파일이 열려 있는 동안 다른 곳으로 옮겨지거나 바뀌거나 삭제되었습니다. 전에 저장한 내용은 그 파일에 있고, 마지막 변경은 저장하지 못했습니다. 지금 있는 곳에서 워크북을 여세요.</translation>
    </message>
    <message>
        <source>{file} was not written: it is a workbook, and an export never replaces one. The workbook is safe. Choose another name.</source>
        <translation>{file} 파일을 저장하지 않았습니다. 같은 이름의 워크북이 있고, 내보내기는 워크북을 덮어쓰지 않습니다. 워크북은 안전합니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{file} was not written: it is open in another program or may not be replaced by you. The workshop is safe. Close it there, or choose another name.</source>
        <translation>{file} 파일을 저장하지 못했습니다. 다른 프로그램에서 열려 있거나 바꿀 권한이 없습니다. 워크숍은 안전합니다. 그 프로그램에서 닫거나 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{file} was not written: that is a folder. The workshop is safe. Choose another name.</source>
        <translation>{file} 파일을 저장하지 못했습니다. 같은 이름의 폴더가 있습니다. 워크숍은 안전합니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{file} was not written: the drive of {folder} does not answer as it should. The workshop is safe. Check the drive, or save the file elsewhere.</source>
        <translation>{file} 파일을 저장하지 못했습니다. {folder} 폴더가 있는 드라이브가 제대로 응답하지 않습니다. 워크숍은 안전합니다. 드라이브를 확인하거나 다른 곳에 저장하세요.</translation>
    </message>
    <message>
        <source>{file} was not written: there is no room left in {folder}. The workshop is safe. Make room, or save the file elsewhere.</source>
        <translation>{file} 파일을 저장하지 못했습니다. {folder} 폴더에 남은 자리가 없습니다. 워크숍은 안전합니다. 자리를 마련하거나 다른 곳에 저장하세요.</translation>
    </message>
    <message>
        <source>{file} was not written: {folder} takes no such name. The workshop is safe. Choose a shorter or simpler name.</source>
        <translation>{file} 파일을 저장하지 못했습니다. {folder} 폴더에서는 그런 이름을 쓸 수 없습니다. 워크숍은 안전합니다. 더 짧거나 단순한 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{file} was saved, but could not be read again to look for the notes: {reason}. The workshop is safe. Open the file and look through it, or save it elsewhere.</source>
        <translation>{file} 파일을 저장했지만, 메모를 확인하려고 다시 읽지 못했습니다({reason}). 워크숍은 안전합니다. 파일을 열어 살펴보거나 다른 곳에 저장하세요.</translation>
    </message>
    <message>
        <source>{notice}</source>
        <translation>{notice}</translation>
    </message>
    <message>
        <source>{number} is not a number of JSON. Write another.</source>
        <translation>{number}: JSON에서 쓸 수 없는 숫자입니다. 다른 숫자로 쓰세요.</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>{text} is above {high}. Type a smaller number.</source>
        <translation>너무 큰 값({text}, 최대 {high})입니다. 더 작은 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>{text} is below {low}. Type a larger number.</source>
        <translation>너무 작은 값({text}, 최소 {low})입니다. 더 큰 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>{value} is above {high}; it is kept, but not used. Type a smaller number.</source>
        <translation>너무 큰 값({value}, 최대 {high})입니다. 남겨 두었지만 쓰지 않습니다. 더 작은 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>{value} is below {low}; it is kept, but not used. Type a larger number.</source>
        <translation>너무 작은 값({value}, 최소 {low})입니다. 남겨 두었지만 쓰지 않습니다. 더 큰 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>{value} is not between {low} and {high}; it is kept, but not used. Type a number in between.</source>
        <translation>범위({low}–{high})를 벗어난 값({value})입니다. 남겨 두었지만 쓰지 않습니다. 범위 안의 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>“{id}” has a meaning of its own here. Choose another id.</source>
        <translation>여기서 따로 뜻이 있는 이름: “{id}”. 다른 id를 쓰세요.</translation>
    </message>
    <message>
        <source>“{id}” is a block of this canvas and takes its notes itself.</source>
        <translation>‘{id}’은(는) 이 캔버스의 블록이라 메모를 직접 받습니다.</translation>
    </message>
    <message>
        <source>“{id}” is on no step. Show it on one.</source>
        <translation>어느 단계에도 없는 요소: “{id}”. 한 단계에 넣으세요.</translation>
    </message>
    <message>
        <source>“{id}” lies over “{other}”. Move one of them.</source>
        <translation>‘{id}’이(가) ‘{other}’ 위에 겹칩니다. 하나를 옮기세요.</translation>
    </message>
    <message>
        <source>“{id}” reaches beyond the grid of {columns} × {rows}. Make it smaller.</source>
        <translation>‘{id}’이(가) {columns} × {rows} 격자를 벗어납니다. 더 작게 하세요.</translation>
    </message>
    <message>
        <source>“{key}” stands twice. Leave one of them out.</source>
        <translation>“{key}”: 두 번 나옵니다. 하나를 지우세요.</translation>
    </message>
    <message>
        <source>“{name}” is no option of the column that judges. Use its words.</source>
        <translation>‘{name}’은(는) 판정하는 열의 선택지가 아닙니다. 그 열의 말을 쓰세요.</translation>
    </message>
    <message>
        <source>“{name}” is no table of this step. Name one that it shows.</source>
        <translation>“{name}”은(는) 이 단계의 표가 아닙니다. 이 단계에 있는 표를 쓰세요.</translation>
    </message>
    <message>
        <source>“{name}” is the name of a function. Choose another, or add brackets with values.</source>
        <translation>“{name}”은(는) 함수 이름입니다. 다른 이름을 쓰거나 괄호와 값을 넣으세요.</translation>
    </message>
    <message>
        <source>“{name}” takes another number of values. Add or remove some.</source>
        <translation>“{name}”에 넣은 값의 개수가 맞지 않습니다. 더하거나 빼세요.</translation>
    </message>
    <message>
        <source>“{sheet}” can be read from {distance} m.</source>
        <translation>“{sheet}”은(는) {distance}m 밖에서 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>“{sheet}” cannot be read from {distance} m: that takes {needed} pt. On {paper} notes are set in {size} pt, read from {reach} m. Take larger paper, or shorten what has no room in that size: {notes}</source>
        <translation>“{sheet}”은(는) {distance}m 밖에서 읽을 수 없습니다. {needed}pt가 필요하지만 {paper}에서는 {size}pt로 찍히며 {reach}m에서 읽힙니다. 더 큰 용지를 쓰거나, 그 크기로는 자리가 없는 메모를 줄이세요: {notes}</translation>
    </message>
    <message>
        <source>“{sheet}” does not fit on one page of {paper}. Notes that go on from page {page}: {count}</source>
        <translation>“{sheet}” 시트는 {paper} 한 쪽에 다 들어가지 않습니다. {page}쪽부터 이어지는 메모: {count}장</translation>
    </message>
    <message>
        <source>“{sheet}”, {place}: {problem}</source>
        <translation>“{sheet}”, {place}: {problem}</translation>
    </message>
    <message>
        <source>“{sheet}”: all notes fit, in {size} pt, the smallest size for {paper}.</source>
        <translation>“{sheet}” 시트: 모든 메모가 들어갔지만, 글자가 {paper} 용지의 최소 크기({size} pt)입니다.</translation>
    </message>
    <message>
        <source>“{sheet}”: notes on its shelf, on page {page}: {count}</source>
        <translation>‘{sheet}’: 보관함의 메모, {page}쪽: {count}장</translation>
    </message>
    <message>
        <source>“{sign}” can be read in two ways. Write it in plain digits and letters.</source>
        <translation>‘{sign}’은(는) 두 가지로 읽힐 수 있습니다. 일반 숫자와 글자로 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” is none of the answers. Choose one of: {options}.</source>
        <translation>고를 수 있는 답이 아닙니다: “{text}”. 다음 가운데 고르세요: {options}</translation>
    </message>
    <message>
        <source>“{text}” is none of the names. Choose from the list.</source>
        <translation>목록에 없는 이름입니다: “{text}”. 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Type it as 2026-03-31 or 31 Mar 2026.</source>
        <translation>날짜가 아닙니다: “{text}”. 2026-03-31 또는 2026. 3. 31. 모양으로 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type digits, such as 12.5, or leave the cell with Esc.</source>
        <translation>숫자가 아닙니다: “{text}”. 12.5 같은 숫자를 쓰거나 Esc로 칸을 나가세요.</translation>
    </message>
    <message>
        <source>“{text}” is not on the scale. Type a whole number from {low} to {high}.</source>
        <translation>척도에 없는 값: “{text}”. {low}–{high} 사이의 정수를 쓰세요.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A digit in a grid goes on to the next cell</source>
        <translation>표에서 숫자를 치면 다음 칸으로 가기</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>화면 색</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Patterns on notes, beside their colour</source>
        <translation>메모에 색과 함께 무늬 표시</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>메뉴 막대 표시</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
</context>
<context>
    <name>takeaways</name>
    <message numerus="yes">
        <source>%n thing(s) left open in earlier workshops</source>
        <translation>
            <numerusform>지난 워크숍에서 %n건이 남아 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Calendar of actions with a day</source>
        <translation>기한이 있는 할 일 달력</translation>
    </message>
    <message>
        <source>Carry over…</source>
        <translation>이월…</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Kept among the decisions and actions.</source>
        <translation>결정과 할 일에 기록했습니다.</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Save decisions and actions</source>
        <translation>결정과 할 일 저장</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>표(CSV)</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>글(마크다운)</translation>
    </message>
    <message>
        <source>This is gone: another window has removed it.</source>
        <translation>다른 창에서 삭제해 더는 없습니다.</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>실행됨</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>from {workshop}</source>
        <translation>{workshop} 워크숍에서 이월</translation>
    </message>
    <message>
        <source>noted on {day}</source>
        <translation>{day} 기록</translation>
    </message>
    <message>
        <source>open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>기한 지남: {day}</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>유효</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>기한: {day}</translation>
    </message>
    <message>
        <source>vote: {vote}</source>
        <translation>투표: {vote}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>철회됨</translation>
    </message>
</context>
<context>
    <name>text_export</name>
    <message>
        <source>Export workshop as text or data</source>
        <translation>워크숍을 텍스트·데이터로 내보내기</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>Step over it</source>
        <translation>건너뛰기</translation>
    </message>
</context>
<context>
    <name>ways</name>
    <message>
        <source>Notes can only be moved to a canvas.</source>
        <translation>메모는 캔버스로만 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>The place where this came up is gone.</source>
        <translation>이것이 나온 곳은 이제 없습니다.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>%n new sheet(s)</source>
        <translation>
            <numerusform>시트 %n개 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new step(s) of the agenda</source>
        <translation>
            <numerusform>진행표에 순서 %n개 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n note(s)</source>
        <translation>
            <numerusform>메모 %n장 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>answer to “{name}”</source>
        <translation>“{name}” 답하기</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>가정</translation>
    </message>
    <message numerus="yes">
        <source>carrying over of %n thing(s) left open</source>
        <translation>
            <numerusform>남은 것 %n건 이월</numerusform>
        </translation>
    </message>
    <message>
        <source>change of a decision or action</source>
        <translation>결정·할 일 변경</translation>
    </message>
    <message>
        <source>change of a step of the agenda</source>
        <translation>진행표의 순서 변경</translation>
    </message>
    <message>
        <source>change of the legend</source>
        <translation>범례 바꾸기</translation>
    </message>
    <message>
        <source>change of the workshop</source>
        <translation>워크숍 바꾸기</translation>
    </message>
    <message>
        <source>change of the workshop’s particulars</source>
        <translation>워크숍 정보 바꾸기</translation>
    </message>
    <message>
        <source>change of where a note comes from</source>
        <translation>메모 출처 바꾸기</translation>
    </message>
    <message numerus="yes">
        <source>colour of %n note(s)</source>
        <translation>
            <numerusform>메모 %n장 색 바꾸기</numerusform>
        </translation>
    </message>
    <message>
        <source>copy of a sheet</source>
        <translation>시트 복제</translation>
    </message>
    <message>
        <source>customer voice</source>
        <translation>고객 대변인</translation>
    </message>
    <message>
        <source>disproved</source>
        <translation>반증됨</translation>
    </message>
    <message>
        <source>edit of a note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>end of a step of the agenda</source>
        <translation>진행표의 순서 마침</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>facilitator</source>
        <translation>진행자</translation>
    </message>
    <message>
        <source>judgement of a note</source>
        <translation>메모 검증 상태 바꾸기</translation>
    </message>
    <message>
        <source>leaving a step out, or taking it in</source>
        <translation>순서 건너뛰기·다시 넣기</translation>
    </message>
    <message numerus="yes">
        <source>move of %n note(s)</source>
        <translation>
            <numerusform>메모 %n장 옮기기</numerusform>
        </translation>
    </message>
    <message>
        <source>new action</source>
        <translation>할 일 추가</translation>
    </message>
    <message>
        <source>new decision</source>
        <translation>결정 추가</translation>
    </message>
    <message numerus="yes">
        <source>new look at %n note(s)</source>
        <translation>
            <numerusform>메모 %n장 다시 검증</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new offer of %n refused note(s)</source>
        <translation>
            <numerusform>거절한 메모 %n장 다시 제안</numerusform>
        </translation>
    </message>
    <message>
        <source>new order of sheets</source>
        <translation>시트 순서 바꾸기</translation>
    </message>
    <message>
        <source>new order of the agenda</source>
        <translation>진행표 차례 변경</translation>
    </message>
    <message>
        <source>numbers keeper</source>
        <translation>숫자 담당</translation>
    </message>
    <message>
        <source>pause of the clock</source>
        <translation>시계 멈춤</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>잠정</translation>
    </message>
    <message numerus="yes">
        <source>refusal of %n offered note(s)</source>
        <translation>
            <numerusform>제안 메모 %n장 거절</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n decision(s) or action(s)</source>
        <translation>
            <numerusform>결정·할 일 %n건 삭제</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n note(s)</source>
        <translation>
            <numerusform>메모 %n장 삭제</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n step(s) of the agenda</source>
        <translation>
            <numerusform>진행표의 순서 %n개 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>removal of sheet “{name}”</source>
        <translation>“{name}” 시트 삭제</translation>
    </message>
    <message>
        <source>renaming of a sheet</source>
        <translation>시트 이름 바꾸기</translation>
    </message>
    <message>
        <source>sceptic</source>
        <translation>반론자</translation>
    </message>
    <message>
        <source>scribe</source>
        <translation>서기</translation>
    </message>
    <message>
        <source>something parked</source>
        <translation>보류함에 넣기</translation>
    </message>
    <message>
        <source>source changed</source>
        <translation>원본이 바뀜</translation>
    </message>
    <message>
        <source>source gone</source>
        <translation>원본이 없어짐</translation>
    </message>
    <message>
        <source>start of a step of the agenda</source>
        <translation>진행표의 순서 시작</translation>
    </message>
    <message numerus="yes">
        <source>status of %n decision(s) or action(s)</source>
        <translation>
            <numerusform>결정·할 일 %n건 상태 변경</numerusform>
        </translation>
    </message>
    <message>
        <source>taken</source>
        <translation>붙임</translation>
    </message>
    <message numerus="yes">
        <source>taking %n offered note(s)</source>
        <translation>
            <numerusform>제안 메모 %n장 붙이기</numerusform>
        </translation>
    </message>
    <message>
        <source>testing</source>
        <translation>검증 중</translation>
    </message>
    <message>
        <source>too little to judge</source>
        <translation>판단하기에 부족</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>검증됨</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>{minutes} min on the clock</source>
        <translation>시계에 {minutes}분</translation>
    </message>
    <message>
        <source>{team} people</source>
        <translation>{team}명</translation>
    </message>
</context>
</TS>
