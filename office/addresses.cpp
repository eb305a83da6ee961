// SPDX-License-Identifier: Apache-2.0
#include "office/addresses.h"

#include <algorithm>
#include <array>

#include "base/code.h"
#include "base/nearest.h"
#include "log/csv.h"

namespace termijn {
namespace {

enum class Column : std::uint8_t { role, name, function, address, unknown };

Column column_of(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  constexpr std::array<std::array<std::string_view, 2>, 4> names = {
      {{"rol", "role"}, {"naam", "name"}, {"functie", "function"}, {"adres", "address"}}};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::ranges::find(names[i], text) != names[i].end()) return static_cast<Column>(i);
  }
  return Column::unknown;
}

bool has_name(const Role& role, std::string_view word) {
  return role.id == word || std::ranges::find(role.also, word) != role.also.end();
}

bool is_role(const Program& program, const std::string& word) {
  const auto words = address_words();
  return std::ranges::find(words, word) != words.end() ||
         std::ranges::any_of(program.roles, [&](const Role& role) { return has_name(role, word); });
}

Diagnostic unknown_role(const Program& program, const CsvCell& cell) {
  std::vector<std::string> names = address_words();
  for (const Role& role : program.roles) {
    names.push_back(role.id);
    names.insert(names.end(), role.also.begin(), role.also.end());
  }
  auto near = nearest(cell.text, names);
  if (near.empty()) near = address_words();
  return {Code::letter_address_role, cell.span, {cell.text, quoted_list(near)}, {}};
}

class Reader {
 public:
  Reader(const Program& program, const CsvTable& table) : program_(program), table_(table) {}

  Result<Addresses> read() {
    result_.diagnostics = table_.diagnostics;
    if (!table_.rows.empty()) read_head(table_.rows.front());
    if (std::ranges::find(columns_, Column::role) == columns_.end()) {
      const Span span = table_.rows.empty() ? Span{} : table_.rows.front().span;
      result_.diagnostics.push_back({Code::letter_address_no_role, span, {}, {}});
      return std::move(result_);
    }
    for (std::size_t i = 1; i < table_.rows.size(); ++i) read_row(table_.rows[i]);
    if (!has_errors(result_.diagnostics)) result_.value = std::move(addresses_);
    return std::move(result_);
  }

 private:
  void read_head(const CsvRow& row) {
    for (const CsvCell& cell : row.cells) {
      columns_.push_back(column_of(cell.text));
      if (columns_.back() == Column::unknown)
        result_.diagnostics.push_back({Code::letter_address_column, cell.span, {cell.text}, {}});
    }
  }

  void read_row(const CsvRow& row) {
    Address address;
    const CsvCell* role = nullptr;
    for (std::size_t i = 0; i < row.cells.size() && i < columns_.size(); ++i) {
      const std::string& text = row.cells[i].text;
      if (columns_[i] == Column::role) {
        role = &row.cells[i];
        address.role = text;
      } else if (columns_[i] == Column::name) {
        address.name = text;
      } else if (columns_[i] == Column::function) {
        address.function = text;
      } else if (columns_[i] == Column::address) {
        address.address = text;
      }
    }
    const Span span = role != nullptr ? role->span : row.span;
    const bool is_empty =
        address.name.empty() && address.function.empty() && address.address.empty();
    if (role == nullptr || !is_role(program_, address.role)) {
      result_.diagnostics.push_back(
          unknown_role(program_, role != nullptr ? *role : CsvCell{{}, row.span}));
    } else if (std::ranges::find(addresses_, address.role, &Address::role) != addresses_.end()) {
      result_.diagnostics.push_back({Code::letter_address_twice, span, {address.role}, {}});
    } else if (is_empty) {
      result_.diagnostics.push_back({Code::letter_address_empty, span, {address.role}, {}});
    } else {
      addresses_.push_back(std::move(address));
    }
  }

  const Program& program_;
  const CsvTable& table_;
  std::vector<Column> columns_;
  Addresses addresses_;
  Result<Addresses> result_;
};

}  // namespace

std::vector<std::string> address_words() {
  return {"raad", "voorzitter", "secretaris", "advocaat", "contactpersoon"};
}

Result<Addresses> read_addresses(const Program& program, std::string_view text,
                                 std::uint32_t file) {
  const CsvTable table = read_csv(text, file);
  return Reader(program, table).read();
}

const Address* address_of(const Addresses& addresses, const Role& role) {
  const auto found = std::ranges::find_if(
      addresses, [&](const Address& address) { return has_name(role, address.role); });
  return found == addresses.end() ? nullptr : &*found;
}

const Address* address_of(const Addresses& addresses, std::string_view word) {
  const auto found = std::ranges::find(addresses, word, &Address::role);
  return found == addresses.end() ? nullptr : &*found;
}

}  // namespace termijn
