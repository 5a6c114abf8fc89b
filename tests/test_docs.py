"""What the pages in docs/ say is so: their examples are checked, and their tables name what the program knows."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from workbooks import ROOT

from canvasapp.domain.engine.language.functions import FUNCTIONS
from canvasapp.domain.method.elements import Element
from canvasapp.domain.method.method import GROUPS, Method
from canvasapp.domain.method.rules import ResultRule
from canvasapp.store.method_files import check_method, load_catalogue
from canvasapp.store.method_schema import schema

METHODS = (ROOT / "docs" / "methods.md").read_text(encoding="utf-8")
RESULTS = (ROOT / "docs" / "results.md").read_text(encoding="utf-8")
STARTER = ROOT / "resources" / "starter" / "method.toml"


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def kinds(union: object, key: str) -> list[str]:
    """The names of the members of a union of models that are told apart by `key`."""
    members = get_args(get_args(union)[0])
    return [get_args(member.model_fields[key].annotation)[0] for member in members]


def test_the_whole_file_in_the_docs_passes_the_check_and_is_the_one_to_begin_with(tmp_path: Path) -> None:
    example, programmes = blocks(METHODS, "toml")
    path = tmp_path / "team-energy.toml"
    path.write_text(example, encoding="utf-8")
    assert check_method(path) == ()
    assert example == STARTER.read_text(encoding="utf-8")
    (tmp_path / "programmes.toml").write_text(programmes, encoding="utf-8")
    catalogue = load_catalogue(ROOT / "resources" / "methods", tmp_path)
    assert catalogue.problems == ()
    assert "monday" in {programme.id for programme in catalogue.programmes}


@pytest.mark.parametrize("kind", kinds(Element, "kind"))
def test_every_kind_of_element_and_its_keys_are_explained(kind: str) -> None:
    assert f"\n| `{kind}` |" in METHODS
    member = next(
        each for each in get_args(get_args(Element)[0]) if kind in get_args(each.model_fields["kind"].annotation)
    )
    assert [key for key in member.model_fields if f"`{key}" not in METHODS] == []


@pytest.mark.parametrize("view", kinds(ResultRule, "view"))
def test_every_view_and_its_keys_are_explained(view: str) -> None:
    assert f"\n| `{view}` |" in METHODS
    assert f"\n| `{view}` |" in RESULTS
    member = next(
        each for each in get_args(get_args(ResultRule)[0]) if view in get_args(each.model_fields["view"].annotation)
    )
    assert [key for key in member.model_fields if f"`{key}" not in METHODS] == []


def test_every_key_of_a_method_group_and_function_is_named() -> None:
    assert [key for key in Method.model_fields if f"`{key}`" not in METHODS and f"[{key}]" not in METHODS] == []
    assert [group for group in GROUPS if f"`{group}`" not in METHODS] == []
    named = set(re.findall(r"\w+", METHODS.partition("Functions over vectors:")[2].partition("Equations")[0]))
    assert set(FUNCTIONS) - named == set()


def test_the_published_schema_is_that_of_the_program() -> None:
    published = (ROOT / "resources" / "schema" / "method-1.schema.json").read_text(encoding="utf-8")
    assert published == schema()


def test_the_shape_in_the_docs_has_the_keys_of_the_command(tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "canvasapp", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout

    book = tmp_path / "x.canvasbook"
    run("new", str(book), "--example", "bookshop-to-ebooks")
    real = json.loads(run("results", str(book), "--sheet", "Customer effort", "--json"))
    told = json.loads(blocks(RESULTS, "json")[0])
    real_workshop, told_workshop = real["workshops"][0], told["workshops"][0]
    assert real_workshop.keys() == told_workshop.keys()
    real_sheet, told_sheet = real_workshop["sheets"][0], told_workshop["sheets"][0]
    assert real_sheet.keys() == told_sheet.keys()
    assert real_sheet["results"]["effort_today"] == told_sheet["results"]["effort_today"]
    assert real_sheet["offered"][0].keys() == told_sheet["offered"][0].keys()
