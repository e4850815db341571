"""A sentence as claims: of what it speaks, which figure it means, of which year, and what it says.

Words are read once from left to right. A phrase gathers the words that name something, the words for a figure, the
years; a number, a direction, a class or "target tercapai" is a claim about the phrase before it. What the phrase speaks
of is known only where every word that names something belongs to one name.
"""

import re
from collections.abc import Iterator

from toolkit.catalog import once
from toolkit.checks.naskah.bilangan import Sebutan, numbers
from toolkit.checks.naskah.kalimat import Kalimat, sentences
from toolkit.checks.naskah.kata import Kata
from toolkit.checks.naskah.klaim import Frasa, Klaim
from toolkit.checks.naskah.subjek import KANTOR, KINERJA, REKAP, UANG, Dikenal, Subjek, known
from toolkit.model.hasil import Hasil

BERUANG = frozenset({"anggaran", "uang", "serapan", "sisa"})
"""Figures of money."""
_MUNGKIN = re.compile(r"\d|naik|urun|ningkat|urang|tambah|tetap|stabil|sama\b|konstan|stagnan|susut|rosot|lonjak|"
                      r"anjlok|lebih|ubah|target|capai|kategori|predikat|golong|mutu|kriteria|kinerja|kualifikasi")
"""What a sentence that claims something holds."""
_EKOR = 11
"""So many words behind a claim are looked at."""
_TAHUN = re.compile(r"(?:19|20)\d\d")
_ANTARA = frozenset({"pada", "di", "tahun", "(", "poin", "persen"})
"""What may stand between a number and its year."""
_AWALAN_KERJA = ("me", "ber", "di", "ter", "pe")


@once
def claims(hasil: Hasil) -> tuple[Klaim, ...]:
    """Every claim of the report's prose that states a fact."""
    dikenal = known(hasil)
    return tuple(k for kalimat in sentences(hasil, _MUNGKIN) for k in _Pembaca(hasil, dikenal, kalimat).read())


class _Pembaca:
    """Reads one sentence.

    induk: what the claim before spoke of. asing: it spoke of something unknown. ukuran, tahun, uang: of that claim.
    tunda: a direction whose thing is named behind it.
    lain: an adverbial names a part of the year or another area. anak: inside `meskipun …`, up to its comma.
    """

    def __init__(self, hasil: Hasil, dikenal: Dikenal, kalimat: Kalimat) -> None:
        self.hasil, self.dikenal, self.kalimat = hasil, dikenal, kalimat
        self.angka = {s.mulai: s for s in numbers(kalimat.kecil)}
        self.kata = list(self._merged(dikenal.leksikon.read(kalimat.kecil)))
        milik = kalimat.tulisan.indikator
        self.baris = dikenal.indikator(milik.kode) if milik is not None else None
        self.frasa = Frasa(0)
        self.induk: Subjek | None = None
        self.ukuran = ""
        self.tahun: tuple[int, ...] = ()
        self.asing = self.lain = self.anak = self.uang = False
        self.tunda: Kata | None = None

    def _merged(self, kata: Iterator[Kata]) -> Iterator[Kata]:
        """Numbers as one word each."""
        akhir = 0
        for k in kata:
            if k.mulai in self.angka:
                akhir = self.angka[k.mulai].akhir
                yield Kata(self.kalimat.kecil[k.mulai:akhir], k.mulai, akhir, {"angka": ""})
            elif k.mulai >= akhir:
                yield k

    def read(self) -> Iterator[Klaim]:
        """Its claims up to where a wish, a condition or a plan begins."""
        for n, k in enumerate(self.kata):
            if k.means("bukan_kenyataan") or (k.teks == "untuk" and self._purpose(n)):
                return
            if (klaim := self._delayed(n, k)) is not None:
                yield klaim
            if k.means("angka"):
                yield self._number(n, k)
            elif k.means("benda_arah") and self._direction(n, k) and self._names(n + 1):
                self.tunda = k
                self.frasa = Frasa(k.akhir, tanda=self.frasa.tanda - {"muncul", "benda_arah"}, tahun=self.frasa.tahun)
            elif ucapan := self._direction(n, k) or self._attained(k) or self._class(n, k):
                klaim = self._claim(n, k, None)
                yield klaim
                self.frasa.arah = ucapan
                self.induk, self.asing = klaim.subjek, klaim.subjek is None
                if k.entry("ukuran"):
                    self.frasa.ukuran.append(k.entry("ukuran"))
            elif k.means("sambungan") or k.teks == ";":
                self.anak = k.means("anak_kalimat")
                self.frasa = Frasa(k.akhir)
            elif k.teks == ",":
                self._comma(k)
            else:
                self._word(n, k)

    def _names(self, n: int) -> bool:
        """A word that names a thing or a figure stands there."""
        return n < len(self.kata) and (self.kata[n].names or self.kata[n].means("ukuran", "jenis"))

    def _delayed(self, n: int, k: Kata) -> Klaim | None:
        """`Terjadi penurunan IKM`: what moved is known only where its name ends."""
        if self.tunda is None or k.names or k.means("ukuran", "jenis", "nama") or k.teks == "yang":
            return None
        kata, self.tunda = self.tunda, None
        klaim = self._claim(n - 1, kata, None)
        self.frasa.arah = kata.entry("benda_arah")
        return klaim

    def _purpose(self, n: int) -> bool:
        """`untuk meningkatkan`, and not `untuk indikator`."""
        sesudah = self.kata[n + 1] if n + 1 < len(self.kata) else Kata(".", 0, 0)
        return sesudah.teks.startswith(_AWALAN_KERJA) and not sesudah.means("jenis", "ukuran")

    def _direction(self, n: int, k: Kata) -> str:
        """naik, turun or tetap where the word states it; a noun does so after `mengalami`, `terjadi`, `tren`."""
        if benda := k.entry("benda_arah"):
            return benda if any(s.means("muncul") for s in self.kata[max(0, n - 3):n]) else ""
        return k.entry("arah")

    def _attained(self, k: Kata) -> str:
        """`tercapai`, and not `tercapainya`."""
        return "" if self.kalimat.kecil.endswith("nya", k.mulai, k.akhir) else k.entry("tercapai")

    def _class(self, n: int, k: Kata) -> str:
        """A class behind `kategori`, or behind a capaian and `adalah`."""
        if k.entry("kelas") != "kata":
            return ""
        sebelum = self.kata[max(0, n - 3):n]
        disebut = any(s.entry("kelas") in {"pembuka", "mutu"} for s in sebelum) or (
            bool(self.frasa.ukuran and sebelum)
            and (sebelum[-1].means("kopula") or sebelum[-1].entry("ukuran") == "capaian"))
        return k.teks if disebut else ""

    def _comma(self, k: Kata) -> None:
        """What stood before it is an adverbial unless it names a figure; a thing that it names is spoken of on."""
        f = self.frasa
        banding = "banding" in f.tanda
        self.lain = self.lain or ("waktu_lain" in f.tanda and not f.ukuran and not f.arah)
        if self.anak or f.arah or (f.lanjut and f.kosong):
            self.frasa, self.anak = Frasa(k.akhir, lanjut=f.lanjut and not self.anak), False
        elif not (f.lanjut or (f.ukuran and not banding)):
            if (f.isi or f.nomor) and not banding and (topik := self._resolve(f, None)) is not None:
                self.induk = topik
            self.frasa = Frasa(k.akhir, tahun=[] if banding else f.tahun)

    def _word(self, n: int, k: Kata) -> None:
        if k.teks[0].isdigit():
            self._digits(n, k)
            return
        ukuran, jenis = k.entry("ukuran"), k.entry("jenis")
        if (ukuran or jenis or k.names) and (self.frasa.arah or (k.names and ":" in self.frasa.tanda)):
            self.frasa = Frasa(k.mulai, lanjut=bool(self.frasa.arah))
        f = self.frasa
        if ukuran:
            if f.kosong:
                f.mulai = k.mulai
            f.ukuran.append(ukuran)
        if jenis:
            f.jenis.add(jenis)
        if k.names or k.means("nama") or jenis == "survei":
            f.isi.append(k)
        if k.means("tahun_lalu"):
            f.tahun.append(self.hasil.tahun - 1)
        f.tanda |= k.arti.keys() or {k.teks}

    def _digits(self, n: int, k: Kata) -> None:
        """A year, or the number of a sasaran or an indicator."""
        if _TAHUN.fullmatch(k.teks):
            self.frasa.tahun.append(int(k.teks))
        elif n and self.kata[n - 1].entry("jenis") in {"sasaran", "indikator"}:
            self.frasa.nomor = k.teks

    def _number(self, n: int, k: Kata) -> Klaim:
        klaim = self._claim(n, k, self.angka[k.mulai])
        if klaim.subjek is not None or not self.frasa.kosong:
            self.induk, self.asing = klaim.subjek, klaim.subjek is None
        self.ukuran, self.tahun, self.uang = klaim.ukuran, klaim.tahun, klaim.uang
        self.frasa = Frasa(k.akhir, lanjut=True, tanda=self.frasa.tanda & {"waktu_lain"})
        return klaim

    def _claim(self, n: int, k: Kata, angka: Sebutan | None) -> Klaim:
        f = self.frasa
        lanjut = f.lanjut and f.kosong
        sebelum = next((s.teks for s in reversed(self.kata[:n]) if s.teks != "tahun" and not s.teks.isdigit()), "")
        return Klaim(self.kalimat, f.copy(), k, angka, self._resolve(f, angka),
                     f.figure or (self.ukuran if lanjut else ""), self._years(n, f), sebelum, tuple(self._rest(n)),
                     self.lain or "waktu_lain" in f.tanda, self._money(f, angka) or (lanjut and self.uang))

    def _rest(self, n: int) -> Iterator[Kata]:
        for k in self.kata[n + 1:n + 1 + _EKOR]:
            if k.means("sambungan") or k.teks == ";":
                return
            yield k

    def _years(self, n: int, f: Frasa) -> tuple[int, ...]:
        """The year directly behind a number, else those named before it, else those of the number before."""
        sesudah = next((k.teks for k in self.kata[n + 1:n + 5] if k.teks not in _ANTARA), "")
        if self.kata[n].means("angka") and _TAHUN.fullmatch(sesudah):
            return (int(sesudah),)
        if f.tahun or f.lanjut:
            tahun = {*f.tahun} or {*self.tahun}
            if f.lanjut and any(k.teks == "menjadi" for k in self.kata[max(0, n - 3):n]):
                tahun |= {self.hasil.tahun} if tahun else set()  # `dari 76,7 pada tahun 2017 menjadi 71,07`
            return tuple(sorted(tahun))
        lanjutan = self.tahun and not (f.isi or f.nomor)  # `… tahun 2023 …, karena realisasinya`: that year's, or this
        return tuple(sorted({*self.tahun, self.hasil.tahun})) if lanjutan else ()

    def _money(self, f: Frasa, angka: Sebutan | None) -> bool:
        return ((angka is not None and angka.rupiah) or not BERUANG.isdisjoint(f.ukuran) or "belanja" in f.jenis
                or (f.lanjut and self.induk is not None and self.induk.jenis in UANG - KINERJA))

    def _resolve(self, f: Frasa, angka: Sebutan | None) -> Subjek | None:
        """Of what a phrase speaks."""
        uang, jenis = self._money(f, angka), frozenset(f.jenis) - {"survei"}
        if f.nomor:
            return self.dikenal.sasaran(f.nomor) if "sasaran" in jenis else self.dikenal.indikator(f.nomor)
        if isi := self.dikenal.content(f.isi):
            satu = self.dikenal.find(isi, (jenis or (UANG if uang else KINERJA)), None if uang else self.baris)
            return None if satu is not None and satu.persen and "jumlah" in f.ukuran else satu
        if f.lanjut and not jenis and (self.induk is not None or self.asing):
            return self.induk
        return self._office(f, jenis) if uang else self._row(f, jenis)

    def _office(self, f: Frasa, jenis: frozenset[str]) -> Subjek | None:
        """The money of the office, sure where it or its total is named."""
        pasti = not f.tanda.isdisjoint({"seluruh", "kantor"}) and jenis <= {"belanja"}
        return KANTOR._replace(pasti=pasti) if jenis <= {"program", "kegiatan", "belanja"} else None

    def _row(self, f: Frasa, jenis: frozenset[str]) -> Subjek | None:
        """The indicator or sasaran of the row, the office's mean; else what was spoken of before."""
        sasaran = self.kalimat.tulisan.sasaran
        if {"rata"} <= {*f.ukuran} <= {"rata", "capaian"} and (not sasaran or "seluruh" in f.tanda):
            return REKAP if jenis <= {"sasaran", "indikator"} else None
        if jenis == {"sasaran"}:
            return self.dikenal.sasaran(sasaran) if sasaran else None
        if self.baris is None or jenis - {"indikator"}:
            return self.induk if not jenis else None
        tentang = (self.kalimat.tulisan.analisis or f.ukuran or jenis) and not (
            "jumlah" in f.ukuran and self.baris.persen)
        return self.baris if tentang else None
