"""What goes back to each office: a workbook of its own findings, and a short text to send by WhatsApp."""

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from toolkit.delivery import failure, safefile
from toolkit.kantor.model import BarisTemuan, Isi, Kumpulan
from toolkit.model.lembar import PENANDA_BALIKAN, TEMUAN
from toolkit.model.temuan import Tingkat
from toolkit.rekap.posisi import Posisi, match
from toolkit.rekap.sheets import NADA_TINGKAT, by_gravity, sentence
from toolkit.render.xlsx import render
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Kategori, Kolom, Rata, Tabel
from toolkit.tabel.model import Isi as IsiSel

_KOLOM = (Kolom("No", 5, Format.BULAT, Rata.TENGAH), Kolom("Tingkat", 12, rata=Rata.TENGAH), Kolom("Sheet", 15),
          Kolom("Sel", 8, rata=Rata.TENGAH), Kolom("Tertulis", 20), Kolom("Apa yang ditemukan", 52),
          Kolom("Apa yang harus dilakukan", 50), Kolom("Kode", 10, rata=Rata.TENGAH))
_TERLARANG = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_PANJANG_NAMA = 60
TERPANJANG = 999
"""Characters; a longer message is cut off by some telephones, and read by nobody."""
_DISEBUT = 3
_KALIMAT = 170
_NAMA = 80


def write_balikan(kumpulan: Kumpulan, folder: Path) -> tuple[Path, ...]:
    """Write `<code> <office>.xlsx` and `.txt` for each office that came, the text alone for one that did not.

    Accepted findings are left out. What stands there already is not written again; another version is kept as a backup.

    Args:
        kumpulan: what came in.
        folder: made where it is not there.

    Returns:
        The files of all offices.

    Raises:
        ToolkitError: the folder or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise failure.from_os_error(folder, error) from error
    posisi = [p for p in match(kumpulan) if p.terdaftar]
    return tuple(path for p, nama in zip(posisi, _names(posisi), strict=True)
                 for path in _office(p, kumpulan.tahun, folder, nama))


def _names(posisi: Iterable[Posisi]) -> Iterator[str]:
    """A file name for each office, without an ending; those that would be the same are numbered."""
    terpakai: Counter[str] = Counter()
    for p in posisi:
        nama = safe_name(p.kantor.sebutan)
        terpakai[nama.casefold()] += 1
        nomor = terpakai[nama.casefold()]
        yield nama if nomor == 1 else f"{nama} ({nomor})"


def _office(posisi: Posisi, tahun: int, folder: Path, nama: str) -> Iterator[Path]:
    isi = posisi.isi
    if isi is not None:
        lembar = replace(findings_sheet(posisi, isi), penanda=((PENANDA_BALIKAN, posisi.kantor.kunci or "-"),))
        yield _written(folder / f"{nama}.xlsx", render([lembar], kantor=posisi.kantor.nama, tahun=isi.tahun,
                                                       acuan_hidup=False, judul="Temuan laporan kinerja"))
    pesan = pesan_belum(posisi, tahun) if isi is None else pesan_temuan(posisi, isi, open_ones(isi))
    yield _written(folder / f"{nama}.txt", pesan.encode("utf-8"))


def _written(path: Path, data: bytes) -> Path:
    safefile.replace(path, data, expected=safefile.stamp(path) if path.exists() else None)
    return path


def safe_name(nama: str) -> str:
    """A file name that Windows takes, without an ending.

    >>> safe_name('35.09.12 Kecamatan "A/B"?. ')
    '35.09.12 Kecamatan A B'
    """
    rapi = " ".join(_TERLARANG.sub(" ", nama).split())
    return rapi[:_PANJANG_NAMA].rstrip(" .") or "kantor"


def open_ones(isi: Isi) -> list[BarisTemuan]:
    """The findings that nobody accepted, the gravest first."""
    return [t for t in by_gravity(isi.temuan) if not t.diterima]


def findings_sheet(posisi: Posisi, isi: Isi) -> Lembar:
    """The office's findings."""
    temuan = open_ones(isi)
    tabel = Tabel(f"Temuan atas Laporan Kinerja Tahun {isi.tahun}", _KOLOM,
                  tuple(Baris(_cells(n, t)) for n, t in enumerate(temuan, 1)), subjudul=posisi.kantor.nama,
                  pengantar=tuple(_intro(posisi)), nomor_kolom=False, saring=bool(temuan),
                  catatan=() if temuan else ("Tidak ada temuan. Terima kasih.",))
    return Lembar(TEMUAN, (tabel,))


def _intro(posisi: Posisi) -> Iterator[str]:
    yield ("Perbaiki di workbook laporan pada sheet dan sel yang disebut, simpan, lalu kirim kembali workbook itu. "
           "Yang bertingkat kesalahan harus diperbaiki; peringatan dan info perlu diperiksa.")
    if posisi.aturan_lain:
        yield ("Aturan hitung di sheet Identitas (skala, batas, rumus) lain daripada kebanyakan kantor, sehingga "
               "capaiannya tidak dapat dibandingkan. Periksa apakah memang demikian.")


def _cells(nomor: int, t: BarisTemuan) -> tuple[IsiSel, ...]:
    return (nomor, Kategori(t.tingkat, NADA_TINGKAT.get(t.tingkat)), t.sheet, t.sel, t.nilai, sentence(t.pesan),
            t.saran, t.kode)


def pesan_temuan(posisi: Posisi, isi: Isi, temuan: Sequence[BarisTemuan]) -> str:
    """Counts, and the three gravest findings (`temuan`: the open ones, the gravest first) with their cells."""
    if not temuan:
        return (f"{_greeting(posisi)}\n\nWorkbook laporan kinerja tahun {isi.tahun} sudah kami terima dan tidak ada "
                "temuan. Terima kasih.\n")
    hitung = ", ".join(f"{n} {t.value}" for t in Tingkat if (n := sum(x.tingkat == t.value for x in temuan)))
    butir = "\n".join(f"{n}. {_short(t)}" for n, t in enumerate(temuan[:_DISEBUT], 1))
    return (f"{_greeting(posisi)}\n\nWorkbook laporan kinerja tahun {isi.tahun} sudah kami terima. Hasil pemeriksaan: "
            f"{hitung}. {'Yang paling penting' if len(temuan) > _DISEBUT else 'Rinciannya'}:\n{butir}\n\n"
            "Selengkapnya ada di lampiran. Mohon diperbaiki di workbook, disimpan, lalu dikirim kembali. "
            "Terima kasih.\n")


def pesan_belum(posisi: Posisi, tahun: int) -> str:
    """To an office whose workbook is missing."""
    datang = ", ".join(dict.fromkeys(k.nasib.value for k in posisi.lain if k.kunci))
    keadaan = f"Kiriman yang kami terima belum dapat dipakai ({datang})" if datang else "belum kami terima"
    return (f"{_greeting(posisi)}\n\nWorkbook laporan kinerja tahun {tahun} "
            + (f"belum lengkap. {keadaan}." if datang else f"{keadaan}.")
            + " Mohon dikirimkan. Bila sudah dikirim, mohon beri tahu kami nama berkasnya. Terima kasih.\n")


def _greeting(posisi: Posisi) -> str:
    return f"Yth. {textwrap.shorten(posisi.kantor.nama, _NAMA, placeholder=' …')}"


def _short(t: BarisTemuan) -> str:
    """Place and words of a finding on one line."""
    tempat = f"{t.sheet}!{t.sel}" if t.sheet and t.sel else t.sheet or "berkas"
    return textwrap.shorten(f"{tempat}: {t.pesan}", _KALIMAT, placeholder=" …")
