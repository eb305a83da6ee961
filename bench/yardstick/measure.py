#!/usr/bin/env python3
"""Time `termijn check --all` on the yardstick beside floors and peers, in one run; print Markdown.

  measure.py YARDSTICK BUILD WORK [--sizes N,N...] [--part PART[,PART...]]

YARDSTICK is the folder with gen.py, ref.py, cpp/ and peers/; BUILD a folder built for release with the targets termijn
and bench_dossiers; WORK a folder for data and programs (some 150 MB for each 100,000 dossiers). Parts: whole (whole
runs beside floors and peers), judging (judging alone), events (growth in events of a dossier), rules (growth in rules),
nights (a log that grows, with --keep), questions (many days and other rules at once). All of them when none is named.
Sizes: 1000,10000,100000.

Medians of five runs, taken in turns: processor time (user and system, all threads), wall time, the ratio to the floor
of the same run, the peak of memory. The answers are compared with the reference first. Peers that are not installed are
left out and named; those from npm are looked for in $BENCH_NPM/node_modules. Needs g++, the SQLite headers and sqlite3.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

RUNS = 5
TODAY = "2026-06-15"
HERE = pathlib.Path(__file__).resolve().parent
REGELS = HERE / "regels"


def run(command, out=subprocess.DEVNULL):
    """CPU and wall milliseconds, and peak memory in MB: at least that of this program, which is why it keeps little."""
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.monotonic() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: something in the dossiers is wrong, as it should be
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return (usage.ru_utime + usage.ru_stime) * 1000, wall, usage.ru_maxrss / 1024


class Yardstick:
    def __init__(self, folder, build, work):
        self.folder, self.work = folder, work
        self.termijn, self.judging = build / "cli" / "termijn", build / "bench" / "bench_dossiers"
        work.mkdir(parents=True, exist_ok=True)
        theirs = folder / "cpp"
        for name, source in (("floor_sqlite", theirs / "floor_sqlite.cpp"), ("hand", theirs / "hand.cpp"),
                             ("floor", HERE / "floor.cpp")):
            subprocess.run(["g++", "-std=c++20", "-O3", "-march=native", "-o", work / name, source, "-lsqlite3",
                            "-lpthread"], check=True)

    def data(self, dossiers, events=None):
        """The yardstick's database, ours, and how long the import took."""
        name = f"p{dossiers}" + (f"_e{events}" if events else "")
        source, own = self.work / f"{name}.db", self.work / f"events-{name}.db"
        if not source.exists():
            more = ["--epp", str(events)] if events else []
            subprocess.run([sys.executable, self.folder / "gen.py", self.work, str(dossiers), *more], check=True,
                           stdout=subprocess.DEVNULL)
        own.unlink(missing_ok=True)
        imported, _, _ = run([sys.executable, HERE / "import.py", source, own])
        return source, own, imported

    def check(self, database, *more):
        return [self.termijn, "check", "--all", database, "--rules", REGELS, "--as-of", TODAY, *more]

    def compare(self, source, own):
        with (subprocess.Popen(self.check(own), stdout=subprocess.PIPE, text=True) as table,
              open(self.work / "lines.tsv", "w") as lines):
            lines.writelines(lines_of(table.stdout))
        command = [sys.executable, HERE / "compare.py", self.folder, source, TODAY, self.work / "lines.tsv"]
        if subprocess.run(command).returncode != 0:
            sys.exit("the findings are not those of the reference")

    def peers(self, source):
        """Other engines with the same rules: name, command and whether it is there. They read the yardstick's files."""
        folder, lines = self.folder / "peers", source.with_suffix(".jsonl")
        today = f"CREATE TEMP TABLE param AS SELECT '{TODAY}' today"
        sql = (f"exec sqlite3 -batch -readonly -noheader -cmd \"PRAGMA temp_store=MEMORY\" -cmd \"{today}\" {source}"
               f" < {folder / 'sqlite.sql'}")
        packages = pathlib.Path(os.environ.get("BENCH_NPM", "/nowhere")) / "node_modules"
        is_small = source.stem in ("p1000", "p10000")  # the slowest take minutes for more
        duck = ["node", folder / "node" / "duckdb.mjs", lines, "--threads", "1"]
        return [("SQL in SQLite", ["sh", "-c", sql], shutil.which("sqlite3")),
                ("DuckDB, 1 thread", duck, (packages / "@duckdb").exists()),
                ("JavaScript, tuned", ["node", folder / "node" / "run.mjs", "js_tuned", lines], shutil.which("node")),
                ("Python", [sys.executable, folder / "python_peer.py", source], True),
                ("SWI-Prolog (facts)", ["swipl", "-O", "-q", folder / "art25.pl", "--", self.facts(source, "facts")],
                 shutil.which("swipl")),
                ("ZEN", ["node", folder / "node" / "run.mjs", "zen", lines],
                 is_small and (packages / "@gorules").exists()),
                ("CLIPS (facts)", [folder / "clips.sh", self.facts(source, "clips")],
                 is_small and shutil.which("clips"))]

    def facts(self, source, kind):
        path = source.with_suffix("." + kind)
        if not path.exists() and shutil.which("sqlite3"):
            subprocess.run([self.folder / "peers" / "export.sh", kind, source, path, TODAY], check=False,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return path


def lines_of(table):
    """What compare.py takes: the mistakes, and no day as `-`."""
    next(table)
    for row in table:
        _, dossier, kind, mistake, _, _, day, last_day, _ = row.rstrip("\n").split("\t")
        if kind == "fout":
            yield "\t".join((dossier, mistake, day or "-", last_day or "-")) + "\n"


def in_turns(rows):
    taken = {name: [] for name in rows}
    for _ in range(RUNS):
        for name, command in rows.items():
            taken[name].append(run(command))
    return {name: [statistics.median(values) for values in zip(*runs)] for name, runs in taken.items()}


def whole(yardstick, sizes):
    print("| dossiers | what | CPU ms | wall ms | x floor | peak MB |\n|---:|---|---:|---:|---:|---:|")
    for size in sizes:
        source, own, imported = yardstick.data(size)
        if size == min(sizes):
            yardstick.compare(source, own)
        rows = {
            "floor: step and decode the rows that we read": [yardstick.work / "floor", own],
            "floor, 2 threads": [yardstick.work / "floor", own, "2"],
            "floor: the yardstick's own rows by index": [yardstick.work / "floor_sqlite", source, "decode", "index"],
            "written by hand, on the yardstick's rows": [yardstick.work / "hand", source, "--today", TODAY],
            "termijn, table": yardstick.check(own, "--jobs", "1"),
            "termijn, counts": yardstick.check(own, "--jobs", "1", "--format", "summary"),
            "termijn, table, 2 threads": yardstick.check(own, "--jobs", "2"),
        }
        peers = yardstick.peers(source) if size <= 100000 else []
        rows.update({name: command for name, command, is_there in peers if is_there})
        medians = in_turns(rows)
        floor = medians["floor: step and decode the rows that we read"][0]
        for name, (cpu, wall, peak) in medians.items():
            print(f"| {size} | {name} | {cpu:.1f} | {wall:.1f} | {cpu / floor:.2f} | {peak:.0f} |")
        print(f"| {size} | import, once | {imported:.0f} | | | |", flush=True)
        left_out = [name for name, _, is_there in peers if not is_there]
        if left_out:
            print(f"| {size} | left out: {', '.join(left_out)} | | | | |")


def judged(yardstick, rules, database, threads=1):
    text = subprocess.run([yardstick.judging, rules, database, TODAY, str(threads)], check=True, stdout=subprocess.PIPE,
                          text=True).stdout
    found = re.search(r"(\d+) norms in the rules.*: ([\d.]+) ns a dossier, ([\d.]+) million", text)
    return int(found[1]), float(found[2]), float(found[3])


def judging(yardstick, sizes):
    source, own, _ = yardstick.data(max(sizes))
    packed = yardstick.work / "packed.bin"
    subprocess.run([yardstick.work / "hand", "convert", source, packed], check=True)
    command = [yardstick.work / "hand", "eval", packed, "--today", TODAY]
    text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(f"by hand: {text.strip()}\n")
    print("| judging alone, rows in memory | ns a dossier | million events a second |\n|---|---:|---:|")
    for threads in (1, 2):
        _, dossier, events = judged(yardstick, REGELS, own, threads)
        print(f"| termijn, threads: {threads} | {dossier:.0f} | {events:.2f} |", flush=True)


def rules(yardstick, sizes):
    _, own, _ = yardstick.data(min(max(sizes), 10000))
    print("| norms in the rules | ns a dossier, judging alone | x the first |\n|---:|---:|---:|")
    first = None
    for copies in (0, 10, 40):
        folder = yardstick.work / f"rules-{copies}"
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "copies.py", folder, str(copies)], check=True)
        norms, dossier, _ = judged(yardstick, folder, own)
        first = first or dossier
        print(f"| {norms} | {dossier:.0f} | {dossier / first:.2f} |", flush=True)


def events(yardstick, _):
    print("| events of a dossier | judging alone, ns an event | whole run, us CPU an event |\n|---:|---:|---:|")
    for dossiers, each in ((10000, 10), (1000, 100), (100, 1000), (10, 10000)):
        _, own, _ = yardstick.data(dossiers, each)
        count = sqlite3.connect(own).execute("SELECT count(*) FROM termijn_event").fetchone()[0]
        _, dossier, _ = judged(yardstick, REGELS, own)
        here = sqlite3.connect(own).execute("SELECT count(DISTINCT dossier) FROM termijn_event").fetchone()[0]
        check = yardstick.check(own, "--jobs", "1")
        whole_run = in_turns({"table": check})["table"][0] if each < 10000 else run(check)[0]
        print(f"| {count / here:.0f} | {dossier * here / count:.0f} | {whole_run * 1000 / count:.2f} |", flush=True)


def nights(yardstick, sizes):
    size = max(sizes)
    _, own, _ = yardstick.data(size)
    log, kept = yardstick.work / "nights.db", yardstick.work / "nights.kept"
    for path in (log, kept):
        path.unlink(missing_ok=True)
    lots = {"2026-06-13": ("", "2026-06-13"), "2026-06-14": ("2026-06-13", "2026-06-14"), TODAY: ("2026-06-14", TODAY)}
    print("| night | events added | what | CPU ms | us a dossier |\n|---|---:|---|---:|---:|")
    for as_of, (after, until) in lots.items():
        lot, count = write_lot(own, yardstick.work / "lot.json", after, until)
        imported, _, _ = run([yardstick.termijn, "log", "import", log, lot, "--rules", REGELS])
        anew = [yardstick.termijn, "check", "--all", log, "--rules", REGELS, "--as-of", as_of]
        print(f"| {as_of} | {count} | import | {imported:.0f} | |")
        cpu, _, _ = run(anew + ["--jobs", "1"])
        print(f"| {as_of} | | anew, from the log in the order of appending | {cpu:.0f} | {cpu * 1000 / size:.2f} |")
        cpu, _, peak = run(anew + ["--keep", kept])
        print(f"| {as_of} | | with --keep (peak {peak:.0f} MB) | {cpu:.0f} | {cpu * 1000 / size:.2f} |")
        again = statistics.median(run(anew + ["--keep", kept])[0] for _ in range(RUNS))
        print(f"| {as_of} | 0 | the same night again | {again:.0f} | {again * 1000 / size:.2f} |", flush=True)


def questions(yardstick, sizes):
    size = max(sizes)
    _, own, _ = yardstick.data(size)
    others = yardstick.work / "other-rules"
    shutil.rmtree(others, ignore_errors=True)
    shutil.copytree(REGELS, others)
    changed = others / "termijnen.trm"
    changed.write_text(changed.read_text().replace("1 maand volgens beroepsmaand", "5 weken volgens beroepsmaand"))

    def days(first):
        command = [yardstick.termijn, "check", "--all", own, "--rules", REGELS, "--jobs", "1"]
        return command + ["--from", first, "--to", TODAY]

    one = yardstick.check(own, "--jobs", "1")
    rows = {"one day": one, "365 days": days("2025-06-16"), "2723 days": days("2019-01-01"),
            "other rules: a term of three norms": one + ["--with", others],
            "other rules: the same": one + ["--with", REGELS]}
    medians = in_turns(rows)
    print("| dossiers | what | CPU ms | x one day | rows | MB out | peak MB |\n|---:|---|---:|---:|---:|---:|---:|")
    for name, (cpu, _, peak) in medians.items():
        with subprocess.Popen([str(word) for word in rows[name]], stdout=subprocess.PIPE) as process:
            lengths = [len(line) for line in process.stdout]
        ratio, count, size_out = cpu / medians["one day"][0], len(lengths) - 1, sum(lengths) / 1e6
        print(f"| {size} | {name} | {cpu:.1f} | {ratio:.2f} | {count} | {size_out:.1f} | {peak:.0f} |")


def write_lot(own, path, after, until):
    """The events of some days as a log in JSON, in the order of the days."""
    rows = sqlite3.connect(own).execute("SELECT dossier, number, event, date, fields FROM termijn_event"
                                        " WHERE date > ? AND date <= ? ORDER BY date, dossier, number", (after, until))
    words = {True: "ja", False: "nee"}
    count = 0
    with open(path, "w") as lot:
        for dossier, number, event, day, fields in rows:
            texts = {name: words[value] if isinstance(value, bool) else str(value)
                     for name, value in json.loads(fields).items()}
            lot.write('{"events": [' if count == 0 else ",\n")
            json.dump({"dossier": f"{dossier:07d}", "date": day, "event": event, "reference": f"{dossier}-{number}",
                       "fields": texts}, lot)
            count += 1
        lot.write('{"events": []}' if count == 0 else "]}")
    return path, count


PARTS = {"whole": whole, "judging": judging, "events": events, "rules": rules, "nights": nights,
         "questions": questions}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("yardstick", "build", "work"):
        parser.add_argument(name, type=lambda word: pathlib.Path(word).resolve())
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--part", default=",".join(PARTS))
    options = parser.parse_args()
    unknown = [part for part in options.part.split(",") if part not in PARTS]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    yardstick = Yardstick(options.yardstick, options.build, options.work)
    sizes = [int(word) for word in options.sizes.split(",")]
    for part in options.part.split(","):
        print(f"\n### {part}\n", flush=True)
        PARTS[part](yardstick, sizes)


if __name__ == "__main__":
    main()
