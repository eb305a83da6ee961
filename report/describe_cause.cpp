// SPDX-License-Identifier: Apache-2.0
// Why: leaves of conditions and steps in the life of a norm as sentences.
#include <algorithm>
#include <optional>

#include "engine/papers.h"
#include "report/describe.h"
#include "report/papers_text.h"

namespace termijn {
namespace {

/// The value that the dossier has for the field of a condition, as the evaluator would find it.
std::optional<std::int32_t> value_in(const Event& event, Index field) {
  for (const Event::Value& value : event.values) {
    if (value.field == field) return value.value;
  }
  return std::nullopt;
}

std::optional<std::int32_t> value_of(const Scene& scene, const Condition& condition,
                                     EventIndex subject) {
  const auto& events = scene.dossier.events;
  if (condition.a >= scene.program.fields.size()) return std::nullopt;
  const bool of_dossier = scene.program.fields[condition.a].kind != Field::Kind::field;
  const bool of_subject = subject < events.size() && !of_dossier &&
                          (condition.owner == nothing || events[subject].type == condition.owner);
  if (of_subject) return value_in(events[subject], condition.a);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (!of_dossier && event->type != condition.owner) continue;
    const auto value = value_in(*event, condition.a);
    if (value || !of_dossier) return value;
  }
  return std::nullopt;
}

std::string value_text(const Scene& scene, const Field& field, std::int32_t value) {
  switch (field.type) {
    case ValueType::yes_no:
      return std::string(word(value != 0 ? Word::yes : Word::no, scene.language));
    case ValueType::choice: {
      const auto choice = static_cast<std::size_t>(value);
      return choice < field.choices.size() ? field.choices[choice].name.in(scene.language)
                                           : std::string();
    }
    case ValueType::date:
      return short_date(Date::from_days(value), scene.language);
    case ValueType::number:
      return std::to_string(value);
    case ValueType::words:
    case ValueType::length:
      break;
  }
  return std::string(word(Word::yes, scene.language));
}

/// Of a fact that the log does not have: the paper of the council that sets it on that day.
PaperLine paper_of(const Scene& scene, const Condition& condition, EventIndex subject) {
  const auto& events = scene.dossier.events;
  const Date on = subject < events.size() ? events[subject].day : scene.as_of;
  return set_by_paper(scene.program, scene.dossier.council, condition.a, on);
}

std::string told_text(const Scene& scene, const Condition& condition, std::int32_t value) {
  const Field& field = scene.program.fields[condition.a];
  const std::string& name = field.name.in(scene.language);
  const std::string shown = value_text(scene, field, value);
  const std::string bound = std::to_string(condition.number);
  switch (condition.op) {
    case Condition::Op::known:
      return say(Word::atom_known, scene.language, {name});
    case Condition::Op::at_least:
      return say(Word::atom_at_least, scene.language, {name, shown, bound});
    case Condition::Op::at_most:
      return say(Word::atom_at_most, scene.language, {name, shown, bound});
    default:
      return say(Word::atom_value, scene.language, {name, shown});
  }
}

std::string field_text(const Scene& scene, const Condition& condition, EventIndex subject) {
  if (condition.a >= scene.program.fields.size()) return {};
  const Field& field = scene.program.fields[condition.a];
  const std::string& name = field.name.in(scene.language);
  if (const auto value = value_of(scene, condition, subject))
    return told_text(scene, condition, *value);
  const auto line = paper_of(scene, condition, subject);
  if (line.setting == nullptr) return say(Word::atom_unknown, scene.language, {name});
  return say(Word::atom_by_paper, scene.language,
             {told_text(scene, condition, line.setting->value.value),
              paper_name(scene.program, line.paper, condition.a, scene.language)});
}

std::string happened_text(const Scene& scene, const Condition& condition, Truth truth) {
  if (condition.a >= scene.program.events.size()) return {};
  std::string what = scene.program.events[condition.a].name.in(scene.language);
  if (condition.b < scene.program.events.size()) {
    const std::string& after = scene.program.events[condition.b].name.in(scene.language);
    what = say(Word::atom_after, scene.language, {what, after});
  }
  if (truth == Truth::unknown) return say(Word::atom_happened_unknown, scene.language, {what});
  const bool is_there = (truth == Truth::yes) != condition.negated;
  return say(is_there ? Word::atom_happened : Word::atom_not_happened, scene.language, {what});
}

std::string reading_text(const Scene& scene, const Condition& condition, Truth truth) {
  if (condition.a >= scene.program.readings.size()) return {};
  const Reading& reading = scene.program.readings[condition.a];
  if (condition.b >= reading.choices.size()) return {};
  const bool read_so = (truth == Truth::yes) != condition.negated;
  return say(read_so ? Word::atom_reading : Word::atom_not_reading, scene.language,
             {reading.choices[condition.b].name.in(scene.language)});
}

Word sentence_of(Cause::What what) {
  return static_cast<Word>(static_cast<int>(Word::cause_arose) + static_cast<int>(what));
}

/// Leaves of one concept stand together, so its name and source are said once.
struct Group {
  Index concept_;
  std::vector<std::string> leaves;
};

std::string leaf_text(const Scene& scene, const Atom& atom) {
  if (atom.condition >= scene.program.conditions.size()) return {};
  const Condition& condition = scene.program.conditions[atom.condition];
  switch (condition.op) {
    case Condition::Op::happened:
      return happened_text(scene, condition, atom.truth);
    case Condition::Op::reading:
      return reading_text(scene, condition, atom.truth);
    case Condition::Op::yes:
    case Condition::Op::one_of:
    case Condition::Op::known:
    case Condition::Op::at_least:
    case Condition::Op::at_most:
      return field_text(scene, condition, atom.subject);
    case Condition::Op::any:
    case Condition::Op::all:
    case Condition::Op::negation:
    case Condition::Op::concept_:
      break;
  }
  return {};
}

bool is_about_reading(const Scene& scene, const Atom& atom) {
  return atom.condition < scene.program.conditions.size() &&
         scene.program.conditions[atom.condition].op == Condition::Op::reading;
}

std::string group_text(const Scene& scene, const Group& group) {
  const std::string leaves = listed(group.leaves, Word::and_word, scene.language);
  if (scene.brief || group.concept_ >= scene.program.concepts.size()) return leaves;
  const Concept& around = scene.program.concepts[group.concept_];
  const std::string authority =
      authority_text(around.citations, around.source, around.mark, scene.language);
  return authority.empty() ? leaves : say(Word::atom_concept, scene.language, {leaves, authority});
}

}  // namespace

std::string atom_text(const Scene& scene, const Atom& atom) {
  return atoms_text(scene, std::span(&atom, 1));
}

std::string atoms_text(const Scene& scene, std::span<const Atom> atoms) {
  std::vector<Group> groups;
  const bool only_readings =
      std::ranges::all_of(atoms, [&](const Atom& atom) { return is_about_reading(scene, atom); });
  for (const Atom& atom : atoms) {
    // The reading stands above the explanation already; it is worth a word only when it is all.
    if (!only_readings && is_about_reading(scene, atom)) continue;
    const std::string leaf = leaf_text(scene, atom);
    if (leaf.empty()) continue;
    if (groups.empty() || groups.back().concept_ != atom.concept_) {
      groups.push_back({atom.concept_, {}});
    }
    auto& leaves = groups.back().leaves;
    if (std::ranges::find(leaves, leaf) == leaves.end()) leaves.push_back(leaf);
  }
  std::vector<std::string> parts;
  for (const Group& group : groups) parts.push_back(group_text(scene, group));
  return listed(parts, Word::and_word, scene.language);
}

bool is_choice_of_reading(const Scene& scene, const Cause& cause, const Outcome& outcome) {
  return !outcome.readings.empty() && !cause.atoms.empty() &&
         std::ranges::all_of(cause.atoms,
                             [&](const Atom& atom) { return is_about_reading(scene, atom); });
}

std::string cause_text(const Scene& scene, const Cause& cause) {
  std::string why = atoms_text(scene, cause.atoms);
  if (cause.act < scene.program.acts.size())
    why = coverage_text(scene.program, cause.act, scene.language);
  if (why.empty()) why = std::string(word(Word::unclear, scene.language));
  const bool names_norm = cause.norm < scene.program.norm_names.size();
  const std::string what =
      names_norm ? scene.program.norm_names[cause.norm].id : event_text(scene, cause.event);
  return say(sentence_of(cause.what), scene.language,
             {what, why, short_date(cause.day, scene.language)});
}

}  // namespace termijn
