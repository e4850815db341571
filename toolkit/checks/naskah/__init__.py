"""Words against numbers: the office's own prose (Analisis, Kendala, Tindak Lanjut, Isi, Penjelasan) and the results.

A sentence is judged only where its subject is beyond doubt; an unknown word silences a check rather than misleads it.
"""
