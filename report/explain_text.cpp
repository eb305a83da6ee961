// SPDX-License-Identifier: Apache-2.0
#include "report/explain_text.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn {
namespace {

bool is_name_sign(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
         (sign >= '0' && sign <= '9') || sign == '_';
}

/// The names in a rule text; what stands in quotes is for people.
std::set<std::string, std::less<>> names_in(std::string_view text) {
  std::set<std::string, std::less<>> names;
  std::string name;
  bool quoted = false;
  for (const char sign : text) {
    if (sign == '"') quoted = !quoted;
    if (sign == '\n') quoted = false;
    if (is_name_sign(sign) && !quoted) {
      name += sign;
    } else if (!name.empty()) {
      names.insert(name);
      name.clear();
    }
  }
  return names;
}

/// `rol raad` of a declaration.
std::string head_of(std::string_view declaration) {
  const std::size_t name = declaration.find(' ') + 1;
  return std::string(declaration.substr(0, declaration.find(' ', name)));
}

/// Every line with two blanks in front.
std::string indented(std::string_view text) {
  std::string out;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) out += "  " + line;
    out += '\n';
  }
  return out;
}

/// Commands with their files: `=== name` to `===` becomes the name with the text below it.
std::string readable(std::string_view example, Language language) {
  constexpr std::string_view mark = "===";
  std::string out;
  bool in_file = false;
  bool empty = true;
  std::istringstream in{std::string(example)};
  for (std::string line; std::getline(in, line);) {
    if (!in_file && line.starts_with(mark)) {
      out += line.substr(mark.size() + 1) + ":\n";
      in_file = empty = true;
    } else if (in_file && line == mark) {
      if (empty) out += "    " + std::string(word(Word::explain_empty_file, language)) + '\n';
      in_file = false;
    } else {
      out += (in_file ? "    " : "") + line + '\n';
      empty = false;
    }
  }
  return out;
}

std::string part(Word heading, std::string_view text, Language language) {
  return '\n' + std::string(word(heading, language)) + '\n' + std::string(text);
}

std::string vocabulary_text(const Explained& answer, Language language) {
  if (answer.vocabulary.empty()) return {};
  std::string heads;
  for (const std::string& declaration : answer.vocabulary)
    heads += (heads.empty() ? "`" : ", `") + head_of(declaration) + '`';
  return '\n' + paragraph("  ", say(Word::explain_vocabulary, language, {heads}));
}

std::string_view stage_of(Code code) {
  const std::string_view name = code_name(code);
  return name.substr(0, name.find('.'));
}

std::string stage_heading(std::string_view stage, Language language) {
  struct Heading {
    std::string_view stage;
    Word word;
  };
  constexpr Heading headings[] = {{"syntax", Word::stage_syntax}, {"check", Word::stage_check},
                                  {"log", Word::stage_log},       {"paper", Word::stage_paper},
                                  {"bind", Word::stage_bind},     {"cli", Word::stage_cli}};
  const auto* found = std::ranges::find(headings, stage, &Heading::stage);
  return std::string(found == std::end(headings) ? stage : word(found->word, language));
}

std::string message_in_words(Code code, Language language) {
  return message_of(in_words(code, explain_card(code_name(code)), language), language);
}

}  // namespace

std::vector<std::string> declarations_named_in(std::string_view rules, std::string_view example) {
  const auto used = names_in(example);
  std::vector<std::string> named;
  std::string declaration;
  const auto take = [&] {
    const std::string head = declaration.empty() ? std::string() : head_of(declaration);
    if (!head.empty() && used.contains(head.substr(head.find(' ') + 1)))
      named.push_back(declaration);
    declaration.clear();
  };
  std::istringstream in{std::string(rules)};
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    if (!line.starts_with(' ')) take();
    if (!line.empty()) declaration += line + '\n';
  }
  take();
  return named;
}

std::string explain_text(const Explained& answer, Language language) {
  const Diagnostic words = in_words(answer.code, answer.card, language);
  const bool is_error = severity_of(answer.code) == Severity::error;
  std::string out(phrase(is_error ? "severity_error" : "severity_warning", language));
  out += '[' + std::string(code_name(answer.code)) + "]\n";
  out += paragraph("  ", message_of(words, language));
  if (answer.card == nullptr) return out;
  out += part(Word::explain_why, paragraph("  ", answer.card->why.in(language)), language);
  if (!answer.card->has_example()) {
    const std::string help = help_of(words, language);
    if (!help.empty()) out += part(Word::explain_help, paragraph("  ", help), language);
    const std::string reason =
        say(Word::explain_no_example, language, {answer.card->no_example.in(language)});
    return out + '\n' + paragraph("", reason);
  }
  out += part(Word::explain_fault, indented(readable(answer.fault, language)), language);
  out += vocabulary_text(answer, language);
  const std::string& says = answer.says.in(language);
  if (!says.empty()) out += part(Word::explain_says, indented(says), language);
  return out + part(Word::explain_cure, indented(readable(answer.cure, language)), language);
}

std::string codes_text(Language language) {
  std::string out;
  std::string_view stage;
  for (const Code code : all_codes()) {
    if (stage_of(code) != stage) {
      stage = stage_of(code);
      out += (out.empty() ? "" : "\n") + paragraph("", stage_heading(stage, language));
    }
    out += "  " + std::string(code_name(code)) + '\n';
    out += paragraph("      ", message_in_words(code, language));
  }
  return out + '\n' + paragraph("", word(Word::explain_how, language));
}

}  // namespace termijn
