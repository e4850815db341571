"""Bab II: Renstra, RKT, Perjanjian Kinerja, IKU."""

from collections.abc import Iterable, Iterator

from toolkit.model.laporan import BarisRenstra, BarisRkt, JenisDokumen, Tingkatan
from toolkit.narasi.bilangan import banyak, daftar, rincian, sebut_program
from toolkit.narasi.ikhtisar import menurut
from toolkit.report.blocks import Alinea, Blok, Butir, IsiTabel, Judul, Kosong, Uraian, is_printed
from toolkit.report.sources import Sources, missing_naskah, written_in
from toolkit.tabel import lampiran
from toolkit.tabel.anggaran import tanpa_sebutan
from toolkit.values.butir import rinci, tanda_butir
from toolkit.values.kapital import judul_kata
from toolkit.values.kode import is_prefix, kunci, sasaran_of
from toolkit.values.teks import nama_polos

_KOLOM_STRATEGI = ("Strategi", "Kebijakan", "Program")
_KUTIP = " \"'“”‘’."


def renstra(sources: Sources) -> Iterator[Blok]:
    """Visi and misi, tujuan and sasaran, strategi and kebijakan; each where the office filled it in."""
    yield from sources.baku("renstra")
    isi = ((f"Visi dan Misi {sources.words['kabupaten']}", _visi(sources)),
           (f"Tujuan dan Sasaran {sources.words['nama']}", _tujuan(sources)),
           ("Strategi dan Kebijakan", _strategi(sources)))
    nomor = 0
    for judul, bagian in isi:
        blok = list(bagian)
        if any(map(is_printed, blok)):
            nomor += 1
            yield Judul(f"{nomor}. {judul}", 3)
        yield from blok


def _visi(sources: Sources) -> Iterator[Blok]:
    kabupaten, visi = sources.words["kabupaten"], sources.naskah("Visi")
    if visi:
        yield Alinea(f"{sources.words['nama']} mendukung pencapaian visi pembangunan {kabupaten}, yaitu:",
                     "LKPengantar")
        yield from (Alinea(f"“{teks.strip(_KUTIP)}”") for teks in visi)
    else:
        yield missing_naskah("Visi")
    misi = sources.naskah("Misi")
    awal = "Visi tersebut diwujudkan" if visi else f"Visi pembangunan {kabupaten} diwujudkan"
    jumlah = sum(not b.bawah and bool(b.tanda) for b in rinci(misi)) if misi else 0
    yield from sources.introduced(f"{awal} melalui {banyak(jumlah)} misi, yaitu:", "Misi", angka=True)


def _tujuan(sources: Sources) -> Iterator[Blok]:
    kabupaten = sources.naskah("Sasaran Kabupaten")
    if kabupaten:
        sasaran = rincian([teks.strip().rstrip(".;") for teks in kabupaten])
        yield Alinea(f"Dalam rangka menunjang pencapaian sasaran strategis {sources.words['kabupaten']}, yaitu "
                     f"{sasaran}, dirumuskan tujuan jangka menengah dan sasaran berikut.", "LKPengantar")
    else:
        yield missing_naskah("Sasaran Kabupaten")
        yield Alinea("Tujuan yang dirumuskan sebagai kondisi jangka menengah yang akan dicapai, dengan sasarannya, "
                     "adalah sebagai berikut.", "LKPengantar")
    terakhir = 0
    for nomor, s in sources.nomor_sasaran():
        if s.no_tujuan != terakhir:
            terakhir = s.no_tujuan
            if s.tujuan:
                yield Butir(f"Tujuan {s.no_tujuan}:", s.tujuan)
            else:
                yield Kosong(f'tujuan dari sasaran "{s.uraian_renstra}"', "kolom Tujuan di sheet Renstra")
        yield Butir(f"Sasaran {nomor}:", s.uraian_renstra, 1)


def _strategi(sources: Sources) -> Iterator[Blok]:
    """What stands in the three columns of the Renstra; a column that no sasaran fills is named once."""
    semua = [(nomor, s, [r for r in sources.hasil.laporan.renstra
                         if kunci(sasaran_of(r.kode.nilai or "")) == kunci(s.kode)])
             for nomor, s in sources.nomor_sasaran()]
    ada = [apa for apa in _KOLOM_STRATEGI if any(_berbeda(baris, apa.lower()) for _, _, baris in semua)]
    if ada:
        yield Alinea(f"Untuk mencapai tujuan dan sasaran tersebut {sources.words['nama']} menetapkan "
                     f"{daftar([apa.lower() for apa in ada])} berikut.")
    yield from (Kosong(apa, f"kolom {apa} di sheet Renstra", dicetak=False) for apa in _KOLOM_STRATEGI
                if apa not in ada and semua)
    for nomor, s, baris in semua if ada else ():
        isi = {apa: [_tanpa_program(teks) if apa == "Program" else teks for teks in _berbeda(baris, apa.lower())]
               for apa in ada}
        if any(isi.values()):
            yield Alinea(f"Tujuan {s.no_tujuan}, Sasaran {nomor}: {s.uraian_renstra}", "LKPengantar")
        huruf = max(map(len, _KOLOM_STRATEGI))
        for apa, teks in isi.items():
            yield from (Uraian(apa if n == 0 else "", satu, huruf) for n, satu in enumerate(teks))
            if not teks:
                yield Kosong(f'{apa} sasaran "{s.uraian_renstra}"', f"kolom {apa} di sheet Renstra", dicetak=False)


def _tanpa_program(teks: str) -> str:
    """Programs behind the label Program: each without that word.

    >>> _tanpa_program("Program Pelayanan; Program  Pembinaan;")
    'Pelayanan; Pembinaan'
    """
    return "; ".join(tanpa_sebutan(satu, "Program") for satu in teks.split(";") if satu.strip())


def _berbeda(baris: Iterable[BarisRenstra | BarisRkt], bidang: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for t in (written_in(getattr(b, bidang)) for b in baris) if t))


def _kata_rkt(sources: Sources, kode: str, bidang: str) -> str:
    """What the RKT itself calls a sasaran or an indicator, by its code; empty where it says nothing of its own."""
    milik = (b for b in sources.hasil.laporan.rkt if b.kode.nilai and (
        kunci(b.kode.nilai) == kunci(kode) or is_prefix(kode, b.kode.nilai)))
    return next((teks for b in milik if (teks := written_in(getattr(b, bidang)))), "")


def _per_program(baris: Iterable[BarisRkt]) -> list[tuple[str, list[BarisRkt]]]:
    """Each program in the words, and at the place, of its first row; and its rows, however they spell it.

    Rows without a program stand at the end, below an empty name.
    """
    milik: dict[str, list[BarisRkt]] = {}
    for b in baris:
        milik.setdefault(nama_polos(written_in(b.program)), []).append(b)
    urut = sorted(milik.items(), key=lambda isi: not isi[0])
    return [(sebut_program(written_in(semua[0].program)) if nama else "", semua) for nama, semua in urut]


def _per_kegiatan(baris: Iterable[BarisRkt]) -> list[tuple[str, list[BarisRkt]]]:
    """Each kegiatan in the words of its first row, and its rows."""
    milik: dict[str, list[BarisRkt]] = {}
    for b in baris:
        if nama := written_in(b.kegiatan):
            milik.setdefault(nama_polos(nama), []).append(b)
    return [(tanpa_sebutan(judul_kata(written_in(semua[0].kegiatan)), "Kegiatan"), semua) for semua in milik.values()]


def rkt(sources: Sources) -> Iterator[Blok]:
    """The year's sasaran with indicators, programs and kegiatan, in words; the matrix is a lampiran."""
    yield from sources.baku("rkt")
    yield Judul("1. Sasaran dan Indikator Sasaran", 3)
    yield Alinea(f"Ada {banyak(len(sources.hasil.sasaran))} sasaran {sources.words['nama']} pada tahun "
                 f"{sources.hasil.tahun}, yaitu:", "LKPengantar")
    for nomor, s in sources.nomor_sasaran():
        yield Butir(f"Sasaran {nomor}:", _kata_rkt(sources, s.kode, "sasaran") or s.uraian_renstra)
        yield Alinea(f"Indikator sasaran {nomor}:", "LKPengantar")
        yield from (Butir(tanda_butir(n, angka=True), _kata_rkt(sources, i.kode, "indikator_sasaran")
                          or i.uraian_renstra, 1) for n, i in enumerate(s.indikator))
    program = _per_program(sources.hasil.laporan.rkt)
    if not program:
        yield Kosong("Rencana Kinerja Tahunan", "sheet RKT", dicetak=False)
        return
    yield from _program(sources, [satu for satu in program if satu[0]])
    yield from _kegiatan(sources, program)
    yield from sources.baku("rkt_terlampir")


def _hitung(sources: Sources, tingkat: Tingkatan, dalam_rkt: int) -> str:
    """How many programs or kegiatan there are, as the budget counts them; the RKT's own count where that differs."""
    apa = tingkat.value.lower()
    menurut_anggaran = len(menurut(sources.hasil, tingkat))
    tahun = sources.hasil.tahun
    if menurut_anggaran in {0, dalam_rkt}:
        return (f"{tingkat.value} yang dilaksanakan untuk mewujudkan target sasaran tahun {tahun} sebanyak "
                f"{banyak(dalam_rkt)} {apa}, yaitu:")
    return (f"{tingkat.value} yang dilaksanakan pada tahun {tahun} sebanyak {banyak(menurut_anggaran)} {apa}. Yang "
            f"tercantum dalam Rencana Kinerja Tahunan sebanyak {banyak(dalam_rkt)} {apa}, yaitu:")


def _program(sources: Sources, program: list[tuple[str, list[BarisRkt]]]) -> Iterator[Blok]:
    if not program:
        return
    yield Judul("2. Program dan Indikator Program", 3)
    yield Alinea(_hitung(sources, Tingkatan.PROGRAM, len(program)), "LKPengantar")
    for n, (nama, semua) in enumerate(program):
        yield Butir(tanda_butir(n), nama)
        indikator = _berbeda(semua, "indikator_program")
        yield from (Butir("\N{EN DASH}", f"Indikator program: {teks}", 1) for teks in indikator)


def _kegiatan(sources: Sources, program: list[tuple[str, list[BarisRkt]]]) -> Iterator[Blok]:
    semua = [(nama, _per_kegiatan(baris)) for nama, baris in program]
    yield Judul(f"{2 + any(nama for nama, _ in program)}. Kegiatan dan Indikator Kegiatan", 3)
    yield Alinea(_hitung(sources, Tingkatan.KEGIATAN, sum(len(isi) for _, isi in semua)), "LKPengantar")
    for n, (nama, kegiatan) in enumerate(semua):
        if nama and kegiatan:
            yield Butir(tanda_butir(n), f"{nama}, terdiri dari kegiatan:")
        for k, (sebutan, baris) in enumerate(kegiatan):
            indikator = "".join(f"\nIndikator kegiatan: {teks}" for teks in _berbeda(baris, "indikator_kegiatan"))
            yield Butir(tanda_butir(k, angka=True), sebutan + indikator, int(bool(nama)))


def pk(sources: Sources) -> Iterator[Blok]:
    """What was agreed: the amendment's table where there is one."""
    yield from sources.baku("pk", "LKPengantar")
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
    if not sources.hasil.laporan.iku:
        yield Kosong("Indikator Kinerja Utama", "sheet IKU", dicetak=False)
        return
    yield from sources.baku("iku", "LKPengantar")
    nomor = written_in(sources.hasil.identitas.nomor_sk_iku)
    dasar = f" yang ditetapkan dengan Keputusan Nomor {nomor}" if nomor else ""
    yield Alinea(f"Indikator Kinerja Utama {sources.words['nama']}{dasar} adalah sebagai berikut.", "LKPengantar")
    yield IsiTabel(lampiran.tabel_iku(sources.hasil))
