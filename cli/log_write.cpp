// SPDX-License-Identifier: Apache-2.0
// Adding to a log.
#include "cli/log_write.h"

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "base/code.h"
#include "cli/batch_faults.h"
#include "cli/load_log.h"
#include "cli/log_preview.h"
#include "cli/opened_dossiers.h"
#include "cli/progress_line.h"
#include "cli/today.h"
#include "log/event_store.h"
#include "log/read_log.h"

namespace termijn::cli {
namespace {

enum class Found : std::uint8_t { nothing, empty_file, log };

/// The records of a log; none when there is no such file yet, or an empty one.
struct Present {
  Result<Records> records;
  Found found = Found::log;
};

Present present_records(const std::string& path, Sources& sources) {
  if (is_standard_input(path)) {
    return {{std::nullopt, {{Code::log_input_is_database, {}, {}, {}}}}, Found::log};
  }
  auto read = read_log(path, sources);
  if (read || read.diagnostics.size() != 1) return {std::move(read), Found::log};
  const Code code = read.diagnostics.front().code;
  if (code == Code::log_not_found) return {{Records{}, {}}, Found::nothing};
  if (code == Code::log_empty_file) return {{Records{}, {}}, Found::empty_file};
  return {std::move(read), Found::log};
}

Result<std::vector<std::int64_t>> append(const std::string& path, const Records& batch,
                                         const Records& present, Found found,
                                         const Console& console) {
  using Access = EventStore::Access;
  // A link that points at nothing yet is followed: the log belongs where it points.
  std::error_code ignored;
  const bool is_link = std::filesystem::is_symlink(path, ignored);
  ProgressLine line(console, {"vastleggen", "recording"});
  if (found == Found::nothing && !is_link) return EventStore::make(path, batch, line.progress());
  auto store = EventStore::open(path, found == Found::log ? Access::write : Access::create);
  if (!store) return {std::nullopt, store.diagnostics};
  return store->append(batch, present.empty() ? 0 : present.back().number, line.progress());
}

/// A list can be read like a log, but nothing can be added to it.
Diagnostics why_not_store(const std::string& path, Found found) {
  if (found != Found::log) return {};
  return EventStore::open(path, EventStore::Access::write).diagnostics;
}

/// No value and no faults: somebody else added meanwhile, so it has to be judged again.
Result<Written> try_write(const std::string& path, const MakeBatch& make_batch, RuleSet& rules,
                          Console& console) {
  const auto present = present_records(path, rules.sources);
  if (!present.records) return {std::nullopt, present.records.diagnostics};
  if (auto faults = why_not_store(path, present.found); !faults.empty()) {
    return {std::nullopt, std::move(faults)};
  }
  const Records& old = *present.records;
  const auto batch = make_batch(old);
  if (!batch) return {std::nullopt, batch.diagnostics};
  const auto bound = termijn::bind(*rules.program, with_batch(old, *batch), log_forms());
  if (!bound) return {std::nullopt, bound.diagnostics};
  auto numbers = append(path, *batch, old, present.found, console);
  if (!numbers) {
    const bool has_grown = numbers.diagnostics.front().code == Code::log_store_grown;
    return {std::nullopt, has_grown ? Diagnostics() : std::move(numbers.diagnostics)};
  }
  console.warn(bound.diagnostics, rules.sources);
  console.warn(opened_dossiers(*rules.program, old, *bound), {});
  console.warn(far_ahead(*batch, today()), rules.sources);
  console.warn(numbers.diagnostics, rules.sources);
  return {Written{path, old, *batch, std::move(*numbers), present.found != Found::log}, {}};
}

}  // namespace

std::optional<Written> write_log(const std::string& path, const MakeBatch& make_batch,
                                 RuleSet& rules, Console& console, ExitCode& code) {
  constexpr int most_tries = 100;
  const std::size_t source_count = rules.sources.size();
  for (int i = 0; i < most_tries; ++i) {
    auto written = try_write(path, make_batch, rules, console);
    if (written) {
      console.saved();
      return std::move(*written);
    }
    if (!written.diagnostics.empty()) {
      code = console.fail(written.diagnostics, rules.sources, exit_code_for(written.diagnostics));
      return std::nullopt;
    }
    rules.sources.resize(source_count);
  }
  code = console.fail({Code::log_store_grown, {}, {path}, {}}, exit_environment);
  return std::nullopt;
}

std::optional<Written> plan_write(const std::string& path, const MakeBatch& make_batch,
                                  RuleSet& rules, Console& console, ExitCode& code) {
  const auto refuse = [&](const Diagnostics& faults) -> std::optional<Written> {
    if (!console.json()) console.say(problems_text(faults, rules.sources, console.language()));
    code = console.fail(faults, rules.sources, exit_code_for(faults));
    return std::nullopt;
  };
  const auto present = present_records(path, rules.sources);
  if (!present.records) return refuse(present.records.diagnostics);
  const Records& old = *present.records;
  const auto batch = make_batch(old);
  if (!batch) return refuse(batch.diagnostics);
  const auto bound = termijn::bind(*rules.program, with_batch(old, *batch), log_forms());
  if (!bound) return refuse(bound.diagnostics);
  console.warn(bound.diagnostics, rules.sources);
  console.warn(opened_dossiers(*rules.program, old, *bound), {});
  console.warn(far_ahead(*batch, today()), rules.sources);
  return Written{path, old, *batch, {}, present.found != Found::log};
}

}  // namespace termijn::cli
