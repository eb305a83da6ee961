# SPDX-License-Identifier: Apache-2.0
"""Runs every example in the reference of the language.

check_examples.py REPOSITORY TERMIJN

A block ```trm in docs/language.md and docs/language/ is a set of rules: it must be free of faults, and its cases must
come out. A comment on a line of its own before the block says what else there is, parts separated by `;`:

  with: FILE, ...     files of tests/docs/ that stand beside it
  in: FILE            the block stands in the place of the line `# here` of that file
  follows             the block stands behind the one before it, on the same page
  faulty: CODE, ...   these faults are found, and no others; a block ```message behind it is what is said, in English
  paper               the block is a paper and given with --paper
"""
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"(?:^<!-- (?P<told>[^\n]*) -->\n+)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
PARTS = {"with", "in", "follows", "faulty", "paper"}
KEYWORD_ROW = re.compile(r'^TERMIJN_KEYWORD\((\w+), "([^"]+)", "([^"]+)"\)$', re.M)
CODE = re.compile(r"\[([a-z]+\.[a-z0-9-]+)\]")
WARNING = "cli.no-norms"  # an example of words alone


class Example:
    def __init__(self, page, match, text, told):
        self.page, self.text, self.told = page, text, told
        self.line = match.string.count("\n", 0, match.start("kind")) + 1
        self.message = None

    def __str__(self):
        return f"{self.page}:{self.line}"


def told_parts(comment):
    parts = {}
    for part in filter(None, (piece.strip() for piece in (comment or "").split(";"))):
        word, _, rest = part.partition(":")
        if word not in PARTS:
            raise SystemExit(f"`{word}` in a comment before a block: not one of {sorted(PARTS)}")
        parts[word] = [piece.strip() for piece in rest.split(",")] if rest else []
    return parts


def examples_of(page, text):
    """The examples of a page, and the faults of its blocks."""
    examples, faults = [], []
    for match in BLOCK.finditer(text):
        kind = match["kind"]
        if kind == "trm":
            told = told_parts(match["told"])
            before = examples[-1].text + "\n" if "follows" in told else ""
            if "follows" in told and "with" not in told:
                told["with"] = examples[-1].told.get("with", [])
            examples.append(Example(page, match, before + match["text"], told))
        elif kind == "message":
            examples[-1].message = match["text"]
        elif kind not in ("text", "console"):
            faults.append(f"{page}: a block of the kind `{kind}`; what it is must be said")
    return examples, faults


def run(binary, words, folder):
    done = subprocess.run([binary, *words], cwd=folder, capture_output=True, check=False)
    return done.returncode, (done.stdout + done.stderr).decode()


def faults_of(example, docs, binary):
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        (folder / "rules").mkdir()
        for name in example.told.get("with", []):
            (folder / "rules" / name).write_text((docs / name).read_text())
        text = example.text
        for name in example.told.get("in", []):
            text = (docs / name).read_text().replace("# here\n", text)
        is_paper = "paper" in example.told
        (folder / ("paper.trm" if is_paper else "rules/example.trm")).write_text(text)
        words = ["--rules", "rules", "--lang", "en"]
        code, said = run(binary, ["rules", "check", *words, *(["--paper", "paper.trm"] if is_paper else [])], folder)
        if "faulty" in example.told:
            return faults_of_faulty(example, code, said)
        if code == 0 and not is_paper:
            code, said = run(binary, ["test", *words], folder)
        others = [fault for fault in CODE.findall(said) if fault != WARNING]
        return [f"{example}: ended with {code}\n{said}"] if code != 0 or others else []


def faults_of_faulty(example, code, said):
    found = [fault for fault in CODE.findall(said) if fault != WARNING]
    faults = []
    if code == 0 or sorted(set(found)) != sorted(example.told["faulty"]):
        faults.append(f"{example}: expected {example.told['faulty']}, found {found}\n{said}")
    shown = said.replace("rules/example.trm", "example.trm").replace("paper.trm", "example.trm")
    if example.message is not None and example.message.strip() not in shown:
        faults.append(f"{example}: the message shown is not what is said:\n{shown}")
    return faults


def bare(text):
    """Rule text without texts and comments, on one line."""
    return " ".join(re.sub(r'"[^"\n]*"|#[^\n]*', " ", text).split())


def unused_keywords(rows, examples):
    """Each keyword stands in an example that is executed."""
    text = " ".join(bare(example.text) for example in examples if "faulty" not in example.told)
    return [
        f"no example shows `{spelling}`"
        for _, dutch, _ in rows
        for spelling in [dutch.split("|")[0]]
        if not any(re.search(rf"(?<![\w-]){re.escape(s)}(?![\w-])", text) for s in dutch.split("|"))
    ]


def untold_keywords(rows, table):
    """Each spelling stands in the table of words, in both languages."""
    told = set(re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", table, re.M))
    meant = {(dutch.replace("|", ", "), english.replace("|", ", ")) for _, dutch, english in rows}
    return [f"the table of words lacks {row}" for row in sorted(meant - told)] + [
        f"the table of words has {row}, which is no row of keywords.def" for row in sorted(told - meant)
    ]


def limits_without_golden(page, golden):
    """Each message in the table of limits is shown by a golden file."""
    table = page[page.index("| limit | beyond it |"):]
    codes = re.findall(r"`([a-z]+\.[a-z-]+)`", table[:table.index("\n\n")])
    shown = "".join(path.read_text(errors="replace") for path in golden.rglob("*") if path.is_file())
    return [f"no golden file shows the limit {code}" for code in codes if f"[{code}]" not in shown]


def main():
    root, binary = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve())
    pages = [root / "docs/language.md", *sorted((root / "docs/language").glob("*.md"))]
    rows = KEYWORD_ROW.findall((root / "dsl/keywords.def").read_text())
    examples, faults = [], []
    for page in pages:
        found, wrong = examples_of(page.relative_to(root), page.read_text())
        examples += found
        faults += wrong
    for example in examples:
        faults += faults_of(example, root / "tests/docs", binary)
    faults += unused_keywords(rows, examples)
    faults += untold_keywords(rows, (root / "docs/language/words.md").read_text())
    faults += limits_without_golden((root / "docs/language.md").read_text(), root / "tests/golden")
    for fault in faults:
        print(f"fault: {fault}")
    print(f"{len(examples)} examples on {len(pages)} pages, {len(rows)} words, {len(faults)} faults")
    return 1 if faults or not examples else 0


if __name__ == "__main__":
    sys.exit(main())
