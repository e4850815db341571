"""The survey against its guidance: replaced regulations, letters and their numbers, unsur, distributions in steps."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.tools.printed import angka
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.regulasi import Kelas, PedomanSkm, SkalaPredikat
from toolkit.model.temuan import Tingkat
from toolkit.regulation.load import pedoman, predikat
from toolkit.rules.capaian import SERATUS, SKALA_JAWABAN, find_scale, speaks_of
from toolkit.rules.skala import classify
from toolkit.rules.skm import find_mutu, row_distribution, sums_to_whole
from toolkit.schema.input import IDENTITAS, SKM
from toolkit.values.angka import format_angka

LANGKAH = (Decimal(50), Decimal(25), Decimal(20), Decimal(10))
"""Percent. Steps that few respondents leave in a distribution; steps of 5 are common in surveys of hundreds."""
RAGAM_TERSEDIKIT = 5
"""So many different rows must be in steps: each has at least two free figures, so chance is under 1 in 10 to the 5."""


@check("SKM015", Tingkat.PERINGATAN,
       judul="Pedoman SKM sudah diganti",
       pesan="Pedoman SKM tertulis {nilai}, yang sudah diganti {baru} sebelum tahun {tahun}{mutu}.",
       saran="Pilih Pedoman SKM {baru} bila survei {tahun} memakai 9 unsurnya; bila surveinya memang memakai {nilai}, "
             "sebutkan itu di laporan.",
       mengapa="KepmenPAN 25/2004 diganti PermenPANRB 16/2014, kemudian PermenPANRB 14/2017; batas mutunya berubah, "
               "sehingga nilai yang sama dapat memperoleh huruf lain.")
def guidance_replaced(hasil: Hasil) -> Iterator[Kena]:
    """A survey of a year after the newest guidance came into force, by an older one; both letters of its value."""
    lama, baru = hasil.regulasi.pedoman_skm, max(pedoman(), key=lambda p: p.berlaku)
    if hasil.skm is None or lama.berlaku >= baru.berlaku or hasil.tahun <= baru.berlaku.year:
        return
    nilai = hasil.skm.nilai
    mutu = "" if nilai is None else f"; nilai {angka(nilai)} adalah {_both(nilai, lama, baru)}"
    yield Kena(hasil.laporan.identitas.pedoman_skm, {"baru": baru.nama, "tahun": hasil.tahun, "mutu": mutu},
               IDENTITAS.column("pedoman_skm").heading)


@check("SKM016", Tingkat.PERINGATAN,
       judul="Huruf target tidak memuat angka penggantinya",
       pesan="{nilai} menggantikan target {huruf} ({letak}) indikator {kode}, tetapi {kelas}; {huruf} berarti {pita}.",
       saran="Samakan keduanya: tulis huruf yang memuat {nilai}, misalnya {contoh}, atau target dalam {pita}.",
       mengapa="Huruf dan angka yang menyatakan target yang sama harus sejalan menurut pedoman yang dipakai.")
def letter_holds_other_numbers(hasil: Hasil) -> Iterator[Kena]:
    """The number that replaced a letter target falls into another class of the scale that the indicator names."""
    for i in hasil.indikator:
        huruf = i.target_huruf.nilai.predikat if i.target_huruf.nilai else None
        if huruf is None or not isinstance(i.target, Decimal):
            continue
        kata = f"{i.uraian} {i.uraian_renstra}"
        skala = find_scale(hasil.regulasi.predikat, kata, [huruf])
        if skala is None or not skala.kelas or not speaks_of(kata, skala.kata) or i.target <= SKALA_JAWABAN:
            continue
        nama = classify(i.target, skala.kelas).kelas.nama
        if nama != huruf:
            yield Kena(i.target_isian, {"huruf": huruf, "letak": i.target_huruf.sel, "kode": i.kode, "contoh": nama,
                                        "kelas": _classes(hasil, i, skala, huruf), "pita": _band(skala, huruf)}, i.kode)


@check("SKM022", Tingkat.INFO,
       judul="Unsur lebih sedikit daripada pedoman",
       pesan="survei memuat {banyak} unsur, sedangkan {pedoman} menetapkan {baku}.",
       saran="Periksa apakah ada unsur yang tertinggal; bobotnya dihitung dari {banyak} unsur, misalnya 1/{banyak}.",
       mengapa="Unsur boleh ditambah, tetapi unsur yang ditetapkan pedoman tidak dikurangi.")
def fewer_unsur(hasil: Hasil) -> Iterator[Kena]:
    """The sheet has fewer unsur than the chosen guidance; more are an office's own."""
    baku = hasil.regulasi.pedoman_skm
    if hasil.laporan.skm and hasil.skm and len(hasil.skm.unsur) < len(baku.unsur):
        yield Kena(SKM.name, {"banyak": len(hasil.skm.unsur), "baku": len(baku.unsur), "pedoman": baku.nama})


@check("SKM023", Tingkat.INFO,
       judul="Sebaran jawaban berkelipatan besar",
       pesan="semua persentase sebaran adalah kelipatan {langkah}, seperti hasil dari sekitar {tersirat} responden.",
       saran="Isi Jumlah responden SKM di sheet Identitas menurut kuesionernya, dan tulis persentasenya "
             "tanpa dibulatkan ke puluhan.",
       mengapa="Hasil dari sekitar sepuluh responden tidak mewakili penduduk yang dilayani.")
def steps_suggest_few(hasil: Hasil) -> Iterator[Kena]:
    """A distribution in steps of 10 percent or more, and nobody says how many answered."""
    langkah = _step(hasil)
    if langkah is not None and hasil.skm is not None and hasil.skm.responden is None:
        yield Kena(SKM.name, {"langkah": angka(langkah), "tersirat": angka(SERATUS / langkah)})


@check("SKM024", Tingkat.PERINGATAN,
       judul="Sebaran jawaban tidak cocok dengan jumlah responden",
       pesan="Jumlah responden SKM tertulis {nilai}, tetapi semua persentase sebaran adalah kelipatan {langkah}, "
             "seperti hasil dari sekitar {tersirat} responden.",
       saran="Periksa jumlah respondennya, atau tulis persentase yang tidak dibulatkan ke puluhan, misalnya {contoh} "
             "untuk satu dari {nilai} responden.",
       mengapa="Jawaban sebanyak itu hampir tidak mungkin semuanya jatuh pada kelipatan besar.")
def steps_contradict_respondents(hasil: Hasil) -> Iterator[Kena]:
    """A distribution in steps of 10 percent or more beside a number of respondents that gives finer ones."""
    langkah, tertulis = _step(hasil), hasil.laporan.identitas.jumlah_responden_skm
    if langkah is not None and tertulis.nilai is not None and tertulis.nilai > 2 * SERATUS / langkah:
        yield Kena(tertulis, {"langkah": angka(langkah), "tersirat": angka(SERATUS / langkah),
                              "contoh": format_angka(SERATUS / tertulis.nilai, 2)},
                   IDENTITAS.column("jumlah_responden_skm").heading)


def _both(nilai: Decimal, lama: PedomanSkm, baru: PedomanSkm) -> str:
    """The letters of a value by two guidances, as words."""
    a, b = (f"{m.huruf} ({m.predikat})" for m in (find_mutu(nilai, lama), find_mutu(nilai, baru)))
    return f"{a} menurut keduanya" if a == b else f"{a} menurut {lama.nama} dan {b} menurut {baru.nama}"


def _classes(hasil: Hasil, i: HasilIndikator, skala: SkalaPredikat, huruf: str) -> str:
    """The class of the target by the chosen scale, and by the other guidances of a scale that depends on them."""
    target = i.target if isinstance(i.target, Decimal) else Decimal(0)
    chosen = hasil.regulasi.pedoman_skm
    kata = [f"{classify(target, skala.kelas).kelas.nama} menurut {_guidance(skala, chosen)}"]
    for p in pedoman():
        lain = find_scale(predikat(p), f"{i.uraian} {i.uraian_renstra}", [huruf])
        if p != chosen and lain is not None and lain.kelas and lain.kelas != skala.kelas:
            kata.append(f"{classify(target, lain.kelas).kelas.nama} menurut {p.nama}")
    return f"{angka(target)} adalah {' dan '.join(kata)}"


def _guidance(skala: SkalaPredikat, p: PedomanSkm) -> str:
    return p.nama if skala.kelas == tuple(m.kelas for m in p.mutu) else skala.dasar


def _band(skala: SkalaPredikat, huruf: str) -> str:
    """The values of a letter, as words: `62,51 sampai 81,25`."""
    kelas = next(k for k in skala.kelas if k.nama == huruf)
    if kelas.tepi is None:
        return f"paling tinggi {_edge(kelas.sampai)}"
    bawah = _edge(kelas.dari) if kelas.dari is not None else f"di atas {_edge(kelas.lebih_dari)}"
    atas = _upper(skala.kelas, huruf)
    return f"{bawah} sampai {atas}" if atas else f"{bawah} ke atas"


def _upper(kelas: Sequence[Kelas], huruf: str) -> str:
    """The printed upper edge of a class, else that of the next better one's `lebih dari`; empty at the top."""
    nomor = next(k for k, satu in enumerate(kelas) if satu.nama == huruf)
    if kelas[nomor].sampai is not None:
        return _edge(kelas[nomor].sampai)
    return _edge(kelas[nomor - 1].lebih_dari) if nomor and kelas[nomor - 1].lebih_dari is not None else ""


def _edge(nilai: Decimal | None) -> str:
    """An edge with the decimals that the regulation prints (88,30)."""
    return "" if nilai is None else format_angka(nilai, max(0, -int(nilai.as_tuple().exponent)))


def _step(hasil: Hasil) -> Decimal | None:
    """The largest step that all percentages of the sheet are multiples of; None where they vary too little to say."""
    if hasil.skm is None or not hasil.skm.persen or hasil.skm.dari_responden:
        return None
    ragam = {d for b in hasil.laporan.skm if (d := row_distribution(b)) is not None}
    if len(ragam) < RAGAM_TERSEDIKIT or not all(sums_to_whole(d) and max(d) > 1 for d in ragam):
        return None
    return next((langkah for langkah in LANGKAH if all(n % langkah == 0 for d in ragam for n in d)), None)


@check("SKM030", Tingkat.PERINGATAN, akhir_tahun=True,
       judul="Nomor unsur tidak berurutan",
       pesan="nomor {nilai} {sebab}, padahal nomor unsur berurutan dari 1{kurang}.",
       saran="Perbaiki nomornya, atau tambahkan baris unsur yang tertinggal; unsur nomor 1 adalah jawaban U1 di SKM "
             "Responden.",
       mengapa="Jawaban responden dan angka di laporan mencari unsurnya menurut nomor.")
def number_out_of_order(hasil: Hasil) -> Iterator[Kena]:
    """Where one or two numbers were left out, at the row behind the first; else at the first outside 1 to n, or twice.

    Numbers that are 1 to n in another order are right.
    """
    baris = [b for b in hasil.laporan.skm if b.no.nilai is not None]
    nomor = [int(b.no.nilai) for b in baris if b.no.nilai is not None]
    if not (salah := _first_wrong(nomor)):
        return
    k, sebab = salah
    hilang = ", ".join(str(n) for n in range(1, max(len(nomor), max(nomor) if sebab == TERLEWAT else 0) + 1)
                       if n not in nomor)
    yield Kena(baris[k].no, {"sebab": sebab, "kurang": f"; yang belum ada: {hilang}" if hilang else ""},
               baris[k].unsur.tertulis)


def _first_wrong(nomor: Sequence[int]) -> tuple[int, str] | None:
    """Place and cause of the number to look at; None where the numbers are 1 to n."""
    semua = range(1, len(nomor) + 1)
    akhir = min(max(nomor, default=0), len(nomor) + TERHAPUS + 1)  # beyond, more lack than counts, whatever is typed
    lebih = [n for n in range(1, akhir + 1) if n not in nomor]
    if 0 < len(lebih) <= TERHAPUS and len(set(nomor)) == len(nomor) and min(nomor) > 0:
        return next(k for k, n in enumerate(nomor) if n > lebih[0]), TERLEWAT
    for k, n in enumerate(nomor):
        if n in nomor[:k]:
            return k, "tertulis dua kali"
        if n not in semua:
            return k, "di luar urutan"
    return None


TERHAPUS = 2
"""So many numbers that lack suggest rows that were deleted; more, a number that was mistyped."""
TERLEWAT = "berdiri sesudah nomor yang terlewat"
