"""Every check that looks at a whole report; importing the package registers them in the catalogue."""

from toolkit.checks import (
    anggaran,
    belanja,
    dilaporkan,
    dokumen,
    hasil,
    identitas,
    kegiatan,
    naskah,
    pk,
    pk_program,
    realisasi,
    renstra,
    rkt,
    skm,
    skor,
    survei_pedoman,
    survei_responden,
    wajar,
)

__all__ = ["anggaran", "belanja", "dilaporkan", "dokumen", "hasil", "identitas", "kegiatan", "naskah", "pk",
           "pk_program", "realisasi", "renstra", "rkt", "skm", "skor", "survei_pedoman", "survei_responden", "wajar"]
