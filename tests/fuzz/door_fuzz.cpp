// SPDX-License-Identifier: Apache-2.0
// Any bytes cut into the texts of a question, of events and of a paper, through termijn.h: a
// status, and with it the answer that belongs to it.
#include <vector>

#include "embed/termijn.h"
#include "tests/fuzz/target.h"

namespace {

using termijn::testing::must;

/// Texts of the input, each behind its length.
class Texts {
 public:
  Texts(const std::uint8_t* data, std::size_t size)
      : rest_(reinterpret_cast<const char*>(data), size) {}

  bool is_empty() const { return rest_.empty(); }
  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  /// Now and then one that says that it is there, and is not.
  termijn_text next() {
    const std::size_t size = byte();
    if (size == 255) return {nullptr, 3};
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(text.size());
    return {text.data(), text.size()};
  }
  termijn_text rest() { return {rest_.data(), rest_.size()}; }

 private:
  std::string_view rest_;
};

void look_at(termijn_status status, termijn_answer* answer) {
  const termijn_text text = termijn_answer_text(answer);
  must(status != TERMIJN_INTERNAL);
  must(status != TERMIJN_FAULTS || text.size > 0);
  must(status != TERMIJN_MISUSE || answer == nullptr);
  termijn_answer_free(answer);
}

void look_at(termijn_verdict* verdict) {
  for (std::size_t i = 0; i < termijn_verdict_norm_count(verdict); ++i) {
    termijn_norm norm{};
    norm.struct_size = sizeof norm;
    must(termijn_verdict_norm(verdict, i, &norm) == TERMIJN_OK && norm.id.size > 0);
  }
  for (std::size_t i = 0; i < termijn_verdict_finding_count(verdict); ++i) {
    termijn_finding finding{};
    finding.struct_size = sizeof finding;
    must(termijn_verdict_finding(verdict, i, &finding) == TERMIJN_OK);
    must(finding.norm < termijn_verdict_norm_count(verdict));
  }
  termijn_verdict_free(verdict);
}

termijn_session* session() {
  static termijn_session* const made = [] {
    termijn_rules* rules = nullptr;
    termijn_session* out = nullptr;
    must(termijn_rules_builtin(TERMIJN_ABI, &rules, nullptr) == TERMIJN_OK);
    must(termijn_session_new(rules, TERMIJN_ENGLISH, &out) == TERMIJN_OK);
    termijn_rules_free(rules);
    return out;
  }();
  return made;
}

void ask(Texts texts) {
  termijn_question question{};
  question.struct_size = sizeof question - texts.byte() % 5;
  question.as_of = texts.next();
  question.known_on = texts.next();
  question.dossier = texts.next();
  question.norm = texts.next();
  question.changes = texts.next();
  question.log = texts.rest();
  for (const auto about : {termijn_check, termijn_deadlines, termijn_why, termijn_what_if}) {
    termijn_answer* answer = nullptr;
    const auto status = about(session(), &question, &answer);
    look_at(status, answer);
  }
}

void judge(Texts texts) {
  const termijn_text procedure = texts.next(), as_of = texts.next();
  std::vector<termijn_field> fields(4);
  for (auto& field : fields) field = {texts.next(), texts.next()};
  std::vector<termijn_event> events;
  while (!texts.is_empty() && events.size() < 8) {
    termijn_event event{};
    event.struct_size = texts.byte() == 1 ? 1 : sizeof event;
    event.event = texts.next();
    event.date = texts.next();
    event.actor = texts.next();
    event.number = texts.byte() % 4;
    event.replaces = texts.byte() % 4;
    event.fields = fields.data();
    event.field_count = texts.byte() % (fields.size() + 1);
    events.push_back(event);
  }
  termijn_verdict* verdict = nullptr;
  termijn_answer* faults = nullptr;
  const auto status =
      termijn_judge(session(), procedure, events.data(), events.size(), as_of, &verdict, &faults);
  must((status == TERMIJN_OK) == (verdict != nullptr));
  look_at(status, faults);
  look_at(verdict);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ask({data, size});
  judge({data, size});
  return 0;
}
