// SPDX-License-Identifier: Apache-2.0
#include "batch/common_rows.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/code.h"
#include "log/json_log.h"
#include "log/names.h"

namespace termijn::batch {
namespace {

/// Takes the rows that concern more than their dossier, in any order.
class CommonReader {
 public:
  CommonReader(const Database& database, const EventTable& table) : table_(table) {
    if (table.number >= 0) target_ = database.prepare(table.select("number = ?1"));
  }

  void take(const Statement& row) {
    const bool is_correction = table_.replaces >= 0 && !row.is_null(table_.replaces);
    if (table_.number >= 0) common_.numbers.push_back(row.number(table_.number));
    if (is_correction && table_.number >= 0) {
      const std::int64_t number = meet(row);
      replaces_[number] = row.number(table_.replaces);
    } else if (!is_correction) {
      common_.of_council[std::string(text_in(row, table_.council))].push_back(row_of(row));
    }
  }

  bool has_corrections() const { return !replaces_.empty(); }

  /// What is corrected, perhaps more than once, and all that corrects it belong together, in
  /// whatever dossiers they stand. A correction has the larger number.
  CommonRows finish() {
    std::map<std::int64_t, std::set<std::int64_t>> together;
    for (const auto& [number, replaced] : replaces_) {
      if (!met_.contains(replaced)) {
        target_->reset();
        if (target_->bind(1, replaced).step()) meet(*target_);
      }
      std::int64_t first = replaced;
      for (auto next = replaces_.find(first); next != replaces_.end() && next->second < first;
           next = replaces_.find(first))
        first = next->second;
      together[first].insert({first, replaced, number});
    }
    for (const auto& [first, numbers] : together) add(first, numbers);
    return std::move(common_);
  }

 private:
  struct Met {
    DossierKey key;
    CommonRow row;
  };

  CommonRow row_of(const Statement& row) const {
    return {table_.number >= 0 ? row.number(table_.number) : 0, json_of(table_, row)};
  }
  std::int64_t meet(const Statement& row) {
    const std::int64_t number = row.number(table_.number);
    met_[number] = {name_in(table_, row), row_of(row)};
    return number;
  }

  void add(std::int64_t first, const std::set<std::int64_t>& numbers) {
    const auto origin = met_.find(first);
    const bool is_of_council = origin != met_.end() && origin->second.key.second.empty();
    std::set<DossierKey> touched;
    for (const auto number : numbers) {
      const auto found = met_.find(number);
      if (found == met_.end()) continue;
      touched.insert(found->second.key);
      if (is_of_council) common_.of_council[origin->second.key.first].push_back(found->second.row);
    }
    for (const auto& key : touched) {
      for (const auto number : numbers) {
        if (const auto found = met_.find(number); found != met_.end())
          common_.of_dossier[key].push_back(found->second.row);
      }
    }
  }

  const EventTable& table_;
  std::optional<Statement> target_;
  CommonRows common_;
  std::map<std::int64_t, Met> met_;
  std::map<std::int64_t, std::int64_t> replaces_;
};

/// A correction says a number alone, and that has to be one row.
void demand_own_numbers(const Database& database, const EventTable& table) {
  auto twice = database.prepare("SELECT number FROM \"" + table.name +
                                "\" WHERE number IS NOT NULL GROUP BY number"
                                " HAVING count(*) > 1 LIMIT 1");
  if (!twice.step()) return;
  throw StoreError({Code::log_number_twice, {}, {twice.text(0)}, {}});
}

}  // namespace

CommonRows read_common_rows(const Database& database, const EventTable& table) {
  CommonReader reader(database, table);
  const auto take = [&](const std::string& which) {
    auto rows = database.prepare(table.select(which));
    while (rows.step()) reader.take(rows);
  };
  const bool corrects = table.replaces >= 0;
  // One by one, so that an index on the dossier serves.
  for (const std::string none : {"dossier IS NULL", "dossier = ''"})
    take(corrects ? none + " AND replaces IS NULL" : none);
  if (corrects) take("replaces IS NOT NULL");
  if (reader.has_corrections() && !table.is_log) demand_own_numbers(database, table);
  return reader.finish();
}

CommonRows read_common_rows(const Database& database, const EventTable& table,
                            const std::vector<std::int64_t>& numbers) {
  CommonReader reader(database, table);
  auto row = database.prepare(table.select("number = ?1"));
  for (const std::int64_t number : numbers) {
    row.reset();
    if (row.bind(1, number).step()) reader.take(row);
  }
  return reader.finish();
}

void rows_of(const Database& database, const EventTable& table, const DossierKey& name,
             const RowTaker& take) {
  auto rows = database.prepare(table.select(table.compare("=", 1)) + table.order());
  bind_name(rows, 1, table, name);
  while (rows.step()) take(rows);
}

Result<BoundLog> bind_whole(const EventTable& table, const CommonRows& common,
                            const LogNames& names, const DossierKey& name, const EachRow& rows,
                            Sources& sources) {
  std::string json = "[";
  const auto add = [&](const std::string& event) {
    json += (json.size() > 1 ? ",\n" : "\n") + event;
  };
  std::set<std::string> added;  // a row may concern its dossier in more than one way
  bool is_text = true;
  rows([&](const Statement& row) {
    is_text = is_text && is_all_text(table, row);
    const std::string event = json_of(table, row);
    added.insert(event);
    add(event);  // also what is there twice: two on one day are two
  });
  if (added.empty()) return {BoundLog(), {}};
  const auto add_all = [&](const auto& found, const auto& end) {
    if (found == end) return;
    for (const CommonRow& row : found->second) {
      if (added.insert(row.json).second) add(row.json);
    }
  };
  add_all(common.of_council.find(name.first), common.of_council.end());
  add_all(common.of_dossier.find(name), common.of_dossier.end());
  sources.push_back({table.name, json + "\n]"});
  if (!is_text) return {std::nullopt, {{Code::log_not_utf8, {}, {table.name}, {}}}};
  const auto records = read_json_log(sources.back(), 0);
  if (!records) return {std::nullopt, records.diagnostics};
  auto log = termijn::bind(names, *records);
  if (log) {
    std::erase_if(log->dossiers, [&](const Dossier& dossier) {
      // As the log reads names.
      return dossier.dossier != trimmed(name.second) || dossier.council != trimmed(name.first);
    });
  }
  return log;
}

}  // namespace termijn::batch
