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
> settle
# A fault of the file itself is told at once, what hangs together with other files when it is quiet.
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "languageId": "termijn", "version": 1, "text": "# 𝄞 Antwoorden\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n"}}}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"range": {"start": {"line": 11, "character": 16}, "end": {"line": 11, "character": 23}}, "text": "2 week en"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.left-over","message":"`en` hoort hier niet: de bepaling ervoor is al af\nhaal het weg, of begin op de volgende regel een nieuwe bepaling","range":{"end":{"character":25,"line":11},"start":{"character":23,"line":11}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
> settle
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"range": {"start": {"line": 11, "character": 16}, "end": {"line": 11, "character": 25}}, "text": "2 weken"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"range": {"start": {"line": 11, "character": 32}, "end": {"line": 11, "character": 36}}, "text": "kael"}]}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"check.unknown-name","message":"de telregel `kael` is nergens aangegeven\nbedoeld is misschien `kaal`","range":{"end":{"character":36,"line":11},"start":{"character":32,"line":11}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
# Another file names it: both are told.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"range": {"start": {"line": 11, "character": 32}, "end": {"line": 11, "character": 36}}, "text": "kaal"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///tuin/wet.trm", "languageId": "termijn", "version": 1, "text": "wet Tuinwet \"Wet op de volkstuinen\" / \"Allotments Act\"\n  artikel  1 lid 1 - 3\n\nrol tuinder \"tuinder\" / \"gardener\"\n  ook  huurder\n\nrol bestuur \"bestuur\" / \"board\"\n\nveld vorm \"vorm\" / \"form\"\n  keuze  schriftelijk \"op schrift\" / \"in writing\"\n  keuze  mondeling \"mondeling\" / \"oral\"\n  vraag  \"Hoe is het gedaan?\" / \"How was it done?\"\n\ngebeurtenis aanvraag \"aanvraag om te kappen\" / \"request to fell\"\n  door  tuinder\n  aan   bestuur\n  met   vorm\n\ngebeurtenis antwoord \"antwoord\" / \"answer\"\n  door  bestuur\n  met   vorm\n\ntelregel kaal \"zonder verlenging\" / \"not extended\"\n  zekerheid   V\n  verlenging  geen\n\nprocedure kappen \"Kappen ✓\" / \"Felling ✓\"\n  grond         Tuinwet 1\n  fase          gevraagd \"gevraagd\" / \"asked\"\n"}}}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/wet.trm", "version": 2}, "contentChanges": [{"text": "wet Tuinwet \"Wet op de volkstuinen\" / \"Allotments Act\"\n  artikel  1 lid 1 - 3\n\nrol tuinder \"tuinder\" / \"gardener\"\n  ook  huurder\n\nrol bestuur \"bestuur\" / \"board\"\n\nveld vorm \"vorm\" / \"form\"\n  keuze  schriftelijk \"op schrift\" / \"in writing\"\n  keuze  mondeling \"mondeling\" / \"oral\"\n  vraag  \"Hoe is het gedaan?\" / \"How was it done?\"\n\ngebeurtenis aanvraag \"aanvraag om te kappen\" / \"request to fell\"\n  door  tuinder\n  aan   bestuur\n  met   vorm\n\ngebeurtenis antwoord \"antwoord\" / \"answer\"\n  door  bestuur\n  met   vorm\n\ntelregel kaal2 \"zonder verlenging\" / \"not extended\"\n  zekerheid   V\n  verlenging  geen\n\nprocedure kappen \"Kappen ✓\" / \"Felling ✓\"\n  grond         Tuinwet 1\n  fase          gevraagd \"gevraagd\" / \"asked\"\n\nrol tuinder \"t\" / \"t\"\n"}]}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"check.unknown-name","message":"de telregel `kaal` is nergens aangegeven\nbedoeld is misschien `kaal2`","range":{"end":{"character":36,"line":11},"start":{"character":32,"line":11}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"check.declared-twice","message":"`tuinder` is al eerder aangegeven\ngeef een van de twee een andere naam, of haal er een weg","range":{"end":{"character":11,"line":30},"start":{"character":4,"line":30}},"relatedInformation":[{"location":{"range":{"end":{"character":11,"line":3},"start":{"character":4,"line":3}},"uri":"file:///tuin/wet.trm"},"message":"zie ook hier"}],"severity":1,"source":"termijn"}],"uri":"file:///tuin/wet.trm"}}
# Several changes in one message, counted in UTF-16; then as it was.
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm", "version": 2}, "contentChanges": [{"range": {"start": {"line": 0, "character": 2}, "end": {"line": 0, "character": 4}}, "text": "éé"}, {"range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 14}}, "text": "x"}, {"range": {"start": {"line": 12, "character": 0}, "end": {"line": 13, "character": 0}}, "text": ""}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///tuin/wet.trm", "version": 2}, "contentChanges": [{"text": "wet Tuinwet \"Wet op de volkstuinen\" / \"Allotments Act\"\n  artikel  1 lid 1 - 3\n\nrol tuinder \"tuinder\" / \"gardener\"\n  ook  huurder\n\nrol bestuur \"bestuur\" / \"board\"\n\nveld vorm \"vorm\" / \"form\"\n  keuze  schriftelijk \"op schrift\" / \"in writing\"\n  keuze  mondeling \"mondeling\" / \"oral\"\n  vraag  \"Hoe is het gedaan?\" / \"How was it done?\"\n\ngebeurtenis aanvraag \"aanvraag om te kappen\" / \"request to fell\"\n  door  tuinder\n  aan   bestuur\n  met   vorm\n\ngebeurtenis antwoord \"antwoord\" / \"answer\"\n  door  bestuur\n  met   vorm\n\ntelregel kaal \"zonder verlenging\" / \"not extended\"\n  zekerheid   V\n  verlenging  geen\n\nprocedure kappen \"Kappen ✓\" / \"Felling ✓\"\n  grond         Tuinwet 1\n  fase          gevraagd \"gevraagd\" / \"asked\"\n"}]}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/wet.trm"}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"check.clause-missing","message":"`antwoorden` heeft geen `vervuld door`\nvoeg een regel `vervuld door ...` toe","range":{"end":{"character":17,"line":1},"start":{"character":7,"line":1}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
# Closing goes back to what is on disk.
> {"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
> settle
# A file outside the folder counts as long as it is open.
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///elders/a.trm", "languageId": "termijn", "version": 1, "text": "rol bestuur \"b\" / \"b\"\n"}}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"check.declared-twice","message":"`bestuur` is al eerder aangegeven\ngeef een van de twee een andere naam, of haal er een weg","range":{"end":{"character":11,"line":0},"start":{"character":4,"line":0}},"relatedInformation":[{"location":{"range":{"end":{"character":11,"line":6},"start":{"character":4,"line":6}},"uri":"file:///tuin/wet.trm"},"message":"zie ook hier"}],"severity":1,"source":"termijn"}],"uri":"file:///elders/a.trm"}}
> {"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///elders/a.trm"}}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///elders/a.trm"}}
> settle
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///elders/b.trm", "languageId": "termijn", "version": 1, "text": ""}}}
> {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///nergens.trm"}, "contentChanges": []}}
