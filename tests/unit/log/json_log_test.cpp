// SPDX-License-Identifier: Apache-2.0
// Records from JSON and back.
#include "log/json_log.h"

#include <gtest/gtest.h>

#include "base/code.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::at;
using testing::Codes;
using testing::codes;
using testing::data_of;

Result<std::vector<EventRecord>> read(std::string text) {
  return read_json_log({"log.json", std::move(text)}, 0);
}

/// `code pointer`, of each fault.
Codes faults(std::string text) {
  Codes all;
  for (const Diagnostic& d : read(std::move(text)).diagnostics) {
    all.push_back(std::string(code_name(d.code)) + (d.args.empty() ? "" : " " + d.args[0]));
  }
  return all;
}

/// Faults of one event with the given members besides a date, a dossier and a name.
Codes event_faults(const std::string& members) {
  return faults(R"({"events": [{"date": "2026-03-02", "dossier": "A", "event": "a", )" + members +
                "}]}");
}

constexpr auto whole = R"({
  "council": "OR Noord",
  "events": [
    {"number": 3, "date": "2026-03-02", "dossier": "A-12", "event": "Besluit-genomen",
     "actor": "ondernemer", "recorded": "2026-03-03T10:00:00+01:00", "replaces": 2, "title": "T",
     "procedure": "advies", "reference": "K", "source": "n.pdf", "remark": "let op",
     "fields": {"gemotiveerd": true, "Volgt advies": false, "aantal": 1.50, "vorm": "brief",
                "leeg": "", "onbekend": null}},
    {"number": 4, "council": "OR Zuid", "date": "2026-03-04", "dossier": null, "event": "b"}
  ]
})";

TEST(JsonLog, ReadsEveryKey) {
  const auto log = read(whole);
  ASSERT_TRUE(log) << ::testing::PrintToString(codes(log.diagnostics));
  EXPECT_EQ(data_of(*log),
            (std::vector<std::string>{
                "3|2026-03-02|OR Noord|A-12|besluit_genomen|ondernemer|2026-03-03T10:00:00+01:00|2|"
                "K|n.pdf|let op|titel=T,procedure=advies,gemotiveerd=ja,volgt_advies=nee,"
                "aantal=1.50,vorm=brief,",
                "4|2026-03-04|OR Zuid||b|||||||"}));
}

TEST(JsonLog, KeepsTheFirstThousandFaultsAndCountsTheRest) {
  std::string events = "{}";
  for (int i = 1; i < 5000; ++i) events += ",{}";
  const auto told = read(R"({"dossier": "A", "events": [)" + events + "]}").diagnostics;
  EXPECT_EQ(told.size(), 1001U);
  EXPECT_EQ(told.back().code, Code::log_more_faults);
  EXPECT_EQ(told.back().args, std::vector<std::string>{"9000"});
  // Each lacks its dossier too, and half of the first thousand have room for two.
  const auto more = read("[" + events + "]").diagnostics;
  EXPECT_EQ(more.back().args, std::vector<std::string>{"13500"});
  EXPECT_EQ(more.size(), 1501U);
}

TEST(JsonLog, WarningsAloneLeaveNothingOut) {
  std::string events;
  for (int i = 0; i < 1500; ++i) {
    events +=
        std::string(i == 0 ? "" : ",") + R"({"date": "2026-03-02", "dossier": "A", "event": "a"})";
  }
  EXPECT_EQ(read("[" + events + "]")->size(), 1500U);
}

TEST(JsonLog, MidnightIsADayAlsoWhereTheClockHasNone) {
  for (const char* day : {"0001-01-01", "2026-03-29", "9999-12-31"}) {
    const auto log = read(R"({"events": [{"date": ")" + std::string(day) +
                          R"(T00:00", "dossier": "A", "event": "a"}]})");
    ASSERT_TRUE(log) << day;
    EXPECT_EQ(log->front().time, std::nullopt);
  }
}

TEST(JsonLog, PlacesPointAtTheValues) {
  const std::string text = whole;
  const auto log = read(text);
  ASSERT_TRUE(log);
  const EventRecord& record = log->at(0);
  EXPECT_EQ(at(text, record.event_span), "\"Besluit-genomen\"");
  EXPECT_EQ(at(text, record.actor_span), "\"ondernemer\"");
  EXPECT_EQ(at(text, record.replaces_span), "2");
  EXPECT_EQ(at(text, record.fields.at(2).span), "true");
  EXPECT_EQ(at(text, log->at(1).span).front(), '{');
}

TEST(JsonLog, ABareListIsALogToo) {
  const auto log = read(R"([{"date": "2026-03-02", "dossier": "A", "event": "a"}, )"
                        R"({"date": "2026-03-02", "dossier": "A", "event": "b"}])");
  ASSERT_TRUE(log);
  EXPECT_EQ(log->at(1).number, 2);
  EXPECT_EQ(faults("[{\"dossier\": \"A\", \"event\": \"b\"}]"), Codes{"log.json-missing-key [0]"});
}

TEST(JsonLog, NoEventsIsRefusedLikeAListWithOnlyAHeader) {
  EXPECT_FALSE(read(R"({"events": []})"));
  EXPECT_FALSE(read("[]"));
  EXPECT_EQ(faults("[]").size(), 1U);
}

TEST(JsonLog, TheCouncilMayStandBehindTheEvents) {
  const auto log = read(
      R"({"events": [{"date": "2026-03-02", "dossier": "A", "event": "a"}], "council": "OR"})");
  ASSERT_TRUE(log);
  EXPECT_EQ(log->at(0).council, "OR");
}

TEST(JsonLog, WhatIsMissingIsNamed) {
  EXPECT_EQ(faults(R"({"events": [{}]})"),
            (Codes{"log.json-missing-key events[0]", "log.json-missing-key events[0]",
                   "log.json-missing-key events[0]"}));
  EXPECT_EQ(faults("{}"), Codes{"log.json-missing-key log.json"});
  EXPECT_EQ(faults(R"([{"date": "2026-03-02", "dossier": "", "event": " ", "replaces": null}])"),
            Codes{"log.json-missing-key [0]"});
  EXPECT_EQ(faults(R"([{"date": "2026-03-02", "dossier": "", "replaces": 1}])"), Codes{});
}

TEST(JsonLog, AValueOfAnotherKindIsRefused) {
  EXPECT_EQ(faults("12"), Codes{"log.json-wants-log log.json"});
  EXPECT_EQ(faults(R"({"events": {}})"), Codes{"log.json-wants-list events"});
  EXPECT_EQ(faults(R"({"council": 1, "events": []})"), Codes{"log.json-wants-text council"});
  EXPECT_EQ(faults("[1]"), Codes{"log.json-wants-object [0]"});
  EXPECT_EQ(event_faults(R"("actor": 1)"), Codes{"log.json-wants-text events[0].actor"});
  EXPECT_EQ(event_faults(R"("number": "1")"), Codes{"log.json-wants-number events[0].number"});
  EXPECT_EQ(event_faults(R"("replaces": 1.5)"), Codes{"log.json-wants-number events[0].replaces"});
  EXPECT_EQ(event_faults(R"("replaces": 0)"), Codes{"log.json-wants-number events[0].replaces"});
  EXPECT_EQ(event_faults(R"("fields": [])"), Codes{"log.json-wants-object events[0].fields"});
  EXPECT_EQ(event_faults(R"("fields": {"x": [1]})"),
            Codes{"log.json-wants-value events[0].fields.x"});
}

TEST(JsonLog, DaysAreIsoOnly) {
  for (const char* day : {"2-3-2026", "2026-02-31", "2026-03-02T24:00", "2026-03-02T10:00Z",
                          "2026-03-02 10:00", " 2026-03-02", ""}) {
    EXPECT_EQ(faults(R"([{"dossier": "", "event": "a", "date": ")" + std::string(day) + "\"}]"),
              Codes{"log.json-date [0].date"})
        << day;
  }
  EXPECT_EQ(event_faults(R"("recorded": "2-3-2026")"), Codes{"log.json-moment events[0].recorded"});
}

TEST(JsonLog, AnUnknownKeyNamesTheNearest) {
  const auto help = [](const std::string& key) {
    const auto log =
        read(R"([{"date": "2026-03-02", "dossier": "A", "event": "a", ")" + key + R"(": "x"}])");
    EXPECT_EQ(codes(log.diagnostics), Codes{"log.json-unknown-key"}) << key;
    return log.diagnostics.empty() ? "" : log.diagnostics[0].args.at(1);
  };
  EXPECT_EQ(help("datum"), "`date`");
  EXPECT_EQ(help("remarks"), "`remark`");
  EXPECT_EQ(help("Opmerking"), "`remark`");
  EXPECT_NE(help("qqqqqqqqqqqqqqqq").find("`fields`"), std::string::npos);
  EXPECT_EQ(faults(R"({"raad": "x", "events": []})"), Codes{"log.json-unknown-key raad"});
}

TEST(JsonLog, AKeyMayStandOnce) {
  EXPECT_EQ(event_faults(R"("actor": "a", "actor": "b")"),
            Codes{"log.json-key-twice events[0].actor"});
  EXPECT_EQ(faults(R"({"events": [], "events": []})"), Codes{"log.json-key-twice events"});
}

TEST(JsonLog, AFieldMayStandOnceWhateverItsForm) {
  EXPECT_EQ(event_faults(R"("fields": {"x y": 1, "X-Y": 2})"), Codes{"log.field-twice x_y"});
  EXPECT_EQ(event_faults(R"("title": "a", "fields": {"titel": "b"})"),
            Codes{"log.field-twice titel"});
}

TEST(JsonLog, EitherAllEventsHaveANumberOrNone) {
  const std::string rest = R"("date": "2026-03-02", "dossier": "A", "event": "a"})";
  EXPECT_EQ(faults("[{" + rest + ", {\"number\": 4, " + rest + "]"),
            Codes{"log.json-number-missing [0]"});
  EXPECT_EQ(faults("[{\"number\": 4, " + rest + ", {\"number\": 4, " + rest + "]"),
            Codes{"log.number-twice 4"});
}

TEST(JsonLog, AllFaultsComeAtOnceAlsoBeforeASyntaxFault) {
  EXPECT_EQ(faults(R"([{"date": "x", "dossier": 1, "event": "a"}, {"date")"),
            (Codes{"log.json-date [0].date", "log.json-wants-text [0].dossier", "log.json-ends"}));
}

TEST(JsonLog, WhatIsNoTextIsNamed) {
  EXPECT_EQ(faults(" "), Codes{"log.empty-file log.json"});
  EXPECT_EQ(faults("{\"events\": [], \"council\": \"caf\xe9\"}"), Codes{"log.not-utf8 log.json"});
}

TEST(JsonLog, WritesOneEventALine) {
  EventRecord record = testing::event(1, "a");
  record.council = "OR \"Noord\"";
  record.fields.push_back({"vorm", "brief", {}});
  EXPECT_EQ(write_json_log(std::vector{record}),
            "{\"council\": \"OR \\\"Noord\\\"\", \"events\": [\n"
            "  {\"number\": 1, \"date\": \"2026-03-02\", \"dossier\": \"A-1\", \"event\": \"a\", "
            "\"fields\": {\"vorm\": \"brief\"}}\n]}\n");
  EXPECT_EQ(write_json_log({}), "{\"events\": [\n]}\n");
}

TEST(JsonLog, WhatIsWrittenIsReadBackEqual) {
  EventRecord full = testing::event(999'999'999'999'999, "besluit", "0001-01-01");
  full.council = "OR Noord";
  full.actor = "ondernemer";
  full.recorded = "2026-03-03T10:00Z";
  full.replaces = 1;
  full.reference = "\"K\"; \\ \n\té€😀";
  full.source = "a/b.pdf";
  full.remark = "=1+1";
  full.fields = {{"titel", "Kantine", {}}, {"aantal", "007", {}}, {"procedure", "true", {}}};
  EventRecord withdrawal = testing::event(2, "");
  withdrawal.replaces = 999'999'999'999'999;
  withdrawal.dossier = "";
  std::vector<EventRecord> records{full, withdrawal, testing::event(1, "a")};
  for (const char* council : {"", "OR Noord", "OR Zuid"}) {
    records[1].council = records[2].council = council;
    const std::string json = write_json_log(records);
    const auto log = read(json);
    ASSERT_TRUE(log) << json;
    EXPECT_EQ(data_of(*log), data_of(records)) << json;
  }
}

}  // namespace
}  // namespace termijn
