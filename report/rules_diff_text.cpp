// SPDX-License-Identifier: Apache-2.0
#include "report/rules_diff_text.h"

#include "report/counting_text.h"
#include "report/describe.h"
#include "report/layout.h"
#include "report/papers_text.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "      ";

std::string quoted_all(const std::vector<std::string>& texts, Language language) {
  if (texts.empty()) return std::string(word(Word::diff_nothing, language));
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : "; ") + text;
  return out;
}

std::string clause_lines(const ClauseChange& change, Language language) {
  return paragraph("    ", change.keyword.in(language)) +
         paragraph("      - ", quoted_all(change.before, language)) +
         paragraph("      + ", quoted_all(change.after, language));
}

std::string since_text(const NormChange& change, Language language) {
  const std::string on = change.on ? plain_date(*change.on, language) : std::string();
  switch (change.what) {
    case NormChange::What::began:
      return say(Word::diff_since, language, {on});
    case NormChange::What::ended:
      return say(Word::diff_no_longer, language, {on});
    case NormChange::What::changed:
      return say(Word::diff_otherwise, language, {on});
    case NormChange::What::passed:
      break;
  }
  return say(Word::diff_passed, language,
             {on, change.until ? plain_date(*change.until, language) : std::string()});
}

std::string norm_lines(const Program& program, const NormChange& change, Language language) {
  const Index shown = change.after != nothing ? change.after : change.before;
  const Norm& norm = program.norms[shown];
  const std::string_view sign = change.what == NormChange::What::began     ? "  + "
                                : change.what == NormChange::What::changed ? "  ~ "
                                                                           : "  - ";
  std::string out = paragraph(sign, norm_text(program, shown, language)) +
                    paragraph("    ", norm.id + " · " + citations_text(norm.citations, language) +
                                          " · " + since_text(change, language));
  if (change.what != NormChange::What::changed) return out;
  const Label& before = program.norms[change.before].label;
  if (before.in(language) != norm.label.in(language))
    out +=
        paragraph("      - ", before.in(language)) + paragraph("      + ", norm.label.in(language));
  for (const ClauseChange& clause : change.clauses) out += clause_lines(clause, language);
  if (change.clauses.empty()) out += paragraph(indent, word(Word::diff_same_words, language));
  return out;
}

std::string days_text(const FreeDayChange& change, Language language) {
  if (change.days.empty()) return change.written;
  std::vector<std::string> days;
  for (const Date day : change.days) days.push_back(plain_date(day, language));
  if (change.is_range) return say(Word::calendar_range, language, {days.front(), days.back()});
  return listed(days, Word::and_word, language);
}

std::string free_lines(const Program& program, const FreeDayChange& change, Language language) {
  const std::string authority = authority_text(citations_of(change.reason), change.reason.source,
                                               change.reason.mark, language);
  const std::string text = program.calendars[change.calendar].name.in(language) + ": " +
                           change.reason.name.in(language) + ", " + days_text(change, language);
  return paragraph(change.began ? "  + " : "  - ", bracketed(text, authority));
}

std::string setting_lines(const Program& program, const SettingChange& change, Language language) {
  const Setting& setting = program.papers[change.paper].settings[change.setting];
  const Field& field = program.fields[setting.value.field];
  const std::string value = setting_value(program, setting, language);
  return paragraph(change.began ? "  + " : "  - ",
                   field.id + ": " + value + ", " +
                       paper_name(program, change.paper, setting.value.field, language));
}

std::string section(Word title, const std::string& body, Language language) {
  return body.empty() ? std::string() : '\n' + std::string(word(title, language)) + '\n' + body;
}

std::string norms_of(const Program& program, const RulesDiff& diff, NormChange::What what,
                     Language language) {
  std::string out;
  for (const NormChange& change : diff.norms) {
    if (change.what == what) out += norm_lines(program, change, language);
  }
  return out;
}

}  // namespace

std::string rules_diff_text(const Program& program, const RulesDiff& diff, Language language) {
  using What = NormChange::What;
  const std::string from = plain_date(diff.from, language), to = plain_date(diff.to, language);
  const bool one_act = diff.act < program.acts.size();
  std::string out = paragraph(
      "", one_act ? say(Word::diff_head_of, language, {from, to, program.acts[diff.act].id})
                  : say(Word::diff_head, language, {from, to}));
  for (const Index act : diff.not_covered) {
    out += paragraph(
        "  ", say(Word::diff_not_covered, language, {coverage_text(program, act, language)}));
  }
  std::string free, settings;
  for (const FreeDayChange& change : diff.free_days) free += free_lines(program, change, language);
  for (const SettingChange& change : diff.settings)
    settings += setting_lines(program, change, language);
  out += section(Word::diff_began, norms_of(program, diff, What::began, language), language);
  out += section(Word::diff_changed, norms_of(program, diff, What::changed, language), language);
  out += section(Word::diff_ended, norms_of(program, diff, What::ended, language), language);
  out += section(Word::diff_between, norms_of(program, diff, What::passed, language), language);
  out += section(Word::diff_free_days, free, language);
  out += section(Word::diff_papers, settings, language);
  if (diff.empty()) out += paragraph("", word(Word::diff_none, language));
  return out;
}

}  // namespace termijn
