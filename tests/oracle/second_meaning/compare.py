# SPDX-License-Identifier: Apache-2.0
"""Compares the verdicts of the program with those of the second meaning on random procedures.

    python3 compare.py --seeds FROM-TO [--seeds ...] [--termijn PATH] [--regressions FILE] [--keep FOLDER]

Exit code 1 when something differs; each difference is printed with its seed.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from evaluate import judge, load
from generate import BLOCK, write
from log import read_log
from match import differences


class Refused(Exception):
    """The program finds that the rules of these seeds contradict themselves."""


def ask_program(termijn, folder, as_of):
    """The JSON answer of one run, by (dossier, norm) a list of instances."""
    run = subprocess.run([termijn, "check", str(Path(folder) / "log.csv"), "--rules", str(Path(folder) / "rules"),
                          "--as-of", str(as_of), "--json"], capture_output=True, text=True, check=False)
    if run.returncode == 3:
        refused = {Path(d["file"]).stem for d in json.loads(run.stdout)["diagnostics"]}
        if all(name[1:].isdigit() for name in refused):
            raise Refused(sorted(int(name[1:]) for name in refused))
    if run.returncode not in (0, 1):
        raise RuntimeError(f"termijn check failed in {folder}:\n{run.stdout[:3000]}\n{run.stderr[:3000]}")
    found = {}
    for dossier in json.loads(run.stdout)["dossiers"]:
        for norm in dossier["norms"]:
            found.setdefault((dossier["dossier"], norm["norm"]), []).append(norm)
    return found


def compare_folder(termijn, folder, days, tally):
    """[(dossier, norm, day, text)]: all differences of the rules and the log in a folder."""
    rules = load(Path(folder) / "rules")
    dossiers = read_log(rules, Path(folder) / "log.csv")
    found = []
    for as_of in days:
        theirs = ask_program(termijn, folder, as_of)
        for name, dossier in dossiers.items():
            for norm, answer in judge(rules, dossier, as_of).items():
                tally["norms"] += 1
                if answer is None:
                    tally["too many worlds"] += 1
                    continue
                for text in differences(answer, theirs.get((name, norm), []), tally):
                    found.append((name, norm, as_of, text))
        tally["dossiers"] += len(dossiers)
    return found


def compare_block(termijn, folder, seeds, tally):
    """The differences of some seeds of one block, without those whose rules the program refuses."""
    try:
        days = write(folder, seeds)
        found = compare_folder(termijn, folder, days, tally)
    except Refused as refused:
        rest = [s for s in seeds if s not in refused.args[0]]
        tally["refused"] += len(seeds) - len(rest)
        for path in (Path(folder) / "rules").iterdir():
            path.unlink()
        return compare_block(termijn, folder, rest, tally) if rest else []
    tally["procedures"] += len(seeds)
    return found


def blocks(spans):
    """Lists of seeds, each within one block."""
    by_block = {}
    for span in spans:
        first, _, last = span.partition("-")
        for seed in range(int(first), int(last or first) + 1):
            by_block.setdefault(seed // BLOCK, []).append(seed)
    return by_block.values()


def regressions(path):
    """Seeds in the file: the first word of each line that is no comment."""
    text = Path(path).read_text(encoding="utf-8")
    return [line.split()[0] for line in text.splitlines() if line.strip() and not line.startswith("#")]


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", action="append", default=[])
    parser.add_argument("--termijn", default="build/release/cli/termijn")
    parser.add_argument("--regressions", nargs="?", const=str(here / "regressions.txt"))
    parser.add_argument("--most", type=int, default=5, help="print so many differences")
    options = parser.parse_args()
    spans = options.seeds + (regressions(options.regressions) if options.regressions else [])
    tally, differing = Counter(), []
    for seeds in blocks(spans):
        with tempfile.TemporaryDirectory() as folder:
            for name, norm, day, text in compare_block(options.termijn, folder, seeds, tally):
                seed = int(name.split(".")[0][1:])
                if seed not in differing and len(differing) < options.most:
                    show(folder, seed, name, norm, day, text)
                if seed not in differing:
                    differing.append(seed)
    print("; ".join(f"{number} {what}" for what, number in sorted(tally.items())))
    if differing:
        print(f"{len(differing)} procedures differ: {' '.join(map(str, differing[:50]))}")
        return 1
    print("no difference")
    return 0


def show(folder, seed, name, norm, day, text):
    print(f"=== seed {seed}: dossier {name}, norm {norm}, as of {day}\n{text}\n")
    rules = (Path(folder) / "rules" / f"s{seed}.trm").read_text(encoding="utf-8")
    parts = [p for p in rules.split("\n\n") if f" {norm}\n" in p or p.startswith(("begrip", "telregel"))]
    print("\n\n".join(parts).strip())
    log = (Path(folder) / "log.csv").read_text(encoding="utf-8").splitlines()
    print("\n".join([f"{i}: {row}" for i, row in enumerate(log) if f";{name};" in row]), "\n")


if __name__ == "__main__":
    sys.exit(main())
