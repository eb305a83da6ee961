// SPDX-License-Identifier: Apache-2.0
// The page of `rules diff`: what the law said and says, and apart from it what only its source did.
#include "report/rules_diff_text.h"

#include <algorithm>

#include "report/counting_text.h"
#include "report/describe.h"
#include "report/layout.h"
#include "report/papers_text.h"
#include "report/reading_text.h"

namespace termijn {
namespace {

using What = NormChange::What;

constexpr std::string_view free_day_clause = "vrij";

std::string_view sign_of(Came came) {
  return came == Came::began ? "  + " : came == Came::ended ? "  - " : "  ± ";
}

class Page {
 public:
  Page(const Program& program, const RulesDiff& diff, const RuleReadings& readings,
       Language language)
      : program_(program), diff_(diff), readings_(readings), language_(language) {}

  std::string run() const {
    std::string began = norms(What::began);
    if (!began.empty()) began += paragraph("  ", text(Word::diff_in_full));
    std::string out = head() + section(Word::diff_began, began);
    const std::string changed = norms(What::changed);
    if (!changed.empty())
      out +=
          section(Word::diff_changed, paragraph("  ", word(Word::diff_signs, language_)) + changed);
    out += section(Word::diff_ended, norms(What::ended)) +
           section(Word::diff_between, norms(What::passed)) + section(Word::diff_rights, rights()) +
           section(Word::diff_free_days, free_days()) + section(Word::diff_papers, settings());
    if (!has_law_change(diff_, readings_)) out += paragraph("", word(Word::diff_none, language_));
    return out + section(Word::diff_only_source, sources());
  }

 private:
  std::string text(Word id) const { return std::string(word(id, language_)); }

  std::string head() const {
    const std::string from = plain_date(diff_.from, language_),
                      to = plain_date(diff_.to, language_);
    const bool one_act = diff_.act < program_.acts.size();
    std::string out = paragraph(
        "", one_act ? say(Word::diff_head_of, language_, {from, to, program_.acts[diff_.act].id})
                    : say(Word::diff_head, language_, {from, to}));
    for (const Index act : diff_.not_covered) {
      out += paragraph(
          "  ", say(Word::diff_not_covered, language_, {coverage_text(program_, act, language_)}));
    }
    return out;
  }

  std::string section(Word title, const std::string& body) const {
    return body.empty() ? std::string() : '\n' + text(title) + '\n' + body;
  }

  std::string since(const NormChange& change) const {
    const std::string on = change.on ? plain_date(*change.on, language_) : std::string();
    switch (change.what) {
      case What::began:
        return say(Word::diff_since, language_, {on});
      case What::ended:
        return say(Word::diff_no_longer, language_, {on});
      case What::changed:
        return say(Word::diff_otherwise, language_, {on});
      case What::passed:
        break;
    }
    return say(Word::diff_passed, language_,
               {on, change.until ? plain_date(*change.until, language_) : std::string()});
  }

  std::string norm_head(const NormChange& change) const {
    const Index shown = change.after != nothing ? change.after : change.before;
    const Norm& norm = program_.norms[shown];
    const std::string_view sign = change.what == What::began     ? "  + "
                                  : change.what == What::changed ? "  ~ "
                                                                 : "  - ";
    return paragraph(sign, norm_text(program_, shown, language_)) +
           paragraph("    ", norm.id + " · " + citations_text(norm.citations, language_) + " · " +
                                 since(change));
  }

  static std::string changes(const std::vector<ReadChange>& all) {
    return changes_text(all, "      ", {"- ", "+ ", "~ "});
  }

  /// What was told otherwise in the meantime, by a version that holds on neither day.
  std::string between(const NormChange& change) const {
    const bool ended = change.after == nothing;
    const DeclarationReading& known = readings_.norms[ended ? change.before : change.after];
    const Word head = ended ? Word::diff_meanwhile_ended : Word::diff_meanwhile;
    std::string out;
    for (const Index version : change.between) {
      const DeclarationReading& meanwhile = readings_.norms[version];
      const bool is_as_before = change.before != nothing &&
                                difference(readings_.norms[change.before], meanwhile).law.empty();
      const auto differs = difference(meanwhile, known).law;
      if (differs.empty() || is_as_before) continue;
      out += paragraph("    ", say(head, language_, {validity_text(meanwhile, language_)})) +
             version_changes_text(differs, "      ", language_);
    }
    return out;
  }

  std::string norms(What what) const {
    std::string out;
    for (const NormChange& change : diff_.norms) {
      if (change.what != what || is_only_source(change, readings_)) continue;
      out += norm_head(change) + changes(difference_of(change, readings_).law) + between(change);
    }
    return out;
  }

  std::string sources() const {
    std::string out;
    for (const NormChange& change : diff_.norms) {
      const auto differs = difference_of(change, readings_);
      const bool is_same = is_only_source(change, readings_) && differs.source.empty();
      if (differs.source.empty() && !is_same) continue;
      out += norm_head(change) + changes(differs.source);
      if (is_same) out += paragraph("      ", word(Word::diff_same_words, language_));
    }
    return out;
  }

  std::string rights() const {
    std::string out;
    for (const RightChange& change : diff_.rights) {
      const SubjectTable& subject = program_.subjects[change.subject];
      const RightRow& row = subject.rows[change.row];
      const auto label =
          static_cast<Word>(static_cast<int>(Word::right_advice) + static_cast<int>(row.right));
      const std::string right =
          say(Word::read_right, language_,
              {role_text(program_, row.role, language_), word(label, language_)});
      const std::string days =
          row.until ? say(Word::diff_passed, language_,
                          {plain_date(*row.from, language_), plain_date(*row.until, language_)})
                    : say(Word::diff_since, language_, {plain_date(*row.from, language_)});
      out += paragraph(sign_of(change.came), subject.name.in(language_)) +
             paragraph("    ",
                       right + " · " + citations_text(row.citations, language_) + " · " + days);
    }
    return out;
  }

  std::string days_text(const FreeDayChange& change) const {
    std::vector<std::string> days;
    for (const Date day : change.days) days.push_back(plain_date(day, language_));
    if (change.is_range) return say(Word::calendar_range, language_, {days.front(), days.back()});
    return listed(days, Word::and_word, language_);
  }

  /// Of days of every year the sentence of the calendar; of others those between the two days.
  std::string free_day(const FreeDayChange& change) const {
    const std::string calendar = program_.calendars[change.calendar].name.in(language_) + ": ";
    if (change.days.empty())
      return calendar + sentence_of(readings_.calendars[change.calendar], change.line);
    return calendar + change.reason.name.in(language_) + ", " + days_text(change);
  }

  static std::string sentence_of(const DeclarationReading& calendar, std::size_t line) {
    std::size_t seen = 0;
    for (const ReadSentence& sentence : calendar.sentences) {
      if (sentence.clause == free_day_clause && seen++ == line) return sentence.line.text;
    }
    return {};
  }

  std::string free_days() const {
    std::string out;
    for (const FreeDayChange& change : diff_.free_days) {
      const std::string authority = authority_text(
          citations_of(change.reason), change.reason.source, change.reason.mark, language_);
      out += paragraph(sign_of(change.came), bracketed(free_day(change), authority));
    }
    return out;
  }

  std::string settings() const {
    std::string out;
    for (const SettingChange& change : diff_.settings) {
      const Setting& setting = program_.papers[change.paper].settings[change.setting];
      const Field& field = program_.fields[setting.value.field];
      out +=
          paragraph(sign_of(change.came),
                    field.name.in(language_) + ": " + setting_value(program_, setting, language_) +
                        ", " + paper_name(program_, change.paper, setting.value.field, language_));
    }
    return out;
  }

  const Program& program_;
  const RulesDiff& diff_;
  const RuleReadings& readings_;
  Language language_;
};

}  // namespace

ReadDifference difference_of(const NormChange& change, const RuleReadings& readings) {
  if (change.what != What::changed) return {};
  return difference(readings.norms[change.before], readings.norms[change.after]);
}

bool is_only_source(const NormChange& change, const RuleReadings& readings) {
  if (change.what != What::changed || !difference_of(change, readings).law.empty()) return false;
  // A version in between may have said something else for a while.
  return std::ranges::all_of(change.between, [&](Index version) {
    return difference(readings.norms[change.after], readings.norms[version]).law.empty();
  });
}

bool has_law_change(const RulesDiff& diff, const RuleReadings& readings) {
  return !diff.free_days.empty() || !diff.settings.empty() || !diff.rights.empty() ||
         std::ranges::any_of(diff.norms, [&](const NormChange& change) {
           return !is_only_source(change, readings);
         });
}

std::string rules_diff_text(const Program& program, const RulesDiff& diff,
                            const RuleReadings& readings, Language language) {
  return Page(program, diff, readings, language).run();
}

}  // namespace termijn
