"""Judges of every file that we write: Microsoft's validator, and rules of our own for what it does not see."""
