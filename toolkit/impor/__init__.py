"""`toolkit impor`: rows of foreign spreadsheets into a workbook's own input sheets.

Two halves that meet in `toolkit.impor.model`: what is read from outside becomes `Muatan`, and `Muatan` is written.
"""
