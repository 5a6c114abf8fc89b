"""Loop diagrams: cycles, the main wheel, momentum, bottlenecks and pushes."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import outcome

from canvasapp.domain.engine.answers.answer_values import LoopAnswer, LoopLink, LoopNode
from canvasapp.domain.engine.results.loop_analysis import MAX_CYCLES, LoopFindings, analysed, simple_cycles


def loop(text: str, states: dict[str, float] | None = None, hub: str = "", cost: float | None = None) -> LoopFindings:
    """A loop from "ab bc ca-": two letters an arrow, a minus, and after = strength and after / months."""
    links: list[LoopLink] = []
    for part in text.split():
        arrow, _, delay = part.partition("/")
        arrow, _, strength = arrow.partition("=")
        links.append(
            LoopLink(
                arrow[0],
                arrow[1],
                "-" if arrow.endswith("-") else "+",
                float(strength) if strength else None,
                float(delay) if delay else None,
            )
        )
    names = sorted({name for link in links for name in (link.source, link.target)} | set(states or {}))
    nodes = [LoopNode(name, name.upper(), name == hub, (states or {}).get(name), cost) for name in names]
    return analysed(LoopAnswer(tuple(nodes), tuple(links)))


def paths(found: LoopFindings) -> list[str]:
    return ["".join(cycle.nodes) for cycle in found.cycles]


def test_cycles_begin_at_their_lowest_numbered_node() -> None:
    assert paths(loop("bc ca ab ba")) == ["abc", "ab"] or paths(loop("bc ca ab ba")) == ["ab", "abc"]


def test_an_even_number_of_minus_signs_reinforces() -> None:
    assert [cycle.reinforcing for cycle in loop("ab- ba-").cycles] == [True]
    assert [cycle.reinforcing for cycle in loop("ab- ba").cycles] == [False]
    assert not loop("ab- ba").closed


def test_no_loop_is_told_by_its_dead_ends_and_sources() -> None:
    found = loop("ab bc", {"d": 1})
    assert not found.closed
    assert (found.dead_ends, found.sources, found.isolated) == (("c",), ("a",), ("d",))


def test_momentum_is_the_geometric_mean_of_what_is_rated() -> None:
    found = loop("ab=5 ba=5", {"a": 5, "b": 5})
    assert found.main is not None
    assert found.main.momentum == 100
    assert found.bottleneck == found.pushes == ()
    half = loop("ab=4 ba", {"a": 1})
    assert half.main is not None
    assert half.main.momentum == pytest.approx(100 * (4 / 5 * 1 / 5) ** 0.5)
    assert half.bottleneck == ("a",)


def test_one_zero_stops_everything_and_a_push_there_helps() -> None:
    found = loop("ab=5 ba=5", {"a": 0, "b": 5})
    assert found.main is not None
    assert found.main.momentum == 0
    assert [push.key for push in found.pushes] == ["a"]
    assert found.pushes[0].gain > 0


def test_with_fewer_than_half_rated_there_is_no_momentum() -> None:
    found = loop("ab ba=3")
    assert found.main is not None
    assert found.main.momentum is None
    assert found.pushes == ()
    assert found.closed


def test_the_main_wheel_passes_the_hub_even_if_another_turns_better() -> None:
    text, states = "ab=5 ba=5 cd=1 dc=1", {"a": 5.0, "b": 5.0, "c": 1.0, "d": 1.0}
    through = loop(text, states, hub="c")
    assert through.main is not None
    assert through.main.nodes == ("c", "d")
    assert not through.hub_outside
    outside = loop(text + " ea", states, hub="e")
    assert outside.main is not None
    assert outside.main.nodes == ("a", "b")
    assert outside.hub_outside


def test_of_equal_wheels_the_longer_one_is_the_main_one() -> None:
    found = loop("ab bc ca ba")
    assert found.main is not None
    assert found.main.nodes == ("a", "b", "c")


def test_turn_says_at_least_where_delays_are_missing() -> None:
    assert (loop("ab/3 ba/4").turn, loop("ab/3 ba/4").turn_at_least) == (7, False)
    assert (loop("ab/3 ba").turn, loop("ab/3 ba").turn_at_least) == (3, True)
    assert loop("ab ba").turn is None


def test_a_push_counts_by_its_cost_and_without_cost_by_three() -> None:
    cheap = loop("ab=5 ba=5", {"a": 2, "b": 5}, cost=1).pushes[0]
    usual = loop("ab=5 ba=5", {"a": 2, "b": 5}).pushes[0]
    assert cheap.value == pytest.approx(cheap.gain)
    assert usual.value == pytest.approx(usual.gain / 3)


def test_leverage_counts_reinforcing_cycles_through_a_node() -> None:
    assert loop("ab ba ac ca bc-").leverage == {"a": 2, "b": 1, "c": 1}


def test_seventeen_nodes_are_told_and_nothing_is_computed() -> None:
    nodes = [{"id": f"n{i}", "label": f"N{i}", "state": 3} for i in range(17)]
    links = [{"source": f"n{i}", "target": f"n{(i + 1) % 17}", "strength": 3} for i in range(17)]
    found = outcome("flywheel", {"wheel": {"nodes": nodes, "links": links}})
    assert found.loops["wheel"].too_many_nodes
    assert found.loops["wheel"].cycles == ()
    assert found.results["momentum"].value is None  # type: ignore[union-attr]
    assert any("at most 16 nodes" in str(message.finding) for message in found.messages)


def test_the_search_stops_at_two_hundred_cycles_and_says_so() -> None:
    names = "abcdefghijklmnop"
    every = " ".join(a + b for a in names for b in names if a != b)
    found = loop(every)
    assert len(found.cycles) == MAX_CYCLES
    assert found.cut_off
    ring = loop(" ".join(names[i] + names[(i + 1) % 16] for i in range(16)))
    assert (len(ring.cycles), ring.cut_off) == (1, False)


def test_paths_that_cannot_lead_back_do_not_take_for_ever() -> None:
    """Thirteen nodes that all lead to each other and to the start only through one: most paths are dead."""
    inner = "cdefghijklmn"
    links = [("a", "c"), ("b", "a"), ("c", "b"), *((x, y) for x in inner for y in inner if x != y)]
    links += [("b", x) for x in inner]
    found, cut_off = simple_cycles("abcdefghijklmn", links, MAX_CYCLES)
    assert cut_off
    assert len(found) == MAX_CYCLES


@settings(max_examples=60)
@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda link: link[0] != link[1])))
def test_the_cycles_are_those_that_trying_all_orders_finds(links: set[tuple[int, int]]) -> None:
    names = "abcde"
    arrows = {(names[a], names[b]) for a, b in links}
    expected = {
        order
        for length in range(2, 6)
        for order in permutations(names, length)
        if order[0] == min(order) and all(pair in arrows for pair in zip(order, (*order[1:], order[0]), strict=True))
    }
    found, cut_off = simple_cycles(names, sorted(arrows), 1000)
    assert not cut_off
    assert len(found) == len(set(found))
    assert set(found) == expected
