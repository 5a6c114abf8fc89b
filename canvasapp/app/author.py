"""Who works here, as the log of steps remembers it."""

import getpass


def login_name() -> str:
    """The name of the user on this machine; empty where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a service, a stripped-down Windows
        return ""
