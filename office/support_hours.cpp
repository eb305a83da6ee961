// SPDX-License-Identifier: Apache-2.0
#include "office/support_hours.h"

#include <algorithm>

#include "engine/evaluate.h"
#include "engine/names.h"
#include "explore/sketch.h"

namespace termijn {
namespace {

HoursRange times(const HoursRange& a, const HoursRange& b) {
  return {a.low * b.low, a.high * b.high};
}

/// The lowest of a quotient needs the highest below the line.
HoursRange divided(const HoursRange& a, const HoursRange& b) {
  return {a.low / b.high, a.high / b.low};
}

class Reckoning {
 public:
  Reckoning(const HoursTables& tables, const HoursQuestion& question)
      : tables_(tables), question_(question) {}

  HoursAnswer run() const {
    HoursAnswer answer;
    answer.council = tables_.council(question_.council);
    add_norms(answer);
    for (const HoursWork& work : tables_.work) answer.work.push_back(line_of(work));
    add_up(answer);
    return answer;
  }

 private:
  std::optional<HoursNumber> number_of(const std::string& id) const {
    const HoursInput* input = tables_.input(id);
    const auto typed = question_.typed.find(id);
    if (typed != question_.typed.end()) {
      const bool is_choice = input != nullptr && input->kind == "choice";
      return HoursNumber{id, typed->second,
                         is_choice ? HoursNumber::From::factor : HoursNumber::From::typed};
    }
    if (question_.from_log) {
      const auto counted = question_.from_log->counts.find(id);
      if (counted != question_.from_log->counts.end()) {
        const auto count = static_cast<double>(counted->second);
        return HoursNumber{id, {count, count}, HoursNumber::From::log};
      }
    }
    if (input != nullptr && input->value)
      return HoursNumber{id, {*input->value, *input->value}, HoursNumber::From::fixed};
    return std::nullopt;
  }

  HoursLine line_of(const HoursWork& work) const {
    HoursLine line;
    line.work = &work;
    std::optional<HoursRange> product;
    for (const std::string& id : work.product) {
      const auto number = number_of(id);
      if (!number) {
        line.missing.push_back(id);
        continue;
      }
      line.numbers.push_back(*number);
      product = product ? times(*product, number->amount) : number->amount;
    }
    if (!work.divided_by.empty()) {
      const auto number = number_of(work.divided_by);
      if (number) {
        line.numbers.push_back(*number);
        if (product) product = divided(*product, number->amount);
      } else {
        line.missing.push_back(work.divided_by);
      }
    }
    if (product) line.year = *product;
    return line;
  }

  std::optional<HoursRange> weeks() const {
    const auto number = number_of("weken_per_jaar");
    return number ? std::optional(number->amount) : std::nullopt;
  }

  void add_up(HoursAnswer& answer) const {
    for (const HoursLine& line : answer.work) {
      if (!line.missing.empty()) continue;
      if (!answer.work_year) answer.work_year = HoursRange{};
      answer.work_year->low += line.year.low;
      answer.work_year->high += line.year.high;
    }
    if (const auto year = weeks(); answer.work_year && year)
      answer.work_week = divided(*answer.work_year, *year);
  }

  void add_norms(HoursAnswer& answer) const {
    bool has_number = false;
    for (const HoursNorm& norm : tables_.norms) {
      if (norm.council != question_.council) continue;
      const bool is_of_cao = norm.cao == question_.cao;
      if (norm.use == "example" && norm.cao.empty()) answer.examples.push_back(&norm);
      if (norm.use == "member" && (is_of_cao || norm.cao.empty())) answer.members.push_back(&norm);
      if (norm.use != "support" || !is_of_cao || is_replaced(norm)) continue;
      answer.norms.push_back(by_norm(norm));
      has_number |= norm.amount.has_value() && answer.norms.back().holds;
    }
    if (has_number || question_.cao.empty()) return;
    // The agreement gives no number: what is usual elsewhere stands beside it.
    for (const HoursNorm& norm : tables_.norms) {
      if (norm.council == question_.council && norm.use == "support" && norm.cao.empty())
        answer.norms.push_back(by_norm(norm));
    }
  }

  bool holds(const HoursNorm& norm) const {
    return !norm.valid_from || *norm.valid_from <= question_.on;
  }

  /// By a later one of the same kind that holds too.
  bool is_replaced(const HoursNorm& norm) const {
    return std::ranges::any_of(tables_.norms, [&](const HoursNorm& other) {
      return other.use == norm.use && other.council == norm.council && other.cao == norm.cao &&
             other.unit == norm.unit && holds(other) && other.valid_from > norm.valid_from;
    });
  }

  HoursByNorm by_norm(const HoursNorm& norm) const {
    HoursByNorm out;
    out.norm = &norm;
    out.holds = holds(norm);
    if (!norm.amount || !question_.seats || !out.holds) return out;
    const auto seats = static_cast<double>(*question_.seats);
    out.week = times(*norm.amount, {seats, seats});
    if (const auto year = weeks()) out.year = times(*out.week, *year);
    return out;
  }

  const HoursTables& tables_;
  const HoursQuestion& question_;
};

/// What a count looks for in a log.
class Counter {
 public:
  Counter(const Program& program, const BoundLog& log, const HoursCount& count, Date from,
          Date until)
      : program_(program), log_(log), count_(count), from_(from), until_(until) {
    const NameIndex events(program.events), roles(program.roles);
    for (const std::string& name : count.names) {
      const Index found = count.what == "events" ? events.find(name) : roles.find(name);
      if (found != nothing) wanted_.push_back(found);
    }
    const NameIndex fields(program.fields);
    field_ = fields.find(count.field);
  }

  std::size_t run() const {
    std::size_t found = 0;
    for (const Dossier& dossier : log_.dossiers) {
      const auto in_dossier = std::ranges::count_if(dossier.events, [&](const Event& event) {
        return !event.council_wide && is_in_period(event) && counts(event);
      });
      if (count_.what == "dossiers") {
        found += in_dossier > 0 && belongs(dossier) ? 1 : 0;
      } else {
        found += static_cast<std::size_t>(in_dossier);
      }
    }
    return found;
  }

 private:
  bool is_wanted(Index one) const { return std::ranges::find(wanted_, one) != wanted_.end(); }
  bool is_in_period(const Event& event) const { return from_ <= event.day && event.day <= until_; }

  bool counts(const Event& event) const {
    if (count_.what == "events") return is_wanted(event.type);
    if (count_.what == "dossiers") return true;
    return is_wanted(event.actor) && has_value(event);
  }

  bool has_value(const Event& event) const {
    if (count_.field.empty()) return true;
    return std::ranges::any_of(event.values, [&](const FieldValue& one) {
      return one.field == field_ &&
             value_text(program_.fields[one.field], one.value, log_.lengths) == count_.value;
    });
  }

  /// By the procedure that the log says or its events show.
  bool belongs(const Dossier& dossier) const {
    const Index procedure = evaluate(program_, log_, dossier, until_).procedure;
    return procedure < program_.procedures.size() &&
           std::ranges::any_of(program_.procedures[procedure].roles,
                               [&](Index role) { return is_wanted(role); });
  }

  const Program& program_;
  const BoundLog& log_;
  const HoursCount& count_;
  Date from_, until_;
  std::vector<Index> wanted_;
  Index field_ = nothing;
};

}  // namespace

HoursAnswer support_hours(const HoursTables& tables, const HoursQuestion& question) {
  return Reckoning(tables, question).run();
}

HoursFromLog count_for_hours(const HoursTables& tables, const Program& program, const BoundLog& log,
                             const std::string& council, Date from, Date until) {
  HoursFromLog out{{}, from, until, {}};
  for (const HoursCount& count : tables.counts) {
    if (count.council == council)
      out.counts[count.input] = Counter(program, log, count, from, until).run();
  }
  return out;
}

std::vector<std::string> caos_of(const HoursTables& tables, const std::string& council) {
  std::vector<std::string> names;
  for (const HoursNorm& norm : tables.norms) {
    const bool is_new = std::ranges::find(names, norm.cao) == names.end();
    if (norm.council == council && !norm.cao.empty() && is_new) names.push_back(norm.cao);
  }
  return names;
}

}  // namespace termijn
