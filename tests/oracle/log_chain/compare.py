# SPDX-License-Identifier: Apache-2.0
"""A log that the program made, and its seal, recomputed by chain.py and with hashlib alone.

compare.py --termijn COMMAND --root REPOSITORY
"""
import argparse
import hashlib
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import chain  # noqa: E402


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def rule_digest(root):
    names = sorted(path.relative_to(root).as_posix() for path in root.glob("rules/**/*.trm"))
    lines = [f"{chain.sha((root / name).read_bytes())}  {name}\n" for name in names]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def expect(what, condition):
    if not condition:
        sys.exit(f"FAILED: {what}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--termijn", required=True)
    parser.add_argument("--root", required=True, type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        log, seal = f"{folder}/or.db", f"{folder}/seal.txt"
        termijn = given.termijn
        expect("import", run(termijn, "log", "import", log,
                             str(given.root / "examples/raad-voorbeeld.csv"))[0] == 0)
        expect("seal", run(termijn, "log", "seal", log, "--output", seal)[0] == 0)
        expect("add", run(termijn, "log", "add", log, "--dossier", "A-09", "--event", "ov", "--date",
                          "2026-03-25", "--by", "or")[0] == 0)
        heads, faults = chain.walk(log)
        expect(f"the chain: {faults}", not faults)
        expect("the seal", chain.against_seal(heads, seal) == [])
        values = dict(line.split(" ", 1) for line in Path(seal).read_text().splitlines()[1:])
        expect("the rules", values["rules"] == rule_digest(given.root))
        code, text = run(termijn, "log", "seal", log)
        expect("the head", code == 0 and f"head {heads[-1]}\n" in text)
        expect("the same seal twice", run(termijn, "log", "seal", log) == (0, text))
        expect("verify", run(termijn, "log", "verify", log, "--seal", seal)[0] == 0)
        # It must be able to fail.
        database = sqlite3.connect(log)
        database.execute("DROP TRIGGER event_only_erase")
        database.execute("UPDATE event SET remark = remark || '.' WHERE number = 3")
        database.commit()
        database.close()
        expect("the oracle sees a change", chain.walk(log)[1])
        expect("the program sees a change", run(termijn, "log", "verify", log)[0] == 3)
    print(f"{len(heads) - 1} rows recomputed")


if __name__ == "__main__":
    main()
