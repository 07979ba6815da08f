"""The exit codes, and which trouble gives which."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command's end means to the shell and to CI."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    FAILURE = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141


EPILOG = """\b
Kode keluar:
  0  beres
  1  ada spesifikasi yang berisi galat; yang lain tetap dibangun
  2  salah pemakaian, konfigurasi, atau berkas tidak ada
  3  mesin atau sopgen sendiri gagal
"""
