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
< {"id":1,"jsonrpc":"2.0","result":{"capabilities":{"completionProvider":{},"definitionProvider":true,"documentFormattingProvider":true,"documentSymbolProvider":true,"hoverProvider":true,"positionEncoding":"utf-16","referencesProvider":true,"renameProvider":{"prepareProvider":true},"textDocumentSync":{"change":2,"openClose":true},"workspaceSymbolProvider":true},"serverInfo":{"name":"termijn"}}}
> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "languageId": "termijn", "version": 1, "text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}}}
# At the margin: declarations.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": ""}]}}
> {"jsonrpc": "2.0", "id": 2, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 0, "character": 0}}}
< {"id":2,"jsonrpc":"2.0","result":[{"kind":14,"label":"wet"},{"kind":14,"label":"kalender"},{"kind":14,"label":"telregel"},{"kind":14,"label":"procedure"},{"kind":14,"label":"rol"},{"kind":14,"label":"veld"},{"kind":14,"label":"feit"},{"kind":14,"label":"parameter"},{"kind":14,"label":"gebeurtenis"},{"kind":14,"label":"begrip"},{"kind":14,"label":"lezing"},{"kind":14,"label":"plicht"},{"kind":14,"label":"verbod"},{"kind":14,"label":"bevoegdheid"},{"kind":14,"label":"open norm"},{"kind":14,"label":"fout"},{"kind":14,"label":"onderwerp"},{"kind":14,"label":"niet gemodelleerd"},{"kind":14,"label":"papier"},{"kind":14,"label":"casus"},{"kind":14,"label":"voorbeeld"}]}
# At the start of a line: the clauses of the declaration.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "rol x \"x\" / \"x\"\n  o"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.unknown-word","message":"`o` begint geen regel of bepaling\nbedoeld is misschien `op`","range":{"end":{"character":3,"line":1},"start":{"character":2,"line":1}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 3, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 3}}}
< {"id":3,"jsonrpc":"2.0","result":[{"kind":14,"label":"ook"}]}
# A role.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "gebeurtenis x \"x\" / \"x\"\n  door  tui"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 4, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 11}}}
< {"id":4,"jsonrpc":"2.0","result":[{"detail":"tuinder","kind":18,"label":"tuinder"},{"detail":"bestuur","kind":18,"label":"bestuur"}]}
# Behind a comma, a field.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "gebeurtenis x \"x\" / \"x\"\n  met  vorm, "}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"hier wordt een naam verwacht, maar er staat het einde van het bestand","range":{"end":{"character":13,"line":1},"start":{"character":13,"line":1}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 5, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 13}}}
< {"id":5,"jsonrpc":"2.0","result":[{"detail":"vorm","kind":18,"label":"vorm"}]}
# A counting rule.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens k\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 6, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 11, "character": 33}}}
< {"id":6,"jsonrpc":"2.0","result":[{"detail":"zonder verlenging","kind":18,"label":"kaal"}]}
# The choices of a field.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is \n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"hier wordt een waarde, `bekend`, `een van (...)`, `ten minste` of `ten hoogste` verwacht, maar er staat het einde van de regel","range":{"end":{"character":41,"line":10},"start":{"character":41,"line":10}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 7, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 48}}}
< {"id":7,"jsonrpc":"2.0","result":[{"kind":14,"label":"niet"},{"kind":14,"label":"bekend"},{"kind":14,"label":"een van"},{"kind":14,"label":"ten minste"},{"kind":14,"label":"ten hoogste"},{"detail":"op schrift","kind":18,"label":"schriftelijk"},{"detail":"mondeling","kind":18,"label":"mondeling"}]}
# An article.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         \n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"hier wordt een wet met artikel (zoals `WET 25(6)`) verwacht, maar er staat het einde van de regel","range":{"end":{"character":7,"line":4},"start":{"character":7,"line":4}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 8, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 4, "character": 16}}}
< {"id":8,"jsonrpc":"2.0","result":[{"detail":"Wet op de volkstuinen","kind":18,"label":"Tuinwet"}]}
# A norm and its state.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\nvoorbeeld v \"v\" / \"v\"\n  verwacht op 2024-02-01 "}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"hier wordt een naam verwacht, maar er staat het einde van het bestand","range":{"end":{"character":25,"line":14},"start":{"character":25,"line":14}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 9, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 14, "character": 25}}}
< {"id":9,"jsonrpc":"2.0","result":[{"detail":"Het bestuur antwoordt","kind":18,"label":"antwoorden"}]}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\nvoorbeeld v \"v\" / \"v\"\n  verwacht op 2024-02-01 antwoorden is "}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"hier wordt een naam verwacht, maar er staat het einde van het bestand","range":{"end":{"character":39,"line":14},"start":{"character":39,"line":14}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 10, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 14, "character": 39}}}
< {"id":10,"jsonrpc":"2.0","result":[{"kind":14,"label":"slapend"},{"kind":14,"label":"lopend"},{"kind":14,"label":"geschorst"},{"kind":14,"label":"vervuld"},{"kind":14,"label":"geschonden"},{"kind":14,"label":"te_laat_vervuld"},{"kind":14,"label":"vervallen"},{"kind":14,"label":"geldend"},{"kind":14,"label":"nageleefd"},{"kind":14,"label":"opgeheven"},{"kind":14,"label":"open"},{"kind":14,"label":"uitgeoefend"},{"kind":14,"label":"uitgeput"},{"kind":14,"label":"te_beoordelen"},{"kind":14,"label":"beoordeeld"},{"kind":14,"label":"onbepaald"},{"kind":14,"label":"niet_gedekt"}]}
# Not in a text.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het b\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 11, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 2, "character": 7}}}
< {"id":11,"jsonrpc":"2.0","result":[]}
# In English.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "role x \"x\" / \"x\"\n\nevent y \"y\" / \"y\"\n  by  "}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"hier wordt een naam verwacht, maar er staat het einde van het bestand","range":{"end":{"character":6,"line":3},"start":{"character":6,"line":3}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 12, "method": "textDocument/completion", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 3, "character": 6}}}
< {"id":12,"jsonrpc":"2.0","result":[{"detail":"x","kind":18,"label":"x"},{"detail":"tuinder","kind":18,"label":"tuinder"},{"detail":"bestuur","kind":18,"label":"bestuur"}]}
