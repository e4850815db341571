"""Checks of the money: sheets Anggaran and Belanja."""
