// SPDX-License-Identifier: Apache-2.0
// Which clauses a declaration takes, how often and in which order: tables, as docs/language.md
// shows.
#include <array>
#include <map>
#include <utility>

#include "base/code.h"
#include "dsl/check.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

enum class Often : std::uint8_t { required, optional, many, some };  // some: at least one

struct Slot {
  K keyword;
  Often often;
};

// Clauses with the same place in the order stand in one inner list.
using Shape = std::vector<std::vector<Slot>>;

Shape norm_shape(K kind) {
  const bool duty = kind == K::duty, prohibition = kind == K::prohibition, power = kind == K::power;
  const bool open = kind == K::open_norm;
  Shape shape = {{{K::step, Often::optional}},
                 {{K::citation, Often::required}},
                 {{K::source, Often::optional}},
                 {{K::mark, Often::required}},
                 {{K::kind, Often::required}},
                 {{K::valid, Often::required}, {K::text_version, Often::optional}},
                 {{K::procedure, Often::required}},
                 {{K::party, Often::required}},
                 {{K::arises, Often::many}},
                 {{K::per, Often::optional}},
                 {{K::unless, Often::many}}};
  if (duty || power) {
    // Which of the ways to arise a norm has is for check_recurring.cpp.
    shape[8].push_back({K::each_year, Often::optional});
    shape[8].push_back({K::every, Often::optional});
  }
  if (prohibition) {
    shape.push_back({{K::while_, Often::optional}});
    shape.push_back({{K::forbidden, Often::required}});
    shape.push_back({{K::through, Often::many}, {K::until, Often::many}});
  }
  if (duty || power)
    shape.push_back(
        {{K::within, Often::many}, {K::at_latest, Often::many}, {K::before, Often::many}});
  if (!open) shape.push_back({{K::clock, Often::many}});
  if (duty || power) {
    shape.push_back({{K::suspended, Often::optional}});
    shape.push_back({{K::extended, Often::many}, {K::shortened, Often::many}});
  }
  if (duty) shape.push_back({{K::fulfilled, Often::required}});
  if (power) shape.push_back({{K::exercised, Often::required}});
  if (open) shape.push_back({{K::judged, Often::required}});
  if (prohibition) shape.push_back({{K::lifted, Often::optional}});
  if (duty || open) shape.push_back({{K::lapses, Often::optional}});
  if (power) shape.push_back({{K::exhausted, Often::optional}});
  if (duty || power) shape.push_back({{K::lapses_with, Often::optional}});
  if (duty || open) shape.push_back({{K::signal, open ? Often::many : Often::optional}});
  shape.push_back({{K::consequence, Often::optional}});
  shape.push_back({{K::remedy, Often::optional}});
  shape.push_back({{K::note, Often::optional}});
  return shape;
}

Shape case_shape(bool decided) {
  return {{{K::source, decided ? Often::required : Often::optional}},
          {{K::mark, decided ? Often::required : Often::optional}},
          {{K::note, Often::optional}},
          {{K::procedure, Often::required}},
          {{K::on, Often::some}},
          {{K::expect, Often::some}}};
}

Shape value_shape(bool parameter) {
  if (parameter)
    return {{{K::standard, Often::optional}},
            {{K::bound, Often::many}, {K::allowed, Often::many}},
            {{K::question, Often::optional}},
            {{K::source, Often::optional}},
            {{K::note, Often::optional}}};
  return {{{K::value, Often::optional}, {K::choice, Often::many}},
          {{K::question, Often::optional}},
          {{K::note, Often::optional}}};
}

Shape shape_of(K kind) {
  switch (kind) {
    case K::act:
      return {{{K::bwb, Often::optional}},
              {{K::text_version, Often::optional}, {K::covered, Often::optional}},
              {{K::source, Often::optional}},
              {{K::article, Often::many}}};
    case K::role:
      return {{{K::also, Often::optional}}};
    case K::event:
      return {{{K::also, Often::optional}},
              {{K::by, Often::optional}},
              {{K::to, Often::optional}},
              {{K::with, Often::optional}},
              {{K::note, Often::optional}}};
    case K::field:
    case K::fact:
      return value_shape(false);
    case K::parameter:
      return value_shape(true);
    case K::concept_:
      return {{{K::citation, Often::optional}},
              {{K::source, Often::optional}},
              {{K::mark, Often::required}},
              {{K::if_, Often::required}},
              {{K::note, Often::optional}}};
    case K::reading:
      return {{{K::citation, Often::optional}},
              {{K::choice, Often::some}},
              {{K::note, Often::optional}}};
    case K::calendar:
      return {
          {{K::free, Often::some}}, {{K::complete, Often::required}}, {{K::note, Often::optional}}};
    case K::counting_rule:
      return {{{K::citation, Often::optional}}, {{K::source, Often::optional}},
              {{K::mark, Often::required}},     {{K::calendar, Often::optional}},
              {{K::roll, Often::required}},     {{K::advance, Often::optional}},
              {{K::least, Often::optional}},    {{K::excluded, Often::optional}},
              {{K::stands_still, Often::many}}, {{K::note, Often::optional}}};
    case K::procedure:
      return {{{K::citation, Often::required}},
              {{K::recognised, Often::optional}},
              {{K::phase, Often::some}}};
    case K::not_modelled:
      return {{{K::reason, Often::required}}};
    case K::mistake:
      return {{{K::citation, Often::required}}, {{K::source, Often::optional}},
              {{K::mark, Often::required}},     {{K::severity, Often::required}},
              {{K::party, Often::required}},    {{K::shown, Often::some}},
              {{K::remedy, Often::required}},   {{K::note, Often::optional}}};
    case K::subject:
      return {
          {{K::also, Often::optional}}, {{K::right, Often::some}}, {{K::note, Often::optional}}};
    case K::paper:
      return {{{K::kind, Often::required},
               {K::council, Often::optional},
               {K::valid, Often::required},
               {K::source, Often::required}},
              {{K::sets, Often::some}},
              {{K::note, Often::optional}}};
    case K::decided_case:
      return case_shape(true);
    case K::example:
      return case_shape(false);
    default:
      return norm_shape(kind);
  }
}

/// A shape by keyword, so that a clause is looked up and not searched.
class Places {
 public:
  static constexpr std::uint8_t nowhere = 0xff;
  static constexpr std::size_t count = static_cast<std::size_t>(K::if_) + 1;  // start clauses

  static std::size_t index(K keyword) { return static_cast<std::size_t>(keyword); }

  Places() = default;
  explicit Places(Shape shape) : shape_(std::move(shape)) {
    place_.fill(nowhere);
    for (std::size_t place = 0; place < shape_.size(); ++place) {
      for (const auto& slot : shape_[place]) {
        place_[index(slot.keyword)] = static_cast<std::uint8_t>(place);
        repeats_[index(slot.keyword)] = slot.often == Often::many || slot.often == Often::some;
      }
    }
  }

  const Shape& shape() const { return shape_; }
  std::uint8_t place(K keyword) const { return place_[index(keyword)]; }
  bool may_repeat(K keyword) const { return repeats_[index(keyword)]; }

 private:
  Shape shape_;
  std::array<std::uint8_t, count> place_{};
  std::array<bool, count> repeats_{};
};

/// The clauses of a declaration by keyword: the first of each.
using Seen = std::array<const ast::Clause*, Places::count>;

void report_missing(Context& context, const ast::Declaration& declaration, const Shape& shape,
                    const Seen& seen) {
  for (const auto& slots : shape) {
    for (const auto& slot : slots) {
      const bool needed = slot.often == Often::required || slot.often == Often::some;
      if (!needed || seen[Places::index(slot.keyword)] != nullptr) continue;
      const bool named = !declaration.name.text.empty();
      context.report(Code::check_clause_missing,
                     named ? declaration.name.span : declaration.keyword_span,
                     {named ? declaration.name.text
                            : context.word(declaration.keyword, declaration.keyword_span),
                      context.word(slot.keyword, declaration.keyword_span)});
    }
  }
}

void check_declaration(Context& context, const ast::Declaration& declaration,
                       const Places& places) {
  Seen seen{};
  std::size_t last_place = 0;
  const ast::Clause* last = nullptr;
  const auto word = [&](K keyword) { return context.word(keyword, declaration.keyword_span); };
  for (const auto& clause : declaration.clauses) {
    const auto place = places.place(clause.keyword);
    if (place == Places::nowhere) {
      context.report(Code::check_clause_not_here, clause.keyword_span,
                     {word(clause.keyword), word(declaration.keyword)}, {declaration.keyword_span});
      continue;
    }
    auto& first = seen[Places::index(clause.keyword)];
    if (first != nullptr && !places.may_repeat(clause.keyword)) {
      context.report(Code::check_clause_twice, clause.keyword_span, {word(clause.keyword)},
                     {first->keyword_span});
      continue;
    }
    if (first == nullptr) first = &clause;
    if (place < last_place) {
      context.report(Code::check_clause_order, clause.keyword_span,
                     {word(clause.keyword), word(last->keyword)}, {last->keyword_span});
    } else {
      last_place = place;
      last = &clause;
    }
  }
  report_missing(context, declaration, places.shape(), seen);
}

}  // namespace

void shape(Context& context) {
  std::map<K, Places> places;
  context.each_sound([&](const ast::Declaration& declaration) {
    const auto [entry, fresh] = places.try_emplace(declaration.keyword);
    if (fresh) entry->second = Places(shape_of(declaration.keyword));
    check_declaration(context, declaration, entry->second);
  });
}

}  // namespace termijn::checks

namespace termijn {

std::vector<Keyword> clauses_in(Keyword declaration) {
  std::vector<Keyword> keywords;
  for (const auto& slots : checks::shape_of(declaration)) {
    for (const auto& slot : slots) keywords.push_back(slot.keyword);
  }
  return keywords;
}

}  // namespace termijn
