"""From a workbook to a Laporan and its findings: section 1 and 2 of the workbook contract."""
