// SPDX-License-Identifier: Apache-2.0
// What an editor asks about the rules.
#include <algorithm>

#include "dsl/format.h"
#include "dsl/symbols.h"
#include "lsp/completion.h"
#include "lsp/describe.h"
#include "lsp/protocol.h"
#include "lsp/rename.h"
#include "lsp/session.h"
#include "lsp/uri.h"

namespace termijn::lsp {
namespace {

/// The numbers of the protocol for what kinds of names are.
int symbol_kind(Keyword keyword) {
  constexpr int module = 2, class_ = 5, field = 8, enum_ = 10, interface = 11, function = 12,
                constant = 14, event = 24;
  switch (keyword) {
    case Keyword::act:
    case Keyword::procedure:
    case Keyword::paper:
      return module;
    case Keyword::role:
      return interface;
    case Keyword::event:
      return event;
    case Keyword::field:
    case Keyword::fact:
      return field;
    case Keyword::parameter:
      return constant;
    case Keyword::reading:
    case Keyword::subject:
      return enum_;
    case Keyword::concept_:
    case Keyword::counting_rule:
    case Keyword::calendar:
      return class_;
    default:
      return function;
  }
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string label_in(const ast::Declaration& declaration, Language language) {
  if (!declaration.label) return {};
  return language == Language::dutch ? declaration.label->dutch : declaration.label->english;
}

}  // namespace

std::uint32_t Session::file_of(const Json& params) const {
  const auto path = path_of(params.at("textDocument").at("uri").get_ref<const std::string&>());
  const auto file = path ? workspace_.find(*path) : std::nullopt;
  if (!file) throw Refusal{invalid_params, "a text that is not open"};
  return *file;
}

std::size_t Session::offset_in(std::uint32_t file, const Json& params) const {
  return offset_of(workspace_.text(file), place_in(params.at("position")));
}

const NameUse* Session::name_in(const Json& params) const {
  const auto file = file_of(params);
  return workspace_.name_at(file, offset_in(file, params));
}

Json Session::range_of(Span span) const {
  const auto& text = workspace_.text(span.file);
  return {{"start", position_json(place_of(text, span.begin))},
          {"end", position_json(place_of(text, span.end))}};
}

std::optional<Json> Session::location_of(Span span) const {
  if (span.file >= workspace_.size()) return std::nullopt;
  const auto uri = uri_of(workspace_.sources()[span.file].name);
  if (!uri) return std::nullopt;
  return Json{{"uri", *uri}, {"range", range_of(span)}};
}

Json Session::locations(const std::vector<FoundUse>& found) const {
  Json list = Json::array();
  for (const auto& each : found) {
    if (auto location = location_of(each.use->span)) list.push_back(std::move(*location));
  }
  return list;
}

Json Session::hover(const Json& params) {
  const auto* name = name_in(params);
  const auto text = name == nullptr ? std::string() : description_of(workspace_, *name, language_);
  if (text.empty()) return nullptr;
  return {{"contents", {{"kind", "markdown"}, {"value", text}}}, {"range", range_of(name->span)}};
}

Json Session::definition(const Json& params) {
  const auto* name = name_in(params);
  return name == nullptr ? Json() : locations(workspace_.declarations_of(*name));
}

Json Session::references(const Json& params) {
  const auto* name = name_in(params);
  if (name == nullptr) return nullptr;
  auto found = workspace_.uses_of(*name);
  const auto context = params.value("context", Json::object());
  if (!context.value("includeDeclaration", true))
    std::erase_if(found, [](const FoundUse& each) { return each.use->declares; });
  return locations(found);
}

Json Session::completion(const Json& params) {
  constexpr int keyword_kind = 14, reference_kind = 18;
  const auto file = file_of(params);
  Json list = Json::array();
  for (const auto& proposal : proposals_at(workspace_, file, offset_in(file, params), language_)) {
    Json item = {{"label", proposal.text},
                 {"kind", proposal.is_keyword ? keyword_kind : reference_kind}};
    if (!proposal.label.empty()) item["detail"] = proposal.label;
    list.push_back(std::move(item));
  }
  return list;
}

Json Session::prepare_rename(const Json& params) {
  const auto* name = name_in(params);
  if (name == nullptr || workspace_.declarations_of(*name).empty()) return nullptr;
  return {{"range", range_of(name->span)}, {"placeholder", name->name}};
}

Json Session::rename(const Json& params) {
  const auto* name = name_in(params);
  if (name == nullptr) return nullptr;
  const auto& new_name = params.at("newName").get_ref<const std::string&>();
  const auto renaming = lsp::rename(workspace_, *name, new_name, language_);
  if (!renaming.refused.empty()) throw Refusal{request_failed, renaming.refused};
  Json changes = Json::object();
  for (const auto& place : renaming.places) {
    const auto uri = uri_of(workspace_.sources()[place.file].name);
    changes[*uri].push_back({{"range", range_of(place.use->span)}, {"newText", new_name}});
  }
  return {{"changes", std::move(changes)}};
}

Json Session::formatting(const Json& params) {
  const auto file = file_of(params);
  const auto& source = workspace_.sources()[file];
  const auto formatted = format(source, file);
  if (!formatted || *formatted == source.text) return Json::array();
  const Span whole{file, 0, static_cast<std::uint32_t>(source.text.size())};
  return Json::array({{{"range", range_of(whole)}, {"newText", *formatted}}});
}

Json Session::document_symbols(const Json& params) {
  const auto file = file_of(params);
  Json list = Json::array();
  for (const auto& declaration : workspace_.tree(file).declarations) {
    if (declaration.name.text.empty()) continue;
    list.push_back({{"name", declaration.name.text},
                    {"detail", label_in(declaration, language_)},
                    {"kind", symbol_kind(declaration.keyword)},
                    {"range", range_of(declaration.span)},
                    {"selectionRange", range_of(declaration.name.span)}});
  }
  return list;
}

Json Session::workspace_symbols(const Json& params) {
  constexpr std::size_t most = 200;
  const auto query = lower_case(params.at("query"));
  Json list = Json::array();
  for (std::uint32_t file = 0; file < workspace_.size(); ++file) {
    for (const auto& declaration : workspace_.tree(file).declarations) {
      const auto& name = declaration.name.text;
      const auto words = lower_case(name + ' ' + label_in(declaration, language_));
      if (name.empty() || words.find(query) == std::string::npos) continue;
      if (const auto location = location_of(declaration.name.span))
        list.push_back({{"name", name},
                        {"kind", symbol_kind(declaration.keyword)},
                        {"location", *location},
                        {"containerName", label_in(declaration, language_)}});
      if (list.size() == most) return list;
    }
  }
  return list;
}

}  // namespace termijn::lsp
