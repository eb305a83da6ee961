// SPDX-License-Identifier: Apache-2.0
// One editor that speaks the Language Server Protocol: a message in, the messages out. No input or
// output of its own, so that a test can be the editor.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "lsp/position.h"
#include "lsp/workspace.h"

namespace termijn::lsp {

using Json = nlohmann::json;

class Session {
 public:
  /// `folder`: of the rules; when empty that of the editor is asked for at `initialize`.
  Session(Disk disk, std::string folder, Language language, bool language_is_given);

  /// The answer to one message, and what is told besides. A change of a text is answered with what
  /// is wrong with that file by itself.
  std::vector<Json> handle(const Json& message);
  /// The same for what came instead of a message.
  std::vector<Json> handle_text(std::string_view text);
  static Json bad_frame();

  /// What takes the whole rule set, for when no message waits: files that changed on disk, and all
  /// faults of all files.
  std::vector<Json> settle();

  bool is_over() const { return over_; }
  /// After `exit`: 0 when the editor said `shutdown` first.
  int exit_code() const { return shut_down_ ? 0 : 1; }

 private:
  using Method = Json (Session::*)(const Json& params);

  Json answer(const std::string& method, const Json& params);
  void notice(const std::string& method, const Json& params);

  Json initialize(const Json& params);
  Json shutdown(const Json& params);
  Json hover(const Json& params);
  Json definition(const Json& params);
  Json references(const Json& params);
  Json completion(const Json& params);
  Json prepare_rename(const Json& params);
  Json rename(const Json& params);
  Json formatting(const Json& params);
  Json document_symbols(const Json& params);
  Json workspace_symbols(const Json& params);

  void open(const Json& params);
  void change(const Json& params);
  void close(const Json& params);
  void ask_for_watching();
  void files_changed(const Json& params);
  /// All files once more, from disk and for those that are open from the editor.
  void reload();

  std::uint32_t file_of(const Json& params) const;
  std::size_t offset_in(std::uint32_t file, const Json& params) const;
  const NameUse* name_in(const Json& params) const;
  Json range_of(Span span) const;
  std::optional<Json> location_of(Span span) const;
  Json locations(const std::vector<FoundUse>& found) const;
  Json fault_of(const Diagnostic& diagnostic) const;
  /// Tells what is wrong with `file`, unless the editor knows that already.
  void publish(std::uint32_t file, const Diagnostics& faults);
  void publish(const std::string& uri, Json faults);

  Disk disk_;
  std::string folder_;
  Language language_;
  bool language_is_given_;
  bool ready_ = false, shut_down_ = false, over_ = false;
  bool unsettled_ = false, stale_ = false;
  bool tells_of_files_ = false;  // the editor says which files change on disk, when asked
  Workspace workspace_;
  std::set<std::string> open_;  // paths
  std::map<std::string, Json>
      published_;  // by address of the file: the faults that the editor shows
  std::vector<Json> out_;
};

}  // namespace termijn::lsp
