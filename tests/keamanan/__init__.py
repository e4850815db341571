"""What was attacked and what it showed: declared in serangan/*.toml, run and counted for docs/keamanan.md."""
