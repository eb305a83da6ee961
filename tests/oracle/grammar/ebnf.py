# SPDX-License-Identifier: Apache-2.0
"""Reads the productions of docs/grammar.md and the words of dsl/keywords.def."""
import re
from dataclasses import dataclass, field

KEYWORD_ROW = re.compile(r'^TERMIJN_KEYWORD\((\w+), "([^"]+)", "([^"]+)"\)$', re.M)
FENCE = re.compile(r"^```ebnf\n(.*?)^```$", re.M | re.S)
TOKEN = re.compile(
    r'\s+|"(?P<text>[^"]+)"(?:@(?P<id>\w+))?|/(?P<regex>(?:[^/\\]|\\.)+)/|\?\s*(?P<such>[^?]+?)\s*\?'
    r"|(?P<name>[a-z_]+)|(?P<mark>[=;|(){}\[\]~^&!])"
)


@dataclass
class Node:
    """kind: choice, sequence, repeat, option, keyword, characters, regex, such, name, ~ ^ & or !"""

    kind: str
    parts: list = field(default_factory=list)
    value: str = ""


def read_keywords(text):
    """By id: the Dutch and the English spellings."""
    return {row[0]: {"nl": row[1].split("|"), "en": row[2].split("|")} for row in KEYWORD_ROW.findall(text)}


class Reader:
    def __init__(self, text, keywords):
        self.tokens = []
        at = 0
        while at < len(text):
            match = TOKEN.match(text, at)
            if not match:
                raise ValueError(f"not EBNF: {text[at:at + 40]!r}")
            if match.lastgroup:
                kind = "text" if match.lastgroup == "id" else match.lastgroup
                self.tokens.append((kind, match.group(kind), match.group("id")))
            at = match.end()
        self.tokens.append(("end", "", None))
        self.at = 0
        self.ids = {}
        for keyword, spellings in keywords.items():
            self.ids.setdefault(spellings["nl"][0], []).append(keyword)

    def peek(self, mark):
        return self.tokens[self.at][:2] == ("mark", mark)

    def take(self, mark):
        if not self.peek(mark):
            raise ValueError(f"`{mark}` expected, found `{self.tokens[self.at][1]}`")
        self.at += 1

    def productions(self):
        result = {}
        while self.tokens[self.at][0] != "end":
            kind, name, _ = self.tokens[self.at]
            if kind != "name" or name in result:
                raise ValueError(f"a new production expected, found `{name}`")
            self.at += 1
            self.take("=")
            result[name] = self.choice()
            self.take(";")
        return result

    def choice(self):
        parts = [self.sequence()]
        while self.peek("|"):
            self.at += 1
            parts.append(self.sequence())
        return parts[0] if len(parts) == 1 else Node("choice", parts)

    def sequence(self):
        parts = []
        while not any(self.peek(mark) for mark in "|)]};") and self.tokens[self.at][0] != "end":
            parts.append(self.item())
        return parts[0] if len(parts) == 1 else Node("sequence", parts)

    def item(self):
        kind, value, keyword = self.tokens[self.at]
        self.at += 1
        if kind == "text":
            return self.terminal(value, keyword)
        if kind != "mark":
            return Node(kind, value=value)
        if value in "~^&!":
            return Node(value, [self.item()])
        closing = {"(": ")", "[": "]", "{": "}"}.get(value)
        if closing is None:
            raise ValueError(f"`{value}` does not belong here")
        inner = self.choice()
        self.take(closing)
        return {"(": inner, "[": Node("option", [inner]), "{": Node("repeat", [inner])}[value]

    def terminal(self, text, keyword):
        if not text[0].islower():
            return Node("characters", value=text)
        ids = self.ids.get(text, [])
        if keyword is None and len(ids) == 1:
            return Node("keyword", value=ids[0])
        if keyword in ids:
            return Node("keyword", value=keyword)
        raise ValueError(f'"{text}": not the first Dutch spelling of one keyword, or of the wrong one: {ids}')


def read_grammar(page, keywords):
    text = "".join(FENCE.findall(page))
    if not text:
        raise ValueError("no ```ebnf block was found")
    return Reader(text, keywords).productions()


def nodes_of(node):
    yield node
    for part in node.parts:
        yield from nodes_of(part)


def faults_of(grammar, keywords):
    """What is wrong with the productions themselves."""
    faults = []
    reached, todo = set(), ["file", "reserved"]
    used = set()
    while todo:
        name = todo.pop()
        if name in reached:
            continue
        reached.add(name)
        if name not in grammar:
            faults.append(f"`{name}` has no production")
            continue
        for node in nodes_of(grammar[name]):
            if node.kind == "name":
                todo.append(node.value)
            elif node.kind == "keyword":
                used.add(node.value)
    faults += [f"`{name}` is used nowhere" for name in grammar if name not in reached]
    faults += [f"the keyword {keyword} stands in no production" for keyword in keywords if keyword not in used]
    return faults
