"""Recaps of a survey, with the number of each answer for every unsur -> SKM."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import Baris, Hasil, NothingToTakeError
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import Baris as BarisAsing
from toolkit.impor.lembar import angka
from toolkit.impor.model import Nilai, Pasangan, Penerima, bilangan
from toolkit.impor.peta import Peta
from toolkit.impor.survei.pertanyaan import map_questions
from toolkit.impor.tempat import data_rows
from toolkit.schema.input import SKM
from toolkit.values.angka import format_angka
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kuesioner import is_fifth, is_summary

_PILIHAN = tuple(SKM.column(f).heading for f in ("tidak_baik", "kurang_baik", "baik", "sangat_baik"))
"""Headings of the four answers, the worst first."""
_TOLERANSI = Decimal("0.01")
_SERATUS = 100


class _Satu(NamedTuple):
    """A row of the recap: what is asked, and the four answers, the worst first."""

    baris: BarisAsing
    pertanyaan: str
    isi: tuple[Decimal | None, ...]

    @property
    def jumlah(self) -> Decimal:
        """Of all four."""
        return sum((n for n in self.isi if n is not None), Decimal(0))

    @property
    def berbobot(self) -> Decimal:
        """Each times its answer."""
        return sum((k * n for k, n in enumerate(self.isi, 1) if n is not None), Decimal(0))


def read_recap(kenal: Kenal, penerima: Penerima, peta: Peta, berkas: str) -> Hasil:
    """A row of SKM for each question: counts or percents of the four answers, whatever their order; the names stay.

    Raises:
        ToolkitError: no rows, a fifth choice, or sums and means of the source that are those of other figures.
    """
    kolom = {j: k[0] for j, k in kenal.kolom["SKM"].items()}
    semua = _in_percent([s for b in data_rows(kenal) if (s := _row(kenal, b, kolom)) is not None])
    if not semua:
        raise NothingToTakeError(f"{berkas} ({kenal.sumber.nama}) tidak berisi satu pun baris pertanyaan dengan "
                                 "angkanya.", "Periksa sheetnya, lalu jalankan lagi.")
    _refuse_fifth(kenal, semua, berkas)
    petak = map_questions(kenal, penerima, peta, [Kolom(ke, (s.pertanyaan,)) for ke, s in enumerate(semua)])
    _check(kenal, semua, "rata", "Rata-rata", "rata-rata dari keempat jawaban", berkas)
    _check(kenal, semua, "banyak", "Jumlah", "jumlah keempat jawaban", berkas)
    hasil: list[dict[str, Nilai]] = [
        {"No": no, **{j: bilangan(n) for j, n in zip(_PILIHAN, semua[ke].isi, strict=True)}}
        for ke, no in sorted(petak.unsur.items(), key=lambda x: x[1])]
    pasangan = [Pasangan(k.nama, "SKM", j) for j, k in kolom.items() if j != "No"]
    return Hasil((Baris("SKM", tuple(hasil), "No"),), tuple(pasangan), {"unsur": len(hasil)},
                 tidak_diambil=petak.tidak_diambil, catatan=(*_sample(semua), *petak.catatan),
                 pertanyaan=petak.pertanyaan, peta=petak.peta)


def _row(kenal: Kenal, b: BarisAsing, kolom: dict[str, Kolom]) -> _Satu | None:
    """A row of a question with at least one figure; a row of sums is none.

    Raises:
        ToolkitError: a formula that was never calculated, or an error value.
    """
    pertanyaan = b.teks(kolom["Unsur"].ke)
    if not pertanyaan or is_summary(pertanyaan) or any(is_summary(t) for t in (b.teks(0), b.teks(1))):
        return None
    for j in _PILIHAN:
        kenal.lembar.refuse_unreadable(b, kolom[j].ke)
    isi = tuple(None if tidak_tersedia(b.teks(kolom[j].ke)) else angka(b.di(kolom[j].ke)) for j in _PILIHAN)
    return _Satu(b, pertanyaan, isi) if any(n is not None for n in isi) else None


def _in_percent(semua: list[_Satu]) -> list[_Satu]:
    """Shares that make one in every row are percents without their format."""
    bulat = all(n is None or n == int(n) for s in semua for n in s.isi)
    if bulat or any(abs(s.jumlah - 1) > _TOLERANSI for s in semua):
        return semua
    return [s._replace(isi=tuple(n if n is None else n * _SERATUS for n in s.isi)) for s in semua]


def _refuse_fifth(kenal: Kenal, semua: Sequence[_Satu], berkas: str) -> None:
    """A column of a fifth choice that anybody chose.

    Raises:
        ToolkitError: there is one, with its count.
    """
    for k in kenal.judul.kolom:
        if not is_fifth(k.jalur[-1]) and k.jalur[-1].strip() != "5":
            continue
        banyak = sum((n for s in semua if (n := angka(s.baris.di(k.ke))) is not None), Decimal(0))
        if banyak:
            raise ToolkitError(
                f'{berkas} memuat pilihan jawaban kelima: kolom "{k.nama}" '
                f"({kenal.lembar.alamat(semua[0].baris.nomor, k.ke)}) berisi {format_angka(banyak)} jawaban.",
                "Kuesioner peraturan memakai jawaban 1 sampai 4; skala lain tidak dapat diubah menjadi 1 sampai 4. "
                "Bila kolom itu bukan pilihan jawaban, hapus di salinan berkasnya, lalu jalankan lagi.")


def _sample(semua: Sequence[_Satu]) -> list[str]:
    jumlah = sorted({s.jumlah for s in semua})
    if all(abs(n - _SERATUS) <= _TOLERANSI * 10 for n in jumlah):
        return ["Angkanya persen; jumlah respondennya diisi di Identitas."]
    if len(jumlah) == 1:
        return [f"Jumlah sampel: {format_angka(jumlah[0])} responden."]
    return [f"Jumlah jawaban berbeda antarpertanyaan: {format_angka(jumlah[0])} sampai {format_angka(jumlah[-1])}."]


def _check(kenal: Kenal, semua: Sequence[_Satu], aturan: str, nama: str, arti: str, berkas: str) -> None:
    """The source's own column of means or sums is that of the answers, in whatever scale most rows are.

    Raises:
        ToolkitError: most are, and some are not.
    """
    kolom = kenal.first(kenal.aturan.get(aturan, ""))
    rasio = []
    for s in semua:
        mereka = angka(s.baris.di(kolom)) if kolom is not None else None
        if mereka and s.jumlah and s.berbobot:
            rasio.append((mereka / (s.berbobot / s.jumlah if aturan == "rata" else s.jumlah), s.baris, mereka))
    if not rasio:
        return
    tengah = sorted(r for r, _, _ in rasio)[len(rasio) // 2]
    beda = [(b, m) for r, b, m in rasio if abs(r / tengah - 1) > _TOLERANSI]
    if beda and 2 * len(beda) < len(rasio):
        b, m = beda[0]
        raise ToolkitError(f"{nama} di {berkas} tidak bertemu: {kenal.lembar.alamat(b.nomor, kolom or 0)} berisi "
                           f"{format_angka(m)}, yang bukan {arti} di baris itu.",
                           "Periksa angka jawaban di baris itu, lalu jalankan lagi.")
