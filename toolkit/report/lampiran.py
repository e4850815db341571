"""The lampiran: the same forms as the sheets to sign, with the decree on the main indicators."""

from collections.abc import Iterator, Sequence

from toolkit.model import lembar as nama_lembar
from toolkit.model.laporan import JenisDokumen
from toolkit.report.blocks import Alinea, Blok, Butir, HalamanBaru, IsiTabel, Judul, Kosong, Uraian
from toolkit.report.lembar import sheet_blocks, signature
from toolkit.report.sources import Sources, missing_naskah
from toolkit.tabel import formulir, halaman, pelengkap
from toolkit.tabel.surat import Tanda, blok_keputusan, kapital, kop, penandatangan
from toolkit.values.butir import rinci

_LABEL = len("KEDUA BELAS")
"""Letters of the longest label of a decree, as a rule."""
_SK_IKU = ("SK IKU Menimbang", "SK IKU Mengingat", "SK IKU Memutuskan")


def semua(sources: Sources) -> Iterator[Blok]:
    """Every lampiran whose sheet is filled in, numbered in order."""
    for nomor, (judul, isi) in enumerate(_ada(sources), 1):
        yield HalamanBaru()
        yield Judul(f"Lampiran {nomor}. {judul}", 2)
        yield from isi


def daftar(sources: Sources) -> Iterator[Blok]:
    """The list of lampiran before them."""
    yield from (Butir(f"{n}.", judul) for n, (judul, _) in enumerate(_ada(sources), 1))


def _ada(sources: Sources) -> Iterator[tuple[str, Iterator[Blok]]]:
    """Heading and blocks of each; both Perjanjian Kinerja are one."""
    tahun = sources.hasil.tahun
    pk, perubahan = f"Perjanjian Kinerja Tahun {tahun}", f"Perjanjian Kinerja Perubahan Tahun {tahun}"
    for lembar in ({nama_lembar.LAMPIRAN_RENSTRA: f"Matriks Rencana Strategis {sources.words['renstra']}"},
                   {nama_lembar.LAMPIRAN_RKT: f"Rencana Kinerja Tahunan (RKT) Tahun {tahun}"},
                   {nama_lembar.LAMPIRAN_PK: pk, nama_lembar.LAMPIRAN_PK_PERUBAHAN: perubahan}):
        ada = {judul: isi for sheet, judul in lembar.items() if (isi := sources.sheet(sheet))}
        if ada:
            yield " dan ".join(ada), _one_after_another(sources, list(ada.values()))
    if sources.sheet(nama_lembar.LAMPIRAN_IKU):
        berkeputusan = any(map(sources.naskah, _SK_IKU))
        yield (("" if berkeputusan else "Lampiran ") + "Keputusan tentang Indikator Kinerja Utama (SK IKU)",
               _iku(sources, berkeputusan=berkeputusan))
    if manual := sources.sheet(nama_lembar.MANUAL_INDIKATOR):
        yield "Manual Indikator Kinerja", sheet_blocks(sources, manual)
    if sources.hasil.laporan.penghargaan:
        yield f"Penghargaan yang Diraih Tahun {tahun}", iter((IsiTabel(pelengkap.tabel_penghargaan(sources.hasil)),))


def _one_after_another(sources: Sources, isi: Sequence[Sequence[halaman.Bagian]]) -> Iterator[Blok]:
    for n, bagian in enumerate(isi):
        if n:
            yield HalamanBaru()
        yield from sheet_blocks(sources, bagian)


def _iku(sources: Sources, *, berkeputusan: bool) -> Iterator[Blok]:
    """The decree, where the office wrote it in Naskah, and its annex."""
    if berkeputusan:
        t = penandatangan(sources.hasil, JenisDokumen.SK_IKU)
        yield from sheet_blocks(sources, (kop(sources.hasil),))
        yield from _keputusan(sources, t)
        yield signature(halaman.TandaTangan(None, blok_keputusan(sources.hasil, t)))
        yield HalamanBaru()
    yield from sheet_blocks(sources, sources.sheet(nama_lembar.LAMPIRAN_IKU))


def _keputusan(sources: Sources, t: Tanda) -> Iterator[Blok]:
    """The decree's heading, considerations, acts and clauses, as the office wrote them in Naskah."""
    kabupaten = (sources.hasil.identitas.kabupaten_kota.nilai or "").upper()
    jabatan = kapital(t.jabatan)
    kantor = f"{sources.words['nama'].upper()} {kabupaten}".strip()
    yield Alinea("\n".join(b for b in (f"KEPUTUSAN {jabatan}", kabupaten) if b), "LKJudulSurat")
    if t.nomor:
        yield Alinea(f"Nomor : {t.nomor}", "LKJudulSurat")
    else:
        yield Kosong("nomor SK IKU", "Nomor SK IKU di sheet Identitas")
    yield Alinea(f"TENTANG\nINDIKATOR KINERJA UTAMA\n{kantor}", "LKJudulSurat")
    yield Alinea("", "LKTanda")
    for judul, bagian, angka in (("Menimbang", _SK_IKU[0], False), ("Mengingat", _SK_IKU[1], True)):
        yield from _list(judul, sources.naskah(bagian), angka=angka, akhir=";") or (missing_naskah(bagian),)
    yield Alinea("MEMUTUSKAN :", "LKJudulTabel")
    for n, teks in enumerate(formulir.menetapkan(sources.hasil, jabatan, f"INDIKATOR KINERJA UTAMA {kantor}")):
        yield Uraian("" if n else "Menetapkan", teks, _LABEL)
    for satu in formulir.diktum(sources.naskah(_SK_IKU[2])):
        yield Uraian(satu.label, satu.teks, _LABEL)
        yield from (Uraian("", b.teks, _LABEL, b.tanda) for b in satu.butir)
    if not sources.naskah(_SK_IKU[2]):
        yield missing_naskah(_SK_IKU[2])


def _list(label: str, isi: Sequence[str], *, angka: bool, akhir: str) -> tuple[Blok, ...]:
    return tuple(Uraian("" if n else label, b.teks, _LABEL, b.tanda, b.bawah)
                 for n, b in enumerate(rinci(isi, angka=angka, akhir=akhir)))
