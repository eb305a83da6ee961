# SPDX-License-Identifier: Apache-2.0
"""Words of a rule text: tokens, and a small reader over them."""
import re

TOKEN = re.compile(r'"[^"]*"|\d{4}-\d\d-\d\d|\d+:\d\d|[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*|\d+[a-z]?|[(),/:]')


def tokens(text):
    """The tokens of one clause; a quoted text stays one token with its quotes."""
    return TOKEN.findall(text)


def lines(text):
    """The lines of a file without comments, empty ones left out."""
    for line in text.split("\n"):
        bare = re.sub(r'#(?=(?:[^"]*"[^"]*")*[^"]*$).*', "", line).rstrip()
        if bare:
            yield bare


class Reader:
    """Takes tokens one by one; `take_if` takes a phrase of several words when it stands there."""

    def __init__(self, words):
        self.words = words
        self.at = 0

    def peek(self, ahead=0):
        position = self.at + ahead
        return self.words[position] if position < len(self.words) else None

    def done(self):
        return self.at >= len(self.words)

    def take(self):
        word = self.peek()
        if word is None:
            raise ValueError("unexpected end of: " + " ".join(self.words))
        self.at += 1
        return word

    def take_if(self, phrase):
        wanted = phrase.split()
        if self.words[self.at:self.at + len(wanted)] == wanted:
            self.at += len(wanted)
            return True
        return False

    def need(self, phrase):
        if not self.take_if(phrase):
            raise ValueError(f"expected {phrase} at {self.peek()} in: {' '.join(self.words)}")

    def names(self):
        found = [self.take()]
        while self.take_if(","):
            found.append(self.take())
        return found
