// SPDX-License-Identifier: Apache-2.0
// The registry of faults and phrases, and the filling in of arguments.
#include "base/diagnostic.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <span>

#include "base/code_text.h"
#include "base/utf8.h"

namespace termijn {
namespace {

// Long enough for any name or list of names, short enough to keep a message one paragraph.
constexpr std::size_t longest_argument = 300;

constexpr CodeText texts_of_logs[] = {
#define TERMIJN_CODE TERMIJN_CODE_TEXT
#include "base/codes_of_logs.def"
#undef TERMIJN_CODE
};

enum Group : std::uint8_t { logs, rules, commands, groups };

/// By its stage, as in codes_of_rules.def, codes_of_commands.def and, for all others,
/// codes_of_logs.def.
constexpr Group group_of(std::string_view id) {
  const std::string_view stage = id.substr(0, id.find('_'));
  for (const std::string_view one : {"syntax", "format", "check", "cli"})
    if (stage == one) return rules;
  for (const std::string_view one : {"explore", "letter", "lesson", "course", "play", "quiz"})
    if (stage == one) return commands;
  return logs;
}

constexpr std::string_view ids[] = {
#define TERMIJN_CODE(id, ...) #id,
#include "base/diagnostic_codes.def"
#undef TERMIJN_CODE
};

/// In which table the texts of a code are, and where.
struct TextPlace {
  Group group = logs;
  std::uint16_t number = 0;
};

constexpr auto text_places = [] {
  std::array<TextPlace, std::size(ids)> places;
  std::array<std::uint16_t, groups> next{};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Group group = group_of(ids[i]);
    places[i] = {group, next[group]++};
  }
  return places;
}();

/// What can be wrong with a question about a log, though the texts stand with those of rules: here
/// once more for a program that has not those.
constexpr std::string_view asked_ids[] = {"cli_unknown_dossier", "cli_no_dossiers",
                                          "cli_ambiguous_dossier", "cli_unknown_norm",
                                          "cli_unknown_norm_far"};

struct AskedText {
  std::size_t code = 0;
  CodeText text;
};

constexpr auto asked_texts = [] {
  constexpr CodeText all[] = {
#define TERMIJN_CODE TERMIJN_CODE_TEXT
#include "base/diagnostic_codes.def"
#undef TERMIJN_CODE
  };
  std::array<AskedText, std::size(asked_ids)> out;
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::size(ids); ++i) {
    for (const std::string_view id : asked_ids)
      if (id == ids[i]) out[count++] = {i, all[i]};
  }
  return out;
}();

const CodeText& without_rules(Code code) {
  static constexpr CodeText left_out{};
  const auto* found =
      std::ranges::find(asked_texts, static_cast<std::size_t>(code), &AskedText::code);
  return found != asked_texts.end() ? found->text : left_out;
}

const CodeText& entry_of(Code code) {
  const auto [group, number] = text_places[static_cast<std::size_t>(code)];
  std::span<const CodeText> texts = texts_of_logs;
  if (group == rules) texts = rule_code_texts();
  if (group == commands) texts = command_code_texts();
  return number < texts.size() ? texts[number] : without_rules(code);
}

struct Phrase {
  std::string_view key, dutch, english;
};

constexpr Phrase phrases[] = {
#define TERMIJN_PHRASE(key, dutch, english) {#key, dutch, english},
#include "base/phrases.def"
#undef TERMIJN_PHRASE
};

const Phrase* find_phrase(std::string_view key) {
  const auto* found = std::ranges::find(phrases, key, &Phrase::key);
  return found == std::end(phrases) ? nullptr : found;
}

/// A list of names keeps whole ones: "`a`, `b`, …".
std::string shortened_list(const std::string& list) {
  const std::string cut = shortened(list, longest_argument);
  if (cut == list) return list;
  const std::size_t end = cut.rfind("`, `");
  return end == cut.npos ? cut : cut.substr(0, end + 1) + ", …";
}

/// `1 months,30 days`: each with its unit in words, between `quote`.
std::string lengths_text(std::string_view lengths, std::string_view quote, Language language) {
  std::string out;
  while (!lengths.empty()) {
    const std::string_view one = lengths.substr(0, lengths.find(','));
    lengths.remove_prefix(std::min(one.size() + 1, lengths.size()));
    const std::size_t blank = one.find(' ');
    const std::string_view amount = one.substr(0, blank);
    const std::string key = (amount == "1" ? "one_" : "unit_") + std::string(one.substr(blank + 1));
    if (!out.empty()) out += ", ";
    out += std::string(quote) + std::string(amount) + ' ' + std::string(phrase(key, language)) +
           std::string(quote);
  }
  return out;
}

/// A text of the registry for a reader: in which language, and of the words of the rule language
/// (`[volgens|counted by]`) those of the file.
struct Reader {
  Language language;
  bool has_english_words;

  Reader(const Diagnostic& diagnostic, Language wanted)
      : language(wanted),
        has_english_words(!diagnostic.args.empty() && diagnostic.args.back() == "@words english") {}

  std::string of(std::string_view dutch, std::string_view english) const {
    return chosen(language == Language::dutch ? dutch : english);
  }

 private:
  std::string chosen(std::string_view text) const {
    std::string result;
    while (!text.empty()) {
      const std::size_t open = text.find('[');
      const std::size_t bar = text.find('|', open);
      const std::size_t close = text.find(']', open);
      result += text.substr(0, open);
      if (open == text.npos) break;
      if (bar < close && close != text.npos) {
        result += has_english_words ? text.substr(bar + 1, close - bar - 1)
                                    : text.substr(open + 1, bar - open - 1);
      } else {
        result += text.substr(open, close - open + 1);
      }
      text.remove_prefix(close == text.npos ? text.size() : close + 1);
    }
    return result;
  }
};

std::string argument_text(const std::string& argument, const Reader& reader) {
  const std::string_view text = argument;
  for (const auto& [head, quote] : {std::pair("@length ", ""), std::pair("@lengths ", "`")}) {
    if (text.starts_with(head))
      return lengths_text(text.substr(std::string_view(head).size()), quote, reader.language);
  }
  if (argument.starts_with('@')) {
    const Phrase* known = find_phrase(std::string_view(argument).substr(1));
    if (known) return reader.of(known->dutch, known->english);
  }
  return argument.starts_with('`') ? shortened_list(argument)
                                   : shortened(argument, longest_argument);
}

/// Replaces `{n}`; what is inserted is not looked at again, and an `{n}` without argument stays.
std::string filled(std::string_view text, const std::vector<std::string>& args,
                   const Reader& reader) {
  std::string result;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    result += text.substr(0, open);
    text.remove_prefix(open);
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const char* const digits = text.empty() ? end : text.data() + 1;
    const auto [rest, fault] = std::from_chars(digits, end, number);
    const bool is_place = fault == std::errc() && rest != end && *rest == '}';
    if (is_place && number < args.size()) {
      result += argument_text(args[number], reader);
      text.remove_prefix(static_cast<std::size_t>(rest - text.data()) + 1);
    } else if (!text.empty()) {
      result += text.front();
      text.remove_prefix(1);
    }
  }
  return result;
}

}  // namespace

std::string_view code_name(Code code) {
  return entry_of(code).name;
}

Severity severity_of(Code code) {
  return entry_of(code).severity;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(
      diagnostics, [](const Diagnostic& d) { return severity_of(d.code) == Severity::error; });
}

std::string_view phrase(std::string_view key, Language language) {
  const Phrase* known = find_phrase(key);
  if (!known) return key;
  return language == Language::dutch ? known->dutch : known->english;
}

std::string message_of(const Diagnostic& diagnostic, Language language) {
  const CodeText& entry = entry_of(diagnostic.code);
  const Reader reader(diagnostic, language);
  return filled(reader.of(entry.dutch, entry.english), diagnostic.args, reader);
}

std::string help_of(const Diagnostic& diagnostic, Language language) {
  // A suggestion that found nothing is no suggestion: the phrase says where to look instead.
  for (const std::string_view instead :
       {"no_suggestion", "see_codes", "see_events", "see_subjects", "see_procedures"}) {
    if (std::ranges::find(diagnostic.args, "@" + std::string(instead)) != diagnostic.args.end())
      return std::string(phrase(instead, language));
  }
  const CodeText& entry = entry_of(diagnostic.code);
  const Reader reader(diagnostic, language);
  return filled(reader.of(entry.dutch_help, entry.english_help), diagnostic.args, reader);
}

}  // namespace termijn
