"""What kind of spending a name or account means: Belanja Pegawai in any dress."""


from toolkit.values.kode import Kunci, kunci
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola
from toolkit.values.teks import fold

_KODE = pola(r"\W*(\d+(?:\s*\.\s*\d+)*)(?!\w)")
_BUTIR = pola(r"\W*+(?:\d++(?>(?:\s*+\.\s*+\d++)*)|[a-zA-Z]|[ivxIVX]+)(?:\s*+[.):\-–]++\s*+|\s++)(?=\w{2})|\W+")
"""A code, number, letter or bullet before a name."""
_PEGAWAI: Kunci = kunci("5.1.01")
"""Account of Belanja Pegawai: Permendagri 90/2019; 5.1.1 in Permendagri 13/2006."""
_LANGSUNG: Kunci = kunci("5.2")
"""Permendagri 13/2006: Belanja Langsung, that of pegawai (5.2.1) too."""


def plain_name(nama: str) -> str:
    """A name of spending folded, without code, number or bullet and without the word belanja.

    >>> plain_name("5.1.01 Belanja Pegawai"), plain_name("a) BELANJA PEGAWAI :"), plain_name("5.1.01")
    ('pegawai', 'pegawai', '')
    """
    kata = fold(_BUTIR.sub("", nama, count=1) if _BUTIR.match(nama) else nama).split()
    kata = kata[1:] if kata and kata[0] in KOSAKATA.belanja else kata
    return "" if kata and kata[0].isdigit() else " ".join(kata)


def is_pegawai(nama: str) -> bool:
    """Whether spending is Belanja Pegawai, by its code or its name, an account's own included.

    >>> is_pegawai("5.1.01.01 Gaji dan Tunjangan ASN"), is_pegawai("5.2.1 Belanja Pegawai"), is_pegawai("5.1.02")
    (True, False, False)
    """
    cocok = _KODE.match(nama)
    kode = kunci(cocok[1]) if cocok and "." in cocok[1] else ()
    if kode[:2] == _LANGSUNG:
        return False
    return kode[:3] == _PEGAWAI or _begins(plain_name(nama), KOSAKATA.belanja_pegawai)


def is_plain_kind(nama: str) -> bool:
    """Whether a name is that of a kind of spending as the budget names it, without code or number.

    >>> is_plain_kind("Belanja Modal Jalan"), is_plain_kind("5.1.02 Belanja Barang dan Jasa"), is_plain_kind("ATK")
    (True, False, False)
    """
    polos = plain_name(nama)
    return fold(nama) in {polos, f"belanja {polos}"} and _begins(polos, (*KOSAKATA.jenis_belanja, "pegawai"))


def _begins(nama: str, awal: tuple[str, ...]) -> bool:
    return any(nama == a or nama.startswith(f"{a} ") for a in awal)
