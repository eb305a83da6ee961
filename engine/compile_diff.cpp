// SPDX-License-Identifier: Apache-2.0
#include "engine/compile_diff.h"

#include <algorithm>
#include <map>

#include "engine/compile_norms.h"
#include "engine/coverage.h"
#include "engine/papers.h"

namespace termijn {
namespace {

using K = Keyword;

/// Without comments, and with one blank where several stand.
std::string plain(std::string_view text) {
  std::string out;
  bool quoted = false, comment = false;
  for (const char c : text) {
    if (c == '"' && !comment) quoted = !quoted;
    if (c == '#' && !quoted) comment = true;
    if (c == '\n') comment = false;
    if (comment) continue;
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool holds_on(const Norm& norm, Date day) {
  return is_valid(norm, day) && norm.covered.hold(day);
}

/// How days that something is about lie to the two days; nothing when it is the same on both.
std::optional<Came> came(const DaySpan& span, Date from, Date to) {
  const bool before = span.hold(from), after = span.hold(to);
  if (before != after) return after ? Came::began : Came::ended;
  const bool is_within = span.from && from < *span.from && span.until && *span.until <= to;
  return !before && is_within ? std::optional(Came::passed) : std::nullopt;
}

Date begin_of(const Norm& norm) {
  return std::max(norm.valid_from, norm.covered.from.value_or(norm.valid_from));
}

class Differ {
 public:
  Differ(const Checked& checked, const Program& program, const Sources& sources, RulesDiff& diff)
      : checked_(checked), program_(program), sources_(sources), diff_(diff) {}

  void run() {
    for (const auto& name : program_.norm_names) norm(name);
    const auto rank = [&](const NormChange& change) {
      return change.after != nothing ? change.after : change.before;
    };
    std::ranges::stable_sort(diff_.norms, {}, rank);  // in the order of the rules
    const auto& calendars = checked_.symbols().calendars.places();
    for (std::size_t i = 0; i < calendars.size(); ++i)
      calendar(static_cast<Index>(i), at(calendars[i]));
    for (std::size_t i = 0; i < program_.papers.size(); ++i) paper(static_cast<Index>(i));
    for (std::size_t i = 0; i < program_.subjects.size(); ++i) subject(static_cast<Index>(i));
    for (std::size_t i = 0; i < program_.acts.size(); ++i) act(static_cast<Index>(i));
  }

 private:
  const ast::Declaration& at(DeclarationPlace place) const {
    return checked_.files()[place.file].declarations[place.declaration];
  }
  const ast::Declaration& written(Index norm) const { return at(checked_.symbols().norms[norm]); }

  std::string text_of(Span span) const {
    return plain(
        std::string_view(sources_[span.file].text).substr(span.begin, span.end - span.begin));
  }

  bool is_about(const std::vector<Citation>& citations) const {
    return diff_.act == nothing || std::ranges::any_of(citations, [&](const Citation& citation) {
             return citation.act == diff_.act;
           });
  }

  void norm(const NormName& name) {
    Index before = nothing, after = nothing;
    for (const auto version : name.versions) {
      const auto& norm = program_.norms[version];
      if (!is_about(norm.citations)) continue;
      if (holds_on(norm, diff_.from)) before = version;
      if (holds_on(norm, diff_.to)) after = version;
    }
    if (before == nothing && after == nothing) return passed(name);
    if (before == after) return;
    NormChange change;
    change.before = before;
    change.after = after;
    if (before == nothing) {
      change.on = first_begin(name);
    } else if (after == nothing) {
      change.what = NormChange::What::ended;
      change.on = last_end(name);
    } else {
      change.what = NormChange::What::changed;
      change.on = begin_of(program_.norms[after]);
      change.clauses = clauses(written(before), written(after));
    }
    for (const auto version : name.versions) {
      const bool is_other = version != before && version != after;
      if (is_other && is_within(program_.norms[version])) change.between.push_back(version);
    }
    diff_.norms.push_back(std::move(change));
  }

  bool is_within(const Norm& norm) const {
    return is_about(norm.citations) && diff_.from < begin_of(norm) && end_of(norm) <= diff_.to;
  }

  void passed(const NormName& name) {
    for (const auto version : name.versions) {
      const auto& norm = program_.norms[version];
      if (!is_within(norm)) continue;
      diff_.norms.push_back(
          {NormChange::What::passed, version, nothing, begin_of(norm), end_of(norm), {}, {}});
    }
  }

  Date first_begin(const NormName& name) const {
    Date first = Date::last();
    for (const auto version : name.versions) {
      const auto day = begin_of(program_.norms[version]);
      if (day > diff_.from) first = std::min(first, day);
    }
    return first;
  }

  Date last_end(const NormName& name) const {
    Date last = diff_.from;
    for (const auto version : name.versions) {
      const auto day = end_of(program_.norms[version]);
      if (day <= diff_.to) last = std::max(last, day);
    }
    return last;
  }

  std::vector<ClauseChange> clauses(const ast::Declaration& before,
                                    const ast::Declaration& after) const {
    std::vector<ClauseChange> all;
    const auto gather = [&](const ast::Declaration& norm, auto member) {
      for (const auto& clause : norm.clauses) {
        if (clause.keyword == K::valid) continue;
        const std::string dutch(spelling(clause.keyword, Surface::dutch));
        auto found = std::ranges::find_if(
            all, [&](const auto& change) { return change.keyword.dutch == dutch; });
        if (found == all.end()) {
          const std::string english(spelling(clause.keyword, Surface::english));
          found = all.insert(all.end(), ClauseChange{{dutch, english}, {}, {}});
        }
        ((*found).*member)
            .push_back(text_of({clause.span.file, clause.keyword_span.end, clause.span.end}));
      }
    };
    gather(before, &ClauseChange::before);
    gather(after, &ClauseChange::after);
    std::erase_if(all, [](const auto& change) { return change.before == change.after; });
    return all;
  }

  void calendar(Index number, const ast::Declaration& declaration) {
    const auto free = clauses_of(declaration, K::free);
    const std::vector<const ast::Clause*> lines(free.begin(), free.end());
    for (std::size_t line = 0; line < lines.size(); ++line) {
      const auto* clause = lines[line];
      FreeDayChange change;
      change.calendar = number;
      change.line = line;
      change.reason.name = label_of(clause->text);
      if (!clause->citations.empty())
        change.reason.citation = citation_of(clause->citations.front(), checked_.symbols());
      if (clause->quote) change.reason.source = clause->quote->text;
      if (clause->mark) change.reason.mark = mark_of(clause->mark->text);
      const bool is_cited = change.reason.citation.act != nothing;
      if (!is_about(is_cited ? std::vector{change.reason.citation} : std::vector<Citation>{}))
        continue;
      if (is_changed(*clause->free_day, change)) diff_.free_days.push_back(std::move(change));
    }
  }

  bool is_changed(const ast::FreeDay& line, FreeDayChange& change) const {
    using Kind = ast::FreeDay::Kind;
    if (line.kind == Kind::range) {
      change.is_range = true;
      change.days = {line.dates.front().date, line.dates.back().date};
      return diff_.from < change.days.front() && change.days.front() <= diff_.to;
    }
    if (line.kind == Kind::enumerated) {
      for (const auto& day : line.dates) {
        if (diff_.from < day.date && day.date <= diff_.to) change.days.push_back(day.date);
      }
      return !change.days.empty();
    }
    change.written = text_of(line.span);
    const auto of_year = [](int year) {
      return Date::from_civil(year, 1, 1).value_or(Date::last());
    };
    DaySpan years;
    if (line.from_year != 0) years.from = of_year(line.from_year);
    if (line.until_year != 0) years.until = of_year(line.until_year + 1);
    const auto found = came(years, of_year(diff_.from.year()), of_year(diff_.to.year()));
    if (found) change.came = *found;
    return found.has_value();
  }

  void paper(Index number) {
    const auto& paper = program_.papers[number];
    const auto how = came(paper.valid, diff_.from, diff_.to);
    if (!how) return;
    for (std::size_t i = 0; i < paper.settings.size(); ++i) {
      const auto& field = program_.fields[paper.settings[i].value.field];
      std::vector<Citation> cited = field.standard_citations;
      for (const auto& bound : field.bounds) cited.push_back(bound.citation);
      if (is_about(cited)) diff_.settings.push_back({number, i, *how});
    }
  }

  void subject(Index number) {
    const auto& rows = program_.subjects[number].rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto how = came({rows[i].from, rows[i].until}, diff_.from, diff_.to);
      if (how && is_about(rows[i].citations)) diff_.rights.push_back({number, i, *how});
    }
  }

  void act(Index number) {
    const auto& covered = program_.acts[number].covered;
    const bool is_asked = diff_.act == nothing || diff_.act == number;
    if (is_asked && !(covered.hold(diff_.from) && covered.hold(diff_.to)))
      diff_.not_covered.push_back(number);
  }

  const Checked& checked_;
  const Program& program_;
  const Sources& sources_;
  RulesDiff& diff_;
};

}  // namespace

RulesDiff rules_diff(const Checked& checked, const Program& program, const Sources& sources,
                     Date from, Date to, Index act) {
  RulesDiff diff{from, to, act, {}, {}, {}, {}, {}};
  Differ(checked, program, sources, diff).run();
  return diff;
}

}  // namespace termijn
