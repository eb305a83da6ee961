// SPDX-License-Identifier: Apache-2.0
// What of the acts is in the rules, and which states the cases reach, as JSON.
#include <nlohmann/json.hpp>

#include "report/coverage_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json entry_json(const LedgerEntry& entry) {
  Json by = Json::array(), reasons = Json::array();
  for (const LedgerUse& use : entry.uses) {
    if (use.name.empty()) {
      reasons.push_back(label_json(use.reason));
    } else {
      by.push_back({{"keyword", label_json(use.kind)}, {"name", use.name}});
    }
  }
  const Json paragraph = entry.paragraph == 0 ? Json(nullptr) : Json(entry.paragraph);
  return {{"article", entry.article},
          {"paragraph", paragraph},
          {"status", status_id(entry.status())},
          {"modelled_by", std::move(by)},
          {"reasons", std::move(reasons)}};
}

Json state_ids(std::span<const State> states) {
  Json out = Json::array();
  for (const State state : states) out.push_back(state_id(state));
  return out;
}

Json excused_json(std::span<const ExcusedState> excused) {
  Json out = Json::array();
  for (const ExcusedState& one : excused)
    out.push_back({{"state", state_id(one.state)}, {"reason", one.reason}});
  return out;
}

}  // namespace

std::string coverage_json(std::span<const LedgerAct> acts) {
  Json all = Json::array();
  std::size_t unclassified = 0;
  for (const LedgerAct& act : acts) {
    Json paragraphs = Json::array();
    for (const LedgerEntry& entry : act.entries) paragraphs.push_back(entry_json(entry));
    unclassified += act.count(LedgerStatus::unclassified);
    all.push_back({{"act", act.id},
                   {"label", label_json(act.name)},
                   {"text_version", act.text_version},
                   {"paragraphs", std::move(paragraphs)}});
  }
  return json_text(
      {{"format", "termijn.coverage/1"}, {"unclassified", unclassified}, {"acts", std::move(all)}});
}

std::string states_json(const Program& program, std::span<const NormStates> norms) {
  Json all = Json::array();
  for (const NormStates& norm : norms) {
    all.push_back({{"norm", program.norm_names[norm.norm].id},
                   {"reachable", state_ids(norm.reachable)},
                   {"missing", state_ids(norm.gaps())},
                   {"excused", excused_json(norm.excused)}});
  }
  return json_text({{"format", "termijn.states/1"}, {"norms", std::move(all)}});
}

}  // namespace termijn
