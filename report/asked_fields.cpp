// SPDX-License-Identifier: Apache-2.0
#include "report/asked_fields.h"

#include <algorithm>
#include <set>

namespace termijn {
namespace {

class AskedFields {
 public:
  explicit AskedFields(const Program& program) : program_(program) {}

  void look(ConditionId id) {
    if (id == no_condition || !seen_.insert(id).second) return;
    const Condition& condition = program_.conditions[id];
    using Op = Condition::Op;
    if (condition.op == Op::concept_) look(program_.concepts[condition.a].condition);
    if (condition.op == Op::yes && !condition.negated &&
        std::ranges::find(fields, condition.a) == fields.end())
      fields.push_back(condition.a);
    for (std::uint32_t i = 0; i < condition.child_count; ++i)
      look(program_.children[condition.first_child + i]);
  }

  std::vector<Index> fields;

 private:
  const Program& program_;
  std::set<ConditionId> seen_;
};

/// Some event since `from` says no, and none says yes.
bool is_denied(const DossierVerdict& dossier, EventIndex from, Index field) {
  bool denied = false;
  for (std::size_t at = from; at < dossier.events.size(); ++at) {
    for (const FieldValue& value : dossier.events[at].values) {
      if (value.field != field) continue;
      if (value.value != 0) return false;
      denied = true;
    }
  }
  return denied;
}

}  // namespace

std::vector<Index> asked_fields(const Program& program, const Norm& norm) {
  AskedFields asked(program);
  for (const Pattern& act : norm.acts) asked.look(act.condition);
  return asked.fields;
}

std::string denied_text(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  if (norm.kind != NormKind::duty || verdict.trigger == no_event) return {};
  std::string names;
  for (const Index field : asked_fields(scene.program, norm)) {
    if (!is_denied(scene.dossier, verdict.trigger, field)) continue;
    names += (names.empty() ? "" : ", ") + scene.program.fields[field].name.in(scene.language);
  }
  return names.empty() ? names : say(Word::finding_denied, scene.language, {names});
}

}  // namespace termijn
