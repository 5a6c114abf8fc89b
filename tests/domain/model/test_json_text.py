"""JSON of strangers is read to a depth at which nothing later on fails."""

import json

import pytest

from canvasapp.domain.model.json_text import DEEPEST, TooDeep, read_json


@pytest.mark.parametrize("pair", ["[]", '{"a":}'])
@pytest.mark.parametrize("depth", [DEEPEST + 1, 900, 5_000, 200_000])
def test_what_is_nested_too_deeply_is_refused(pair: str, depth: int) -> None:
    with pytest.raises(TooDeep):
        read_json(pair[:-1] * depth + "1" + pair[-1] * depth)


def test_what_is_nested_as_deeply_as_allowed_is_read() -> None:
    value = read_json("[" * DEEPEST + "]" * DEEPEST)
    assert json.dumps(value) == "[" * DEEPEST + "]" * DEEPEST


def test_many_brackets_beside_one_another_or_in_texts_are_not_deep() -> None:
    assert len(read_json("[" + ",".join(["[]"] * 1000) + "]")) == 1000
    assert read_json(json.dumps("[" * 5000)) == "[" * 5000
