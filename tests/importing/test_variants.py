"""The many ways to name a block: numbers, glosses, bold words, labels, tables, keys; each finds its notes."""

import pytest
from readers import notes_of

MILL = {"key_partnerships": ["mill"]}
BOTH = {"key_partnerships": ["mill"], "channels": ["shop"]}

VARIANTS: dict[str, tuple[str, str, dict[str, list[str]]]] = {
    "a number of sections": ("x.md", "### 4.1 Key partners\n- mill", MILL),
    "a number in brackets": ("x.md", "## (3) Key partners\n- mill", MILL),
    "a block with its number": ("x.md", "## Block 3: Key partners\n- mill", MILL),
    "a step": ("x.md", "## Step 6 — Key partners\n- mill", MILL),
    "a Roman number": ("x.md", "## Ⅳ. 핵심 파트너\n- mill", MILL),
    "a sign of a number": ("x.md", "## #5 Key Partners\n- mill", MILL),
    "an emoji": ("x.md", "## 🤝 Key Partners 🤝\n- mill", MILL),
    "full width": ("x.md", "## ＫＥＹ　ＰＡＲＴＮＥＲＳ\n- mill", MILL),
    "decomposed Hangul": ("x.md", "## 핵심 파트너\n- mill", MILL),
    "words around it": ("x.md", "## Our main partners\n- mill", MILL),
    "an ampersand": ("x.md", "## Partners & suppliers\n- mill", MILL),
    "two languages": ("x.md", "## Key Partners / 핵심 파트너십\n- mill", MILL),
    "bold with a colon inside": ("x.md", "**Key partners:**\n\n- mill\n\n**Channels:**\n\n- shop", BOTH),
    "bold labels in a list": ("x.md", "- **Key partners:** mill\n- **Channels** – shop", BOTH),
    "labels in an ordered list": ("x.md", "1. **Key partners:** mill\n2. **Channels:** shop", BOTH),
    "names of items": ("x.md", "- Key partners\n  1. mill\n- Channels\n  1. shop", BOTH),
    "a table in a block that names blocks": (
        "x.html",
        "<h2>Channels</h2><p>shop</p><table><tr><td>Key partners</td><td>mill</td></tr>"
        "<tr><td>Costs</td><td>flour</td></tr></table>",
        BOTH | {"cost_structure": ["flour"]},
    ),
    "Markdown in cells of HTML": (
        "x.md",
        "<table>\n<tr><th>Key Partners</th><th>Channels</th></tr>\n<tr>\n<td>\n\n- mill\n\n</td>\n<td>\n\n* shop\n\n"
        "</td>\n</tr>\n</table>",
        BOTH,
    ),
    "blocks in the second column": (
        "x.tsv",
        "Name\tBlock\tColor\nmill\tKey Partners\tblue\nshop\tChannels\tred\n",
        BOTH,
    ),
    "columns of a semicolon": ("x.csv", "Key partners;Channels\r\nmill;shop\r\n", BOTH),
    "capital letters": ("x.txt", "KEY PARTNERS\nmill\n\nCHANNELS\nshop\n", BOTH),
    "headings of a wiki": ("x.txt", "== Key Partners ==\n* mill\n\n== Channels ==\n* shop\n", BOTH),
    "headings of another wiki": ("x.txt", "h2. Key Partners\n* mill\n\nh2. Channels\n** shop\n", BOTH),
    "rules below names": ("x.txt", "Key Partners\n------------\nmill\n\nChannels\n--------\nshop\n", BOTH),
    "keys": ("x.json", '{"keyPartners": ["mill"], "channels": "shop"}', BOTH),
    "titles and cards": (
        "x.json",
        '[{"title": "Key Partners", "cards": ["mill"]}, {"title": "Channels", "cards": [{"text": "shop"}]}]',
        BOTH,
    ),
    "only carriage returns": ("x.md", "## Key Partners\r- mill\r## Channels\r- shop", BOTH),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_a_block_is_known_however_it_is_named(name: str) -> None:
    file, text, expected = VARIANTS[name]
    assert notes_of(text, file) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Channels\n- Partners: resellers\n- Cost", ["Partners: resellers", "Cost"]),
        ("## Channels\n### How we reach them?\n- shop", ["How we reach them? shop"]),
        ("## Channels\n- shop\n  - in the arcade", ["shop\n- in the arcade"]),
        ("## Channels\n- see [the plan](https://example.org)", ["see the plan (https://example.org)"]),
        ("## Channels\n- **bold** and `code`", ["bold and code"]),
        ("## Channels\n2024. a plan\n\n-5 % energy", ["2024. a plan", "-5 % energy"]),
    ],
)
def test_what_stands_in_a_block_is_its_content(text: str, expected: list[str]) -> None:
    assert notes_of(text) == {"channels": expected}
