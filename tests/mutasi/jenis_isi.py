"""Codes, words, choices and names that are not what they should be."""

from tests.mutasi.buku import NILAI, Tempat
from tests.mutasi.jenis import jenis
from tests.mutasi.jenis_angka import NEIGHBOUR
from tests.mutasi.undian import Mutan, Undian
from toolkit.schema.input import (
    ANGGARAN,
    ANGKA_DILAPORKAN,
    IDENTITAS,
    IKU,
    KEGIATAN,
    PK,
    REALISASI,
    RENSTRA,
    RKT,
    SKM,
)
from toolkit.schema.kinds import Kind

CODES = frozenset({Kind.KODE, Kind.KODE_ANGGARAN})
NAMES = {RKT.name: ("Sasaran", "Indikator Sasaran"), PK.name: ("Sasaran", "Indikator Sasaran"),
         IKU.name: ("Indikator Kinerja Utama",), REALISASI.name: ("Indikator Sasaran",),
         RENSTRA.name: ("Sasaran", "Indikator Sasaran")}
SATUAN = ("%", "Nilai", "Dokumen", "Kali", "Orang", "Kasus", "Bulan")


@jenis("kode salah ketik")
def code(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: u.kantor.column(t).kind in CODES and t.judul != "Kode Sasaran"
                 and t.sheet != ANGKA_DILAPORKAN.name)
    if di is None:
        return None
    lama = str(u.kantor.isi(di))
    k = u.r.randrange(len(lama))
    baru = u.r.choice([lama[:k] + lama[k + 1:], lama[:k] + lama[k] + lama[k:],
                       lama[:k] + (u.r.choice(NEIGHBOUR[lama[k]]) if lama[k].isdigit() else ",") + lama[k + 1:]])
    return u.ganti(nama, (di, baru)) if baru.strip(".,") else None


@jenis("kode di Angka Dilaporkan salah")
def reported_code(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: t.sheet == ANGKA_DILAPORKAN.name and t.judul == "Kode")
    lain = sorted({str(b["Kode"]) for b in u.kantor.lembar[ANGKA_DILAPORKAN.name] if b.get("Kode")})
    return None if di is None else u.ganti(nama, (di, u.r.choice(lain)))


@jenis("Kode Sasaran salah")
def sasaran_code(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: t.judul == "Kode Sasaran")
    ada = sorted({str(b["Kode"]).partition(".")[0] for b in u.kantor.lembar[RENSTRA.name]})
    return None if di is None else u.ganti(nama, (di, u.r.choice([*ada, "9"])))


@jenis("predikat diganti")
def predicate(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: t.sheet == SKM.name and t.judul == "Predikat Dilaporkan")
    lama = str(u.kantor.isi(di)).casefold() if di else ""
    lain = [p for p in ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik") if p.casefold() != lama]
    return None if di is None else u.ganti(nama, (di, u.r.choice(lain)))


@jenis("Arah dibalik")
def direction(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: t.sheet == RENSTRA.name and t.judul == "Arah")
    return None if di is None else u.ganti(nama, (di, "Negatif" if u.kantor.isi(di) == "Positif" else "Positif"))


@jenis("Satuan diganti")
def unit(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: t.sheet in {RENSTRA.name, KEGIATAN.name} and t.judul == "Satuan")
    return None if di is None else u.ganti(nama, (di, u.r.choice([s for s in SATUAN if s != u.kantor.isi(di)])))


@jenis("nama sasaran atau indikator diganti")
def name(u: Undian, nama: str) -> Mutan | None:
    """With the name that another row of the same column has."""
    di = u.pilih(lambda t: t.judul in NAMES.get(t.sheet, ()))
    if di is None:
        return None
    lain = sorted({str(b[di.judul]) for b in u.kantor.lembar[di.sheet]
                   if b.get(di.judul) and b[di.judul] != u.kantor.isi(di)})
    return u.ganti(nama, (di, u.r.choice(lain))) if lain else None


@jenis("isian teks wajib dikosongkan")
def text_emptied(u: Undian, nama: str) -> Mutan | None:
    def fits(di: Tempat) -> bool:
        column = u.kantor.column(di)
        return column.required and column.kind in {Kind.TEKS, Kind.PILIHAN, *CODES}

    di = u.pilih(fits)
    return None if di is None else u.ganti(nama, (di, None))


@jenis("Tingkat salah pilih")
def level(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: t.sheet == ANGGARAN.name and t.judul == "Tingkat")
    lain = [t for t in ANGGARAN.column("tingkat").choices if di is None or t != u.kantor.isi(di)]
    return None if di is None else u.ganti(nama, (di, u.r.choice(lain)))


@jenis("Identitas salah ketik")
def identity(u: Undian, nama: str) -> Mutan | None:
    """A digit of Kode wilayah, NIP or one of the years."""
    kunci = ("kode_wilayah", "nip", "tahun_laporan", "tahun_awal_renstra", "tahun_akhir_renstra")
    baris = [k for k, c in enumerate(IDENTITAS.columns) if c.field in kunci]
    di = Tempat(IDENTITAS.name, u.r.choice(baris), NILAI.heading)
    lama = u.kantor.isi(di)
    teks = str(lama)
    d = [k for k, huruf in enumerate(teks) if huruf.isdigit()]
    if not d:
        return None
    k = u.r.choice(d)
    hilang = u.r.random() < 0.4
    baru = teks[:k] + ("" if hilang else u.r.choice(NEIGHBOUR[teks[k]])) + teks[k + 1:]
    return u.ganti(nama, (di, int(baru) if isinstance(lama, int) else baru))
