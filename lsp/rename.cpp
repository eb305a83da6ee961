// SPDX-License-Identifier: Apache-2.0
#include "lsp/rename.h"

#include <algorithm>

#include "lsp/uri.h"

namespace termijn::lsp {
namespace {

constexpr std::size_t longest_name = 64;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A name in both languages of keywords, so that files can still be turned into the other.
bool can_be_name(const std::string& text) {
  return !text.empty() && text.size() <= longest_name && is_letter(text.front()) &&
         std::ranges::all_of(
             text, [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }) &&
         !is_reserved(text, Surface::dutch) && !is_reserved(text, Surface::english);
}

/// Another declaration has the name: in the same scope, or as another name (`ook`).
bool is_taken(const Workspace& workspace, const NameUse& name, const std::string& new_name) {
  auto wanted = name;
  wanted.name = new_name;
  if (!workspace.declarations_of(wanted).empty()) return true;
  for (std::uint32_t file = 0; file < workspace.size(); ++file) {
    for (const auto& declaration : workspace.tree(file).declarations) {
      const bool may_clash =
          (declaration.keyword == Keyword::event && name.scope == Scope::value) ||
          (declaration.keyword == Keyword::role && name.scope == Scope::role);
      if (!may_clash) continue;
      for (const auto& clause : declaration.clauses) {
        if (clause.keyword == Keyword::also &&
            std::ranges::count(clause.names, new_name, &ast::Name::text) != 0)
          return true;
      }
    }
  }
  return false;
}

}  // namespace

Renaming rename(const Workspace& workspace, const NameUse& name, const std::string& new_name,
                Language language) {
  const auto refused = [&](const std::string& dutch, const std::string& english) {
    return Renaming{{}, language == Language::dutch ? dutch : english};
  };
  if (!can_be_name(new_name))
    return refused("`" + new_name + "` kan geen naam zijn", "`" + new_name + "` cannot be a name");
  if (workspace.declarations_of(name).empty())
    return refused("`" + name.name + "` is nergens verklaard",
                   "`" + name.name + "` is declared nowhere");
  if (workspace.has_syntax_errors())
    return refused("eerst moeten alle bestanden goed geschreven zijn",
                   "all files must be well written first");
  if (new_name != name.name && is_taken(workspace, name, new_name))
    return refused("`" + new_name + "` bestaat al", "`" + new_name + "` exists already");
  auto places = workspace.uses_of(name);
  const bool all_on_disk = std::ranges::all_of(places, [&](const FoundUse& found) {
    return uri_of(workspace.sources()[found.file].name).has_value();
  });
  if (!all_on_disk)
    return refused("`" + name.name + "` staat in regels die ingebouwd zijn",
                   "`" + name.name + "` is in rules that are built in");
  return {std::move(places), {}};
}

}  // namespace termijn::lsp
