"""The writing half: rows into the input sheets of a workbook, and every reason not to."""
