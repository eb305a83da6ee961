# SPDX-License-Identifier: Apache-2.0
"""Plants one fault at a time in a copy of the reference, and expects its checks to see it.

checks_can_fail.py REPOSITORY TERMIJN
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

NEEDED = ["docs", "dsl/keywords.def", "tests/docs", "tests/oracle/grammar", "tests/golden", "examples"]
EXAMPLES = ["tests/docs/check_examples.py"]
GRAMMAR = ["tests/oracle/grammar/check_grammar.py", "--sentences", "60"]
FULL = GRAMMAR[:1]

# The check, a file, what stands there, what is put in its place, and what is said of it.
PLANTED = [
    (EXAMPLES, "docs/language.md", "antwoorden is vervuld", "antwoorden is geschonden", "expected geschonden"),
    (EXAMPLES, "docs/language.md", "  2 weken\n", "  2 weken volgens kaal\n", "check.no-counting"),
    (EXAMPLES, "docs/language.md", "does not say how it is counted", "is not counted", "message shown"),
    (EXAMPLES, "docs/language/norms.md", "op ontvangen_op\n", "op kapday\n", "check.unknown-name"),
    (EXAMPLES, "docs/language/norms.md", "  stap          TUIN-01, TUIN-02\n", "", "no example shows `stap`"),
    (EXAMPLES, "docs/language/words.md", "| `binnen` | `within` |", "| `binnen` | `inside` |", "within"),
    (EXAMPLES, "docs/language.md", "| `syntax.too-long` |", "| `syntax.too-wide` |", "syntax.too-wide"),
    (GRAMMAR, "docs/grammar.md", '  | "vervalt met" name\n', "", "lapses_with stands in no production"),
    (GRAMMAR, "docs/grammar.md", "[ \"zin\" number ]", "\"zin\" number", "the grammar stops at"),
    (GRAMMAR, "docs/grammar.md", "[ \"volle\" ] unit", "[ \"volle\" ] [ unit ]", "the grammar accepts it"),
    (GRAMMAR, "docs/grammar.md", " ? a day that exists ?", "", "the grammar accepts it"),
    (FULL, "docs/grammar.md", '"soort" word', '"soort" ( word | "open norm" )', "no text shows that this matters"),
]


def main():
    root, binary = pathlib.Path(sys.argv[1]), sys.argv[2]
    faults = 0
    with tempfile.TemporaryDirectory() as made:
        copy = pathlib.Path(made)
        for name in NEEDED:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if (root / name).is_dir() else shutil.copy)(root / name, copy / name)
        for check, file, old, new, said in PLANTED:
            text = (root / file).read_text()
            if old not in text:
                print(f"fault: `{old}` does not stand in {file}")
                faults += 1
                continue
            (copy / file).write_text(text.replace(old, new, 1))
            script, *options = check
            done = subprocess.run([sys.executable, str(copy / script), str(copy), binary, *options],
                                  capture_output=True, check=False)
            (copy / file).write_text(text)
            told = done.stdout.decode() + done.stderr.decode()
            if done.returncode == 0 or said not in told:
                print(f"fault: {file}, `{old}` for `{new}`: not seen, or not as `{said}`\n{told[:1500]}")
                faults += 1
    print(f"{len(PLANTED)} planted faults, {faults} not seen")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
