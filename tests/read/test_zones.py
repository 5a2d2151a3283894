"""Memory zones: words come and go with the reports that bring them, and nothing that is read depends on it."""

from dragoman.model import Reading, Report, canonical_bytes
from dragoman.read.parse import load
from dragoman.read.stages import read
from dragoman.read.zones import Zones

NAMES = ["Temzubat", "Ovrikla", "Dranquix", "Hyxolde", "Brumvaska", "Yulgrette"]


def report(name: str) -> Report:
    """Give a report with a name that was never seen."""
    return Report.of(f"{name} of Lowmoor told reporters on Monday that she had resigned.", snapshot="made")


def zoned(reports: int) -> list[Reading]:
    """Read all names with a zone for so many reports."""
    zones, found = Zones(reports), []
    for name in NAMES:
        zones.step()
        found.append(read(report(name)))
    zones.close()
    return found


def test_words_go_with_their_zone() -> None:
    """After the zones are closed only the words of the first reports are left."""
    zoned(1)
    strings = load().vocab.strings
    before = len(strings)
    zones = Zones(1)
    zones.step()
    zones.step()
    read(report("Kwelstrabond"))
    assert "Kwelstrabond" in strings
    zones.close()
    assert "Kwelstrabond" not in strings
    assert len(strings) == before


def test_readings_do_not_depend_on_zones() -> None:
    """The same bytes come out with a zone for each report, for two, and with none."""
    plain = [canonical_bytes(read(report(name))) for name in NAMES]
    for reports in (1, 2, 100):
        assert [canonical_bytes(reading) for reading in zoned(reports)] == plain


def test_a_process_has_one_zone_at_a_time() -> None:
    """Where a zone is open another succession opens none, and closing it leaves the first as it is."""
    first, second = Zones(1), Zones(1)
    for zones in (first, second, first, second):
        zones.step()
    second.close()
    read(report("Ovrikla"))
    first.close()
    assert read(report("Ovrikla")).report.text.startswith("Ovrikla")
