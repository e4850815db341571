"""The workbook file as a package of parts: read it safely, edit it, write it back with untouched parts unchanged."""
