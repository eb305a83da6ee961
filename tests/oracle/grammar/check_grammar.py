# SPDX-License-Identifier: Apache-2.0
"""Holds docs/grammar.md against the parser, in both directions. See the end of that page.

check_grammar.py REPOSITORY TERMIJN [--sentences N] [--seed N]
"""
import argparse
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from ebnf import Node, faults_of, nodes_of, read_grammar, read_keywords
from recogniser import Languages, first_keywords
from sentences import Writer

BATCH = 500  # files that the parser is given at once


def parser_verdicts(binary, texts):
    """Of each text the first syntax error that the parser finds, or None."""
    verdicts = []
    for start in range(0, len(texts), BATCH):
        with tempfile.TemporaryDirectory() as folder:
            batch = texts[start:start + BATCH]
            for number, text in enumerate(batch):
                pathlib.Path(folder, f"{number:06}.trm").write_bytes(text.encode())
            verdicts += verdicts_of_folder(binary, folder, len(batch))
    return verdicts


def verdicts_of_folder(binary, folder, count):
    run = subprocess.run([binary, "rules", "check", "--rules", folder, "--json"], capture_output=True, check=False)
    if run.returncode not in (0, 3):
        raise SystemExit(f"{binary} ended with {run.returncode}:\n{run.stderr.decode()[:2000]}")
    found = [None] * count
    for diagnostic in json.loads(run.stdout).get("diagnostics", []):
        number = int(pathlib.Path(diagnostic["file"]).stem)
        if diagnostic["code"].startswith("syntax.") and found[number] is None:
            place = f"{diagnostic['line']}:{diagnostic['column']}"
            found[number] = f"[{diagnostic['code']}] {place}: {diagnostic['message']}"
    return found


def library_texts(root):
    """Name and text of every rule file of the repository."""
    result = []
    for folder in ("rules", "examples", "tests", "docs"):
        for path in sorted((root / folder).rglob("*.trm")):
            data = path.read_bytes()
            if is_utf8(data):
                result.append((str(path.relative_to(root)), data.decode()))
    return result


def is_utf8(data):
    try:
        return data.decode() is not None
    except UnicodeDecodeError:
        return False


def prefixes_of(text):
    """The text cut off at a number of places, also within words."""
    return [text[:at] for at in range(0, len(text), 31)]


def untaken(writer):
    """The productions of which no sentence took every alternative so far."""
    return [name for name, rule in writer.grammar.items() for node in nodes_of(rule)
            if node.kind == "choice" and len(writer.taken.get(id(node), ())) < len(node.parts)]


def written_texts(writer, languages, count):
    """Sentences, and the same with something wrong: so many, and then as many more as it takes to have written
    every alternative, within reason."""
    texts, spoilt, others = [], [], []
    while len(texts) < count or len(texts) < 20 * count and untaken(writer):
        tokens = writer.sentence()
        text = writer.text_of(tokens)
        others = (others + tokens[:4])[-400:]
        # A name may have come out as a keyword, or as one of the other language at the start of a line.
        if languages.language_of(text) == writer.language and writer.recogniser.accepts(text):
            texts.append(text)
            spoilt.append(writer.text_of(writer.spoilt(tokens, others)))
    return texts, spoilt


def without(grammar, number):
    """The grammar without one thing that can be left out, what that was, and its node; None after the last."""
    copied = copy.deepcopy(grammar)
    for name, rule in copied.items():
        for node in nodes_of(rule):
            for at, part in enumerate(node.parts):
                if not can_go(node, part) or name == "reserved":
                    continue
                if number == 0:
                    del node.parts[at]
                    if node.kind not in ("choice", "sequence"):
                        node.kind, node.parts = "sequence", [Node("sequence")] if node.kind in "&!^" else []
                    if part.kind in "^":
                        node.parts.insert(at, part.parts[0])
                    return copied, f"`{name}` without {described(part)}", part
                number -= 1
    return None


def can_go(node, part):
    return node.kind == "choice" or part.kind in ("option", "repeat", "such", "&", "!", "^")


def described(node):
    inner = " ".join(described(part) for part in node.parts)
    return f"{node.kind}({node.value or inner})" if len(inner) < 60 else f"{node.kind}({inner[:60]}...)"


def idle_parts(grammar, keywords, judged):
    """What can be left out of the grammar without any text being judged otherwise. A part such as `[ source ]` at the
    end of a clause is passed over: the same words are a clause of their own, so no text can tell."""
    idle, number = [], 0
    clauses = first_keywords(grammar, grammar["clause"])
    while (changed := without(grammar, number)) is not None:
        if changed[2].kind == "option" and (first_keywords(grammar, changed[2]) or {""}) <= clauses:
            number += 1
            continue
        recogniser = Languages(changed[0], keywords)
        if all(recogniser.accepts(text) == right for text, right in judged):
            idle.append(changed[1])
        number += 1
    return number, idle


class Check:
    def __init__(self, root, binary):
        self.root, self.binary = root, binary
        self.keywords = read_keywords((root / "dsl/keywords.def").read_text())
        self.grammar = read_grammar((root / "docs/grammar.md").read_text(), self.keywords)
        self.recogniser = Languages(self.grammar, self.keywords)
        self.faults = faults_of(self.grammar, self.keywords)
        self.judged = []

    def compare(self, what, texts, names=None):
        verdicts = parser_verdicts(self.binary, texts)
        refused = 0
        for number, (text, verdict) in enumerate(zip(texts, verdicts)):
            accepted = self.recogniser.accepts(text)
            refused += not accepted
            self.judged.append((text, verdict is None))
            if accepted != (verdict is None):
                name = names[number] if names else f"number {number}"
                said = "accepts it" if accepted else f"stops at {self.recogniser.complaint()}"
                both = f"the parser says {verdict or 'nothing'}, the grammar {said}"
                self.faults.append(f"{what}, {name}: {both}\n{text[:1500]}")
        print(f"{what}: {len(texts)} texts, {refused} refused")
        return refused

    def library(self):
        names, texts = zip(*library_texts(self.root))
        self.compare("rule files", list(texts), names)
        for name, (text, right) in zip(names, self.judged):
            if right == ("[syntax." in golden_of(self.root / name)):
                self.faults.append(f"{name}: the parser and the golden file do not agree")

    def edges(self):
        texts = (self.root / "tests/oracle/grammar/edges.txt").read_text().split("===\n")[1:]
        names = [f"role {'a' * length}" for length in (64, 65)]
        nested = ["(" * depth + "b" + ")" * depth for depth in (63, 64, 70)]
        nested += ["niet " * depth + "b" for depth in (63, 64)]
        texts += [f'{name.replace("role", "rol")} "a" / "b"\n' for name in names]
        texts += [f'begrip a "a" / "b" als {condition}\n' for condition in nested]
        self.compare("edges", texts)
        every = self.root / "tests/golden/syntax/good/every-construct.trm"
        self.compare("beginnings", prefixes_of(every.read_text()))

    def random(self, count, seed):
        for language in ("nl", "en"):
            self.random_in(language, count, seed)

    def random_in(self, language, count, seed):
        recogniser = self.recogniser.by_language[language]
        writer = Writer(self.grammar, self.keywords, recogniser, random.Random(seed), language)
        texts, spoilt = written_texts(writer, self.recogniser, count)
        if self.compare(f"sentences of seed {seed} ({language})", texts):
            self.faults.append("a sentence of the grammar is none")
        refused = self.compare(f"spoilt sentences ({language})", spoilt)
        written = len(spoilt)
        if not written // 4 <= refused <= written - written // 20:
            self.faults.append(f"of {written} spoilt sentences {refused} were refused: too few of the one kind")
        self.faults += [f"no sentence takes every alternative of `{name}`" for name in untaken(writer)]

    def counts(self):
        seen = sorted(dict(self.judged).items(), key=lambda judged: len(judged[0]))
        number, idle = idle_parts(self.grammar, self.keywords, seen)
        print(f"parts of the grammar left out one at a time: {number}")
        self.faults += [f"no text shows that this matters: {part}" for part in idle]


def golden_of(path):
    golden = path.with_suffix(".golden")
    return golden.read_text() if golden.exists() else ""


def main():
    options = argparse.ArgumentParser()
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("binary")
    options.add_argument("--sentences", type=int, default=600)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    check = Check(given.root, given.binary)
    if not check.faults:
        check.library()
        check.edges()
        check.random(given.sentences, given.seed)
    if not check.faults:
        check.counts()
    for fault in check.faults[:40]:
        print(f"fault: {fault}")
    print(f"{len(check.faults)} faults")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
