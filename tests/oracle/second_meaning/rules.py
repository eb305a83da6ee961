# SPDX-License-Identifier: Apache-2.0
"""Reads rule texts (.trm) into plain records. One clause a line, as the files of the repository have it.

Only what the evaluator needs is kept. What it does not know raises `Unsupported`: a rule that is read
half would be judged wrongly.
"""
from datetime import date
from types import SimpleNamespace as Record

from conditions import read_condition
from words import Reader, lines, tokens

UNITS = {"dag": "days", "dagen": "days", "week": "weeks", "weken": "weeks", "maand": "months",
         "maanden": "months", "jaar": "years", "werkdag": "workdays", "werkdagen": "workdays",
         "kwartaal": "quarters", "kwartalen": "quarters"}
MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
          "oktober", "november", "december"]
KINDS = ("plicht", "verbod", "bevoegdheid", "open norm")
TOP = ("wet", "rol", "veld", "feit", "parameter", "gebeurtenis", "begrip", "lezing", "kalender",
       "telregel", "procedure") + KINDS
# Clauses of a norm that say nothing about its state.
SILENT = ("stap", "grond", "bron", "zekerheid", "partij", "gevolg", "remedie", "toelichting", "tekst")
CLAUSES = SILENT + (
    "soort", "geldig", "procedure", "ontstaat", "per", "behalve als", "zolang", "verboden", "binnen",
    "uiterlijk", "voor", "tot en met", "tot", "klok vanaf", "geschorst", "verlengd", "verkort", "vervuld door",
    "uitgeoefend door", "beoordeeld door", "opgeheven door", "vervalt bij", "vervalt met", "uitgeput door",
    "signaal", "waarde", "keuze", "vraag", "door", "aan", "met", "ook", "standaard", "artikel", "als",
    "kalender", "verlenging", "vervroeging", "minimum", "uitgezonderd", "staat stil in", "vrij", "volledig",
    "herkend", "fase", "gedekt", "bwb")


class Unsupported(Exception):
    """A construct that this evaluator does not know."""


def starts_with(text, phrases):
    best = ""
    for phrase in phrases:
        if (text == phrase or text.startswith(phrase + " ")) and len(phrase) > len(best):
            best = phrase
    return best


def declarations(text):
    """(keyword, head, [(clause, tokens)]): a clause starts on a line of its own."""
    found = []
    for line in lines(text):
        bare = " ".join(line.split())
        if not line.startswith(" ") and starts_with(bare, TOP):
            keyword = starts_with(bare, TOP)
            found.append((keyword, bare[len(keyword):], []))
            continue
        clause = starts_with(bare, CLAUSES)
        keyword, head, clauses = found[-1]
        if clause:
            clauses.append([clause, bare[len(clause):]])
        elif clauses:
            clauses[-1][1] += " " + bare
        else:
            found[-1] = (keyword, head + " " + bare, clauses)
    return [(k, tokens(h)[0], [(c, tokens(t)) for c, t in cs]) for k, h, cs in found]


def a_day(word):
    return date.fromisoformat(word)


def length(r):
    """`2 weken`, or the name of a parameter."""
    if not r.peek()[0].isdigit():
        return r.take()
    amount, unit = int(r.take()), r.take()
    if unit == "volle":
        unit = "clear " + r.take()
        return (amount, "clear " + UNITS[unit.split()[1]])
    if unit not in UNITS:
        raise Unsupported("unit " + unit)
    return (amount, UNITS[unit])


def day_of_year(r):
    number = int(r.take())
    return (MONTHS.index(r.take()) + 1, number)


def is_day_of_year(r):
    return r.peek(1) in MONTHS


def rule_and_condition(r):
    rule = r.take() if r.take_if("volgens") else None
    condition = read_condition(r) if r.take_if("als") else None
    return rule, condition


def act_list(r):
    """`2 keer a als C, b`: (times, event, condition)."""
    acts = []
    while True:
        times = 1
        if r.peek(1) == "keer":
            times = int(r.take())
            r.take()
        event = r.take()
        acts.append((times, event, read_condition(r) if r.take_if("als") else None))
        if not r.take_if(","):
            break
    if not r.done():
        raise Unsupported("after an act: " + " ".join(r.words[r.at:]))
    return acts


def read(texts):
    """All rule texts together."""
    rules = Record(events={}, fields={}, facts={}, parameters={}, concepts={}, readings={}, calendars={},
                   counting={}, procedures=[], norms=[], covered={})
    from read_parts import READERS
    from read_norm import read_norm
    for text in texts:
        for keyword, name, clauses in declarations(text):
            if keyword in KINDS:
                rules.norms.append(read_norm(keyword, name, clauses))
            elif keyword in READERS:
                READERS[keyword](rules, name, clauses)
    return rules
