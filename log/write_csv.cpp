// SPDX-License-Identifier: Apache-2.0
#include "log/write_csv.h"

#include <algorithm>
#include <vector>

namespace termijn {
namespace {

std::string cell(const std::string& text) {
  if (text.find_first_of(";\"\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string day_text(const EventRecord& record) {
  if (!record.earliest) return iso(record.day);
  if (*record.earliest == Date::first()) return "uiterlijk " + iso(record.day);
  return iso(*record.earliest) + '/' + iso(record.day);
}

std::string value_of(const EventRecord& record, const std::string& name) {
  const auto found = std::ranges::find(record.fields, name, &FieldText::name);
  return found == record.fields.end() ? std::string{} : found->value;
}

}  // namespace

std::string write_csv(std::span<const EventRecord> records) {
  std::vector<std::string> names;
  for (const auto& record : records) {
    for (const auto& field : record.fields) {
      if (std::ranges::find(names, field.name) == names.end()) names.push_back(field.name);
    }
  }
  std::string out = "nr;datum;dossier;gebeurtenis;door";
  for (const auto& name : names) out += ';' + cell(name);
  out += '\n';
  for (const auto& record : records) {
    out += std::to_string(record.number) + ';' + day_text(record) + ';' + cell(record.dossier) +
           ';' + cell(record.event) + ';' + cell(record.actor);
    for (const auto& name : names) out += ';' + cell(value_of(record, name));
    out += '\n';
  }
  return out;
}

}  // namespace termijn
