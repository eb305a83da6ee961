// SPDX-License-Identifier: Apache-2.0
// termijn.h: versions, answers, rules that are compiled already, and sessions.
#include "embed/rules_door.h"

#include <span>
#include <string>
#include <utility>

#include "base/code.h"
#include "embed/log_forms.h"
#include "report/diagnostics_json.h"
#include "rules/builtin_program.h"

namespace termijn::embed {
/// What every way to make rules begins with. TERMIJN_OK: go on.
termijn_status begin(std::uint32_t abi, termijn_rules** rules, termijn_answer** faults) {
  clear(rules);
  clear(faults);
  if (rules == nullptr) return TERMIJN_MISUSE;
  if (abi == TERMIJN_ABI) return TERMIJN_OK;
  give_faults(faults,
              {{Code::embed_other_version,
                {},
                {"termijn.h", std::to_string(abi), std::to_string(TERMIJN_ABI)},
                {}}},
              {}, Language::english);
  return TERMIJN_OTHER_VERSION;
}

Loaded::Loaded(Program compiled) : program(std::move(compiled)), plan(make_plan(program)) {
  norms.reserve(program.norms.size());
  for (const Norm& norm : program.norms) norms.push_back(described(norm));
}

termijn_norm Loaded::described(const Norm& norm) const {
  termijn_norm out{};
  out.id = text_of(norm.id);
  out.kind = text_of(kind_id(norm.kind));
  if (norm.holder != nothing) out.holder = text_of(program.roles[norm.holder].id);
  out.label_nl = text_of(norm.label.dutch);
  out.label_en = text_of(norm.label.english);
  if (!norm.citations.empty()) out.article = text_of(norm.citations.front().text);
  return out;
}

std::unique_ptr<termijn_rules> new_rules(Program program) {
  auto rules = std::make_unique<termijn_rules>();
  rules->loaded = std::make_shared<const Loaded>(std::move(program));
  return rules;
}

void give_faults(termijn_answer** answer, const Diagnostics& faults, const Sources& sources,
                 Language language) {
  if (answer == nullptr || faults.empty()) return;
  *answer = new termijn_answer{diagnostics_json(faults, sources, language)};
}

}  // namespace termijn::embed

using namespace termijn;
using namespace termijn::embed;

const char* termijn_version(void) {
  return TERMIJN_VERSION;
}

uint32_t termijn_abi(void) {
  return TERMIJN_ABI;
}

termijn_text termijn_answer_text(const termijn_answer* answer) {
  return answer != nullptr ? text_of(answer->text) : termijn_text{nullptr, 0};
}

void termijn_answer_free(termijn_answer* answer) {
  delete answer;
}

termijn_status termijn_rules_builtin(uint32_t abi, termijn_rules** rules, termijn_answer** faults) {
  return guarded([&] {
    if (const auto status = begin(abi, rules, faults); status != TERMIJN_OK) return status;
    Program program = builtin_program();
    if (program.norms.empty()) return TERMIJN_INTERNAL;  // the image is of another build
    *rules = new_rules(std::move(program)).release();
    return TERMIJN_OK;
  });
}

void termijn_rules_free(termijn_rules* rules) {
  delete rules;
}

termijn_status termijn_session_new(const termijn_rules* rules, int32_t language,
                                   termijn_session** session) {
  clear(session);
  const bool is_known = language == TERMIJN_DUTCH || language == TERMIJN_ENGLISH;
  if (rules == nullptr || session == nullptr || !is_known) return TERMIJN_MISUSE;
  return guarded([&] {
    const auto spoken = language == TERMIJN_DUTCH ? Language::dutch : Language::english;
    const Loaded& loaded = *rules->loaded;
    *session = new termijn_session{rules->loaded, spoken, LogNames(loaded.program, log_forms()),
                                   LineJudge(loaded.plan)};
    return TERMIJN_OK;
  });
}

void termijn_session_free(termijn_session* session) {
  delete session;
}
