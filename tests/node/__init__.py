"""What the tests ask of Node. package.json names the packages, `make test` installs them from package-lock.json."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def ask(script: str, question: object) -> Any:
    """The answer of a script of this folder, JSON in and JSON out: one process, however many questions there are.

    Where Node or the packages are missing, the test is skipped; in continuous integration it fails.
    """
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules").is_dir():
        reason = "Node, or what tests/node/package.json names, is missing; `make test` installs both"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    done = subprocess.run([node, str(HERE / script)], input=json.dumps(question), capture_output=True, check=True,
                          encoding="utf-8", timeout=600)
    return json.loads(done.stdout)
