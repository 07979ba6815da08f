import pickle

import pytest

from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Failure, explain, refused


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(2, "No such file", "a{b}.yaml"), "`a{b}.yaml` tidak ada"),
        (PermissionError(13, "Permission denied", "a"), "tidak ada izin atas `a`"),
        (OSError(28, "No space left on device"), "disk penuh saat menulis berkas"),
        (OSError(110, "Connection timed out", "x"), "`x`: sistem menjawab “Connection timed out”"),
        (MemoryError(), "memori"),
    ],
)
def test_faults_of_the_machine_are_said_plainly(error: Exception, words: str) -> None:
    failure = explain(error)
    assert words in failure.message.indonesian
    assert failure.blame is Blame.MACHINE
    assert failure.trace == ""


def test_our_own_faults_are_called_so_and_can_be_followed() -> None:
    try:
        raise KeyError("x")  # noqa: EM101, TRY301
    except KeyError as error:
        failure = explain(error)
    assert failure.blame is Blame.OURS
    assert "bukan di spesifikasi Anda" in failure.message.indonesian
    assert "KeyError" in failure.trace


def test_failures_travel_between_processes() -> None:
    failure = Failure(Blame.OURS, Wording("a", "b"), "jejak")
    assert pickle.loads(pickle.dumps(failure)) == failure  # noqa: S301 – our own bytes
    trouble = refused(Wording("a", "b"))
    assert pickle.loads(pickle.dumps(trouble)).failure == trouble.failure  # noqa: S301 – our own bytes
