// SPDX-License-Identifier: Apache-2.0
// termijn.hpp - the rules of Dutch participation councils in your own program, for C++17 and later.
//
// A thin coat over termijn.h, with nothing of its own in the library: so the compiler and standard
// library of your program need not be those of the library. What termijn.h says about texts, days
// and JSON holds here too.
//
// Rules are values that never change: copies are cheap and share, any number of threads may use
// them. A Session is for one thread at a time; make one a thread. Everything that can fail throws
// Error.
//
//   const termijn::Rules rules = termijn::Rules::builtin();
//   termijn::Session session(rules);
//   const termijn::Verdict verdict = session.judge("advies", {{"adviesaanvraag", "2026-01-12",
//   "ondernemer"}},
//                                                  "2026-03-01");
//   for (const termijn::Norm& norm : verdict.norms()) std::cout << norm.label_nl << ' ' <<
//   norm.last_day << '\n';
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "termijn.h"

namespace termijn {

enum class Language { dutch = TERMIJN_DUTCH, english = TERMIJN_ENGLISH };

/// What went wrong. `what()` is for logs; show people the messages in `diagnostics()`.
class Error : public std::runtime_error {
 public:
  Error(termijn_status status, std::string diagnostics)
      : std::runtime_error(name_of(status) + (diagnostics.empty() ? "" : ": ") + diagnostics),
        status_(status),
        diagnostics_(std::move(diagnostics)) {}
  termijn_status status() const noexcept { return status_; }
  /// JSON, termijn.diagnostics/1 (of judge_line() termijn.line/1): codes, messages, places and ways
  /// out. Empty when there is nothing to say beyond the status.
  const std::string& diagnostics() const noexcept { return diagnostics_; }

 private:
  static std::string name_of(termijn_status status) {
    switch (status) {
      case TERMIJN_FAULTS:
        return "termijn: a text has faults";
      case TERMIJN_MISUSE:
        return "termijn: the call makes no sense";
      case TERMIJN_NO_MEMORY:
        return "termijn: out of memory";
      case TERMIJN_OTHER_VERSION:
        return "termijn: versions do not fit";
      default:
        return "termijn: internal fault";
    }
  }

  termijn_status status_;
  std::string diagnostics_;
};

namespace detail {

struct Free {
  void operator()(termijn_answer* answer) const noexcept { termijn_answer_free(answer); }
  void operator()(termijn_session* session) const noexcept { termijn_session_free(session); }
  void operator()(termijn_verdict* verdict) const noexcept { termijn_verdict_free(verdict); }
};
using Answer = std::unique_ptr<termijn_answer, Free>;

inline termijn_text text_of(std::string_view text) {
  return {text.data(), text.size()};
}
inline std::string_view view_of(termijn_text text) {
  return text.data != nullptr ? std::string_view(text.data, text.size) : std::string_view();
}

/// yyyy-mm-dd or empty.
inline void set_day(const char (&day)[11], std::string& out) {
  if (day[0] != '\0') out.assign(day, sizeof day - 1);
}

/// Takes the answer over; throws unless all went well.
inline std::string checked(termijn_status status, termijn_answer* given) {
  if (given == nullptr && status == TERMIJN_OK) return {};
  const Answer answer(given);
  std::string text(view_of(termijn_answer_text(answer.get())));
  if (status != TERMIJN_OK) throw Error(status, std::move(text));
  return text;
}

}  // namespace detail

/// A text of rules, or a paper of the council; `name` is what faults call it.
struct Source {
  std::string name, text;
};

class Rules {
 public:
  /// The rules that are built in. Some milliseconds.
  static Rules builtin() {
    return made([](termijn_rules** rules, termijn_answer** faults) {
      return termijn_rules_builtin(TERMIJN_ABI, rules, faults);
    });
  }
  /// The built-in rules, with the council's own papers. Some tens of milliseconds.
  static Rules with_papers(const std::vector<Source>& papers) {
    const auto views = views_of(papers);
    return made([&](termijn_rules** rules, termijn_answer** faults) {
      return termijn_rules_from_texts(TERMIJN_ABI, nullptr, 0, views.data(), views.size(), rules,
                                      faults);
    });
  }
  /// Rules from memory; the texts are not needed afterwards.
  static Rules from_texts(const std::vector<Source>& sources,
                          const std::vector<Source>& papers = {}) {
    // An empty list is no wish for the built-in rules.
    if (sources.empty()) throw Error(TERMIJN_MISUSE, {});
    const auto views = views_of(sources), more = views_of(papers);
    return made([&](termijn_rules** rules, termijn_answer** faults) {
      return termijn_rules_from_texts(TERMIJN_ABI, views.data(), views.size(), more.data(),
                                      more.size(), rules, faults);
    });
  }
  /// All files below `folder` whose names end in .trm.
  static Rules from_folder(std::string_view folder, const std::vector<Source>& papers = {}) {
    const auto more = views_of(papers);
    return made([&](termijn_rules** rules, termijn_answer** faults) {
      return termijn_rules_from_folder(TERMIJN_ABI, detail::text_of(folder), more.data(),
                                       more.size(), rules, faults);
    });
  }

  /// Warnings of making them, JSON; mostly empty.
  const std::string& warnings() const noexcept { return warnings_; }
  const termijn_rules* handle() const noexcept { return handle_.get(); }

 private:
  Rules(termijn_rules* rules, std::string warnings)
      : handle_(rules, termijn_rules_free), warnings_(std::move(warnings)) {}

  template <class Make>
  static Rules made(Make make) {
    termijn_rules* rules = nullptr;
    termijn_answer* faults = nullptr;
    const termijn_status status = make(&rules, &faults);
    std::string warnings = detail::checked(status, faults);
    return Rules(rules, std::move(warnings));
  }

  static std::vector<termijn_source> views_of(const std::vector<Source>& sources) {
    std::vector<termijn_source> views;
    for (const Source& source : sources)
      views.push_back({detail::text_of(source.name), detail::text_of(source.text)});
    return views;
  }

  std::shared_ptr<termijn_rules> handle_;
  std::string warnings_;
};

/// As termijn_question: leave out what is not needed. Read during the call only.
struct Question {
  std::string_view log, as_of, known_on = {}, dossier = {}, norm = {}, changes = {};
};

/// As termijn_event.
struct Event {
  std::string event, date, actor = {};
  std::vector<std::pair<std::string, std::string>> fields = {};
  std::int64_t number = 0, replaces = 0;
};

// The parts of a verdict; their texts live as long as the rules do, those of Missing as long as the
// verdict.

struct Norm {
  std::string_view id;
  std::uint32_t occurrence = 1;
  std::string_view kind, state, holder;
  bool live = false, provisional = false, certain = false;
  std::string last_day, arguable_day;  ///< yyyy-mm-dd, or empty
  std::string_view label_nl, label_en, article;
};

struct Finding {
  std::string_view kind;
  std::size_t norm = 0;  ///< position in Verdict::norms()
  std::string day;       ///< may be empty
};

struct Missing {
  std::string_view field;
  std::int64_t event = 0;
  std::string_view question_nl, question_en;
};

/// One judged dossier. May be read by several threads, and outlive session and rules.
class Verdict {
 public:
  bool wrong() const { return termijn_verdict_wrong(handle_.get()) != 0; }
  std::string_view procedure() const {
    return detail::view_of(termijn_verdict_procedure(handle_.get()));
  }
  std::string_view phase() const { return detail::view_of(termijn_verdict_phase(handle_.get())); }

  /// Those that arose, in the order of the rules. Linear.
  std::vector<Norm> norms() const {
    std::vector<Norm> norms;
    const std::size_t count = termijn_verdict_norm_count(handle_.get());
    norms.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      const auto from = part<termijn_norm>(termijn_verdict_norm, i);
      Norm& norm = norms.emplace_back();
      norm.id = detail::view_of(from.id);
      norm.occurrence = from.occurrence;
      norm.kind = detail::view_of(from.kind);
      norm.state = detail::view_of(from.state);
      norm.holder = detail::view_of(from.holder);
      norm.live = from.live != 0;
      norm.provisional = from.provisional != 0;
      norm.certain = from.certain != 0;
      detail::set_day(from.last_day, norm.last_day);
      detail::set_day(from.arguable_day, norm.arguable_day);
      norm.label_nl = detail::view_of(from.label_nl);
      norm.label_en = detail::view_of(from.label_en);
      norm.article = detail::view_of(from.article);
    }
    return norms;
  }
  /// Worst first.
  std::vector<Finding> findings() const {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < termijn_verdict_finding_count(handle_.get()); ++i) {
      const auto from = part<termijn_finding>(termijn_verdict_finding, i);
      findings.push_back({detail::view_of(from.kind), from.norm, {}});
      detail::set_day(from.day, findings.back().day);
    }
    return findings;
  }
  /// Facts that nobody recorded.
  std::vector<Missing> questions() const {
    std::vector<Missing> questions;
    for (std::size_t i = 0; i < termijn_verdict_question_count(handle_.get()); ++i) {
      const auto from = part<termijn_missing>(termijn_verdict_question, i);
      questions.push_back({detail::view_of(from.field), from.event,
                           detail::view_of(from.question_nl), detail::view_of(from.question_en)});
    }
    return questions;
  }

 private:
  friend class Session;
  explicit Verdict(termijn_verdict* verdict) : handle_(verdict, detail::Free()) {}

  template <class Part, class Get>
  Part part(Get get, std::size_t position) const {
    Part out{};
    out.struct_size = sizeof out;
    const termijn_status status = get(handle_.get(), position, &out);
    if (status != TERMIJN_OK) throw Error(status, {});
    return out;
  }

  std::shared_ptr<termijn_verdict> handle_;
};

class Session {
 public:
  explicit Session(const Rules& rules, Language language = Language::dutch) {
    termijn_session* session = nullptr;
    const termijn_status status =
        termijn_session_new(rules.handle(), static_cast<std::int32_t>(language), &session);
    if (status != TERMIJN_OK) throw Error(status, {});
    handle_.reset(session);
  }

  /// JSON: the same bytes as the command of that name gives with --json.
  std::string check(const Question& question) { return ask(termijn_check, question); }
  std::string deadlines(const Question& question) { return ask(termijn_deadlines, question); }
  /// Needs `dossier` and `norm`.
  std::string why(const Question& question) { return ask(termijn_why, question); }
  /// Needs `dossier` and `changes`. Nothing is stored.
  std::string what_if(const Question& question) { return ask(termijn_what_if, question); }

  /// One dossier as a line of JSON, judged to a line of JSON that lives until the next call. Faults
  /// of the line stand in the answer; an `as_of` that is no day is an Error.
  std::string_view judge_line(std::string_view line, std::string_view as_of,
                              std::uint64_t number = 1) {
    termijn_text answer{};
    const termijn_status status = termijn_judge_line(handle_.get(), detail::text_of(line),
                                                     detail::text_of(as_of), number, &answer);
    if (status != TERMIJN_OK) throw Error(status, std::string(detail::view_of(answer)));
    return detail::view_of(answer);
  }

  /// One dossier. `procedure` may be empty when the events tell which one it is.
  Verdict judge(std::string_view procedure, const std::vector<Event>& events,
                std::string_view as_of) {
    fields_.clear();
    for (const Event& event : events) {
      for (const auto& [name, value] : event.fields)
        fields_.push_back({detail::text_of(name), detail::text_of(value)});
    }
    events_.clear();
    std::size_t first = 0;
    for (const Event& event : events) {
      events_.push_back({sizeof(termijn_event), detail::text_of(event.event),
                         detail::text_of(event.date), detail::text_of(event.actor),
                         event.fields.empty() ? nullptr : fields_.data() + first,
                         event.fields.size(), event.number, event.replaces});
      first += event.fields.size();
    }
    termijn_verdict* verdict = nullptr;
    termijn_answer* faults = nullptr;
    const termijn_status status =
        termijn_judge(handle_.get(), detail::text_of(procedure), events_.data(), events_.size(),
                      detail::text_of(as_of), &verdict, &faults);
    detail::checked(status, faults);
    return Verdict(verdict);
  }

 private:
  using Ask = termijn_status (*)(termijn_session*, const termijn_question*, termijn_answer**);

  std::string ask(Ask about, const Question& question) {
    const termijn_question given{
        sizeof(termijn_question),          detail::text_of(question.log),
        detail::text_of(question.as_of),   detail::text_of(question.known_on),
        detail::text_of(question.dossier), detail::text_of(question.norm),
        detail::text_of(question.changes)};
    termijn_answer* answer = nullptr;
    const termijn_status status = about(handle_.get(), &given, &answer);
    return detail::checked(status, answer);
  }

  std::unique_ptr<termijn_session, detail::Free> handle_;
  // Room for one question, kept for the next.
  std::vector<termijn_event> events_;
  std::vector<termijn_field> fields_;
};

}  // namespace termijn
