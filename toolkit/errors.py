"""ToolkitError: what stops a command (exit code 2), in the words that staff read."""


class ToolkitError(Exception):
    """The command could not be carried out; the user's file is untouched.

    Args:
        pesan: what happened and where, in Indonesian, a whole sentence.
        saran: what to do about it, in Indonesian, a whole sentence.
    """

    def __init__(self, pesan: str, saran: str) -> None:
        super().__init__(f"{pesan} {saran}")
        self.pesan = pesan
        self.saran = saran


def own_mistake(berkas: str, error: Exception) -> ToolkitError:
    """What staff read of a mistake of the program's own over a file."""
    return ToolkitError(
        f"{berkas} tidak dapat diolah karena kekeliruan di dalam toolkit sendiri ({type(error).__name__}); "
        "berkas tidak diubah.",
        "Kirim berkas itu dan kalimat ini kepada pengelola toolkit; rinciannya tampil bila TOOLKIT_TELUSUR=1.")
