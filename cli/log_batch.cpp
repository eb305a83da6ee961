// SPDX-License-Identifier: Apache-2.0
// Records on their way into a log.
#include "cli/log_batch.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "engine/names.h"
#include "log/date_text.h"

namespace termijn::cli {
namespace {

bool withdraws(const EventRecord& record) {
  return record.event.empty() && record.replaces;
}

Span place_of_tie(const EventRecord& record) {
  return record.replaces_span.has_place() ? record.replaces_span : record.span;
}

/// Fills in one record after the other; see complete().
class Completer {
 public:
  Completer(Records& batch, std::span<const EventRecord> present, const Program& program)
      : batch_(batch), present_(present), program_(program), fields_(program.fields) {
    for (const EventRecord& record : present) {
      councils_.insert(record.council);
      if (record.dossier.empty()) continue;
      councils_with_[record.dossier].insert(record.council);
      by_full_name_.try_emplace(record.council + '/' + record.dossier, &record);
    }
  }

  Diagnostics run() {
    for (EventRecord& record : batch_) {
      write_days(record);
      const EventRecord* old = replaced_by(record, batch_, present_);
      if (old != nullptr) {
        join(record, *old);
        refuse_tie(record, *old);
      } else {
        split_full_name(record);
      }
      if (record.council.empty()) find_council(record);
    }
    return std::move(faults_);
  }

 private:
  void fault(Code code, Span span, std::vector<std::string> args) {
    faults_.push_back({code, span, std::move(args), {}});
  }

  void write_days(EventRecord& record) const {
    for (FieldText& field : record.fields) {
      const Index index = fields_.find(field.name);
      if (index == nothing || program_.fields[index].type != ValueType::date) continue;
      if (const auto day = read_date(field.value, field.span)) field.value = iso(*day);
    }
  }

  /// The old event may leave its dossier to the one that it corrects itself.
  const EventRecord& home_of(const EventRecord& record) const {
    const EventRecord* at = &record;
    for (std::size_t i = 0; i <= batch_.size() + present_.size(); ++i) {
      const EventRecord* old = replaced_by(*at, batch_, present_);
      if (!at->dossier.empty() || old == nullptr) break;
      at = old;
    }
    return *at;
  }

  void join(EventRecord& record, const EventRecord& old) const {
    const EventRecord& home = home_of(old);
    if (record.council.empty()) record.council = home.council;
    if (record.dossier.empty()) record.dossier = home.dossier;
  }

  void refuse_tie(const EventRecord& record, const EventRecord& old) {
    const EventRecord& home = home_of(old);
    const std::string number = std::to_string(*record.replaces);
    if (withdraws(old))
      return fault(Code::cli_withdraws_withdrawal, place_of_tie(record), {number});
    // A correction may move an event to another dossier; a withdrawal only takes it away.
    if (!withdraws(record)) return;
    if (record.dossier == home.dossier && record.council == home.council) return;
    const bool same_council = record.council == home.council;
    const auto name = [&](const EventRecord& of) {
      return same_council ? of.dossier : of.council + '/' + of.dossier;
    };
    fault(Code::cli_withdraws_elsewhere, place_of_tie(record), {number, name(home), name(record)});
  }

  /// `OR-Noord/A-12` is dossier A-12 of OR-Noord when that is there and nothing is called so whole.
  void split_full_name(EventRecord& record) const {
    if (!record.council.empty() || councils_with_.contains(record.dossier)) return;
    const auto found = by_full_name_.find(record.dossier);
    if (found == by_full_name_.end()) return;
    record.council = found->second->council;
    record.dossier = found->second->dossier;
  }

  void find_council(EventRecord& record) {
    const auto with_dossier = councils_with_.find(record.dossier);
    const auto& choices = with_dossier == councils_with_.end() ? councils_ : with_dossier->second;
    if (choices.size() == 1) record.council = *choices.begin();
    if (choices.size() < 2 || choices.contains("")) return;
    const std::vector<std::string> names(choices.begin(), choices.end());
    fault(Code::cli_which_council, record.span, {quoted_list(names)});
  }

  Records& batch_;
  std::span<const EventRecord> present_;
  const Program& program_;
  NameIndex fields_;
  std::set<std::string> councils_;
  std::unordered_map<std::string, std::set<std::string>> councils_with_;  ///< a dossier
  std::unordered_map<std::string, const EventRecord*> by_full_name_;
  Diagnostics faults_;
};

/// What two records of the same happening have in common, whatever their numbers and by whichever
/// name they call things.
class Contents {
 public:
  explicit Contents(const Program& program)
      : program_(program), events_(program.events), roles_(program.roles) {}

  std::string of(const EventRecord& record) const {
    const Index event = events_.find(record.event);
    std::string content = record.council + '\n' + record.dossier + '\n';
    content += (event == nothing ? record.event : program_.events[event].id) + '\n';
    if (record.earliest) content += iso(*record.earliest) + '/';
    content += iso(DayTime{record.day, record.time}) + '\n' + actor(record, event) + '\n';
    std::set<std::string> fields;
    for (const FieldText& field : record.fields) fields.insert(field.name + '=' + field.value);
    for (const std::string& field : fields) content += field + '\n';
    return content + record.remark;
  }

 private:
  std::string actor(const EventRecord& record, Index event) const {
    const Index role = roles_.find(record.actor);
    if (role != nothing) return program_.roles[role].id;
    const bool only_one = event != nothing && program_.events[event].actors.size() == 1;
    if (record.actor.empty() && only_one) {
      return program_.roles[program_.events[event].actors.front()].id;
    }
    return record.actor;
  }

  const Program& program_;
  NameIndex events_, roles_;
};

Diagnostics already_there(const Contents& contents, std::span<const EventRecord> batch,
                          std::span<const EventRecord> present, const std::string& path) {
  std::unordered_map<std::string, std::int64_t> known;
  for (const EventRecord& record : present) {
    if (!withdraws(record)) known.try_emplace(contents.of(record), record.number);
  }
  std::size_t count = 0;
  Diagnostic fault{Code::cli_already_in_log, {}, {}, {}};
  for (const EventRecord& record : batch) {
    const auto found = known.find(contents.of(record));
    if (found == known.end() || ++count > 1) continue;
    fault.span = record.span;
    fault.args = {"", std::to_string(batch.size()), path, std::to_string(found->second)};
  }
  if (count == 0) return {};
  fault.args.front() = std::to_string(count);
  return {fault};
}

/// Within one list a reference, a source or a correction tells two records apart.
Diagnostics twice_in(const Contents& contents, std::span<const EventRecord> batch) {
  std::unordered_map<std::string, Span> known;
  std::size_t count = 0;
  Diagnostic fault{Code::cli_twice_in_import, {}, {}, {}};
  for (const EventRecord& record : batch) {
    std::string content = contents.of(record) + '\n' + record.reference + '\n' + record.source;
    if (record.replaces) content += '\n' + std::to_string(*record.replaces);
    const auto [first, is_new] = known.try_emplace(std::move(content), record.span);
    if (is_new || ++count > 1) continue;
    fault.span = record.span;
    fault.others = {first->second};
  }
  if (count == 0) return {};
  fault.args = {std::to_string(count), std::to_string(batch.size())};
  return {fault};
}

}  // namespace

const EventRecord* replaced_by(const EventRecord& record, std::span<const EventRecord> batch,
                               std::span<const EventRecord> present) {
  if (!record.replaces) return nullptr;
  for (const auto records : {batch, present}) {
    const auto found = std::ranges::find(records, *record.replaces, &EventRecord::number);
    if (found != records.end() && &*found != &record) return &*found;
  }
  return nullptr;
}

Diagnostics complete(Records& batch, std::span<const EventRecord> present, const Program& program) {
  return Completer(batch, present, program).run();
}

Diagnostics doubles(const Program& program, std::span<const EventRecord> batch,
                    std::span<const EventRecord> present, const std::string& path) {
  const Contents contents(program);
  Diagnostics faults = twice_in(contents, batch);
  const Diagnostics known = already_there(contents, batch, present, path);
  faults.insert(faults.end(), known.begin(), known.end());
  return faults;
}

}  // namespace termijn::cli
