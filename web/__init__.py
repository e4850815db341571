"""The page that checks and fills a workbook in a browser: its markup, style, scripts, words."""
