// SPDX-License-Identifier: Apache-2.0
#include "office/letter_form.h"

#include <algorithm>

#include "base/embedded.h"
#include "log/names.h"

namespace termijn {

std::span<const EmbeddedText> letter_texts();  // made by termijn_embed_text()

namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

class Parser {
 public:
  ParsedLetter parse(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      ++line_;
      take(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    finish_block();
    if (result_.form.id.empty()) fault("no `brief`");
    if (result_.form.name.english.empty()) fault("no `naam` in two languages");
    if (result_.form.procedures.empty()) fault("no `procedure`");
    if (result_.form.dutch.empty() || result_.form.english.empty())
      fault("no text in two languages");
    return std::move(result_);
  }

 private:
  void fault(std::string what) { result_.faults.push_back({line_, std::move(what)}); }

  void take(std::string_view line) {
    if (line == "--- nl" || line == "--- en") {
      finish_block();
      into_ = line == "--- nl" ? &result_.form.dutch : &result_.form.english;
      after_empty_ = true;
    } else if (into_ == nullptr) {
      take_head(trimmed(line));
    } else {
      take_text(line);
    }
  }

  void take_head(std::string_view line) {
    if (line.empty() || line.starts_with('#')) return;
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, blank), rest = trimmed(line.substr(blank));
    LetterForm& form = result_.form;
    if (word == "brief") {
      const auto names = split(rest, ' ');
      if (names.size() != 2) return fault("`brief` has a Dutch and an English name");
      form.id = names[0];
      form.english_id = names[1];
    } else if (word == "naam") {
      const auto names = split(rest, '/');
      if (names.size() != 2) return fault("`naam` has a Dutch and an English text");
      form.name = {names[0], names[1]};
    } else if (word == "procedure") {
      for (std::string& id : split(rest, ' ')) form.procedures.push_back(std::move(id));
    } else if (word == "aan") {
      form.to = rest;
    } else if (word == "nodig" || word == "kan" || word == "zonder") {
      take_slot(word, rest);
    } else if (word == "regel" || word == "dag" || word == "dag?" || word == "wet") {
      take_rule(word, rest);
    } else if (word == "besluit") {
      take_decision(rest);
    } else if (word == "bij") {
      for (std::string& id : split(rest, ' ')) form.offered_at.push_back(std::move(id));
    } else if (word == "maakt") {
      form.makes = split(rest, ' ');
    } else if (word == "schriftelijk") {
      form.in_writing = true;
    } else if (word == "notitie") {
      form.is_note = true;
    } else {
      fault("`" + std::string(word) + "` is not a word of a letter");
    }
  }

  /// `name = event event`, and behind `zonder` perhaps `field=value`.
  void take_slot(std::string_view word, std::string_view rest) {
    const std::size_t is = rest.find('=');
    if (is == std::string_view::npos) return fault("a name, `=` and events are expected");
    LetterSlot slot;
    slot.use = word == "nodig" ? LetterSlot::Use::needed
               : word == "kan" ? LetterSlot::Use::allowed
                               : LetterSlot::Use::absent;
    slot.name = trimmed(rest.substr(0, is));
    for (const std::string& each : split(rest.substr(is + 1), ' ')) {
      const std::size_t equal = each.find('=');
      if (equal == std::string::npos) {
        slot.events.push_back(each);
      } else {
        slot.field = each.substr(0, equal);
        slot.value = each.substr(equal + 1);
      }
    }
    if (slot.events.empty()) return fault("`" + slot.name + "` has no events");
    // A slot of the same name adds to the former.
    for (LetterSlot& former : result_.form.slots) {
      if (former.name != slot.name || former.use != slot.use) continue;
      former.events.insert(former.events.end(), slot.events.begin(), slot.events.end());
      return;
    }
    result_.form.slots.push_back(std::move(slot));
  }

  void take_rule(std::string_view word, std::string_view rest) {
    const std::size_t is = rest.find('=');
    if (is == std::string_view::npos) return fault("a name, `=` and rules are expected");
    const auto use = word == "dag"    ? LetterRule::Use::needs_day
                     : word == "dag?" ? LetterRule::Use::tells_day
                     : word == "wet"  ? LetterRule::Use::law
                                      : LetterRule::Use::allowed;
    LetterRule rule{std::string(trimmed(rest.substr(0, is))), use, split(rest.substr(is + 1), ' ')};
    // A rule of the same name adds to the former.
    for (LetterRule& former : result_.form.rules) {
      if (former.name != rule.name || former.use != use) continue;
      former.norms.insert(former.norms.end(), rule.norms.begin(), rule.norms.end());
      return;
    }
    if (rule.norms.empty()) return fault("`" + rule.name + "` has no rules");
    result_.form.rules.push_back(std::move(rule));
  }

  /// `aanvraag: advies afzien_van_advies`
  void take_decision(std::string_view rest) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    result_.form.decided_after = trimmed(rest.substr(0, colon));
    if (colon < rest.size()) result_.form.decided_by = split(rest.substr(colon + 1), ' ');
  }

  /// A line that begins with a blank belongs to the one before it; so do plain lines.
  void take_text(std::string_view line) {
    const bool is_more = line.starts_with(' ');
    line = trimmed(line);
    if (line.empty()) {
      after_empty_ = true;
      return finish_block();
    }
    const bool is_marked = std::string_view("#-@?!").find(line.front()) != std::string_view::npos;
    const bool is_own =
        is_marked || !block_.conditions.empty() || block_.kind != LetterBlock::Kind::paragraph;
    if (is_own && !is_more) finish_block();
    if (block_.text.empty() && block_.conditions.empty()) {
      block_.goes_on = !after_empty_;
      after_empty_ = false;
      line = take_conditions(line);
      block_.kind = line.starts_with("# ")   ? LetterBlock::Kind::heading
                    : line.starts_with("- ") ? LetterBlock::Kind::item
                    : line.starts_with("@")  ? LetterBlock::Kind::list
                                             : LetterBlock::Kind::paragraph;
      if (block_.kind != LetterBlock::Kind::paragraph)
        line = trimmed(line.substr(block_.kind == LetterBlock::Kind::list ? 1 : 2));
    }
    block_.text += (block_.text.empty() ? "" : " ") + std::string(line);
    // A heading is a line of its own.
    if (block_.kind == LetterBlock::Kind::heading) finish_block();
  }

  /// `?aanvraag !overleg ?procedure=advies|instemming text`
  std::string_view take_conditions(std::string_view line) {
    while (line.starts_with("?") || line.starts_with("!")) {
      const std::size_t blank = std::min(line.find(' '), line.size());
      LetterCondition condition;
      condition.negated = line.front() == '!';
      std::string_view word = line.substr(1, blank - 1);
      const std::size_t is = word.find('=');
      if (is != std::string_view::npos) {
        condition.values = split(word.substr(is + 1), '|');
        word = word.substr(0, is);
      }
      const std::size_t dot = word.find('.');
      condition.name = word.substr(0, dot);
      if (dot != std::string_view::npos) condition.part = word.substr(dot + 1);
      if (condition.name.empty()) fault("a condition has a name behind its sign");
      block_.conditions.push_back(std::move(condition));
      line = trimmed(line.substr(blank));
    }
    return line;
  }

  void finish_block() {
    if (into_ != nullptr && !block_.text.empty()) into_->push_back(block_);
    if (block_.text.empty() && !block_.conditions.empty()) fault("a condition without a text");
    block_ = {};
  }

  ParsedLetter result_;
  std::vector<LetterBlock>* into_ = nullptr;
  LetterBlock block_;
  bool after_empty_ = true;
  std::size_t line_ = 0;
};

std::vector<LetterForm> parse_all() {
  std::vector<LetterForm> forms;
  for (const EmbeddedText& file : letter_texts()) forms.push_back(parse_letter(file.text).form);
  std::ranges::sort(forms, {}, &LetterForm::id);
  return forms;
}

}  // namespace

ParsedLetter parse_letter(std::string_view text) {
  return Parser().parse(text);
}

std::span<const LetterForm> builtin_letters() {
  static const std::vector<LetterForm> forms = parse_all();
  return forms;
}

std::vector<const LetterForm*> letters_offered_at(std::string_view norm) {
  std::vector<const LetterForm*> offered;
  for (const LetterForm& form : builtin_letters()) {
    if (std::ranges::find(form.offered_at, norm) != form.offered_at.end()) offered.push_back(&form);
  }
  return offered;
}

const LetterForm* letter_named(std::string_view id) {
  const auto forms = builtin_letters();
  const auto found = std::ranges::find_if(
      forms, [&](const LetterForm& form) { return form.id == id || form.english_id == id; });
  return found == forms.end() ? nullptr : &*found;
}

}  // namespace termijn
