"""The short texts for WhatsApp: to an office with findings, to one without, to one that has not sent anything."""

import textwrap
from collections.abc import Sequence

from toolkit.kantor.model import BarisTemuan, Isi
from toolkit.model.temuan import Tingkat
from toolkit.rekap.posisi import Posisi

TERPANJANG = 999
"""Characters; a longer message is cut off by some telephones, and read by nobody."""
_DISEBUT = 3
_KALIMAT = 170
_NAMA = 80


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
    datang = ", ".join(dict.fromkeys(k.nasib.value for k in posisi.lain))
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
