"""Rows of sums and means under the respondents, as offices compute them in Excel, against the answers above."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from toolkit.catalog import check
from toolkit.checks.tools.printed import compare, explain_percent, on_scales, values_by_weight
from toolkit.checks.tools.shapes import DIFFERING, Banding
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_skm import HasilUnsur
from toolkit.model.laporan import BarisJumlah
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.regulation.load import bobot
from toolkit.rules.responden import count_answers, count_responden
from toolkit.rules.skm import score
from toolkit.rumus.tree import evaluate
from toolkit.schema.input import SKM_RESPONDEN
from toolkit.values.angka import bulat
from toolkit.values.teks import fold

_DESIMAL_BOBOT = (2, 3, 4)
TERTIMBANG = frozenset({"tertimbang", "tertbg", "tertb", "timbang", "terbobot", "bobot"})
RATA_RATA = frozenset({"nrr", "rata", "ratarata", "rerata", "mean", "average"})
JUMLAH = frozenset({"σ", "ʃ", "sigma", "jumlah", "jml", "total"})


class _Ringkasan(NamedTuple):
    """What the answers to one Uk give; None where one of them is no answer.

    Attributes:
        jumlah, banyak, rata: sum of the answers, how many there are, their mean.
        tertimbang: the mean by each weight, the chosen one first. skor: the mean on the scale of 100.
    """

    jumlah: Decimal | None = None
    banyak: Decimal | None = None
    rata: Decimal | None = None
    tertimbang: tuple[Decimal, ...] = ()
    skor: Decimal | None = None


@check("RSP003", Tingkat.PERINGATAN,
       judul="Angka ringkasan di bawah responden berbeda dari hitungan",
       pesan="{banyak} angka ringkasan di bawah responden berbeda dari hitungan, yang pertama baris {sebutan} kolom "
             "U{no}: tertulis {nilai}, sedangkan jawaban di atasnya menghasilkan {hitungan}{cocok}.",
       saran="Periksa rentang rumusnya, yang harus mencakup semua responden, atau perbaiki angkanya menjadi "
             "{hitungan}; baris ringkasan boleh dihapus.",
       mengapa="Jumlah dan rata-rata yang tercetak harus mengikuti jawaban respondennya.",
       bentuk=DIFFERING)
def summary_differs(hasil: Hasil) -> Iterator[Banding]:
    """A sum, mean or value typed under the answers follows neither from them nor from the rows above it.

    Which of them the row states is told by its name; a figure may be rounded, and follow from others as printed.
    """
    baris = [j for j in hasil.laporan.jumlah if j.sheet == SKM_RESPONDEN.name]
    unsur = {u.no: u for u in hasil.skm.unsur} if hasil.skm else {}
    for nomor, satu in enumerate(baris):
        kata = frozenset(fold(satu.sebutan.replace("∑", "σ ")).split())
        for k, isian in satu.jawaban.items():
            ringkasan = _summary(hasil, k, unsur.get(k))
            tepat = [*_stated(hasil, ringkasan, kata), *_as_printed(hasil, baris[:nomor], k, kata)]
            tepat = tepat if ringkasan.rata is not None else []
            perihal = Perihal("RSP003", f"{satu.sebutan} U{k}", f"baris {satu.sebutan} kolom U{k}",
                              f"jawaban U{k} di sheet {SKM_RESPONDEN.name}")
            yield Banding(compare(perihal, isian, *tepat), {"sebutan": satu.sebutan or "tanpa nama", "no": k},
                          partial(explain_percent, isian, tepat[:1], persen=False), sebab="ringkasan")


def _summary(hasil: Hasil, no: int, unsur: HasilUnsur | None) -> _Ringkasan:
    cacah = count_answers(hasil.laporan.skm_responden, no, len(hasil.regulasi.pedoman_skm.jawaban))
    if cacah is None or hasil.skm is None or unsur is None:
        return _Ringkasan()
    jumlah, banyak = sum((k * n for k, n in enumerate(cacah, 1)), Decimal(0)), sum(cacah, Decimal(0))
    rata = jumlah / banyak
    lain = [rata * satu for satu in _weights(len(hasil.skm.unsur))]
    dipakai = [] if unsur.nrr_tertimbang is None else [unsur.nrr_tertimbang]
    return _Ringkasan(jumlah, banyak, rata, (*dipakai, *lain), evaluate(score(rata, hasil.regulasi.pedoman_skm)))


def _weights(unsur: int) -> Iterator[Decimal]:
    """What a mean may be multiplied by: each weight of the guidances, and 1/n as it is printed, 0,11 or 0,111."""
    yield from (b.nilai if b.nilai is not None else Decimal(1) / unsur for b in bobot())
    yield from (bulat(Decimal(1) / unsur, desimal) for desimal in _DESIMAL_BOBOT)


def _stated(hasil: Hasil, r: _Ringkasan, kata: frozenset[str]) -> Sequence[Decimal | None]:
    """What a row of that name may state, the likeliest first."""
    nilai = [n for satu in (values_by_weight(hasil, hasil.skm).values() if hasil.skm else ()) for n in on_scales(satu)]
    if kata & TERTIMBANG:
        return [*r.tertimbang, *nilai]
    if kata & RATA_RATA:
        return [r.rata, r.skor, *nilai]
    if kata & JUMLAH:
        return [r.jumlah, r.banyak, Decimal(count_responden(hasil.laporan.skm_responden)), *nilai]
    return [*nilai, r.skor, r.rata, r.jumlah, *r.tertimbang]


def _as_printed(hasil: Hasil, di_atas: Sequence[BarisJumlah], no: int,
                kata: frozenset[str]) -> Iterator[Decimal | None]:
    """What follows from the rows above as they are printed, each rounded: one weighted, one on the scale of 100."""
    for angka in (satu.jawaban for satu in di_atas):
        sendiri = angka[no].nilai if no in angka else None
        if sendiri is not None and kata & TERTIMBANG:
            yield from (sendiri * satu for satu in _weights(len(angka)))
        jumlah = sum((i.nilai for i in angka.values() if i.nilai is not None), Decimal(0))
        lain = () if kata & (RATA_RATA | TERTIMBANG) or not angka else (jumlah, jumlah / len(angka))
        yield from lain
        yield from (evaluate(score(n, hasil.regulasi.pedoman_skm)) for n in (sendiri, *lain) if n is not None)
