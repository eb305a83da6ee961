// SPDX-License-Identifier: Apache-2.0
// Each finding says what can be said of the place: an event, a guard, a page.
#include "log/verify.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/code.h"
#include "log/event_row.h"
#include "log/event_store.h"
#include "log/file_state.h"
#include "log/json_fields.h"
#include "log/row_numbers.h"
#include "log/store_form.h"
#include "log/store_parts.h"

namespace termijn {
namespace {

bool is_damage(Code code) {
  return code == Code::log_store_damaged || code == Code::log_store_failed ||
         code == Code::log_store_bad_row || code == Code::log_store_not_database;
}

class Verifier {
 public:
  Verifier(const Database& database, const Progress& progress)
      : database_(database), progress_(progress) {}

  Verification run() {
    result_.version = version_of(database_);
    attempt([&] { check_pages(); });
    attempt([&] { check_parts(); });
    attempt([&] { check_ties(); });
    if (result_.is_chained()) {
      attempt([&] { walk(); });
      attempt([&] { check_erased(); });
      attempt([&] { check_head(); });
    } else {
      attempt([&] { read_unchained(); });
    }
    return std::move(result_);
  }

 private:
  void find(Code code, std::vector<std::string> args) {
    args.insert(args.begin(), database_.path());
    for (const Diagnostic& known : result_.findings) {
      if (known.code == code && known.args == args) return;
    }
    if (result_.findings.size() == most_findings) {
      ++result_.more_findings;
    } else {
      result_.findings.push_back({code, {}, std::move(args), {}});
    }
  }

  /// What one part cannot read is a finding, and the others still look.
  template <class Work>
  void attempt(const Work& work) {
    try {
      work();
    } catch (const StoreError& error) {
      const Diagnostic& fault = error.diagnostic();
      if (!is_damage(fault.code)) throw;
      find(Code::log_page_damage, {fault.args.size() > 1 ? fault.args[1] : ""});
    }
  }

  void check_pages() {
    Statement row = database_.prepare("PRAGMA integrity_check(20)");
    while (row.step()) {
      if (row.text(0) != "ok") find(Code::log_page_damage, {row.text(0)});
    }
  }

  void check_parts() {
    for (const Diagnostic& part : altered_parts(database_)) find(part.code, {part.args.at(1)});
  }

  void check_ties() {
    Statement row = database_.prepare("PRAGMA foreign_key_check");
    while (row.step()) find(Code::log_tie_broken, {std::to_string(row.number(1))});
  }

  void read_unchained() {
    Statement row = database_.prepare("SELECT " + record_columns(result_.version) +
                                      " FROM event ORDER BY number");
    while (row.step()) {
      ++result_.rows;
      result_.number = row.number(0);
      read_record(row);
    }
  }

  /// A row that fits in the chain may still be none that this program can read.
  void read_record(const Statement& row) {
    try {
      record_in(row, database_);
    } catch (const StoreError&) {
      find(Code::log_store_bad_row, {std::to_string(row.number(0))});
    }
  }

  void walk() {
    std::string sql = "SELECT ";
    for (const std::string_view column : chained_columns) sql += std::string(column) + ", ";
    Statement row = database_.prepare(sql + "digest, hash FROM event ORDER BY number");
    const std::int64_t last = database_.number("SELECT coalesce(max(number), 0) FROM event");
    while (row.step()) {
      step(row);
      tell(progress_, static_cast<std::size_t>(result_.number), static_cast<std::size_t>(last));
    }
  }

  void step(const Statement& row) {
    RowTexts texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      texts[i] = row.optional_text(static_cast<int>(i));
    }
    const std::int64_t number = row.number(0);
    const int behind = static_cast<int>(texts.size());
    ++result_.rows;
    if (!texts[salt_column]) {
      erased_.push_back(number);
    } else if (texts[kind_column] == "erasure") {
      announce(texts, number);
    } else {
      read_record(row);
    }
    check_link(texts, number, row.text(behind), row.text(behind + 1));
    result_.number = number;
  }

  void check_link(const RowTexts& texts, std::int64_t number, const std::string& digest,
                  const std::string& hash) {
    const bool is_erased = !texts[salt_column];
    const std::string real = is_erased ? digest : content_digest(texts);
    const std::string link = link_hash(result_.head, number, digest);
    const bool fits =
        link == hash || (!other_head_.empty() && link_hash(other_head_, number, digest) == hash);
    if (real != digest) find(Code::log_row_changed, {std::to_string(number)});
    const bool digest_changed = real != digest && link_hash(result_.head, number, real) == hash;
    const bool breaks = !fits && !digest_changed;
    if (breaks) {
      find(Code::log_chain_broken, {std::to_string(number), std::to_string(result_.number)});
    }
    // Perhaps only this hash was changed: then the next row fits with what it should have been.
    other_head_ = breaks ? link : "";
    result_.head = hash;
  }

  void announce(const RowTexts& texts, std::int64_t number) {
    ++result_.erasures;
    const auto fields = read_json_fields(texts[fields_column].value_or(""));
    if (!fields) return find(Code::log_store_bad_row, {std::to_string(number)});
    for (const FieldText& field : *fields) {
      if (field.name != "numbers") continue;
      for (const std::int64_t each : numbers_in(field.value)) {
        if (each < number) announced_[each] = number;
      }
    }
  }

  void check_erased() {
    result_.erased = static_cast<std::int64_t>(erased_.size());
    for (const std::int64_t number : erased_) {
      if (!announced_.contains(number)) {
        find(Code::log_erased_unannounced, {std::to_string(number)});
      }
    }
  }

  void check_head() {
    Statement head = database_.prepare("SELECT events, number, hash FROM head");
    if (!head.step()) return find(Code::log_head_differs, {std::to_string(result_.number)});
    const std::int64_t number = head.number(1);
    if (number > result_.number) {
      return find(Code::log_tail_missing, {std::to_string(result_.number), std::to_string(number)});
    }
    if (head.number(0) != result_.rows || number != result_.number ||
        head.text(2) != result_.head || head.step()) {
      find(Code::log_head_differs, {std::to_string(result_.number)});
    }
  }

  const Database& database_;
  const Progress& progress_;
  Verification result_;
  std::string other_head_;
  std::vector<std::int64_t> erased_;
  std::map<std::int64_t, std::int64_t> announced_;  ///< and in which row
};

/// What stands behind the last page belongs to nobody.
void check_size(const Database& database, Verification& result) {
  std::error_code error;
  const auto size = std::filesystem::file_size(database.path(), error);
  if (error || has_content(database.path() + "-wal")) return;
  const auto pages = database.number("PRAGMA page_count") * database.number("PRAGMA page_size");
  if (static_cast<std::uintmax_t>(pages) == size) return;
  result.findings.push_back({Code::log_size_differs,
                             {},
                             {database.path(), std::to_string(size), std::to_string(pages)},
                             {}});
}

}  // namespace

bool Verification::is_chained() const {
  return version >= first_with_chain;
}

Verification verify_database(const Database& database, const Progress& progress) {
  return Verifier(database, progress).run();
}

Result<Verification> verify_log(const std::string& path, const Progress& progress) {
  if (const auto fault = why_not_file(path, Wanted::store)) return {std::nullopt, {*fault}};
  try {
    const Database database = open_for_reading(path, default_wait_ms);
    // All of it as it stands at one moment, whoever adds meanwhile.
    const Transaction transaction(database, Transaction::Kind::read);
    Verification result = verify_database(database, progress);
    check_size(database, result);
    return {std::move(result), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<Head> head_at(const std::string& path, std::int64_t number) {
  try {
    const Database database = open_for_reading(path, default_wait_ms);
    Statement row = database.prepare(
        "SELECT hash, (SELECT count(*) FROM event WHERE number <= ?1) FROM event WHERE number = "
        "?1");
    if (!row.bind(1, number).step()) return {std::nullopt, {}};
    return {Head{row.number(1), row.text(0)}, {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace termijn
