"""Next year's workbook from last year's results: for whom and when, what is filled in, what could not be carried."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.regulasi import AturanKabupaten
from toolkit.model.sel import Isian
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.regulation import load
from toolkit.schema.input import IDENTITAS, REALISASI, RENSTRA, SKM
from toolkit.template import rollover_findings as temuan
from toolkit.template.layout import ROW_FIRST
from toolkit.template.options import PANJANG_RENSTRA, Prefill, TemplateOptions, Typed
from toolkit.template.rollover_rows import Carrier

_TAHUNAN = frozenset({"tahun_laporan", "tahun_awal_renstra", "tahun_akhir_renstra", "tanggal_laporan",
                      "status_realisasi", "jumlah_responden_skm", "periode_skm"})
"""Keys of Identitas that belong to one year."""
_RENSTRA = frozenset({"nomor_sk_iku"})
"""Keys that hold as long as the Renstra runs."""
_DI_PILIHAN = frozenset({"kode_wilayah", "nama_perangkat_daerah"})
"""Keys that stand in TemplateOptions."""
_LOGO = IDENTITAS.column("logo")


@dataclass(frozen=True)
class RollOver:
    """What next year's workbook is made of.

    Attributes:
        options, isi: for `make`. temuan: what could not be carried over, with sheet and cell of the old file.
    """

    options: TemplateOptions
    isi: Prefill
    temuan: tuple[Temuan, ...]

    @property
    def kesalahan(self) -> int:
        """Number of findings of the level kesalahan."""
        return sum(t.tingkat is Tingkat.KESALAHAN for t in self.temuan)


def roll_over(hasil: Hasil, tahun: int, *, renstra: tuple[int, int] | None = None,
              aturan: AturanKabupaten | None = None, pedoman_skm: str | None = None,
              logo: bytes | None = None) -> RollOver:
    """The workbook of a later year, or of the same one, from a filled workbook.

    Args:
        hasil: what was read and computed from the old file, which is not touched.
        tahun: of the new workbook.
        renstra: first and last year of its Renstra; None: the old one, or the next five years where that has ended.
        aturan: the kabupaten's rules; None: those that the old workbook was made with.
        pedoman_skm: slug of the survey's guidance; None: the old one.
        logo: the picture that lies in the old workbook's cell; None: none that could be taken out.

    Raises:
        ToolkitError: the old file reports on a later year.
    """
    laporan = hasil.laporan
    if tahun < laporan.tahun:
        raise ToolkitError(f"{laporan.berkas} adalah laporan tahun {laporan.tahun}, sesudah tahun {tahun}.",
                           f"Sebutkan --tahun {laporan.tahun + 1}, atau berkas lama dari tahun sebelum {tahun}.")
    awal, akhir = renstra or next_renstra(hasil, tahun)
    lanjut = awal <= max(laporan.tahun_awal, laporan.tahun_akhir)
    aturan = aturan or hasil.regulasi.kabupaten
    options = TemplateOptions(
        tahun=tahun, renstra_awal=awal, renstra_akhir=akhir, kode_wilayah=laporan.identitas.kode_wilayah.nilai or "",
        nama=laporan.identitas.nama_perangkat_daerah.nilai or "", aturan=aturan,
        pedoman_skm=pedoman_skm or load.slug_of(hasil.regulasi.pedoman_skm.nama))
    carrier = Carrier(hasil, tahun, range(awal, akhir + 1), lanjut=lanjut)
    _note_years(carrier, options)
    identitas = _identitas(carrier, options)
    baris = carrier.rows()
    if load.by_slug(options.slug_pedoman) != hasil.regulasi.pedoman_skm and baris.pop(SKM.name, []):
        carrier.note(temuan.UNSUR_LAIN, SKM.name, lama=hasil.regulasi.pedoman_skm.nama,
                    baru=load.by_slug(options.slug_pedoman).nama)
    if not lanjut and REALISASI.name in baris:
        carrier.note(temuan.RIWAYAT_TANPA_KODE, REALISASI.name)
    carrier.name_years()
    isi = Prefill(identitas, baris, gambar=_logo(carrier, logo))
    return RollOver(replace(options, riwayat_awal=_first_year(baris)), isi, tuple(carrier.temuan))


def next_renstra(hasil: Hasil, tahun: int) -> tuple[int, int]:
    """First and last year of the Renstra that holds a year: the old one, else the next of five years that does."""
    awal, akhir = sorted((hasil.laporan.tahun_awal, hasil.laporan.tahun_akhir))
    while akhir < tahun:
        awal, akhir = akhir + 1, akhir + PANJANG_RENSTRA
    return awal, akhir


def _note_years(carrier: Carrier, options: TemplateOptions) -> None:
    laporan, tahun = carrier.hasil.laporan, options.tahun
    if tahun == laporan.tahun:
        carrier.note(temuan.TAHUN_SAMA, None, tahun=tahun)
    if tahun > laporan.tahun + 1:
        carrier.note(temuan.TAHUN_TERLEWAT, None, lama=laporan.tahun, sebelum=tahun - 1,
                    terlewat=_span(laporan.tahun + 1, tahun - 1))
    if not carrier.lanjut:
        carrier.note(temuan.RENSTRA_BARU, RENSTRA.name, lama=f"{laporan.tahun_awal}-{laporan.tahun_akhir}", tahun=tahun,
                    baru=f"{options.renstra_awal}-{options.renstra_akhir}")


def _span(awal: int, akhir: int) -> str:
    """Years in words.

    >>> _span(2021, 2021), _span(2021, 2022), _span(2021, 2024)
    ('2021', '2021 dan 2022', '2021 sampai 2024')
    """
    if awal == akhir:
        return str(awal)
    return f"{awal} {'dan' if akhir == awal + 1 else 'sampai'} {akhir}"


def _identitas(carrier: Carrier, options: TemplateOptions) -> dict[str, Typed]:
    """Values by key, those of one year or one document left out."""
    identitas, nilai = carrier.hasil.identitas, {}
    for column in IDENTITAS.columns:
        berganti = _TAHUNAN if carrier.lanjut else _TAHUNAN | _RENSTRA
        if column.field in berganti | _DI_PILIHAN or column.choices_of:
            continue
        isian = getattr(identitas, column.field)
        if column is _LOGO and _is_placed(isian):
            continue
        isi = carrier.take(isian, column.heading)
        if isi not in (None, "", "-"):
            nilai[column.heading] = isi
    populasi = IDENTITAS.column("populasi_layanan").heading
    if populasi in nilai:
        carrier.note(temuan.POPULASI, identitas.populasi_layanan, populasi)
    return nilai | _rules(carrier, options)


def _is_placed(logo: Isian[str]) -> bool:
    """Whether the logo is a picture placed in its cell, and no name of a file."""
    return logo.nilai != logo.tertulis


def _logo(carrier: Carrier, gambar: bytes | None) -> dict[tuple[str, str], bytes]:
    """The picture by its cell in the new workbook; one that could not be taken out is said."""
    lama = carrier.hasil.identitas.logo
    if not lama.nilai or not _is_placed(lama):
        return {}
    if gambar is None:
        carrier.note(temuan.LOGO_DI_SEL, lama)
        return {}
    return {(IDENTITAS.name, f"B{ROW_FIRST + 1 + IDENTITAS.columns.index(_LOGO)}"): gambar}


def _rules(carrier: Carrier, options: TemplateOptions) -> dict[str, Typed]:
    """The office's own choices, where the kabupaten fixes none; the guidance stands in the options."""
    nilai: dict[str, Typed] = {}
    for column in IDENTITAS.columns:
        aturan, lama = column.choices_of, getattr(carrier.hasil.identitas, column.field)
        if not aturan or not lama.terisi or (options.aturan and options.aturan.pilih(aturan)):
            continue
        pilihan = load.match(aturan, lama.nilai, options.aturan)
        if pilihan is None:
            carrier.note(temuan.ATURAN_TAK_DIKENAL, lama, column.heading, isian=column.heading,
                        bawaan=load.choices(aturan, options.aturan)[0])
        elif aturan != "pedoman_skm" and (aturan != "skala" or pilihan != load.choices(aturan, options.aturan)[0]):
            nilai[column.heading] = pilihan
    return nilai


def _first_year(baris: Mapping[str, list[dict[str, Typed]]]) -> int | None:
    """The earliest year of which a realisasi is carried over."""
    judul = f"{REALISASI.column('riwayat').heading} "
    tahun = [int(k.removeprefix(judul)) for b in baris.get(REALISASI.name, ()) for k in b
             if k.startswith(judul) and k[len(judul):].isdecimal()]
    return min(tahun, default=None)
