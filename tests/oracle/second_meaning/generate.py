# SPDX-License-Identifier: Apache-2.0
"""Random procedures and logs. A seed always gives the same text; seeds of one block share their vocabulary
and as-of days, so that one run of the program judges a whole block.

    python3 generate.py SEED FOLDER     writes rules/ and log.csv, and prints the as-of days
"""
import random
import sys
from datetime import date, timedelta
from pathlib import Path

from generate_log import write_log
from generate_norm import NormWriter
from vocabulary import block_of

BLOCK = 250


def block_days(block):
    """The days as of which a block is judged."""
    rng = random.Random(f"days {block}")
    as_of = date(2005, 1, 1) + timedelta(days=rng.randint(0, 365 * 24))
    return [as_of, as_of + timedelta(days=rng.choice([1, 1, 2, 7, 14, 30, 31, 90]))]


def shared(block):
    return block_of(random.Random(f"words {block}"), block_days(block)[0])


def procedure(seed):
    """(rule text, log lines as lists) of one seed."""
    rng = random.Random(f"procedure {seed}")
    as_of = block_days(seed // BLOCK)[0]
    name = f"s{seed}"
    text = f'procedure {name}_p "{name}" / "{name}"\n  grond  Proefwet 1\n  herkend aan  e_a\n' \
           f'  fase  begin_ "begin" / "start"\n\n'
    writer = NormWriter(rng, name, as_of)
    text += writer.concept() + writer.counting_rule()
    text += "".join(writer.norm(i) for i in range(1, rng.randint(2, 4)))
    return text, write_log(rng, name, as_of, writer)


COLUMNS = "datum;dossier;gebeurtenis;procedure;velden;vervangt"


def write(folder, seeds, texts=None):
    """Rules and one log for seeds of one block. `texts`: other rule texts and logs than the seeds give."""
    rules = Path(folder) / "rules"
    rules.mkdir(parents=True, exist_ok=True)
    block = seeds[0] // BLOCK
    (rules / "words.trm").write_text(shared(block), encoding="utf-8")
    lines, number = [COLUMNS], 0
    for seed in seeds:
        text, log = texts[seed] if texts else procedure(seed)
        (rules / f"s{seed}.trm").write_text(text, encoding="utf-8")
        for row in log:
            replaced = str(number + int(row[-1])) if row[-1] else ""
            lines.append(";".join(row[:-1] + [replaced]))
        number += len(log)
    (Path(folder) / "log.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return block_days(block)


if __name__ == "__main__":
    print(*write(sys.argv[2], [int(sys.argv[1])]))
