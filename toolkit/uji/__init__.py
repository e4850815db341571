"""Hasil + Temuan -> what the workbook itself answers of a checklist, with the evidence; pure."""
