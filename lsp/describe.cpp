// SPDX-License-Identifier: Apache-2.0
#include "lsp/describe.h"

#include <algorithm>

#include "calendar/date.h"
#include "dsl/symbols.h"
#include "report/reading/reader.h"

namespace termijn::lsp {
namespace {

using K = Keyword;

std::string in(const Rare<ast::Text>& text, Language language) {
  if (!text) return {};
  return language == Language::dutch ? text->dutch : text->english;
}

/// What is written at a place, on one line, without the comments between its words.
std::string written(const Workspace& workspace, std::uint32_t file, Span span) {
  std::string text;
  bool is_comment = false;
  for (const char c : workspace.text(file).substr(span.begin, span.end - span.begin)) {
    if (c == '#') is_comment = true;
    if (c == '\n') is_comment = false;
    const bool is_blank = is_comment || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (is_blank && (text.empty() || text.back() == ' ')) continue;
    text += is_blank ? ' ' : c;
  }
  return text;
}

const ast::Clause* choice_of(const ast::Declaration& declaration, const std::string& name) {
  for (const auto* clause : clauses_of(declaration, K::choice)) {
    if (clause->names.front().text == name) return clause;
  }
  return nullptr;
}

class Describer {
 public:
  Describer(const Workspace& workspace, Language language)
      : workspace_(workspace), language_(language) {}

  std::string describe(const FoundUse& found) const {
    const auto& declaration = workspace_.declaration(found);
    const auto* choice =
        found.use->scope == Scope::choice ? choice_of(declaration, found.use->name) : nullptr;
    const auto keyword = choice != nullptr ? K::choice : declaration.keyword;
    std::string text = "**" + word(keyword) + "** `" + found.use->name + "`\n\n" +
                       label_of(*found.use, declaration, language_);
    if (const auto basis = basis_of(found, declaration); !basis.empty()) text += "\n\n" + basis;
    if (choice == nullptr) text += in_words(found);
    const Span whole = choice != nullptr ? choice->span : declaration.span;
    return text + "\n\n```termijn\n" + rule_text(found.file, whole) + "\n```";
  }

 private:
  Surface surface() const {
    return language_ == Language::dutch ? Surface::dutch : Surface::english;
  }

  std::string word(K keyword) const { return std::string(spelling(keyword, surface())); }

  /// The articles on which it rests, how certain it is, and since when it holds.
  std::string basis_of(const FoundUse& found, const ast::Declaration& declaration) const {
    std::string basis;
    for (const auto keyword : {K::citation, K::source, K::mark, K::valid}) {
      const auto* clause = clause_of(declaration, keyword);
      if (clause == nullptr) continue;
      if (!basis.empty()) basis += " · ";
      basis += word(keyword) + ' ' + value_of(found.file, *clause);
    }
    return basis;
  }

  std::string value_of(std::uint32_t file, const ast::Clause& clause) const {
    if (clause.keyword == K::valid) return days_of(clause);
    if (clause.quote) return '"' + clause.quote->text + '"';
    return written(workspace_, file, {file, clause.keyword_span.end, clause.span.end});
  }

  std::string days_of(const ast::Clause& valid) const {
    auto days = word(K::from) + ' ' + iso(valid.days.front().date);
    if (valid.days.size() > 1) days += ' ' + word(K::until) + ' ' + iso(valid.days[1].date);
    return days;
  }

  /// What it says, a sentence for each clause, when all rules are sound.
  std::string in_words(const FoundUse& found) const {
    const auto* checked = workspace_.checked();
    if (checked == nullptr) return {};
    // The checked rules are a copy of the trees, in the same places.
    const auto& same = checked->files()[found.file].declarations[found.use->declaration];
    std::string text;
    for (const auto& sentence : read_declaration(*checked, same, language_).sentences)
      add_line(text, sentence.line, "\n- ");
    return text.empty() ? text : '\n' + text;
  }

  static void add_line(std::string& text, const ReadLine& line, const std::string& bullet) {
    if (line.is_source) return;  // articles and certainty stand above
    text += bullet + line.text;
    for (const auto& under : line.under) add_line(text, under, "\n  " + bullet.substr(1));
  }

  /// As it stands in the file, without what its first line is indented.
  std::string rule_text(std::uint32_t file, Span span) const {
    constexpr std::size_t most = 1500;
    auto text = workspace_.text(file).substr(span.begin, span.end - span.begin);
    std::erase(text, '\r');
    if (text.size() <= most) return text;
    return text.substr(0, text.rfind('\n', most)) + "\n  ...";
  }

  const Workspace& workspace_;
  Language language_;
};

}  // namespace

std::string label_of(const NameUse& use, const ast::Declaration& declaration, Language language) {
  if (use.scope != Scope::choice) return in(declaration.label, language);
  const auto* choice = choice_of(declaration, use.name);
  return choice == nullptr ? std::string() : in(choice->text, language);
}

std::string description_of(const Workspace& workspace, const NameUse& name, Language language) {
  std::string text;
  for (const auto& found : workspace.declarations_of(name)) {
    if (!text.empty()) text += "\n\n---\n\n";
    text += Describer(workspace, language).describe(found);
  }
  return text;
}

}  // namespace termijn::lsp
