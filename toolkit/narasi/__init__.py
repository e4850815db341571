"""Hasil -> sentences of the report; says only what the numbers say."""
