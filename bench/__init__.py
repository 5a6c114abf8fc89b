"""How fast the program is, beside what is possible: each row has its floor, measured in the same run."""
