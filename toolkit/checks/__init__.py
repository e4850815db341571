"""Every check that looks at a whole report; importing the package registers them in the catalogue."""

from toolkit.checks import (
    anggaran,
    belanja,
    dilaporkan,
    dokumen,
    hasil,
    identitas,
    kegiatan,
    kembar,
    nomor_unsur,
    pk,
    pk_program,
    realisasi,
    renstra,
    rkt,
    satuan,
    skm,
    skor,
)

__all__ = ["anggaran", "belanja", "dilaporkan", "dokumen", "hasil", "identitas", "kegiatan", "kembar", "nomor_unsur",
           "pk", "pk_program", "realisasi", "renstra", "rkt", "satuan", "skm", "skor"]
