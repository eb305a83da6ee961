# SPDX-License-Identifier: Apache-2.0
"""Random norms of each kind, with clauses in the order that the language asks."""
from datetime import timedelta

from generate_condition import ConditionWriter
from vocabulary import COUNTING, EVENTS, with_source

UNITS = {"dagen": (1, 40), "weken": (1, 13), "maanden": (1, 5), "werkdagen": (1, 15), "jaar": (1, 2),
         "kwartalen": (1, 2)}
ONE = {"dagen": "dag", "weken": "week", "maanden": "maand", "werkdagen": "werkdag", "kwartalen": "kwartaal",
       "jaar": "jaar"}
PER_UNIT = {"dagen": 1, "weken": 7, "maanden": 30, "werkdagen": 1.5, "jaar": 365, "kwartalen": 91}
# Clauses that give a term, or move it.
ENDING = ("binnen", "uiterlijk", "voor", "klok", "geschorst", "verlengd", "verkort")


class NormWriter(ConditionWriter):
    def __init__(self, rng, name, as_of):
        self.rng, self.name, self.as_of = rng, name, as_of
        self.lengths = []        # in days, for days in the log that matter
        self.single = []         # norms with one instance, with which others may lapse or begin
        self.events = rng.sample(EVENTS, rng.randint(3, 5))

    def counting_rule(self):
        """A counting rule of its own."""
        rng = self.rng
        parts = []
        free = self.maybe(0.7)
        if free:
            parts.append("kalender k_vrij")
        extends = free and self.maybe(0.6)
        parts.append("verlenging " + ("eerste niet-vrije dag" if extends else "geen"))
        if free and self.maybe(0.3):
            parts.append("vervroeging laatste niet-vrije dag")
        if free and self.maybe(0.3):
            parts.append(f"minimum {rng.randint(1, 4)} dagen vanaf {rng.randint(1, 7)} dagen")
        if (extends or len(parts) > 2) and self.maybe(0.4):
            parts.append(f"uitgezonderd meer dan {rng.randint(5, 30)} dagen, meer dan {rng.randint(1, 3)} weken")
        if self.maybe(0.5):
            kind = rng.choice(["dag", "vakantieweek", "schoolweek"])
            parts.append(f"staat stil in k_vakantie per {kind}"
                         + rng.choice(["", "", " als g_ja", " als lezing l_een is streng"]))
        own = "".join(f"  {with_source(p)}\n" for p in parts)
        return f'telregel {self.name}_t "t" / "t"\n  zekerheid  C\n{own}\n'

    def counting(self, unit):
        """A rule that can count this unit: working days need free days that nothing else moves."""
        if unit == "werkdagen":
            return self.rng.choice(["t_werk", "t_werk", "t_los", "t_half"])
        return self.rng.choice(COUNTING + [f"{self.name}_t"] * 3)

    def length(self, units=None):
        unit = self.rng.choice(units or ["dagen", "dagen", "weken", "weken", "maanden", "maanden", "werkdagen",
                                         "jaar", "kwartalen"])
        amount = self.rng.randint(*UNITS[unit])
        self.lengths.append(int(amount * PER_UNIT[unit]))
        return f"{amount} {unit if amount > 1 else ONE[unit]}", unit

    def term(self, word, units=None):
        text, unit = self.length(units)
        if word != "signaal na" and self.maybe(0.07):
            text, unit = "m_lengte", "dagen"
            self.lengths.append(14)
        return f"{word} {text} volgens {self.counting(unit)}"

    def terms(self, kind):
        """The lines that say when it ends."""
        if kind == "verbod":
            if self.maybe(0.25):
                return []
            words = ["tot en met", "tot"]
            if self.maybe(0.12):
                return [self.fixed(self.rng.choice(words))]
            return self.alternatives(lambda: self.term(self.rng.choice(words)))
        special = self.rng.random()
        if special < 0.06 and kind == "plicht":
            return ["uiterlijk dezelfde dag"]
        if special < 0.12 and kind == "plicht":
            return [f"uiterlijk f_dag volgens {self.rng.choice(['t_kaal', 't_wet', 't_los'])}"]
        if special < 0.20:
            return [self.fixed(self.rng.choice(["voor", "uiterlijk op"]))]
        if special < 0.25 and kind == "bevoegdheid":
            return []
        return self.alternatives(lambda: self.term("binnen"))

    def alternatives(self, line):
        lines = [line()]
        if self.maybe(0.25):
            lines = [lines[0] + " als " + self.condition(1, self.maybe(0.5))] + [line()]
            if self.maybe(0.2):
                lines[1] += " als " + self.condition(1, False)
        return lines

    def fixed(self, word):
        day = self.rng.choice(["1 mei", "29 februari", "31 december", "1 maart", "1 oktober"])
        return f"{word} {day} volgens {self.rng.choice(['t_kaal', 't_werk'])}"

    def clocks(self):
        lines = []
        if self.single and self.rounds == ("eerste", None) and self.maybe(0.4):
            return [f"klok vanaf einde {self.rng.choice(self.single)}" + self.rng.choice(["", " na verlenging"])]
        if self.maybe(0.3):
            for _ in range(self.rng.choice([1, 1, 2])):
                line = f"klok vanaf {self.event()}{self.when(0.5)}"
                if self.maybe(0.15):
                    line += " op f_dag"
                if self.maybe(0.2):
                    line += f" vanaf de eerste niet-vrije dag volgens {self.rng.choice(['t_werk', 't_los'])}"
                lines.append(line)
        if len({line.split()[2] for line in lines}) < len(lines):
            # Two clauses about one kind of event that receive it differently: which of the two is not settled.
            lines = [line.split(" op f_dag")[0].split(" vanaf de eerste")[0] for line in lines]
        return lines

    def changes(self, fixed):
        """What lengthens, shortens or stops a term."""
        lines = []
        if self.maybe(0.15):
            rest = self.rng.choice(["schuift op", "schuift op", "begint opnieuw", "rest ten minste 1 week",
                                    "rest 2 weken"])
            if fixed and rest == "begint opnieuw":
                rest = "schuift op"
            begin, end = self.rng.sample(self.events, 2)
            lines.append(f"geschorst vanaf {begin}{self.when(0.3)} tot {end} {rest}")
        if self.maybe(0.2):
            how = self.rng.choice(["met 1 week", "met 10 dagen", "tot f_dag"])
            lines.append(f"verlengd door {self.event()}{self.when(0.3)} {how}")
        if self.maybe(0.12):
            how = self.rng.choice(["met 1 week", "met 3 dagen", "tot f_dag"])
            lines.append(f"verkort door {self.event()}{self.when(0.3)} {how}")
        return lines

    def norm(self, number):
        kind = self.rng.choice(["plicht"] * 4 + ["bevoegdheid"] * 3 + ["verbod"] * 3 + ["open norm"])
        name = f"{self.name}_n{number}"
        # The same for all versions of the norm.
        self.rounds = (self.rng.choice(["eerste", "eerste", "elke"]), self.event() if self.maybe(0.12) else None)
        self.is_version = False
        self.act = "Oudwet" if self.maybe(0.08) else "Proefwet"
        body = getattr(self, kind.replace(" ", "_"))()
        cls = self.rng.choice(["wet", "wet", "wet", "afspraak", "reglement"])
        if kind == "open norm" or kind == "plicht" and self.maybe(0.08):
            cls = "open"
            body = [x for x in body if x.split()[0] not in ENDING]
            if kind == "plicht":
                place = max(i for i, x in enumerate(body) if x.split()[0] in ("ontstaat", "per", "behalve")) + 1
                body.insert(place, 'uiterlijk "zo snel mogelijk" / "as soon as possible"')
        text = self.versions(kind, name, cls, body)
        if kind in ("plicht", "bevoegdheid") and cls != "open" and self.rounds == ("eerste", None):
            if text.count("geldig") == 1 and "uiterlijk" not in text and "voor " not in text:
                self.single.append(name)
        return text

    def versions(self, kind, name, cls, body):
        spans = ["vanaf 1990-01-01"]
        has_trigger = any(x.startswith("ontstaat") for x in body)
        if cls != "open" and self.act == "Proefwet" and self.maybe(0.12) and has_trigger:
            days = max(1, self.rng.choice(self.lengths or [20]))
            split = self.near(days)
            spans = [f"vanaf 1990-01-01 tot {split}", f"vanaf {split}"]
        text = ""
        for i, span in enumerate(spans):
            self.is_version = i > 0
            lines = body if i == 0 else getattr(self, kind.replace(" ", "_"))()
            head = [f'{kind} {name}', f'"{name}" / "{name}"', f"grond {self.act} 1(1)", "zekerheid V", f"soort {cls}",
                    f"geldig {span}", f"procedure {self.name}_p", "partij r_plicht jegens r_recht"]
            text += head[0] + "\n" + "".join(f"  {line}\n" for line in head[1:] + lines) + "\n"
        return text

    def near(self, days):
        return self.as_of - timedelta(days=days + self.rng.randint(-2, 2))

    def triggers(self):
        which, per = self.rounds
        lines = [f"ontstaat bij {which} {self.event()}{self.when(0.4)}"
                 for _ in range(self.rng.choice([1, 1, 1, 2]))]
        if per:
            lines.append(f"per {per}")
        if self.maybe(0.2):
            lines.append("behalve als " + self.condition(1, True))
        return lines

    def counted_back(self):
        """A duty whose last day lies before the event, or before a day in it."""
        event = self.event()
        unit = self.rng.choice(["dagen", "dagen", "weken", "maanden", "werkdagen", "volle dagen"])
        if unit == "volle dagen":
            length = f"{self.rng.randint(2, 20)} volle dagen"
        else:
            length, unit = self.length([unit])
        before = self.rng.choice([event, "f_dag"])
        per = [f"per {self.rounds[1]}"] if self.rounds[1] else []
        return [f"ontstaat bij {self.rounds[0]} {event}{self.when(0.3)}", *per,
                f"uiterlijk {length} voor {before} volgens {self.counting_back(unit)}",
                "vervuld door " + self.acts()]

    def counting_back(self, unit):
        rules = ["t_werk", "t_los"] if unit == "werkdagen" else ["t_kaal", "t_wet", "t_werk", "t_los"]
        return self.rng.choice(rules)

    def plicht(self):
        if self.maybe(0.08):
            return self.counted_back()
        terms = self.terms("plicht")
        lines = self.triggers() + terms + self.clocks() + self.changes(terms[0].startswith(("voor", "uiterlijk")))
        lines.append("vervuld door " + self.acts(times=True))
        if self.maybe(0.25):
            lines.append("vervalt bij " + self.acts())
        return self.allowed(lines + self.lapse() + self.signal())

    def bevoegdheid(self):
        lines = self.triggers() + self.terms("bevoegdheid")
        if any(line.startswith(("binnen", "voor", "uiterlijk")) for line in lines):
            lines += self.clocks() + self.changes(any(x.startswith(("voor", "uiterlijk")) for x in lines))
        lines.append("uitgeoefend door " + self.acts(times=True))
        if self.maybe(0.25):
            lines.append("uitgeput door " + self.acts())
        return self.allowed(lines + self.lapse())

    def lapse(self):
        """Ends with an earlier norm, one that has a single instance."""
        if self.single and self.rounds == ("eerste", None) and self.maybe(0.4):
            return [f"vervalt met {self.rng.choice(self.single)}"]
        return []

    def signal(self):
        return [self.term("signaal na", ["dagen", "weken"])] if self.maybe(0.2) else []

    def verbod(self):
        if not self.is_version and self.maybe(0.12):
            return self.without_trigger()
        lines = self.triggers()
        if self.maybe(0.3):
            lines.append("zolang " + self.condition(1, False))
        lines.append("verboden " + self.acts())
        ends = self.terms("verbod")
        lines += ends + (self.clocks() if ends else [])
        if self.maybe(0.3):
            lines.append("opgeheven door " + self.acts())
        return lines

    def without_trigger(self):
        lines = []
        if self.maybe(0.4):
            lines.append("behalve als " + self.condition(1, False))
        if self.maybe(0.6):
            lines.append("zolang " + self.condition(1, False))
        lines.append("verboden " + self.acts())
        if self.maybe(0.3):
            lines.append("opgeheven door " + self.acts())
        return lines

    def open_norm(self):
        lines = self.triggers() + ["beoordeeld door " + self.acts()]
        if self.maybe(0.4):
            lines.append("vervalt bij " + self.acts())
        lines += self.signal()
        if self.maybe(0.3):
            lines.append("signaal als " + self.condition(1, False))
        return lines

    @staticmethod
    def allowed(lines):
        """Terms that have no length cannot be moved."""
        if any(line.startswith(("uiterlijk dezelfde", "uiterlijk f_dag")) for line in lines):
            return [x for x in lines if not x.startswith(("geschorst", "verlengd", "verkort", "klok"))]
        return lines
