# SPDX-License-Identifier: Apache-2.0
"""Reads a log (CSV): events by dossier, with corrections applied."""
import csv
from datetime import date
from types import SimpleNamespace as Record


def read_value(text, kind):
    if text == "onbekend":
        return None
    if kind[0] == "yes_no":
        return text == "ja"
    if kind[0] == "number":
        return int(text)
    if kind[0] == "date":
        return date.fromisoformat(text)
    if kind[0] == "length":
        from rules import length
        from words import Reader, tokens
        return length(Reader(tokens(text.replace("_", " "))))
    return text


def read_fields(rules, text):
    found = {}
    for part in text.split():
        name, value = part.split("=")
        kind = rules.fields.get(name) or rules.facts.get(name) or ("length", None)
        value = read_value(value, kind)
        if value is not None:
            found[name] = value
    return found


def read_log(rules, path):
    """{dossier: Record(procedure, events)} in order of first appearance."""
    dossiers, place = {}, {}
    with open(path, encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter=";"), 1):
            if row.get("vervangt"):
                old = int(row["vervangt"])
                dossier, previous = place.pop(old)
                dossier.events.remove(previous)
                if not row["gebeurtenis"]:
                    continue
                name = row["dossier"] or dossier.name
            else:
                name = row["dossier"]
            dossier = dossiers.setdefault(name, Record(name=name, procedure=None, events=[]))
            if row["procedure"]:
                dossier.procedure = row["procedure"]
            first, _, last = row["datum"].partition("/")
            event = Record(number=number, name=row["gebeurtenis"], day=date.fromisoformat(last or first),
                           earliest=date.fromisoformat(first) if last else None,
                           fields=read_fields(rules, row["velden"]))
            dossier.events.append(event)
            place[number] = (dossier, event)
    return dossiers
