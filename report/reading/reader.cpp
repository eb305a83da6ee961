// SPDX-License-Identifier: Apache-2.0
#include "report/reading/reader.h"

#include <algorithm>
#include <stdexcept>

#include "report/reading/clauses.h"

namespace termijn {
namespace reading {
namespace {

using K = Keyword;

std::vector<ClauseRow> all_rows() {
  std::vector<ClauseRow> all;
  for (const auto rows : {source_rows(), norm_rows(), term_rows(), vocabulary_rows(),
                          calendar_rows(), table_rows(), case_rows()})
    all.insert(all.end(), rows.begin(), rows.end());
  // A meaning for one kind of declaration goes before the general one.
  std::ranges::stable_partition(all, [](const ClauseRow& row) { return row.only_in.has_value(); });
  return all;
}

bool has_any(const ast::Declaration& declaration, std::initializer_list<K> keywords) {
  return std::ranges::any_of(declaration.clauses, [&](const ast::Clause& clause) {
    return std::ranges::find(keywords, clause.keyword) != keywords.end();
  });
}

/// What a norm says by leaving a clause out, told before the clauses that come after it.
class Implied {
 public:
  Implied(const Names& names, const ast::Declaration& norm, std::vector<ReadSentence>& out)
      : names_(names), norm_(norm), out_(out) {}

  void before(const ast::Clause& clause) {
    if (arising_ && is_behind_arising(clause.keyword)) arising();
    if (term_ && is_behind_term(clause.keyword)) term();
  }
  void rest() {
    if (arising_) arising();
    if (term_) term();
  }

 private:
  static bool is_behind_arising(K keyword) {
    return is_one(keyword, {K::per, K::unless, K::while_, K::forbidden}) || is_behind_term(keyword);
  }
  static bool is_behind_term(K keyword) {
    return is_one(keyword, {K::fulfilled, K::exercised, K::judged, K::lifted, K::lapses,
                            K::exhausted, K::lapses_with, K::signal, K::suspended, K::extended,
                            K::shortened, K::consequence, K::remedy, K::note});
  }
  static bool is_one(K keyword, std::initializer_list<K> of) {
    return std::ranges::find(of, keyword) != of.end();
  }

  void say(std::string text) { out_.push_back({{}, plain(std::move(text))}); }

  void arising() {
    arising_ = false;
    if (norm_.keyword == K::prohibition && !has_any(norm_, {K::arises}))
      say(names_.say(Word::read_arises_at_once, {of_kind(names_, norm_, Word::read_the_duty)}));
  }

  void term() {
    term_ = false;
    if (norm_.keyword == K::open_norm) return;
    if (norm_.keyword == K::prohibition) {
      if (!has_any(norm_, {K::through, K::until})) say(std::string(names_.word(Word::read_no_end)));
    } else if (!has_any(norm_, {K::within, K::at_latest, K::before})) {
      say(std::string(names_.word(Word::read_no_term)));
    }
    const bool counts = std::ranges::any_of(norm_.clauses, [](const ast::Clause& clause) {
      return is_one(clause.keyword, {K::within, K::through, K::until}) && clause.length;
    });
    if (counts && !has_any(norm_, {K::clock, K::each_year, K::every}) &&
        has_any(norm_, {K::arises}))
      say(std::string(names_.word(Word::read_clock_default)));
  }

  const Names& names_;
  const ast::Declaration& norm_;
  std::vector<ReadSentence>& out_;
  bool arising_ = true, term_ = true;
};

std::string title_of(const Names& names, const ast::Declaration& declaration) {
  // The kinds of declarations stand in the same order as their words.
  const int behind_act = static_cast<int>(declaration.keyword) - static_cast<int>(K::act);
  const auto kind = static_cast<Word>(static_cast<int>(Word::read_act) + behind_act);
  const std::string label = declaration.keyword == K::not_modelled
                                ? articles_text(names, declaration.citations)
                                : names.label(declaration.label);
  return names.say(Word::read_title, {names.word(kind), label});
}

/// What holds for the whole list that a declaration has.
void add_lead(const Names& names, const ast::Declaration& declaration, const ast::Clause& clause,
              std::vector<ReadSentence>& out) {
  const bool is_first = !has_before(declaration, clause, {clause.keyword});
  if (clause.keyword == K::phase && is_first)
    out.push_back({{}, plain(std::string(names.word(Word::read_last_phase)))});
  if (clause.keyword == K::right && is_first)
    out.push_back({{}, plain(std::string(names.word(Word::read_first_row)))});
}

}  // namespace

ReadLine read_clause(const Names& names, const ast::Declaration& declaration,
                     const ast::Clause& clause) {
  static const std::vector<ClauseRow> rows = all_rows();
  for (const auto& row : rows) {
    if (row.clause != clause.keyword) continue;
    if (row.only_in && *row.only_in != declaration.keyword) continue;
    return row.read(names, declaration, clause);
  }
  throw std::logic_error("no words for the clause " +
                         std::string(spelling(clause.keyword, Surface::dutch)));
}

bool has_before(const ast::Declaration& declaration, const ast::Clause& clause,
                std::initializer_list<Keyword> keywords) {
  for (const auto& earlier : declaration.clauses) {
    if (&earlier == &clause) return false;
    if (std::ranges::find(keywords, earlier.keyword) != keywords.end()) return true;
  }
  return false;
}

std::string of_kind(const Names& names, const ast::Declaration& norm, Word of_duty) {
  const int behind = static_cast<int>(norm.keyword) - static_cast<int>(K::duty);
  return std::string(names.word(static_cast<Word>(static_cast<int>(of_duty) + behind)));
}

}  // namespace reading

DeclarationReading read_declaration(const Checked& checked, const ast::Declaration& declaration,
                                    Language language) {
  const reading::Names names(checked, language);
  DeclarationReading out;
  out.keyword = spelling(declaration.keyword, Surface::dutch);
  out.id = declaration.name.text;
  out.title = reading::title_of(names, declaration);
  if (const auto* valid = clause_of(declaration, Keyword::valid)) {
    out.from = valid->days.front().date;
    if (valid->days.size() > 1) out.until = valid->days[1].date;
  }
  reading::Implied implied(names, declaration, out.sentences);
  const bool has_implied = is_norm(declaration.keyword);
  for (const auto& clause : declaration.clauses) {
    if (has_implied) implied.before(clause);
    reading::add_lead(names, declaration, clause, out.sentences);
    out.sentences.push_back({std::string(spelling(clause.keyword, Surface::dutch)),
                             reading::read_clause(names, declaration, clause)});
  }
  if (has_implied) implied.rest();
  return out;
}

RuleReadings read_for_diff(const Checked& checked, Language language) {
  const reading::Names names(checked, language);
  const auto read = [&](DeclarationPlace place) {
    return read_declaration(checked, names.at(place), language);
  };
  RuleReadings out;
  for (const auto place : checked.symbols().norms) out.norms.push_back(read(place));
  for (const auto place : checked.symbols().calendars.places())
    out.calendars.push_back(read(place));
  return out;
}

}  // namespace termijn
