"""Thresholds of the checks on the survey, each with its reason. None of them is a regulation's number."""

from decimal import Decimal

LANGKAH = (Decimal(50), Decimal(25), Decimal(20), Decimal(10))
"""Percent. Steps that few respondents leave in a distribution; steps of 5 are common in surveys of hundreds."""
RAGAM_TERSEDIKIT = 5
"""So many different rows must be in steps: each has at least two free figures, so chance is under 1 in 10 to the 5."""

SKALA_PENDEK = Decimal(5)
"""A target up to so much is on the scale of 4 or of 5 and has no class on that of 100."""

PROFIL_TERSEDIKIT = 4
"""So many equal fields of the profile, the age or the date among them, before two questionnaires are one."""
UNSUR_TERSEDIKIT = 5
"""Answers to fewer unsur are alike too often to say anything."""
RESPONDEN_TERSEDIKIT = 10
"""Among fewer respondents equal answers are no pattern."""
BAGIAN_SERAGAM = Decimal("0.5")
"""Share of the respondents who gave one answer to everything, from which on it is told."""
