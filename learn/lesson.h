// SPDX-License-Identifier: Apache-2.0
// An exercise told: at each moment what happened, and what the rules then ask of whom, in which
// form, before when, and what goes wrong if not. Everything about law comes from the rules and the
// evaluator. Of each moment only what is new or changed is told in full.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "learn/exercise.h"

namespace termijn {

/// A common mistake that a norm shows.
struct LessonMistake {
  std::string id, name;
  std::string about;  ///< `overtreding; ondernemer`
  std::string remedy, authority;
};

/// What somebody must, must not or may do, or what people judge.
struct LessonRule {
  enum class Kind : std::uint8_t { must, must_not, may, judge };
  Kind kind = Kind::must;
  std::string norm;                   ///< id
  std::string sentence;               ///< what it asks
  std::string form;                   ///< `ondernemer moet: adviesaanvraag (schriftelijk)`
  std::string brief_form;             ///< `vorm: schriftelijk`; empty when the sentence says it
  std::vector<std::string> when;      ///< before which day, or how it ended
  std::vector<std::string> readings;  ///< a day for each way to read the law, when they differ
  std::vector<std::string> waits;     ///< what its day depends on; that free days are not known
  std::vector<std::string> doubts;    ///< what else is not settled by a machine
  std::optional<Date> day;            ///< on which the holder can count
  bool provisional = false;
  std::string consequence, remedy, note;  ///< may be empty
  std::string article;                    ///< in short, or what it rests on in place of one
  std::string authority;                  ///< force, articles and source, certainty, id of the norm
  std::string mark;                       ///< `V`
  std::vector<LessonMistake> mistakes;    ///< those that were not told before
};

/// One line about a rule: it still runs, or it ended.
struct LessonLine {
  std::string norm, text;
  std::string brief;        ///< how it ended; of what runs its day and what it asks
  bool is_met = false;      ///< it ended well
  std::optional<Date> day;  ///< on which it ends, of what runs
};

/// Something that went wrong, or that asks for somebody's judgement.
struct LessonFinding {
  std::string norm;
  std::string sign, word, sentence, article;
  std::vector<std::string> lines;  ///< what happened, articles, mistakes, consequence, remedy
  std::vector<std::string> brief;  ///< the same without codes, and each thing once
  bool is_wrong = false;           ///< otherwise it draws attention: nobody did wrong
};

struct LessonMoment {
  Date day;
  std::string story;                    ///< what people see; may be empty
  std::string record;                   ///< how a log says it; empty when time passes only
  std::string phase;                    ///< state of the procedure
  std::vector<LessonFinding> findings;  ///< new ones
  std::vector<LessonRule> asked;        ///< what this step had to meet, and met
  std::vector<LessonRule> ahead;        ///< what somebody must or may do from now on
  std::vector<LessonLine> ended;        ///< what ran, and is over
  std::vector<LessonLine> running;      ///< what still runs as it did
  std::vector<std::string> questions;   ///< facts that nobody said; only when they changed
};

struct Lesson {
  Language language = Language::dutch;
  std::string id, name, title, intro;
  std::string procedure, procedure_name, authority;
  std::vector<std::string> parts;   ///< who takes part
  std::vector<std::string> papers;  ///< the council's own papers that were used
  Date first_day;
  std::vector<LessonMoment> moments;
  bool is_cut_off = false;  ///< a moment further on gets no day under these rules
};

/// `first_day`: on which the first moment may come. The exercise has no faults (faults_of()).
Lesson lesson_of(const Program& program, const Exercise& exercise, Date first_day,
                 Language language);

/// How much is told: what somebody needs who hears it for the first time, or everything.
enum class LessonDetail : std::uint8_t { brief, full };

/// For a terminal, in lines of at most 80 columns.
std::string lesson_text(const Lesson& lesson, LessonDetail detail);
/// The same in parts, for who reads one moment after the other.
std::string lesson_opening(const Lesson& lesson, LessonDetail detail);
std::string lesson_moment(const Lesson& lesson, std::size_t number, LessonDetail detail);
std::string lesson_closing(const Lesson& lesson, LessonDetail detail);

/// One page that needs nothing beside it, to read and to print on A4. The brief one keeps the rest
/// behind a button that is not printed.
std::string lesson_html(const Lesson& lesson, std::string_view version, LessonDetail detail);

/// The same in parts, for a page with more than one lesson: what it is about, its moments as
/// sections whose ids begin with `prefix`, and their style sheet rules.
std::string lesson_head(const Lesson& lesson);
std::string lesson_sections(const Lesson& lesson, std::string_view prefix, LessonDetail detail);
std::string_view lesson_style();

/// `termijn.lesson/1`; the shape is docs/json.md.
std::string lesson_json(const Program& program, const Exercise& exercise, Date first_day);

}  // namespace termijn
