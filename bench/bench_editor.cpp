// SPDX-License-Identifier: Apache-2.0
// How long a keystroke in an editor takes on the whole rule library. Medians and the slowest,
// printed; nothing is asserted.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "lsp/session.h"
#include "lsp/uri.h"
#include "rules/builtin_rules.h"

namespace {

using namespace termijn;
using lsp::Json;

void report(const char* what, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < 51; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    times.push_back(time.count());
  }
  std::sort(times.begin(), times.end());
  std::printf("%-28s %8.3f ms, slowest %8.3f ms\n", what, times[times.size() / 2], times.back());
}

Json message(const char* method, Json params, bool is_request) {
  Json made = {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
  if (is_request) made["id"] = 1;
  return made;
}

}  // namespace

int main() {
  auto rules = builtin_rules(Cases::included);
  for (auto& source : rules) source.name = '/' + source.name;
  const auto largest =
      *std::ranges::max_element(rules, {}, [](const Source& source) { return source.text.size(); });
  const Json document = {{"uri", *lsp::uri_of(largest.name)}};
  lsp::Session session(
      {[&](const std::string&) { return rules; }, [](const std::string&) { return std::nullopt; }},
      "", Language::dutch, true);
  session.handle(message("initialize", Json::object(), true));
  session.settle();

  bool added = false;
  const auto keystroke = [&] {
    const Json start = {{"line", 12}, {"character", 2}};
    const Json end = {{"line", 12}, {"character", added ? 3 : 2}};
    session.handle(
        message("textDocument/didChange",
                {{"textDocument", document},
                 {"contentChanges",
                  {{{"range", {{"start", start}, {"end", end}}}, {"text", added ? "" : "x"}}}}},
                false));
    added = !added;
  };
  const auto ask = [&](const char* method) {
    session.handle(message(method,
                           {{"textDocument", document},
                            {"position", {{"line", 12}, {"character", 20}}},
                            {"query", "ad"}},
                           true));
  };
  std::printf("file of %zu bytes\n", largest.text.size());
  report("keystroke", keystroke);
  report("keystroke and whole check", [&] {
    keystroke();
    session.settle();
  });
  for (const char* method :
       {"textDocument/completion", "textDocument/hover", "textDocument/references",
        "textDocument/formatting", "textDocument/documentSymbol", "workspace/symbol"})
    report(method, [&] { ask(method); });
  return 0;
}
