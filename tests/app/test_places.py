"""Where things are: what came with the program is there, what belongs to the user goes where it is wanted."""

from pathlib import Path

from canvasapp.app.places import find_places


def test_what_came_with_the_program_is_there() -> None:
    places = find_places()
    assert (places.methods / "canvas-walk.toml").is_file()
    assert len(list(places.examples.glob("*.toml"))) == 3


def test_the_users_data_can_be_put_elsewhere(tmp_path: Path) -> None:
    places = find_places({"CANVASAPP_HOME": str(tmp_path / "stick")})
    assert places.home == tmp_path / "stick"
    assert {places.library.parent, places.backups.parent} == {places.home}
    assert not places.home.exists()


def test_without_a_wish_the_data_lies_in_the_users_folder() -> None:
    for environment in ({}, {"CANVASAPP_HOME": ""}):
        places = find_places(environment)
        assert places.home.is_absolute()
        assert places.home.name == "canvasapp"
        assert places.library.name == "library.canvasbook"


def test_a_relative_wish_is_taken_from_the_present_folder() -> None:
    assert find_places({"CANVASAPP_HOME": "data"}).home == Path.cwd() / "data"


def test_the_page_that_explains_method_files_is_where_it_is_said_to_be() -> None:
    assert find_places().method_guide.is_file()
