"""Plain cells of any workbook: grid, strings, number formats, pictures, headings. What they mean, others know."""
