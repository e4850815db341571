"""Sheet SKM Responden: too few respondents, questionnaires that stand twice, answers that are all the same."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.shapes import OnePerCause, cells
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisResponden
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.rules.responden import minimal_sampel
from toolkit.schema.input import IDENTITAS, SKM, SKM_RESPONDEN
from toolkit.values.angka import format_angka
from toolkit.values.teks import begitu_juga, fold

Tempat = Isian[str] | str

UMUR = (7, 110)
"""Youngest and oldest who answer a questionnaire; schoolchildren fetch their own letters."""
PROFIL_TERSEDIKIT = 4
"""So many equal fields of the profile, the age or the date among them, before two questionnaires are one."""
UNSUR_TERSEDIKIT = 5
"""Answers to fewer unsur are alike too often to say anything."""
RESPONDEN_TERSEDIKIT = 10
"""Among fewer respondents equal answers are no pattern."""
BAGIAN_SERAGAM = Decimal("0.5")
"""Share of the respondents who gave one answer to everything, from which on it is told."""


TABEL = ("survei mempunyai {banyak} responden, sedangkan populasi layanan {populasi} memerlukan paling sedikit "
         "{perlu} responden (tabel Krejcie dan Morgan)")
MENGAPA_TABEL = ("PermenPANRB 14/2017 menentukan banyaknya responden dari jumlah penduduk yang dilayani, dengan error "
                 "5 persen; rumusnya dikutip dari laporan survei, belum dicocokkan dengan lampiran peraturannya.")
SEPARUH = 2
"""Below one of so many parts of the respondents needed the survey says little about those who were served."""


@check("SKM017", Tingkat.PERINGATAN,
       judul="Responden kurang dari separuh yang diperlukan",
       pesan=TABEL + "; itu kurang dari separuhnya.",
       saran="Periksa Populasi layanan dan jumlah respondennya; bila benar, sebutkan keterbatasannya di laporan dan "
             "tambah responden tahun depan sampai {perlu}.",
       mengapa=MENGAPA_TABEL)
def far_too_few_for_population(hasil: Hasil) -> Iterator[Kena]:
    """Fewer than half of the respondents that the guidance's formula asks for the population served."""
    return _below_table(hasil, jauh=True)


@check("SKM031", Tingkat.INFO,
       judul="Responden kurang untuk populasi layanan",
       pesan=TABEL + ".",
       saran="Sebutkan keterbatasannya di laporan, atau tambah responden tahun depan sampai {perlu}.",
       mengapa=MENGAPA_TABEL)
def too_few_for_population(hasil: Hasil) -> Iterator[Kena]:
    """Fewer respondents than the guidance's formula asks for the population served, but at least half of them."""
    return _below_table(hasil, jauh=False)


def _below_table(hasil: Hasil, *, jauh: bool) -> Iterator[Kena]:
    kurang, identitas = _too_few(hasil), hasil.laporan.identitas
    if kurang and hasil.regulasi.pedoman_skm.minimal_responden is None and jauh is (kurang[0] * SEPARUH < kurang[1]):
        populasi, tertulis = identitas.populasi_layanan, identitas.jumlah_responden_skm
        field = "jumlah_responden_skm" if tertulis.terisi else "populasi_layanan"
        yield Kena(tertulis if tertulis.terisi else populasi,
                   {"banyak": kurang[0], "perlu": kurang[1], "populasi": format_angka(populasi.nilai or 0)},
                   IDENTITAS.column(field).heading)


@check("SKM018", Tingkat.INFO,
       judul="Responden di bawah jumlah yang disebut pedoman",
       pesan="survei mempunyai {banyak} responden, sedangkan {pedoman} menyebut paling sedikit {perlu} responden.",
       saran="Sebutkan keterbatasannya di laporan, atau tambah responden tahun depan sampai {perlu}.",
       mengapa="Angka 150, yaitu (14 + 1) x 10, berasal dari kutipan dan belum dicocokkan dengan naskah KepmenPAN "
               "25/2004.")
def too_few_for_guidance(hasil: Hasil) -> Iterator[Kena]:
    """Fewer respondents than the number that the guidance fixes, whatever the population."""
    pedoman = hasil.regulasi.pedoman_skm
    if (kurang := _too_few(hasil)) and pedoman.minimal_responden is not None:
        tertulis = hasil.laporan.identitas.jumlah_responden_skm
        di: Tempat | Isian[Decimal] = tertulis if tertulis.terisi else _sheet(hasil)
        yield Kena(di, {"banyak": kurang[0], "perlu": kurang[1], "pedoman": pedoman.nama}, "Jumlah responden SKM")


@check("SKM019", Tingkat.PERINGATAN,
       judul="Kuesioner yang sama tertulis dua kali",
       pesan="responden {nama} sama persis dengan responden {lain} di baris {baris}: {sama}.",
       saran="Cocokkan dengan kuesionernya; hapus salah satu barisnya bila tercatat dua kali, atau perbaiki isian yang "
             "keliru.",
       mengapa="Jawaban yang tercatat dua kali mengubah nilai survei dan jumlah respondennya.")
def respondent_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two rows with the same answers and the same No, or the same full profile with an age or a date in it.

    Equal answers alone say nothing: with nine unsur many people answer alike.
    """
    dilihat: dict[object, BarisResponden] = {}
    for r in hasil.laporan.skm_responden:
        for tanda, kata in _signs(r):
            if (lain := dilihat.setdefault(tanda, r)) is not r:
                yield Kena(_cell(r), {"nama": _name(r), "lain": _name(lain), "baris": lain.baris, "sama": kata},
                           _name(r))
                break


@check("SKM020", Tingkat.PERINGATAN,
       judul="Semua jawaban survei sama",
       pesan="semua jawaban di sheet {sheet} adalah {jawaban}, tanpa satu pun yang berbeda.",
       saran="Periksa apakah jawabannya memang dari kuesioner; bila bukan, ganti dengan jawaban yang sebenarnya.",
       mengapa="Survei tanpa perbedaan jawaban tidak dapat menunjukkan unsur mana yang perlu diperbaiki.")
def all_answers_equal(hasil: Hasil) -> Iterator[Kena]:
    """Every respondent gave one and the same answer to everything; or all of every unsur stands in one column."""
    semua = {j.nilai for r in hasil.laporan.skm_responden for j in r.jawaban.values() if j.nilai is not None}
    if hasil.laporan.skm_responden:
        if len(semua) == 1 and len(hasil.laporan.skm_responden) >= RESPONDEN_TERSEDIKIT:
            yield Kena(SKM_RESPONDEN.name, {"sheet": SKM_RESPONDEN.name, "jawaban": semua.pop()})
        return
    kolom = {tuple(bool(n) for n in u.distribusi) for u in hasil.skm.unsur if u.distribusi} if hasil.skm else set()
    lengkap = hasil.skm is not None and sum(u.distribusi is not None for u in hasil.skm.unsur) >= UNSUR_TERSEDIKIT
    if lengkap and len(kolom) == 1 and sum(satu := kolom.pop()) == 1:
        yield Kena(SKM.name, {"sheet": SKM.name, "jawaban": satu.index(True) + 1})


@check("SKM021", Tingkat.INFO,
       judul="Banyak responden memberi jawaban yang sama untuk semua unsur",
       pesan="{banyak} dari {semua} responden ({persen} persen) memberi satu jawaban yang sama untuk semua unsur, "
             "misalnya responden {contoh}.",
       saran="Tidak perlu diubah bila memang dari kuesioner; tahun depan dampingi pengisiannya supaya setiap unsur "
             "dinilai sendiri, misalnya dengan menjelaskan Biaya dan Waktu satu per satu.",
       mengapa="Kuesioner yang diisi seragam tidak membedakan unsur yang baik dari yang kurang.")
def many_answer_alike(hasil: Hasil) -> Iterator[Kena]:
    """At least half of the respondents gave one answer to all unsur; a sheet of one answer only is SKM020's."""
    lengkap = [r for r in hasil.laporan.skm_responden if len(_answers(r)) >= UNSUR_TERSEDIKIT]
    seragam = [r for r in lengkap if _uniform(r)]
    satu = len({j for r in lengkap for j in _answers(r).values()}) == 1
    if not satu and len(lengkap) >= RESPONDEN_TERSEDIKIT and len(seragam) >= len(lengkap) * BAGIAN_SERAGAM:
        yield Kena(SKM_RESPONDEN.name,
                   {"banyak": len(seragam), "semua": len(lengkap), "contoh": _name(seragam[0]),
                    "persen": angka(Decimal(len(seragam)) / len(lengkap) * SERATUS)})


@check("RSP004", Tingkat.PERINGATAN,
       judul="Umur responden tidak wajar",
       pesan="Umur tertulis {nilai}, di luar {muda} sampai {tua} tahun{lahir}.{lain}",
       saran="Ketik umurnya dalam tahun menurut kuesionernya, misalnya 34, atau kosongkan.",
       mengapa="Isian yang keliru di satu kolom sering diikuti kesalahan di kolom jawabannya.",
       bentuk=OnePerCause(lambda lain: begitu_juga(sel.alamat for sel in cells(lain))))
def age_out_of_range(hasil: Hasil) -> Iterator[Kena]:
    """An age that nobody who answers a questionnaire has; a year of birth is named as such. Once for the sheet."""
    for r in hasil.laporan.skm_responden:
        umur = r.umur.nilai
        if umur is not None and not UMUR[0] <= umur <= UMUR[1]:
            lahir = hasil.tahun - UMUR[1] <= umur <= hasil.tahun - UMUR[0]
            yield Kena(r.umur, {"muda": UMUR[0], "tua": UMUR[1],
                                "lahir": "; tampaknya tahun lahir" if lahir else ""}, _name(r), sebab="umur")


def _too_few(hasil: Hasil) -> tuple[int, int] | None:
    """Respondents that there are and that are needed, where there are fewer; None where one is not known.

    Where no sheet holds the survey, as Identitas says.
    """
    identitas = hasil.laporan.identitas
    populasi, tertulis = identitas.populasi_layanan.nilai, identitas.jumlah_responden_skm.nilai
    perlu = minimal_sampel(None if populasi is None else int(populasi), hasil.regulasi.pedoman_skm)
    ada = hasil.skm.responden if hasil.skm else None if tertulis is None else int(tertulis)
    return None if perlu is None or ada is None or ada >= perlu else (ada, perlu)


def _sheet(hasil: Hasil) -> str:
    return SKM_RESPONDEN.name if hasil.laporan.skm_responden else SKM.name


def _answers(r: BarisResponden) -> dict[int, int]:
    return {k: j.nilai for k, j in sorted(r.jawaban.items()) if j.nilai is not None}


def _uniform(r: BarisResponden) -> bool:
    return len(set(_answers(r).values())) == 1


def _signs(r: BarisResponden) -> Iterator[tuple[object, str]]:
    """What only one questionnaire should have, and its name: the No, else the profile, each with the answers."""
    jawaban = tuple(_answers(r).items())
    if len(jawaban) < UNSUR_TERSEDIKIT:
        return
    if r.no.nilai:
        yield ("No", fold(r.no.nilai), jawaban), "No dan semua jawabannya"
    profil = (r.tanggal.nilai, r.umur.nilai, *(fold(t.nilai or "") for t in (
        r.jenis_kelamin, r.pendidikan, r.pekerjaan, r.jenis_layanan)))
    dikenal = r.umur.terisi or r.tanggal.terisi
    if dikenal and sum(bool(isi) for isi in profil) >= PROFIL_TERSEDIKIT and not _uniform(r):
        yield ("profil", profil, jawaban), "semua isian dan semua jawabannya"


def _cell(r: BarisResponden) -> Tempat:
    return r.no if r.no.sel else SKM_RESPONDEN.name


def _name(r: BarisResponden) -> str:
    return f"No {r.no.nilai}" if r.no.nilai else f"baris {r.baris}"
