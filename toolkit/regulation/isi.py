"""What each kind of regulation file holds: a checked table -> the frozen dataclass of it."""

from decimal import Decimal

from toolkit.model.regulasi import (
    NRR,
    Kelas,
    MetodeEfisiensi,
    Mutu,
    PedomanSkm,
    Pertanyaan,
    RumusCapaian,
    RumusSampel,
    RumusTetap,
    Skala,
    SkalaPredikat,
    TanpaKelas,
)
from toolkit.regulation.berkas import Tabel
from toolkit.rumus.tree import evaluate, fill

NADA_TERBAIK = 3
"""Best of the four rating colours, 0 to 3."""

CAPAIAN = ("target", "realisasi")
"""What a formula of capaian is made of."""
EFISIENSI = ("capaian", "penyerapan")
"""What a formula of efisiensi is made of, beside its own constants."""
_UMUM = ("nama", "alias", "dasar", "berlaku", "bawaan", "terverifikasi")
_TEPI = ("dari", "lebih_dari", "sampai", "nada")


def skala_of(isi: Tabel) -> Skala:
    """A scale for capaian, from its table.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    isi.only(*_UMUM, "sumber", "celah", "kelas")
    isi.teks("celah", ("kelas bawah",))
    tanpa = isi.ada("sumber") and not isi.ada("dasar")
    return Skala(isi.teks("nama"), "" if tanpa else isi.teks("dasar"), isi.tanggal("berlaku"),
                 _kelas(isi, "nama"), isi.benar("terverifikasi", bawaan=True), bernama=not tanpa)


def pedoman_skm_of(isi: Tabel) -> PedomanSkm:
    """A guidance for the survey, from its table.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    isi.only(*_UMUM, "bobot_tercetak", "minimal_responden", "unsur", "jawaban", "skor", "mutu", "sampel",
             "bagian_unsur", "kuesioner")
    tabel_mutu = isi.daftar_tabel("mutu")
    skor = isi.rumus("skor", (NRR,))
    if evaluate(skor, {NRR: Decimal(2)}) != 2 * (evaluate(skor, {NRR: Decimal(1)}) or Decimal(0)):
        raise isi.refuse("skor", "rumus yang sebanding dengan NRR, misalnya NRR * 25")
    return PedomanSkm(
        nama=isi.teks("nama"), dasar=isi.teks("dasar"), berlaku=isi.tanggal("berlaku"),
        unsur=isi.daftar_teks("unsur"),
        mutu=tuple(Mutu(mutu.teks("huruf"), mutu.teks("predikat"), kelas)
                   for mutu, kelas in zip(tabel_mutu, _kelas(isi, "huruf", "predikat", daftar="mutu"), strict=True)),
        jawaban=isi.daftar_teks("jawaban"), skor=skor,
        bobot_tercetak=isi.angka("bobot_tercetak"),
        minimal_responden=isi.cacah("minimal_responden") if isi.ada("minimal_responden") else None,
        terverifikasi=isi.benar("terverifikasi", bawaan=True),
        sampel=_sampel(isi.tabel("sampel")) if isi.ada("sampel") else None,
        bagian_unsur=isi.benar("bagian_unsur", bawaan=False), kuesioner=_kuesioner(isi))


def _kuesioner(isi: Tabel) -> tuple[Pertanyaan, ...]:
    """The questions, one for each unsur in their order; none where the file does not hold them."""
    if not isi.ada("kuesioner"):
        return ()
    semua = tuple(Pertanyaan(satu.only("tanya", "pilihan").teks("tanya"), satu.daftar_teks("pilihan"))
                  for satu in isi.daftar_tabel("kuesioner"))
    banyak = {len(isi.daftar_teks("jawaban"))}
    if len(semua) != len(isi.daftar_teks("unsur")) or {len(satu.pilihan) for satu in semua} != banyak:
        raise isi.refuse("kuesioner", "satu { tanya, pilihan } untuk setiap unsur, pilihannya sebanyak jawaban")
    return semua


def predikat_of(isi: Tabel, pedoman: PedomanSkm) -> SkalaPredikat:
    """Letters and their ranks, from their table.

    Args:
        isi: the table.
        pedoman: the guidance whose letters and edges hold where the file says so.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    isi.only(*_UMUM, "huruf", "kata", "kelas", "kelas_pedoman_skm")
    isi.tanggal("berlaku")
    if isi.benar("kelas_pedoman_skm", bawaan=False):
        kelas = tuple(mutu.kelas for mutu in pedoman.mutu)
        huruf = tuple(k.nama for k in reversed(kelas))
    else:
        kelas = _kelas(isi, "nama") if isi.ada("kelas") else ()
        huruf = isi.daftar_teks("huruf")
    if kelas and tuple(k.nama for k in reversed(kelas)) != huruf:
        raise isi.refuse("huruf", "nama kelas, yang terburuk lebih dahulu: "
                         + ", ".join(k.nama for k in reversed(kelas)))
    return SkalaPredikat(isi.teks("nama"), isi.teks("dasar"), huruf, kelas, isi.daftar_teks("kata"),
                         isi.benar("terverifikasi", bawaan=True))


def efisiensi_of(isi: Tabel) -> MetodeEfisiensi:
    """A method of efisiensi, from its table.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    isi.only(*_UMUM, "sebutan", "satuan", "rumus", "kelas", "parameter", "tanpa_kelas", "sampai", "pengganti")
    isi.tanggal("berlaku")
    parameter = isi.tabel("parameter") if isi.ada("parameter") else None
    tetap = {k: parameter.angka(k) for k in parameter.kunci} if parameter else {}
    return MetodeEfisiensi(
        nama=isi.teks("nama"), dasar=isi.teks("dasar"), sebutan=isi.teks("sebutan"),
        satuan=isi.teks("satuan") if isi.ada("satuan") else "",
        rumus=fill(isi.rumus("rumus", (*EFISIENSI, *tetap)), tetap), kelas=_kelas(isi, "nama"),
        tanpa_kelas=_tanpa_kelas(isi.tabel("tanpa_kelas")), terverifikasi=isi.benar("terverifikasi", bawaan=True),
        sampai=isi.cacah("sampai") if isi.ada("sampai") else None,
        pengganti=isi.teks("pengganti") if isi.ada("pengganti") else "")


def _tanpa_kelas(isi: Tabel) -> TanpaKelas:
    isi.only("capaian_minimal", "belum_tercapai", "belum_dilaksanakan", "tidak_dapat_dihitung")
    belum = isi.tabel("belum_tercapai").only("nama", "nada")
    return TanpaKelas(isi.angka("capaian_minimal"),
                      Kelas(belum.teks("nama"), nada=belum.cacah("nada", paling_besar=NADA_TERBAIK)),
                      isi.teks("belum_dilaksanakan"), isi.teks("tidak_dapat_dihitung"))


def rumus_negatif_of(isi: Tabel) -> RumusCapaian:
    """A formula for indicators where less is better, from its table.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    isi.only(*_UMUM, "rumus", "bila_nol")
    isi.tanggal("berlaku")
    nol = isi.tabel("bila_nol").only(*CAPAIAN) if isi.ada("bila_nol") else None
    return RumusCapaian(
        isi.teks("nama"), isi.rumus("rumus", CAPAIAN),
        tuple((k, nol.rumus(k, (*CAPAIAN, "batas"))) for k in nol.kunci) if nol else (),
        isi.teks("dasar"), isi.benar("terverifikasi", bawaan=True))


def rumus_tetap_of(isi: Tabel) -> RumusTetap:
    """The formulas that nobody chooses, from the table of capaian.toml.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    rentang = isi.tabel("rentang").only("capaian", "target")
    return RumusTetap(
        positif=RumusCapaian("positif", isi.rumus("positif", CAPAIAN)),
        penyerapan=isi.rumus("penyerapan", ("realisasi", "anggaran")),
        predikat=isi.rumus("predikat", ("peringkat_realisasi", "peringkat_target")),
        rentang=rentang.rumus("capaian", ("realisasi", "bawah", "atas", "di_luar")),
        ujung_rentang=rentang.rumus("target", ("realisasi", "bawah", "atas")))


def _sampel(isi: Tabel) -> RumusSampel:
    isi.only("chi_kuadrat", "proporsi", "galat")
    return RumusSampel(isi.angka("chi_kuadrat"), isi.angka("proporsi"), isi.angka("galat"))


def _kelas(isi: Tabel, nama: str, *lain: str, daftar: str = "kelas") -> tuple[Kelas, ...]:
    """The classes of a list of tables, best first; each but the last has a lower edge, and the edges fall."""
    tabel = isi.daftar_tabel(daftar)
    hasil: list[Kelas] = []
    for nomor, baris in enumerate(tabel, start=1):
        baris.only(nama, *lain, *_TEPI)
        kelas = Kelas(baris.teks(nama), baris.angka_atau_kosong("dari"), baris.angka_atau_kosong("lebih_dari"),
                      baris.angka_atau_kosong("sampai"), baris.cacah("nada", paling_besar=NADA_TERBAIK))
        _refuse_edges(baris, kelas, hasil[-1] if hasil else None, terakhir=nomor == len(tabel))
        hasil.append(kelas)
    return tuple(hasil)


def _refuse_edges(baris: Tabel, kelas: Kelas, atas: Kelas | None, *, terakhir: bool) -> None:
    if kelas.dari is not None and kelas.lebih_dari is not None:
        raise baris.refuse("lebih_dari", "salah satu dari dari dan lebih_dari")
    tepi, tepi_atas = kelas.tepi, atas.tepi if atas else None
    if (tepi is None) != terakhir:
        raise baris.refuse("dari", "batas bawah pada setiap kelas kecuali yang terakhir")
    if tepi is not None and tepi_atas is not None and tepi >= tepi_atas:
        raise baris.refuse("dari", f"angka di bawah {tepi_atas}; kelas terbaik ditulis lebih dahulu")
    if kelas.sampai is not None and tepi_atas is not None and kelas.sampai > tepi_atas:
        raise baris.refuse("sampai", f"angka sampai {tepi_atas}, batas bawah kelas di atasnya")
