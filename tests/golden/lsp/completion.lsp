=== /tuin/wet.trm
wet Tuinwet "Wet op de volkstuinen" / "Allotments Act"
  artikel  1 lid 1 - 3

rol tuinder "tuinder" / "gardener"
  ook  huurder

rol bestuur "bestuur" / "board"

veld vorm "vorm" / "form"
  keuze  schriftelijk "op schrift" / "in writing"
  keuze  mondeling "mondeling" / "oral"
  vraag  "Hoe is het gedaan?" / "How was it done?"

gebeurtenis aanvraag "aanvraag om te kappen" / "request to fell"
  door  tuinder
  aan   bestuur
  met   vorm

gebeurtenis antwoord "antwoord" / "answer"
  door  bestuur
  met   vorm

telregel kaal "zonder verlenging" / "not extended"
  zekerheid   V
  verlenging  geen

procedure kappen "Kappen ✓" / "Felling ✓"
  grond         Tuinwet 1
  fase          gevraagd "gevraagd" / "asked"
===
=== /tuin/plicht.trm
# 𝄞 Antwoorden
plicht antwoorden
  "Het bestuur antwoordt" /
  "The board answers"
  grond         Tuinwet 1(2)
  zekerheid     V
  soort         wet
  geldig        vanaf 2024-01-01
  procedure     kappen
  partij        bestuur jegens tuinder
  ontstaat bij  elke aanvraag als vorm is schriftelijk
  binnen        2 weken volgens kaal
  vervuld door  antwoord als vorm is mondeling
===
> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "file:///tuin", "locale": "nl", "capabilities": {}}}
> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "languageId": "termijn", "version": 1, "text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}}}
# At the margin: declarations.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": ""}]}}
> {"jsonrpc": "2.0", "id": 2, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 0, "character": 0}}}
# At the start of a line: the clauses of the declaration.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "rol x \"x\" / \"x\"\n  o"}]}}
> {"jsonrpc": "2.0", "id": 3, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 3}}}
# A role.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "gebeurtenis x \"x\" / \"x\"\n  door  tui"}]}}
> {"jsonrpc": "2.0", "id": 4, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 11}}}
# Behind a comma, a field.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "gebeurtenis x \"x\" / \"x\"\n  met  vorm, "}]}}
> {"jsonrpc": "2.0", "id": 5, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 13}}}
# A counting rule.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens k\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
> {"jsonrpc": "2.0", "id": 6, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 11, "character": 33}}}
# The choices of a field.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is \n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
> {"jsonrpc": "2.0", "id": 7, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 48}}}
# An article.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         \n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
> {"jsonrpc": "2.0", "id": 8, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 4, "character": 16}}}
# A norm and its state.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\nvoorbeeld v \"v\" / \"v\"\n  verwacht op 2024-02-01 "}]}}
> {"jsonrpc": "2.0", "id": 9, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 14, "character": 25}}}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\nvoorbeeld v \"v\" / \"v\"\n  verwacht op 2024-02-01 antwoorden is "}]}}
> {"jsonrpc": "2.0", "id": 10, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 14, "character": 39}}}
# Not in a text.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het b\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
> {"jsonrpc": "2.0", "id": 11, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 2, "character": 7}}}
# In English.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "role x \"x\" / \"x\"\n\nevent y \"y\" / \"y\"\n  by  "}]}}
> {"jsonrpc": "2.0", "id": 12, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 3, "character": 6}}}
