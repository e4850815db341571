"""Files as offices export them: the headings are real, as the exports print them, the figures drawn from a seed."""

import random
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl

SKPD = "7.01.0.00.0.00.01.0000"
KANTOR = "KECAMATAN SUKAMAJU"
BULAN = ("JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGS", "SEP", "OKT", "NOV", "DES")
REKENING = {"5.1.01": "Belanja Pegawai", "5.1.02": "Belanja Barang dan Jasa",
            "5.2.02": "Belanja Modal Peralatan dan Mesin"}
PROGRAM = {
    "7.01.01": "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
    "7.01.02": "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK",
    "7.01.03": "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN"}
KEGIATAN = ("Perencanaan, Penganggaran, dan Evaluasi Kinerja", "Administrasi Keuangan Perangkat Daerah",
            "Koordinasi Penyelenggaraan Kegiatan Pemerintahan")
SUB = ("Penyusunan Dokumen Perencanaan", "Koordinasi dan Penyusunan Laporan Capaian Kinerja", "Penyediaan Logistik")


class Sub(NamedTuple):
    """A sub kegiatan: its code and name, and account -> (anggaran, realisasi)."""

    kode: str
    nama: str
    rekening: Mapping[str, tuple[int, int]]

    @property
    def anggaran(self) -> int:
        return sum(a for a, _ in self.rekening.values())

    @property
    def realisasi(self) -> int:
        return sum(r for _, r in self.rekening.values())


class Dpa(NamedTuple):
    """A year's budget of one office: code of a program or kegiatan -> name, and the sub kegiatan."""

    kode: str
    nama: str
    atas: Mapping[str, str]
    sub: Sequence[Sub]

    def below(self, kode: str) -> list[Sub]:
        return [s for s in self.sub if s.kode.startswith(f"{kode}.")]

    def total(self, apa: str = "anggaran", kode: str = "") -> int:
        return sum(getattr(s, apa) for s in self.sub if not kode or s.kode.startswith(f"{kode}."))

    def rows(self) -> Iterator[tuple[str, str, int, int]]:
        """Code, name, anggaran and realisasi of each row of the tree."""
        for program in (k for k in self.atas if k.count(".") == 2):
            yield program, self.atas[program], self.total("anggaran", program), self.total("realisasi", program)
            for keg in (k for k in self.atas if k.startswith(f"{program}.")):
                yield keg, self.atas[keg], self.total("anggaran", keg), self.total("realisasi", keg)
                yield from ((s.kode, s.nama, s.anggaran, s.realisasi) for s in self.below(keg))


def dpa(biji: int = 1, kode: str = SKPD, nama: str = KANTOR, banyak: int = 3) -> Dpa:
    """A budget drawn from a seed: about a dozen to sixty sub kegiatan."""
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    atas: dict[str, str] = {}
    sub: list[Sub] = []
    for program, nama_program in PROGRAM.items():
        atas[program] = nama_program
        for k in range(1, r.randint(2, banyak) + 1):
            keg = f"{program}.2.{k:02}"
            atas[keg] = KEGIATAN[k % len(KEGIATAN)]
            for s in range(1, r.randint(1, banyak) + 1):
                pakai = r.sample(sorted(REKENING), r.randint(1, len(REKENING)))
                uang = {a: (n := r.randint(1, 900) * 12_500 + r.choice((0, 0, 300)), n * r.randint(60, 100) // 100)
                        for a in sorted(pakai)}
                sub.append(Sub(f"{keg}.{s:04}", f"{SUB[s % len(SUB)]} {k}", uang))
    return Dpa(kode, nama, atas, sub)


class Tabel(NamedTuple):
    """Rows of a sheet, and its merged ranges as (first row, first column, last row, last column), from 1."""

    baris: list[list[Any]]
    gabungan: Sequence[tuple[int, int, int, int]] = ()


def rupiah(n: float | Decimal) -> str:
    """`10.701.893.800,00`, as SIPD writes amounts."""
    return f"{n:,.2f}".translate(str.maketrans(",.", ".,"))


def lra(*semua: Dpa, tahun: int = 2024, teks: bool = True, rekening: bool = True) -> Tabel:
    """The LRA of SIPD: four code columns under one merged heading, groups over Anggaran and Realisasi."""
    kelompok = ("Operasi", "Modal", "Tak Terduga", "Transfer")
    uang = rupiah if teks else int

    def amounts(sub: Sequence[Sub], akun: str = "") -> list[Any]:
        hasil: list[Any] = []
        for awal in ("5.1", "5.2", "5.3", "5.4"):
            ada = [u for s in sub for a, u in s.rekening.items() if a.startswith(awal) and a.startswith(akun)]
            hasil += [uang(sum(u[0] for u in ada)), uang(sum(u[1] for u in ada))]
        return hasil

    def below(d: Dpa) -> Iterator[list[Any]]:
        for program in (k for k in d.atas if k.count(".") == 2):
            yield ["7.01", d.kode, program, None, d.atas[program], *amounts(d.below(program))]
            for keg in (k for k in d.atas if k.startswith(f"{program}.")):
                yield ["7.01", d.kode, keg, None, d.atas[keg], *amounts(d.below(keg))]
                for s in d.below(keg):
                    yield ["7.01", d.kode, s.kode, None, s.nama, *amounts([s])]
                    for akun in s.rekening if rekening else ():
                        for kode in (akun, f"{akun}.01", f"{akun}.01.001", f"{akun}.01.001.00024"):
                            yield ["7.01", d.kode, s.kode, kode, REKENING[akun], *amounts([s], akun)]

    seluruh = [s for d in semua for s in d.sub]
    baris: list[list[Any]] = [["REKAPITULASI BELANJA MENURUT URUSAN PEMERINTAH DAERAH, ORGANISASI, PROGRAM, KEGIATAN"],
             ["KABUPATEN CONTOH"], [], [f"TAHUN ANGGARAN {tahun}"], [],
             ["Kode", None, None, None, "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan",
              "Kelompok Belanja"],
             [None] * 5 + [k for nama in kelompok for k in (nama, None)],
             [None] * 5 + ["Anggaran", "Realisasi"] * 4, ["1", None, None, None, *map(str, range(2, 11))],
             ["7", None, None, None, "UNSUR KEWILAYAHAN", *amounts(seluruh)],
             ["7.01", None, None, None, "KECAMATAN", *amounts(seluruh)]]
    for d in semua:
        baris.append(["7.01", d.kode, None, None, d.nama.title(), *amounts(d.sub)])
        baris += below(d)
    baris.append(["Jumlah", None, None, None, None, *amounts(seluruh)])
    gabung = [(6, 1, 8, 4), (6, 5, 8, 5), (6, 6, 6, 13), *((7, k, 7, k + 1) for k in range(6, 13, 2)), (1, 1, 1, 13)]
    return Tabel(baris, gabung)


def rak(d: Dpa, tahun: int = 2024) -> Tabel:
    """The RAK of SIPD: levels and accounts mixed, the office twice, a last JUMLAH."""
    def row(kode: str, nama: str, a: int, r: int) -> list[Any]:
        return [kode, nama, float(a), float(a), float(r), *([r / 7] * 7), float(r), f"{100 * r / a:.2f}" if a else "0"]

    baris: list[list[Any]] = [[f"RENCANA ANGGARAN KAS TAHUN ANGGARAN {tahun}"], [],
                              ["Kode Rekening", "Uraian", "Anggaran Tahun Ini", "Total RAK", "Realisasi", "Januari",
                               "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Total Jan Jul", "Persen RAK"]]
    baris += [row(d.kode, d.nama, d.total(), d.total("realisasi"))] * 2
    for kode, nama, a, r in d.rows():
        baris.append(row(kode, nama, a, r))
        baris += [row(akun, REKENING[akun], *u) for s in d.sub if s.kode == kode for akun, u in s.rekening.items()]
    return Tabel([*baris, row("JUMLAH", "", d.total(), d.total("realisasi"))])


def rekap5(*semua: Dpa, tahun: int = 2024) -> Tabel:
    """Rekap 5: a row for each account of each sub kegiatan, of every office; line breaks, blank amounts."""
    judul = ["NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT",
             "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN",
             "NAMA KEGIATAN", "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA",
             "KODE REKENING", "NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU"]
    baris: list[list[Any]] = [judul]
    for d in semua:
        for s in d.sub:
            program, keg = s.kode[:7], s.kode[:12]
            awal = [tahun, "7", "UNSUR KEWILAYAHAN", d.kode, d.nama, d.kode, d.nama, "7.01", "KECAMATAN", program,
                    d.atas[program], keg, d.atas[keg], s.kode, f"{s.nama[:8]}\n{s.nama[8:]}", "1.1", "PAD"]
            baris += [[len(baris) + k, *awal, akun, REKENING[akun], "[#]", f"Paket {akun}", float(u[0])]
                      for k, (akun, u) in enumerate(s.rekening.items())]
        baris.append([*baris[-1][:-1], None])
    return Tabel(baris)


def anggaran_kas(*semua: Dpa, tahun: int = 2024) -> Tabel:
    judul = ["Tahun", "Daerah", "Kode Urusan", "Nama Urusan", "Kode Bidang Urusan", "Nama Bidang Urusan", "Kode SKPD",
             "Nama SKPD", "Kode Sub SKPD", "Nama Sub SKPD", "Kode Program", "Nama Program", "Kode Kegiatan",
             "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Akun", "Nama Akun", "Nilai Rincian",
             "Total RAK", "bulan1", "bulan2", "bulan3", "TW 1", "TW 2", "TW 3", "TW 4"]
    return Tabel([judul, *([tahun, "Kabupaten Contoh", "7", "UNSUR KEWILAYAHAN", "7.01", "KECAMATAN", d.kode, d.nama,
                            d.kode, d.nama, s.kode[:7], d.atas[s.kode[:7]], s.kode[:12], d.atas[s.kode[:12]], s.kode,
                            s.nama, akun, REKENING[akun], u[0], u[0], u[0] / 12, u[0] / 12, u[0] / 12, *[u[0] / 4] * 4]
                           for d in semua for s in d.sub for akun, u in s.rekening.items())])


def kua_ppas(d: Dpa, tahun: int = 2024) -> Tabel:
    """Tabel IV.3 of a Renja: the office merged over four columns; targets as people write them."""
    target = {3: "100 %", 5: "0 0", 6: "7 Laporan"}
    baris: list[list[Any]] = [["Tabel IV.3 Rencana Program dan Kegiatan"], [],
                              ["Kode", "Urusan / Bidang Urusan / Program / Kegiatan / Sub Kegiatan",
                               "Indikator Program / Kegiatan / Sub Kegiatan", f"Target {tahun}", "Pagu Indikatif (Rp)"],
                              [f"{d.kode} {d.nama.title()}", None, None, None, d.total() + 0.00000477],
                              ["7", "UNSUR KEWILAYAHAN", None, None, d.total()],
                              ["7.01", "KECAMATAN", None, None, d.total()]]
    for kode, nama, a, _ in d.rows():
        dua = kode == d.sub[0].kode
        baris.append([kode, nama, "Jumlah dokumen\nJumlah laporan" if dua else f"Jumlah keluaran {nama}",
                      "4 Dokumen\n2 Laporan" if dua else target[kode.count(".") + 1], a])
    return Tabel(baris, [(4, 1, 4, 4)])


def bulanan(d: Dpa, bulan: str = "DESEMBER", tahun: int = 2024) -> Tabel:
    """A province's monthly report: money and work, last month, this month, to date."""
    baris: list[list[Any]] = [[f"LAPORAN BULAN {bulan} {tahun}"], [],
                              ["No.", "Program/Kegiatan/Sub Kegiatan", "Jumlah Anggaran (Rp)", "Bobot (%)",
                               "Realisasi Pelaksanaan Anggaran", *[None] * 11, "Sisa Anggaran (Rp)"],
                              [None] * 4 + ["Bulan Lalu", *[None] * 3, "Bulan Ini", *[None] * 3, "s.d Bulan Ini"],
                              [None] * 4 + ["Keuangan", None, "Fisik", None] * 3, [None] * 4 + ["Rp", "%"] * 6,
                              [str(n) for n in range(1, 18)]]
    for kode, nama, a, r in d.rows():
        baris.append([kode, nama, a, 1.5, r - 10, 5, 0, 5, 10, 1, 0, 1, r, 6, 0, 6, a - r])
    baris.append([None, "JUMLAH", d.total(), 100, None, None, None, None, None, None, None, None, d.total("realisasi")])
    return Tabel([*baris, [], [None, "Mengetahui,"], [None, "Camat Sukamaju"]],
                 [(3, 5, 3, 16), (3, 1, 6, 1), (3, 2, 6, 2)])


def pergeseran(d: Dpa) -> Tabel:
    """A unit's budget before and after the change, with a month's realisasi in each column."""
    baris: list[list[Any]] = [["NO", "KODE REKENING", "URAIAN", "SEBELUM", "SETELAH", "JUMLAH", "PAPBD", *BULAN,
                               "JUMLAH REALISASI"]]
    for n, (kode, nama, a, r) in enumerate(d.rows(), 1):
        sebelum = f"{a - 1000 * len(d.below(kode) or 'x'):,}".replace(",", ".")
        baris.append([n, kode, nama, f"Rp. {sebelum},-", a, 0, a, r, *[0] * 11, r])
    return Tabel(baris)


def apbd_provinsi(*semua: Dpa) -> Tabel:
    """A province's form: code and name in one cell."""
    judul = ["Urusan", "OPD", "Bidang Urusan", "Sub Unit", "Program", "Kegiatan", "Sub Kegiatan", "Akun", "Kelompok",
             "Jenis", "Objek", "Rincian Obyek", "Rekening (Sub Rincian Obyek)", "APBD"]
    return Tabel([judul, *(["7 UNSUR KEWILAYAHAN", f"{d.kode} {d.nama}", "7.01 KECAMATAN", f"{d.kode} {d.nama}",
                            f"{s.kode[:7]} {d.atas[s.kode[:7]]}", f"{s.kode[:12]} {d.atas[s.kode[:12]]}",
                            f"{s.kode} {s.nama}", "5 BELANJA DAERAH", "5.1 BELANJA OPERASI", f"{akun} {REKENING[akun]}",
                            f"{akun}.01 X", f"{akun}.01.01 X", f"{akun}.01.01.0024 X", u[0]]
                           for d in semua for s in d.sub for akun, u in s.rekening.items())])


def daftar_pagu(*semua: Dpa) -> Tabel:
    return Tabel([["Kode", "Sub Kegiatan", "Nilai", "Kode SKPD", "Nama SKPD", "Kode Bidang Urusan", "Bidang Urusan",
                   "Kode PMK", "Bidang PMK"],
                  *([s.kode, s.nama, f"Rp. {rupiah(s.anggaran)}", d.kode, d.nama, "7.01", "KECAMATAN", "01", "Umum"]
                    for d in semua for s in d.sub)])


PERTANYAAN = (
    ("perilaku petugas dalam memberikan pelayanan", 7, ("Tidak sopan dan ramah", "Kurang sopan dan ramah",
                                                        "Sopan dan ramah", "Sangat sopan dan ramah")),
    ("biaya/tarif pelayanan", 4, ("Sangat Mahal", "Cukup Mahal", "Murah", "Gratis")),
    ("waktu yang diperlukan dalam pelayanan", 3, ("Tidak Tepat Waktu", "Kadang Tepat Waktu", "Banyak Tepat Waktu",
                                                  "Selalu Tepat Waktu")),
    ("prosedur yang harus ditempuh", 2, ("Tidak Mudah", "Kurang  Mudah", "Mudah ", "Sangat Mudah")),
    ("kesesuaian antara jenis pelayanan yang yg di mohon dengan persyaratan", 1, ("Tidak Sesuai", "Kurang Sesuai",
                                                                                  "Sesuai", "Sangat Setuju")),
    ("kemampuan petugas dalam memberikan pelayanan", 6, ("Tidak Mampu", "Kurang Mampu", "Mampu", "Sangat Mampu")),
    ("penanganan pengaduan masyarakat", 8, ("Tidak Ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal",
                                            "Dikelola dengan baik")),
    ("keberadaan maklumat / janji pelayanan", 9, ("Buruk", "Cukup", "Baik", "Sangat Baik")),
    ("kesesuaian produk pelayanan dengan hasil yang diterima", 5, ("Tidak Sesuai", "Kadang Sesuai", "Sesuai",
                                                                   "Sangat Sesuai")))
"""What is asked, the No of the unsur in PermenPANRB 14/2017, and the answers from 1 to 4."""


def google_forms(banyak: int = 150, biji: int = 3, tahun: int = 2024,
                 *, kata: bool = True) -> tuple[Tabel, list[dict[int, int]]]:
    """Answers of a form in some order of the questions, and the answers by No of the unsur."""
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    tanya = r.sample(PERTANYAAN, len(PERTANYAAN))
    judul = ["Cap waktu", "1. Nama Lengkap", "2. Umur", "3. Jenis Kelamin", "4. Jenjang Pendidikan", "5. Pekerjaan",
             *(f"{n}. Bagaimana pendapat saudara tentang {t}?" for n, (t, _, _) in enumerate(tanya, 6)),
             "15. Kesan dan pesan", "Nomor HP"]
    jawaban = [{no: r.choices((1, 2, 3, 4), (1, 5, 60, 34))[0] for _, no, _ in tanya} for _ in range(banyak)]
    return Tabel([judul, *([f"{tahun}/{r.randint(1, 12):02}/{r.randint(1, 28):02} {r.randint(8, 11)}:06:42 AM GMT+8",
                            f"RESPONDEN {n}", r.randint(17, 70), r.choice(("Laki-laki", "Perempuan")),
                            r.choice(("SD", "SMP", "SMA", "S1")), r.choice(("Petani", "PNS", "Wiraswasta")),
                            *(k[j[no] - 1] if kata else j[no] for _, no, k in tanya), f"Semoga lebih baik {n}",
                            f"0812{n:08}"] for n, j in enumerate(jawaban, 1))]), jawaban


def skm_form(banyak: int = 60, biji: int = 4) -> tuple[Tabel, list[dict[int, int]]]:
    """The form of the guidance, with its rows of sums."""
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    jawaban = [{no: r.choice((3, 3, 4, 2)) for no in range(1, 10)} for _ in range(banyak)]
    jumlah = [sum(j[no] for j in jawaban) for no in range(1, 10)]
    baris: list[list[Any]] = [
        ["PENGOLAHAN SURVEI KEPUASAN MASYARAKAT"], [],
        ["NO. RESPONDEN ", "PROFIL", *[None] * 5, "NILAI UNSUR PELAYANAN", *[None] * 8],
        [None, "NAMA", "JENIS KELAMIN", "USIA", "PENDIDIKAN", "PEKERJAAN", "JENIS LAYANAN",
         *(f"U{n}" for n in range(1, 10))],
        *([n, f"Nama {n}", r.choice("LP"), r.randint(18, 65), "SMA", "Petani", "KTP", *j.values()]
          for n, j in enumerate(jawaban, 1)),
        ["Σ Nilai / Unsur", *[None] * 6, *jumlah], ["NRR / Unsur", *[None] * 6, *(n / banyak for n in jumlah)],
        ["NRR Tertimbang / Unsur", *[None] * 6, *(n / banyak * 0.11 for n in jumlah)],
        ["IKM UNIT PELAYANAN", *[None] * 6, sum(n / banyak * 0.11 for n in jumlah) * 25]]
    return Tabel(baris, [(3, 1, 4, 1), (3, 2, 3, 7), (3, 8, 3, 16)]), jawaban


def skm_rekap(banyak: int = 55, biji: int = 5) -> tuple[Tabel, dict[int, tuple[int, int, int, int]]]:
    """A recap with the best answer first."""
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    hasil: dict[int, tuple[int, int, int, int]] = {}
    baris: list[list[Any]] = [["No", "Pertanyaan", "Sangat Setuju", "Setuju", "Kurang Setuju", "Tidak Setuju",
                               "Nilai Rata2", "Kategori Mutu"]]
    for n, (tanya, no, _) in enumerate(PERTANYAAN, 1):
        a, b = r.randint(30, 50), r.randint(0, 5)
        hasil[no] = 0, b, banyak - a - b, a
        rata = sum(k * x for k, x in enumerate(hasil[no], 1)) / banyak
        baris.append([f"P{n}", f"Bagaimana pendapat saudara tentang {tanya}?", *hasil[no][::-1], rata, "A"])
    return Tabel(baris), hasil


def write(tabel: Tabel, path: Path, sheet: str = "Sheet1") -> Path:
    """The table as the file that its ending names: .xlsx, .csv (semicolons) or .xls (a web page)."""
    if path.suffix == ".csv":
        path.write_text("\ufeff" + "\n".join(";".join('"' + _plain(v).replace('"', '""') + '"' if v is not None else ""
                                                       for v in b) for b in tabel.baris), encoding="utf-8")
    elif path.suffix == ".xls":
        path.write_text(_page(tabel), encoding="utf-8")
    else:
        buku = openpyxl.Workbook()
        lembar = buku.active
        assert lembar is not None
        lembar.title = sheet
        fill(lembar, tabel)
        buku.save(path)
    return path


def fill(lembar: Any, tabel: Tabel) -> None:
    """The rows into a sheet of openpyxl."""
    for b in tabel.baris:
        lembar.append(b)
    for r1, k1, r2, k2 in tabel.gabungan:
        lembar.merge_cells(start_row=r1, start_column=k1, end_row=r2, end_column=k2)


def _plain(v: object) -> str:
    return f"{v:.2f}".replace(".", ",") if isinstance(v, float) else str(v)


def _page(tabel: Tabel) -> str:
    awal = {(r, k): (r2 - r + 1, k2 - k + 1) for r, k, r2, k2 in tabel.gabungan}
    tutup = {(x, y) for r, k, r2, k2 in tabel.gabungan for x in range(r, r2 + 1) for y in range(k, k2 + 1)} - set(awal)
    baris = []
    for r, b in enumerate(tabel.baris, 1):
        sel = []
        for k, v in enumerate(b, 1):
            if (r, k) in tutup:
                continue
            tinggi, lebar = awal.get((r, k), (1, 1))
            isi = "" if v is None else _plain(v).replace("\n", "<br>")
            sel.append(f'<td rowspan="{tinggi}" colspan={lebar}>{isi}</td>')
        baris.append(f"<tr>{''.join(sel)}</tr>")
    return f"<html><head><meta charset=utf-8></head><body><table border=1>{''.join(baris)}</table></body></html>"
