"""Ids of blocks that stand for more than one canvas: the nine building blocks in fill-in order, and the shelf."""

NINE_BLOCKS: tuple[str, ...] = (
    "customer_segments",
    "value_propositions",
    "channels",
    "customer_relationships",
    "revenue_streams",
    "key_resources",
    "key_activities",
    "key_partnerships",
    "cost_structure",
)

SHELF = "shelf"
"""The block of notes that have no block yet: no canvas may call one so, every canvas shows it beside its own blocks."""
