"""Where the command `toolkit` begins and ends: the streams, Ctrl-C, and the exit code of the contract.

Nothing of the toolkit is imported at the top, so that Ctrl-C is answered in words from the first moment on.
"""

import gc
import sys
from collections.abc import Sequence

_GC_THRESHOLD = 100_000
"""One run makes few cycles and many small objects; the interpreter's own 700 costs a sixth of its time."""


def main(args: Sequence[str] | None = None) -> None:
    """Entry point of the command `toolkit`. Leaves with the exit code of the contract."""
    gc.set_threshold(_GC_THRESHOLD)
    try:
        from toolkit.cli import console  # these imports are the first third of every command
        from toolkit.cli.exit_code import ExitCode
        from toolkit.delivery import journal
    except KeyboardInterrupt:
        sys.stderr.write("Dihentikan. Tidak ada berkas yang diubah.\n")
        sys.exit(130)
    journal.begin()
    pertama = next(iter(sys.argv[1:] if args is None else args), None)
    with console.guarded_output():
        try:
            from toolkit.cli.application import run

            kode = run(args, pertama)
            sys.stdout.flush()
            console.say_other_names()
        except console.OutputError:
            kode = ExitCode.GAGAL
            console.say("Keluaran tidak dapat ditulis sampai selesai: penerimanya menutup diri, atau ruangnya penuh. "
                        f"{console.what_was_written()}")
        except KeyboardInterrupt:
            kode = ExitCode.DIHENTIKAN
            console.say(f"Dihentikan. {console.what_was_written()}")
    gc.freeze()  # the interpreter collects once more when it leaves; nothing is left to find
    sys.exit(kode)
