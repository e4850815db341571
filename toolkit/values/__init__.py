"""Text to value and back, the Indonesian way. Pure functions: no workbook, no clock, no locale."""
