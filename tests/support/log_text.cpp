// SPDX-License-Identifier: Apache-2.0
#include "tests/support/log_text.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "base/render.h"
#include "engine/compile.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

struct Token {
  std::string text;
  Span span;
};

class Reader {
 public:
  Reader(const Source& source, std::uint32_t file) : text_(source.text), file_(file) {}

  std::vector<EventRecord> run() {
    while (at_ < text_.size()) {
      const auto end = std::min(text_.find_first_of("\n|", at_), text_.size());
      if (text_.find_first_not_of(" \t", at_) < end &&
          text_[text_.find_first_not_of(" \t", at_)] != '#') {
        record(at_, end);
      }
      at_ = end + 1;
    }
    return std::move(records_);
  }

 private:
  std::vector<Token> tokens(std::size_t from, std::size_t end) const {
    std::vector<Token> found;
    while ((from = text_.find_first_not_of(" \t", from)) < end) {
      auto to = from;
      bool quoted = false;
      for (; to < end && (quoted || (text_[to] != ' ' && text_[to] != '\t')); ++to)
        quoted ^= text_[to] == '"';
      Token token{std::string(text_.substr(from, to - from)), span(from, to)};
      std::erase(token.text, '"');
      found.push_back(std::move(token));
      from = to;
    }
    return found;
  }

  Span span(std::size_t from, std::size_t to) const {
    return {file_, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
  }

  void record(std::size_t from, std::size_t end) {
    const auto all = tokens(from, end);
    EventRecord record;
    record.dossier = "D";
    record.span = {file_, all.front().span.begin, all.back().span.end};
    record.number = records_.empty() ? 1 : records_.back().number + 1;
    std::size_t next = 0;
    if (!parse_iso(all[0].text)) record.number = std::stoll(all[next++].text);
    const auto day = next < all.size() ? parse_iso(all[next].text) : std::nullopt;
    if (!day || next + 1 >= all.size())
      throw std::invalid_argument("no event: " + std::string(text_.substr(from, end - from)));
    record.day = *day;
    record.event = all[next + 1].text == "-" ? "" : all[next + 1].text;
    record.event_span = all[next + 1].span;
    for (std::size_t i = next + 2; i < all.size(); ++i) property(all[i], record);
    records_.push_back(std::move(record));
  }

  static void property(const Token& token, EventRecord& record) {
    const auto equals = token.text.find('=');
    if (equals == std::string::npos) throw std::invalid_argument("no field: " + token.text);
    const auto name = token.text.substr(0, equals);
    const auto value = token.text.substr(equals + 1);
    if (name == "door") {
      record.actor = value;
      record.actor_span = token.span;
    } else if (name == "dossier") {
      record.dossier = value;
    } else if (name == "raad") {
      record.council = value;
    } else if (name == "vervangt") {
      record.replaces = std::stoll(value);
      record.replaces_span = token.span;
    } else {
      record.fields.push_back({name, value, token.span});
    }
  }

  std::string_view text_;
  std::uint32_t file_;
  std::size_t at_ = 0;
  std::vector<EventRecord> records_;
};

}  // namespace

std::vector<EventRecord> records_of(const Source& source, std::uint32_t file) {
  return Reader(source, file).run();
}

Program program_of(Sources sources) {
  const auto texts = check_texts(std::move(sources));
  if (!texts.checked)
    throw std::runtime_error(render(texts.diagnostics, texts.sources, Language::dutch));
  return compile(*texts.checked);
}

Sources repository_sources() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(TERMIJN_SOURCE_DIR) / "rules";
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".trm") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  Sources sources;
  for (const auto& path : paths)
    sources.push_back({fs::relative(path, folder).generic_string(), read_text(path)});
  return sources;
}

Program repository_program() {
  return program_of(repository_sources());
}

BoundLog bound(const Program& program, const std::string& log) {
  const Source source{"log", log};
  auto result = termijn::bind(program, records_of(source));
  if (!result) throw std::runtime_error(render(result.diagnostics, {source}, Language::dutch));
  return std::move(*result);
}

}  // namespace termijn::testing
