# SPDX-License-Identifier: Apache-2.0
"""The closed lists of the schemas, held against the tables of the program from which the values come."""
import re

# The part of parts.schema.json, the file, and what stands before its values.
TABLES = [
    ("state", "base/states.def", None),
    ("mark", "engine/program.cpp", "mark_id("),
    ("kind", "engine/program.cpp", "kind_id("),
    ("class", "engine/program.cpp", "class_id("),
    ("mistake_severity", "engine/program.cpp", "severity_id("),
    ("move_what", "engine/verdict.cpp", "move_id("),
    ("certainty", "engine/verdict.cpp", "certainty_id("),
    ("finding_kind", "engine/verdict.cpp", "finding_id("),
    ("urgency", "report/next_text.cpp", "urgency_id("),
    ("cause_what", "report/norm_json.cpp", "cause_ids = "),
    ("unit", "report/norm_json.cpp", "unit_ids = "),
    ("excluded", "report/norm_json.cpp", "excluded_ids = "),
    ("truth", "report/norm_json.cpp", "truth_ids = "),
    ("shift_cause", "report/norm_json.cpp", "shift.cause == "),
    ("length_from", "report/papers_json.cpp", "from_ids = "),
    ("compared", "report/papers_json.cpp", "comparison_ids = "),
    ("paper_kind", "dsl/check_names.cpp", "one_of(context, name, "),
    ("change_what", "office/what_if_json.cpp", '{{"what", '),
    ("fault_severity", "report/diagnostics_json.cpp", "Severity::error ? "),
]
END = re.compile(r"\n}|};|}, *\n|}\);|},")


def values_in(text, before):
    """The texts in quotes of a table: up to the end of the function, of the list, or of the pair."""
    if before is None:
        return re.findall(r'^TERMIJN_STATE\(\w+, "([^"]+)"\)$', text, re.M)
    start = text.index(before) + len(before)
    end = END.search(text, start).start()
    return [value for value in re.findall(r'"([^"]*)"', text[start:end]) if value]


def faults(root, parts):
    """Each list has the values of its table in the same order, and each list has a table."""
    found = []
    for part, file, before in TABLES:
        values = values_in((root / file).read_text(), before)
        listed = parts[part]["enum"]
        if values != listed:
            found.append(f"{part}: the schema lists {listed}, {file} has {values}")
    lists = {part for part, schema in parts.items() if "enum" in schema}
    return found + [f"{part}: no table says what it lists" for part in sorted(lists - {row[0] for row in TABLES})]
