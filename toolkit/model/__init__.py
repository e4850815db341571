"""What is known about a report: frozen records, no behaviour beyond looking things up."""
