"""Bab II: Renstra, RKT, Perjanjian Kinerja, IKU."""

from collections.abc import Iterable, Iterator

from toolkit.model.laporan import BarisRenstra, BarisRkt, JenisDokumen
from toolkit.narasi.bilangan import banyak
from toolkit.report.blocks import Alinea, Blok, Butir, IsiTabel, Judul, Kosong
from toolkit.report.sources import Sources, written_in
from toolkit.tabel import lampiran
from toolkit.values.butir import tanda_butir
from toolkit.values.kapital import judul_kata
from toolkit.values.kode import is_prefix, kunci, sasaran_of
from toolkit.values.teks import nama_polos


def renstra(sources: Sources) -> Iterator[Blok]:
    """Visi and misi, tujuan and sasaran, strategi and kebijakan."""
    yield from sources.baku("renstra")
    yield Judul(f"1. Visi dan Misi {sources.words['kabupaten']}", 3)
    yield Alinea("Visi:", "LKPengantar")
    yield from sources.alinea("Visi")
    yield from sources.introduced("Misi:", "Misi", angka=True)
    yield from sources.introduced(f"Sasaran {sources.words['kabupaten']} yang didukung:", "Sasaran Kabupaten",
                                  angka=True)
    yield Judul(f"2. Tujuan dan Sasaran {sources.words['nama']}", 3)
    yield from _tujuan(sources)
    yield Judul("3. Strategi dan Kebijakan", 3)
    yield from _strategi(sources)


def _tujuan(sources: Sources) -> Iterator[Blok]:
    terakhir = 0
    for nomor, s in sources.nomor_sasaran():
        if s.no_tujuan != terakhir:
            terakhir = s.no_tujuan
            if s.tujuan:
                yield Butir(f"Tujuan {s.no_tujuan}", s.tujuan)
            else:
                yield Kosong(f"tujuan dari sasaran {s.kode}", "kolom Tujuan di sheet Renstra")
        yield Butir(f"Sasaran {nomor}", s.uraian_renstra, 1)


def _strategi(sources: Sources) -> Iterator[Blok]:
    for nomor, s in sources.nomor_sasaran():
        baris = [r for r in sources.hasil.laporan.renstra if kunci(sasaran_of(r.kode.nilai or "")) == kunci(s.kode)]
        yield Alinea(f"Sasaran {nomor}: {s.uraian_renstra}", "LKPengantar")
        for apa, bidang in (("Strategi", "strategi"), ("Kebijakan", "kebijakan"), ("Program", "program")):
            isi = _berbeda(baris, bidang)
            if isi:
                yield from (Butir(apa if n == 0 else "", teks, 1) for n, teks in enumerate(isi))
            else:
                yield Kosong(f"{apa} sasaran {s.kode}", f"kolom {apa} di sheet Renstra")


def _berbeda(baris: Iterable[BarisRenstra | BarisRkt], bidang: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for t in (written_in(getattr(b, bidang)) for b in baris) if t))


def _kata_rkt(sources: Sources, kode: str, bidang: str) -> str:
    """What the RKT itself calls a sasaran or an indicator, by its code; empty where it says nothing of its own."""
    milik = (b for b in sources.hasil.laporan.rkt if b.kode.nilai and (
        kunci(b.kode.nilai) == kunci(kode) or is_prefix(kode, b.kode.nilai)))
    return next((teks for b in milik if (teks := written_in(getattr(b, bidang)))), "")


def _per_program(baris: Iterable[BarisRkt]) -> list[tuple[str, list[BarisRkt]]]:
    """Each program in the words, and at the place, of its first row; and its rows, however they spell it."""
    milik: dict[str, list[BarisRkt]] = {}
    for b in baris:
        if nama := written_in(b.program):
            milik.setdefault(nama_polos(nama), []).append(b)
    return [(judul_kata(written_in(semua[0].program)), semua) for semua in milik.values()]


def rkt(sources: Sources) -> Iterator[Blok]:
    """The year's sasaran with indicators, programs and kegiatan, in words; the matrix is a lampiran."""
    yield from sources.baku("rkt")
    yield Judul("1. Sasaran dan Indikator Sasaran", 3)
    yield Alinea(f"Ada {banyak(len(sources.hasil.sasaran))} sasaran {sources.words['nama']} pada tahun "
                 f"{sources.hasil.tahun}, yaitu:", "LKPengantar")
    for nomor, s in sources.nomor_sasaran():
        yield Butir(f"Sasaran {nomor}", _kata_rkt(sources, s.kode, "sasaran") or s.uraian_renstra)
        yield from (Butir("•", _kata_rkt(sources, i.kode, "indikator_sasaran") or i.uraian_renstra, 1)
                    for i in s.indikator)
    baris = sources.hasil.laporan.rkt
    if not baris:
        yield Kosong("Rencana Kinerja Tahunan", "sheet RKT")
        return
    yield Judul("2. Program dan Indikator Program", 3)
    program = _per_program(baris)
    yield Alinea(f"Program dalam Rencana Kinerja Tahunan {sources.hasil.tahun} sebanyak {banyak(len(program))}, yaitu:",
                 "LKPengantar")
    for n, (nama, semua) in enumerate(program):
        yield Butir(tanda_butir(n), nama)
        indikator = _berbeda(semua, "indikator_program")
        yield from (Butir("•", f"Indikator program: {teks}", 1) for teks in indikator)
    yield Judul("3. Kegiatan dan Indikator Kegiatan", 3)
    for n, (nama, semua) in enumerate(program):
        yield Butir(tanda_butir(n), f"{nama}, terdiri dari kegiatan:")
        for k in semua:
            indikator_kegiatan = written_in(k.indikator_kegiatan)
            yield Butir("•", written_in(k.kegiatan) + (f"; indikator: {indikator_kegiatan}" if indikator_kegiatan
                                                     else ""), 1)


def pk(sources: Sources) -> Iterator[Blok]:
    """What was agreed: the amendment's table where there is one."""
    yield from sources.baku("pk")
    hasil = sources.hasil
    dokumen = JenisDokumen.PK_PERUBAHAN if lampiran.ada_perubahan(hasil) else JenisDokumen.PK
    if not hasil.laporan.pk:
        yield Kosong("Perjanjian Kinerja", "sheet PK")
        return
    yield IsiTabel(lampiran.tabel_lampiran_pk(hasil, dokumen))
    if hasil.laporan.pk_program:
        yield IsiTabel(lampiran.tabel_lampiran_pk_program(hasil, dokumen))


def iku(sources: Sources) -> Iterator[Blok]:
    """The main indicators and the decree that fixes them."""
    yield from sources.baku("iku")
    if not sources.hasil.laporan.iku:
        yield Kosong("Indikator Kinerja Utama", "sheet IKU")
        return
    nomor = written_in(sources.hasil.identitas.nomor_sk_iku)
    dasar = f" yang ditetapkan dengan Keputusan Nomor {nomor}" if nomor else ""
    yield Alinea(f"Indikator Kinerja Utama {sources.words['nama']}{dasar} adalah sebagai berikut.")
    yield IsiTabel(lampiran.tabel_iku(sources.hasil))
