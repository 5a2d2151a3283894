"""The routing tables: each page and answer once, each with what it needs."""

from importlib.resources import files

from dragoman.show.web.routing import endpoints, forms, views


def test_addresses_and_names_are_there_once() -> None:
    """No two pages share a name or an address, no two answers a path and method, and no form lies on a page."""
    assert len({view.name for view in views()}) == len(views()) == len({view.address for view in views()})
    assert len({(one.path, one.method) for one in endpoints()}) == len(endpoints())
    assert not {form.address for form in forms()} & {view.address for view in views()}


def test_every_page_has_its_template() -> None:
    """A view is drawn by the template of its name."""
    templates = {entry.name for entry in files("dragoman.show.html").joinpath("templates").iterdir()}
    assert {f"{view.name}.html" for view in views()} <= templates


def test_the_navigation_comes_in_its_order() -> None:
    """Pages of the bar come first, by their order."""
    orders = [view.nav.order for view in views() if view.nav]
    assert orders == sorted(set(orders))
    assert [view.nav is None for view in views()] == sorted(view.nav is None for view in views())
