# SPDX-License-Identifier: Apache-2.0
"""Holds what the program answers against the published schemas in docs/schemas.

schemas_test.py REPOSITORY TERMIJN

Runs the commands with --json over the logs of examples/ and over faulty questions, takes the answers that stand in
tests/golden, and validates all of them against the schemas made strict: an unknown key is a fault. Then the other way
round: documents that are wrong must be refused. Ends with 77 when there is nothing to validate with.
"""
import csv
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import strict
import tables

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: python3-jsonschema (4.0 or later) is not installed")
    sys.exit(77)

FORMATS = ["verdict", "deadlines", "why", "whatif", "line", "diagnostics"]
MOST_NORMS = 4  # of each dossier, for `why`
COMMAND_LINE = re.compile(r"^\$ .*\n", re.M)
# A document of this format, where something stands, and a value that no list has.
UNLISTED = [
    ("verdict", "dossiers/[]/norms/[]/state", "klaar"),
    ("verdict", "dossiers/[]/norms/[]/kind", "open"),
    ("verdict", "dossiers/[]/norms/[]/class", "statute"),
    ("verdict", "dossiers/[]/norms/[]/mark", "v"),
    ("verdict", "dossiers/[]/findings/[]/kind", "breach"),
    ("verdict", "dossiers/[]/norms/[]/outcomes/[]/causes/[]/what", "started"),
    ("verdict", "format", "termijn.verdict/2"),
    ("deadlines", "deadlines/[]/urgency", "soon"),
    ("deadlines", "as_of", "01-03-2026"),
    ("whatif", "changes/[]/what", "remove"),
    ("whatif", "stored", True),
    ("line", "next/[]/urgency", "soon"),
    ("diagnostics", "diagnostics/[]/severity", "fatal"),
]


class Program:
    """The command, and all that it answered, by format."""

    def __init__(self, binary):
        self.binary, self.answers = binary, []

    def text(self, *words, given=""):
        done = subprocess.run([self.binary, *map(str, words)], input=given.encode(), capture_output=True, check=False)
        return done.stdout.decode()

    def json(self, *words, given=""):
        told = " ".join(map(str, words))
        answer = json.loads(self.text(*words, "--json", given=given))
        self.answers.append((told, answer))
        return answer

    def lines(self, lines, as_of):
        said = self.text("stream", "-", "--as-of", as_of, given="".join(line + "\n" for line in lines))
        answers = [json.loads(line) for line in said.splitlines()]
        self.answers += [(f"stream, line {answer['line']}", answer) for answer in answers]
        return answers


class Schemas:
    def __init__(self, folder):
        self.published = strict.load(folder)
        self.open, self.closed = {}, {}
        for name, schema in self.published.items():
            Draft202012Validator.check_schema(schema)
            whole = strict.bundled(self.published, name)
            short = name.removesuffix(".schema.json")
            self.open[short] = Draft202012Validator(whole)
            self.closed[short] = Draft202012Validator(strict.closed(whole))

    def faults(self, document, short, told):
        return [f"{told}: {fault.json_path}: {fault.message[:200]} ({short})"
                for fault in list(self.closed[short].iter_errors(document))[:5]]


def kind_of(document):
    """The name of the schema for a document; nothing when there is none."""
    if isinstance(document, dict) and "format" in document:
        match = re.fullmatch(r"termijn\.(\w+)/1", document["format"])
        return match[1] if match and match[1] in FORMATS else None
    return "log" if isinstance(document, dict) and "events" in document else None


def days_of(log):
    """A day on which half has happened, the last day of all, and a year later."""
    with log.open(encoding="utf-8-sig") as file:
        days = sorted(datetime.datetime.strptime(row["datum"][:10], "%d-%m-%Y").date()
                      for row in csv.DictReader(file, delimiter=";"))
    return [days[len(days) // 2], days[-1], days[-1] + datetime.timedelta(days=365)]


def told_norms(dossier):
    """Norms that have something to tell, and one that has not arisen."""
    told = [norm["norm"] for norm in (*dossier["findings"], *dossier["next"])]
    dormant = [norm["norm"] for norm in dossier["norms"] if norm["state"] == "slapend"]
    return [*dict.fromkeys([*told[:MOST_NORMS - 1], *dormant[:1]])]


def ask_about_dossier(program, log, dossier, events, day):
    name = dossier["dossier"]
    for norm in told_norms(dossier):
        program.json("why", log, name, norm, "--as-of", day)
    program.json("whatif", log, name, "--withdraw", events[-1]["number"], "--as-of", day)
    program.json("whatif", log, name, "--change", f"{events[-1]['number']}:op {day}", "--as-of", day)
    program.json("whatif", log, name, "--add", f"advies op {day}", "--as-of", day)


def ask_about_log(program, log):
    events = program.json("log", "show", log)["events"]
    shared = [event for event in events if not event["dossier"]]
    for number, day in enumerate(days_of(log)):
        verdict = program.json("check", log, "--as-of", day)
        program.json("deadlines", log, "--as-of", day)
        program.json("check", log, "--known-on", day, "--as-of", day + datetime.timedelta(days=60))
        names = [dossier["dossier"] for dossier in verdict["dossiers"]]
        own = {name: [event for event in events if event["dossier"] == name] for name in names}
        lines = [json.dumps({"dossier": name, "events": [*shared, *own[name]]}) for name in names]
        program.lines(lines, day)
        for dossier in verdict["dossiers"]:
            if dossier["judged"] and number == 0:
                ask_about_dossier(program, log, dossier, own[dossier["dossier"]], day)


def ask_with_paper(program, log, paper):
    for command in ("check", "deadlines"):
        program.json(command, log, "--paper", paper, "--as-of", days_of(log)[0])


def ask_with_faults(program, log, folder):
    """Of each stage something that is wrong."""
    wrong_rules = folder / "rules"
    wrong_rules.mkdir()
    (wrong_rules / "fout.trm").write_text('plicht x "x" / "x"\n  binnen 2 wekken\nplicht x "x" / "x"\n')
    twice = folder / "twice.csv"
    twice.write_text("nr;datum;dossier;gebeurtenis\n1;12-01-2026;A;advies\n1;13-01-2026;A;besluitt\n1;31-02-2026;A;x\n")
    program.json("check", twice)
    program.json("check", folder / "nowhere.csv")
    program.json("check")
    program.json("check", log, "--rules", wrong_rules)
    program.json("why", log, "A-01", "geen_norm")
    program.json("check", "-", given='{"events": [')
    program.lines(["{", "[]", '{"events": [{"date": "2026-01-12", "dossier": "A", "event": "x"}]}'], "2026-03-01")


def golden_documents(folder):
    """What commands answer in the goldens, as far as it is there whole."""
    decoder = json.JSONDecoder()
    for path in sorted(folder.rglob("*.cli")):
        text = path.read_text()
        for match in COMMAND_LINE.finditer(text):
            if not text.startswith("{", match.end()):
                continue
            try:
                yield path.name, decoder.raw_decode(text, match.end())[0]
            except json.JSONDecodeError:
                continue
    for path in sorted(folder.glob("log/good/*")):
        if path.name.endswith((".json", ".golden")):
            yield path.name, json.loads(path.read_text())


def check_answers(schemas, answers, faults):
    """Each answer fits its schema; says how many there were of each."""
    counts = dict.fromkeys([*FORMATS, "log"], 0)
    for told, answer in answers:
        kind = kind_of(answer)
        if kind is None:
            continue
        counts[kind] += 1
        faults += schemas.faults(answer, kind, told)
    faults += [f"no answer of the format {kind}" for kind, count in counts.items() if count == 0]
    return counts


def check_every_key(schemas, answers, docs, faults):
    """Each key of the schemas is seen in an answer, and stands in the documentation."""
    keys = {key for name, schema in schemas.published.items() if name != "log.schema.json"
            for node in strict.below(schema) for key in node.get("properties", {})}
    seen = {key for told, answer in answers if kind_of(answer) for node in strict.below(answer) for key in node}
    named = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", docs))))
    faults += [f"no answer has the key {key}" for key in sorted(keys - seen)]
    faults += [f"docs/json.md does not name the key {key}" for key in sorted(keys - named - {"format"})]


def is_free(path):
    """Keys of these objects are names from the rules."""
    return path[-1:] in (("safe",), ("fields",))


def wrong_documents(document):
    """The same document with one thing wrong: what, the document, and whether only the strict schema sees it."""
    optional = {"known_on", "known_afterwards"}
    for path, value in strict.places(document):
        place = "/".join(map(str, path))
        if isinstance(value, dict) and not is_free(path):
            yield f"{place} with a key more", strict.replaced(document, path, {**value, "extra": 1}), True
        if path and isinstance(path[-1], str) and path[-1] not in optional and not is_free(path[:-1]):
            yield f"{place} gone", strict.without(document, path), False
        if path and not isinstance(value, (dict, list)):
            yield f"{place} a list", strict.replaced(document, path, []), False


def check_refusals(schemas, answers, faults):
    """Every key of a document that shows much is needed, of its own type, and no other is known."""
    count, documents = 0, {}
    for kind in FORMATS:
        whole = [answer for told, answer in answers if kind_of(answer) == kind]
        rich = [strict.thin(max(whole, key=lambda answer: len(set(strict.shapes(answer))))), strict.thin(whole[-1])]
        documents[kind] = rich[0]
        for told, wrong, only_strict in (row for document in rich for row in wrong_documents(document)):
            count += 1
            if schemas.open[kind].is_valid(wrong) != only_strict or (
                    only_strict and schemas.closed[kind].is_valid(wrong)):
                faults.append(f"{kind}: {told}: not judged as it should be")
    for kind, place, value in UNLISTED:
        count += 1
        path = next((path for path, _ in strict.places(documents[kind]) if strict.general(path) == place), None)
        if path is None:
            faults.append(f"{kind}: no answer has {place}")
        elif schemas.open[kind].is_valid(strict.replaced(documents[kind], path, value)):
            faults.append(f"{kind}: {value} is accepted at {place}")
    return count


def check_log_documents(schemas, program, table, faults):
    """What the reader of logs refuses the schema refuses, but for what no schema can say."""
    rows = [line.split(";", 2) for line in table.read_text().splitlines()[1:]]
    answers = program.lines([row[2] for row in rows], "2026-03-01")
    for (code, verdict, text), answer in zip(rows, answers, strict=True):
        found = [fault["code"] for fault in answer.get("diagnostics", [])]
        if (code == "-") != (not found) or (code != "-" and code not in found):
            faults.append(f"{text}: expected {code} of the reader, found {found}")
        if schemas.open["log"].is_valid(json.loads(text)) != (verdict == "accepts"):
            faults.append(f"{text}: the schema should say `{verdict}`")
    return len(rows)


def main():
    root, program = pathlib.Path(sys.argv[1]), Program(str(pathlib.Path(sys.argv[2]).resolve()))
    schemas, faults = Schemas(root / "docs/schemas"), []
    faults += strict.reference_faults(schemas.published)
    faults += tables.faults(root, schemas.published[strict.PARTS]["$defs"])
    own, examples = root / "tests/schemas/logs", root / "examples"
    for log in (*sorted(examples.glob("*.csv")), *sorted(own.glob("*.csv"))):
        ask_about_log(program, log)
    ask_with_paper(program, examples / "raad-voorbeeld.csv", examples / "reglement-voorbeeld.trm")
    ask_with_paper(program, own / "schoolweken.csv", own / "schoolweken.trm")
    with tempfile.TemporaryDirectory() as made:
        ask_with_faults(program, examples / "raad-voorbeeld.csv", pathlib.Path(made))
    rows = check_log_documents(schemas, program, root / "tests/schemas/log_documents.csv", faults)
    golden = list(golden_documents(root / "tests/golden"))
    if not any(kind_of(document) for _, document in golden):
        faults.append("no golden file has an answer of these formats")
    counts = check_answers(schemas, program.answers + golden, faults)
    check_every_key(schemas, program.answers, (root / "docs/json.md").read_text(), faults)
    refused = check_refusals(schemas, program.answers, faults)
    for fault in faults:
        print(f"fault: {fault}")
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    print(f"{told}; {rows} logs, {refused} wrong documents, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
