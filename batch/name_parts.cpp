// SPDX-License-Identifier: Apache-2.0
// Counting rows would be reading them all once more. The names are halved by what they look like:
// the middle of two texts or of two numbers, and from there the first name that is really there.
#include "batch/name_parts.h"

#include <algorithm>
#include <cstdint>

namespace termijn::batch {
namespace {

/// Whether the database gives dossiers in order without sorting them all first.
bool is_in_order(const Database& database, const EventTable& table) {
  auto plan =
      database.prepare("EXPLAIN QUERY PLAN " + table.select("dossier <> ''") + table.order());
  while (plan.step()) {
    if (plan.text(3).find("TEMP B-TREE") != std::string::npos) return false;
  }
  return true;
}

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

NameBound middle(const NameBound& low, const NameBound& high) {
  if (low.name.first != high.name.first)
    return {{middle(low.name.first, high.name.first), ""}, false};
  if (!low.is_number || !high.is_number)
    return {{low.name.first, middle(low.name.second, high.name.second)}, false};
  const auto half = (std::stoll(low.name.second) + std::stoll(high.name.second)) / 2;
  return {{low.name.first, std::to_string(half)}, true};
}

/// Looks names up in the order of the database.
class Names {
 public:
  Names(const Database& database, const EventTable& table) : table_(table) {
    const bool has_council = table.council >= 0;
    const std::string keys = has_council ? '(' + table.keys() + ')' : table.keys();
    const auto pair = [&](const char* one, const char* both) { return has_council ? both : one; };
    const std::string select = "SELECT " + std::string(has_council ? "" : "'', ") + table.keys() +
                               ", " + keys + " > " + pair("?2", "(?1, ?2)") + " AND " + keys +
                               " < " + pair("?4", "(?3, ?4)") + " FROM \"" + table.name +
                               "\" WHERE dossier <> ''";
    const auto order = [&](const char* direction) {
      return " ORDER BY " +
             std::string(has_council ? "council" + std::string(direction) + ", " : "") + "dossier" +
             direction + " LIMIT 1";
    };
    from_ = database.prepare(select + " AND " + keys + " >= " + pair("?6", "(?5, ?6)") + order(""));
    first_ = database.prepare(select + order(""));
    last_ = database.prepare(select + order(" DESC"));
  }

  std::optional<NameBound> first() { return found(first_); }
  std::optional<NameBound> last() { return found(last_); }

  /// A name between two, about halfway; nothing when none is seen.
  std::optional<NameBound> between(const NameBound& low, const NameBound& high) {
    from_.reset();
    bind_bound(from_, 1, table_, low);
    bind_bound(from_, 3, table_, high);
    bind_bound(from_, 5, table_, middle(low, high));
    auto name = found(from_);
    return name && from_.number(2) != 0 ? name : std::nullopt;
  }

 private:
  static std::optional<NameBound> found(Statement& rows) {
    if (!rows.step()) return std::nullopt;
    return NameBound{{rows.text(0), rows.text(1)}, rows.is_number(1)};
  }

  const EventTable& table_;
  Statement from_, first_, last_;
};

}  // namespace

bool is_whole_number(std::string_view text) {
  return !text.empty() && text.size() < 18 && (text[0] != '0' || text.size() == 1) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

NameBound bound_of(const Database& database, const EventTable& table, DossierKey name) {
  auto kind = database.prepare("SELECT typeof(dossier) = 'integer' FROM \"" + table.name +
                               "\" WHERE dossier <> '' LIMIT 1");
  const bool is_number = is_whole_number(name.second) && kind.step() && kind.number(0) != 0;
  return {std::move(name), is_number};
}

void bind_bound(Statement& statement, int first, const EventTable& table, const NameBound& bound) {
  if (table.council >= 0) statement.bind(first, std::string_view(bound.name.first));
  if (bound.is_number)
    statement.bind(first + 1, static_cast<std::int64_t>(std::stoll(bound.name.second)));
  else
    statement.bind(first + 1, std::string_view(bound.name.second));
}

std::vector<std::optional<NameBound>> parts_of(const Database& database, const EventTable& table,
                                               const std::optional<NameBound>& after,
                                               std::size_t jobs) {
  constexpr std::size_t parts_for_each = 8;  // so that nobody waits long for a large part
  if (jobs < 2 || !is_in_order(database, table)) return {after, std::nullopt};
  Names names(database, table);
  auto low = after ? after : names.first();
  const auto high = names.last();
  if (!low || !high) return {after, std::nullopt};
  std::vector<NameBound> bounds{*low, *high};
  while (bounds.size() < jobs * parts_for_each) {
    std::vector<NameBound> finer{bounds.front()};
    for (std::size_t i = 1; i < bounds.size(); ++i) {
      if (auto name = names.between(bounds[i - 1], bounds[i])) finer.push_back(std::move(*name));
      finer.push_back(bounds[i]);
    }
    if (finer.size() == bounds.size()) break;
    bounds = std::move(finer);
  }
  std::vector<std::optional<NameBound>> parts{after};
  parts.insert(parts.end(), bounds.begin() + 1, bounds.end());
  parts.emplace_back(std::nullopt);
  return parts;
}

}  // namespace termijn::batch
