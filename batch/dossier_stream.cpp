// SPDX-License-Identifier: Apache-2.0
#include "batch/dossier_stream.h"

#include <algorithm>
#include <set>

#include "log/json_log.h"
#include "log/row_json.h"

namespace termijn::batch {
namespace {

std::string_view view(const Statement& row, int column) {
  return column >= 0 ? row.view(column) : std::string_view();
}

DossierKey name_in(const EventTable& table, const Statement& row) {
  return {std::string(view(row, table.council)), std::string(view(row, table.dossier))};
}

/// A row as an event of a log in JSON.
std::string json_of(const EventTable& table, const Statement& row) {
  RowJson json;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const int column = static_cast<int>(i);
    if (row.is_null(column) || column == table.time) continue;
    if (column != table.day) {
      json.add(table.columns[i], row.view(column));
      continue;
    }
    const auto time = view(row, table.time);
    json.add("date", std::string(row.view(column)) + (time.empty() ? "" : "T") + std::string(time));
  }
  return json.take();
}

/// The bounds of a range of names, as SQL and as what is bound to it.
struct Bounds {
  std::string sql;
  std::vector<DossierKey> names;
};

Bounds bounds_of(const EventTable& table, const std::optional<DossierKey>& from,
                 const std::optional<DossierKey>& until) {
  Bounds bounds{"dossier <> ''", {}};
  const auto add = [&](const std::optional<DossierKey>& name, const char* compare) {
    if (!name) return;
    const auto first = std::to_string(2 * bounds.names.size() + 1);
    const auto second = std::to_string(2 * bounds.names.size() + 2);
    bounds.sql += table.council >= 0 ? " AND (" + table.keys() + ") " + compare + " (?" + first +
                                           ", ?" + second + ')'
                                     : std::string(" AND dossier ") + compare + " ?" + second;
    bounds.names.push_back(*name);
  };
  add(from, ">=");
  add(until, "<");
  return bounds;
}

bool is_whole_number(std::string_view text) {
  return !text.empty() && text.size() < 18 && (text[0] != '0' || text.size() == 1) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Names that are numbers in the database are compared as numbers.
void bind_name(Statement& statement, int parameter, const std::string& name, bool as_number) {
  if (as_number && is_whole_number(name))
    statement.bind(parameter, static_cast<std::int64_t>(std::stoll(name)));
  else
    statement.bind(parameter, std::string_view(name));
}

}  // namespace

CommonRows read_common_rows(const Database& database, const EventTable& table) {
  CommonRows common;
  auto rows = database.prepare(table.select("coalesce(dossier, '') = ''"));
  while (rows.step()) {
    if (table.replaces >= 0 && !rows.is_null(table.replaces)) continue;
    common.of_council[std::string(view(rows, table.council))].push_back(json_of(table, rows));
  }
  if (table.replaces < 0 || table.number < 0) return common;
  struct Met {
    DossierKey key;
    std::string json;
  };
  std::map<std::int64_t, Met> met;
  const auto meet = [&](const Statement& row) {
    met[row.number(table.number)] = {name_in(table, row), json_of(table, row)};
  };
  std::map<std::int64_t, std::int64_t> replaces;
  auto corrections = database.prepare(table.select("replaces IS NOT NULL"));
  while (corrections.step()) {
    meet(corrections);
    replaces[corrections.number(table.number)] = corrections.number(table.replaces);
  }
  auto target = database.prepare(table.select("number = ?1"));
  // What is corrected, perhaps more than once, and all that corrects it belong together, in
  // whatever dossiers they stand. A correction has the larger number.
  std::map<std::int64_t, std::set<std::int64_t>> together;
  for (const auto& [number, replaced] : replaces) {
    if (!met.contains(replaced)) {
      target.reset();
      if (target.bind(1, replaced).step()) meet(target);
    }
    std::int64_t first = replaced;
    for (auto next = replaces.find(first); next != replaces.end() && next->second < first;
         next = replaces.find(first))
      first = next->second;
    together[first].insert({first, replaced, number});
  }
  for (const auto& [first, numbers] : together) {
    const auto origin = met.find(first);
    const bool is_of_council = origin != met.end() && origin->second.key.second.empty();
    std::set<DossierKey> touched;
    for (const auto number : numbers) {
      const auto found = met.find(number);
      if (found == met.end()) continue;
      touched.insert(found->second.key);
      if (is_of_council) common.of_council[origin->second.key.first].push_back(found->second.json);
    }
    for (const auto& key : touched) {
      for (const auto number : numbers) {
        if (const auto found = met.find(number); found != met.end())
          common.of_dossier[key].push_back(found->second.json);
      }
    }
  }
  return common;
}

Result<BoundLog> bind_whole(const Database& database, const EventTable& table,
                            const CommonRows& common, const LogNames& names, const DossierKey& name,
                            Sources& sources) {
  const std::string one = table.council >= 0 ? "(" + table.keys() + ") = (?1, ?2)" : "dossier = ?2";
  std::string json = "[";
  std::set<std::string> added;  // a row may concern its dossier in more than one way
  const auto add = [&](const std::string& event) {
    if (added.insert(event).second) json += (json.size() > 1 ? ",\n" : "\n") + event;
  };
  // A name of digits may be a number in the database, or a text.
  for (const bool as_number : {true, false}) {
    auto rows = database.prepare(table.select(one) + table.order());
    if (table.council >= 0) rows.bind(1, std::string_view(name.first));
    bind_name(rows, 2, name.second, as_number);
    while (rows.step()) add(json_of(table, rows));
    if (json.size() > 1) break;
  }
  if (json.size() == 1) return {BoundLog(), {}};
  if (const auto more = common.of_council.find(name.first); more != common.of_council.end())
    std::ranges::for_each(more->second, add);
  if (const auto more = common.of_dossier.find(name); more != common.of_dossier.end())
    std::ranges::for_each(more->second, add);
  sources.push_back({table.name, json + "\n]"});
  const auto records = read_json_log(sources.back(), 0);
  if (!records) return {std::nullopt, records.diagnostics};
  auto log = termijn::bind(names, *records);
  if (log) {
    std::erase_if(log->dossiers, [&](const Dossier& dossier) {
      return dossier.dossier != name.second || dossier.council != name.first;
    });
  }
  return log;
}

DossierStream::DossierStream(const std::string& path, const EventTable& table,
                             const CommonRows& common, std::span<const RuleNames> rules,
                             const std::optional<DossierKey>& from,
                             const std::optional<DossierKey>& until)
    : database_(path, Database::Access::read, 0), table_(table), common_(common) {
  for (const RuleNames& each : rules) bindings_.push_back({each, {}});
  // Pages of the file are read where they are, without copying them first.
  database_.execute("PRAGMA mmap_size = 17179869184");
  const Bounds bounds = bounds_of(table, from, until);
  rows_ = database_.prepare(table.select(bounds.sql) + table.order());
  auto kind = database_.prepare("SELECT typeof(dossier) = 'integer' FROM \"" + table.name +
                                "\" WHERE dossier <> '' LIMIT 1");
  const bool as_number = kind.step() && kind.number(0) != 0;
  for (std::size_t i = 0; i < bounds.names.size(); ++i) {
    const int first = static_cast<int>(2 * i) + 1;
    if (table.council >= 0) bind_name(rows_, first, bounds.names[i].first, false);
    bind_name(rows_, first + 1, bounds.names[i].second, as_number);
  }
  has_row_ = rows_.step();
}

bool DossierStream::is_same_dossier() const {
  return rows_.view(table_.dossier) == name_.second && view(rows_, table_.council) == name_.first;
}

bool DossierStream::take_row(Binding& binding, StreamedDossier& out) {
  const QuickBinder& binder = binding.rules.binder;
  const bool asks_more = (table_.replaces >= 0 && !rows_.is_null(table_.replaces)) ||
                         (table_.earliest >= 0 && !rows_.is_null(table_.earliest)) ||
                         (table_.time >= 0 && !rows_.is_null(table_.time)) ||
                         !table_.own_fields.empty();
  const auto day = parse_iso(rows_.view(table_.day));
  if (asks_more || !day) return false;
  if (table_.procedure >= 0 && !rows_.is_null(table_.procedure)) {
    const Index procedure = binder.procedure(rows_.view(table_.procedure));
    const bool is_other = out.procedure != nothing && out.procedure != procedure;
    if (procedure == nothing || is_other) return false;
    out.procedure = procedure;
  }
  const TextEvent event{rows_.view(table_.event), view(rows_, table_.actor), day->days(), {}};
  if (!binding.memo.add(binder, event, view(rows_, table_.fields), out.procedure, out.rows))
    return false;
  const auto place = static_cast<std::int64_t>(out.numbers.size()) + 1;
  const auto number = table_.number >= 0 ? rows_.number(table_.number) : place;
  out.numbers.push_back(number);
  return true;
}

bool DossierStream::next(std::span<StreamedDossier> out) {
  for (StreamedDossier& each : out) {
    each.procedure = nothing;
    each.rows.clear();
    each.numbers.clear();
    each.bound.reset();
    each.sources.clear();
  }
  if (!has_row_) return false;
  name_.first.assign(view(rows_, table_.council));
  name_.second.assign(rows_.view(table_.dossier));
  const bool is_plain =
      !common_.of_council.contains(name_.first) && !common_.of_dossier.contains(name_);
  for (Binding& binding : bindings_) binding.is_plain = is_plain;
  do {
    for (std::size_t i = 0; i < bindings_.size(); ++i)
      bindings_[i].is_plain = bindings_[i].is_plain && take_row(bindings_[i], out[i]);
    ++events_;
    has_row_ = rows_.step();
  } while (has_row_ && is_same_dossier());
  for (std::size_t i = 0; i < bindings_.size(); ++i) {
    out[i].name = name_;
    if (!bindings_[i].is_plain) bind_slowly(bindings_[i], out[i]);
  }
  return true;
}

void DossierStream::bind_slowly(const Binding& binding, StreamedDossier& out) {
  out.rows.clear();
  out.numbers.clear();
  out.bound.emplace(
      bind_whole(database_, table_, common_, binding.rules.names, name_, out.sources));
}

}  // namespace termijn::batch
