// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tree_dump.h"

namespace termijn::testing {
namespace {

class Dumper {
 public:
  std::string run(const ast::File& file) {
    for (const auto& declaration : file.declarations) add(declaration);
    return std::move(out_);
  }

 private:
  void word(std::string_view text) { out_ += " " + std::string(text); }
  void number(std::int64_t value) { word(std::to_string(value)); }
  void keyword(Keyword value) { word(spelling(value, Surface::dutch)); }

  template <class Items>
  void list(std::string_view title, const Items& items) {
    if (items.empty()) return;
    out_ += " " + std::string(title) + "[";
    for (const auto& item : items) add(item);
    out_ += " ]";
  }
  template <class Item>
  void optional(std::string_view title, const Item& item) {
    if (!item) return;
    out_ += " " + std::string(title) + "(";
    add(*item);
    out_ += " )";
  }

  void add(const ast::Declaration& declaration) {
    out_ += std::string(declaration.broken ? "broken " : "") + "declaration";
    keyword(declaration.keyword);
    add(declaration.name);
    optional("label", declaration.label);
    list("citations", declaration.citations);
    out_ += "\n";
    for (const auto& clause : declaration.clauses) add(clause);
  }

  void add(const ast::Clause& clause) {
    out_ += " ";
    keyword(clause.keyword);
    list("names", clause.names);
    list("more", clause.more_names);
    list("citations", clause.citations);
    optional("text", clause.text);
    optional("quote", clause.quote);
    optional("mark", clause.mark);
    list("events", clause.events);
    list("condition", clause.condition);
    optional("length", clause.length);
    list("lengths", clause.lengths);
    optional("rule", clause.counting_rule);
    list("days", clause.days);
    optional("year day", clause.year_day);
    optional("time", clause.time);
    list("numbers", clause.numbers);
    list("limits", clause.limits);
    list("values", clause.values);
    optional("free", clause.free_day);
    list("flags", clause.flags);
    list("readings", clause.readings);
    out_ += "\n";
  }

  void add(const ast::Name& name) { word(name.text); }
  void add(const ast::Text& text) { out_ += " '" + text.dutch + "'/'" + text.english + "'"; }
  void add(const ast::Quote& quote) { out_ += " '" + quote.text + "'"; }
  void add(const ast::Day& day) { word(iso(day.date)); }
  void add(const ast::YearDay& day) {
    number(day.month);
    number(day.day);
  }
  void add(const ast::Time& time) { number(time.second); }
  void add(const ast::Number& value) { number(value.value); }
  void add(Keyword flag) { keyword(flag); }
  void add(const Period& period) {
    number(period.amount);
    number(static_cast<int>(period.unit));
  }
  void add(const ast::Citation& citation) {
    out_ += " " + citation.act.text + "|" + citation.article + "|" + citation.paragraph + "|" +
            citation.letter + "|" +
            std::to_string(citation.sentence ? citation.sentence->value : 0);
  }
  void add(const ast::Length& length) {
    add(length.period);
    add(length.parameter);
  }
  void add(const ast::FieldValue& value) { out_ += " " + value.field.text + "=" + value.value; }
  void add(const ast::EventPattern& pattern) {
    number(static_cast<int>(pattern.which));
    optional("times", pattern.times);
    add(pattern.event);
    list("if", pattern.condition);
  }
  void add(const ast::Expression& node) {
    out_ += " {" + std::to_string(static_cast<int>(node.kind)) + (node.negated ? "!" : "");
    add(node.owner);
    list("names", node.names);
    list("values", node.values);
    number(node.number.value);
    list("children", node.children);
    out_ += " }";
  }
  void add(const ast::FreeDay& day) {
    number(static_cast<int>(day.kind));
    number(static_cast<int>(day.weekday));
    for (const int part : {day.month, day.day, day.instead_month, day.instead_day, day.offset,
                           day.from_year, day.until_year}) {
      number(part);
    }
    if (day.unless_weekday) number(static_cast<int>(*day.unless_weekday));
    list("dates", day.dates);
  }

  std::string out_;
};

}  // namespace

std::string dump(const ast::File& file) {
  return Dumper().run(file);
}

}  // namespace termijn::testing
