"""Every check that looks at a whole report; importing the package registers them in the catalogue."""

from toolkit.checks import (
    anggaran,
    belanja,
    dilaporkan,
    dokumen,
    hasil,
    identitas,
    kegiatan,
    kelengkapan,
    lubang,
    penandatangan,
    pk,
    pk_program,
    realisasi,
    renstra,
    rkt,
    rkt_anggaran,
    satuan,
    skm,
    skor,
    tanggal,
    target,
    wilayah,
)

__all__ = ["anggaran", "belanja", "dilaporkan", "dokumen", "hasil", "identitas", "kegiatan", "kelengkapan", "lubang",
           "penandatangan", "pk", "pk_program", "realisasi", "renstra", "rkt", "rkt_anggaran", "satuan", "skm", "skor",
           "tanggal", "target", "wilayah"]
