"""A casefile in the terminal: a module for each thing shown, each giving rich renderables for a `Screen`.

Takes page objects and gives words, coloured on a terminal and plain in a pipe. Imports rich, so it is
imported when something is first printed.
"""
