"""The nine building blocks, by id, in the order in which a canvas is filled in."""

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
