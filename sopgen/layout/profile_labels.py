"""The fixed texts of a sheet: their keys, what they usually say, which names they may hold."""

from collections.abc import Mapping
from types import MappingProxyType

DEFAULT_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "nomor": "No.",
        "kegiatan": "Kegiatan",
        "pelaksana": "Pelaksana",
        "mutu_baku": "Mutu Baku",
        "kelengkapan": "Kelengkapan",
        "waktu": "Waktu",
        "output": "Output",
        "keterangan": "Keterangan",
        "nomor_sop": "Nomor SOP",
        "tanggal_pembuatan": "Tanggal Pembuatan",
        "tanggal_revisi": "Tanggal Revisi",
        "tanggal_efektif": "Tanggal Efektif",
        "disahkan_oleh": "Disahkan oleh",
        "nama_sop": "Nama SOP",
        "dasar_hukum": "Dasar Hukum",
        "kualifikasi": "Kualifikasi Pelaksana",
        "keterkaitan": "Keterkaitan",
        "peralatan": "Peralatan/Perlengkapan",
        "peringatan": "Peringatan",
        "pencatatan": "Pencatatan dan Pendataan",
        "ke_halaman": "ke hal. {{ halaman }}",
        "dari_halaman": "dari hal. {{ halaman }}",
        "di_halaman": "hal. {{ halaman }}",
        "lanjutan": "(lanjutan)",
        "halaman": "Halaman {{ halaman }} dari {{ jumlah }}",
        "nip": "NIP. {{ nip }}",
        "catatan": "Catatan:",
        "draf": "DRAF",
        "dicabut": "DICABUT",
    }
)
"""Every fixed text of a sheet."""

PAGE_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ke_halaman": ("halaman",),
        "dari_halaman": ("halaman",),
        "di_halaman": ("halaman",),
        "halaman": ("halaman", "jumlah"),
        "nip": ("nip",),
    }
)
"""The names that some texts may hold besides those of the SOP (`facts.KNOWN`)."""
CODE_NAMES = ("hash",)
FOOTER_NAMES = ("halaman", "jumlah", "revisi", "hash")
"""``revisi`` is empty where the date of revision is a dash."""
DEFAULT_FOOTER = (
    "{{ judul }} | {{ nomor }} | {% if revisi %}Revisi {{ revisi }}{% endif %} | Sidik {{ hash }}"
)
