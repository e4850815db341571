"""The Word document of a report: what it says, in which template, and as PDF."""
