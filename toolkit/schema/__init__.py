"""The workbook contract as data: what staff see and what the reader takes."""
