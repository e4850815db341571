"""What a regulation fixes, as dated TOML files, and their loader. A new regulation is a new file."""
