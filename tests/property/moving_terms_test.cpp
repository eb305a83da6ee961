// SPDX-License-Identifier: Apache-2.0
// Terms that follow another, grow, shrink or stand still, as rule files say them, against a walk
// from day to day: days of 2000-2060, every length and every way to move.
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/free_days.h"
#include "tests/support/golden.h"
#include "tests/support/log_text.h"
#include "tests/support/naive_moves.h"

namespace termijn {
namespace testing {
namespace {

namespace fs = std::filesystem;

struct Written {
  const char* text;
  naive::Length length;
};

/// Short and long, extended and beyond what is extended.
const std::vector<Written> lengths = {
    {"10 dagen", {10, naive::Unit::days}},   {"2 weken", {2, naive::Unit::weeks}},
    {"1 maand", {1, naive::Unit::months}},   {"3 maanden", {3, naive::Unit::months}},
    {"100 dagen", {100, naive::Unit::days}}, {"1 jaar", {1, naive::Unit::years}}};

constexpr naive::Length second{1, naive::Unit::months}, change{8, naive::Unit::days},
    rest{2, naive::Unit::weeks};

/// Days after the start on which things happen.
constexpr int stops = 4, goes_on = 9;

constexpr const char* words = R"(
rol iemand "iemand" / "somebody"
gebeurtenis begin_ervan "begin" / "start"
gebeurtenis uitstel_ervan "uitstel" / "delay"
gebeurtenis stop_ervan "stop" / "stop"
gebeurtenis vervolg_ervan "vervolg" / "resumption"
gebeurtenis klaar_ermee "klaar" / "done"

procedure tellen "Tellen" / "Counting"
  grond        Atw 1
  herkend aan  begin_ervan
  fase         begonnen "begonnen" / "begun"
)";

struct Way {
  const char* id;
  const char* length;   ///< null: that of the row
  const char* clauses;  ///< behind the term
  std::function<naive::Term(const naive::Term& first, naive::Day stop, naive::Day until,
                            const naive::Rule& rule)>
      walked;
};

using naive::Day;
using naive::Rule;
using naive::Term;

const std::vector<Way> ways = {
    {"eerste_term", nullptr, "", [](const Term& first, Day, Day, const Rule&) { return first; }},
    {"keten", "1 maand", "  klok vanaf einde eerste_term\n",
     [](const Term& first, Day, Day, const Rule& rule) {
       return naive::after(first, second, false, rule);
     }},
    {"keten_verlengd", "1 maand", "  klok vanaf einde eerste_term na verlenging\n",
     [](const Term& first, Day, Day, const Rule& rule) {
       return naive::after(first, second, true, rule);
     }},
    {"langer", nullptr, "  verlengd door uitstel_ervan met 8 dagen\n",
     [](const Term& first, Day, Day, const Rule& rule) { return longer(first, change, rule); }},
    {"korter", nullptr, "  verkort door uitstel_ervan met 8 dagen\n",
     [](const Term& first, Day, Day, const Rule& rule) { return shorter(first, change, rule); }},
    {"schuift", nullptr, "  geschorst vanaf stop_ervan tot vervolg_ervan schuift op\n",
     [](const Term& first, Day stop, Day until, const Rule& rule) {
       return shifted(first, stop, until, rule);
     }},
    {"opnieuw", nullptr, "  geschorst vanaf stop_ervan tot vervolg_ervan begint opnieuw\n",
     [](const Term& first, Day, Day until, const Rule& rule) {
       return restarted(first, until, rule);
     }},
    {"rest_precies", nullptr, "  geschorst vanaf stop_ervan tot vervolg_ervan rest 2 weken\n",
     [](const Term& first, Day, Day until, const Rule& rule) {
       return with_rest(first, until, rest, rule);
     }},
    {"rest_minstens", nullptr,
     "  geschorst vanaf stop_ervan tot vervolg_ervan rest ten minste 2 weken\n",
     [](const Term& first, Day stop, Day until, const Rule& rule) {
       return with_rest_at_least(first, stop, until, rest, rule);
     }}};

std::string norm_text(const Way& way, const std::string& length, const std::string& rule) {
  return "plicht " + std::string(way.id) +
         " \"tellen\" / \"count\"\n  grond Atw 1\n  zekerheid V\n  soort wet\n"
         "  geldig vanaf 1990-01-01\n  procedure tellen\n  partij iemand\n"
         "  ontstaat bij eerste begin_ervan\n  binnen " +
         (way.length != nullptr ? way.length : length) + " volgens " + rule + "\n" + way.clauses +
         "  vervuld door klaar_ermee\n\n";
}

Program program_for(const std::string& length, const std::string& rule) {
  Sources sources;
  for (const auto& entry : fs::directory_iterator(fs::path(TERMIJN_SOURCE_DIR) / "rules/atw")) {
    if (entry.path().extension() == ".trm")
      sources.push_back({entry.path().filename().string(), read_text(entry.path())});
  }
  std::string text = words;
  for (const Way& way : ways) text += norm_text(way, length, rule);
  sources.push_back({"tellen.trm", text});
  return program_of(std::move(sources));
}

Date date_of(Day day) {
  return Date::from_civil(day.year, day.month, day.day).value();
}

EventRecord event_on(std::int64_t number, const char* name, Day day) {
  EventRecord record;
  record.number = number;
  record.dossier = "D";
  record.event = name;
  record.day = date_of(day);
  return record;
}

std::string text_of(Day day) {
  return iso(date_of(day));
}

/// How many norms end elsewhere than the walk does, with the first of them.
struct Compared {
  int terms = 0;
  std::vector<std::string> differences;
};

void compare(const Program& program, Day start, naive::Length length, const Rule& rule,
             Compared& out) {
  const Day stop = naive::walk(start, stops), until = naive::walk(start, goes_on);
  const std::vector<EventRecord> records = {
      event_on(1, "begin_ervan", start), event_on(2, "uitstel_ervan", naive::next(start)),
      event_on(3, "stop_ervan", stop), event_on(4, "vervolg_ervan", until)};
  const auto log = termijn::bind(program, records);
  const auto dossier = evaluate(program, *log, log->dossiers.at(0), records.back().day);
  const Term first = naive::counted(start, length, rule);
  for (const Way& way : ways) {
    const std::string expected = text_of(way.walked(first, stop, until, rule).last_day);
    for (const NormVerdict& verdict : dossier.norms) {
      if (program.norms[verdict.norm].id != way.id) continue;
      ++out.terms;
      const auto& deadline = verdict.outcomes.at(0).deadline;
      const std::string found = deadline ? iso(deadline->last_day) : "-";
      if (found != expected && out.differences.size() < 5)
        out.differences.push_back(std::string(way.id) + " from " + text_of(start) + ": " + found +
                                  ", walked to " + expected);
    }
  }
}

/// Every 19th day, beginning elsewhere for each length: all days of the week and of the month.
TEST(MovingTerms, EndWhereAWalkFromDayToDayEnds) {
  constexpr int step = 19;
  const naive::FreeDays free_days = naive_free_days(1999, 2063);
  Compared compared;
  int offset = 0;
  for (const bool extends : {true, false}) {
    const Rule rule{extends, free_days};
    for (const Written& written : lengths) {
      const Program program = program_for(written.text, extends ? "wettelijk" : "kaal");
      Day start = naive::walk({2000, 1, 1}, offset++);
      for (; start.year <= 2060; start = naive::walk(start, step))
        compare(program, start, written.length, rule, compared);
    }
  }
  EXPECT_GT(compared.terms, 120000);
  EXPECT_TRUE(compared.differences.empty());
  for (const std::string& difference : compared.differences) ADD_FAILURE() << difference;
}

}  // namespace
}  // namespace testing
}  // namespace termijn
