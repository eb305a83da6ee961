// SPDX-License-Identifier: Apache-2.0
// Starts `termijn lsp` for rule files. The command must be on the PATH.
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  client = new LanguageClient(
    "termijn",
    "Termijn",
    { command: "termijn", args: ["lsp"] },
    { documentSelector: [{ language: "termijn" }] }
  );
  return client.start();
};

exports.deactivate = () => client?.stop();
