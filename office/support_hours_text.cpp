// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "office/hours_words.h"
#include "office/support_hours.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

namespace words = hours_words;

std::string number_text(double value, Language language) {
  constexpr double cents = 100;
  const auto rounded = static_cast<long long>(std::llround(value * cents));
  const auto whole = rounded / 100, rest = rounded % 100;
  std::string text = std::to_string(whole);
  if (rest == 0) return text;
  text += language == Language::dutch ? ',' : '.';
  text += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
  return text;
}

/// The source, its day and a mark that readers must know.
std::string published(const std::string& source, const std::optional<Date>& day,
                      const std::string& mark, Language language) {
  std::string text = day ? fill(words::source_day, language, {source, plain_date(*day, language)})
                         : fill(words::source_no_day, language, {source});
  for (const Mark one : {Mark::verified_older, Mark::secondary, Mark::uncertain}) {
    if (mark_id(one) == mark) text += ", " + doubt_text(one, language);
  }
  return text;
}

class Page {
 public:
  Page(const HoursTables& tables, const HoursQuestion& question, const HoursAnswer& answer,
       Language language)
      : tables_(tables), question_(question), answer_(answer), language_(language) {}

  std::string text() const {
    std::string head = fill(words::head, language_, {answer_.council->label.in(language_)});
    if (question_.seats)
      head = fill(words::seats_head, language_, {head, std::to_string(*question_.seats)});
    return paragraph("", head) + rule_line("=") + section(words::section_norm, norms()) +
           section(words::section_work, work()) + '\n' +
           paragraph("", words::beside.in(language_)) +
           section(words::section_members, others(answer_.members)) +
           section(words::section_examples, others(answer_.examples)) +
           section(words::section_paste, paste());
  }

 private:
  std::string section(const Phrase& title, const std::string& body) const {
    return body.empty() ? body : '\n' + std::string(title.in(language_)) + '\n' + body;
  }

  std::string amount(const HoursRange& range) const { return amount_text(range, language_); }

  std::string source_line(const HoursNorm& norm) const {
    return paragraph("    ", fill(words::source, language_,
                                  {published(norm.source, norm.valid_from, norm.mark, language_)}));
  }

  std::string norms() const {
    if (answer_.norms.empty()) {
      return paragraph("  ",
                       fill(words::no_norm, language_, {answer_.council->label.in(language_)}));
    }
    std::string out;
    for (const HoursByNorm& by_norm : answer_.norms) out += norm_lines(by_norm);
    return out;
  }

  std::string norm_lines(const HoursByNorm& by_norm) const {
    const HoursNorm& norm = *by_norm.norm;
    std::string out;
    if (by_norm.week && by_norm.year) {
      out += paragraph(
          "  ", fill(words::week_year, language_, {amount(*by_norm.week), amount(*by_norm.year)}));
    }
    if (norm.amount) {
      const std::string each = fill(words::per_seat, language_, {amount(*norm.amount)});
      const std::string seats = question_.seats ? std::to_string(*question_.seats) : "";
      out += paragraph(by_norm.week ? "    " : "  ",
                       by_norm.week ? fill(words::seats_times, language_, {seats, each}) : each);
    }
    out += paragraph(norm.amount ? "    " : "  ", norm.label.in(language_)) + source_line(norm);
    if (!by_norm.holds) {
      out += paragraph("    ",
                       fill(words::not_yet, language_, {plain_date(*norm.valid_from, language_)}));
    } else if (norm.amount && !question_.seats) {
      out += paragraph("    ", words::ask_seats.in(language_));
    }
    if (!by_norm.week) return out;
    const HoursNumber seats{"zetels", {}, HoursNumber::From::seats};
    out += paragraph("    ", fill(words::number, language_,
                                  {"--seats", std::to_string(*question_.seats),
                                   source_of(tables_, question_, seats, language_)}));
    return out + number_lines({weeks()});
  }

  HoursNumber weeks() const {
    const HoursInput* input = tables_.input("weken_per_jaar");
    const double value = input != nullptr ? input->value.value_or(0) : 0;
    return {"weken_per_jaar", {value, value}, HoursNumber::From::fixed};
  }

  std::string number_lines(const std::vector<HoursNumber>& numbers) const {
    std::string out;
    for (const HoursNumber& number : numbers) {
      const HoursInput* input = tables_.input(number.id);
      const std::string name = input != nullptr ? input->label.in(language_) : number.id;
      out += paragraph("    ", fill(words::number, language_,
                                    {name, amount(number.amount),
                                     source_of(tables_, question_, number, language_)}));
    }
    return out;
  }

  std::string work() const {
    std::string lines, missing;
    std::vector<HoursNumber> used;
    std::vector<std::string> asked;
    for (const HoursLine& line : answer_.work) {
      if (!line.missing.empty()) {
        for (const std::string& id : line.missing) {
          if (std::ranges::find(asked, id) == asked.end()) asked.push_back(id);
        }
        missing += paragraph("    ", missing_line(line));
        continue;
      }
      lines += paragraph("    ", work_line(line));
      for (const HoursNumber& number : line.numbers) {
        if (std::ranges::find(used, number.id, &HoursNumber::id) == used.end())
          used.push_back(number);
      }
    }
    std::string out;
    if (answer_.work_week && answer_.work_year) {
      out += paragraph("  ", fill(words::week_year, language_,
                                  {amount(*answer_.work_week), amount(*answer_.work_year)}));
      if (std::ranges::find(used, "weken_per_jaar", &HoursNumber::id) == used.end())
        used.push_back(weeks());
      out += lines + paragraph("  ", words::numbers.in(language_)) + number_lines(used);
      if (!missing.empty()) out += paragraph("  ", words::not_counted.in(language_));
    } else {
      out += paragraph("  ", words::no_work.in(language_));
    }
    return out + missing + inputs(asked);
  }

  std::string work_line(const HoursLine& line) const {
    std::string product;
    for (std::size_t i = 0; i < line.numbers.size(); ++i) {
      const bool divides = i + 1 == line.numbers.size() && !line.work->divided_by.empty();
      product += (i == 0 ? "" : divides ? " / " : " x ") + amount(line.numbers[i].amount);
    }
    return fill(words::line, language_,
                {line.work->label.in(language_), product, amount(line.year)});
  }

  std::string missing_line(const HoursLine& line) const {
    std::string names;
    for (const std::string& id : line.missing) names += (names.empty() ? "" : ", ") + id + '=';
    return fill(words::asks, language_, {line.work->label.in(language_), names});
  }

  /// What each input means; of a choice what can be chosen, with its number and source.
  std::string inputs(const std::vector<std::string>& asked) const {
    std::string out;
    for (const std::string& id : asked) {
      const HoursInput* input = tables_.input(id);
      if (input == nullptr) continue;
      out += paragraph("      " + id + "=  ", input->label.in(language_));
      if (input->kind != "choice") continue;
      for (const HoursFactor& factor : tables_.factors) {
        out += paragraph("        " + factor.id + "  ",
                         fill(words::number, language_,
                              {factor.label.in(language_), amount(factor.amount),
                               published(factor.source, factor.date, factor.mark, language_)}));
      }
    }
    return out;
  }

  std::string others(const std::vector<const HoursNorm*>& norms) const {
    std::string out;
    for (const HoursNorm* norm : norms) {
      if (!norm->amount) continue;
      const std::string value =
          norm->is_least ? number_text(norm->amount->low, language_) : amount(*norm->amount);
      out += paragraph("  " + value + "  ", norm->label.in(language_)) + source_line(*norm);
    }
    return out;
  }

  std::string paste() const {
    std::string text;
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
    for (const HoursByNorm& by_norm : answer_.norms) {
      if (!by_norm.week) continue;
      add(fill(
          words::paste_norm, language_,
          {published(by_norm.norm->source, by_norm.norm->valid_from, by_norm.norm->mark, language_),
           std::to_string(*question_.seats), amount(*by_norm.week)}));
    }
    if (answer_.work_week) {
      add(fill(words::paste_work, language_, {amount(*answer_.work_week)}));
      if (question_.from_log) {
        add(fill(words::paste_counted, language_,
                 {plain_date(question_.from_log->from, language_),
                  plain_date(question_.from_log->until, language_)}));
      }
    }
    if (text.empty()) return paragraph("  ", words::paste_nothing.in(language_));
    std::string doubt;
    for (const Mark one : {Mark::verified_older, Mark::secondary}) {
      if (mark_id(one) == answer_.council->mark) doubt = ", " + doubt_text(one, language_);
    }
    const std::string ground =
        fill(words::paste_ground, language_,
             {answer_.council->text.in(language_), answer_.council->ground + doubt, "."});
    return paragraph("  ", ground) + paragraph("  ", text);
  }

  const HoursTables& tables_;
  const HoursQuestion& question_;
  const HoursAnswer& answer_;
  Language language_;
};

}  // namespace

std::string amount_text(const HoursRange& range, Language language) {
  const std::string low = number_text(range.low, language);
  const std::string high = number_text(range.high, language);
  return low == high ? low : fill(words::range, language, {low, high});
}

std::string source_of(const HoursTables& tables, const HoursQuestion& question,
                      const HoursNumber& number, Language language) {
  switch (number.from) {
    case HoursNumber::From::seats:
      return std::string(words::seats_given.in(language));
    case HoursNumber::From::log:
      return fill(words::counted, language,
                  {question.from_log->log, plain_date(question.from_log->from, language),
                   plain_date(question.from_log->until, language)});
    case HoursNumber::From::factor: {
      const HoursFactor* factor = tables.factor(question.choices.at(number.id));
      return factor->label.in(language) + "; " +
             published(factor->source, factor->date, factor->mark, language);
    }
    case HoursNumber::From::fixed:
      return tables.input(number.id)->source.in(language);
    case HoursNumber::From::typed:
      break;
  }
  return std::string(words::typed.in(language));
}

std::string support_hours_text(const HoursTables& tables, const HoursQuestion& question,
                               const HoursAnswer& answer, Language language) {
  return Page(tables, question, answer, language).text();
}

}  // namespace termijn
