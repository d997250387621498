"""What breaks an infobox or tears its fields apart, found by rule, and the mends that work."""

from model.rescue.finding import find_problems
from model.rescue.mending import MendSearch, find_mends, search_mends
from model.rescue.mends import Mend, MendKind, Where
from model.rescue.problems import UNREAD, Problem, ProblemKind

__all__ = [
    "UNREAD",
    "Mend",
    "MendKind",
    "MendSearch",
    "Problem",
    "ProblemKind",
    "Where",
    "find_mends",
    "find_problems",
    "search_mends",
]
