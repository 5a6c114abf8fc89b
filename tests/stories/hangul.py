"""The keys of Korean text on the usual Korean keyboard (두벌식), by the names that X gives to keys."""

_FIRST, _MIDDLE, _LAST = (
    keys.split(" ")
    for keys in (
        "r R s e E f a q Q t T d w W c z x v g",
        "k o i O j p u P h hk ho hl y n nj np nl b m ml l",
        " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g",
    )
)
"""The parts of a syllable in the order in which Unicode counts them; the last part may be none."""

_SYLLABLES = 0xAC00
_OTHERS = {" ": "space"}


def keys_of(text: str) -> list[str]:
    """The keys that a person presses for `text`: for each syllable those of its two or three parts."""
    keys: list[str] = []
    for sign in text:
        place = ord(sign) - _SYLLABLES
        if place < 0:
            keys.append(_OTHERS.get(sign, sign))
            continue
        first, rest = divmod(place, len(_MIDDLE) * len(_LAST))
        middle, last = divmod(rest, len(_LAST))
        keys += _FIRST[first] + _MIDDLE[middle] + _LAST[last]
    return keys
