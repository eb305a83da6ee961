// SPDX-License-Identifier: Apache-2.0
// The short ways of the library against the long one: a line that is read as it stands against a
// log in JSON, and what is shown of a brief verdict against the verdict of the plain evaluator. On
// made-up dossiers, written as programs write and as they should not.
#include <cstdlib>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include "embed/line.h"
#include "embed/log_forms.h"
#include "engine/evaluate.h"
#include "engine/findings.h"
#include "log/json_log.h"
#include "log/json_text.h"
#include "tests/support/log_text.h"
#include "tests/support/random_dossier.h"

namespace termijn::testing {
namespace {

using embed::Shown;

const Program& program() {
  static const Program made = [] {
    Sources sources = repository_sources();
    sources.push_back({"paper.trm", R"(papier afspraak_noord "Afspraak" / "Agreement"
  soort   convenant
  raad    "Noord"
  geldig  vanaf 2000-01-01
  bron    "verzonnen"
  stelt   adviestermijn op 6 weken volgens afspraak  bron "artikel 2"
)"});
    return program_of(std::move(sources));
  }();
  return made;
}
const Plan& plan() {
  static const Plan made = make_plan(program());
  return made;
}
const LogNames& names() {
  static const LogNames made(program(), log_forms());
  return made;
}

/// The line as a log, judged by the plain evaluator.
std::string expected_of(const std::string& line, Date as_of) {
  std::string out;
  const Source source{"line", line};
  const auto refuse = [&](const Diagnostics& faults) {
    embed::write_faulty_line({}, {}, faults, source, Language::dutch, out);
    // Of a line its number tells which one it is.
    constexpr std::string_view names = R"("council":"","dossier":"",)";
    return out.erase(out.find(names), names.size());
  };
  const auto records = read_json_log(source, 0);
  if (!records) return refuse(records.diagnostics);
  const auto log = termijn::bind(names(), *records);
  if (!log) return refuse(log.diagnostics);
  if (log->dossiers.size() != 1) return "no dossier, or more than one";
  const auto verdict = evaluate_arisen(program(), *log, log->dossiers.front(), as_of);
  embed::write_dossier_line(program(), verdict, as_of, out);
  return out;
}

class LineTest : public ::testing::Test {
 protected:
  std::string found_of(const std::string& line, Date as_of) {
    std::string out;
    judge_.judge({program(), names(), Language::dutch}, line, as_of, 7, out);
    const std::string number = "\"line\":7", none = "\"line\":null";
    const auto at = out.find(number);
    if (at == std::string::npos) return "without its number: " + out;
    if (out.find("embed.not-one-dossier") != std::string::npos)
      return "no dossier, or more than one";
    return out.replace(at, number.size(), none);
  }

  embed::LineJudge judge_{plan()};
};

std::uint32_t wanted_lines() {
  const char* wanted = std::getenv("TERMIJN_DOSSIERS");
  return wanted != nullptr ? static_cast<std::uint32_t>(std::atol(wanted)) : 3000;
}

/// Writes records as a line of JSON, each time another way. How odd it is is drawn first: half of
/// the lines are as programs write them.
class RandomLine {
 public:
  RandomLine(std::uint32_t seed) : random_(seed), is_odd_(seed % 2 == 0) {}

  std::string line(const std::vector<EventRecord>& records) {
    const bool is_numbered = pick(4) == 0;
    const bool is_owned = pick(4) == 0;
    std::vector<std::string> parts;
    if (!is_owned || pick(3) == 0) parts.push_back(member("dossier", text("D 1")));
    if (pick(2) == 0) parts.push_back(member("council", text(pick(3) == 0 ? "Zuid" : "Noord")));
    std::string list = "[";
    for (const EventRecord& record : records)
      list += (list.size() > 1 ? ',' + space() : space()) + event(record, is_numbered, is_owned);
    parts.push_back(member("events", list + space() + ']'));
    odd_part(parts);
    std::shuffle(parts.begin(), parts.end(), random_);
    std::string line = space() + object(parts) + space();
    if (odd(60)) line.resize(line.size() - std::min<std::size_t>(line.size(), pick(40)));
    if (odd(60)) line.insert(static_cast<std::size_t>(pick(static_cast<int>(line.size()))), sign());
    return line;
  }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }
  bool odd(int one_in) { return is_odd_ && pick(one_in) == 0; }
  std::string space() {
    static constexpr const char* all[] = {" ", "\t", "  ", "\r\n", "\n"};
    return pick(6) == 0 ? all[pick(5)] : "";
  }
  std::string sign() {
    static constexpr const char* all[] = {"\"",   ",", "}", "\\",          "\xc3",
                                          "\x01", "0", "]", "\xef\xbb\xbf"};
    return all[pick(9)];
  }

  std::string text(std::string value) {
    if (odd(25)) value += pick(2) == 0 ? " " : "\xc2\xa0";
    if (odd(40)) value += "\xc3\xa9";
    if (odd(40) && !value.empty()) value[0] = static_cast<char>(std::toupper(value[0]));
    if (odd(40) && !value.empty()) {
      std::string escaped = "\"";
      for (const char sign : value.substr(0, 1)) {
        char code[8];
        std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(sign) & 0x7fU);
        escaped += code;
      }
      return escaped + json_quoted(value.substr(1)).substr(1);
    }
    return json_quoted(value);
  }
  std::string member(const std::string& name, const std::string& value) {
    return json_quoted(name) + space() + ':' + space() + value;
  }
  std::string object(const std::vector<std::string>& parts) {
    std::string out = "{" + space();
    for (const std::string& part : parts)
      out += (&part == &parts.front() ? "" : "," + space()) + part;
    return out + space() + '}';
  }
  /// Something that does not belong there, or stands there already.
  void odd_part(std::vector<std::string>& parts) {
    static constexpr const char* all[] = {R"("remark": "gezien")",
                                          R"("remark":null)",
                                          R"("source":"brief 3")",
                                          R"("reference":"\"x\"")",
                                          R"("recorded":"2026-01-01T10:00:00")",
                                          R"("onbekend": 1)",
                                          R"("number":0)",
                                          R"("number":01)",
                                          R"("earliest":"2020-01-01")",
                                          R"("dossier":"D 2")",
                                          R"("form":"schriftelijk")",
                                          R"("council":null)",
                                          R"("procedure":"advies")",
                                          R"("replaces": 1)",
                                          R"("fields":{})",
                                          R"("actor":"")",
                                          R"("title":"x")",
                                          R"("council":"Noord")"};
    if (odd(12)) parts.push_back(all[pick(18)]);
    if (odd(60))
      parts.push_back(parts[static_cast<std::size_t>(pick(static_cast<int>(parts.size())))]);
  }

  std::string event(const EventRecord& record, bool is_numbered, bool is_owned) {
    std::vector<std::string> parts = {member("event", text(record.event)),
                                      member("date", text(day(record)))};
    if (is_numbered != odd(50)) parts.push_back(member("number", std::to_string(record.number)));
    if (is_owned != odd(50)) parts.push_back(member("dossier", text("D 1")));
    if (odd(40)) parts.push_back(member("council", text("Noord")));
    if (!record.actor.empty() || odd(20)) parts.push_back(member("actor", text(record.actor)));
    if (!record.fields.empty() || pick(2) == 0) parts.push_back(member("fields", fields(record)));
    odd_part(parts);
    std::shuffle(parts.begin(), parts.end(), random_);
    return object(parts);
  }
  std::string day(const EventRecord& record) {
    if (odd(60)) return iso(record.day) + "T00:00";
    if (odd(60)) return "2026-02-30";
    return iso(record.day);
  }

  std::string fields(const EventRecord& record) {
    std::vector<std::string> parts;
    for (const FieldText& field : record.fields) {
      const std::string name = odd(40) ? text(field.name) : json_quoted(field.name);
      parts.push_back(name + ':' + space() + value(field.value));
    }
    if (odd(15)) parts.push_back(R"("vorm":null)");
    if (odd(30)) parts.push_back(R"("toezicht":"")");
    if (odd(60)) parts.push_back(R"("toezicht":["ja"])");
    if (odd(30)) parts.push_back(R"("titel":"Verhuizing")");
    if (odd(60) && !parts.empty()) parts.push_back(parts.front());
    return object(parts);
  }
  std::string value(const std::string& value) {
    const bool is_truth = value == "ja" || value == "nee";
    if (is_truth && pick(3) == 0) return value == "ja" ? "true" : "false";
    const bool is_number =
        !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && pick(2) == 0) return odd(8) ? "0" + value : odd(8) ? value + ".0" : value;
    if (odd(60)) return pick(2) == 0 ? "null" : "-1";
    return text(value);
  }

  std::mt19937 random_;
  bool is_odd_;
};

/// Somebody who may do it does it.
void give_actors(std::vector<EventRecord>& records, std::uint32_t seed) {
  for (EventRecord& record : records) {
    const auto type = std::ranges::find(program().events, record.event, &EventType::id);
    if (type != program().events.end() && !type->actors.empty() && (seed + record.number) % 3 != 0)
      record.actor = program().roles[type->actors.front()].id;
  }
}

/// In some the last event tells the procedure, and in some none does.
void move_procedure(std::vector<EventRecord>& records, std::uint32_t seed) {
  if (seed % 4 > 1) return;
  const FieldText procedure = records.front().fields.back();
  records.front().fields.pop_back();
  if (seed % 4 == 1 && seed % 8 > 4) records.back().fields.push_back(procedure);
}

TEST_F(LineTest, IsAnsweredAsALogInJsonByThePlainEvaluator) {
  const std::uint32_t count = wanted_lines();
  std::uint32_t plain = 0, faulty = 0;
  embed::PlainLine room;
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    RandomDossier random(program(), seed);
    auto records = seed % 5 == 0 ? random.dense_records() : random.records();
    const auto as_of = random.as_of(records);
    give_actors(records, seed);
    move_procedure(records, seed);
    const std::string line = RandomLine(seed).line(records);
    const std::string expected = expected_of(line, as_of);
    ASSERT_EQ(found_of(line, as_of), expected)
        << "seed " << seed << ", as of " << iso(as_of) << '\n'
        << line;
    plain += embed::read_plain_line(line, room) ? 1 : 0;
    faulty += expected.find("\"diagnostics\"") != std::string::npos ? 1 : 0;
  }
  std::printf("%u lines: %u read as they stand, %u with faults\n", count, plain, faulty);
  EXPECT_GT(plain, count / 2);
  EXPECT_GT(faulty, count / 10);
  EXPECT_GT(count - plain - faulty, count / 50) << "all that is odd is wrong";
}

/// `short` or `full`, a tab, and a line.
TEST_F(LineTest, IsReadAsItStandsOrNot) {
  const Date as_of = Date::from_civil(2026, 3, 12).value();
  std::ifstream file(TERMIJN_TESTS_DIR "/embed/lines.tsv");
  std::string row;
  std::size_t rows = 0;
  embed::PlainLine room;
  while (std::getline(file, row)) {
    if (row.empty() || row.front() == '#') continue;
    const auto tab = row.find('\t');
    ASSERT_NE(tab, std::string::npos) << row;
    const std::string line = row.substr(tab + 1);
    EXPECT_EQ(embed::read_plain_line(line, room) ? "short" : "full", row.substr(0, tab)) << line;
    EXPECT_EQ(found_of(line, as_of), expected_of(line, as_of)) << line;
    ++rows;
  }
  EXPECT_GT(rows, 50U);
}

std::string told(const std::optional<Date>& day) {
  return day ? iso(*day) : "-";
}

/// Everything in it.
std::string told(const Shown& shown) {
  std::string out = std::to_string(shown.procedure) + ' ' + std::to_string(shown.phase) +
                    (shown.wrong ? " wrong" : "") + (shown.not_covered ? " not covered" : "") +
                    " later " + std::to_string(shown.later_events) + '\n';
  for (const auto& norm : shown.norms) {
    out += program().norms[norm.norm].id + ' ' + std::to_string(norm.occurrence) + ' ' +
           std::string(state_id(norm.state)) + ' ' + told(norm.last_day) + ' ' +
           told(norm.arguable) + (norm.certain ? " certain" : "") +
           (norm.provisional ? " provisional" : "") + '\n';
  }
  for (const auto& finding : shown.findings)
    out += std::string(finding_id(finding.kind)) + ' ' + std::to_string(finding.norm) + ' ' +
           told(finding.day) + '\n';
  for (const std::uint32_t next : shown.next)
    out += std::to_string(next) + ' ' + std::string(urgency_id(shown.norms[next].urgency)) + '\n';
  for (const auto& asked : shown.questions)
    out += std::to_string(asked.field) + ' ' +
           std::to_string(asked.event ? asked.event->number : 0) + ' ' + asked.words.english + '\n';
  return out;
}

TEST_F(LineTest, ShowsOfABriefVerdictWhatItShowsOfAWholeOne) {
  const std::uint32_t count = wanted_lines();
  std::uint32_t taken = 0, asking = 0, norms = 0;
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    RandomDossier random(program(), seed);
    const auto records = seed % 3 == 0 ? random.dense_records() : random.records();
    const auto as_of = random.as_of(records);
    const auto log = termijn::bind(names(), records);
    ASSERT_TRUE(log) << seed;
    ASSERT_EQ(log->dossiers.size(), 1U);
    const auto whole = evaluate_arisen(program(), *log, log->dossiers.front(), as_of);
    const std::string expected = told(embed::shown_of(program(), whole, as_of));
    auto& judge = judge_.dossiers();
    ASSERT_EQ(told(judge.judge(*log, as_of)), expected) << "seed " << seed;
    if (!judge.take(records)) continue;
    const Shown& found = judge.judge(as_of);
    ASSERT_EQ(told(found), expected) << "seed " << seed << ", " << testing::told(records, as_of);
    ++taken;
    asking += found.questions.empty() ? 0 : 1;
    norms += static_cast<std::uint32_t>(found.norms.size());
  }
  std::printf("%u dossiers taken, %u of them with questions, %u norms\n", taken, asking, norms);
  EXPECT_GT(taken, count / 2);
  EXPECT_GT(taken - asking, count / 20) << "none without questions";
}

/// A norm with these outcomes, brief and whole.
struct BothWays {
  BriefVerdict brief;
  DossierVerdict whole;
};

BothWays norm_with(Index norm, const std::vector<BriefOutcome>& outcomes) {
  BothWays out;
  NormVerdict whole;
  BriefNorm one;
  one.norm = whole.norm = norm;
  one.state = outcomes.front().state;
  one.outcome_count = static_cast<std::uint32_t>(outcomes.size());
  for (const BriefOutcome& outcome : outcomes) {
    if (outcome.state != one.state) one.state = State::undetermined;
    one.open_ended |= is_live(outcome.state) && !outcome.has_last_day;
    Outcome& full = whole.outcomes.emplace_back();
    full.state = outcome.state;
    full.since = Date::from_days(outcome.since);
    if (!outcome.has_last_day) continue;
    full.deadline.emplace().last_day = Date::from_days(outcome.last_day);
    take_end(whole, Date::from_days(outcome.last_day), {});
  }
  one.has_days = whole.earliest.has_value();
  one.earliest = whole.earliest.value_or(Date()).days();
  one.latest = whole.latest.value_or(Date()).days();
  whole.state = one.state;
  whole.open_ended = one.open_ended;
  out.brief.outcomes = outcomes;
  out.brief.norms.push_back(one);
  out.whole.norms.push_back(std::move(whole));
  draw_conclusions(program(), out.whole);
  return out;
}

/// Every state with and without a last day, alone and beside every other on another reading: of
/// norms that are unlike each other.
TEST_F(LineTest, ShowsEveryPairOfOutcomesAlike) {
  const Date as_of = Date::from_civil(2026, 3, 12).value();
  std::vector<BriefOutcome> all;
  for (int state = 0; state <= static_cast<int>(State::not_covered); ++state) {
    for (const int away : {0, -3, 3, 14, 15}) {
      BriefOutcome outcome;
      outcome.state = static_cast<State>(state);
      outcome.since = as_of.days();
      outcome.has_last_day = away != 0;
      outcome.last_day = as_of.days() + away;
      all.push_back(outcome);
    }
  }
  std::set<std::tuple<NormKind, bool>> kinds;
  Conclusions conclusions(plan());
  Shown brief;
  for (std::size_t n = 0; n < program().norms.size(); ++n) {
    const Norm& norm = program().norms[n];
    if (!kinds.emplace(norm.kind, norm.consequence.dutch.empty()).second) continue;
    for (const BriefOutcome& first : all) {
      for (const BriefOutcome& second : all) {
        const auto both = norm_with(static_cast<Index>(n), {first, second});
        conclusions.draw(both.brief);
        embed::show(program(), both.brief, conclusions, as_of, brief);
        brief.procedure = brief.phase = nothing;
        ASSERT_EQ(told(brief), told(embed::shown_of(program(), both.whole, as_of)))
            << norm.id << ' ' << state_id(first.state) << ' ' << state_id(second.state);
      }
    }
  }
  EXPECT_GT(kinds.size(), 5U);
}

}  // namespace
}  // namespace termijn::testing
