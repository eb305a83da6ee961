// SPDX-License-Identifier: Apache-2.0
// What the library costs who embeds it: getting ready, and a verdict of a dossier of ten events, as
// values (C++) and as a line of JSON (C); then the same by several threads at once. Medians;
// asserts nothing.
//   bench_embed
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "embed/termijn.hpp"

namespace {

double microseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
      .count();
}

double median(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) times.push_back(microseconds(work));
  std::ranges::sort(times);
  return times[times.size() / 2];
}

const std::vector<termijn::Event> events = {
    {"adviesaanvraag",
     "2026-01-12",
     "ondernemer",
     {{"vorm", "schriftelijk"},
      {"beweegredenen", "ja"},
      {"gevolgen", "ja"},
      {"maatregelen", "ja"}}},
    {"gegevens", "2026-01-12", "or", {{"toezicht", "nee"}, {"vijf_of_meer_raden", "nee"}}},
    {"afspraak_termijn", "2026-01-14", "or", {{"uiterste_dag", "2026-02-13"}}},
    {"ov", "2026-01-26", "or"},
    {"ov", "2026-02-02", "or"},
    {"advies", "2026-02-10", "or", {{"vorm", "schriftelijk"}, {"strekking", "negatief"}}},
    {"besluit", "2026-02-20", "ondernemer"},
    {"besluit_ontvangen",
     "2026-02-23",
     "ondernemer",
     {{"vorm", "schriftelijk"},
      {"aan_de_raad", "ja"},
      {"definitief", "ja"},
      {"volgt_advies", "nee"},
      {"gemotiveerd", "ja"}}},
    {"beroep", "2026-03-20", "or"},
    {"uitvoering", "2026-04-20", "ondernemer", {{"uitvoering_geadviseerd", "ja"}}}};

/// The same events as a line of JSON.
std::string line_of_events() {
  std::string line = R"({"dossier":"A-1","events":[)";
  for (const termijn::Event& event : events) {
    line += (&event == &events.front() ? R"({"date":")" : R"(,{"date":")") + event.date +
            R"(","event":")" + event.event + R"(","actor":")" + event.actor + R"(","fields":{)";
    if (&event == &events.front()) line += R"("procedure":"advies",)";
    for (const auto& [name, value] : event.fields)
      line += (name == event.fields.front().first ? "\"" : ",\"") + name + R"(":")" + value + '"';
    line += "}}";
  }
  return line + "]}";
}

/// Verdicts a second by so many threads, each with a session on the same rules.
double rate(const termijn::Rules& rules, unsigned threads, const std::string& line) {
  constexpr int each = 2000;
  const double time = microseconds([&] {
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < threads; ++i) {
      workers.emplace_back([&] {
        termijn::Session session(rules);
        for (int n = 0; n < each; ++n) session.judge_line(line, "2026-05-01");
      });
    }
    for (std::thread& worker : workers) worker.join();
  });
  return threads * each / time * 1e6;
}

}  // namespace

int main() {
  const std::string line = line_of_events();
  const double ready = median(21, [] { termijn::Session session(termijn::Rules::builtin()); });
  const termijn::Rules rules = termijn::Rules::builtin();
  termijn::Session session(rules);
  std::size_t norms = 0;
  const double values =
      median(2001, [&] { norms += session.judge("advies", events, "2026-05-01").norms().size(); });
  const double json = median(2001, [&] { norms += session.judge_line(line, "2026-05-01").size(); });
  std::printf("rules and session ready  %9.2f ms\n", ready / 1000);
  std::printf("verdict, C++ values      %9.2f us\n", values);
  std::printf("verdict, C and JSON line %9.2f us (%zu bytes in, %zu out)\n", json, line.size(),
              session.judge_line(line, "2026-05-01").size());
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const double one = rate(rules, 1, line);
  for (const unsigned threads : {1U, cores, 16U})
    std::printf("%2u threads on %u cores    %9.0f verdicts a second, %.2f times one\n", threads,
                cores, rate(rules, threads, line), rate(rules, threads, line) / one);
  return norms == 0 ? 1 : 0;
}
