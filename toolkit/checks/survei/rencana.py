"""Sheet Rencana Tindak Lanjut SKM against the survey: an unsur that it does not have, the lowest one left out."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import RENCANA_SKM
from toolkit.values.angka import format_angka


@check("TLS002", Tingkat.PERINGATAN,
       judul="Rencana tindak lanjut untuk unsur yang tidak ada",
       pesan="tidak ada unsur nomor {nilai} dalam survei ini, sehingga rencananya dicetak tanpa nama unsur.",
       saran="Tulis nomor unsur seperti di kolom No sheet SKM, dari {pertama} sampai {terakhir}; bila rencana ini dari "
             "survei yang lalu, isi Periode-nya.",
       mengapa="Rencana dikaitkan ke unsur menurut nomornya.")
def unknown_unsur(hasil: Hasil) -> Iterator[Kena]:
    """A plan of this period whose number is none of the survey's; nothing is compared where there is no survey."""
    nomor = sorted(u.no for u in hasil.skm.unsur) if hasil.skm else []
    for r in hasil.rencana_skm:
        if nomor and not r.lalu and r.no is not None and r.no not in nomor:
            yield Kena(r.baris.no, {"pertama": nomor[0], "terakhir": nomor[-1]}, r.baris.rencana.nilai or "")


@check("TLS003", Tingkat.INFO,
       judul="Unsur terendah belum mempunyai rencana tindak lanjut",
       pesan="unsur dengan skor terendah, {unsur} (nomor {no}, skor {skor}), belum mempunyai rencana tindak lanjut.",
       saran="Tambahkan satu baris dengan No {no} di sheet {sheet}.",
       mengapa="Setiap unit pelayanan menyusun rencana perbaikan untuk unsur yang nilainya paling rendah, dan "
               "melaporkan pelaksanaannya pada survei berikutnya.")
def lowest_without_a_plan(hasil: Hasil) -> Iterator[Kena]:
    """The lowest unsur has no plan of this period, where the office plans at all."""
    if hasil.rencana_skm:
        for u in hasil.terendah_tanpa_rencana:
            yield Kena(RENCANA_SKM.name, {"unsur": u.uraian, "no": u.no, "skor": format_angka(u.skor or 0, 2),
                                          "sheet": RENCANA_SKM.name}, str(u.no))
