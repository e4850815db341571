"""Sheet Anggaran: the level of its rows, and which row belongs below which."""
