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
# Nothing to do, something to do, and a file with a syntax error.
> {"jsonrpc": "2.0", "id": 2, "method": "textDocument/formatting", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "options": {"tabSize": 2, "insertSpaces": true}}}
< {"id":2,"jsonrpc":"2.0","result":[]}
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "languageId": "termijn", "version": 1, "text": "rol   x \"x\"/\"x\"\n ook y,z   # é\n"}}}
> {"jsonrpc": "2.0", "id": 3, "method": "textDocument/formatting", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}}}
< {"id":3,"jsonrpc":"2.0","result":[{"newText":"rol x \"x\" / \"x\"\n  ook  y, z  # é\n","range":{"end":{"character":0,"line":2},"start":{"character":0,"line":0}}}]}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"text": "rol x\n"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"hier wordt een tekst tussen aanhalingstekens verwacht, maar er staat het einde van het bestand","range":{"end":{"character":5,"line":0},"start":{"character":5,"line":0}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "id": 4, "method": "textDocument/formatting", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}}}
< {"id":4,"jsonrpc":"2.0","result":[]}
