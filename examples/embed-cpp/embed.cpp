// SPDX-License-Identifier: Apache-2.0
// The same dossier through termijn.hpp: what is asked of whom, why, and what if. C++17.
#include <iostream>

#include "termijn.hpp"

int main() try {
  const termijn::Rules rules = termijn::Rules::builtin();  // share it: it never changes
  termijn::Session session(rules, termijn::Language::english);

  const termijn::Verdict verdict = session.judge(
      "advies",
      {{"adviesaanvraag", "2026-01-12", "ondernemer"},
       {"ov", "2026-01-26", "or"},
       {"advies", "2026-02-10", "or"},
       {"besluit_ontvangen",
        "2026-02-23",
        "ondernemer",
        {{"vorm", "schriftelijk"}, {"aan_de_raad", "ja"}, {"definitief", "ja"}, {"volgt_advies", "nee"}}}},
      "2026-03-02");
  for (const termijn::Norm& norm : verdict.norms()) {
    if (norm.live)
      std::cout << (norm.last_day.empty() ? "no day yet" : norm.last_day) << "  " << norm.label_en << "  ("
                << norm.article << ")\n";
  }
  for (const termijn::Missing& missing : verdict.questions()) std::cout << "? " << missing.question_en << '\n';

  // Questions about a whole log give JSON, the same as the command does.
  const std::string log = R"({"dossier": "A-1", "events": [
      {"date": "2026-01-12", "event": "adviesaanvraag", "actor": "ondernemer"}]})";
  termijn::Question question;
  question.log = log;
  question.as_of = "2026-03-02";
  std::cout << session.check(question).substr(0, 60) << "...\n";

  question.dossier = "A-1";
  question.changes = R"([{"date": "2026-02-10", "dossier": "A-1", "event": "advies", "actor": "or"}])";
  std::cout << session.what_if(question).substr(0, 60) << "...\n";

  // A stream: one dossier a line in, one verdict a line out.
  std::cout << session.judge_line(R"({"dossier": "A-2", "events": [{"date": "2026-01-12"}]})", "2026-03-02") << '\n';
} catch (const termijn::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
