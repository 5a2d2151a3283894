"""`is_impersonal`: "it" that stands for nobody and nothing: "it is clear that", "it took years to", "it is raining"."""

from dragoman.read.tables import word_set

from .mentions import Columns

_SEEMING = {"seem", "appear", "turn", "happen", "emerge", "follow", "transpire"}
_LINKING = {"be", "seem", "appear", "become", "remain", "look", "feel", "get", "prove"}
_CLAUSES = {"ccomp", "xcomp", "advcl", "csubj", "csubjpass", "acl", "relcl"}
_OPENERS = {"that", "whether", "to", "if", "how", "why", "when", "who", "what", "where"}
_WEATHER = {"rain", "snow", "hail", "drizzle", "thunder"}
_FINDING = {"make", "find", "consider", "think", "deem", "feel", "believe", "leave"}


def is_impersonal(columns: Columns, i: int) -> bool:
    """Tell whether the "it" at token `i` only holds the place of a clause, or is of weather, time or what was said."""
    verb = columns.head[i]
    if columns.lower[i] != "it":
        return False
    if columns.dep[i] == "dobj":
        return columns.lemma[verb] in word_set("nominals", "of_a_saying")
    if _is_found_so(columns, i):
        return True
    if columns.dep[i] not in {"nsubj", "nsubjpass"}:
        return False
    lemma = columns.lemma[verb]
    if lemma in _WEATHER:
        return True
    clauses = [c for c in columns.children[verb] if c > verb and columns.dep[c] in _CLAUSES]
    if columns.dep[i] == "nsubjpass":
        return lemma in word_set("nominals", "impersonal_passives") and any(_is_that(columns, c) for c in clauses)
    if lemma in _SEEMING and any(columns.dep[c] in {"ccomp", "advcl"} for c in clauses):
        return True
    if lemma == "take":
        return any(_opens(columns, c) == "to" for c in clauses)
    return lemma in _LINKING and _is_predicate_of_clause(columns, verb, clauses)


def _is_predicate_of_clause(columns: Columns, verb: int, clauses: list[int]) -> bool:
    """Tell whether what "it" is said to be is said of a clause ("clear that", "time to") or of a time ("Monday")."""
    for said in columns.children[verb]:
        if said < verb or columns.dep[said] not in {"acomp", "attr", "oprd"}:
            continue
        if columns.dep[said] == "attr" and columns.entity[said] in {"DATE", "TIME"}:
            return True
        own = [c for c in columns.children[said] if c > said and columns.dep[c] in _CLAUSES]
        follows = any(_opens(columns, c) in _OPENERS for c in [*clauses, *own])
        word = columns.lower[said]
        if follows and (word in word_set("nominals", "impersonal") or word in word_set("nominals", "impersonal_nouns")):
            return True
    return False


def _is_found_so(columns: Columns, i: int) -> bool:
    """Tell whether "it" stands before what a clause is found to be: "made it hard to", "thinks it time that"."""
    above = columns.lemma[columns.head[i]] in _FINDING or (i > 0 and columns.lemma[i - 1] in _FINDING)
    return above and columns.lower[i + 1 : i + 2] != [] and columns.lower[i + 1] in word_set("nominals", "impersonal")


def _opens(columns: Columns, clause: int) -> str:
    """Give the word that opens a clause: its mark, its question word, or "to"."""
    for child in columns.children[clause]:
        if child < clause and (columns.dep[child] in {"mark", "aux", "advmod", "dobj", "attr"}):
            if columns.lower[child] in _OPENERS:
                return columns.lower[child]
            if columns.dep[child] == "mark" and columns.lower[child] == "for":
                return "to"
    return ""


def _is_that(columns: Columns, clause: int) -> bool:
    return columns.dep[clause] in {"ccomp", "advcl"} and _opens(columns, clause) in {"that", "whether"}
