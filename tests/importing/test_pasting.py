"""Pasted text becomes notes: one a line, or by block where a table names its blocks."""

from hypothesis import given
from hypothesis import strategies as st
from readers import METHODS, VOCABULARY

from canvasapp.domain.model.values import clean_text
from canvasapp.importing.pasting import Pasted, pasted

CANVAS = METHODS["canvas-walk"]


def paste(text: str, html: str = "") -> Pasted:
    return pasted(text, html, CANVAS, VOCABULARY)


def test_fifty_lines_are_fifty_notes() -> None:
    assert paste("\n".join(f"note {i}" for i in range(50))) == Pasted(lines=tuple(f"note {i}" for i in range(50)))


def test_blank_lines_and_line_ends_of_any_system_make_no_notes() -> None:
    assert paste("\r\na\r\n\r\n  b \rc\n\n").lines == ("a", "b", "c")


def test_columns_under_block_names_fill_their_blocks() -> None:
    text = "Customer segments\tChannels\r\nFamilies\tApp\r\nShops\t\r\n"
    assert paste(text) == Pasted(blocks={"customer_segments": ("Families", "Shops"), "channels": ("App",)})


def test_headers_are_understood_in_korean_by_code_and_by_alias() -> None:
    text = "고객 세그먼트\t가치제안\tC$\tkey partners\n가족\t빠름\t임대료\t은행"
    assert paste(text).blocks == {
        "customer_segments": ("가족",),
        "value_propositions": ("빠름",),
        "cost_structure": ("임대료",),
        "key_partnerships": ("은행",),
    }


def test_columns_that_name_no_block_are_named_with_what_stood_in_them() -> None:
    found = paste("Nr\tCustomers\tChannels\tMood\n1\tFamilies\tApp\tgood\n2\t\tShop\t\textra")
    assert found.blocks == {"customer_segments": ("Families",), "channels": ("App", "Shop")}
    assert [left.text for left in found.unplaced] == ["extra", "Nr: 1", "Nr: 2", "Mood: good"]
    assert found.lines == ()


def test_two_columns_of_the_same_block_are_joined() -> None:
    assert paste("Channels\tChannel\na\tb\nc\td").blocks == {"channels": ("a", "b", "c", "d")}


def test_cells_with_line_breaks_tabs_and_quotes_stay_one_note() -> None:
    text = 'Customers\tChannels\n"two\nlines"\t"a ""good"" app"\n"tab\there"\t"as typed"\n'
    assert paste(text).blocks == {
        "customer_segments": ("two\nlines", "tab\there"),
        "channels": ('a "good" app', '"as typed"'),
    }


def test_a_column_of_cells_without_a_header_is_notes() -> None:
    assert paste('"two\nlines"\nnext').lines == ("two\nlines", "next")


def test_quotes_in_plain_lines_stay_as_typed() -> None:
    assert paste('"We" said\nhe: "no"\n"yes"').lines == ('"We" said', 'he: "no"', '"yes"')


def test_rows_that_begin_with_a_block_fill_it() -> None:
    text = "Block\tNote\nCustomers\tFamilies\n고객\tShops\nChannels\tApp\tCounter"
    assert paste(text).blocks == {"customer_segments": ("Families", "Shops"), "channels": ("App", "Counter")}
    assert paste("Channels\tApp").blocks == {"channels": ("App",)}


def test_one_row_with_a_strange_name_makes_it_a_list_so_that_nothing_is_lost() -> None:
    assert paste("Custmers\tFamilies\nChannels\tApp").lines == ("Custmers\tFamilies", "Channels\tApp")


def test_a_list_that_happens_to_name_blocks_is_lines() -> None:
    assert paste("Cost\nValue\nChannels").lines == ("Cost", "Value", "Channels")
    assert paste("Customers\tChannels").lines == ("Customers\tChannels",)


def test_lines_with_tabs_keep_them() -> None:
    assert paste("1\tfirst\n2\tsecond").lines == ("1\tfirst", "2\tsecond")


def test_nothing_is_nothing() -> None:
    assert paste("") == paste("\n \t\n") == Pasted()


@given(st.lists(st.sampled_from(["Customers", "채널", "Mood", ""]), max_size=5), st.integers(1, 4), st.integers(1, 7))
def test_every_cell_of_a_table_is_somewhere_once(names: list[str], rows: int, columns: int) -> None:
    cells = [[f"{row}:{column}" for column in range(columns)] for row in range(rows)]
    found = paste("\n".join("\t".join(line) for line in [["VP", "CR", *names], *cells]))
    filled = [text for texts in found.blocks.values() for text in texts]
    filled += [left.text.split(": ")[-1] for left in found.unplaced if left.text != "Mood"]
    assert sorted(filled) == sorted(text for line in cells for text in line)


def test_what_names_blocks_fills_them_and_is_no_note() -> None:
    assert paste("## Channels\n- Own shop\n\n## Key activities\n- Bake\n").blocks == {
        "channels": ("Own shop",),
        "key_activities": ("Bake",),
    }
    assert paste("Customer segments,Channels\nFamilies,Shop\n").blocks == {
        "customer_segments": ("Families",),
        "channels": ("Shop",),
    }
    assert paste("| Customers | Channels |\n|---|---|\n| Families | Shop |").blocks == {
        "customer_segments": ("Families",),
        "channels": ("Shop",),
    }


def test_signs_of_lists_are_no_part_of_a_note() -> None:
    text = "• bread\n- rolls\n1. cake\n2) tart\n☐ pie\n(3) bun\na) jam\n* tea\n✓ done\n- [x] paid"
    assert paste(text).lines == ("bread", "rolls", "cake", "tart", "pie", "bun", "jam", "tea", "done", "paid")


def test_what_only_looks_like_a_sign_stays() -> None:
    text = "-5 % energy\n2024. a plan\n24. December\n3.5 % more\n(almost) free\nA. Smith\n*footnote"
    assert paste(text).lines == tuple(text.split("\n"))


def test_html_alone_is_read_too() -> None:
    table = "<table><tr><th>Channels</th><th>Costs</th></tr><tr><td>Shop</td><td>Rent</td></tr></table>"
    assert paste("", table).blocks == {"channels": ("Shop",), "cost_structure": ("Rent",)}
    assert paste("Channels Costs\nShop Rent", table).blocks == {"channels": ("Shop",), "cost_structure": ("Rent",)}
    assert paste("", "<ul><li>one</li><li>two</li></ul>").lines == ("one", "two")


@given(st.text())
def test_any_text_is_pasted_cleanly(text: str) -> None:
    found = paste(text)
    assert all(line and line == clean_text(line) for line in found.lines)
