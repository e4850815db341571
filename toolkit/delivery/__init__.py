"""Results into files: grafted into a workbook whose other parts stay byte for byte, written beside and renamed."""
