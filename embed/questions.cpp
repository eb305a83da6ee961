// SPDX-License-Identifier: Apache-2.0
#include "embed/questions.h"

#include <utility>
#include <vector>

#include "base/code.h"
#include "engine/evaluate.h"
#include "log/batch.h"
#include "log/read_log_text.h"
#include "log/read_text.h"
#include "office/known_log.h"
#include "office/what_if.h"
#include "report/deadlines_json.h"
#include "report/dossier_name.h"
#include "report/norm_name.h"
#include "report/verdict_json.h"
#include "report/why_json.h"

namespace termijn::embed {
namespace {

void append(Diagnostics& into, Diagnostics more) {
  into.insert(into.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

/// Follows a question until something is wrong with it; then `faults` has all of that.
class Asking {
 public:
  Asking(const Asker& asker, const Question& question) : asker_(asker), question_(question) {}

  /// The days of the question, and its log, read.
  bool read() {
    need(question_.log, "log");
    if (need(question_.as_of, "as_of")) take(day_in(question_.as_of, "as_of"), as_of_);
    if (!question_.known_on.empty()) {
      Date day;
      if (take(day_in(question_.known_on, "known_on"), day)) known_on_ = day;
    }
    if (!question_.log.empty()) {
      auto read = read_text(question_.log, "log");
      if (read) records_ = std::move(*read);
    }
    return !has_faults();
  }

  /// The log as it was known, bound, and only the dossier that was named.
  bool bind() {
    knowledge_ = keep_known(known_on_, records_);
    auto bound = termijn::bind(asker_.names, records_);
    append(answer_.faults, bound.diagnostics);
    if (!bound || has_faults()) return false;
    log_ = std::move(*bound);
    if (question_.dossier.empty()) return true;
    const auto found = find_dossier(dossier_names(log_), std::string(question_.dossier));
    append(answer_.faults, found.diagnostics);
    if (!found) return false;
    log_.dossiers = {std::move(log_.dossiers[*found])};
    return true;
  }

  bool need(std::string_view part, const char* name) {
    if (!part.empty()) return true;
    answer_.faults.push_back({Code::embed_lacks, {}, {name}, {}});
    return false;
  }

  /// A log in JSON or CSV. Nothing, and its faults, when it cannot be read.
  std::optional<Records> read_text(std::string_view text, const char* name) {
    if (text.size() > log_most_mebibytes << 20U) {
      answer_.faults.push_back(
          {Code::embed_too_long, {}, {name, std::to_string(log_most_mebibytes)}, {}});
      return std::nullopt;
    }
    answer_.sources.push_back({name, std::string(text)});
    auto read = read_log_text(answer_.sources.back(),
                              static_cast<std::uint32_t>(answer_.sources.size() - 1));
    append(answer_.faults, read.diagnostics);
    if (read) return std::move(*read);
    // Names can be wrong too where lines are.
    append(answer_.faults, termijn::bind(asker_.names, read.sound).diagnostics);
    return std::nullopt;
  }

  template <class Value>
  bool take(Result<Value> result, Value& into) {
    append(answer_.faults, std::move(result.diagnostics));
    if (result) into = std::move(*result);
    return result.value.has_value();
  }

  void fault(Diagnostic diagnostic) { answer_.faults.push_back(std::move(diagnostic)); }
  bool has_faults() const { return has_errors(answer_.faults); }
  Answer failed() { return std::move(answer_); }
  Answer done(std::string text) {
    answer_.text = std::move(text);
    return std::move(answer_);
  }

  Verdict judge() const { return evaluate(asker_.program, log_, as_of_); }

  const Program& program() const { return asker_.program; }
  const BoundLog& log() const { return log_; }
  const Records& records() const { return records_; }
  const Knowledge& knowledge() const { return knowledge_; }
  Date as_of() const { return as_of_; }

 private:
  const Asker& asker_;
  const Question& question_;
  Answer answer_;
  Date as_of_;
  std::optional<Date> known_on_;
  Records records_;
  Knowledge knowledge_;
  BoundLog log_;
};

}  // namespace

Result<Date> day_in(std::string_view text, std::string_view name) {
  if (const auto day = parse_iso(text)) return {*day, {}};
  constexpr std::size_t most_shown = 40;
  return {std::nullopt,
          {{Code::embed_bad_day,
            {},
            {std::string(name), std::string(text.substr(0, most_shown))},
            {}}}};
}

Answer check(const Asker& asker, const Question& question) {
  Asking asking(asker, question);
  if (!asking.read() || !asking.bind()) return asking.failed();
  return asking.done(verdict_json(asking.program(), asking.judge(), asking.knowledge()));
}

Answer deadlines(const Asker& asker, const Question& question) {
  Asking asking(asker, question);
  if (!asking.read() || !asking.bind()) return asking.failed();
  return asking.done(deadlines_json(asking.program(), asking.judge(), asking.knowledge()));
}

Answer why(const Asker& asker, const Question& question) {
  Asking asking(asker, question);
  asking.need(question.dossier, "dossier");
  if (asking.need(question.norm, "norm") && !has_norm(asker.program, question.norm))
    asking.fault(unknown_norm(asker.program, std::string(question.norm), nullptr));
  if (!asking.read() || !asking.bind()) return asking.failed();
  const Verdict verdict = asking.judge();
  return asking.done(why_json(asking.program(), verdict.dossiers.front(), question.norm,
                              asking.as_of(), asking.knowledge()));
}

Answer what_if(const Asker& asker, const Question& question) {
  Asking asking(asker, question);
  asking.need(question.dossier, "dossier");
  std::optional<Records> changes;
  if (asking.need(question.changes, "changes"))
    changes = asking.read_text(question.changes, "changes");
  if (!asking.read() || !asking.bind()) return asking.failed();
  const Records all = with_batch(asking.records(), std::move(*changes));
  const std::span added = std::span(all).subspan(asking.records().size());
  auto bound = termijn::bind(asker.names, all);
  for (Diagnostic& fault : bound.diagnostics) asking.fault(std::move(fault));
  if (!bound || asking.has_faults()) return asking.failed();
  const Program& program = asking.program();
  const Dossier& old = asking.log().dossiers.front();
  const Date day = asking.as_of();
  const JudgedWhatIf judged = judge_what_if(program, asking.log(), old, *bound, added, day);
  return asking.done(what_if_json({{program, judged.before},
                                   {program, judged.after},
                                   judged.difference,
                                   added,
                                   std::string(question.dossier),
                                   day,
                                   judged.later_records}));
}

}  // namespace termijn::embed
