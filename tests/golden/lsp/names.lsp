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
> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "file:///tuin", "locale": "en-GB", "capabilities": {}}}
> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
> settle
# Hover: a norm, a role, a choice, an act, a word that is no name.
> {"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 8}}}
> {"jsonrpc": "2.0", "id": 3, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 9, "character": 18}}}
> {"jsonrpc": "2.0", "id": 4, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 45}}}
> {"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 4, "character": 18}}}
> {"jsonrpc": "2.0", "id": 6, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 5, "character": 3}}}
# Where it is declared and used; a choice belongs to its field.
> {"jsonrpc": "2.0", "id": 7, "method": "textDocument/definition", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 11, "character": 33}}}
> {"jsonrpc": "2.0", "id": 8, "method": "textDocument/definition", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 12, "character": 38}}}
> {"jsonrpc": "2.0", "id": 9, "method": "textDocument/definition", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 0, "character": 0}}}
> {"jsonrpc": "2.0", "id": 10, "method": "textDocument/references", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 13, "character": 14}, "context": {"includeDeclaration": true}}}
> {"jsonrpc": "2.0", "id": 11, "method": "textDocument/references", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 13, "character": 14}, "context": {"includeDeclaration": false}}}
# Renaming: what, where, and when not.
> {"jsonrpc": "2.0", "id": 12, "method": "textDocument/prepareRename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}}}
> {"jsonrpc": "2.0", "id": 13, "method": "textDocument/prepareRename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 5, "character": 3}}}
> {"jsonrpc": "2.0", "id": 14, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "verzoek"}}
> {"jsonrpc": "2.0", "id": 15, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 9, "character": 10}, "newName": "op_schrift"}}
> {"jsonrpc": "2.0", "id": 16, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "antwoord"}}
> {"jsonrpc": "2.0", "id": 17, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "vorm"}}
> {"jsonrpc": "2.0", "id": 18, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "plicht"}}
> {"jsonrpc": "2.0", "id": 19, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "duty"}}
> {"jsonrpc": "2.0", "id": 20, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "2e"}}
> {"jsonrpc": "2.0", "id": 21, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "met streep"}}
> {"jsonrpc": "2.0", "id": 22, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": ""}}
> {"jsonrpc": "2.0", "id": 23, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 3, "character": 5}, "newName": "huurder"}}
# Symbols.
> {"jsonrpc": "2.0", "id": 24, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}}}
> {"jsonrpc": "2.0", "id": 25, "method": "workspace/symbol", "params": {"query": "FELL"}}
> {"jsonrpc": "2.0", "id": 26, "method": "workspace/symbol", "params": {"query": "nergens"}}
