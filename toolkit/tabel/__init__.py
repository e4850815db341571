"""Tables and sheets as data: what is printed, declared once, rendered everywhere."""
