"""Answers of a survey: numbers and known words are read, other words asked for, another scale is refused."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.jenis import Kenal
from toolkit.impor.lembar import Baris
from toolkit.impor.model import Penerima
from toolkit.impor.peta import JAWABAN, Peta
from toolkit.impor.survei.pertanyaan import Dipetakan
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kuesioner import TERBAIK, Jawaban, choices_for, read_answer
from toolkit.values.teks import fold_rapat

_DISEBUT = 4
_PILIHAN = (("1", "jawaban terburuk"), ("2", "di bawah baik"), ("3", "baik"), (str(TERBAIK), "jawaban terbaik"))
_SKALA = ("Kuesioner peraturan memakai jawaban 1 sampai 4; jawaban 5 atau lebih berarti skala lain, yang tidak dapat "
          "diubah menjadi 1 sampai 4. Bila keliru, betulkan di berkas sumbernya, lalu jalankan lagi.")


class _Kata(NamedTuple):
    """What stands in some cells of one question.

    Attributes:
        teks: as it stands in the first one. jawaban: what it says. banyak: how often. alamat: the first cell.
        peta: it was answered by the map.
    """

    teks: str
    jawaban: Jawaban
    banyak: int
    alamat: str
    peta: bool


class Answers:
    """The answers below the questions of one table.

    Args:
        kenal: the table. rows: its respondents. petak: which column is which unsur.
        penerima: the workbook. peta: what a person answered.

    Raises:
        ToolkitError: a formula that was never calculated, or an error value.
    """

    def __init__(self, kenal: Kenal, rows: Sequence[Baris], petak: Dipetakan, penerima: Penerima, peta: Peta) -> None:
        self.petak, self.penerima, self.peta = petak, penerima, peta
        self.kata = {ke: tuple(self._words(kenal, rows, ke)) for ke in petak.unsur}
        self._nilai = {ke: {k.teks: k.jawaban.nilai for k in daftar} for ke, daftar in self.kata.items()}

    def _words(self, kenal: Kenal, rows: Sequence[Baris], ke: int) -> Iterator[_Kata]:
        for b in rows:
            kenal.lembar.refuse_unreadable(b, ke)
        semua = [(b.nomor, teks) for b in rows if (teks := b.teks(ke)) and not tidak_tersedia(teks)]
        pertama = {teks: nomor for nomor, teks in reversed(semua)}
        for teks, banyak in Counter(teks for _, teks in semua).items():
            dijawab = self.peta.answered(JAWABAN, teks)
            jawab = self.peta.of(JAWABAN, teks)
            jawaban = (Jawaban(int(jawab) if jawab else None) if dijawab
                       else read_answer(teks, self._unsur(ke)))
            yield _Kata(teks, jawaban, banyak, kenal.lembar.alamat(pertama[teks], ke), dijawab)

    def _unsur(self, ke: int) -> str:
        return self.penerima.unsur.get(self.petak.unsur[ke], "")

    def of(self, b: Baris, ke: int) -> int | None:
        """The answer in a row to the question of a column; None for a blank one."""
        return self._nilai[ke].get(b.teks(ke))

    def refuse_another_scale(self, berkas: str) -> None:
        """Refuse numbers beyond the scale, and questions with five choices.

        Raises:
            ToolkitError: with the count of each question.
        """
        salah = {ke: k for ke, daftar in self.kata.items()
                 if (k := [x for x in daftar if x.jawaban.angka is not None])}
        if salah:
            banyak = sum(x.banyak for daftar in salah.values() for x in daftar)
            bagian = [f'{sum(x.banyak for x in daftar)} jawaban seperti "{daftar[0].teks[:40]}" pada '
                      f'"{self.petak.judul[ke][:70]}" ({daftar[0].alamat})' for ke, daftar in salah.items()]
            sisa = f"; dan {len(bagian) - _DISEBUT} pertanyaan lain" if len(bagian) > _DISEBUT else ""
            lebih = any(x.jawaban.angka is not None and x.jawaban.angka > TERBAIK for d in salah.values() for x in d)
            raise ToolkitError(
                f"{berkas} memuat {banyak} jawaban yang bukan jawaban SKM: {'; '.join(bagian[:_DISEBUT])}{sisa}.",
                _SKALA if lebih else "Jawabannya 1, 2, 3, atau 4. Betulkan di berkas sumbernya, lalu jalankan lagi.")
        for ke, daftar in self.kata.items():
            lima = next((k for k in daftar if k.jawaban.lima and not k.peta), None)
            if lima and len({k.jawaban.nilai for k in daftar} - {None}) == TERBAIK:
                raise ToolkitError(
                    f'{berkas} memuat lima pilihan jawaban pada "{self.petak.judul[ke][:70]}": '
                    f"{', '.join(k.teks[:30] for k in daftar)} ({lima.alamat}).", _SKALA)

    def questions(self) -> tuple[list[str], list[Tanya]]:
        """What must be asked: every answer to the questions that have one which is none of their unsur's.

        The others of such a question come along, as what they count for may hang on it (`Kurang` below `Cukup`).
        """
        belum = {ke for ke, daftar in self.kata.items() if any(not k.peta and k.jawaban.nilai is None for k in daftar)}
        if not belum:
            return [], []
        tanya: dict[str, list[tuple[int, _Kata]]] = {}
        for ke in self.kata:
            for k in self.kata[ke] if ke in belum else ():
                if not k.peta:
                    tanya.setdefault(fold_rapat(k.teks) or k.teks, []).append((ke, k))
        asing = [satu for satu in tanya.values() if any(k.jawaban.nilai is None for _, k in satu)]
        sebut = "; ".join(f'"{satu[0][1].teks[:40]}" ({_count(satu)}, misalnya {satu[0][1].alamat})'
                          for satu in asing[:_DISEBUT])
        sisa = f"; dan {len(asing) - _DISEBUT} kata lain" if len(asing) > _DISEBUT else ""
        ke = self.petak.unsur[next(ke for ke, _ in asing[0])]
        pilihan = ", ".join(f"{n} {k}" for n, k in enumerate(choices_for(self.penerima.unsur.get(ke, "")), 1))
        kalimat = (f"Jawaban yang tidak dikenal: {sebut}{sisa}. Pilihan yang dikenal untuk unsur {ke}: {pilihan}. "
                   "Lengkapi petanya dengan 1 sampai 4 menurut kuesionernya.")
        return ([kalimat], [Tanya(JAWABAN, satu[0][1].teks, _PILIHAN, self._remark(satu)) for satu in tanya.values()])

    def _remark(self, satu: Sequence[tuple[int, _Kata]]) -> str:
        arti = {k.jawaban.nilai for _, k in satu} - {None}
        return f"{_count(satu)}; {f'lazimnya {arti.pop()}' if len(arti) == 1 else 'tidak dikenal'}"

    def notes(self) -> list[str]:
        """What the map made of words."""
        jumlah: dict[tuple[str, int | None], int] = {}
        for k in (k for daftar in self.kata.values() for k in daftar if k.peta):
            jumlah[k.teks, k.jawaban.nilai] = jumlah.get((k.teks, k.jawaban.nilai), 0) + k.banyak
        return [f'Menurut peta, "{teks[:40]}" {f"dihitung {nilai}" if nilai else "tidak dihitung"} ({n} jawaban).'
                for (teks, nilai), n in jumlah.items()]


def _count(satu: Sequence[tuple[int, _Kata]]) -> str:
    return f"{sum(k.banyak for _, k in satu)} jawaban pada {len({ke for ke, _ in satu})} pertanyaan"
