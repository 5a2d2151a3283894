"""Tells whether a casefile lies on a network disk, where SQLite's locks and shared memory cannot be relied on."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")

REMOTE = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "lustre",
        "beegfs",
        "glusterfs",
        "davfs",
        "vboxsf",
        "prl_fs",
        "drvfs",
        "fuse.sshfs",
        "fuse.s3fs",
        "fuse.rclone",
        "fuse.gcsfuse",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.davfs2",
        "fuse.curlftpfs",
    }
)
"""Kinds of file system that are on another machine, as Linux names them (`man 5 proc_pid_mountinfo`)."""

_OCTAL = re.compile(r"\\([0-7]{3})")


def remote_kind(path: Path) -> str | None:
    """Give the kind of the network disk that `path` is on or would be made on; None for a local one, or if unknown."""
    try:
        lines = MOUNTS.read_text("utf-8", errors="surrogateescape").splitlines()
        place = path.resolve()
    except (OSError, RuntimeError):
        return None
    kind, longest = None, -1
    for line in lines:
        before, _, after = line.partition(" - ")
        fields, rest = before.split(" "), after.split(" ")
        if len(fields) < 5 or not rest[0]:
            continue
        at = Path(_OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[4]))
        if place.is_relative_to(at) and len(at.parts) >= longest:  # of two mounts in one place the later one holds
            kind, longest = rest[0], len(at.parts)
    return kind if kind in REMOTE else None
