"""Files of the package: under one address that changes with any of them."""

from dragoman.show.html.assets import Asset, Assets, assets


def test_any_change_gives_all_files_another_address() -> None:
    """The hash in the address is of every file and its name."""
    one = Assets({"a.js": Asset(b"1", "x"), "b.js": Asset(b"2", "x")})
    other = Assets({"a.js": Asset(b"2", "x"), "b.js": Asset(b"1", "x")})
    assert one.tree != other.tree
    assert one.address("a.js") == f"/static/{one.tree}/a.js"
    assert one.served(one.tree, "a.js") is one.by_name["a.js"]
    assert one.served(other.tree, "a.js") is None


def test_files_load_nothing_from_elsewhere() -> None:
    """No script or stylesheet of the package names an address of another host."""
    for name, asset in assets().by_name.items():
        if name.endswith((".js", ".css")):
            text = asset.body.decode()
            assert "//" not in text.replace("// ", "").replace("///", "") or "http" not in text, name
            assert "@import" not in text
            assert "eval(" not in text
