"""Sheet `Petunjuk`: how the working paper is used, and what is known of the tool and of its wording."""

from collections.abc import Iterator, Sequence

from toolkit.model.reviu import CATATAN, DAFTAR_UJI, PELAPORAN, PETUNJUK_REVIU, REKAP, KertasKerja
from toolkit.model.temuan import Keputusan, Temuan, Tingkat
from toolkit.rumus.tree import named, operation, rentang
from toolkit.tabel.halaman import Daftar, Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kolom, Rata, Rumus, Tabel
from toolkit.tabel.reviu.jawaban import ANGKA_HASIL, ANGKA_SHEET, KETERANGAN
from toolkit.tabel.reviu.uji import counted

_BERKAS = "Berkas"
_CARA = (
    f"Isi kepala kertas kerja di sheet {REKAP}; sheet lain mengikutinya. Sel kuning boleh diisi.",
    (f'Di sheet {DAFTAR_UJI} dan {PELAPORAN} jawaban yang berakhir dengan "(usulan)" diusulkan dari berkas. Pilih Ya, '
    "Sebagian, Tidak, atau Tidak berlaku untuk menetapkannya; kesimpulan baru muncul bila semua butir ditetapkan."),
    (f"Di sheet {CATATAN} Kondisi, Kriteria, dan Rekomendasi boleh diubah; Sebab dan Tanggapan diisi pereviu. Setiap "
    "bagian berakhir dengan baris kosong untuk catatan Anda sendiri. Kolom Sel, Kode, dan saran di sebelah kanan "
    "halaman tidak dicetak."),
    ("Yang Anda tulis tetap ada bila toolkit reviu diulang. Catatan yang temuannya tidak ditemukan lagi tetap "
    "tercantum dengan Perbaikan Sudah. Jangan hapus kolom yang tersembunyi."))
_BELUM_PASTI = "Kalimat butir {nama} disusun sendiri dan belum dicocokkan dengan teks peraturannya."
_DERAJAT = (
    "Derajat komponen pelaporan dihitung dari bagian kriteria yang dijawab Ya, menurut ambang yang dipakai aplikasi "
    "evaluasi AKIP. AA dan A tidak diusulkan karena menuntut lima tahun atau inovasi yang ditiru; pemanfaatan (3c) "
    "dinilai evaluator.")
_PERNYATAAN = (
    "Kalimat Pernyataan Telah Direviu dan surat pengantar (toolkit reviu --pernyataan) disusun sendiri menurut isi "
    "yang diketahui dari lampiran III PermenPANRB 53/2014 dan belum dicocokkan dengan teksnya. Peraturan itu "
    "memintanya untuk laporan pemerintah daerah; untuk laporan perangkat daerah hal itu pilihan kabupaten/kota.")


def lembar_petunjuk(kertas: KertasKerja) -> Lembar:
    """The sheet."""
    belum = tuple(_BELUM_PASTI.format(nama=d.nama) for d in (kertas.daftar, kertas.pelaporan) if not d.terverifikasi)
    return Lembar(PETUNJUK_REVIU, (Daftar("Cara memakai", _CARA), Daftar("Cara menyimpulkan", (KETERANGAN, _DERAJAT)),
                                   Daftar("Yang belum dipastikan", (*belum, _PERNYATAAN)), _per_sheet(kertas)),
                  judul="Petunjuk Kertas Kerja", mendatar=False, beku=False, satu_halaman=True)


def _per_sheet(kertas: KertasKerja) -> Tabel:
    """Findings and reported figures of each sheet."""
    ada = {*(t.sheet or _BERKAS for t in kertas.temuan), *(p.isian.sel.sheet for p in kertas.angka if p.isian.sel)}
    sheet = (*(nama for nama in (_BERKAS, *kertas.sheet) if nama in ada), *sorted(ada - {_BERKAS, *kertas.sheet}))
    hitung = [(*_counts(kertas, nama), *(counted(kertas.angka, nama, k) for k in Keputusan)) for nama in sheet]
    baris = [Baris((nama, *isi[:-len(Keputusan)], *_figures(nama, isi[-len(Keputusan):])))
             for nama, isi in zip(sheet, hitung, strict=True)]
    judul = (*(t.value.capitalize() for t in Tingkat), "Diterima")
    semua = (Kolom("Sheet", 24), *(Kolom(j, 12, Format.BULAT, Rata.TENGAH, induk="Temuan") for j in judul),
             *(Kolom(k.value.capitalize(), 12, Format.BULAT, Rata.TENGAH, induk="Angka yang dilaporkan")
               for k in Keputusan))
    return Tabel("Temuan dan Angka yang Dilaporkan di Berkas Isian", semua,
                 (*baris, _total(tuple(sum(h) for h in zip(*hitung, strict=True)), len(baris))), nomor_kolom=False,
                 catatan=("Temuan yang diterima kantor dengan alasan tidak dihitung lagi pada tingkatnya.",))


def _figures(sheet: str, banyak: Sequence[int]) -> Iterator[Isi]:
    for k, n in zip(Keputusan, banyak, strict=True):
        yield Rumus(n, operation("COUNTIFS", named(ANGKA_SHEET), sheet, named(ANGKA_HASIL), k.value), None)


def _counts(kertas: KertasKerja, sheet: str) -> Iterator[int]:
    milik: list[Temuan] = [t for t in kertas.temuan if (t.sheet or _BERKAS) == sheet]
    for tingkat in Tingkat:
        yield sum(t.tingkat is tingkat and not t.diterima for t in milik)
    yield sum(t.diterima for t in milik)


def _total(nilai: tuple[int, ...], banyak: int) -> Baris:
    """A row of sums over the rows above."""
    if not banyak:
        return Baris(("JUMLAH", *nilai), Gaya.JUMLAH)
    return Baris(("JUMLAH", *(Rumus(n, operation("SUM", rentang(k, 0, banyak - 1)), None)
                              for k, n in enumerate(nilai, 2))), Gaya.JUMLAH)
