#!/usr/bin/env python3
"""Write the rules of the yardstick with COPIES more of the same procedure, all of other names: as large as one wishes.

  copies.py OUT COPIES

What is shared (the act, roles, counting rules, calendars) is there once; every other declaration is there again in each
copy, with a number behind its name.
"""
import pathlib
import re
import sys

SHARED = ("wet", "rol", "kalender", "telregel", "bron")
HERE = pathlib.Path(__file__).resolve().parent


def declarations(text):
    """Each declaration with the comment lines before it: it begins with a word at the start of a line."""
    parts, part = [], []
    for line in text.splitlines():
        if re.match(r"[a-z]", line) and any(re.match(r"[a-z]", old) for old in part):
            parts.append("\n".join(part))
            part = []
        part.append(line)
    return parts + ["\n".join(part)]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    out, copies = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    own = []
    for path in sorted((HERE / "regels").glob("*.trm")):
        (out / path.name).write_text(path.read_text())
        for part in declarations(path.read_text()):
            first = next((line for line in part.splitlines() if re.match(r"[a-z]", line)), "")
            if first.split(" ")[0] not in SHARED + ("voorbeeld",):
                own.append((first.split()[1], part))
    names = re.compile(r"\b(" + "|".join(sorted({name for name, _ in own}, key=len, reverse=True)) + r")\b")
    for copy in range(1, copies + 1):
        text = "\n\n".join(part for _, part in own)
        # Not within the words between quotes.
        pieces = re.split(r'("[^"]*")', text)
        pieces[::2] = [names.sub(lambda found: f"{found.group(1)}_{copy}", piece) for piece in pieces[::2]]
        (out / f"copy-{copy}.trm").write_text("".join(pieces) + "\n")


if __name__ == "__main__":
    main()
