=== /tuin/wet.trm
wet Tuinwet "Wet op de volkstuinen" / "Allotments Act"
  tekst    2024-01-01
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
> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "file:///tuin", "locale": "en", "capabilities": {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}}}
< {"id":1,"jsonrpc":"2.0","result":{"capabilities":{"completionProvider":{},"definitionProvider":true,"documentFormattingProvider":true,"documentSymbolProvider":true,"hoverProvider":true,"positionEncoding":"utf-16","referencesProvider":true,"renameProvider":{"prepareProvider":true},"textDocumentSync":{"change":2,"openClose":true},"workspaceSymbolProvider":true},"serverInfo":{"name":"termijn"}}}
# The editor is asked to tell of files that change on disk, and its answer is taken.
> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
< {"id":"watch","jsonrpc":"2.0","method":"client/registerCapability","params":{"registrations":[{"id":"rules","method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/*.trm"}]}}]}}
> {"jsonrpc": "2.0", "id": "watch", "result": null}
> settle
# Another program drops the role that the duty names: its file is read again when it is quiet.
=== /tuin/wet.trm
wet Tuinwet "Wet op de volkstuinen" / "Allotments Act"
  tekst    2024-01-01
  artikel  1 lid 1 - 3
rol tuinder "tuinder" / "gardener"
veld vorm "vorm" / "form"
  keuze  schriftelijk "op schrift" / "in writing"
  keuze  mondeling "mondeling" / "oral"
  vraag  "Hoe is het gedaan?" / "How was it done?"
gebeurtenis aanvraag "aanvraag om te kappen" / "request to fell"
  door  tuinder
  met   vorm
gebeurtenis antwoord "antwoord" / "answer"
  met   vorm
telregel kaal "zonder verlenging" / "not extended"
  zekerheid   V
  verlenging  geen
procedure kappen "Kappen" / "Felling"
  grond  Tuinwet 1
  fase   gevraagd "gevraagd" / "asked"
===
> {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "file:///tuin/wet.trm", "type": 2}]}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"check.unknown-name","message":"the role `bestuur` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":23,"line":9},"start":{"character":16,"line":9}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
# A new file declares it again, with a syntax error below.
=== /tuin/nieuw.trm
rol bestuur "bestuur" / "board"
rol
===
> {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "file:///tuin/nieuw.trm", "type": 1}]}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"expected a name here, found the end of the file","range":{"end":{"character":3,"line":1},"start":{"character":3,"line":1}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/nieuw.trm"}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/plicht.trm"}}
# The editor opens the new file and takes the error away; what is on disk then no longer counts.
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///tuin/nieuw.trm", "languageId": "termijn", "version": 1, "text": "rol bestuur \"bestuur\" / \"board\"\n"}}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/nieuw.trm"}}
> settle
=== /tuin/nieuw.trm
rol
===
> {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "file:///tuin/nieuw.trm", "type": 2}]}}
> settle
# While it is open another file changes: the text of the editor stays.
=== /tuin/wet.trm
wet
===
> {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "file:///tuin/wet.trm", "type": 2}]}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"expected a name here, found the end of the file","range":{"end":{"character":3,"line":0},"start":{"character":3,"line":0}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/wet.trm"}}
# Closed, it is as on disk; and then the file goes away, with its faults.
> {"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///tuin/nieuw.trm"}}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"syntax.expected","message":"expected a name here, found the end of the file","range":{"end":{"character":3,"line":0},"start":{"character":3,"line":0}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/nieuw.trm"}}
> settle
--- /tuin/nieuw.trm
--- /tuin/wet.trm
> {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "file:///tuin/nieuw.trm", "type": 3}, {"uri": "file:///tuin/wet.trm", "type": 3}]}}
> settle
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"code":"check.unknown-name","message":"the act `Tuinwet` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":23,"line":4},"start":{"character":16,"line":4}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the procedure `kappen` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":22,"line":8},"start":{"character":16,"line":8}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the role `bestuur` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":23,"line":9},"start":{"character":16,"line":9}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the role `tuinder` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":38,"line":9},"start":{"character":31,"line":9}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the event `aanvraag` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":29,"line":10},"start":{"character":21,"line":10}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the field `vorm` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":38,"line":10},"start":{"character":34,"line":10}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the counting rule `kaal` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":36,"line":11},"start":{"character":32,"line":11}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the event `antwoord` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":24,"line":12},"start":{"character":16,"line":12}},"severity":1,"source":"termijn"},{"code":"check.unknown-name","message":"the field `vorm` is not declared anywhere\nthere is no word or name like it","range":{"end":{"character":33,"line":12},"start":{"character":29,"line":12}},"severity":1,"source":"termijn"}],"uri":"file:///tuin/plicht.trm"}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/nieuw.trm"}}
< {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"diagnostics":[],"uri":"file:///tuin/wet.trm"}}
# Other forms.
> {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {}}
> {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": "untitled:x", "type": 2}]}}
> settle
