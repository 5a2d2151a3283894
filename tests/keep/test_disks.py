"""A network disk is told by the table of mounts."""

from pathlib import Path

import pytest

from dragoman.keep import disks

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:50 / /net rw shared:7 - nfs4 box:/export rw,vers=4.2
31 30 8:2 / /net/local rw - xfs /dev/sdb1 rw
32 22 0:51 / /mnt/my\\040cloud rw master:3 - fuse.sshfs me@box: rw
33 22 0:52 / /twice rw - ext4 /dev/sdc1 rw
34 22 0:53 / /twice rw - cifs //box/share rw
35 22 0:54 / /odd
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/case.dragoman", None),
        ("/net/case.dragoman", "nfs4"),
        ("/net/local/case.dragoman", None),
        ("/network/case.dragoman", None),
        ("/mnt/my cloud/new/case.dragoman", "fuse.sshfs"),
        ("/twice/case.dragoman", "cifs"),
        ("/odd/case.dragoman", None),
    ],
)
def test_the_nearest_mount_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, kind: str | None
) -> None:
    """The kind is that of the longest mount point above a path, blanks in it among others; the last of two holds."""
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS)
    monkeypatch.setattr(disks, "MOUNTS", table)
    assert disks.remote_kind(Path(path)) == kind


def test_without_a_table_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no table of mounts, no disk is called remote."""
    monkeypatch.setattr(disks, "MOUNTS", tmp_path / "missing")
    assert disks.remote_kind(tmp_path) is None
