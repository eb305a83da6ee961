// SPDX-License-Identifier: Apache-2.0
// What was added to a log.
#include "cli/written_text.h"

#include <algorithm>
#include <optional>

#include "cli/log_text.h"
#include "log/json_text.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn::cli {
namespace {

/// What became of the one record of `log add`.
struct Added {
  bool new_council = false, new_dossier = false, every_dossier = false;
  std::optional<std::string> moved_from;  ///< the dossier of the event that it corrects
};

Added look_at(const Written& written) {
  const EventRecord& record = written.batch.front();
  const auto none = [&](auto is_same) { return std::ranges::none_of(written.present, is_same); };
  Added added;
  added.every_dossier = record.dossier.empty();
  added.new_council = !record.council.empty() && !written.present.empty() &&
                      none([&](const EventRecord& r) { return r.council == record.council; });
  added.new_dossier = !added.every_dossier && none([&](const EventRecord& r) {
    return r.dossier == record.dossier && r.council == record.council;
  });
  const EventRecord* old = replaced_by(record, {}, written.present);
  if (old != nullptr && !old->dossier.empty() && old->dossier != record.dossier) {
    added.moved_from = old->dossier;
  }
  return added;
}

std::string line(Word id, Language language, std::initializer_list<std::string_view> args) {
  return paragraph("", say(id, language, args));
}

std::string where_text(const Written& written, Language language) {
  const EventRecord& record = written.batch.front();
  const Added added = look_at(written);
  std::string out;
  if (added.moved_from) {
    out += line(Word::log_moved, language,
                {std::to_string(*record.replaces), *added.moved_from, record.dossier});
  }
  if (added.new_council) out += line(Word::log_new_council, language, {record.council});
  if (added.new_dossier) out += line(Word::log_new_dossier, language, {record.dossier});
  if (added.every_dossier && !record.replaces) out += line(Word::log_every_dossier, language, {});
  return out;
}

std::string head_json(const Written& written) {
  std::string out = "{\n  \"format\": \"termijn.added/1\",\n  \"numbers\": [";
  for (const std::int64_t number : written.numbers) {
    out += (out.ends_with('[') ? "" : ", ") + std::to_string(number);
  }
  return out + "],\n  \"new_log\": " + (written.is_new_log ? "true" : "false");
}

std::string member(std::string_view key, bool value) {
  return ",\n  " + json_quoted(key) + ": " + (value ? "true" : "false");
}

}  // namespace

std::string imported_text(const Written& written, Language language) {
  const auto& numbers = written.numbers;
  std::string out;
  if (written.is_new_log) out += say(Word::log_new_file, language, {written.path}) + '\n';
  if (numbers.empty()) return out + std::string(word(Word::log_nothing_added, language)) + '\n';
  if (numbers.size() == 1) {
    const std::string number = std::to_string(numbers.front());
    return out + say(Word::log_added_one, language, {written.path, number}) + '\n';
  }
  const auto [least, most] = std::ranges::minmax(numbers);
  return out +
         say(Word::log_added, language,
             {std::to_string(numbers.size()), written.path, std::to_string(least),
              std::to_string(most)}) +
         '\n';
}

std::string imported_json(const Written& written) {
  return head_json(written) + "\n}\n";
}

std::string added_text(const Written& written, Language language) {
  std::string out = imported_text(written, language) + where_text(written, language);
  if (!written.batch.front().replaces || written.batch.front().event.empty()) return out;
  Records shown = written.batch;
  shown.front().number = written.numbers.front();
  return out + log_text(shown, language);
}

std::string added_json(const Written& written) {
  const Added added = look_at(written);
  return head_json(written) + member("new_council", added.new_council) +
         member("new_dossier", added.new_dossier) + member("every_dossier", added.every_dossier) +
         ",\n  \"moved_from\": " + (added.moved_from ? json_quoted(*added.moved_from) : "null") +
         "\n}\n";
}

}  // namespace termijn::cli
