// SPDX-License-Identifier: Apache-2.0
#include "batch/field_memo.h"

#include <algorithm>
#include <functional>

#include "base/source.h"

namespace termijn::batch {
namespace {

class PlainJson {
 public:
  explicit PlainJson(std::string_view text) : text_(text) {}

  bool object(std::vector<TextField>& out) {
    if (!take('{')) return false;
    if (take('}')) return is_end();
    do {
      TextField field;
      if (!string(field.name) || !take(':') || !value(field.value)) return false;
      // Which of the two counts is for who wrote it.
      if (std::ranges::find(out, field.name, &TextField::name) != out.end()) return false;
      out.push_back(field);
    } while (take(','));
    return take('}') && is_end();
  }

 private:
  void skip() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r'))
      ++at_;
  }
  bool take(char wanted) {
    skip();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  bool is_end() {
    skip();
    return at_ == text_.size();
  }
  bool string(std::string_view& out) {
    if (!take('"')) return false;
    const std::size_t first = at_;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' || static_cast<unsigned char>(text_[at_]) < ' ') return false;
    }
    if (at_ == text_.size()) return false;
    out = text_.substr(first, at_++ - first);
    return true;
  }
  bool value(std::string_view& out) {
    skip();
    if (at_ < text_.size() && text_[at_] == '"') return string(out);
    const std::size_t first = at_;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '}' && text_[at_] != ' ') ++at_;
    out = text_.substr(first, at_ - first);
    return out == "true" || out == "false" || is_number(out);
  }
  static bool is_number(std::string_view text) {
    const bool is_short = !text.empty() && text.size() < 10;
    return is_short && text.find_first_not_of("0123456789") == text.npos &&
           (text.front() != '0' || text.size() == 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

bool read_plain_fields(std::string_view json, std::vector<TextField>& out) {
  return find_bad_byte(json) == json.npos && PlainJson(json).object(out);
}

bool FieldMemo::take_said(const QuickBinder& binder, Index& procedure, Said& said) {
  const auto is_title = [](const TextField& field) {
    return field.name == "titel" || field.name == "title";
  };
  for (const TextField& field : fields_) {
    said.title |= is_title(field);
    if (field.name != "procedure") continue;
    said.procedure = true;
    const Index told = binder.procedure(field.value);
    if (told == nothing || (procedure != nothing && procedure != told)) return false;
    procedure = told;
  }
  std::erase_if(fields_, [&](const TextField& field) {
    return is_title(field) || field.name == "procedure";
  });
  return true;
}

bool FieldMemo::add(const QuickBinder& binder, TextEvent event, std::string_view json,
                    const Said& in_columns, Index& procedure, RowBuffer& rows) {
  const std::hash<std::string_view> hash;
  const std::size_t place = hash(json) + 31 * hash(event.event) + 17 * event.actor.size();
  Kept& kept = kept_[place % places];
  const bool is_kept = kept.procedure == procedure && kept.event == event.event &&
                       kept.actor == event.actor && kept.fields == json && !event.event.empty();
  if (is_kept) {
    if (kept.said & in_columns) return false;
    rows.add(event.day, kept.type, false, kept.values);
    procedure = kept.told;
    return true;
  }
  const Index before = procedure;
  fields_.clear();
  if (!json.empty() && !read_plain_fields(json, fields_)) return false;
  Said said;
  if (!take_said(binder, procedure, said) || (said & in_columns)) return false;
  event.fields = fields_;
  const std::size_t first = rows.values.size();
  const std::size_t lengths = rows.lengths.size();
  if (!binder.add(event, procedure, rows)) return false;
  // A length is a number in this dossier only.
  if (rows.lengths.size() != lengths) return true;
  kept.event = event.event;
  kept.actor = event.actor;
  kept.fields = json;
  kept.procedure = before;
  kept.told = procedure;
  kept.said = said;
  kept.type = rows.events.back().type;
  kept.values.assign(rows.values.begin() + static_cast<std::ptrdiff_t>(first), rows.values.end());
  return true;
}

}  // namespace termijn::batch
