"""The log's Merkle tree is that of RFC 6962."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.keep.log import EMPTY_HEAD, Tree, leaf_hash, node_hash

LEAVES = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
HEADS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


@pytest.mark.parametrize("size", range(1, 9))
def test_the_heads_are_those_of_the_published_vectors(size: int) -> None:
    """Trees of one to eight leaves have the heads that Certificate Transparency publishes for them."""
    tree = Tree()
    for leaf in LEAVES[:size]:
        tree.append(leaf_hash(bytes.fromhex(leaf)))
    assert tree.head.hex() == HEADS[size - 1]


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    """A tree without leaves has the SHA-256 of no bytes as its head."""
    assert Tree().head == EMPTY_HEAD == hashlib.sha256().digest()


def by_definition(leaves: list[bytes]) -> bytes:
    """Give the head by the recursive definition of RFC 6962."""
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return node_hash(by_definition(leaves[:half]), by_definition(leaves[half:]))


@given(st.lists(st.binary(max_size=4), min_size=1, max_size=70))
def test_growing_by_peaks_gives_the_defined_head(leaves: list[bytes]) -> None:
    """A tree grown leaf by leaf has the head of the definition, and one complete node for each carry."""
    tree, nodes = Tree(), 0
    for leaf in leaves:
        nodes += len(tree.append(leaf_hash(leaf)))
    assert tree.head == by_definition(leaves)
    assert nodes == len(leaves) - len(leaves).bit_count()
