"""Schema -> workbook: the template that staff fill in, and the pages of the guide that describe it."""
