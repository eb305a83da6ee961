// SPDX-License-Identifier: Apache-2.0
#include "lsp/completion.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "dsl/check.h"
#include "dsl/symbols.h"
#include "lsp/describe.h"

namespace termijn::lsp {
namespace {

using K = Keyword;

constexpr bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view without_last_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view without_last_word(std::string_view text) {
  while (!text.empty() && is_name_char(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<K> starting_keyword(std::string_view text, Surface surface, K last) {
  std::optional<K> found;
  std::size_t longest = 0;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto length = match_keyword(static_cast<K>(i), surface, text);
    if (length > longest) {
      found = static_cast<K>(i);
      longest = length;
    }
  }
  return found;
}

/// What is known from the text before the place.
struct Situation {
  std::string_view before;  ///< up to the word that is being typed
  bool at_margin = false, at_line_start = false;
  std::optional<K> declaration, clause;
};

Situation situation_at(std::string_view text, std::size_t offset, Surface surface) {
  Situation now;
  now.before = without_last_word(text.substr(0, offset));
  const auto line = now.before.rfind('\n') + 1;
  now.at_margin = line == now.before.size();
  now.at_line_start = now.before.find_first_not_of(" \t", line) == std::string_view::npos;
  for (auto start = line;; start = start < 2 ? 0 : text.rfind('\n', start - 2) + 1) {
    const auto word = now.before.find_first_not_of(" \t", start);
    const bool has_word = word != std::string_view::npos && now.before[word] != '\n';
    if (has_word && word == start && !now.declaration)
      now.declaration = starting_keyword(now.before.substr(word), surface, K::example);
    if (has_word && word != start && !now.clause && !now.declaration)
      now.clause = starting_keyword(now.before.substr(word), surface, K::if_);
    if (now.declaration || start == 0) return now;
  }
}

class Proposer {
 public:
  Proposer(const Workspace& workspace, std::uint32_t file, std::size_t offset, Language language)
      : workspace_(workspace),
        surface_(workspace.surface(file)),
        language_(language),
        now_(situation_at(workspace.text(file), offset, surface_)) {}

  std::vector<Proposal> propose() {
    if (is_in_quotes()) return {};
    if (now_.at_margin || !now_.declaration) {
      for (int i = 0; i <= static_cast<int>(K::example); ++i) keyword(static_cast<K>(i));
    } else if (now_.at_line_start) {
      for (const auto clause : clauses_in(*now_.declaration)) keyword(clause);
      if (now_.clause) in_clause();
    } else if (now_.clause) {
      in_clause();
    }
    return std::move(proposals_);
  }

 private:
  bool is_in_quotes() const {
    const auto line = now_.before.substr(now_.before.rfind('\n') + 1);
    return std::ranges::count(line, '"') % 2 != 0 || line.find('#') != std::string_view::npos;
  }

  /// Whether `word` is what stands right before the place.
  bool follows(K word) const {
    const auto text = without_last_blanks(now_.before);
    for (std::size_t form = 0; form < 2; ++form) {
      const auto spelled = spelling(word, surface_, form);
      if (!text.ends_with(spelled)) continue;
      const auto rest = text.substr(0, text.size() - spelled.size());
      if (rest.empty() || !is_name_char(rest.back())) return true;
    }
    return false;
  }
  bool follows_any(std::initializer_list<K> words) const {
    return std::ranges::any_of(words, [&](K word) { return follows(word); });
  }

  void in_clause() {
    if (follows(K::is)) return after_is();
    if (follows_any({K::counted_by})) return names({Scope::counting_rule});
    if (follows_any({K::reading, K::in_reading})) return names({Scope::reading});
    if (follows_any({K::there_is, K::no, K::after, K::each, K::first})) return events();
    if (follows(K::end)) return names({Scope::norm});
    if (follows(K::mark)) return words({"V", "Vo", "S", "U", "C"});
    if (follows(K::procedure)) return names({Scope::procedure});
    if (follows(K::citation)) return names({Scope::act});
    by_clause();
  }

  void by_clause() {
    switch (*now_.clause) {
      case K::citation:
        return names({Scope::act});
      case K::party:
      case K::by:
      case K::to:
        return names({Scope::role});
      case K::procedure:
        return names({Scope::procedure});
      case K::kind:
        return words(
            now_.declaration == K::paper
                ? std::initializer_list<const char*>{"reglement", "convenant", "cao", "afspraak"}
                : std::initializer_list<const char*>{"wet", "open", "afspraak", "reglement"});
      case K::severity:
        return words({"overtreding", "rechtsverlies", "risico", "aandachtspunt"});
      case K::calendar:
      case K::stands_still:
        return names({Scope::calendar});
      case K::with:
        return values({K::field});
      case K::sets:
        return values({K::parameter, K::fact});
      case K::recognised:
      case K::per:
        return events();
      case K::shown:
      case K::lapses_with:
        return names({Scope::norm});
      case K::right:
        return follows(K::right) ? names({Scope::role})
                                 : words({"advies", "instemming", "informatie", "geen"});
      case K::on:
        return values({K::event, K::field});
      case K::expect:
        return names({Scope::norm, Scope::mistake});
      default:
        return in_condition();
    }
  }

  /// Events of a norm, and what conditions speak of.
  void in_condition() {
    for (const auto word : {K::and_, K::or_, K::not_, K::is, K::if_, K::there_is, K::reading,
                            K::counted_by, K::where, K::after})
      keyword(word);
    values({K::event, K::field, K::fact, K::parameter, K::concept_});
  }

  /// The choices of the name before `is`, or the states of a norm.
  void after_is() {
    auto text = without_last_blanks(now_.before);
    text = without_last_blanks(text.substr(0, text.size() - spelling(K::is, surface_).size()));
    const auto name = text.substr(without_last_word(text).size());
    if (now_.clause == K::shown) keyword(K::signal);
    if (now_.clause == K::expect || now_.clause == K::shown) {
      words({
#define TERMIJN_STATE(id, state) state,
#include "base/states.def"
#undef TERMIJN_STATE
      });
    } else {
      for (const auto word : {K::not_, K::known, K::one_of, K::at_least, K::at_most}) keyword(word);
    }
    each_declared([&](const NameUse& use, const ast::Declaration& declaration) {
      if (use.scope == Scope::choice && use.owner == name) add(use, declaration);
    });
  }

  void events() {
    values({K::event});
  }

  void values(std::initializer_list<K> keywords) {
    each_declared([&](const NameUse& use, const ast::Declaration& declaration) {
      if (use.scope == Scope::value && std::ranges::count(keywords, declaration.keyword) != 0)
        add(use, declaration);
    });
  }

  void names(std::initializer_list<Scope> scopes) {
    each_declared([&](const NameUse& use, const ast::Declaration& declaration) {
      if (std::ranges::count(scopes, use.scope) != 0) add(use, declaration);
    });
  }

  template <class Visit>
  void each_declared(Visit visit) const {
    for (std::uint32_t file = 0; file < workspace_.size(); ++file) {
      for (const auto& use : workspace_.uses(file)) {
        if (use.declares) visit(use, workspace_.declaration({file, &use}));
      }
    }
  }

  void add(const NameUse& use, const ast::Declaration& declaration) {
    if (seen_.insert(use.name).second)
      proposals_.push_back({use.name, label_of(use, declaration, language_), false});
  }
  void keyword(K word) {
    proposals_.push_back({std::string(spelling(word, surface_)), {}, true});
  }
  void words(std::initializer_list<const char*> all) {
    for (const char* word : all) proposals_.push_back({word, {}, true});
  }

  const Workspace& workspace_;
  Surface surface_;
  Language language_;
  Situation now_;
  std::set<std::string> seen_;  // a norm may have several versions
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> proposals_at(const Workspace& workspace, std::uint32_t file,
                                   std::size_t offset, Language language) {
  return Proposer(workspace, file, offset, language).propose();
}

}  // namespace termijn::lsp
