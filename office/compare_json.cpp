// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/compare.h"
#include "office/difference_json.h"

namespace termijn {
namespace {

Json dossier_json(const ComparedRules& compared, const ComparedDossier& dossier) {
  const JudgedDossier before{compared.before, dossier.before};
  const JudgedDossier after{compared.after, dossier.after};
  Json out = {{"closed", dossier.is_closed},
              {"before", dossier_head_json(before.program, before.verdict)},
              {"after", dossier_head_json(after.program, after.verdict)}};
  out.update(difference_json({before, after, dossier.difference, {}, {}, compared.as_of, 0}));
  std::size_t at = 0;
  for (const NormPair& pair : dossier.difference.pairs) {
    if (!pair.differs()) continue;
    const auto because = [&](Language language) {
      return compared_reasons(compared, dossier, pair, language);
    };
    out["norms"][at++]["because"] = {{"nl", because(Language::dutch)},
                                     {"en", because(Language::english)}};
  }
  return out;
}

}  // namespace

std::string compared_json(const ComparedRules& compared) {
  Json dossiers = Json::array();
  for (const ComparedDossier& dossier : compared.differing)
    dossiers.push_back(dossier_json(compared, dossier));
  return json_text({{"format", "termijn.compare/1"},
                    {"as_of", iso(compared.as_of)},
                    {"old_rules", rules_json(compared.before)},
                    {"new_rules", rules_json(compared.after)},
                    {"compared", compared.dossiers},
                    {"closed", compared.closed},
                    {"dossiers", std::move(dossiers)}});
}

}  // namespace termijn
