"""The computed counterparts of the figures in `Angka Dilaporkan`."""

from toolkit.checks.rujukan.cari import counterpart
from toolkit.checks.rujukan.kata import in_words
from toolkit.checks.rujukan.model import Rujukan

__all__ = ["Rujukan", "counterpart", "in_words"]
