"""The comparison with the national figure."""

from decimal import Decimal

from toolkit.model.asal import LetakNasional
from toolkit.model.laporan import Arah


def describe_nasional(realisasi: Decimal | str | None, nasional: Decimal | None, arah: Arah) -> str:
    """KET. of the comparison with the national figure.

    Args:
        realisasi: in the indicator's satuan.
        nasional: in the same satuan, None where there is none.
        arah: where less is better, a lower realisasi is above the nation's.

    Returns:
        `-` where one of the two is missing, or is no number.

    Source: workbook contract, section 3, "Nasional".

    >>> describe_nasional(Decimal(8), Decimal(9), Arah.NEGATIF)
    'di atas'
    """
    if nasional is None or not isinstance(realisasi, Decimal):
        return LetakNasional.TIDAK_ADA.value
    if realisasi == nasional:
        return LetakNasional.SETARA.value
    baik = (realisasi > nasional) == (arah is Arah.POSITIF)
    return (LetakNasional.DI_ATAS if baik else LetakNasional.DI_BAWAH).value
