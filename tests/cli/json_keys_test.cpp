// SPDX-License-Identifier: Apache-2.0
// docs/json.md and the answers of the program name the same keys, and the same question gives the
// same bytes.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "tests/support/golden.h"

namespace termijn {
namespace {

namespace fs = std::filesystem;
using Words = std::set<std::string>;

/// Words in the document that are values, not keys.
const Words values = {
    "null", "false", "yes", "no", "unknown", "error", "warning",
    // of kind, class, state
    "plicht", "verbod", "bevoegdheid", "open", "wet", "afspraak", "reglement", "slapend", "lopend",
    "geschorst", "vervuld", "geschonden", "te_laat_vervuld", "vervallen", "geldend", "nageleefd",
    "opgeheven", "uitgeoefend", "uitgeput", "te_beoordelen", "beoordeeld", "onbepaald",
    "niet_gedekt",
    // of a finding, an urgency
    "schending", "betwiste_schending", "recht_verlopen", "recht_in_gevaar", "afspraak_gemist",
    "mogelijke_schending", "aandacht", "vraag", "overdue", "at_risk", "near", "later", "waiting",
    // of a length, a shift
    "hours", "days", "weeks", "months", "years", "working_days", "quarters", "too_many_days",
    "too_many_weeks", "too_many_months", "free_day", "least_days",
    // of a field
    "yes_no", "words",
    // of a mistake
    "overtreding", "rechtsverlies", "risico", "aandachtspunt", "signaal", "to_judge", "depends",
    // of a right
    "advies", "instemming", "informatie", "geen",
    // of a paragraph
    "modelled", "open_norm", "left_out", "mentioned",
    // of a counting rule
    "none", "workdays",
    // of a cause
    "arose", "possibly_arose", "did_not_arise", "clock_started", "clock_possibly_started",
    "clock_not_started", "done", "possibly_done", "done_late", "forbidden_act",
    "possibly_forbidden_act", "ended", "possibly_ended", "condition_ended", "excepted", "expired",
    "lapsed_with", "possibly_lapsed_with", "suspended", "resumed", "extended", "shortened",
    "restarted", "signalled", "not_covered", "period_began", "began_before_log", "period_over",
    "too_many_periods", "act_not_covered",
    // of a change, and of a number of hours
    "add", "change", "withdraw", "typed", "factor", "fixed",
    // of a length, beside the act; of a change in the rules
    "equal", "differs", "free", "refused", "unclear", "at_least", "at_most", "allowed", "rules",
    "log", "paper", "began", "passed",
    // of a conflict, an attachment
    "changed_twice", "recorded_twice", "erased_here", "unchanged", "changed", "gone", "unreadable",
    // of a day in an overview
    "statute", "regulation", "agreement", "wish",
    // of a rule in a lesson, of an item of a course
    "must", "must_not", "may", "judge", "part", "case"};

/// Keys that the answers below happen not to have.
const Words rare = {
    "expected",    "found",       "reference",     "replaces",    "before",  "after",
    "new_council", "new_dossier", "every_dossier", "moved_from",  "lengths", "known_afterwards",
    "conflict",    "here",        "there",         "path",        "sha256",  "replaced_by",
    "reached",     "reachable",   "missed",        "out_of_reach"};

class JsonKeys : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "terms.csv") << "start_date;term;direction;rule;expected_last_day\n"
                                            "2026-01-05;1 month;forward;ATW;2026-02-06\n";
    const fs::path explored = TERMIJN_TESTS_DIR "/golden/explore";
    fs::create_directory(folder_ / "faulty");
    fs::copy_file(explored / "vocabulary.trm", folder_ / "faulty/vocabulary.trm");
    fs::copy_file(explored / "bad/duty-forbidden.trm", folder_ / "faulty/duty-forbidden.trm");
    std::ofstream(folder_ / "old.ics") << "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:b\n"
                                          "DTSTART;VALUE=DATE:20260407\nEND:VEVENT\n"
                                          "END:VCALENDAR\n";
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string run(const std::string& arguments) const {
    const std::string command =
        "cd '" + folder_.string() + "' && '" TERMIJN_BIN "' " + arguments + " --json 2>&1";
    std::FILE* pipe = ::popen(command.c_str(), "r");
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
      output.append(buffer.data(), count);
    }
    ::pclose(pipe);
    return output;
  }

  const fs::path folder_ =
      fs::temp_directory_path() / ("termijn_json_" + std::to_string(::getpid()));
  const std::string log_ = TERMIJN_TESTS_DIR "/../examples/raad-voorbeeld.csv";
  /// One command for every shape; the second needs what the first made.
  const std::vector<std::string> commands_ = {
      "log import or.db " + log_,
      "log show or.db",
      "log import nieuw.db " + log_ + " --preview",
      "log merge or.db or.db",
      "log attachments or.db",
      "check " + log_ + " --as-of 2026-03-24",
      "deadlines " + log_ + " --as-of 2026-03-24",
      "deadlines " + log_ + " --known-on 2026-03-24",
      "why " + log_ + " I-02 nietigheid_inroepen --as-of 2026-03-24",
      "why " + log_ +
          " A-09 advies_binnen_afgesproken_termijn --as-of 2026-03-24 --paper " TERMIJN_TESTS_DIR
          "/../examples/reglement-voorbeeld.trm",
      "whatif " + log_ + " A-04 --withdraw 18 --change 17:gemotiveerd=nee --as-of 2026-03-24",
      "whatif " + log_ +
          " A-07 --change 30:vorm=schriftelijk --add 'advies on 2026-03-24 by or' "
          "--as-of 2026-03-24",
      "repair " + log_ + " --as-of 2026-03-24",
      "hours --council or --cao vvt --seats 9 --year 2026 scholing=3 --log " + log_,
      "rules check --rules " TERMIJN_TESTS_DIR "/../rules --tables " TERMIJN_TESTS_DIR
      "/conformance/wor/beroep.csv --row beroep_01",
      "rules events",
      "rules mistakes",
      "right werkplek politiek_primaat=nee --as-of 2026-03-24",
      "read advies",
      "rules coverage",
      "rules coverage --states --tables " TERMIJN_TESTS_DIR "/conformance",
      "rules explore --rules faulty",
      "rules paper " TERMIJN_TESTS_DIR "/../examples/reglement-voorbeeld.trm",
      "rules diff --from 2010-01-01 --to 2026-01-01 --paper " TERMIJN_TESTS_DIR
      "/../examples/reglement-voorbeeld.trm",
      "term 2011-09-15 1 maand",
      "term 2026-02-03 4 weken --rule schoolvakantie_noord",
      "term 24-12-2025T12:00 72 uur",
      "term --table terms.csv",
      "calendar 2026",
      "explain check.no-counting",
      "explain log.store-full",
      "explain",
      "overview " + log_ + " --as-of 2026-03-24",
      "overview " + log_ + " --as-of 2026-03-24 --handover",
      "week " + log_ + " --as-of 2026-03-24",
      "ics " + log_ + " --as-of 2026-03-24 --soft --changed-since old.ics",
      "year 2026 " + log_ + " --as-of 2026-03-24",
      "year 2026 " + log_ + " --as-of 2026-03-24 --report",
      "election 2026-11-25",
      "learn",
      "learn nietigheid",
      "course " TERMIJN_TESTS_DIR "/../examples/nieuw-in-de-raad.cursus",
      "compare " + log_ + " --with " TERMIJN_TESTS_DIR "/../rules --as-of 2026-03-24",
      "quiz --seed 7 --count 7",
      "calendar --diff " TERMIJN_TESTS_DIR "/../rules " + log_,
      "check er-is-niets.csv"};
};

/// The names under these are of the rules or of the user.
bool has_free_names(const std::string& key) {
  return key == "safe" || key == "fields";
}

void collect(const nlohmann::json& value, Words& keys) {
  if (value.is_array()) {
    for (const auto& element : value) collect(element, keys);
  }
  if (!value.is_object()) return;
  for (const auto& [key, inner] : value.items()) {
    keys.insert(key);
    if (!has_free_names(key) || !inner.is_object()) collect(inner, keys);
  }
}

void collect_word(const std::string& text, Words& words) {
  Words found;
  std::string word;
  for (const char c : text + '.') {
    if ((c >= 'a' && c <= 'z') || c == '_') {
      word += c;
    } else if (c == '.') {
      found.insert(word);
      word.clear();
    } else if (c != '[' && c != ']') {
      return;
    }
  }
  found.erase("termijn");  // the program
  words.merge(found);
}

/// What stands between backticks and looks like a key: `key`, `key[]`, `key.inner[]`.
Words words_of(const std::string& document) {
  Words words;
  for (std::size_t at = 0; (at = document.find('`', at)) != std::string::npos;) {
    const std::size_t end = document.find('`', at + 1);
    if (end == std::string::npos) break;
    collect_word(document.substr(at + 1, end - at - 1), words);
    at = end + 1;
  }
  return words;
}

/// The sections of the document, except those about a format that is not among `formats`.
std::string sections_about(const std::string& document, const Words& formats) {
  constexpr std::string_view format_start = "`termijn.";
  std::string out;
  for (std::size_t at = 0; at < document.size();) {
    const std::size_t next = std::min(document.find("\n## ", at + 1), document.size());
    const std::string section = document.substr(at, next - at);
    const std::string heading = section.substr(0, section.find('\n', 1));
    const std::size_t format = at == 0 ? std::string::npos : heading.find(format_start);
    const bool is_known =
        format == std::string::npos ||
        formats.contains(heading.substr(format + 1, heading.find('`', format + 1) - format - 1));
    if (is_known) out += section;
    at = next;
  }
  return out;
}

std::string missing_in(const Words& from, const Words& words) {
  std::string missing;
  for (const std::string& word : from) {
    if (!words.contains(word)) missing += ' ' + word;
  }
  return missing;
}

TEST_F(JsonKeys, AreThoseOfTheDocument) {
  Words keys, formats;
  for (const std::string& command : commands_) {
    const std::string output = run(command);
    const auto json = nlohmann::json::parse(output, nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << command << '\n' << output;
    collect(json, keys);
    formats.insert(json.value("format", ""));
  }
  const std::string document = testing::read_text(TERMIJN_TESTS_DIR "/../docs/json.md");
  const Words words = words_of(sections_about(document, formats));
  EXPECT_EQ(missing_in(keys, words), "") << "not in docs/json.md";
  Words known = keys;
  known.insert(values.begin(), values.end());
  known.insert(rare.begin(), rare.end());
  EXPECT_EQ(missing_in(words, known), "") << "in docs/json.md and nowhere else";
  EXPECT_EQ(missing_in(values, words), "") << "values that docs/json.md leaves out";
}

TEST_F(JsonKeys, ARightThatLapsedHasNoRemedy) {
  const auto verdict = nlohmann::json::parse(run("check " + log_ + " --as-of 2026-03-24"));
  std::size_t lapsed = 0;
  for (const auto& dossier : verdict.at("dossiers")) {
    for (const auto& finding : dossier.at("findings")) {
      if (finding.at("kind") != "recht_verlopen") continue;
      ++lapsed;
      EXPECT_EQ(finding.at("remedy").at("nl"), "");
      EXPECT_EQ(finding.at("remedy").at("en"), "");
    }
  }
  EXPECT_GT(lapsed, 0U);
}

TEST_F(JsonKeys, TheSameQuestionGivesTheSameBytes) {
  run(commands_.front());
  for (std::size_t i = 1; i < commands_.size(); ++i)
    EXPECT_EQ(run(commands_[i]), run(commands_[i]));
}

}  // namespace
}  // namespace termijn
