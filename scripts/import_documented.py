#!/usr/bin/env python3
"""Write contract_tests/evidence/documented/ anew from a folder of notes: operations/*.json, objects.json, general.json.

Usage: scripts/import_documented.py REFERENCE_FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from contract_tests.evidence.recording.importing import import_reference  # noqa: E402 - the project is not installed

if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the script and its one argument
        sys.exit(str(__doc__))
    names = import_reference(Path(sys.argv[1]), ROOT / "contract_tests" / "evidence" / "documented")
    print(f"{len(names)} files in contract_tests/evidence/documented")
