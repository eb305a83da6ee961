// SPDX-License-Identifier: Apache-2.0
// Diagnostics as JSON.
#include "report/diagnostics_json.h"

#include <nlohmann/json.hpp>

#include "report/norm_json.h"

namespace termijn {
namespace {

/// File, line and column; null in each without a place.
Json place_json(const Span& span, const Sources& sources) {
  if (!span.has_place() || span.file >= sources.size()) {
    return {{"file", nullptr}, {"line", nullptr}, {"column", nullptr}};
  }
  const Source& source = sources[span.file];
  const Position position = position_of(source.text, span.begin);
  return {{"file", source.name}, {"line", position.line}, {"column", position.column}};
}

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources,
                             Language language) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    Json entry = {
        {"code", code_name(diagnostic.code)},
        {"severity", severity_of(diagnostic.code) == Severity::error ? "error" : "warning"},
        {"message", message_of(diagnostic, language)},
        {"help", help_of(diagnostic, language)}};
    entry.update(place_json(diagnostic.span, sources));
    entry["others"] = Json::array();
    for (const Span& other : diagnostic.others) {
      entry["others"].push_back(place_json(other, sources));
    }
    list.push_back(std::move(entry));
  }
  return json_text({{"format", "termijn.diagnostics/1"}, {"diagnostics", std::move(list)}});
}

}  // namespace termijn
