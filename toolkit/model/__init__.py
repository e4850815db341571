"""What is known about a report: frozen dataclasses, no behaviour beyond looking things up."""
