# SPDX-License-Identifier: Apache-2.0
"""Writes random sentences of a grammar of ebnf.py, and sentences with something wrong in them."""
import re

SEPARATORS = [" "] * 8 + ["  ", "\n", "\n    ", "\t", "\r\n", " # noot\n  ", "\n\n# een\n# twee \"x\n"]
SAME_LINE = [" ", "   ", "\t"]
INSIDE_KEYWORD = [" "] * 6 + ["  ", "\n  ", "\t", "\r\n"]
QUANTIFIER = re.compile(r"\*|\+|\?|\{(\d+)(?:,(\d+))?\}")
WORD = re.compile(r"[A-Za-z0-9_]")
CLASSES = {"t": "\t", "n": "\n", "r": "\r", "v": "\v", "f": "\f"}


class Characters:
    """A text that a regular expression describes: classes, groups, repetition; what it looks ahead to is left out."""

    def __init__(self, chance):
        self.chance = chance

    def of(self, pattern):
        self.pattern, self.at = pattern, 0
        return self.row()

    def row(self):
        text = ""
        while self.at < len(self.pattern) and self.pattern[self.at] != ")":
            start = self.at
            piece = self.piece()
            match = QUANTIFIER.match(self.pattern, self.at)
            if not match:
                text += piece
                continue
            end = match.end()
            for _ in range(self.times(match)):
                self.at = start
                text += self.piece()
            self.at = end
        return text

    def times(self, match):
        low = {"+": 1}.get(match[0], int(match[1] or 0))
        high = {"?": 1}.get(match[0], int(match[2] or match[1] or low + 5))
        return self.chance.randint(low, high)

    def piece(self):
        first = self.pattern[self.at]
        self.at += 1
        if first == "[":
            return self.one_of_class()
        if first == "\\":
            self.at += 1
            return self.pattern[self.at - 1]
        if first != "(":
            return first
        ahead = self.pattern.startswith("?!", self.at)
        self.at = self.at + 2 if ahead else self.at
        if ahead:
            self.skip_group()
            return ""
        text = self.row()
        self.at += 1
        return text

    def skip_group(self):
        depth = 1
        while depth:
            depth += {"(": 1, ")": -1}.get(self.pattern[self.at], 0)
            self.at += 1

    def one_of_class(self):
        end = self.pattern.index("]", self.at)
        inside, self.at = self.pattern[self.at:end], end + 1
        if inside.startswith("^"):
            return self.chance.choice("abc xyz,.#/'(=\u00e9\u20ac0")
        inside = re.sub(r"\\(.)", lambda match: CLASSES[match[1]], inside)
        ranges = re.findall(r"(.)-(.)|(.)", inside, re.S)
        chosen = self.chance.choice(ranges)
        return chosen[2] or chr(self.chance.randint(ord(chosen[0]), ord(chosen[1])))


class Writer:
    """A sentence is a list of (separator kind, text): kind is "" anywhere, "~" directly, "^" on the same line."""

    deepest = 22

    def __init__(self, grammar, keywords, recogniser, chance, language="nl"):
        self.grammar, self.keywords, self.recogniser = grammar, keywords, recogniser
        self.chance, self.language = chance, language
        self.characters = Characters(chance)
        self.taken = {}
        self.least = dict.fromkeys(grammar, 1000)
        for _ in grammar:
            self.least = {name: self.depth_of(node) for name, node in grammar.items()}
        spelt = [s for row in keywords.values() for s in row[language]]
        words = [word for s in spelt for word in s.split()]
        self.odd_names = [s for s in words if s not in spelt] + [s + "_" for s in words] + [s.upper() for s in words]
        self.odd_names += ["raad", "toegestaan", "a" * 64, "T", "V"]
        self.spelt = spelt

    def depth_of(self, node):
        if node.kind == "name":
            return 1 + self.least[node.value]
        if node.kind in ("option", "repeat") or node.kind in "&!":
            return 0
        depths = [self.depth_of(part) for part in node.parts] or [0]
        return min(depths) if node.kind == "choice" else max(depths)

    def sentence(self):
        self.out = []
        self.write(self.grammar["file"], "", 0)
        return self.out

    def write(self, node, kind, depth):
        if node.kind == "keyword":
            spelling = self.chance.choice(self.keywords[node.value][self.language])
            words = spelling.split(" ")
            text = words[0] + "".join(self.chance.choice(INSIDE_KEYWORD) + word for word in words[1:])
            self.out.append((kind, text))
        elif node.kind == "characters":
            self.out.append((kind, node.value))
        elif node.kind == "regex":
            self.out.append((kind, self.characters.of(node.value)))
        elif node.kind == "name":
            self.write_name(node, kind, depth + 1)
        elif node.kind == "choice":
            self.write(self.choose(node, depth), kind, depth)
        elif node.kind == "option":
            if depth < self.deepest and self.chance.random() < 0.5:
                self.write(node.parts[0], kind, depth)
        elif node.kind == "repeat":
            again = 0.85 if depth == 0 else 0.45
            while depth < self.deepest and self.chance.random() < again:
                self.write(node.parts[0], kind, depth)
        elif node.kind in ("~", "^"):
            self.write(node.parts[0], node.kind, depth)
        elif node.kind == "sequence":
            self.write_sequence(node, kind, depth)

    def write_name(self, node, kind, depth):
        if node.value == "name" and self.chance.random() < 0.15:
            self.out.append((kind, self.chance.choice(self.odd_names)))
        else:
            self.write(self.grammar[node.value], kind, depth)

    def write_sequence(self, node, kind, depth):
        told = [part.value for part in node.parts if part.kind == "such"]
        conditions = [self.recogniser.such[text] for text in told if text in self.recogniser.such]
        start = len(self.out)
        for _ in range(1000):
            del self.out[start:]
            for part in node.parts:
                # What stands first keeps the place of the whole.
                self.write(part, kind if len(self.out) == start else "", depth)
            self.recogniser.text = "".join(text for _, text in self.out[start:])
            if all(holds(0, len(self.recogniser.text)) for holds in conditions):
                return

    def choose(self, node, depth):
        parts = node.parts
        if depth >= self.deepest:
            least = min(self.depth_of(part) for part in parts)
            parts = [part for part in parts if self.depth_of(part) == least]
        taken = self.taken.setdefault(id(node), {})
        if self.chance.random() < 0.5:  # else what is rare in the grammar is rare in the sentences
            seldom = min(taken.get(id(part), 0) for part in parts)
            parts = [part for part in parts if taken.get(id(part), 0) == seldom]
        chosen = self.chance.choice(parts)
        taken[id(chosen)] = taken.get(id(chosen), 0) + 1
        return chosen

    def spoilt(self, tokens, others):
        """The sentence with one word too much, too little or another one."""
        tokens = list(tokens) or [("", "")]
        at = self.chance.randrange(len(tokens))
        word = self.chance.choice([("", self.chance.choice(self.spelt)), self.chance.choice(others or [("", "x")])])
        how = self.chance.randrange(5)
        if how == 0:
            del tokens[at]
        elif how == 1:
            tokens.insert(at, word)
        elif how == 2:
            tokens[at] = word
        elif how == 3:
            other = self.chance.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        else:
            tokens[at] = ("~" if self.chance.random() < 0.5 else "", self.damaged(tokens[at][1]))
        return tokens

    def damaged(self, text):
        at = self.chance.randrange(len(text) + 1)
        return text[:at] + self.chance.choice(["", "-", "_", "\n", "#", '"', "9", "x", "\u00e9", "("]) + text[at + 1:]

    def text_of(self, tokens):
        text = ""
        for kind, token in tokens:
            if kind == "~" or not text:
                separator = ""
            elif kind == "^":
                separator = self.chance.choice(SAME_LINE)
            elif not (WORD.match(text[-1]) or text[-1] == "-") and self.chance.random() < 0.3:
                separator = ""
            else:
                separator = self.chance.choice(SEPARATORS)
            text += separator + token
        return text + self.chance.choice(["", "\n", " # einde", "\n\n"])
