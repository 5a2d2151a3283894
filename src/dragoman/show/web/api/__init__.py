"""Answers of the API, a module for each sort: what is asked, what is given, `ENDPOINTS`."""
