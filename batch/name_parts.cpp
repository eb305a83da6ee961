// SPDX-License-Identifier: Apache-2.0
// Counting rows would be reading them all once more. The names are halved by what they look like:
// the middle of two texts or of two numbers, and from there the first name that is really there.
#include "batch/name_parts.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "base/code.h"

namespace termijn::batch {
namespace {

/// A text halfway, by the bytes behind what the two have in common.
std::string middle(const std::string& low, const std::string& high) {
  constexpr std::size_t bytes = 7;
  const auto same = static_cast<std::size_t>(std::ranges::mismatch(low, high).in1 - low.begin());
  const auto number = [&](const std::string& text) {
    std::uint64_t value = 0;
    for (std::size_t i = same; i < same + bytes; ++i)
      value = value << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return value;
  };
  const std::uint64_t half = (number(low) + number(high)) / 2;
  std::string text = low.substr(0, same);
  for (std::size_t i = bytes; i-- > 0;) text += static_cast<char>(half >> (8 * i) & 0xffU);
  return text;
}

/// A name in an index, and whether its dossier is stored as a number.
struct Met {
  DossierKey name;
  bool is_number = false;
};

DossierKey middle(const Met& low, const Met& high) {
  const auto& [council, dossier] = low.name;
  if (council != high.name.first) return {middle(council, high.name.first), ""};
  if (!low.is_number || !high.is_number) return {council, middle(dossier, high.name.second)};
  // Halved before they are added: the sum may be too large.
  const auto one = std::stoll(dossier), other = std::stoll(high.name.second);
  return {council, std::to_string(one / 2 + other / 2 + (one % 2 + other % 2) / 2)};
}

/// Looks names up in the order of the database.
class Names {
 public:
  Names(const Database& database, const EventTable& table) : table_(table) {
    const std::string council = table.council >= 0 ? table.council_key : "''";
    const auto select = [&](const std::string& more, const std::string& and_where) {
      return "SELECT " + council + ", " + table.dossier_key + more + " FROM \"" + table.name +
             "\" WHERE " + (table.where.empty() ? "" : table.where + " AND ") +
             table.has_dossier() + and_where;
    };
    const auto order = [&](const std::string& way) {
      const std::string first = table.council >= 0 ? table.council_key + way + ", " : "";
      return " ORDER BY " + first + table.dossier_key + way + " LIMIT 1";
    };
    // The two ends are asked of the name that is found: the index serves one comparison.
    from_ = database.prepare(select(", " + table.compare(">", 1) + " AND " + table.compare("<", 3),
                                    " AND " + table.compare(">=", 5)) +
                             order(""));
    first_ = database.prepare(select("", "") + order(""));
    last_ = database.prepare(select("", "") + order(" DESC"));
    behind_ = database.prepare(select("", " AND " + table.compare(">", 1)) + order(""));
  }

  std::optional<Met> first(const std::optional<DossierKey>& after) {
    if (!after) return met(first_);
    bind_name(behind_, 1, table_, *after);
    return met(behind_);
  }
  std::optional<Met> last() { return met(last_); }

  /// A name between two, about halfway; nothing when none is seen.
  std::optional<Met> between(const Met& low, const Met& high) {
    constexpr int most_tries = 64;
    // Of names with one far from the others, nothing stands in the upper half: then halve the lower
    // one, and so on.
    Met top = high;
    for (int i = 0; i < most_tries; ++i) {
      const DossierKey half = middle(low, top);
      if (half == top.name || half == low.name) break;
      from_.reset();
      bind_name(from_, 1, table_, low.name);
      bind_name(from_, 3, table_, high.name);
      bind_name(from_, 5, table_, half);
      auto found = met(from_);
      if (found && from_.number(2) != 0) return found;
      top.name = half;
    }
    return std::nullopt;
  }

 private:
  static std::optional<Met> met(Statement& rows) {
    if (!rows.step()) return std::nullopt;
    const bool is_number = rows.is_number(1);
    return Met{{rows.text(0), rows.text(1)}, is_number};
  }

  const EventTable& table_;
  Statement from_, first_, last_, behind_;
};

struct Sign {
  char meant, written;
};
constexpr Sign signs[] = {{'\t', 't'}, {'\n', 'n'}, {'\r', 'r'}, {'\\', '\\'}};

/// The reverse of write_name(); what that does not write stays as it is.
std::string read_name(std::string_view text) {
  std::string name;
  for (std::size_t i = 0; i < text.size(); ++i) {
    name += text[i];
    if (text[i] != '\\' || i + 1 == text.size()) continue;
    const auto sign = std::ranges::find(signs, text[i + 1], &Sign::written);
    unsigned value = 0;
    if (sign != std::end(signs)) {
      name.back() = sign->meant;
      i += 1;
    } else if (text[i + 1] == 'x' && i + 4 <= text.size()) {
      const char* digits = text.data() + i + 2;
      if (std::from_chars(digits, digits + 2, value, 16).ptr != digits + 2) continue;
      name.back() = static_cast<char>(value);
      i += 3;
    }
  }
  return name;
}

}  // namespace

void bind_name(Statement& statement, int first, const EventTable& table, const DossierKey& name) {
  if (table.council >= 0) statement.bind(first, std::string_view(name.first));
  statement.bind(first + 1, std::string_view(name.second));
}

void demand_plain_name(const EventTable& table, const Statement& row) {
  for (const int column : {table.council, table.dossier}) {
    if (column < 0 || row.is_plain(column)) continue;
    const std::string& title = table.columns[static_cast<std::size_t>(column)];
    throw StoreError({Code::embed_name_kind, {}, {table.name, title, row.text(column)}, {}});
  }
}

void demand_plain_name(const Database& database, const EventTable& table, const DossierKey& name) {
  if (!table.has_typed_names) return;
  // An index serves, as each value is looked up by itself.
  std::string which = "dossier IN (?2, CAST(?2 AS BLOB), x'')";
  if (table.council >= 0) which = "council IN (?1, CAST(?1 AS BLOB)) AND " + which;
  auto rows = database.prepare(table.select(which));
  bind_name(rows, 1, table, name);
  while (rows.step()) demand_plain_name(table, rows);
}

void write_name(std::string_view name, std::string& out) {
  for (const char c : name) {
    const auto sign = std::ranges::find(signs, c, &Sign::meant);
    if (sign != std::end(signs)) {
      (out += '\\') += sign->written;
    } else if (static_cast<unsigned char>(c) < ' ') {
      constexpr std::string_view digits = "0123456789abcdef";
      const auto value = static_cast<unsigned char>(c);
      ((out += "\\x") += digits[value / 16]) += digits[value % 16];
    } else {
      out += c;
    }
  }
}

std::optional<DossierKey> find_name(const Database& database, const EventTable& table,
                                    const std::string& typed) {
  auto rows = database.prepare(table.select(table.compare("=", 1)) + " LIMIT 1");
  const auto has = [&](const DossierKey& name) {
    rows.reset();
    demand_plain_name(database, table, name);
    bind_name(rows, 1, table, name);
    return rows.step();
  };
  for (const std::string& text : {typed, read_name(typed)}) {
    if (DossierKey whole{"", text}; has(whole)) return whole;
    if (table.council < 0) continue;
    for (auto slash = text.find('/'); slash != text.npos; slash = text.find('/', slash + 1)) {
      if (DossierKey name{text.substr(0, slash), text.substr(slash + 1)}; has(name)) return name;
    }
  }
  return std::nullopt;
}

std::vector<std::optional<DossierKey>> parts_of(const Database& database, const EventTable& table,
                                                const std::optional<DossierKey>& after,
                                                std::size_t jobs) {
  constexpr std::size_t parts_for_each = 8;  // so that nobody waits long for a large part
  std::vector<std::optional<DossierKey>> parts{after};
  if (jobs > 1 && table.is_in_order(database)) {
    Names names(database, table);
    const auto low = names.first(after), high = names.last();
    std::vector<Met> bounds;
    if (low && high && low->name != high->name) bounds = {*low, *high};
    while (!bounds.empty() && bounds.size() < jobs * parts_for_each) {
      std::vector<Met> finer{bounds.front()};
      for (std::size_t i = 1; i < bounds.size(); ++i) {
        if (auto name = names.between(bounds[i - 1], bounds[i])) finer.push_back(std::move(*name));
        finer.push_back(bounds[i]);
      }
      if (finer.size() == bounds.size()) break;
      bounds = std::move(finer);
    }
    for (std::size_t i = 1; i < bounds.size(); ++i) parts.emplace_back(bounds[i].name);
  }
  parts.emplace_back(std::nullopt);
  return parts;
}

}  // namespace termijn::batch
