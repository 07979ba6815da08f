"""The words in which cells tell a time: numbers, units, bounds."""

import re
from fractions import Fraction

from sopgen.spec.duration import MINUTES_PER_HOUR, TimeUnit

FLAGS = re.IGNORECASE | re.ASCII

_DIGITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
NUMBER_WORDS = {
    **{word: Fraction(number) for number, word in enumerate(_DIGITS, 1)},
    **{f"{word} belas": Fraction(number + 10) for number, word in enumerate(_DIGITS[1:], 2)},
    **{f"{word} puluh": Fraction(number * 10) for number, word in enumerate(_DIGITS[1:], 2)},
    "sepuluh": Fraction(10),
    "sebelas": Fraction(11),
    "setengah": Fraction(1, 2),
    "seperempat": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}
UNITS = (
    (r"detik|dtk", TimeUnit.MINUTE, Fraction(1, 60)),
    (r"menit|minit|mnt|['′](?!['′])", TimeUnit.MINUTE, Fraction(1)),  # noqa: RUF001 – primes
    (r"jam(?: kerja)?", TimeUnit.MINUTE, Fraction(MINUTES_PER_HOUR)),
    (r"(?:hari|hr) ?(?:kerja|efektif)|hk", TimeUnit.WORKDAY, Fraction(1)),
    (r"(?:hari|hr) ?(?:kalender|kalendar|takwim)", TimeUnit.CALENDAR_DAY, Fraction(1)),
    (r"hari|hr", TimeUnit.DAY, Fraction(1)),
    (r"(?:minggu|mgg|pekan)(?: kerja)?", TimeUnit.WEEK, Fraction(1)),
    (r"bulan|bln", TimeUnit.MONTH, Fraction(1)),
    (r"triwulan|kuartal", TimeUnit.MONTH, Fraction(3)),
    (r"semester", TimeUnit.MONTH, Fraction(6)),
    (r"tahun|thn", TimeUnit.YEAR, Fraction(1)),
)
"""How a unit is written, longer names first, with its kind and how much of it there is."""

END = r"(?![a-z0-9])"
PERIODS = {
    "harian": (TimeUnit.DAY, Fraction(1)),
    "mingguan": (TimeUnit.WEEK, Fraction(1)),
    "bulanan": (TimeUnit.MONTH, Fraction(1)),
    "triwulanan": (TimeUnit.MONTH, Fraction(3)),
    "kuartalan": (TimeUnit.MONTH, Fraction(3)),
    "semesteran": (TimeUnit.MONTH, Fraction(6)),
    "tahunan": (TimeUnit.YEAR, Fraction(1)),
}

AT_MOST = re.compile(
    r"(?:paling (?:lama|lambat|banyak)|maksimal|maksimum|maks\b\.?|max\b\.?|"
    r"se?lambat ?-? ?lambatnya|selama ?- ?lamanya|tidak lebih dari|kurang dari|<=?|≤)\s*",
    FLAGS,
)
AT_LEAST = re.compile(
    r"(?:minimal|minimum|min\b\.?|paling (?:cepat|sedikit|singkat)|sekurang ?- ?kurangnya|"
    r"lebih dari|>=?|≥)\s*",
    FLAGS,
)
ABOUT = re.compile(
    r"(?:±|\+ ?/? ?-|~|kurang lebih|lebih kurang|sekitar|kira-kira|rata-rata)\s*", FLAGS
)
FILLER = re.compile(r"(?:selama|dalam waktu|dalam)\b\s*", FLAGS)
UNTIL = re.compile(r"\s*(?:[-–—−~]|s\.? ?/? ?d\b\.?|sampai(?: dengan)?\b|hingga\b)\s*", FLAGS)  # noqa: RUF001 – the dashes that sheets are written with
RATE = re.compile(r"\s*(?:/|per\b)\s*(?:1 )?(?P<rate>[^\W\d_][^()/,;0-9]*)")
_IN_BRACKETS = r"\([^()]*(?:\([^()]*\)[^()]*)*\)?[^()]*"
CONDITION = re.compile(
    rf",?\s*(?<![a-z])(?P<condition>{_IN_BRACKETS}|(?:setelah|sesudah|sejak|sebelum|semenjak|"
    r"tanggal|tgl|apabila|jika|bila|untuk|dari|dihitung|terhitung|setiap|tiap|pada|kecuali|menurut|"
    r"sesuai)\b.*)",
    FLAGS | re.DOTALL,
)
OPEN = re.compile(
    r"(?:sesuai|menyesuaikan|disesuaikan|tergantung|bergantung|tentati|kondisional|insident|"
    r"situasional|fleksibel|sewaktu|setiap saat|sepanjang|sejak|sebelum|setelah|sesudah|tanggal|"
    r"(?:se)?tiap tanggal|(?:paling lambat )?(?:tanggal|tgl)\b|minggu ke|menunggu|berdasarkan|"
    r"jadwal|menurut|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)",
    FLAGS,
)
NOTHING = re.compile(r"[\s.\-–—−_/]*|nihil|tidak ada", FLAGS)  # noqa: RUF001 – see UNTIL
