"""Tables of the survey's own report: the classes of quality, the years before, the questionnaire, the answers."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model.hasil import Hasil
from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.laporan import Teks
from toolkit.model.regulasi import Mutu, PedomanSkm, Pertanyaan
from toolkit.model.rencana_aksi import TRIWULAN
from toolkit.model.rencana_skm import HasilRencanaSkm
from toolkit.tabel.halaman import Grafik, JenisGrafik, Seri, Warna
from toolkit.tabel.model import Baris, Format, Kategori, Kolom, Rata, Tabel
from toolkit.values.angka import format_angka
from toolkit.values.kuesioner import choices_for
from toolkit.values.teks import fold

_TENGAH = Rata.TENGAH
_TERBAIK = Decimal(100)
_CENTANG, _KOTAK, _TETAP, _TITIK = "\N{CHECK MARK}", "\N{WHITE SQUARE}", "\N{NO-BREAK SPACE}", "…………………"
_DATA = (
    ("Tanggal survei", (_TITIK,)), ("Umur", (f"{_TITIK} tahun",)), ("Jenis kelamin", ("Laki-laki", "Perempuan")),
    ("Pendidikan", ("SD", "SMP", "SMA", "D3", "S1", "S2", "S3")),
    ("Pekerjaan", ("PNS", "TNI", "Polri", "Swasta", "Wirausaha", f"Lainnya: {_TITIK}")), ("Jenis layanan", (_TITIK,)))
"""What a questionnaire asks of the respondent, and what can be ticked."""
_SUSUNAN = "Pertanyaan yang tidak ada di pedoman disusun dari nama unsurnya."
PALING_BANYAK = 500
"""Respondents whose answers are printed one by one: some ten pages; of more the counts say the same."""


def tabel_mutu(pedoman: PedomanSkm) -> Tabel:
    """The classes of the survey's value, best first."""
    return Tabel(
        judul="Nilai, Mutu, dan Kinerja Unit Pelayanan", nomor_kolom=False,
        kolom=(Kolom("NILAI", 30, rata=_TENGAH), Kolom("MUTU PELAYANAN", 20, rata=_TENGAH),
               Kolom("KINERJA UNIT PELAYANAN", 30, rata=_TENGAH)),
        baris=tuple(Baris((batas, m.huruf, Kategori(m.predikat, m.kelas.nada))) for batas, m in _batas(pedoman.mutu)),
        catatan=(f"Dasar: {pedoman.dasar}.",))


def _batas(mutu: Sequence[Mutu]) -> Iterator[tuple[str, Mutu]]:
    """Each class with its edges as the guideline prints them."""
    for n, m in enumerate(mutu):
        bawah, atas = m.kelas.tepi, _TERBAIK if n == 0 else m.kelas.sampai
        if bawah is None:
            yield f"sampai {format_angka(atas, 2)}" if atas is not None else "di bawahnya", m
        else:
            yield format_angka(bawah, 2) + (f"–{format_angka(atas, 2)}" if atas is not None else " ke atas"), m


def tabel_tren(riwayat: Sequence[tuple[int, Decimal]]) -> Tabel:
    """The survey's value of each year."""
    return Tabel(judul="Nilai SKM Menurut Tahun", nomor_kolom=False,
                 kolom=(Kolom("TAHUN", 20, rata=_TENGAH), Kolom("NILAI SKM", 30, Format.DUA, _TENGAH)),
                 baris=tuple(Baris((str(tahun), nilai)) for tahun, nilai in riwayat))


def grafik_tren(riwayat: Sequence[tuple[int, Decimal]]) -> Grafik:
    """The same as a line."""
    data = Tabel(judul="Data grafik", nomor_kolom=False, baris=tuple(Baris((str(t), n)) for t, n in riwayat),
                 kolom=(Kolom("Tahun", 8), Kolom("Nilai SKM", 10, Format.DUA)))
    return Grafik("Nilai SKM menurut tahun", JenisGrafik.GARIS, data, (Seri("Nilai SKM", 2, Warna.BIRU, label=True),),
                  tinggi=160, minimum=0, maksimum=100)


def tabel_rencana(rencana: Sequence[HasilRencanaSkm]) -> Tabel:
    """What is planned for which unsur, when, and by whom."""
    kolom = (Kolom("UNSUR", 18), Kolom("RENCANA TINDAK LANJUT", 26), Kolom("PROGRAM/ KEGIATAN", 20),
             *(Kolom(f"TW {tw}", 4, rata=_TENGAH) for tw in TRIWULAN), Kolom("PENANGGUNG JAWAB", 16))
    return Tabel(judul="Rencana Tindak Lanjut Hasil SKM", kolom=kolom, nomor_kolom=False, baris=tuple(
        Baris((_unsur(r), *(_tertulis(i) for i in (r.baris.rencana, r.baris.program)),
               *(_CENTANG if ada else "" for ada in r.baris.triwulan), _tertulis(r.baris.penanggung_jawab)))
        for r in rencana))


def tabel_realisasi_rencana(rencana: Sequence[HasilRencanaSkm]) -> Tabel:
    """What came of the plan of earlier periods."""
    kolom = (Kolom("PERIODE", 12, rata=_TENGAH), Kolom("UNSUR", 18),
             Kolom("RENCANA TINDAK LANJUT", 26), Kolom("PENANGGUNG JAWAB", 16), Kolom("REALISASI", 26))
    return Tabel(judul="Realisasi Tindak Lanjut SKM Periode Sebelumnya", kolom=kolom, nomor_kolom=False, baris=tuple(
        Baris((_tertulis(r.baris.periode), _unsur(r), *(_tertulis(isi) for isi in (
            r.baris.rencana, r.baris.penanggung_jawab, r.baris.realisasi))))
        for r in rencana))


def _unsur(r: HasilRencanaSkm) -> str:
    return "" if r.no is None else f"{r.no}. {r.uraian}" if r.uraian else f"Unsur {r.no}"


def _tertulis(isian: Teks) -> str:
    return (isian.nilai or "").strip()


def tabel_kuesioner(pedoman: PedomanSkm, skm: HasilSkm) -> Tabel:
    """A question for each unsur with its answers, worst first: the guideline's own for an unsur of its name."""
    resmi = {fold(nama): satu for nama, satu in zip(pedoman.unsur, pedoman.kuesioner, strict=False)}

    def baris(u: HasilUnsur) -> Baris:
        satu = resmi.get(fold(u.uraian)) or Pertanyaan(f"Bagaimana pendapat Saudara tentang {u.uraian}?",
                                                       choices_for(u.uraian))
        return Baris((f"{u.no}.", satu.tanya, *satu.pilihan))

    angka = (Kolom(str(n), 18, rata=_TENGAH) for n in range(1, len(pedoman.jawaban) + 1))
    return Tabel(judul="PENDAPAT RESPONDEN TENTANG PELAYANAN", nomor_kolom=False, baris=tuple(map(baris, skm.unsur)),
                 subjudul="Beri tanda silang (x) pada satu jawaban untuk setiap pertanyaan.",
                 catatan=() if all(fold(u.uraian) in resmi for u in skm.unsur) else (_SUSUNAN,),
                 kolom=(Kolom("NO.", 6, rata=_TENGAH), Kolom("PERTANYAAN", 60), *angka))


def tabel_data_responden() -> Tabel:
    """What the questionnaire asks of the respondent, to be ticked or written by hand."""
    return Tabel(judul="DATA RESPONDEN", nomor_kolom=False, kolom=(Kolom("", 24), Kolom("", 76)),
                 baris=tuple(Baris((apa, "   ".join(map(_choice, pilihan)))) for apa, pilihan in _DATA))


def _choice(teks: str) -> str:
    """A box before a choice; none before what is written."""
    return teks if teks.startswith(_TITIK) else f"{_KOTAK} {teks}".replace(" ", _TETAP)


def tabel_jawaban(hasil: Hasil, skm: HasilSkm) -> Tabel | None:
    """Each respondent's answers; None where the workbook does not hold them, or too many to print."""
    semua = [b for b in hasil.laporan.skm_responden if any(j.terisi for j in b.jawaban.values())]
    if not skm.dari_responden or len(semua) > PALING_BANYAK:
        return None
    nomor = [u.no for u in skm.unsur]
    jawaban = (Baris((f"{n}.", *(str(j.nilai) if (j := b.jawaban.get(k)) and j.nilai is not None else "-"
                                 for k in nomor))) for n, b in enumerate(semua, 1))
    return Tabel(judul="Jawaban Setiap Responden", nomor_kolom=False, baris=tuple(jawaban),
                 kolom=(Kolom("NO.", 8, rata=_TENGAH), *(Kolom(f"U{k}", 8, rata=_TENGAH) for k in nomor)))
