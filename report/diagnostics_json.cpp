// SPDX-License-Identifier: Apache-2.0
// Diagnostics as JSON.
#include "report/diagnostics_json.h"

#include <map>

#include <nlohmann/json.hpp>

#include "base/most_faults.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

class Places {
 public:
  explicit Places(const Sources& sources) : sources_(sources) {}

  /// File, line and column; null in each without a place.
  Json json(const Span& span) {
    if (!span.has_place() || span.file >= sources_.size()) {
      return {{"file", nullptr}, {"line", nullptr}, {"column", nullptr}};
    }
    const Source& source = sources_[span.file];
    const auto found = known_.try_emplace(span.file, source.text).first;
    const Position position = found->second.at(span.begin);
    return {{"file", source.name}, {"line", position.line}, {"column", position.column}};
  }

 private:
  const Sources& sources_;
  std::map<std::uint32_t, Positions> known_;
};

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources,
                             Language language) {
  Json list = Json::array();
  Places places(sources);
  for (const Diagnostic& diagnostic : first_faults(diagnostics)) {
    Json entry = {
        {"code", code_name(diagnostic.code)},
        {"severity", severity_of(diagnostic.code) == Severity::error ? "error" : "warning"},
        {"message", message_of(diagnostic, language)},
        {"help", help_of(diagnostic, language)}};
    entry.update(places.json(diagnostic.span));
    entry["others"] = Json::array();
    for (const Span& other : diagnostic.others) {
      entry["others"].push_back(places.json(other));
    }
    list.push_back(std::move(entry));
  }
  return json_text({{"format", "termijn.diagnostics/1"}, {"diagnostics", std::move(list)}});
}

}  // namespace termijn
