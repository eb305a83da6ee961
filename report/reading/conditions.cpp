// SPDX-License-Identifier: Apache-2.0
// Conditions in words. `niet` is said of each part itself, so no sentence needs brackets.
#include <span>

#include "report/describe.h"
#include "report/reading/pieces.h"

namespace termijn::reading {
namespace {

using Kind = ast::Expression::Kind;

class Teller {
 public:
  explicit Teller(const Names& names) : names_(names), symbols_(names.symbols()) {}

  ReadLine tell(const ast::Expression& node, bool negated) const {
    switch (node.kind) {
      case Kind::any:
        return list(node, negated ? Word::read_not_any : Word::read_any);
      case Kind::all:
        return list(node, negated ? Word::read_not_all : Word::read_all);
      case Kind::negation:
        return tell(node.children.front(), !negated);
      case Kind::name:
        return plain(name(node, negated));
      case Kind::equals:
        return plain(equals(node, negated != node.negated));
      case Kind::known:
        return plain(names_.say(negated != node.negated ? Word::read_unknown : Word::read_known,
                                {field(node)}));
      case Kind::at_least:
        return plain(bound(node, negated ? Word::read_less_than : Word::read_at_least));
      case Kind::at_most:
        return plain(bound(node, negated ? Word::read_more_than : Word::read_at_most));
      case Kind::happened:
        return happened(node, negated != node.negated);
      case Kind::reading:
        break;
    }
    return plain(reading(node, negated != node.negated));
  }

 private:
  ReadLine list(const ast::Expression& node, Word head) const {
    ReadLine line = plain(std::string(names_.word(head)));
    const auto& parts = node.children;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      // `f is bekend en f is x`: one thing to say.
      const bool both =
          node.kind == Kind::all && i + 1 < parts.size() && knows(parts[i], parts[i + 1]);
      ReadLine part = tell(parts[both ? i + 1 : i], false);
      if (both) {
        const bool is_all = parts.size() == 2;
        const bool negated = is_all && head == Word::read_not_all;
        part.text =
            names_.say(negated ? Word::read_not_recorded : Word::read_recorded, {part.text});
        if (is_all) return part;
        ++i;
      }
      line.under.push_back(std::move(part));
    }
    return line;
  }

  static bool knows(const ast::Expression& known, const ast::Expression& next) {
    const auto& about = next.kind == Kind::negation ? next.children.front() : next;
    const bool compares = about.kind == Kind::name || about.kind == Kind::equals ||
                          about.kind == Kind::at_least || about.kind == Kind::at_most;
    return known.kind == Kind::known && !known.negated && compares &&
           about.names.front().text == known.names.front().text &&
           about.owner.text == known.owner.text;
  }

  std::string field(const ast::Expression& node) const {
    const std::string label = names_.label(symbols_.fields, node.names.front().text);
    if (node.owner.text.empty()) return names_.quoted(label);
    return names_.say(Word::read_of_event, {label, names_.label(symbols_.events, node.owner.text)});
  }

  std::string name(const ast::Expression& node, bool negated) const {
    const std::string& id = node.names.front().text;
    if (node.owner.text.empty() && symbols_.concepts.find(id))
      return names_.say(negated ? Word::read_holds_not : Word::read_holds,
                        {names_.label(symbols_.concepts, id)});
    return names_.say(negated ? Word::read_no : Word::read_yes, {field(node)});
  }

  std::string equals(const ast::Expression& node, bool negated) const {
    std::vector<std::string> values;
    for (const auto& value : node.values)
      values.push_back(names_.value(symbols_.fields, node.names.front().text, value.text));
    if (values.size() == 1)
      return names_.say(negated ? Word::read_is_not : Word::read_is, {field(node), values.front()});
    return names_.say(negated ? Word::read_none_of : Word::read_one_of,
                      {field(node), listed(values, Word::or_word, names_.language())});
  }

  std::string bound(const ast::Expression& node, Word form) const {
    return names_.say(form, {field(node), std::to_string(node.number.value)});
  }

  ReadLine happened(const ast::Expression& node, bool negated) const {
    const std::string event = names_.label(symbols_.events, node.names[0].text);
    std::string text;
    if (node.names.size() > 1) {
      const std::string after = names_.label(symbols_.events, node.names[1].text);
      text = names_.say(negated ? Word::read_not_happened_after : Word::read_happened_after,
                        {event, after});
    } else if (negated && !node.children.empty()) {
      text = names_.say(Word::read_none_happened, {event});
    } else {
      text = names_.say(negated ? Word::read_not_happened : Word::read_happened, {event});
    }
    return with_condition(names_, std::move(text), node.children, Word::read_where_one,
                          Word::read_where_many);
  }

  std::string reading(const ast::Expression& node, bool negated) const {
    const std::string& id = node.names.front().text;
    std::string choice;
    for (const auto* clause : clauses_of(names_.declared(symbols_.readings, id), Keyword::choice)) {
      if (clause->names.front().text == node.values.front().text)
        choice = names_.label(clause->text);
    }
    return names_.say(negated ? Word::read_reading_is_not : Word::read_reading_is,
                      {names_.label(symbols_.readings, id), choice});
  }

  const Names& names_;
  const Symbols& symbols_;
};

}  // namespace

ReadLine condition_line(const Names& names, const ast::Expression& condition) {
  return Teller(names).tell(condition, false);
}

ReadLine with_condition(const Names& names, std::string head,
                        std::span<const ast::Expression> condition, Word one, Word many) {
  if (condition.empty()) return plain(std::move(head));
  ReadLine line = condition_line(names, condition.front());
  const bool is_list = condition.front().kind == Kind::any || condition.front().kind == Kind::all ||
                       condition.front().kind == Kind::negation;
  line.text = names.say(is_list && !line.under.empty() ? many : one, {head, line.text});
  return line;
}

}  // namespace termijn::reading
