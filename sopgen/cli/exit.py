"""The exit codes, and which trouble gives which."""

from enum import IntEnum

from sopgen.project.failure import Blame


class Exit(IntEnum):
    """What a command's end means to the shell and to CI."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    FAILURE = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141

    @classmethod
    def of(cls, blame: Blame) -> "Exit":
        """Give the code for a failure by who can mend it."""
        return cls.USAGE if blame is Blame.INPUT else cls.FAILURE


EPILOG = """\b
Kode keluar:
  0    beres
  1    ada spesifikasi yang berisi galat; yang lain tetap dibangun
  2    salah pemakaian, konfigurasi, atau berkas tidak ada
  3    komputer atau sopgen sendiri gagal
  130  dihentikan dengan Ctrl-C
  141  penerima keluaran sudah tutup
"""
