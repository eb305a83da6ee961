// SPDX-License-Identifier: Apache-2.0
// Examples of rules are checked in memory; examples of commands are run in a folder of their own.
#include "cli/explain_example.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "base/render.h"
#include "cli/dispatch.h"
#include "dsl/check.h"
#include "dsl/parse.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prompt = "$ termijn";
constexpr std::string_view file_mark = "===";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Words as a shell makes them: blanks part them, quotes of either kind keep them together.
std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  char quote = 0;
  bool in_word = false;
  for (const char sign : line) {
    if (quote != 0 && sign == quote) {
      quote = 0;
    } else if (quote == 0 && (sign == '"' || sign == '\'')) {
      quote = sign;
      if (!in_word) words.emplace_back();
      in_word = true;
    } else if (quote == 0 && sign == ' ') {
      in_word = false;
    } else {
      if (!in_word) words.emplace_back();
      in_word = true;
      words.back() += sign;
    }
  }
  return words;
}

/// The current folder is a new one as long as this lives.
class OwnFolder {
 public:
  OwnFolder() {
    std::error_code error;
    before_ = fs::current_path(error);
    std::string name = (fs::temp_directory_path(error) / "termijn-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr) return;
    folder_ = name;
    fs::current_path(folder_, error);
    if (error) leave();
  }
  ~OwnFolder() { leave(); }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;

  explicit operator bool() const { return !folder_.empty(); }

 private:
  void leave() {
    if (folder_.empty()) return;
    std::error_code error;
    fs::current_path(before_, error);
    fs::remove_all(folder_, error);
    folder_.clear();
  }

  fs::path before_, folder_;
};

/// The rules of an example are those of the program, whatever the environment says.
class BuiltinRulesOnly {
 public:
  BuiltinRulesOnly() {
    if (const char* folder = std::getenv(variable)) before_ = folder;
    ::unsetenv(variable);
  }
  ~BuiltinRulesOnly() {
    if (before_) ::setenv(variable, before_->c_str(), 1);
  }
  BuiltinRulesOnly(const BuiltinRulesOnly&) = delete;
  BuiltinRulesOnly& operator=(const BuiltinRulesOnly&) = delete;

 private:
  static constexpr const char* variable = "TERMIJN_RULES";
  std::optional<std::string> before_;
};

/// Standard input comes from a file as long as this lives.
class InputFrom {
 public:
  explicit InputFrom(const std::string& file) {
    if (file.empty()) return;
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) return;
    before_ = ::dup(STDIN_FILENO);
    ::dup2(opened, STDIN_FILENO);
    ::close(opened);
  }
  ~InputFrom() {
    if (before_ < 0) return;
    // What was read ahead belongs to this file; the next example must not see it.
    std::fflush(stdin);
    std::cin.clear();
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
  }
  InputFrom(const InputFrom&) = delete;
  InputFrom& operator=(const InputFrom&) = delete;

 private:
  int before_ = -1;
};

void run_line(std::string_view line, Language language, Overheard& overheard) {
  std::vector<std::string> words = shell_words(line.substr(prompt.size()));
  std::string input;
  const auto from = std::ranges::find(words, "<");
  if (from != words.end() && std::next(from) != words.end()) {
    input = *std::next(from);
    words.erase(from, std::next(from, 2));
  }
  std::vector<char*> arguments;
  std::string program = "termijn";
  arguments.push_back(program.data());
  for (std::string& word : words) arguments.push_back(word.data());
  ParsedOptions parsed = parse_options(arguments);
  if (!parsed.options.has(Option::lang)) parsed.options.language = language;
  Console console(parsed.options, overheard);
  const InputFrom from_file(input);
  dispatch(parsed, console);
}

/// The file that starts at `at`; leaves `at` on its last line.
void write_file(const std::vector<std::string>& lines, std::size_t& at) {
  const fs::path path = lines[at].substr(file_mark.size() + 1);
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  std::string text;
  while (++at < lines.size() && lines[at] != file_mark) text += lines[at] + '\n';
  std::ofstream(path, std::ios::binary) << unescaped(text);
}

Overheard run_commands(std::string_view example, Language language) {
  Overheard overheard;
  const OwnFolder folder;
  if (!folder) return overheard;
  const BuiltinRulesOnly builtin;
  const auto lines = lines_of(example);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].starts_with(std::string(file_mark) + ' ')) write_file(lines, at);
    if (lines[at].starts_with(prompt)) run_line(lines[at], language, overheard);
  }
  return overheard;
}

Overheard check_rules(std::string_view example, Language language) {
  const std::string name = language == Language::dutch ? "voorbeeld.trm" : "example.trm";
  const Sources sources = {{"vocabulary.trm", std::string(explain_vocabulary())},
                           {name, unescaped(example)}};
  Overheard overheard;
  std::vector<ast::File> files;
  const auto add = [&](const Diagnostics& more) {
    overheard.diagnostics.insert(overheard.diagnostics.end(), more.begin(), more.end());
  };
  for (std::uint32_t index = 0; index < sources.size(); ++index) {
    auto file = parse(sources[index], index);
    add(file.diagnostics);
    if (file) files.push_back(std::move(*file));
  }
  add(check(std::move(files)).diagnostics);
  for (const Diagnostic& diagnostic : overheard.diagnostics) {
    if (!overheard.text.empty()) overheard.text += '\n';
    overheard.text += render(diagnostic, sources, language);
  }
  return overheard;
}

}  // namespace

bool is_command_example(std::string_view example) {
  return std::ranges::any_of(lines_of(example),
                             [](const std::string& line) { return line.starts_with(prompt); });
}

std::string unescaped(std::string_view example) {
  constexpr std::size_t escape_size = 4;  // `\xHH`
  std::string text;
  while (!example.empty()) {
    unsigned char byte = 0;
    const char* const digits = example.data() + 2;
    if (example.size() >= escape_size && example.starts_with("\\x") &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      text += static_cast<char>(byte);
      example.remove_prefix(escape_size);
    } else {
      text += example.front();
      example.remove_prefix(1);
    }
  }
  return text;
}

Overheard run_example(std::string_view example, Language language) {
  return is_command_example(example) ? run_commands(example, language)
                                     : check_rules(example, language);
}

}  // namespace termijn::cli
