// SPDX-License-Identifier: Apache-2.0
// The life of a session, its open texts, and what it tells about them.
#include "lsp/session.h"

#include <algorithm>
#include <utility>

#include "lsp/protocol.h"
#include "lsp/uri.h"

namespace termijn::lsp {
namespace {

Json error_answer(const Json& id, int code, const std::string& message) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}};
}

bool is_id(const Json& id) {
  return id.is_string() || id.is_number_integer();
}

Json capabilities() {
  return {{"positionEncoding", "utf-16"},
          {"textDocumentSync", {{"openClose", true}, {"change", 2}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"completionProvider", Json::object()},
          {"renameProvider", {{"prepareProvider", true}}},
          {"documentFormattingProvider", true},
          {"documentSymbolProvider", true},
          {"workspaceSymbolProvider", true}};
}

bool can_be_asked_to_watch(const Json& params) {
  static const Json::json_pointer place(
      "/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration");
  return params.is_object() && params.contains(place) && params.at(place) == true;
}

/// The folder that the editor works in; empty when it names none.
std::string folder_in(const Json& params) {
  std::string uri;
  const auto folders = params.find("workspaceFolders");
  if (folders != params.end() && folders->is_array() && !folders->empty()) {
    uri = folders->front().value("uri", "");
  } else if (const auto root = params.find("rootUri"); root != params.end() && root->is_string()) {
    uri = root->get<std::string>();
  }
  return path_of(uri).value_or("");
}

}  // namespace

Session::Session(Disk disk, std::string folder, Language language, bool language_is_given)
    : disk_(std::move(disk)),
      folder_(std::move(folder)),
      language_(language),
      language_is_given_(language_is_given) {}

Json Session::bad_frame() {
  return error_answer(nullptr, parse_error, "no Content-Length in the header");
}

std::vector<Json> Session::handle_text(std::string_view text) {
  const auto message = Json::parse(text, nullptr, false);
  if (message.is_discarded()) return {error_answer(nullptr, parse_error, "invalid JSON")};
  return handle(message);
}

std::vector<Json> Session::handle(const Json& message) {
  const auto method = message.is_object() ? message.find("method") : message.end();
  const bool is_answer = message.is_object() && method == message.end() &&
                         (message.contains("result") || message.contains("error"));
  if (is_answer) return {};
  const Json id = message.is_object() ? message.value("id", Json()) : Json();
  if (!message.is_object() || method == message.end() || !method->is_string() ||
      (!id.is_null() && !is_id(id)))
    return {error_answer(is_id(id) ? id : Json(), invalid_request, "not a request")};
  const auto params = message.value("params", Json::object());
  out_.clear();
  try {
    if (id.is_null()) {
      notice(*method, params);
    } else {
      Json reply = {{"jsonrpc", "2.0"}, {"id", id}, {"result", answer(*method, params)}};
      out_.insert(out_.begin(), std::move(reply));
    }
  } catch (const Refusal& refusal) {
    if (!id.is_null()) out_ = {error_answer(id, refusal.code, refusal.message)};
  } catch (const Json::exception&) {
    if (!id.is_null()) out_ = {error_answer(id, invalid_params, "parameters of another form")};
  }
  return std::exchange(out_, {});
}

Json Session::answer(const std::string& method, const Json& params) {
  static const std::map<std::string, Method, std::less<>> methods = {
      {"initialize", &Session::initialize},
      {"shutdown", &Session::shutdown},
      {"textDocument/hover", &Session::hover},
      {"textDocument/definition", &Session::definition},
      {"textDocument/references", &Session::references},
      {"textDocument/completion", &Session::completion},
      {"textDocument/prepareRename", &Session::prepare_rename},
      {"textDocument/rename", &Session::rename},
      {"textDocument/formatting", &Session::formatting},
      {"textDocument/documentSymbol", &Session::document_symbols},
      {"workspace/symbol", &Session::workspace_symbols}};
  const auto found = methods.find(method);
  if (shut_down_) throw Refusal{invalid_request, "the session was shut down"};
  if (!ready_ && method != "initialize") throw Refusal{not_initialized, "initialize comes first"};
  if (found == methods.end()) throw Refusal{method_not_found, "unknown method " + method};
  return (this->*found->second)(params);
}

void Session::notice(const std::string& method, const Json& params) {
  if (method == "exit") over_ = true;
  if (!ready_ || shut_down_) return;
  if (method == "initialized") ask_for_watching();
  if (method == "workspace/didChangeWatchedFiles") files_changed(params);
  if (method == "textDocument/didOpen") open(params);
  if (method == "textDocument/didChange") change(params);
  if (method == "textDocument/didClose") close(params);
}

Json Session::initialize(const Json& params) {
  if (ready_) throw Refusal{invalid_request, "initialize came before"};
  const auto locale = params.find("locale");
  if (!language_is_given_ && locale != params.end() && locale->is_string()) {
    const bool is_dutch = locale->get_ref<const std::string&>().starts_with("nl");
    language_ = is_dutch ? Language::dutch : Language::english;
  }
  if (folder_.empty()) folder_ = folder_in(params);
  tells_of_files_ = can_be_asked_to_watch(params);
  workspace_.load(disk_.rules(folder_));
  ready_ = unsettled_ = true;
  return {{"capabilities", capabilities()}, {"serverInfo", {{"name", "termijn"}}}};
}

Json Session::shutdown(const Json&) {
  shut_down_ = true;
  return nullptr;
}

void Session::open(const Json& params) {
  const auto& document = params.at("textDocument");
  const auto path = path_of(document.at("uri").get_ref<const std::string&>());
  if (!path) return;
  const auto file = workspace_.open(*path, document.at("text"));
  open_.insert(*path);
  unsettled_ = true;
  publish(file, workspace_.syntax(file));
}

void Session::change(const Json& params) {
  const auto file = file_of(params);
  auto text = workspace_.text(file);
  for (const auto& change : params.at("contentChanges")) {
    const auto& fresh = change.at("text").get_ref<const std::string&>();
    if (!change.contains("range")) {
      text = fresh;
      continue;
    }
    const auto from = offset_of(text, place_in(change.at("range").at("start")));
    const auto to = offset_of(text, place_in(change.at("range").at("end")));
    text.replace(from, std::max(from, to) - from, fresh);
  }
  workspace_.change(file, std::move(text));
  unsettled_ = true;
  publish(file, workspace_.syntax(file));
}

void Session::close(const Json& params) {
  const auto file = file_of(params);
  workspace_.close(file, disk_);
  open_.erase(workspace_.sources()[file].name);
  unsettled_ = true;
  publish(file, workspace_.syntax(file));
}

void Session::ask_for_watching() {
  if (!std::exchange(tells_of_files_, false)) return;
  const Json watchers = Json::array({{{"globPattern", "**/*.trm"}}});
  const Json registration = {{"id", "rules"},
                             {"method", "workspace/didChangeWatchedFiles"},
                             {"registerOptions", {{"watchers", watchers}}}};
  out_.push_back({{"jsonrpc", "2.0"},
                  {"id", "watch"},
                  {"method", "client/registerCapability"},
                  {"params", {{"registrations", Json::array({registration})}}}});
}

void Session::files_changed(const Json& params) {
  for (const auto& change : params.at("changes")) {
    const auto path = path_of(change.at("uri").get_ref<const std::string&>());
    if (path && !open_.contains(*path)) stale_ = unsettled_ = true;
  }
}

void Session::reload() {
  std::map<std::string, std::string> texts;
  for (const auto& source : workspace_.sources()) {
    if (open_.contains(source.name)) texts.emplace(source.name, source.text);
  }
  workspace_.load(disk_.rules(folder_));
  for (auto& [path, text] : texts) workspace_.open(path, std::move(text));
}

std::vector<Json> Session::settle() {
  if (!std::exchange(unsettled_, false)) return {};
  if (std::exchange(stale_, false)) reload();
  std::vector<Diagnostics> by_file(workspace_.size());
  for (std::uint32_t file = 0; file < by_file.size(); ++file)
    by_file[file] = workspace_.syntax(file);
  for (auto& fault : workspace_.check()) {
    if (fault.span.file < by_file.size()) by_file[fault.span.file].push_back(std::move(fault));
  }
  out_.clear();
  auto gone = published_;
  for (std::uint32_t file = 0; file < by_file.size(); ++file) {
    publish(file, by_file[file]);
    if (const auto uri = uri_of(workspace_.sources()[file].name)) gone.erase(*uri);
  }
  for (const auto& [uri, faults] : gone) publish(uri, Json::array());
  return std::exchange(out_, {});
}

void Session::publish(std::uint32_t file, const Diagnostics& faults) {
  const auto uri = uri_of(workspace_.sources()[file].name);
  if (!uri) return;
  Json list = Json::array();
  for (const auto& fault : faults) list.push_back(fault_of(fault));
  publish(*uri, std::move(list));
}

void Session::publish(const std::string& uri, Json faults) {
  const auto known = published_.find(uri);
  const bool is_known = known == published_.end() ? faults.empty() : known->second == faults;
  if (is_known) return;
  published_[uri] = faults;
  out_.push_back({{"jsonrpc", "2.0"},
                  {"method", "textDocument/publishDiagnostics"},
                  {"params", {{"uri", uri}, {"diagnostics", std::move(faults)}}}});
}

Json Session::fault_of(const Diagnostic& diagnostic) const {
  auto message = message_of(diagnostic, language_);
  if (const auto help = help_of(diagnostic, language_); !help.empty()) message += "\n" + help;
  Json fault = {{"range", range_of(diagnostic.span)},
                {"severity", severity_of(diagnostic.code) == Severity::error ? 1 : 2},
                {"code", code_name(diagnostic.code)},
                {"source", "termijn"},
                {"message", std::move(message)}};
  Json related = Json::array();
  for (const auto& other : diagnostic.others) {
    const auto location = location_of(other);
    const char* words = language_ == Language::dutch ? "zie ook hier" : "see here too";
    if (location) related.push_back({{"location", *location}, {"message", words}});
  }
  if (!related.empty()) fault["relatedInformation"] = std::move(related);
  return fault;
}

}  // namespace termijn::lsp
