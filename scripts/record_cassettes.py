#!/usr/bin/env python3
"""Record cassettes anew, by default those made of the documentation and of the emulator; `sandbox` wants a key.

Usage: scripts/record_cassettes.py [documentation] [emulator] [sandbox]   (see contract_tests/cassettes/README.md)
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from contract_tests.recording.__main__ import main  # noqa: E402 - the project is not installed

if __name__ == "__main__":
    main()
