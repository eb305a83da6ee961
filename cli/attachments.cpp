// SPDX-License-Identifier: Apache-2.0
// `termijn log attachments`: are the files that a log refers to still what they were?
#include "cli/attachments.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

#include "base/code.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "log/file_digest.h"
#include "log/json_text.h"
#include "log/read_log.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const std::string& log) {
  return fs::absolute(log).lexically_normal().parent_path();
}

std::string name_from(const fs::path& folder, const std::string& path) {
  const fs::path full = fs::absolute(path).lexically_normal();
  const fs::path relative = full.lexically_relative(folder);
  const bool is_inside = !relative.empty() && *relative.begin() != "..";
  return is_inside ? relative.string() : full.string();
}

/// A document of an event. What a correction keeps is of the correction only.
struct Found {
  const EventRecord* record = nullptr;
  Attachment attachment;
  AttachmentState state = AttachmentState::unchanged;
  const EventRecord* replaced_by = nullptr;  ///< null: that event stands
};

std::vector<Attachment> attachments_of(const EventRecord& record) {
  const auto field = std::ranges::find(record.fields, attachments_field, &FieldText::name);
  return field == record.fields.end() ? std::vector<Attachment>() : read_attachments(field->value);
}

bool is_same(const Attachment& a, const Attachment& b) {
  return a.digest == b.digest && a.path == b.path;
}

/// Those of events that stand, then those that were replaced or withdrawn.
std::vector<Found> find_all(const std::vector<EventRecord>& records, const std::string& folder) {
  std::map<std::int64_t, const EventRecord*> replacing;
  for (const EventRecord& record : records) {
    if (record.replaces) replacing[*record.replaces] = &record;
  }
  std::vector<Found> found;
  for (const EventRecord& record : records) {
    const auto next = replacing.find(record.number);
    const EventRecord* const by = next == replacing.end() ? nullptr : next->second;
    const auto kept = by == nullptr ? std::vector<Attachment>() : attachments_of(*by);
    for (const Attachment& each : attachments_of(record)) {
      if (std::ranges::any_of(kept, [&](const auto& other) { return is_same(each, other); }))
        continue;
      found.push_back({&record, each, state_of(each, folder), by});
    }
  }
  std::ranges::stable_partition(found,
                                [](const Found& each) { return each.replaced_by == nullptr; });
  return found;
}

std::string_view state_id(AttachmentState state) {
  switch (state) {
    case AttachmentState::unchanged:
      return "unchanged";
    case AttachmentState::changed:
      return "changed";
    case AttachmentState::gone:
      return "gone";
    case AttachmentState::unreadable:
      break;
  }
  return "unreadable";
}

std::string_view state_text(AttachmentState state, Language language) {
  const bool dutch = language == Language::dutch;
  switch (state) {
    case AttachmentState::unchanged:
      return dutch ? "● ongewijzigd" : "● unchanged";
    case AttachmentState::changed:
      return dutch ? "■ gewijzigd" : "■ changed";
    case AttachmentState::gone:
      return dutch ? "■ weg" : "■ gone";
    case AttachmentState::unreadable:
      break;
  }
  return dutch ? "? niet te lezen" : "? cannot be read";
}

/// ` (vervangen door nr 4)`
std::string replaced_text(const Found& found, Language language) {
  if (found.replaced_by == nullptr) return {};
  const bool dutch = language == Language::dutch;
  const std::string number = std::to_string(found.replaced_by->number);
  if (found.replaced_by->event.empty())
    return (dutch ? " (ingetrokken met nr " : " (withdrawn by no. ") + number + ')';
  return (dutch ? " (vervangen door nr " : " (replaced by no. ") + number + ')';
}

std::string found_text(const std::vector<Found>& all, Language language) {
  if (all.empty()) {
    return language == Language::dutch ? "het logboek verwijst naar geen stukken\n"
                                       : "the log refers to no attachments\n";
  }
  std::string out;
  for (const Found& found : all) {
    out += padded(state_text(found.state, language), 16) +
           (language == Language::dutch ? "  nr " : "  no. ") +
           std::to_string(found.record->number) + "  " + clipped(found.record->dossier, 24) + "  " +
           found.attachment.path + replaced_text(found, language) + '\n';
  }
  return out;
}

std::string found_json(const std::vector<Found>& all) {
  std::string out = "{\n  \"format\": \"termijn.attachments/1\",\n  \"attachments\": [";
  std::string separator;
  for (const Found& found : all) {
    out += separator + "\n    {\"event\": " + std::to_string(found.record->number) +
           ", \"dossier\": " + json_quoted(found.record->dossier) +
           ", \"path\": " + json_quoted(found.attachment.path) +
           ", \"sha256\": " + json_quoted(found.attachment.digest) +
           ", \"state\": " + json_quoted(std::string(state_id(found.state))) +
           ", \"replaced_by\": " +
           (found.replaced_by ? std::to_string(found.replaced_by->number) : "null") + '}';
    separator = ",";
  }
  return out + (separator.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace

Diagnostics add_attachments(const Options& options, EventRecord& record) {
  const fs::path folder = folder_of(options.words[0]);
  std::vector<Attachment> attachments;
  Diagnostics faults;
  for (const std::string& path : options.attachments) {
    if (printable(path) != path) {
      faults.push_back({Code::cli_unfit_text, {}, {"--attachment", printable(path)}, {}});
      continue;
    }
    const auto attachment = attachment_at(path);
    faults.insert(faults.end(), attachment.diagnostics.begin(), attachment.diagnostics.end());
    if (attachment) attachments.push_back({attachment->digest, name_from(folder, path)});
  }
  if (attachments.empty() || !faults.empty()) return faults;
  const auto same = std::ranges::find(record.fields, attachments_field, &FieldText::name);
  if (same != record.fields.end()) {
    return {{Code::log_field_twice, {}, {std::string(attachments_field)}, {}}};
  }
  record.fields.push_back({std::string(attachments_field), attachments_text(attachments), {}});
  return {};
}

ExitCode run_log_attachments(const Options& options, Console& console) {
  Sources sources;
  const auto records = read_log(options.words[0], sources);
  if (!records)
    return console.fail(records.diagnostics, sources, exit_code_for(records.diagnostics));
  console.warn(records.diagnostics, sources);
  const auto all = find_all(*records, folder_of(options.words[0]).string());
  console.say(console.json() ? found_json(all) : found_text(all, console.language()));
  const bool all_fine = std::ranges::all_of(all, [](const Found& found) {
    return found.replaced_by != nullptr || found.state == AttachmentState::unchanged;
  });
  return all_fine ? exit_fine : exit_something_wrong;
}

}  // namespace termijn::cli
