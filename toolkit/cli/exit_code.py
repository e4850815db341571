"""Exit codes of the workbook contract, section 6."""

import enum


class ExitCode(enum.IntEnum):
    """SELESAI: no kesalahan left. ADA_KESALAHAN: done, some remain. GAGAL: not carried out, the file is untouched.

    DIHENTIKAN: interrupted; the sentence says which files were written.
    """

    SELESAI = 0
    ADA_KESALAHAN = 1
    GAGAL = 2
    DIHENTIKAN = 130
