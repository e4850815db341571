"""The recap of a collection: a workbook, tables for analysis, and what goes back to each office."""
