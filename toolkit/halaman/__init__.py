"""The page that checks and fills a workbook in a browser: its door to the pipeline, and the built page itself."""
