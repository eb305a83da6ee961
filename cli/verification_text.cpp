// SPDX-License-Identifier: Apache-2.0
// What was found in a log, for a secretary and for a program.
#include "cli/command.h"
#include "cli/sealed_log.h"
#include "log/json_text.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

class Text {
 public:
  explicit Text(Language language) : language_(language) {}

  std::string_view in(const CommandText& text) const { return text.in(language_); }
  void line(std::string_view text) { out_ += paragraph("", text); }
  void item(std::string_view text) { out_ += paragraph("  ", text); }
  void same(const CommandText& what, bool is_same) {
    item(std::string(in(what)) +
         std::string(in(
             is_same ? CommandText{"dezelfde als bij het zegel", "as when it was sealed"}
                     : CommandText{"ANDERE dan bij het zegel", "OTHER than when it was sealed"})));
  }
  std::string take() { return std::move(out_); }

 private:
  Language language_;
  std::string out_;
};

std::string counted(std::int64_t count, const CommandText& one, const CommandText& many,
                    const Text& text) {
  return std::to_string(count) + std::string(text.in(count == 1 ? one : many));
}

void say_chain(const Verification& result, Text& text) {
  if (result.rows == 0) {
    text.item(text.in({"er staat niets in", "there is nothing in it"}));
    return;
  }
  const std::int64_t events = result.rows - result.erasures;
  text.item(counted(events, {" gebeurtenis", " event"}, {" gebeurtenissen", " events"}, text) +
            std::string(text.in({", de laatste regel is nummer ", ", the last row is number "})) +
            std::to_string(result.number));
  if (result.erasures > 0) {
    text.item(counted(result.erasures, {" aankondiging van wissen", " announcement of erasing"},
                      {" aankondigingen van wissen", " announcements of erasing"}, text));
  }
  if (result.erased > 0) {
    text.item(std::string(text.in({"na aankondiging gewist: ", "erased after announcement: "})) +
              std::to_string(result.erased));
  }
}

void say_unchained(const Verification& result, Text& text) {
  text.item(std::string(text.in({"dit logboek heeft nog vorm ", "this log still has form "})) +
            std::to_string(result.version) +
            std::string(text.in(
                {" en geen keten: of de inhoud is veranderd, valt niet te zien. Met de volgende"
                 " gebeurtenis die u toevoegt, krijgt het een keten.",
                 " and no chain: it cannot be seen whether its content was changed. It gets a chain"
                 " with the next event that you add."})));
}

CommandText paper_text(ComparedPaper::Is is) {
  switch (is) {
    case ComparedPaper::Is::same:
      return {"hetzelfde als bij het zegel", "as when it was sealed"};
    case ComparedPaper::Is::other:
      return {"ANDERS dan bij het zegel", "OTHER than when it was sealed"};
    case ComparedPaper::Is::not_given:
      return {"staat in het zegel; niet vergeleken, want niet gegeven met --paper",
              "is in the seal; not compared, because it was not given with --paper"};
    case ComparedPaper::Is::not_sealed:
      break;
  }
  return {"staat niet in het zegel", "is not in the seal"};
}

std::string_view paper_id(ComparedPaper::Is is) {
  switch (is) {
    case ComparedPaper::Is::same:
      return "same";
    case ComparedPaper::Is::other:
      return "other";
    case ComparedPaper::Is::not_given:
      return "not_given";
    case ComparedPaper::Is::not_sealed:
      break;
  }
  return "not_sealed";
}

void say_papers(const AgainstSeal& seal, Text& text) {
  for (const ComparedPaper& paper : compare_papers(seal.sealed, seal.now)) {
    text.item(std::string(text.in({"stuk ", "paper "})) + paper.name + ": " +
              std::string(text.in(paper_text(paper.is))));
  }
}

std::string papers_json(const AgainstSeal& seal) {
  std::string out;
  for (const ComparedPaper& paper : compare_papers(seal.sealed, seal.now)) {
    out += (out.empty() ? "" : ", ") + ("{\"name\": " + json_quoted(paper.name)) +
           ", \"is\": " + json_quoted(paper_id(paper.is)) + '}';
  }
  return '[' + out + ']';
}

void say_seal(const AgainstSeal& seal, Text& text) {
  const std::int64_t later = seal.now.rows - seal.sealed.rows;
  if (seal.begins_so) {
    text.item(std::string(text.in({"begint met de ", "begins with the "})) +
              std::to_string(seal.sealed.rows) +
              std::string(text.in({" regels van het zegel ", " rows of the seal "})) + seal.file +
              std::string(text.in({"; daarna kwamen erbij: ", "; added since: "})) +
              std::to_string(later));
  }
  text.same({"regels: ", "rules: "}, seal.sealed.rules == seal.now.rules);
  text.same({"vrije dagen: ", "free days: "}, seal.sealed.calendar == seal.now.calendar);
  say_papers(seal, text);
  const bool same_program = seal.sealed.program == seal.now.program;
  text.item(std::string(text.in({"programma: ", "program: "})) + seal.now.program +
            (same_program ? std::string(text.in({", hetzelfde", ", the same"}))
                          : std::string(text.in({", verzegeld met ", ", sealed with "})) +
                                seal.sealed.program));
}

std::string truth(bool value) {
  return value ? "true" : "false";
}

std::string seal_json(const AgainstSeal& seal) {
  return "{\n    \"file\": " + json_quoted(seal.file) +
         ",\n    \"begins_so\": " + truth(seal.begins_so) +
         ",\n    \"sealed_rows\": " + std::to_string(seal.sealed.rows) +
         ",\n    \"same_rules\": " + truth(seal.sealed.rules == seal.now.rules) +
         ",\n    \"same_calendar\": " + truth(seal.sealed.calendar == seal.now.calendar) +
         ",\n    \"same_program\": " + truth(seal.sealed.program == seal.now.program) +
         ",\n    \"papers\": " + papers_json(seal) + "\n  }";
}

std::string findings_json(const Diagnostics& findings, Language language) {
  std::string out = "[";
  for (const Diagnostic& finding : findings) {
    out += out.size() > 1 ? "," : "";
    out += "\n    {\"code\": " + json_quoted(code_name(finding.code)) +
           ", \"message\": " + json_quoted(message_of(finding, language)) +
           ", \"help\": " + json_quoted(help_of(finding, language)) + "}";
  }
  return out + (findings.empty() ? "]" : "\n  ]");
}

}  // namespace

std::string verification_text(const std::string& path, const Verification& result,
                              const std::optional<AgainstSeal>& seal, Language language) {
  Text text(language);
  const bool fits = result.is_intact() && (!seal || seal->begins_so);
  text.line(path + std::string(text.in(fits ? CommandText{": in orde", ": in order"}
                                            : CommandText{": NIET in orde", ": NOT in order"})));
  if (result.is_chained()) {
    say_chain(result, text);
  } else {
    say_unchained(result, text);
  }
  if (result.more_findings > 0) {
    text.item(std::string(text.in({"niet genoemde bevindingen: ", "findings not named: "})) +
              std::to_string(result.more_findings));
  }
  if (seal) say_seal(*seal, text);
  if (result.is_chained()) {
    text.item(text.in({"hash van het einde:", "hash of the end:"}));
    text.item(result.head);
  }
  return text.take();
}

std::string verification_json(const std::string& path, const Verification& result,
                              const std::optional<AgainstSeal>& seal, Language language) {
  const bool fits = result.is_intact() && (!seal || seal->begins_so);
  const auto number = [](std::string_view key, std::int64_t value) {
    return ",\n  " + json_quoted(key) + ": " + std::to_string(value);
  };
  return "{\n  \"format\": \"termijn.verification/1\",\n  \"log\": " + json_quoted(path) +
         ",\n  \"intact\": " + truth(fits) + number("schema", result.version) +
         ",\n  \"chained\": " + truth(result.is_chained()) + number("rows", result.rows) +
         number("erased", result.erased) + number("announcements", result.erasures) +
         number("last_number", result.number) + ",\n  \"head\": " + json_quoted(result.head) +
         ",\n  \"findings\": " + findings_json(result.findings, language) +
         number("more_findings", static_cast<std::int64_t>(result.more_findings)) +
         ",\n  \"seal\": " + (seal ? seal_json(*seal) : "null") + "\n}\n";
}

}  // namespace termijn::cli
