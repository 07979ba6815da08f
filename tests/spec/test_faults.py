"""What is wrong with a spec: one case per kind of fault, with its place and what to do."""

import pytest
from specimen import HEAD, STEP, faults, hints, read

STEPS = f"{HEAD}langkah:\n  - {{kegiatan: A, pelaksana: staf, id: awal}}\n  - "
TAIL = "\n  - {kegiatan: Z, pelaksana: staf, id: akhir}\n"


@pytest.mark.parametrize(
    ("line", "code", "column", "hint"),
    [
        ("pelaksna: {a: B}", "SOP120", 1, "maksudnya `pelaksana`?"),
        ("xyz: 1", "SOP120", 1, "yang dikenal di sini: versi_skema, judul"),
        ("tanggal: {pembuatn: 1}", "SOP120", 11, "maksudnya `pembuatan`?"),
        ("pengesahan: {nama: Bur, S.Ag.}", "SOP120", 25, "koma"),
        ("tampilan: {judul_kolom: {kegitan: x}}", "SOP120", 26, "maksudnya `kegiatan`?"),
        ("nomor: [1]", "SOP122", 8, "contoh: `nomor: 065/014"),
        ("tanggal: 2021", "SOP122", 10, "contoh: `tanggal: {pembuatan"),
        ("dasar_hukum: [[a]]", "SOP122", 15, "contoh: `dasar_hukum"),
        ("identitas_tambahan: a", "SOP122", 21, "contoh: `identitas_tambahan"),
        ("pengesahan: {letak: bawah}", "SOP123", 21, ""),
        ("pengesahan: {letak: bawah_tabl}", "SOP123", 21, "maksudnya `bawah_tabel`?"),
        ("tampilan: {nomor_kolom: yes}", "SOP123", 25, ""),
        ("tampilan: {kolom: [nomor, kegiatan, pelaksan]}", "SOP123", 37, "maksudnya `pelaksana`?"),
        ("logo: ''", "SOP124", 7, "contoh: `logo: logo.png`"),
        ("identitas_tambahan: [{judul: a}]", "SOP121", 23, "tambahkan `isi: Menjadi"),
        ("tabel: []", "SOP126", 1, "pindahkan `langkah`"),
        ("bersama: tidak-ada.yaml", "SOP138", 10, "dihitung dari folder"),
        ("instansi: {acuan: kec}", "SOP140", 19, "tambahkan `bersama: bersama.yaml`"),
        ("dasar_hukum: [{acuan: uu}]", "SOP140", 23, "tambahkan `bersama: bersama.yaml`"),
    ],
)
def test_fault_at_the_top(line: str, code: str, column: int, hint: str) -> None:
    text = f"{HEAD}{line}\n{STEP}"
    found = [(each, at) for each in read(text).diagnostics for at in [each.span]]
    wanted = [each for each, at in found if each.code == code and at.column == column]
    assert wanted, faults(text)
    shown = "" if wanted[0].hint is None else wanted[0].hint.indonesian
    assert hint in shown


@pytest.mark.parametrize(
    ("keys", "code", "column", "hint"),
    [
        ("pelaksana: staf", "SOP121", 6, "tambahkan `kegiatan: Memeriksa konsep laporan`"),
        ("kegitan: B, pelaksana: staf", "SOP120", 6, "maksudnya `kegiatan`?"),
        ("kegiatan: [B], pelaksana: staf", "SOP122", 16, "contoh: `kegiatan: Memeriksa"),
        ("kegiatan: B, pelaksana: {a: b}", "SOP122", 30, "contoh: `pelaksana: camat`"),
        ("kegiatan: B, pelaksana: []", "SOP124", 30, "contoh: `pelaksana: camat`"),
        ("kegiatan: B, pelaksana: ''", "SOP124", 30, "contoh: `pelaksana: camat`"),
        ("kegiatan: B, pelaksana: staff", "SOP130", 30, "maksudnya `staf`?"),
        ("kegiatan: B, pelaksana: Sekretaris", "SOP130", 30, "maksudnya `sekretaris`?"),
        ("kegiatan: B, pelaksana: bupati", "SOP130", 30, "yang dikenal di sini: camat,"),
        ("kegiatan: B, pelaksana: [staf, staf]", "SOP133", 37, "hapus salah satu"),
        ("kegiatan: B, pelaksana: staf, bentang: [camat, staf]", "SOP126", 36, "hapus salah satu"),
        ("kegiatan: B, bentang: [staf, camat]", "SOP134", 29, "tulis `bentang: [camat, staf]`"),
        ("kegiatan: B, bentang: [staf, staf]", "SOP134", 29, "pakai `pelaksana: staf`"),
        ("kegiatan: B, bentang: [camat]", "SOP128", 28, "contoh: `bentang"),
        ("kegiatan: B, bentang: staf", "SOP122", 28, "contoh: `bentang"),
        ("kegiatan: B, bentang: [camat, stf]", "SOP130", 36, "maksudnya `staf`?"),
        ("kegiatan: B, pelaksana: staf, id: Besar", "SOP125", 40, "huruf kecil"),
        ("kegiatan: B, pelaksana: staf, id: lanjut", "SOP125", 40, "`lanjut` sudah berarti"),
        ("kegiatan: B, pelaksana: staf, id: awal", "SOP132", 40, "beri id yang lain"),
        ("kegiatan: B, pelaksana: staf, bentuk: kotk", "SOP123", 44, "maksudnya `kotak`?"),
        ("kegiatan: B, pelaksana: staf, lanjut: ''", "SOP124", 44, "contoh: `lanjut: arsip`"),
        ("kegiatan: B, pelaksana: staf, lanjut: awl", "SOP131", 44, "maksudnya `awal`?"),
        ("kegiatan: B, pelaksana: staf, lanjut: Lanjut", "SOP131", 44, "maksudnya `lanjut`?"),
        ("kegiatan: B, pelaksana: staf, lanjut: 3", "SOP131", 44, "bukan ke nomor"),
        ("kegiatan: B, pelaksana: staf, lanjut: q", "SOP131", 44, "`id: q`"),
        ("kegiatan: B, pelaksana: staf, keputusan: Ya", "SOP122", 47, "contoh: `keputusan"),
        ("kegiatan: B, pelaksana: staf, keputusan: {}", "SOP124", 47, "contoh: `keputusan"),
        ("kegiatan: B, pelaksana: staf, keputusan: {Ya: []}", "SOP124", 52, "contoh: `keputusan"),
        ("kegiatan: B, pelaksana: staf, keputusan: {Ya: akhr}", "SOP131", 52, "maksudnya `akhir`?"),
        ("kegiatan: B, pelaksana: staf, keputusan: [{hasil: Ya}]", "SOP121", 49, "`ke: lanjut`"),
        (
            "kegiatan: B, pelaksana: staf, lanjut: awal, keputusan: {Ya: awal}",
            "SOP126",
            36,
            "hapus",
        ),
        ("kegiatan: B, pelaksana: staf, bentuk: kotak, keputusan: [awal]", "SOP135", 44, "hapus"),
        ("kegiatan: B, pelaksana: staf, waktu: {gabung: kiri}", "SOP123", 52, ""),
        ("kegiatan: B, pelaksana: staf, waktu: [1]", "SOP122", 43, "contoh: `waktu: 30 menit`"),
        ("kegiatan: B, pelaksana: staf, output: [a, b]", "SOP122", 44, "tulis `output: |`, lalu"),
        ("kegiatan: B, isi: x", "SOP141", 6, "`bentang: [id, id]`"),
        ("kegiatan: B", "SOP141", 6, 'tulis `nomor: ""`'),
        ("kegiatan: B, simbol: []", "SOP124", 27, "contoh: `simbol"),
        ("kegiatan: B, simbol: [{isi: x}]", "SOP141", 29, "tambahkan `pelaksana: id`"),
        ("kegiatan: B, simbol: [{pelaksana: x}]", "SOP130", 40, "yang dikenal"),
        ("kegiatan: B, isi: x, simbol: [{pelaksana: staf}]", "SOP126", 19, "setiap butir `simbol`"),
        ("kegiatan: B, simbol: [{pelaksana: staf, id: awal}]", "SOP132", 50, "beri id yang lain"),
        (
            "kegiatan: B, simbol: [{pelaksana: staf, waktu: 1}]",
            "SOP120",
            46,
            "yang dikenal di sini",
        ),
    ],
)
def test_fault_in_a_step(keys: str, code: str, column: int, hint: str) -> None:
    text = f"{STEPS}{{{keys}}}{TAIL}"
    assert faults(text) == [(code, 6, column)]
    assert hint in hints(text)[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("judul: X\n" + STEP, ["SOP121", "SOP121"]),
        (HEAD, ["SOP121"]),
        (HEAD + "langkah: []\n", ["SOP124"]),
        (HEAD + "langkah:\n", ["SOP124"]),
        (HEAD + "langkah: {a: b}\n", ["SOP122"]),
        (HEAD + "langkah: [a]\n", ["SOP122"]),
        (HEAD + "tabel: [{judul: A}]\n", ["SOP121"]),
        (HEAD.replace("Uji", "''") + STEP, ["SOP124"]),
        (HEAD.replace("pelaksana: {camat", "pelaksana: {staf: 1, camat") + STEP, ["SOP109"]),
        (HEAD.replace("staf: Staf", "staf: ''") + STEP, ["SOP124"]),
        (HEAD.replace("staf: Staf", "Kepala Dinas: K") + STEP, ["SOP125"]),
        (
            HEAD.replace("{camat: Camat, sekretaris: Sekretaris, staf: Staf}", "{}") + STEP,
            ["SOP124"],
        ),
        (
            HEAD.replace("{camat: Camat, sekretaris: Sekretaris, staf: Staf}", "staf") + STEP,
            ["SOP122"],
        ),
        (
            f"{HEAD}langkah: [{{kegiatan: A, pelaksana: staf, waktu: {{gabung: atas}}}}]\n",
            ["SOP136"],
        ),
        ("versi_skema: 1\njudul: X\nlangkah: [{kegiatan: A, pelaksana: a}]\n", ["SOP121"]),
        (
            "versi_skema: 1\njudul: X\ntabel: [{langkah: [{kegiatan: A, pelaksana: a}]}]\n",
            ["SOP121"],
        ),
        ("- a\n", ["SOP122"]),
        ("halo\n", ["SOP122"]),
    ],
)
def test_fault_of_the_whole(text: str, found: list[str]) -> None:
    assert [code for code, _, _ in faults(text)] == found


def test_a_dash_without_quotes_in_a_list_is_seen() -> None:
    text = f"{HEAD}dasar_hukum:\n  - -\n{STEP}"
    assert faults(text) == [("SOP122", 5, 5)]
    assert hints(text) == ["kalau maksudnya tanda -, tulis '-' dengan tanda petik"]


def test_a_missing_blank_after_a_colon_is_seen() -> None:
    assert hints("judul:Uji\n") == ["kurang spasi sesudah titik dua: tulis `kunci: isi`"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (f"{HEAD}nomor:\n  - 065\n{STEP}", "hapus `- ` atau kurungnya"),
        (f"{HEAD}tanggal:\n  - pembuatan: x\n{STEP}", "hapus `- ` di depannya"),
        (f"{HEAD}langkah:\n  kegiatan: A\n", "awali setiap butirnya dengan `- `"),
        (f"{HEAD}langkah:\n  - Menyusun\n", "tulis `kegiatan: Menyusun`"),
        (f"{STEPS}{{kegiatan: B, pelaksana: staf, keputusan: [Ya]}}{TAIL}", "bersama tujuannya"),
    ],
)
def test_the_hint_fits_what_was_written(text: str, hint: str) -> None:
    assert hint in hints(text)[0]


def test_a_cell_with_other_keys_is_not_taken_for_a_merged_one() -> None:
    text = f"{HEAD}langkah:\n  - {{kegiatan: A, pelaksana: staf, waktu: {{menit: 5}}}}\n"
    assert [code for code, _, _ in faults(text)] == ["SOP120"]


@pytest.mark.parametrize(
    ("version", "hint"),
    [
        ("2", "perbarui sopgen"),
        ("1.5", "tulis `versi_skema: 1`"),
        ("satu", "tulis"),
        ("''", "tulis"),
    ],
)
def test_versions(version: str, hint: str) -> None:
    text = HEAD.replace("versi_skema: 1", f"versi_skema: {version}") + STEP
    assert faults(text) == [("SOP127", 1, 14)]
    assert hint in hints(text)[0]


def test_a_later_version_is_not_read_further() -> None:
    assert faults("versi_skema: 3\nkunci_baru: x\n") == [("SOP127", 1, 14)]


def test_a_step_without_symbol_cannot_be_a_target() -> None:
    steps = f"{STEPS}{{kegiatan: B, pelaksana: staf, lanjut: judul}}\n"
    text = f'{steps}  - {{id: judul, kegiatan: C, nomor: ""}}\n'
    assert faults(text) == [("SOP131", 6, 44)]
    assert hints(text) == ["beri langkah itu `pelaksana`"]


def test_faults_in_actors_are_not_repeated_in_every_step() -> None:
    head = HEAD.replace("staf: Staf", "Staf Umum: Staf")
    text = head + "langkah: [{kegiatan: A, pelaksana: Staf Umum}]\n"
    assert faults(text) == [("SOP125", 3, 51)]


def test_all_faults_come_together_in_order() -> None:
    text = (
        f"{HEAD}nomr: 1\nlangkah:\n"
        "  - {kegiatan: A, pelaksana: stf}\n"
        "  - {kegiatan: B, pelaksana: staf, lanjut: c #2\n    , id: Z}\n"
    )
    assert [code for code, _, _ in faults(text)] == [
        "SOP120",
        "SOP130",
        "SOP131",
        "SOP111",
        "SOP125",
    ]


def test_a_message_names_step_and_field_and_quotes_what_was_written() -> None:
    text = f"{STEPS}{{kegiatan: B, pelaksana: staf, waktu: [1]}}{TAIL}"
    (found,) = read(text).diagnostics
    assert found.message.indonesian == (
        "`waktu` pada langkah ke-2 harus berupa teks atau pasangan `kunci: isi` (`gabung`), "
        "bukan daftar."
    )
    assert found.message.english == (
        "`waktu` in step 2 has to be a text or pairs of `key: value` (`gabung`), not a list."
    )


def test_long_texts_are_shortened_in_messages() -> None:
    text = f"{HEAD}tanggal: {'panjang ' * 40}\n{STEP}"
    (found,) = read(text).diagnostics
    assert len(found.message.indonesian) < 200
    assert "…" in found.message.indonesian
