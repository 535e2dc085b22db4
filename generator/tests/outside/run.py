"""Lets public tools lint the description, generate from it, and compile what they generated.

    python generator/tests/outside/run.py FOLDER

It needs Node.js and the npm registry. FOLDER is made anew.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SOURCE = str(ROOT / "openapi" / "openapi.yaml")
API, HOOKS = "infakt-openapi.json", "infakt-webhooks.json"
STEPS = {
    "npm installs the tools": ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"],
    "redocly lints the source": ["redocly", "lint", "--config=redocly.yaml", SOURCE],
    "redocly bundles the source": ["redocly", "bundle", "--config=redocly.yaml", SOURCE, "-o", "bundled.yaml"],
    "redocly lints the documents": ["redocly", "lint", "--config=redocly.yaml", API, HOOKS],
    "spectral lints the documents": ["spectral", "lint", "--ruleset=spectral.yaml", API, HOOKS],
    "openapi-typescript types the API": ["openapi-typescript", API, "-o", "types/api.d.ts"],
    "openapi-typescript types the webhooks": ["openapi-typescript", HOOKS, "-o", "types/webhooks.d.ts"],
    "openapi-ts makes a client": ["openapi-ts", "-i", API, "-o", "client", "--silent"],
    "tsc compiles all of it": ["tsc", "--project", "tsconfig.json"],
}


def main(folder: Path) -> int:
    """Runs every step; 1 at the first that fails, with what it printed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in HERE.iterdir():
        if path.suffix in {".json", ".yaml", ".ts"}:
            shutil.copy(path, folder)
    subprocess.run([sys.executable, "-m", "generator", "portable", str(folder)], cwd=ROOT, check=True)
    for name, (tool, *arguments) in STEPS.items():
        installed = folder / "node_modules" / ".bin" / tool
        command = [str(installed) if installed.exists() else tool, *arguments]
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        print("FAILED" if done.returncode else "ok    ", name, flush=True)
        if done.returncode or "lint" in name:
            print(done.stdout[-4000:].strip(), flush=True)
        if done.returncode:
            return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(str(__doc__))
    if shutil.which("npm") is None:
        sys.exit("npm is needed: install Node.js 20 or later (Debian: apt-get install npm)")
    sys.exit(main(Path(sys.argv[1]).resolve()))
