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
