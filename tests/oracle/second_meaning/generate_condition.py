# SPDX-License-Identifier: Apache-2.0
"""Random conditions, and the acts that they are about."""


class ConditionWriter:
    """Needs `rng`, `name` and `events`, the events of its procedure."""

    def maybe(self, chance):
        return self.rng.random() < chance

    def event(self):
        return self.rng.choice(self.events)

    def concept(self):
        return f'begrip {self.name}_b "b" / "b"\n  grond      Proefwet 1(1)\n  zekerheid  V\n' \
               f'  als        {self.condition(2, True)}\n\n'

    def leaf(self, field):
        rng = self.rng
        options = [
            (2, "g_ja"), (1, "g_kies is x"), (1, "g_ja is bekend"),
            (3, f"er is {self.event()}"), (2, f"er is geen {self.event()}"),
            (1, f"er is {self.event()} na {self.event()}"), (1, f"er is geen {self.event()} na {self.event()}"),
            (2, f"er is {self.event()} waarbij ({self.field_leaf()})"),
            (1, f"{self.event()}.f_ja"), (1, "lezing l_een is " + rng.choice(["streng", "ruim"])),
            (1, "lezing l_twee is " + rng.choice("pqr"))]
        if field:
            options += [(12, self.field_leaf()), (1, rng.choice(["b_een", "b_twee"]))]
        return rng.choices([o[1] for o in options], [o[0] for o in options])[0]

    def field_leaf(self):
        return self.rng.choice(["f_ja", "f_ja", "f_ook", "f_kies is x", "f_kies is niet y", "f_kies is een van (x, z)",
                                "f_tal is ten minste 10", "f_tal is ten hoogste 10", "f_ja is bekend",
                                "f_kies is niet bekend"])

    def condition(self, depth, field):
        rng = self.rng
        if depth == 0 or self.maybe(0.55):
            leaf = self.leaf(field)
            return f"niet {leaf}" if self.maybe(0.15) and "geen" not in leaf else leaf
        joined = rng.choice([" en ", " of "]).join(self.condition(depth - 1, field) for _ in range(2))
        return f"niet ({joined})" if self.maybe(0.15) else f"({joined})"

    def when(self, chance, field=True):
        if not self.maybe(chance):
            return ""
        if field and self.maybe(0.15):
            return f" als {self.name}_b"
        return " als " + self.condition(2, field)

    def acts(self, chance=0.3, times=False):
        found = []
        for _ in range(self.rng.choice([1, 1, 1, 2])):
            number = "2 keer " if times and self.maybe(0.15) else ""
            found.append(number + self.event() + self.when(chance))
        return ", ".join(found)
