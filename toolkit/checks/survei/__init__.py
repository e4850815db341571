"""Checks of the survey: sheets SKM and SKM Responden."""
