# SPDX-License-Identifier: Apache-2.0
"""The words that the random procedures of one block share: fields, events, readings, and random calendars."""
from datetime import date, timedelta

EVENTS = [f"e_{c}" for c in "abcdefgh"]
COUNTING = ["t_kaal", "t_wet", "t_werk", "t_half", "t_los"]

FIXED = '''wet Proefwet "Proefwet" / "Test act"
  tekst    2020-01-01
  artikel  1 lid 1 - 9

rol r_plicht "wie moet" / "who must"
rol r_recht "wie mag wachten" / "who may wait"

veld f_ja "ja" / "yes"
  waarde  ja of nee
  vraag   "Ja?" / "Yes?"
veld f_ook "ook" / "too"
  waarde  ja of nee
  vraag   "Ook?" / "Too?"
veld f_kies "keus" / "choice"
  keuze  x "x" / "x"
  keuze  y "y" / "y"
  keuze  z "z" / "z"
  vraag  "Welke?" / "Which?"
veld f_tal "aantal" / "number"
  waarde  getal
  vraag   "Hoeveel?" / "How many?"
veld f_dag "dag" / "day"
  waarde  datum
  vraag   "Wanneer?" / "When?"
feit g_ja "feit" / "fact"
  waarde  ja of nee
  vraag   "Is het zo?" / "Is it so?"
feit g_kies "soort" / "kind"
  keuze  x "x" / "x"
  keuze  y "y" / "y"
  vraag  "Welk soort?" / "Which kind?"
parameter m_lengte "lengte" / "length"
  standaard  2 weken
parameter m_los "zonder" / "without"
  vraag  "Hoe lang?" / "How long?"

begrip b_een "een" / "one"
  grond      Proefwet 1(1)
  zekerheid  V
  als        f_ja of g_ja

begrip b_twee "twee" / "two"
  grond      Proefwet 1(1)
  zekerheid  V
  als        f_kies is niet x en niet f_ook

lezing l_een "Hoe?" / "How?"
  grond  Proefwet 1(2)
  keuze  streng "streng" / "strict"  standaard  bron "A"  zekerheid S
  keuze  ruim "ruim" / "wide"  bron "B"  zekerheid U

lezing l_twee "Welke?" / "Which?"
  grond  Proefwet 1(3)
  keuze  p "p" / "p"  standaard  bron "A"  zekerheid S
  keuze  q "q" / "q"  bron "B"  zekerheid S
  keuze  r "r" / "r"  bron "C"  zekerheid U
'''


def old_act(rng, as_of):
    """An act of which only some days are known."""
    first = as_of - timedelta(days=rng.choice([3, 10, 20, 40, 90]))
    return f'wet Oudwet "Oudwet" / "Old act"\n  tekst    {first}\n  gedekt   vanaf {first}\n  artikel  1 lid 1 - 9\n\n'


def events():
    return "".join(f'gebeurtenis {e} "{e}" / "{e}"\n  met  f_ja, f_ook, f_kies, f_tal, f_dag\n\n' for e in EVENTS)


def free_line(what, rng=None):
    return f'  vrij  op {what}  "vrij" / "free"  grond Proefwet 1(4)  zekerheid V\n'


def calendars(rng, as_of):
    """A calendar of free days, and one of holidays."""
    text = 'kalender k_vrij "vrij" / "free"\n' + free_line("zondag")
    weekday = rng.choice(["zaterdag", "zaterdag", "maandag", None])
    if weekday:
        text += free_line(weekday)
    for offset in rng.sample(["min 2 dagen", "plus 1 dag", "plus 39 dagen", "plus 50 dagen"], 3):
        text += free_line("pasen " + offset)
    text += free_line(f"27 april, valt die op zondag dan 26 april  vanaf {as_of.year - 1}")
    for day in rng.sample(["1 januari", "5 mei", "25 december", "26 december", "29 februari", "31 oktober"], 4):
        text += free_line(day)
    near = [as_of + timedelta(days=rng.randint(-60, 60)) for _ in range(8)]
    text += free_line(", ".join(str(d) for d in sorted(set(near))))
    text += f"  volledig  vanaf {as_of.year - 15}-01-01 tot en met {as_of.year + 15}-12-31\n\n"
    text += 'kalender k_vakantie "vakantie" / "holidays"\n'
    day = date(as_of.year - 2, 1, 5)
    while day.year < as_of.year + 3:
        last = day + timedelta(days=rng.choice([0, 4, 6, 8, 8, 13, 15, 41]))
        text += free_line(f"{day} tot en met {last}")
        day = last + timedelta(days=rng.randint(3, 60))
    return text + f"  volledig  vanaf {as_of.year - 15}-01-01 tot en met {as_of.year + 15}-12-31\n\n"


def with_source(part):
    """A part of a counting rule that moves an end says where that stands."""
    moves = part.startswith(("verlenging eerste", "vervroeging laatste", "minimum", "uitgezonderd"))
    return part + "  grond Proefwet 1(5)" if moves else part


def counting_rules(rng):
    def rule(name, *parts):
        parts = [with_source(p) for p in parts]
        return f'telregel {name} "{name}" / "{name}"\n  zekerheid  C\n' + "".join(f"  {p}\n" for p in parts) + "\n"

    least, since = rng.choice([(1, 2), (2, 3), (3, 5)])
    return (rule("t_kaal", "verlenging geen")
            + rule("t_wet", "kalender k_vrij", "verlenging eerste niet-vrije dag",
                   "vervroeging laatste niet-vrije dag", f"minimum {least} dagen vanaf {since} dagen",
                   f"uitgezonderd uren, jaren, meer dan {rng.randint(8, 90)} dagen,"
                   f" meer dan {rng.randint(2, 12)} weken, meer dan {rng.randint(1, 3)} maanden")
            + rule("t_werk", "kalender k_vrij", "verlenging geen")
            + rule("t_half", "kalender k_vrij", "verlenging geen", f"minimum {least} dagen vanaf {since} dagen")
            + rule("t_los", "kalender k_vrij", "verlenging eerste niet-vrije dag"))


def block_of(rng, as_of):
    return FIXED + "\n" + old_act(rng, as_of) + events() + calendars(rng, as_of) + counting_rules(rng)
