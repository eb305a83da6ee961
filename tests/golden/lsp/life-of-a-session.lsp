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
# Before initialize, and what is no request.
> {"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 8}}}
< {"error":{"code":-32002,"message":"initialize comes first"},"id":1,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}
> {nonsense
< {"error":{"code":-32700,"message":"invalid JSON"},"id":null,"jsonrpc":"2.0"}
> []
< {"error":{"code":-32600,"message":"not a request"},"id":null,"jsonrpc":"2.0"}
> {"jsonrpc":"2.0","id":{},"method":"x"}
< {"error":{"code":-32600,"message":"not a request"},"id":null,"jsonrpc":"2.0"}
> {"jsonrpc":"2.0","id":9}
< {"error":{"code":-32600,"message":"not a request"},"id":9,"jsonrpc":"2.0"}
# From initialize on.
> {"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {"processId": null, "rootUri": "file:///tuin", "locale": "nl", "capabilities": {}}}
< {"id":2,"jsonrpc":"2.0","result":{"capabilities":{"completionProvider":{},"definitionProvider":true,"documentFormattingProvider":true,"documentSymbolProvider":true,"hoverProvider":true,"positionEncoding":"utf-16","referencesProvider":true,"renameProvider":{"prepareProvider":true},"textDocumentSync":{"change":2,"openClose":true},"workspaceSymbolProvider":true},"serverInfo":{"name":"termijn"}}}
> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
> settle
> {"jsonrpc": "2.0", "id": 3, "method": "initialize", "params": {}}
< {"error":{"code":-32600,"message":"initialize came before"},"id":3,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 4, "method": "textDocument/nothing", "params": {}}
< {"error":{"code":-32601,"message":"unknown method textDocument/nothing"},"id":4,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 1}}
> {"jsonrpc": "2.0", "method": "textDocument/nothing", "params": {}}
> {"jsonrpc":"2.0","id":"a","method":"textDocument/hover"}
< {"error":{"code":-32602,"message":"parameters of another form"},"id":"a","jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///elders.trm"}, "position": {"line": 0, "character": 0}}}
< {"error":{"code":-32602,"message":"a text that is not open"},"id":5,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 6, "method": "textDocument/hover", "params": {"textDocument": {"uri": 5}, "position": {"line": 0, "character": 0}}}
< {"error":{"code":-32602,"message":"parameters of another form"},"id":6,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "id": 7, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": -1, "character": "x"}}}
< {"error":{"code":-32602,"message":"parameters of another form"},"id":7,"jsonrpc":"2.0"}
> {"jsonrpc":"2.0","id":7,"result":null}
# The end.
> {"jsonrpc": "2.0", "id": 8, "method": "shutdown"}
< {"id":8,"jsonrpc":"2.0","result":null}
> {"jsonrpc": "2.0", "id": 9, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///tuin/plicht.trm"}, "position": {"line": 1, "character": 8}}}
< {"error":{"code":-32600,"message":"the session was shut down"},"id":9,"jsonrpc":"2.0"}
> {"jsonrpc": "2.0", "method": "exit"}
