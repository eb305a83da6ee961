// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "learn/reached.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json states_list(const Program& program, std::span<const NormState> states) {
  Json out = Json::array();
  for (const NormState& one : states)
    out.push_back({{"norm", program.norm_names[one.norm].id}, {"state", state_id(one.state)}});
  return out;
}

}  // namespace

std::string reached_json(const Program& program, const Reached& reached) {
  Json out;
  out["format"] = "termijn.reached/1";
  out["complete"] = reached.is_complete();
  out["reached"] = reached.reached;
  out["reachable"] = reached.reachable;
  out["dossiers"] = reached.dossiers;
  out["procedures"] = Json::array();
  for (const ReachedIn& one : reached.procedures) {
    out["procedures"].push_back({{"procedure", program.procedures[one.procedure].id},
                                 {"reached", one.reached},
                                 {"reachable", one.reachable}});
  }
  out["missed"] = states_list(program, reached.missed);
  out["out_of_reach"] = states_list(program, reached.out_of_reach);
  return json_text(out);
}

}  // namespace termijn
