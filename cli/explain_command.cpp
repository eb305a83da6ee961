// SPDX-License-Identifier: Apache-2.0
// `termijn explain`: what a code means, with an example and its cure; or all codes.
#include <algorithm>
#include <cctype>
#include <optional>

#include "base/code.h"
#include "base/explain_card.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/explain_example.h"
#include "report/explain_text.h"

namespace termijn::cli {
namespace {

/// Lower case, and one sign for all that part words; what stands around a code in a message is
/// left out: `fout[check.no-counting]:`.
std::string loose(std::string_view word) {
  const std::size_t open = word.find('[');
  if (open != std::string_view::npos) word.remove_prefix(open + 1);
  word = word.substr(0, word.find(']'));
  std::string text(word);
  for (char& sign : text) {
    sign = static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    if (sign == '_' || sign == '.') sign = '-';
  }
  return text;
}

std::optional<Code> code_named(const std::string& word) {
  for (const Code code : all_codes()) {
    if (loose(code_name(code)) == loose(word)) return code;
  }
  return std::nullopt;
}

/// Codes like the word, with or without their stage; of a word that is like none, those in which it
/// occurs.
std::string codes_near(const std::string& word) {
  std::vector<Suggestion> names;
  std::vector<std::string> containing;
  for (const Code code : all_codes()) {
    const std::string name(code_name(code));
    names.push_back({loose(name), name});
    names.push_back({loose(name.substr(name.find('.') + 1)), name});
    if (name.find(loose(word)) != std::string::npos) containing.push_back(name);
  }
  auto near = nearest(loose(word), names);
  constexpr std::size_t most = 5;
  for (const std::string& name : containing) {
    if (near.size() < most && std::ranges::find(near, name) == near.end()) near.push_back(name);
  }
  return near.empty() ? "@see_codes" : quoted_list(near);
}

Explained explained(Code code) {
  Explained answer{code, explain_card(code_name(code)), {}, {}, {}, {}};
  if (answer.card == nullptr || !answer.card->has_example()) return answer;
  answer.fault = answer.card->example(ExampleSide::fault);
  answer.cure = answer.card->example(ExampleSide::cure);
  if (!is_command_example(answer.fault))
    answer.vocabulary = declarations_named_in(explain_vocabulary(), answer.fault + answer.cure);
  answer.says.dutch = run_example(answer.fault, Language::dutch).text;
  answer.says.english = run_example(answer.fault, Language::english).text;
  return answer;
}

}  // namespace

ExitCode run_explain(const Options& options, Console& console) {
  if (options.words.empty()) {
    console.say(console.json() ? codes_json() : codes_text(console.language()));
    return exit_fine;
  }
  const std::string& word = options.words.front();
  const auto code = code_named(word);
  if (!code)
    return console.fail({Code::cli_unknown_code, {}, {word, codes_near(word)}, {}}, exit_usage);
  const Explained answer = explained(*code);
  console.say(console.json() ? explain_json(answer) : explain_text(answer, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
