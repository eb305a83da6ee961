// SPDX-License-Identifier: Apache-2.0
// The cards of the codes, read from the texts in the program.
#include "base/explain_card.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/code.h"
#include "base/embedded.h"

namespace termijn {

std::span<const EmbeddedText> explain_card_texts();  // made by termijn_embed_text()

namespace {

constexpr std::string_view vocabulary_name = "vocabulary.trm";
constexpr std::string_view card_suffix = ".card";
constexpr std::string_view between_languages = " / ";
constexpr std::size_t most_placeholders = 10;

std::string_view trimmed_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The lines of a card one by one.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view peek() const { return rest_.substr(0, rest_.find('\n')); }
  std::string_view next() {
    const std::string_view line = peek();
    rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
    return line;
  }
  /// The lines that go on with the one before are indented.
  bool goes_on() const { return !at_end() && rest_.starts_with(' '); }

 private:
  std::string_view rest_;
};

class CardReader {
 public:
  CardReader(std::string_view name, std::string_view text) : lines_(text) {
    read_.card.name = name;
  }

  ReadCard read() {
    while (!lines_.at_end()) {
      const std::string_view line = lines_.next();
      if (!trimmed_blanks(line).empty()) entry(line);
    }
    if (!read_.card.why.complete()) fault("`waarom` or `why` is missing");
    if (read_.card.has_example() == read_.card.no_example.complete())
      fault("wants `voorbeeld`, or `zonder voorbeeld` with a reason: one of the two");
    return std::move(read_);
  }

 private:
  void fault(const std::string& what) { read_.faults.push_back(read_.card.name + ": " + what); }

  /// `key  value`, where the value goes on in indented lines.
  void entry(std::string_view line) {
    constexpr std::array<std::string_view, 4> keys = {"waarom", "why", "zonder voorbeeld",
                                                      "voorbeeld"};
    for (const std::string_view key : keys) {
      if (line.starts_with(key) && (line.size() == key.size() || line[key.size()] == ' '))
        return value(key, line.substr(key.size()));
    }
    if (line.size() > 3 && line[0] == '{' && line[2] == '}') return placeholder(line);
    fault("no such entry: " + std::string(line));
  }

  void value(std::string_view key, std::string_view first) {
    if (key == "voorbeeld") return example();
    const std::string text = whole(first);
    if (key == "waarom") read_.card.why.dutch = text;
    if (key == "why") read_.card.why.english = text;
    if (key == "zonder voorbeeld") read_.card.no_example = both(text);
  }

  std::string whole(std::string_view first) {
    std::string text(trimmed_blanks(first));
    while (lines_.goes_on()) text += ' ' + std::string(trimmed_blanks(lines_.next()));
    return text;
  }

  BothLanguages both(std::string_view text) {
    const std::size_t at = text.find(between_languages);
    if (at == std::string_view::npos) {
      fault("in one language only: " + std::string(text));
      return {};
    }
    return {std::string(trimmed_blanks(text.substr(0, at))),
            std::string(trimmed_blanks(text.substr(at + between_languages.size())))};
  }

  void placeholder(std::string_view line) {
    const auto number = static_cast<std::size_t>(line[1] - '0');
    if (number >= most_placeholders || number != read_.card.placeholders.size())
      return fault("placeholders stand in order, from {0}: " + std::string(line));
    read_.card.placeholders.push_back(both(whole(line.substr(3))));
  }

  /// The rest of the card: every line with a sign and a blank in front.
  void example() {
    while (!lines_.at_end()) {
      const std::string_view line = lines_.next();
      const bool is_signed = line.starts_with("  ") || line.starts_with("- ") ||
                             line.starts_with("+ ") || line.empty();
      if (!is_signed)
        fault("a line of an example starts with two blanks, `- ` or `+ `: " + std::string(line));
      read_.card.lines.emplace_back(line.empty() ? "  " : line);
    }
  }

  Lines lines_;
  ReadCard read_;
};

/// `check/no-counting.card` -> `check.no-counting`
std::string code_of_file(std::string_view file) {
  std::string name(file.substr(0, file.size() - card_suffix.size()));
  std::ranges::replace(name, '/', '.');
  return name;
}

std::vector<ReadCard> read_all() {
  std::vector<ReadCard> cards;
  for (const EmbeddedText& file : explain_card_texts()) {
    if (file.name.ends_with(card_suffix))
      cards.push_back(read_card(code_of_file(file.name), file.text));
  }
  std::ranges::sort(cards, {}, [](const ReadCard& read) { return read.card.name; });
  return cards;
}

}  // namespace

std::string ExplainCard::example(ExampleSide side) const {
  const char other = side == ExampleSide::fault ? '+' : '-';
  std::string text;
  for (const std::string& line : lines) {
    if (!line.starts_with(other)) text += line.substr(2) + '\n';
  }
  return text;
}

ReadCard read_card(std::string_view name, std::string_view text) {
  return CardReader(name, text).read();
}

const std::vector<ReadCard>& explain_cards() {
  static const std::vector<ReadCard> cards = read_all();
  return cards;
}

const ExplainCard* explain_card(std::string_view code_name) {
  const auto& cards = explain_cards();
  const auto found =
      std::ranges::find(cards, code_name, [](const ReadCard& read) { return read.card.name; });
  return found == cards.end() ? nullptr : &found->card;
}

std::string_view explain_vocabulary() {
  const auto texts = explain_card_texts();
  const auto found = std::ranges::find(texts, vocabulary_name, &EmbeddedText::name);
  return found == texts.end() ? std::string_view() : found->text;
}

std::vector<Code> all_codes() {
  return {
#define TERMIJN_CODE(id, ...) Code::id,
#include "base/diagnostic_codes.def"
#undef TERMIJN_CODE
  };
}

Diagnostic in_words(Code code, const ExplainCard* card, Language language) {
  Diagnostic diagnostic{code, {}, {}, {}};
  if (card == nullptr) return diagnostic;
  for (const BothLanguages& words : card->placeholders)
    diagnostic.args.push_back('<' + words.in(language) + '>');
  return diagnostic;
}

}  // namespace termijn
