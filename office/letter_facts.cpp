// SPDX-License-Identifier: Apache-2.0
#include "office/letter_facts.h"

#include <algorithm>

#include "office/phrase.h"
#include "office/record_words.h"
#include "report/next_text.h"

namespace termijn {
namespace {

bool is_called(const EventType& type, std::string_view name) {
  return type.id == name || std::ranges::find(type.also, name) != type.also.end();
}

std::optional<std::string> if_known(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

constexpr std::string_view decision_event = "raadsbesluit";

}  // namespace

LetterFacts::LetterFacts(const LetterForm& form, const LetterInput& input)
    : form_(form), input_(input) {
  council_ = role_called("raad");
  other_ = role_called("bestuurder");
  for (const LetterSlot& slot : form.slots) {
    const Event* found = nullptr;
    for (const Event& each : input.scene.dossier.events) {
      const bool is_one = std::ranges::any_of(
          slot.events, [&](const std::string& name) { return is_type(each, name); });
      if (!is_one) continue;
      if (slot.field.empty() || raw_value(each, slot.field) == slot.value) found = &each;
    }
    events_[slot.name] = found;
  }
  for (const LetterRule& rule : form.rules) {
    if (rule.use != LetterRule::Use::law) {
      norms_[rule.name] = find_norm(rule.norms);
    } else if (const auto law = find_law(rule.norms)) {
      laws_[rule.name] = *law;
    }
  }
  const std::string decision(decision_event);
  events_["besluit"] = last_event(std::span(&decision, 1));
}

/// A party of the procedure by one of its other names: they are the same in every act.
Index LetterFacts::role_called(std::string_view name) const {
  const Program& program = input_.scene.program;
  const Index procedure = input_.scene.dossier.procedure;
  if (procedure >= program.procedures.size()) return nothing;
  for (const Norm& norm : program.norms) {
    if (std::ranges::find(norm.procedures, procedure) == norm.procedures.end()) continue;
    for (const Index role : {norm.holder, norm.claimant}) {
      if (role >= program.roles.size()) continue;
      const auto& also = program.roles[role].also;
      if (std::ranges::find(also, name) != also.end()) return role;
    }
  }
  return nothing;
}

std::string LetterFacts::role_name(Index role) const {
  return role_text(input_.scene.program, role, input_.scene.language);
}

bool LetterFacts::is_type(const Event& event, std::string_view name) const {
  const auto& types = input_.scene.program.events;
  return event.type < types.size() && is_called(types[event.type], name);
}

const Event* LetterFacts::last_event(std::span<const std::string> names) const {
  const Event* found = nullptr;
  for (const Event& event : input_.scene.dossier.events) {
    for (const std::string& name : names) {
      if (is_type(event, name)) found = &event;
    }
  }
  return found;
}

const EventRecord* LetterFacts::record(const Event& event) const {
  return record_numbered(input_.records, event.number);
}

/// A live norm before one that is over, and one with a last day before one without. Of equals the
/// first id, and of several rounds the last one, which is what a letter is about.
const NormVerdict* LetterFacts::find_norm(std::span<const std::string> ids) const {
  const NormVerdict* found = nullptr;
  int best = -1;
  for (const std::string& id : ids) {
    int best_of_id = best + 1;
    for (const NormVerdict& verdict : input_.scene.dossier.norms) {
      const Norm& norm = input_.scene.program.norms[verdict.norm];
      const bool speaks = verdict.state != State::dormant && verdict.state != State::not_covered;
      if (norm.id != id || !speaks) continue;
      const bool has_day = holder_days(norm, verdict).safe.has_value();
      const int rank = (is_live(verdict.state) ? 2 : 0) + (has_day ? 1 : 0);
      if (rank < best_of_id) continue;
      found = &verdict;
      best = best_of_id = rank;
    }
  }
  return found;
}

/// The version that holds on the day of the letter, of the first norm of this procedure.
std::optional<Index> LetterFacts::find_law(std::span<const std::string> ids) const {
  const Program& program = input_.scene.program;
  for (const std::string& id : ids) {
    for (std::size_t i = 0; i < program.norms.size(); ++i) {
      const Norm& norm = program.norms[i];
      const bool holds = norm.valid_from <= input_.scene.as_of &&
                         (!norm.valid_until || input_.scene.as_of < *norm.valid_until);
      const bool is_here = std::ranges::find(norm.procedures, input_.scene.dossier.procedure) !=
                           norm.procedures.end();
      if (norm.id == id && holds && is_here) return static_cast<Index>(i);
    }
  }
  return std::nullopt;
}

const Event* LetterFacts::event(std::string_view slot) const {
  const auto found = events_.find(slot);
  return found == events_.end() ? nullptr : found->second;
}

const NormVerdict* LetterFacts::norm(std::string_view rule) const {
  const auto found = norms_.find(rule);
  return found == norms_.end() ? nullptr : found->second;
}

std::string LetterFacts::raw_value(const Event& event, std::string_view field) const {
  const EventRecord* line = record(event);
  if (line == nullptr) return {};
  for (const FieldText& each : line->fields) {
    if (each.name == field) return each.value;
  }
  return {};
}

std::string LetterFacts::day_text(const Event& event) const {
  return event.earliest ? event_day_text(event, input_.scene.language)
                        : long_date(event.day, input_.scene.language);
}

std::optional<std::string> LetterFacts::event_part(const Event& event,
                                                   std::string_view part) const {
  const Program& program = input_.scene.program;
  const Language language = input_.scene.language;
  if (part == "dag") return day_text(event);
  if (part == "wat") return program.events[event.type].name.in(language);
  if (part == "nr") return std::to_string(event.number);
  if (part == "door") return if_known(role_name(event.actor));
  const EventRecord* line = record(event);
  if (line == nullptr) return std::nullopt;
  if (part == "bron") return if_known(line->source);
  if (part == "kenmerk") return if_known(line->reference);
  if (part == "opmerking") return if_known(line->remark);
  return if_known(field_text(program, *line, part, language));
}

std::optional<std::string> LetterFacts::norm_part(const NormVerdict& verdict,
                                                  std::string_view part) const {
  const Scene& scene = input_.scene;
  const Norm& norm = scene.program.norms[verdict.norm];
  const HolderDays days = holder_days(norm, verdict);
  if (part == "dag" && days.safe) return long_date(*days.safe, scene.language);
  if (part == "verdedigbaar" && days.arguable) return long_date(*days.arguable, scene.language);
  if (part == "toestand") return std::string(state_label(verdict.state, scene.language));
  if (part == "begin") {
    for (const Outcome& outcome : verdict.outcomes) {
      const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
      if (deadline && deadline->start < scene.dossier.events.size())
        return scene.program.events[scene.dossier.events[deadline->start].type].name.in(
            scene.language);
    }
  }
  return law_part(verdict.norm, part);
}

std::optional<std::string> LetterFacts::law_part(Index number, std::string_view part) const {
  const Scene& scene = input_.scene;
  const Norm& norm = scene.program.norms[number];
  if (part == "artikel") return if_known(citations_text(norm.citations, scene.language));
  if (part == "gevolg") return if_known(norm.consequence.in(scene.language));
  if (part == "wie") return if_known(role_text(scene.program, norm.holder, scene.language));
  if (part != "wat") return std::nullopt;
  std::string text = norm_text(scene.program, number, scene.language);
  while (text.ends_with('.')) text.pop_back();
  return text;
}

std::optional<std::string> LetterFacts::own_text(std::string_view name) const {
  const Scene& scene = input_.scene;
  const DossierVerdict& dossier = scene.dossier;
  if (name == "raad") return if_known(role_name(council_));
  if (name == "ander") return if_known(role_name(other_));
  if (name == "dossier") return dossier.dossier;
  if (name == "titel") return if_known(dossier.title);
  if (name == "vandaag") return long_date(scene.as_of, scene.language);
  if (name == "geheim" && input_.secrecy) return secrecy_text(*input_.secrecy, scene.language);
  if (dossier.procedure >= scene.program.procedures.size()) return std::nullopt;
  const Procedure& procedure = scene.program.procedures[dossier.procedure];
  if (name == "procedure") return procedure.name.in(scene.language);
  if (name == "artikel") return if_known(citations_text(procedure.citations, scene.language));
  if (name == "fase" && dossier.phase < procedure.phases.size())
    return procedure.phases[dossier.phase].name.in(scene.language);
  return std::nullopt;
}

std::optional<std::string> LetterFacts::text(std::string_view name) const {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return own_text(name);
  const std::string_view head = name.substr(0, dot), part = name.substr(dot + 1);
  if (const Event* found = event(head)) return event_part(*found, part);
  if (const NormVerdict* found = norm(head)) return norm_part(*found, part);
  const auto law = laws_.find(head);
  return law == laws_.end() ? std::nullopt : law_part(law->second, part);
}

bool LetterFacts::holds(const LetterCondition& condition) const {
  const auto answer = [&] {
    if (condition.name == "lijst") return !list(condition.part).empty();
    if (condition.name == "procedure") {
      const Scene& scene = input_.scene;
      const std::string& id = scene.program.procedures[scene.dossier.procedure].id;
      return std::ranges::find(condition.values, id) != condition.values.end();
    }
    const Event* found = event(condition.name);
    if (condition.part.empty())
      return found != nullptr || norm(condition.name) != nullptr ||
             laws_.contains(condition.name) || own_text(condition.name).has_value();
    if (found != nullptr && !condition.values.empty()) {
      const std::string value = raw_value(*found, condition.part);
      return std::ranges::find(condition.values, value) != condition.values.end();
    }
    return text(condition.name + '.' + condition.part).has_value();
  };
  return answer() != condition.negated;
}

std::vector<std::string> LetterFacts::list(std::string_view name) const {
  return letter_list(*this, name);
}

bool LetterFacts::is_decided() const {
  if (form_.decided_after.empty()) return true;
  const Event* after = event(form_.decided_after);
  const Event* decision = event("besluit");
  if (decision != nullptr && (after == nullptr || decision->day >= after->day)) return true;
  const Event* done = last_event(form_.decided_by);
  return done != nullptr && (after == nullptr || done->day >= after->day);
}

}  // namespace termijn
