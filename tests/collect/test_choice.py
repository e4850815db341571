"""Which file stands for which office: every file once, the winner by the rule, and a reason for each of the others."""

import dataclasses
import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from toolkit.collect.choice import choose
from toolkit.kantor.model import BarisTemuan, Isi, Kantor, Kiriman, Kumpulan, Nasib, count_open
from toolkit.model.temuan import Tingkat

SALAH = BarisTemuan("ANG003", "kesalahan", "Anggaran", "D2", "", "", "", diterima=False, alasan="")
DITERIMA = dataclasses.replace(SALAH, diterima=True, alasan="sudah dijelaskan")
AMBULU, WULUHAN = Kantor("35.09.12", "Kecamatan Ambulu"), Kantor("35.09.11", "Kecamatan Wuluhan")
NAMA = {k.kode_wilayah: k.nama for k in (AMBULU, WULUHAN)}


def hari(tanggal: int) -> dt.datetime:
    return dt.datetime(2025, 1, tanggal, tzinfo=dt.UTC)


def kirim(berkas: str, kode: str = "35.09.12", *, tanggal: int | None = 1, tahun: int = 2024,  # noqa: PLR0913
          salah: bool = False,
          nama: str | None = None, disimpan: int | None = None) -> Kiriman:  # each is what one test is about
    isi = Isi(kode_wilayah=kode, nama=NAMA.get(kode, "") if nama is None else nama, tahun=tahun, versi="1", aturan="",
              terbuka=count_open((SALAH,) if salah else (DITERIMA,)))
    return Kiriman(berkas=berkas, sidik=berkas, diubah=hari(tanggal) if tanggal else None, nasib=Nasib.DIPAKAI,
                   disimpan=hari(disimpan) if disimpan else None, kode_wilayah=kode, isi=isi)


def fates(kumpulan: Kumpulan) -> dict[str, Nasib]:
    return {k.berkas: k.nasib for k in kumpulan.kiriman}


def decide(*kiriman: Kiriman, kantor: tuple[Kantor, ...] = ()) -> Kumpulan:
    return choose(kiriman, kantor, bawaan=2024)


def test_the_newest_without_kesalahan_wins() -> None:
    kumpulan = decide(kirim("a", tanggal=1), kirim("b", tanggal=3), kirim("c", tanggal=9, salah=True))
    assert fates(kumpulan) == {"a": Nasib.GANDA, "b": Nasib.DIPAKAI, "c": Nasib.GANDA}
    a, _, c = kumpulan.kiriman
    assert a.alasan == "Yang dipakai b, yang lebih baru."
    assert c.alasan == "Masih ada kesalahan di dalamnya; yang dipakai b, yang tanpa kesalahan."


def test_where_all_have_kesalahan_the_newest_wins() -> None:
    kumpulan = decide(kirim("a", tanggal=1, salah=True), kirim("b", tanggal=2, salah=True))
    assert fates(kumpulan) == {"a": Nasib.GANDA, "b": Nasib.DIPAKAI}


def test_the_day_it_was_saved_counts_before_the_day_it_was_downloaded() -> None:
    kumpulan = decide(kirim("unduhan lama", tanggal=30, disimpan=2), kirim("baru", tanggal=10, disimpan=9))
    assert fates(kumpulan) == {"baru": Nasib.DIPAKAI, "unduhan lama": Nasib.GANDA}


def test_the_same_bytes_twice_are_said_to_be_the_same() -> None:
    a = kirim("a")
    b = dataclasses.replace(a, berkas="b")
    (satu, dua) = decide(a, b).kiriman
    assert {satu.nasib, dua.nasib} == {Nasib.DIPAKAI, Nasib.GANDA}
    kalah = satu if satu.nasib is Nasib.GANDA else dua
    assert "sama persis" in kalah.alasan


def test_the_year_of_most_offices_is_collected() -> None:
    kumpulan = decide(kirim("a"), kirim("b", "35.09.11"), kirim("c", "35.09.13", tahun=2023))
    assert kumpulan.tahun == 2024
    lain = next(k for k in kumpulan.kiriman if k.berkas == "c")
    assert (lain.nasib, lain.alasan) == (Nasib.TAHUN_LAIN, "Laporan tahun 2023; yang dikumpulkan tahun 2024.")


def test_many_files_of_one_office_do_not_decide_the_year() -> None:
    kumpulan = decide(*(kirim(f"a{n}", tahun=2023) for n in range(5)), kirim("b", "35.09.11"), kirim("c", "35.09.13"))
    assert kumpulan.tahun == 2024


def test_of_equally_many_the_later_year_is_collected() -> None:
    assert decide(kirim("a", tahun=2023), kirim("b", "35.09.11")).tahun == 2024


def test_missing_offices_are_those_of_the_list_without_a_file_of_the_year() -> None:
    kumpulan = decide(kirim("a"), kirim("b", "35.09.11", tahun=2023), kirim("c", "35.09.13"),
                      kantor=(AMBULU, WULUHAN))
    assert kumpulan.belum == (WULUHAN,)
    assert fates(kumpulan)["c"] is Nasib.DI_LUAR_DAFTAR


def test_two_offices_with_one_code_the_one_that_the_list_names_is_used() -> None:
    """The wrong one is newer, and still loses: nobody is counted under another's name."""
    kumpulan = decide(kirim("ambulu"), kirim("wuluhan", nama="Kecamatan Wuluhan", tanggal=20), kantor=(AMBULU, WULUHAN))
    benar, salah = kumpulan.kiriman
    assert (benar.nasib, salah.nasib) == (Nasib.DIPAKAI, Nasib.GANDA)
    assert benar.catatan == "Kode 35.09.12 dipakai juga oleh Kecamatan Wuluhan."
    assert "Mintalah Kecamatan Wuluhan memperbaiki Kode wilayah" in salah.alasan
    assert kumpulan.belum == (WULUHAN,)


def test_another_spelling_is_the_same_office() -> None:
    kumpulan = decide(kirim("a", nama="KEC. AMBULU", tanggal=2), kirim("b"))
    assert all("kode" not in (k.catatan + k.alasan).lower() for k in kumpulan.kiriman)


def test_files_without_code_and_name_are_not_one_office() -> None:
    kumpulan = decide(kirim("a", "", nama=""), kirim("b", "", nama=""))
    assert set(fates(kumpulan).values()) == {Nasib.DIPAKAI}


def test_nothing_that_could_be_read_is_a_collection_all_the_same() -> None:
    rusak = Kiriman(berkas="x", nasib=Nasib.TIDAK_TERBACA, alasan="rusak")
    kumpulan = decide(rusak, kantor=(AMBULU,))
    assert (kumpulan.tahun, kumpulan.kiriman, kumpulan.belum) == (2024, (rusak,), (AMBULU,))


KIRIMAN = st.lists(st.one_of(
    st.builds(lambda **k: kirim("", **k), kode=st.sampled_from(["35.09.12", "35.09.11", "35.09.13", ""]),
              tanggal=st.none() | st.integers(1, 5), tahun=st.sampled_from([2023, 2024]), salah=st.booleans(),
              nama=st.sampled_from([None, "Kecamatan Ambulu", "Kecamatan Puger", ""]),
              disimpan=st.none() | st.integers(1, 5)),
    st.builds(lambda nasib: Kiriman(berkas="", nasib=nasib, alasan="sebab"),
              st.sampled_from([Nasib.TIDAK_TERBACA, Nasib.KOSONG, Nasib.BUKAN_TEMPLATE])),
), max_size=12).map(lambda semua: [dataclasses.replace(k, berkas=f"{n}.xlsx", sidik=str(n))
                                   for n, k in enumerate(semua)])


@given(KIRIMAN, st.sampled_from([(), (AMBULU,), (AMBULU, WULUHAN)]), st.randoms(use_true_random=False))
def test_whatever_comes_in(semua: list[Kiriman], kantor: tuple[Kantor, ...], acak: object) -> None:
    hasil = choose(semua, kantor, bawaan=2024)
    assert sorted(k.berkas for k in hasil.kiriman) == sorted(k.berkas for k in semua), "every file exactly once"
    dikocok = semua[:]
    acak.shuffle(dikocok)  # type: ignore[attr-defined]  # hypothesis' own Random
    assert choose(dikocok, kantor, bawaan=2024) == hasil, "the order in which files are found decides nothing"
    kode = [k.kode_wilayah for k in hasil.dipakai if k.kode_wilayah]
    assert len(kode) == len(set(kode)), "one file for each office"
    assert {k.kode_wilayah for k in hasil.belum}.isdisjoint(kode)
    asal = {k.berkas: k for k in semua}
    for k in hasil.kiriman:
        assert k.alasan or k.nasib is Nasib.DIPAKAI, "every other file says why"
        assert (k.isi, k.sidik) == (asal[k.berkas].isi, asal[k.berkas].sidik)
        if k.nasib is Nasib.GANDA and k.isi is not None:
            menang = next(d for d in hasil.dipakai if d.kode_wilayah == k.kode_wilayah and d.isi is not None and (
                k.kode_wilayah or d.isi.nama == k.isi.nama))
            assert menang.berkas in k.alasan
            if menang.isi is not None and menang.isi.nama == k.isi.nama:
                assert not (menang.isi.banyak(Tingkat.KESALAHAN) and not k.isi.banyak(Tingkat.KESALAHAN))
