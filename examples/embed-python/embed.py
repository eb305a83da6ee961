#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges a log with the library through ctypes: no compiler, no package."""
import ctypes
import ctypes.util
import json
import os
import sys

ABI = 1


class Text(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_size_t)]


class Question(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_size_t)] + [
        (name, Text) for name in ("log", "as_of", "known_on", "dossier", "norm", "changes")]


def text(words):
    data = words.encode("utf-8")
    return Text(data, len(data))


# TERMIJN_LIBRARY: where the library is, when it is not installed for the whole system.
library = ctypes.CDLL(os.environ.get("TERMIJN_LIBRARY") or ctypes.util.find_library("termijn") or "libtermijn.so.1")
library.termijn_version.restype = ctypes.c_char_p
library.termijn_answer_text.restype = Text
for name in ("termijn_answer_text", "termijn_answer_free", "termijn_rules_free", "termijn_session_free"):
    getattr(library, name).argtypes = [ctypes.c_void_p]
library.termijn_rules_builtin.argtypes = [ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p]
library.termijn_session_new.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]
library.termijn_check.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]


def take(answer):
    """The text of an answer, which is freed."""
    found = library.termijn_answer_text(answer)
    words = ctypes.string_at(found.data, found.size).decode("utf-8") if found.size else ""
    library.termijn_answer_free(answer)
    return words


rules, session, answer = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
if library.termijn_rules_builtin(ABI, ctypes.byref(rules), ctypes.byref(answer)) != 0:
    sys.exit(take(answer))
if library.termijn_session_new(rules, 1, ctypes.byref(session)) != 0:
    sys.exit("no session")
library.termijn_rules_free(rules)

log = json.dumps({"dossier": "A-1", "events": [
    {"date": "2026-01-12", "event": "adviesaanvraag", "actor": "ondernemer"},
    {"date": "2026-01-26", "event": "ov", "actor": "or"},
    {"date": "2026-02-10", "event": "advies", "actor": "or"},
    {"date": "2026-02-23", "event": "besluit_ontvangen", "actor": "ondernemer",
     "fields": {"vorm": "schriftelijk", "aan_de_raad": True, "definitief": True, "volgt_advies": "nee"}}]})
question = Question(ctypes.sizeof(Question), text(log), text("2026-03-02"))
status = library.termijn_check(session, ctypes.byref(question), ctypes.byref(answer))
verdict = json.loads(take(answer))
if status != 0:
    sys.exit("\n".join(fault["message"] for fault in verdict["diagnostics"]))
print("termijn", library.termijn_version().decode())
for norm in verdict["dossiers"][0]["norms"]:
    if norm["live"]:
        print(norm["last_day"] or "no day yet", "", norm["label"]["en"])
library.termijn_session_free(session)
