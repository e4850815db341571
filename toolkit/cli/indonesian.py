"""Help and usage errors in Indonesian; the library below prints fixed English."""

import re

import typer
from typer.core import TyperCommand, TyperGroup

_HELP = (
    (r"^Usage:", "Pemakaian:"), (r"^Options:", "Opsi:"), (r"^Arguments:", "Argumen:"), (r"^Commands:", "Perintah:"),
    (r"Show this message and exit\.", "Tampilkan bantuan ini."),
    (r"\[required\]", "[wajib]"), (r"\[default: ", "[bawaan: "),
    (r"\[OPTIONS\]", "[OPSI]"), (r"COMMAND \[ARGS\]\.\.\.", "PERINTAH [ARGUMEN]…"),
)


def _indonesian(text: str) -> str:
    for english, indonesian in _HELP:
        text = re.sub(english, indonesian, text, flags=re.MULTILINE)
    return text


class Command(TyperCommand):
    """A command whose help has Indonesian headings."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # the base names a private context class
        """Help text of the command."""
        return _indonesian(super().get_help(ctx))


class Group(TyperGroup):
    """The group of all commands, its help likewise."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # as above
        """Help text of the program."""
        return _indonesian(super().get_help(ctx))


_PESAN = (
    (r"No such command '(?P<x>.*?)'.*", "Perintah '{x}' tidak dikenal."),
    (r"No such option: (?P<x>\S+).*", "Opsi {x} tidak dikenal."),
    (r"Missing argument '(?P<x>.*?)'.*", "Argumen {x} belum disebutkan."),
    (r"Missing option '(?P<x>.*?)'.*", "Opsi {x} wajib disebutkan."),
    (r"Missing parameter:? ?(?P<x>.*)", "Masukan {x} belum disebutkan."),
    (r"Missing command.*", "Perintah belum disebutkan."),
    (r"Option '(?P<x>.*?)' requires an argument.*", "Opsi {x} memerlukan nilai."),
    (r"Option '(?P<x>.*?)' does not take a value.*", "Opsi {x} tidak memakai nilai."),
    (r"Got unexpected extra arguments?(?:\(s\))? \((?P<x>.*)\).*", "Ada argumen yang tidak dikenal: {x}."),
    (r"Invalid value for '?(?P<x>[^':]*)'?: .*\bint(?:eger)?\b.*", "Nilai untuk {x} harus bilangan bulat."),
    (r"Invalid value for '?(?P<x>[^':]*)'?: .*is not one of (?P<y>.*)", "Nilai untuk {x} harus salah satu dari {y}"),
    (r"Invalid value for '?(?P<x>.*?)'?: .*", "Nilai untuk {x} tidak dapat dipakai."),
    (r"Invalid value: (?P<y>.*)", "{y}"),
)


def usage_message(error: Exception) -> str:
    """What was wrong with the call, and where help is, in Indonesian."""
    english = str(getattr(error, "format_message", lambda: str(error))()).replace("\n", " ")
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "toolkit"
    hint = f"Jalankan '{path} --help' untuk melihat cara pakainya."
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(english and getattr(error, "message", english))
    for pattern, indonesian in _PESAN:
        match = re.fullmatch(pattern, english, flags=re.DOTALL)
        if match:
            return f"{indonesian.format(**match.groupdict())} {hint}"
    return f"Perintah ini tidak dapat dipahami. {hint}"
