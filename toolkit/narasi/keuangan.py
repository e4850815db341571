"""Sentences about money."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import LANGSUNG, HasilBelanja
from toolkit.model.laporan import Tingkatan
from toolkit.narasi.bilangan import daftar, pembulatan, persen, persen_capaian, rupiah, sebut_program
from toolkit.narasi.kinerja import nama_kantor
from toolkit.values.angka import same_rupiah

_STATUS = {"sementara": " Angka realisasi tersebut adalah data sementara dan belum diaudit oleh BPK.",
           "sudah diaudit": " Angka realisasi tersebut sudah diaudit oleh BPK."}

_SELURUH = Decimal(100)


def ikhtisar(hasil: Hasil) -> Iterator[str]:
    """The whole budget and what was spent of it; nothing where there is no budget sheet."""
    total = hasil.total
    if not hasil.anggaran:
        return
    if total.anggaran is None:
        yield "Jumlah anggaran belum dapat dihitung."
        return
    yield (f"Untuk mendukung pencapaian kinerja tahun {hasil.tahun} dialokasikan anggaran sebesar "
           f"{rupiah(total.anggaran)}{_bagian(hasil)}.")
    if total.realisasi is None:
        yield "Realisasi anggaran belum dapat dihitung."
        return
    serap = f" atau {persen(total.capaian)} dari anggaran" if total.capaian is not None else ""
    sampai = f"sampai dengan 31 Desember {hasil.tahun} sebesar"
    yield f"Realisasi anggaran {sampai} {rupiah(total.realisasi)}{serap}.{_status(hasil)}"
    for b in hasil.belanja_sifat if hasil.sifat_dicetak else ():
        if b.sifat == LANGSUNG and b.realisasi is not None and b.capaian is not None:
            yield (f"Realisasi Belanja Langsung {sampai} {rupiah(b.realisasi)} atau {persen(b.capaian)} dari "
                   "anggarannya.")


def _status(hasil: Hasil) -> str:
    return _STATUS.get((hasil.identitas.status_realisasi.nilai or "").strip().lower(), "")


def _golongan(hasil: Hasil) -> Sequence[HasilBelanja]:
    """The parts in which sentences speak of spending: by Sifat where that is printed, else by Kelompok."""
    return hasil.belanja_sifat if hasil.sifat_dicetak else hasil.belanja_kelompok


def _nama_golongan(b: HasilBelanja) -> str:
    return b.kelompok or f"Belanja {b.sifat}"


def _bagian(hasil: Hasil) -> str:
    bagian = [f"{_nama_golongan(b)} sebesar {rupiah(b.anggaran)} ({persen(b.proporsi)})" for b in _golongan(hasil)
              if b.anggaran is not None and b.proporsi is not None]
    utuh = _is_whole([b.anggaran for b in _golongan(hasil)], hasil.total.anggaran)
    bulat = pembulatan([b.proporsi for b in _golongan(hasil) if b.proporsi is not None], _SELURUH)
    if len(bagian) == 1 and utuh:
        return f", seluruhnya {_nama_golongan(_golongan(hasil)[0])}"
    return f", yang terdiri dari {daftar(bagian)}{bulat}" if bagian and utuh else ""


def _is_whole(bagian: Sequence[Decimal | None], seluruh: Decimal | None) -> bool:
    """True where parts add up to the whole that the sentence names; it may not say `terdiri dari` of other money."""
    ada = [nilai for nilai in bagian if nilai is not None]
    return len(ada) == len(bagian) and same_rupiah(sum(ada, Decimal(0)), seluruh)


def keuangan(hasil: Hasil) -> Iterator[str]:
    """Alokasi by kelompok, by program, by sasaran."""
    yield from alokasi(hasil)
    if hasil.total.anggaran is not None:
        yield from per_program(hasil)
        yield from per_sasaran(hasil)


def alokasi(hasil: Hasil) -> Iterator[str]:
    """The whole budget and its kelompok."""
    if hasil.total.anggaran is None:
        yield from ikhtisar(hasil)
        return
    yield (f"Keseluruhan anggaran {nama_kantor(hasil)} tahun {hasil.tahun} adalah sebesar "
           f"{rupiah(hasil.total.anggaran)}.")
    yield from _kelompok(hasil)


def per_program(hasil: Hasil) -> Iterator[str]:
    """Each program's budget and what was spent of it."""
    for a in hasil.anggaran_kode:
        if a.tingkat is Tingkatan.PROGRAM:
            yield _program(a.uraian, a.anggaran_dipakai, a.realisasi_dipakai)


def per_sasaran(hasil: Hasil) -> Iterator[str]:
    """The money of each sasaran as a share of the whole."""
    for nomor, s in enumerate(hasil.anggaran_sasaran, 1):
        if s.anggaran is None:
            continue
        untuk = f"Sasaran Strategis {nomor} ({s.uraian})" if s.kode is not None else (
            "program dan kegiatan yang mendukung lebih dari satu sasaran" if s.bersama else
            "penunjang, yang tidak dikaitkan dengan sasaran tertentu,")
        if not s.rinci:
            if s.kode is not None and s.kode not in hasil.berbagi:
                yield f"Belum ada anggaran yang dikaitkan dengan {untuk}."
            continue
        bagian = f" atau {persen(s.proporsi)} dari keseluruhan anggaran" if s.proporsi is not None else ""
        serap = f", dengan realisasi {rupiah(s.realisasi)}" if s.realisasi is not None else ""
        capai = f" ({persen(s.capaian)})" if s.capaian is not None and serap else ""
        yield f"Anggaran yang dialokasikan untuk {untuk} sebesar {rupiah(s.anggaran)}{bagian}{serap}{capai}."


def efisiensi(hasil: Hasil) -> Iterator[str]:
    """Capaian of each sasaran beside what was spent on it."""
    for nomor, e in enumerate(hasil.efisiensi, 1):
        if e.capaian is not None and e.penyerapan is not None:
            yield (f"Sasaran {nomor} ({e.uraian}) mencapai {persen_capaian(e.capaian)} dengan penyerapan anggaran "
                   f"{persen(e.penyerapan)}; kategori efisiensinya {e.kategori.lower()}.")


def _kelompok(hasil: Hasil) -> Iterator[str]:
    ada = [b for b in hasil.belanja_kelompok if b.anggaran is not None and b.proporsi is not None]
    if ada and _is_whole([b.anggaran for b in hasil.belanja_kelompok], hasil.total.anggaran):
        bulat = pembulatan([b.proporsi for b in ada if b.proporsi is not None], _SELURUH)
        isi = (f"seluruhnya {ada[0].kelompok}" if len(ada) == 1 else
               f"terdiri dari {daftar([_satu_kelompok(b) for b in ada])}{bulat}")
        yield f"Anggaran tersebut {isi}."


def _satu_kelompok(b: HasilBelanja) -> str:
    return f"{b.kelompok} sebesar {rupiah(b.anggaran or Decimal(0))} ({persen(b.proporsi or Decimal(0))})"


def _program(uraian: str, anggaran: Decimal | None, realisasi: Decimal | None) -> str:
    nama = sebut_program(uraian)
    if anggaran is None:
        return f"Anggaran {nama} belum dapat dihitung."
    if realisasi is None:
        return f"{nama} dianggarkan sebesar {rupiah(anggaran)}; realisasinya belum dapat dihitung."
    capaian = f" ({persen(realisasi / anggaran * 100)})" if anggaran else ""
    return f"{nama} dianggarkan sebesar {rupiah(anggaran)}, dengan realisasi sebesar {rupiah(realisasi)}{capaian}."


def penutup(hasil: Hasil) -> Iterator[str]:
    """What was spent, and its parts by sifat or kelompok as shares of the whole budget."""
    total = hasil.total
    if total.realisasi is None or total.capaian is None:
        return
    bagian = [f"{_nama_golongan(b)} sebesar {rupiah(b.realisasi)} ({persen(b.proporsi_realisasi)})"
              for b in _golongan(hasil) if b.realisasi is not None and b.proporsi_realisasi is not None]
    utuh = _is_whole([b.realisasi for b in _golongan(hasil)], total.realisasi)
    bulat = pembulatan([b.proporsi_realisasi for b in _golongan(hasil) if b.proporsi_realisasi is not None],
                       total.capaian)
    meliputi = ""
    if bagian and utuh:
        meliputi = (f", meliputi {daftar(bagian)}{bulat}" if len(bagian) > 1 else
                    f", seluruhnya {_nama_golongan(_golongan(hasil)[0])}")
    yield f"Realisasi penyerapan anggaran sebesar {rupiah(total.realisasi)} ({persen(total.capaian)}){meliputi}."
