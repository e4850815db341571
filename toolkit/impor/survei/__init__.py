"""Surveys: forms with a row for each respondent, and recaps of their answers."""
