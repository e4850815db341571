"""What a phrase speaks of: an indicator, a sasaran, a row of the budget, an unsur, the office; or nobody for sure."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.checks.naskah.kata import Kata, Leksikon, lexicon
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran
from toolkit.model.hasil_skm import HasilUnsur
from toolkit.model.hasil_uang import HasilAnggaran, HasilBelanja
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.rules.nama import kamus_of
from toolkit.values.kode import kunci
from toolkit.values.padanan import Kamus
from toolkit.values.ukuran import is_persen

SEPARUH = 0.5
"""So much of a name must stand there."""
_ROMAWI = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
NOMOR = "|".join((r"\d+", *_ROMAWI))
"""The number of a sasaran, as a pattern."""
SASARAN = rf"\bsasaran(?: strategis| starategis)? ({NOMOR})\b"
"""How small letters name a sasaran by its number, as a pattern."""
SURVEI = "skm"
UANG = frozenset({"program", "kegiatan", "sub kegiatan", "belanja", "sasaran"})
KINERJA = frozenset({"indikator", "sasaran", "unsur"})
Isi = HasilIndikator | HasilSasaran | HasilUnsur | HasilAnggaran | HasilBelanja | None


class Subjek(NamedTuple):
    """One thing that the workbook knows.

    Attributes:
        jenis: indikator, sasaran, unsur, program, kegiatan, sub kegiatan, belanja, kantor.
        isi: its results; None for the office. nama: as findings name it. kata: the content words of each wording.
        pasti: it is named so that nothing else can be meant.
    """

    jenis: str
    isi: Isi
    nama: str
    kata: tuple[tuple[str, ...], ...] = ()
    pasti: bool = True

    @property
    def persen(self) -> bool:
        """An indicator that is measured in percent."""
        return isinstance(self.isi, HasilIndikator) and is_persen(self.isi.satuan)


KANTOR = Subjek("kantor", None, "kantor")
"""The office and its money."""
REKAP = Subjek("rekap", None, "kantor")
"""The office's mean of its sasaran and indicators."""


class Dikenal(NamedTuple):
    """The things of a report by kind, the words for its office, and how words are compared in it."""

    subjek: tuple[Subjek, ...]
    leksikon: Leksikon
    kamus: Kamus
    survei: HasilIndikator | None

    def content(self, kata: Iterable[Kata]) -> tuple[str, ...]:
        """The content words of words that were read."""
        isi = [satu for k in kata for satu in (
            k.teks.split() if k.names or k.means("nama") else [SURVEI] if k.entry("jenis") == "survei" else [])]
        return self.kamus.words(isi)

    def sasaran(self, nomor: str) -> Subjek | None:
        """The sasaran that `2` or `ii` names."""
        cari = kunci(_ROMAWI.get(nomor, nomor))
        return next((s for s in self.subjek if isinstance(s.isi, HasilSasaran) and kunci(s.isi.kode) == cari), None)

    def indikator(self, kode: str) -> Subjek | None:
        """The indicator of a code."""
        return next((s for s in self.subjek if isinstance(s.isi, HasilIndikator) and kunci(s.isi.kode) == kunci(kode)),
                    None)

    def find(self, isi: tuple[str, ...], jenis: frozenset[str], baris: Subjek | None = None) -> Subjek | None:
        """The one thing of these kinds that words name: all of them in its name, and half of the name at least.

        In the row of an indicator the first word of its name is enough.
        """
        kata = frozenset(isi)
        if kata == {SURVEI} and self.survei is not None and "indikator" in jenis:
            return self.indikator(self.survei.kode)
        calon = [(max(n), s) for s in self.subjek if s.jenis in jenis and (n := [
            len(kata) / len(nama) for nama in s.kata if nama and kata <= frozenset(nama)])]
        penuh = [s for bagian, s in calon if bagian == 1]
        if len(penuh) == 1 or len(calon) == 1:
            bagian, satu = (1.0, penuh[0]) if len(penuh) == 1 else calon[0]
            if bagian == 1 or (len(kata) > 1 and bagian >= SEPARUH):
                return satu
        sendiri = baris is not None and [s for _, s in calon] == [baris] and any(n[:1] == isi[:1] for n in baris.kata)
        return baris if sendiri and not (len(isi) == 1 and next(self.leksikon.read(isi[0])).means("luas")) else None


def numbered_sasaran(hasil: Hasil, nomor: Collection[str]) -> HasilSasaran | None:
    """The sasaran of the one number that a sentence names; None for none, for several, and where there is none such."""
    satu = {*nomor}
    subjek = known(hasil).sasaran(satu.pop()) if len(satu) == 1 else None
    return subjek.isi if subjek is not None and isinstance(subjek.isi, HasilSasaran) else None


@once
def known(hasil: Hasil) -> Dikenal:
    """What a report's sentences may speak of."""
    kamus = kamus_of(hasil.laporan, hasil.regulasi)
    kosong = Dikenal((), _words_for_office(hasil), kamus, _survey(hasil))
    return kosong._replace(subjek=tuple(
        Subjek(jenis, isi, sebutan, tuple(dict.fromkeys(kosong.content(kosong.leksikon.read(n.lower())) for n in nama)))
        for jenis, isi, sebutan, nama in _things(hasil)))


def _survey(hasil: Hasil) -> HasilIndikator | None:
    milik = [i for i in hasil.indikator if speaks_of_skm(i.uraian, hasil.regulasi)]
    return milik[0] if len(milik) == 1 else None


def _words_for_office(hasil: Hasil) -> Leksikon:
    identitas = hasil.identitas
    nama = (identitas.nama_perangkat_daerah.nilai or "").lower()
    daerah = (identitas.kabupaten_kota.nilai or "").lower()
    polos = nama.removeprefix("kantor ").removeprefix("kecamatan ").removeprefix("kelurahan ")
    sebutan = {nama, polos, *(f"{nama} {d}" for d in (daerah, daerah.replace("kabupaten", "kab.")) if d)}
    return Leksikon({"kantor": ",".join(sorted(s for s in sebutan if s.strip()))}, lexicon())


def _things(hasil: Hasil) -> Iterator[tuple[str, Isi, str, tuple[str, ...]]]:
    """Kind, results, how findings name it, and its wordings."""
    yield from (("indikator", i, f"indikator {i.kode}", (i.uraian, i.uraian_renstra)) for i in hasil.indikator)
    yield from (("sasaran", s, f"sasaran {s.kode}", (s.uraian, s.uraian_renstra))
                for s in hasil.sasaran)
    if hasil.skm is not None:
        yield from (("unsur", u, f"unsur {u.uraian}", (u.uraian,)) for u in hasil.skm.unsur)
    yield from ((a.tingkat.value.lower(), a, a.uraian, (a.uraian,)) for a in hasil.anggaran_kode)
    for b in (*hasil.belanja, *hasil.belanja_kelompok, *hasil.belanja_sifat):
        nama = b.jenis or b.kelompok or f"Belanja {b.sifat}"
        yield "belanja", b, nama, (nama,)
