"""Checks of sheet Angka Dilaporkan: figures printed elsewhere in the report, and what each is compared with."""
