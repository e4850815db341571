"""Which changes do not count: they leave the workbook consistent and plausible. Decided before any check is run.

A figure counts where another cell of the same workbook states it or follows from it (its witness); without one it
counts only where it is implausible by itself.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from tests.mutasi.buku import Baris, Isi, Kantor, Tempat
from tests.mutasi.undian import NUMERIC, Mutan, Ubah, bilangan
from toolkit.model.rencana_aksi import TRIWULAN, SifatTarget
from toolkit.schema.input import (
    ANGGARAN,
    ANGKA_DILAPORKAN,
    BELANJA,
    IDENTITAS,
    KEGIATAN,
    PK,
    PK_PROGRAM,
    REALISASI,
    RENCANA_AKSI,
    RENSTRA,
    RKT,
    SKM,
    SKM_RESPONDEN,
)
from toolkit.schema.kinds import Column, Kind
from toolkit.values.angka import bulat
from toolkit.values.kode import kunci

HALF, DOUBLE = Decimal("0.5"), Decimal(2)
"""Beyond half and double the old value a figure is implausible by itself."""
LAPOR = REALISASI.column("capaian_dilaporkan").heading
CETAKAN = frozenset({"capaian_dilaporkan", "skor_dilaporkan", "nilai"})
"""Figures that are only compared, each at its printed precision."""
BOLEH_KOSONG = "selnya boleh kosong"
TANPA_SAKSI = "tidak ada angka lain yang memuatnya, dan nilainya wajar"
KODE_SAMA = "kode yang sama, angka nolnya lain"
KODE_SENDIRI = "tidak ada baris lain yang menyebut kode itu, dan induknya sama"
RKT_SEBAGIAN = "RKT tidak harus memuat semua kegiatan"
TIDAK_TAMPAK = "tidak tampak pada ketelitian yang tercetak"


def reason(kantor: Kantor, mutan: Mutan) -> str:
    """Why a change does not count, in Indonesian; empty where it does."""
    if not mutan.ubah:
        return _of_rows(kantor, mutan)
    if _same_total(kantor, mutan):
        return TANPA_SAKSI
    if {kantor.column(u.di).field for u in mutan.ubah} == {"no"} and len(mutan.ubah) > 1:
        return "unsur yang sama bernomor lain"
    alasan = {_of_cell(kantor, mutan, u) for u in mutan.ubah}
    return "" if "" in alasan else min(alasan)


def _same_total(kantor: Kantor, mutan: Mutan) -> bool:
    """Quarters of one row that are summed up and still have the same sum."""
    if {u.di.sheet for u in mutan.ubah} != {RENCANA_AKSI.name} or len({
            (u.di.baris, u.di.judul.partition(" ")[0]) for u in mutan.ubah}) > 1:
        return False
    lama, baru = ([bilangan(isi) for isi in semua] for semua in zip(*((u.lama, u.baru) for u in mutan.ubah),
                                                                    strict=True))
    return (_summed(kantor, mutan.ubah[0]) and None not in (*lama, *baru)
            and sum(filter(None, lama)) == sum(filter(None, baru)))


def _summed(kantor: Kantor, u: Ubah) -> bool:
    baris = kantor.lembar[u.di.sheet][u.di.baris]
    return baris.get(RENCANA_AKSI.column("sifat_target").heading) == SifatTarget.AKUMULATIF.value


def _of_quarter(kantor: Kantor, u: Ubah) -> str:
    """A part of the year's sum, or the fourth quarter's position, has its witness; what lies between has none."""
    return "" if _summed(kantor, u) or u.di.judul.endswith(f" {TRIWULAN[-1]}") else TANPA_SAKSI


def _of_rows(kantor: Kantor, mutan: Mutan) -> str:
    """Nothing says how many printed figures were copied, nor how many answered.

    The contract: an RKT need not hold every program. A row whose sasaran others serve may be absent, unless rows below
    take their Program from it.
    """
    sheet = next(iter(mutan.lembar), "")
    if sheet == ANGKA_DILAPORKAN.name or (sheet == RENCANA_AKSI.name and mutan.jenis != "baris ganda"):
        return "sheet pelengkap: banyaknya baris bebas"
    if sheet == SKM_RESPONDEN.name and mutan.jenis == "baris terhapus":
        return TANPA_SAKSI
    if sheet == RKT.name and mutan.jenis == "baris terhapus" and _dispensable(kantor, mutan):
        return RKT_SEBAGIAN
    return ""


def _dispensable(kantor: Kantor, mutan: Mutan) -> bool:
    lama, baru = kantor.lembar[RKT.name], mutan.lembar[RKT.name]
    k = next((k for k, b in enumerate(baru) if b != lama[k]), len(baru))
    sasaran = {str(b["Kode"]).partition(".")[0] for b in baru if b.get("Kode")}
    dilayani = not lama[k].get("Kode") or str(lama[k]["Kode"]).partition(".")[0] in sasaran
    return dilayani and not (lama[k].get("Program") and k < len(baru) and not baru[k].get("Program"))


def _of_cell(kantor: Kantor, mutan: Mutan, u: Ubah) -> str:
    column = kantor.column(u.di)
    if u.baru is None:
        return "" if _required(kantor, u.di, column) else BOLEH_KOSONG
    if u.di.sheet == IDENTITAS.name:
        return _of_identity(u)
    if column.field in _LAIN:
        return _LAIN[column.field](kantor, u)
    if column.kind in {Kind.KODE, Kind.KODE_ANGGARAN}:
        return _of_code(kantor, u)
    if column.kind not in NUMERIC or not _plain(u.lama) or not _plain(u.baru):
        return ""
    return _of_number(kantor, mutan, u)


def _of_code(kantor: Kantor, u: Ubah) -> str:
    if kunci(str(u.lama)) == kunci(str(u.baru)):
        return KODE_SAMA
    return KODE_SENDIRI if u.di == Tempat(ANGGARAN.name, u.di.baris, "Kode") and _own_code(kantor, u) else ""


def _own_code(kantor: Kantor, u: Ubah) -> bool:
    """The office's own number for a lowest row: another last part, that no row has, and nothing refers to it."""
    lama, baru = str(u.lama), str(u.baru)
    semua = {str(isi) for sheet, rows in kantor.lembar.items() for b in rows for judul, isi in b.items()
             if isi and judul in {"Kode", "Kode Anggaran"} and (sheet, isi) != (ANGGARAN.name, u.lama)}
    return (re.fullmatch(r"[\dA-Z]+", baru.rpartition(".")[2]) is not None
            and lama.rpartition(".")[0] == baru.rpartition(".")[0]
            and not any(kode in {baru, lama} or kode.startswith(f"{lama}.") for kode in semua))


def _plain(isi: Isi) -> bool:
    """A number, or a text that reads as one with what stands around it."""
    return isinstance(isi, int | Decimal) or re.fullmatch(r"[\d.,]+( ?\S+)?", str(isi)) is not None


def _required(kantor: Kantor, di: Tempat, column: Column) -> bool:
    """The contract wants the cell filled: a required column, or the value of a year."""
    baris = kantor.lembar[di.sheet][di.baris]
    if di.sheet == ANGGARAN.name and column.field in {"anggaran", "realisasi"}:
        return not _children(kantor, baris)
    if di.sheet == REALISASI.name and column.field == "realisasi":
        return not baris.get("Penyebut")
    if di.sheet == PK_PROGRAM.name and column.field == "program":
        return not baris.get("Kode Anggaran")
    if di.sheet == ANGKA_DILAPORKAN.name or (di.sheet, column.field) == (RKT.name, "kegiatan"):
        return False
    return column.required or column.years is not None or (
        di.sheet == RENCANA_AKSI.name and column.field.startswith("realisasi"))


def _of_number(kantor: Kantor, mutan: Mutan, u: Ubah) -> str:
    lama, baru = bilangan(u.lama), bilangan(u.baru)
    if lama is None or baru is None or (isinstance(u.baru, int | Decimal) and u.baru < 0):
        return ""
    saksi = SAKSI.get((u.di.sheet, kantor.column(u.di).field))
    if saksi is not None and saksi(kantor, u):
        return TIDAK_TAMPAK if _invisible(kantor, mutan, u) else ""
    if _unit_differs(u) or not _plausible(lama, baru, kantor, u.di):
        return ""
    return TANPA_SAKSI


def _unit_differs(u: Ubah) -> bool:
    satuan = [re.sub(r"[\d.,\s]", "", isi).casefold() if isinstance(isi, str) else "" for isi in (u.lama, u.baru)]
    return satuan[0] != satuan[1]


def _plausible(lama: Decimal, baru: Decimal, kantor: Kantor, di: Tempat) -> bool:
    if kantor.column(di).field == "tahun" or lama == 0:
        return False
    persen = lama <= 100 and kantor.lembar[di.sheet][di.baris].get("Satuan") == "%"
    return HALF <= baru / lama <= DOUBLE and not (persen and baru > 100)


def _invisible(kantor: Kantor, mutan: Mutan, u: Ubah) -> bool:
    """The only witness is a printed percentage, and it stays the same at its precision."""
    field = kantor.column(u.di).field
    baris = kantor.lembar[u.di.sheet][u.di.baris]
    if field in CETAKAN and len(mutan.ubah) == 1:
        return _shortened(u)
    pasangan = {(KEGIATAN.name, "target"), (KEGIATAN.name, "realisasi"), (REALISASI.name, "realisasi")}
    if (u.di.sheet, field) not in pasangan or len(mutan.ubah) > 1:
        return False
    if u.di.sheet == REALISASI.name and (_in_reported(kantor, u) or _is_survey(kantor, u)):
        return False
    lapor = baris.get(LAPOR)
    lama, baru = bilangan(u.lama), bilangan(u.baru)
    if not isinstance(lapor, int | Decimal) or not lama or not baru:
        return False
    faktor = baru / lama if field == "realisasi" else lama / baru
    desimal = max(0, -int(Decimal(lapor).as_tuple().exponent))
    return bulat(Decimal(lapor) * faktor, desimal) == lapor


def _shortened(u: Ubah) -> bool:
    """The printed figure with a decimal less, rounded rightly: what the contract calls its precision."""
    lama, baru = bilangan(u.lama), bilangan(u.baru)
    if lama is None or baru is None:
        return False
    desimal = max(0, -int(baru.normalize().as_tuple().exponent))
    return bulat(lama, desimal) == baru


def _of_direction(kantor: Kantor, u: Ubah) -> str:
    """Both formulas give the same where the target is met exactly; without a printed capaian nothing contradicts."""
    kode = kantor.lembar[u.di.sheet][u.di.baris]["Kode"]
    realisasi = _row(kantor, REALISASI.name, kode)
    target = [bilangan(b.get(j)) for b in (_row(kantor, PK.name, kode),) for j in ("Target Perubahan", "Target")]
    if realisasi.get(LAPOR) is None:
        return TANPA_SAKSI
    capai = bilangan(realisasi.get("Realisasi"))
    return "capaiannya sama menurut kedua rumus" if capai is not None and capai in target else ""


def _of_unit(kantor: Kantor, u: Ubah) -> str:
    """The indicator's name or a figure with its unit says which unit it is."""
    baris = kantor.lembar[u.di.sheet][u.di.baris]
    nama = str(baris.get("Indikator Sasaran") or baris.get("Indikator Keluaran") or "")
    if re.match(r"(?i)(%|pers|pros|jumlah (dokumen|orang|kasus|kali)|nilai|hasil survey)", nama):
        return ""
    angka = [isi for j in ("Target", "Realisasi") for b in (baris, _row(kantor, PK.name, baris.get("Kode")))
             for isi in [b.get(j)] if isinstance(isi, str)]
    return "" if angka else TANPA_SAKSI


def _of_sasaran(kantor: Kantor, u: Ubah) -> str:
    return "" if _sasaran_elsewhere(kantor, u) else TANPA_SAKSI


def _of_identity(u: Ubah) -> str:
    """Tahun and Kode wilayah have their witnesses; a NIP only its own length and dates."""
    teks = re.sub(r"\D", "", str(u.baru))
    if IDENTITAS.columns[u.di.baris].field == "nip" and len(teks) == 18:
        bulan, hari, masuk = int(teks[4:6]), int(teks[6:8]), int(teks[12:14])
        if 1 <= bulan <= 12 and 1 <= hari <= 28 and 1 <= masuk <= 12 and 1900 < int(teks[:4]) < int(teks[8:12]):
            return "NIP-nya tetap mungkin"
    return ""


def _row(kantor: Kantor, sheet: str, kode: Isi) -> Baris:
    return next((b for b in kantor.lembar.get(sheet, ()) if b.get("Kode") == kode and kode), {})


def _children(kantor: Kantor, baris: Baris) -> bool:
    return any(str(b["Kode"]).startswith(f"{baris.get('Kode')}.") for b in kantor.lembar[ANGGARAN.name])


def _parent_filled(kantor: Kantor, u: Ubah) -> bool:
    kode = str(kantor.lembar[u.di.sheet][u.di.baris].get("Kode"))
    return any(kode.startswith(f"{b['Kode']}.") and b.get(u.di.judul) for b in kantor.lembar[ANGGARAN.name])


def _in_reported(kantor: Kantor, u: Ubah) -> bool:
    """Angka Dilaporkan states the same figure of the same record."""
    kode = kantor.lembar[u.di.sheet][u.di.baris].get("Kode")
    return any(b.get("Kode") == kode and bilangan(b.get("Nilai")) == bilangan(u.lama)
               for b in kantor.lembar.get(ANGKA_DILAPORKAN.name, ()))


def _is_survey(kantor: Kantor, u: Ubah) -> bool:
    nama = " ".join(str(b.get("Indikator Sasaran")) for b in kantor.lembar[RENSTRA.name]
                    if b["Kode"] == kantor.lembar[u.di.sheet][u.di.baris].get("Kode"))
    return re.search(r"SKM|IKM|[Ss]urve[iy]", nama) is not None


def _lapor(kantor: Kantor, u: Ubah) -> bool:
    return kantor.lembar[u.di.sheet][u.di.baris].get(LAPOR) is not None


def _always(_: Kantor, __: Ubah) -> bool:
    return True


def _renstra_target(kantor: Kantor, u: Ubah) -> bool:
    """The year's target stands in PK too; those of other years stand nowhere else."""
    kode = kantor.lembar[u.di.sheet][u.di.baris]["Kode"]
    tahun = max(int(k.heading.split()[-1]) for k in kantor.kolom[REALISASI.name] if k.column.years) + 1
    return u.di.judul == f"Target {tahun}" and bool(_row(kantor, PK.name, kode))


def _equal_output(kantor: Kantor, u: Ubah) -> bool:
    """An output of Kegiatan has the same target and unit."""
    return any(bilangan(b.get("Target")) == bilangan(u.lama) for b in kantor.lembar.get(KEGIATAN.name, ()))


def _money(kantor: Kantor, u: Ubah) -> bool:
    if u.di.judul == ANGGARAN.column("anggaran").heading:
        return True  # Belanja, RKT or PK Program hold it in every base
    baris = kantor.lembar[u.di.sheet][u.di.baris]
    return bool(_children(kantor, baris) or _parent_filled(kantor, u) or _belanja_filled(kantor, u))


def _belanja_filled(kantor: Kantor, u: Ubah) -> bool:
    return any(b.get(u.di.judul) for b in kantor.lembar.get(BELANJA.name, ()))


def _sasaran_elsewhere(kantor: Kantor, u: Ubah) -> bool:
    """Another sasaran than the Renstra has, one that Angka Dilaporkan adds up, or one that RKT contradicts."""
    ada = {str(b["Kode"]).partition(".")[0] for b in kantor.lembar[RENSTRA.name]}
    return (str(u.baru) not in ada or any(b.get("Tabel") == "Anggaran per Sasaran"
            for b in kantor.lembar.get(ANGKA_DILAPORKAN.name, ())) or bool(kantor.lembar.get(RKT.name)))


def _pk_program_before(kantor: Kantor, u: Ubah) -> bool:
    """The budget before its change is told by nothing else."""
    return not kantor.lembar[u.di.sheet][u.di.baris].get("Anggaran Perubahan")


def _survey_answers(kantor: Kantor, _: Ubah) -> bool:
    return any(bilangan(b.get("Baik")) is not None for b in kantor.lembar[SKM.name])


def _pk_changed(kantor: Kantor, u: Ubah) -> bool:
    return _lapor_of(kantor, u) or u.lama == kantor.lembar[u.di.sheet][u.di.baris].get("Target")


def _lapor_of(kantor: Kantor, u: Ubah) -> bool:
    return _row(kantor, REALISASI.name, kantor.lembar[u.di.sheet][u.di.baris].get("Kode")).get(LAPOR) is not None


def _pembilang(kantor: Kantor, u: Ubah) -> bool:
    return bilangan(kantor.lembar[u.di.sheet][u.di.baris].get("Realisasi")) is not None or _lapor(kantor, u)


SAKSI: dict[tuple[str, str], Callable[[Kantor, Ubah], bool]] = {
    (RENSTRA.name, "target"): _renstra_target,
    (RKT.name, "target_sasaran"): _always, (RKT.name, "target_kegiatan"): _equal_output,
    (RKT.name, "anggaran"): _always,
    (PK.name, "target"): _always, (PK.name, "target_perubahan"): _pk_changed,
    (PK_PROGRAM.name, "anggaran"): _pk_program_before, (PK_PROGRAM.name, "anggaran_perubahan"): _always,
    (REALISASI.name, "realisasi"): lambda k, u: _lapor(k, u) or _in_reported(k, u) or _is_survey(k, u),
    (REALISASI.name, "pembilang"): _pembilang, (REALISASI.name, "penyebut"): _pembilang,
    (REALISASI.name, "riwayat"): _in_reported, (REALISASI.name, "capaian_dilaporkan"): _always,
    (SKM.name, "no"): _always, (SKM.name, "tidak_baik"): _always, (SKM.name, "kurang_baik"): _always,
    (SKM.name, "baik"): _always, (SKM.name, "sangat_baik"): _always, (SKM.name, "skor_dilaporkan"): _always,
    (SKM_RESPONDEN.name, "jawaban"): _survey_answers,
    (ANGGARAN.name, "anggaran"): _money, (ANGGARAN.name, "realisasi"): _money,
    (ANGGARAN.name, "capaian_dilaporkan"): _always,
    (KEGIATAN.name, "target"): _lapor, (KEGIATAN.name, "realisasi"): _lapor,
    (KEGIATAN.name, "capaian_dilaporkan"): _always,
    (BELANJA.name, "anggaran"): _always, (BELANJA.name, "realisasi"): _belanja_filled,
    (ANGKA_DILAPORKAN.name, "nilai"): _always, (ANGKA_DILAPORKAN.name, "tahun"): _always,
}
"""By sheet and field: whether another cell states the figure or follows from it. A field that is not named has none."""

_LAIN: dict[str, Callable[[Kantor, Ubah], str]] = {
    **{f"{apa}_{n}": _of_quarter for apa in ("target", "realisasi") for n in range(1, len(TRIWULAN) + 1)},
    "arah": _of_direction, "satuan": _of_unit, "kode_sasaran": _of_sasaran}
"""Fields that hold no figure, and yet may be changed without a contradiction."""
