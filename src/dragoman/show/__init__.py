"""Shows a casefile: in the terminal, in a browser, as files for other programs.

Takes a `Casefile`, or the record of one, and gives words, pages and exports. Knows nothing of how anything
was found out: what needs other rooms is injected as `Actions`. Imports `model` and `keep`.
"""
