# SPDX-License-Identifier: Apache-2.0
"""Says whether a text is a sentence of a grammar of ebnf.py: ordered choice, greedy repetition."""
import datetime
import re
import sys

sys.setrecursionlimit(20000)

BLANKS = re.compile(r"(?:[ \t\r\n\v\f]|#[^\n]*)*")
ANY = None  # first characters that are not known


class Languages:
    """A recogniser for each language of the keywords. The first keyword at the start of a line that begins a
    declaration or clause in one language only says which a text is in; `als` stands inside clauses too and does not
    count."""

    def __init__(self, grammar, keywords):
        self.by_language = {language: Recogniser(grammar, keywords, language) for language in ("nl", "en")}
        starts = first_keywords(grammar, grammar["declaration"]) | first_keywords(grammar, grammar["clause"])
        starts -= {"if_"}
        self.starts = {
            language: Recogniser.pattern_of([s for start in starts for s in keywords[start][language]])
            for language in self.by_language
        }

    def language_of(self, text):
        return self.told_language(text) or "nl"

    def told_language(self, text):
        for line in re.finditer(r"(?:^\ufeff?|(?<=\n))[ \t\r]*", text):
            dutch = self.starts["nl"].match(text, line.end()) is not None
            if dutch != (self.starts["en"].match(text, line.end()) is not None):
                return "nl" if dutch else "en"
        return None

    def accepts(self, text):
        told = self.told_language(text)
        self.asked = self.by_language[told or "nl"]
        # A text that does not tell is English when it is right only then.
        return self.asked.accepts(text) or told is None and self.by_language["en"].accepts(text)

    def complaint(self):
        return self.asked.complaint()


def first_keywords(grammar, node):
    """The keywords with which it can start."""
    if node.kind == "keyword":
        return {node.value}
    if node.kind == "name":
        return first_keywords(grammar, grammar[node.value])
    parts = node.parts if node.kind == "choice" else node.parts[:1]
    return set().union(*(first_keywords(grammar, part) for part in parts))


class Refused(Exception):
    """A part was begun with a keyword or mark and does not go on as it must."""


class Recogniser:
    def __init__(self, grammar, keywords, language="nl", such=True):
        self.language, self.keywords = language, keywords
        free = ("council", "allowed")
        spelt = [s for keyword, row in keywords.items() if keyword not in free for s in row[language]]
        self.reserved = self.pattern_of(spelt)
        self.such = such and {
            "no keyword starts there, save raad and toegestaan": self.is_no_keyword,
            "at most 64 characters": lambda start, end: end - start <= 64,
            "a day that exists": self.is_day,
            "from 00:00 to 23:59": lambda start, end: "00:00" <= self.text[start:end] <= "23:59"
            and self.text[start + 3] < "6",
        }
        self.rules, self.grammar = {}, grammar
        self.starts = {}
        for name in grammar:
            self.starts_of_rule(name)
        for name, node in grammar.items():
            self.rules[name] = self.compile(node)

    # What a text is read with: each reader takes a place and gives the place behind, or -1.

    def accepts(self, text):
        """Whether it is a sentence; if not, `furthest` is the place where it goes wrong."""
        self.text = text[1:] if text.startswith("\ufeff") else text
        self.depth, self.furthest, self.wanted = 0, 0, set()
        if "\0" in text or len(text.encode()) > 1 << 20:
            return False
        try:
            return self.skip(self.rules["file"](0)) == len(self.text)
        except Refused:
            return False

    def complaint(self):
        line = self.text.count("\n", 0, self.furthest) + 1
        return f"line {line}: {self.text[self.furthest:self.furthest + 30]!r}, wanted {sorted(self.wanted)}"

    def skip(self, at):
        return BLANKS.match(self.text, at).end()

    def fail(self, at, wanted):
        if at > self.furthest:
            self.furthest, self.wanted = at, {wanted}
        elif at == self.furthest:
            self.wanted.add(wanted)
        return -1

    def is_no_keyword(self, start, _end):
        return self.reserved.match(self.text, start) is None

    def is_day(self, start, end):
        try:
            return datetime.date.fromisoformat(self.text[start:end]) is not None
        except ValueError:
            return False

    @staticmethod
    def pattern_of(spellings):
        """Of whole words; the longest first, as `werkdag` before `werk`."""
        ordered = sorted(spellings, key=len, reverse=True)
        words = "|".join(re.escape(s).replace(r"\ ", r"[ \t\r\n]+") for s in ordered)
        return re.compile(f"(?:{words})(?![A-Za-z0-9_-])")

    def compile(self, node, blanks=True):
        make = getattr(self, "read_" + {"~": "directly", "^": "same_line", "&": "ahead", "!": "absent"}
                       .get(node.kind, node.kind))
        return make(node, blanks)

    def read_pattern(self, pattern, wanted, blanks):
        match = pattern.match

        def read(at):
            if blanks:
                at = BLANKS.match(self.text, at).end()
            found = match(self.text, at)
            return found.end() if found else self.fail(at, wanted)

        return read

    def read_keyword(self, node, blanks):
        spellings = self.keywords[node.value][self.language]
        return self.read_pattern(self.pattern_of(spellings), spellings[0], blanks)

    def read_characters(self, node, blanks):
        return self.read_pattern(re.compile(re.escape(node.value)), node.value, blanks)

    def read_regex(self, node, blanks):
        return self.read_pattern(re.compile(node.value), node.value, blanks)

    def read_name(self, node, blanks):
        name, rules = node.value, self.rules
        if not blanks:
            return self.compile(self.grammar[name], blanks)
        return lambda at: rules[name](at)

    def read_sequence(self, node, blanks):
        if node.parts and node.parts[-1].kind == "such":
            return self.read_such(node, blanks)
        readers = [self.compile(part, blanks if i == 0 else True) for i, part in enumerate(node.parts)]
        first, decides = readers[:1], decides_at_once(node)

        def read(at):
            for reader in readers:
                at = reader(at)
                if at < 0:
                    if decides and [reader] != first:
                        raise Refused
                    return -1
            return at

        return read

    def read_such(self, node, blanks):
        """A sequence that ends with conditions on what was read before them."""
        told = [part.value for part in node.parts if part.kind == "such"]
        rest = [part for part in node.parts if part.kind != "such"]
        reader = self.compile(rest[0] if len(rest) == 1 else type(node)("sequence", rest), blanks)
        if not self.such:
            return reader
        if told == ["nested at most 64 deep"]:
            return self.nested(reader)
        conditions = [self.such[text] for text in told]

        def read(at):
            start = self.skip(at) if blanks else at
            end = reader(start)
            if end < 0 or all(holds(start, end) for holds in conditions):
                return end
            return self.fail(start, " and ".join(told))

        return read

    def nested(self, reader):
        def read(at):
            if self.depth >= 64:
                return self.fail(at, "less nesting")
            self.depth += 1
            end = reader(at)
            self.depth -= 1
            return end

        return read

    def read_choice(self, node, blanks):
        alternatives = [(self.starts_of(part), self.compile(part, blanks)) for part in node.parts]
        by_start = {}

        def read(at):
            start = BLANKS.match(self.text, at).end() if blanks else at
            first = self.text[start:start + 1]
            fitting = by_start.get(first)
            if fitting is None:
                fitting = by_start[first] = [r for starts, r in alternatives if starts is ANY or first in starts]
            for reader in fitting:
                end = reader(at)
                if end >= 0:
                    return end
            return -1 if fitting else self.fail(start, "something else")

        return read

    def read_repeat(self, node, _blanks):
        reader = self.compile(node.parts[0])

        def read(at):
            while True:
                end = reader(at)
                if end < 0 or end == at:
                    return at
                at = end

        return read

    def read_option(self, node, blanks):
        reader = self.compile(node.parts[0], blanks)

        def read(at):
            end = reader(at)
            return at if end < 0 else end

        return read

    def read_directly(self, node, _blanks):
        return self.compile(node.parts[0], False)

    def read_same_line(self, node, _blanks):
        reader = self.compile(node.parts[0])

        def read(at):
            start = self.skip(at)
            before = self.text[max(0, at - 1):start].rstrip(" \t")
            if not before or before.endswith("\n"):
                return self.fail(start, "this on the same line")
            return reader(at)

        return read

    def read_ahead(self, node, blanks):
        reader = self.compile(node.parts[0], blanks)
        return lambda at: at if reader(at) >= 0 else -1

    def read_absent(self, node, blanks):
        reader = self.compile(node.parts[0], blanks)

        def read(at):
            furthest, wanted = self.furthest, self.wanted
            found = reader(at) >= 0
            self.furthest, self.wanted = furthest, wanted
            return self.fail(at, "something else") if found else at

        return read

    # With which characters something can start: only to choose faster.

    def starts_of_rule(self, name):
        if name not in self.starts:
            self.starts[name] = ANY  # while it is being looked at
            self.starts[name] = self.starts_of(self.grammar[name])
        return self.starts[name]

    def starts_of(self, node):
        if node.kind == "keyword":
            return frozenset(spelling[0] for spelling in self.keywords[node.value][self.language])
        if node.kind == "characters":
            return frozenset(node.value[0])
        if node.kind == "name":
            return self.starts_of_rule(node.value)
        if node.kind == "sequence" and node.parts:
            return self.starts_of(node.parts[0])
        if node.kind == "choice":
            starts = [self.starts_of(part) for part in node.parts]
            return ANY if ANY in starts else frozenset().union(*starts)
        return ANY


def decides_at_once(sequence):
    """Whether its beginning, a keyword or characters, is enough to choose it."""

    def is_fixed(node):
        if node.kind == "choice":
            return all(is_fixed(part) for part in node.parts)
        return is_fixed(node.parts[0]) if node.kind in "~^" else node.kind in ("keyword", "characters")

    looks_further = any(part.kind in "&!" for part in sequence.parts)
    return bool(sequence.parts) and is_fixed(sequence.parts[0]) and not looks_further
