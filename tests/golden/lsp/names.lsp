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
> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": null, "rootUri": "file:///tuin", "locale": "en-GB", "capabilities": {}}}
< {"id":1,"jsonrpc":"2.0","result":{"capabilities":{"completionProvider":{},"definitionProvider":true,"documentFormattingProvider":true,"documentSymbolProvider":true,"hoverProvider":true,"positionEncoding":"utf-16","referencesProvider":true,"renameProvider":{"prepareProvider":true},"textDocumentSync":{"change":2,"openClose":true},"workspaceSymbolProvider":true},"serverInfo":{"name":"termijn"}}}
> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
> settle
# Hover: a norm, a role, a choice, an act, a word that is no name.
> {"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 8}}}
< {"id":2,"jsonrpc":"2.0","result":{"contents":{"kind":"markdown","value":"**duty** `antwoorden`\n\nThe board answers\n\nbasis Tuinwet 1(2) · certainty V · valid from 2024-01-01\n\n- The act itself sets this rule\n- Valid from 2024-01-01\n- This belongs to the procedure “Felling ✓”\n- The duty rests on: board; towards: gardener\n- The duty arises on each “request to fell”, if: “form” is “in writing”\n- The time limit is 2 weeks, counted as “not extended”\n- The time limit begins after the day on which this arises\n- The duty is fulfilled by “answer”, if: “form” is “oral”\n\n```termijn\nplicht antwoorden\n  \"Het bestuur antwoordt\" /\n  \"The board answers\"\n  grond         Tuinwet 1(2)\n  zekerheid     V\n  soort         wet\n  geldig        vanaf 2024-01-01\n  procedure     kappen\n  partij        bestuur jegens tuinder\n  ontstaat bij  elke aanvraag als vorm is schriftelijk\n  binnen        2 weken volgens kaal\n  vervuld door  antwoord als vorm is mondeling\n```"},"range":{"end":{"character":17,"line":1},"start":{"character":7,"line":1}}}}
> {"jsonrpc": "2.0", "id": 3, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 9, "character": 18}}}
< {"id":3,"jsonrpc":"2.0","result":{"contents":{"kind":"markdown","value":"**role** `bestuur`\n\nboard\n\n```termijn\nrol bestuur \"bestuur\" / \"board\"\n```"},"range":{"end":{"character":23,"line":9},"start":{"character":16,"line":9}}}}
> {"jsonrpc": "2.0", "id": 4, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 45}}}
< {"id":4,"jsonrpc":"2.0","result":{"contents":{"kind":"markdown","value":"**choice** `schriftelijk`\n\nin writing\n\n```termijn\nkeuze  schriftelijk \"op schrift\" / \"in writing\"\n```"},"range":{"end":{"character":54,"line":10},"start":{"character":42,"line":10}}}}
> {"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 4, "character": 18}}}
< {"id":5,"jsonrpc":"2.0","result":{"contents":{"kind":"markdown","value":"**act** `Tuinwet`\n\nAllotments Act\n\n- The text of 2024-01-01 was read\n- May be cited: article 1(1) to (3)\n\n```termijn\nwet Tuinwet \"Wet op de volkstuinen\" / \"Allotments Act\"\n  tekst    2024-01-01\n  artikel  1 lid 1 - 3\n```"},"range":{"end":{"character":23,"line":4},"start":{"character":16,"line":4}}}}
> {"jsonrpc": "2.0", "id": 6, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 5, "character": 3}}}
< {"id":6,"jsonrpc":"2.0","result":null}
# Hover: a ground with comments between its words, and a source in two pieces.
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///tuin/begrip.trm", "languageId": "termijn", "version": 1, "text": "begrip spoed \"spoed\" / \"haste\"\n  grond      # de kern\n             Tuinwet 1(1), # en\n             Tuinwet 1(2)\n  bron       \"Verslag #3;\"\n             \"p. 4\"\n  zekerheid\n    S\n  als        er is aanvraag\n"}}}
> {"jsonrpc": "2.0", "id": 27, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/begrip.trm"}, "position": {"line": 0, "character": 8}}}
< {"id":27,"jsonrpc":"2.0","result":{"contents":{"kind":"markdown","value":"**concept** `spoed`\n\nhaste\n\nbasis Tuinwet 1(1), Tuinwet 1(2) · source \"Verslag #3; p. 4\" · certainty S\n\n- This is so if: “request to fell” has happened\n\n```termijn\nbegrip spoed \"spoed\" / \"haste\"\n  grond      # de kern\n             Tuinwet 1(1), # en\n             Tuinwet 1(2)\n  bron       \"Verslag #3;\"\n             \"p. 4\"\n  zekerheid\n    S\n  als        er is aanvraag\n```"},"range":{"end":{"character":12,"line":0},"start":{"character":7,"line":0}}}}
> settle
> {"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///tuin/begrip.trm"}}}
# Where it is declared and used; a choice belongs to its field.
> {"jsonrpc": "2.0", "id": 7, "method": "textDocument/definition", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 11, "character": 33}}}
< {"id":7,"jsonrpc":"2.0","result":[{"range":{"end":{"character":13,"line":22},"start":{"character":9,"line":22}},"uri":"file:///tuin/wet.trm"}]}
> {"jsonrpc": "2.0", "id": 8, "method": "textDocument/definition", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 12, "character": 38}}}
< {"id":8,"jsonrpc":"2.0","result":[{"range":{"end":{"character":18,"line":10},"start":{"character":9,"line":10}},"uri":"file:///tuin/wet.trm"}]}
> {"jsonrpc": "2.0", "id": 9, "method": "textDocument/definition", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 0, "character": 0}}}
< {"id":9,"jsonrpc":"2.0","result":null}
> {"jsonrpc": "2.0", "id": 10, "method": "textDocument/references", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 13, "character": 14}, "context": {"includeDeclaration": true}}}
< {"id":10,"jsonrpc":"2.0","result":[{"range":{"end":{"character":29,"line":10},"start":{"character":21,"line":10}},"uri":"file:///tuin/plicht.trm"},{"range":{"end":{"character":20,"line":13},"start":{"character":12,"line":13}},"uri":"file:///tuin/wet.trm"}]}
> {"jsonrpc": "2.0", "id": 11, "method": "textDocument/references", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 13, "character": 14}, "context": {"includeDeclaration": false}}}
< {"id":11,"jsonrpc":"2.0","result":[{"range":{"end":{"character":29,"line":10},"start":{"character":21,"line":10}},"uri":"file:///tuin/plicht.trm"}]}
# Renaming: what, where, and when not.
> {"jsonrpc": "2.0", "id": 12, "method": "textDocument/prepareRename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}}}
< {"id":12,"jsonrpc":"2.0","result":{"placeholder":"aanvraag","range":{"end":{"character":29,"line":10},"start":{"character":21,"line":10}}}}
> {"jsonrpc": "2.0", "id": 13, "method": "textDocument/prepareRename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 5, "character": 3}}}
< {"id":13,"jsonrpc":"2.0","result":null}
> {"jsonrpc": "2.0", "id": 14, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "verzoek"}}
< {"id":14,"jsonrpc":"2.0","result":{"changes":{"file:///tuin/plicht.trm":[{"newText":"verzoek","range":{"end":{"character":29,"line":10},"start":{"character":21,"line":10}}}],"file:///tuin/wet.trm":[{"newText":"verzoek","range":{"end":{"character":20,"line":13},"start":{"character":12,"line":13}}}]}}}
> {"jsonrpc": "2.0", "id": 15, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 9, "character": 10}, "newName": "op_schrift"}}
< {"id":15,"jsonrpc":"2.0","result":{"changes":{"file:///tuin/plicht.trm":[{"newText":"op_schrift","range":{"end":{"character":54,"line":10},"start":{"character":42,"line":10}}}],"file:///tuin/wet.trm":[{"newText":"op_schrift","range":{"end":{"character":21,"line":9},"start":{"character":9,"line":9}}}]}}}
> {"jsonrpc": "2.0", "id": 16, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "antwoord"}}
< {"error":{"code":-32803,"message":"`antwoord` exists already"},"id":16,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 17, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "vorm"}}
< {"error":{"code":-32803,"message":"`vorm` exists already"},"id":17,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 18, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "plicht"}}
< {"error":{"code":-32803,"message":"`plicht` cannot be a name"},"id":18,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 19, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "duty"}}
< {"error":{"code":-32803,"message":"`duty` cannot be a name"},"id":19,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 20, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "2e"}}
< {"error":{"code":-32803,"message":"`2e` cannot be a name"},"id":20,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 21, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": "met streep"}}
< {"error":{"code":-32803,"message":"`met streep` cannot be a name"},"id":21,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 22, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 10, "character": 22}, "newName": ""}}
< {"error":{"code":-32803,"message":"`` cannot be a name"},"id":22,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 23, "method": "textDocument/rename", "params": {"textDocument": {"uri": "file:///tuin/wet.trm"}, "position": {"line": 3, "character": 5}, "newName": "huurder"}}
< {"error":{"code":-32803,"message":"`huurder` exists already"},"id":23,"jsonrpc":"2.0"}
# Symbols.
> {"jsonrpc": "2.0", "id": 24, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}}}
< {"id":24,"jsonrpc":"2.0","result":[{"detail":"The board answers","kind":12,"name":"antwoorden","range":{"end":{"character":46,"line":12},"start":{"character":0,"line":1}},"selectionRange":{"end":{"character":17,"line":1},"start":{"character":7,"line":1}}}]}
> {"jsonrpc": "2.0", "id": 25, "method": "workspace/symbol", "params": {"query": "FELL"}}
< {"id":25,"jsonrpc":"2.0","result":[{"containerName":"request to fell","kind":24,"location":{"range":{"end":{"character":20,"line":13},"start":{"character":12,"line":13}},"uri":"file:///tuin/wet.trm"},"name":"aanvraag"},{"containerName":"Felling ✓","kind":2,"location":{"range":{"end":{"character":16,"line":26},"start":{"character":10,"line":26}},"uri":"file:///tuin/wet.trm"},"name":"kappen"}]}
> {"jsonrpc": "2.0", "id": 26, "method": "workspace/symbol", "params": {"query": "nergens"}}
< {"id":26,"jsonrpc":"2.0","result":[]}
