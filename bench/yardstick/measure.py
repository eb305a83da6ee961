#!/usr/bin/env python3
"""Time `termijn check --all` on the yardstick beside the floor and the evaluator written by hand, in one run.

  measure.py YARDSTICK TERMIJN WORK [N ...]

YARDSTICK is the folder with gen.py, ref.py and cpp/, TERMIJN the command built for release, WORK a folder for data and
programs (some 60 MB for each 100,000 dossiers), N how many dossiers: 1000 10000 100000 when none is given. Prints
Markdown: medians of five runs, taken in turns, of processor time (user and system, all threads) and of wall time in
milliseconds, the ratio to the floor of the same run, and the peak of memory. Answers are compared with the reference
for the smallest N. Needs g++, the SQLite headers and nothing else of Debian.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import time

RUNS = 5
TODAY = "2026-06-15"
HERE = pathlib.Path(__file__).resolve().parent


def run(command, out=subprocess.DEVNULL):
    """CPU and wall milliseconds, and peak memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=out)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.monotonic() - start) * 1000
    code = os.waitstatus_to_exitcode(status)
    process.returncode = code
    if code not in (0, 1):  # 1: something in the dossiers is wrong, as it should be
        sys.exit(f"{command[0]} ended with {code}")
    return (usage.ru_utime + usage.ru_stime) * 1000, wall, usage.ru_maxrss / 1024


def build(yardstick, work):
    for name in ("floor_sqlite", "hand"):
        source = yardstick / "cpp" / f"{name}.cpp"
        subprocess.run(["g++", "-std=c++20", "-O3", "-march=native", "-o", work / name, source, "-lsqlite3", "-lpthread"],
                       check=True)


def lines_of(table):
    """What compare.py takes: the mistakes, and no day as `-`."""
    for row in table.splitlines()[1:]:
        _, dossier, kind, mistake, _, _, day, last_day, _ = row.split("\t")
        if kind == "fout":
            yield "\t".join((dossier, mistake, day or "-", last_day or "-"))


def compare(yardstick, check, source, work):
    table = subprocess.run(check, stdout=subprocess.PIPE, text=True).stdout
    (work / "lines.tsv").write_text("\n".join(lines_of(table)) + "\n")
    answer = subprocess.run([sys.executable, HERE / "compare.py", yardstick, source, TODAY, work / "lines.tsv"])
    if answer.returncode != 0:
        sys.exit("the findings are not those of the reference")


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    yardstick, termijn, work = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    sizes = [int(word) for word in sys.argv[4:]] or [1000, 10000, 100000]
    work.mkdir(parents=True, exist_ok=True)
    build(yardstick, work)
    print("| dossiers | what | CPU ms | wall ms | x floor | peak MB |")
    print("|---:|---|---:|---:|---:|---:|")
    for size in sizes:
        source, events = work / f"p{size}.db", work / f"events{size}.db"
        subprocess.run([sys.executable, yardstick / "gen.py", work, str(size)], check=True, stdout=subprocess.DEVNULL)
        events.unlink(missing_ok=True)
        imported, _, _ = run([sys.executable, HERE / "import.py", source, events])
        check = [termijn, "check", "--all", events, "--rules", HERE / "regels", "--as-of", TODAY]
        if size == min(sizes):
            compare(yardstick, check, source, work)
        rows = {
            "floor: scan and decode": [work / "floor_sqlite", source, "decode", "index"],
            "written by hand": [work / "hand", source, "--today", TODAY],
            "termijn, table": check + ["--jobs", "1"],
            "termijn, counts": check + ["--jobs", "1", "--format", "summary"],
            "termijn, table, 2 threads": check + ["--jobs", "2"],
        }
        taken = {name: [] for name in rows}
        for _ in range(RUNS):
            for name, command in rows.items():
                taken[name].append(run([str(word) for word in command]))
        floor = statistics.median(one[0] for one in taken["floor: scan and decode"])
        for name, all_runs in taken.items():
            cpu, wall, peak = (statistics.median(values) for values in zip(*all_runs))
            print(f"| {size} | {name} | {cpu:.1f} | {wall:.1f} | {cpu / floor:.2f} | {peak:.0f} |")
        print(f"| {size} | import, once | {imported:.0f} | | | |", flush=True)


if __name__ == "__main__":
    main()
