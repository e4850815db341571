"""The columns of amounts of a kind, and what they hold in a row."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from toolkit.errors import ToolkitError
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom, key, stated_unit
from toolkit.impor.lembar import Baris, TakTerbacaError, is_galat, teks_of, uang
from toolkit.reader.asing import declared
from toolkit.values.angka import format_rupiah
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

Angka = Mapping[str, Decimal | None]


class Uang:
    """The columns of amounts of a kind, and what they hold in a row."""

    def __init__(self, kenal: Kenal, tahun: int | None) -> None:
        self.kenal, kolom = kenal, kenal.kolom["Anggaran"]
        jumlahkan = set(kenal.aturan.get("dijumlahkan", ()))
        self.milik: dict[str, list[Kolom]] = {}
        self._kembar: dict[str, list[Kolom]] = {}
        for kita in ("Anggaran", "Realisasi", "Anggaran Sebelum Perubahan"):
            ada = [k for k in kolom.get(kita, ()) if k.of_year(tahun)]
            self.milik[kita] = ada if kita in jumlahkan else chosen(ada, tahun)
            if kita not in jumlahkan and len(lain := _likely(ada, tahun)) > len(self.milik[kita]) == 1:
                self._kembar[kita] = lain
        atas = [t for b in kenal.lembar.baris[:kenal.judul.awal] for v in b.isi if (t := teks_of(v))]
        self.kali = next((n for t in atas if (n := stated_unit(t)) > 1), 1)
        self.lain: dict[str, tuple[str, Kolom]] = {}
        for bagian in ("banding", "disebut"):
            for pola, kita in kenal.aturan.get(bagian, {}).items():
                for k in kenal.find(pola)[:1]:
                    self.lain[f"{bagian}:{k.nama}"] = (kita, k)

    def read(self, b: Baris) -> tuple[Angka, Mapping[tuple[str, int], Decimal | None]]:
        """The amounts of a row: by our headings, and by column.

        Raises:
            ToolkitError: one cannot be read, or was never calculated.
        """
        satu = {(kita, k.ke): self._cell(b, k) for kita, daftar in self.milik.items() for k in daftar}
        lain = {nama: self._cell(b, k) for nama, (_, k) in self.lain.items()}
        angka: dict[str, Decimal | None] = {}
        for kita, daftar in self.milik.items():
            ada = [n for k in daftar if (n := satu[kita, k.ke]) is not None]
            angka[kita] = sum(ada, Decimal(0)) if ada else None
        return {**angka, **lain}, satu

    def _cell(self, b: Baris, k: Kolom) -> Decimal | None:
        v = b.di(k.ke)
        lembar = self.kenal.lembar
        if v is None:
            lembar.refuse_uncalculated(b.nomor, k.ke)
        try:
            nilai = uang(v)
        except TakTerbacaError as error:
            sebab = "nilai error Excel" if is_galat(v) else "bukan angka rupiah"
            raise ToolkitError(f'{lembar.alamat(b.nomor, k.ke)} (kolom {k.nama}) berisi "{error}", {sebab}.',
                               "Perbaiki selnya di berkas sumber, atau kosongkan, lalu jalankan lagi.") from error
        return nilai if nilai is None else nilai * (self.kali if k.kali == 1 else k.kali)

    @property
    def notes(self) -> list[str]:
        """By what the amounts are multiplied, and what says so."""
        kolom = {k.kali for daftar in self.milik.values() for k in daftar}
        return [*(f"Angkanya dikalikan {format_rupiah(n)} menurut judul kolomnya." for n in sorted(kolom - {1})),
                *([f"Angkanya dikalikan {format_rupiah(self.kali)} menurut keterangan di atas tabel."]
                  if self.kali > 1 and 1 in kolom else [])]

    def questions(self, berkas: str) -> list[str]:
        """Columns of which each is as likely as another, and that do not hold the same: a sentence for each of ours."""
        hasil = []
        judul, lembar = self.kenal.judul, self.kenal.lembar
        for kita, daftar in self._kembar.items():
            isi = lembar.baris[judul.akhir + 1:]
            if _settled(daftar) or all(len({b.teks(k.ke) for k in daftar}) == 1 for b in isi):
                continue
            semua = " dan ".join(f"{k.nama} ({lembar.alamat(lembar.baris[judul.akhir].nomor, k.ke)})" for k in daftar)
            hasil.append(f"Kolom {kita} di {berkas} tidak dapat dipastikan: {semua} sama mungkinnya. Di salinan "
                         f"berkasnya, hapus kolom yang tidak dipakai atau beri judul {kita} pada yang benar saja, lalu "
                         "jalankan lagi.")
        return hasil

    @property
    def columns(self) -> set[int]:
        """Places of all columns of amounts."""
        return {k.ke for daftar in self.milik.values() for k in daftar} | {k.ke for _, k in self.lain.values()}


def of_year(kolom: Sequence[Kolom], tahun: int | None) -> list[Kolom]:
    """The columns of the report's year first, where their headings name years; of its parts the last one."""
    return sorted(kolom, key=lambda k: (*_rank(k, tahun), k.ke if k.setahun else -k.ke))


def _rank(k: Kolom, tahun: int | None) -> tuple[bool, bool]:
    return k.tahun is not None and k.tahun != tahun, not k.setahun


def _likely(kolom: Sequence[Kolom], tahun: int | None) -> list[Kolom]:
    """Those of the year that no other comes before; of parts of the year the last one."""
    urut = of_year(kolom, tahun)
    return [k for k in urut if _rank(k, tahun) == _rank(urut[0], tahun)] if urut and urut[0].setahun else urut[:1]


def _settled(kolom: Sequence[Kolom]) -> list[Kolom]:
    """Of columns under several headings the total, that up to now, or the groups of spending, which are summed."""
    for jenis in (_is_total, _is_up_to_now):
        if len(ada := [k for k in kolom if any(map(jenis, k.jalur))]) == 1:
            return ada
    return list(kolom) if len(kolom) > 1 and all(any(key(j) in _groups() for j in k.jalur) for k in kolom) else []


def chosen(kolom: Sequence[Kolom], tahun: int | None) -> list[Kolom]:
    """The column of the year, or the columns whose sum it is."""
    ada = _likely(kolom, tahun)
    return _settled(ada) or ada[:1]


def _is_total(judul: str) -> bool:
    return fold(judul).split()[:1] in [[k] for k in KOSAKATA.jumlah]


def _is_up_to_now(judul: str) -> bool:
    return fold(judul).startswith(("s d ", "sd ", "sampai dengan "))


@cache
def _groups() -> frozenset[str]:
    """Headings of the groups of spending, as the kinds declare them: `Operasi`, `Belanja Operasi`."""
    return frozenset(key(satu) for s in declared() for pola, kita in s.isi.get("impor", {}).get("belanja", {}).items()
                     for satu in (*pola.split("|"), kita))
