"""A casefile in the browser: read-only pages on 127.0.0.1 alone.

Takes the path of a casefile, opened anew for each request, and gives a Starlette application. Pages are
drawn by `show.html`; each has its page object as JSON at the same address with `.json`.
"""
