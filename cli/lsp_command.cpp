// SPDX-License-Identifier: Apache-2.0
// `termijn lsp`: moves messages between an editor and a session (lsp/).
#include <array>
#include <cerrno>
#include <filesystem>

#include <poll.h>
#include <unistd.h>

#include "cli/command.h"
#include "lsp/frames.h"
#include "lsp/session.h"
#include "rules/builtin_rules.h"
#include "rules/rule_folder.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

Sources read_files(const fs::path& folder) {
  Sources sources;
  std::error_code error;
  for (const auto& path : rule_files(folder, error)) {
    if (auto text = read_start(path)) sources.push_back({path.string(), std::move(*text)});
  }
  return sources;
}

/// A repository of rules keeps them in `rules`, beside files that are not part of them.
Sources rules_in(const std::string& name) {
  std::error_code error;
  const auto folder = fs::canonical(name, error);
  if (name.empty() || error) return builtin_rules(Cases::included);
  for (const auto& place : {folder / "rules", folder}) {
    if (!fs::is_directory(place, error)) continue;
    if (auto sources = read_files(place); !sources.empty()) return sources;
  }
  return builtin_rules(Cases::included);
}

class Pipe {
 public:
  explicit Pipe(lsp::Session& session) : session_(session) {}

  /// Until the editor says `exit` or goes away.
  void run() {
    while (!session_.is_over() && is_writable_) {
      if (const auto frame = frames_.next()) {
        send(frame->bad ? std::vector{lsp::Session::bad_frame()}
                        : session_.handle_text(frame->text));
      } else if (!is_input_waiting()) {
        send(session_.settle());
        if (!read_more()) return;
      } else if (!read_more()) {
        return;
      }
    }
  }

 private:
  static bool is_input_waiting() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 0) > 0;
  }

  bool read_more() {
    std::array<char, 65536> buffer{};
    ssize_t count = 0;
    do {
      count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    } while (count < 0 && errno == EINTR);
    if (count <= 0) return false;
    frames_.feed({buffer.data(), static_cast<std::size_t>(count)});
    return true;
  }

  void send(const std::vector<lsp::Json>& messages) {
    for (const auto& message : messages) {
      const auto text = message.dump(-1, ' ', false, lsp::Json::error_handler_t::replace);
      is_writable_ = is_writable_ && write_all(STDOUT_FILENO, lsp::framed(text)) == 0;
    }
  }

  lsp::Session& session_;
  lsp::Frames frames_;
  bool is_writable_ = true;
};

}  // namespace

ExitCode run_lsp(const Options& options, Console& console) {
  lsp::Session session({rules_in, [](const std::string& path) { return read_start(path); }},
                       options.rules, console.language(), options.has(Option::lang));
  Pipe(session).run();
  return static_cast<ExitCode>(session.exit_code());
}

}  // namespace termijn::cli
