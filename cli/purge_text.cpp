// SPDX-License-Identifier: Apache-2.0
// Two steps of erasing, and a list of what may go.
#include "cli/purge_text.h"

#include "cli/command.h"
#include "log/json_text.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn::cli {
namespace {

using std::string;

string in(Language language, const CommandText& text) {
  return string(text.in(language));
}

string numbers_of(const std::vector<std::int64_t>& numbers) {
  string text;
  for (const std::int64_t number : numbers) {
    text += (text.empty() ? "" : ", ") + std::to_string(number);
  }
  return text;
}

/// `A-12`, or `OR-Noord/A-12`.
string where(const string& council, const string& dossier) {
  return council.empty() ? dossier : council + '/' + dossier;
}

/// `nr 3 uit A-1 (verplaatst met nr 4)`
string moved_text(const std::vector<MovedRow>& rows, Language language) {
  const bool dutch = language == Language::dutch;
  string text;
  for (const MovedRow& row : rows) {
    text += text.empty() ? "" : ", ";
    text += (dutch ? "nr " : "no. ") + std::to_string(row.number) + (dutch ? " uit " : " of ") +
            where(row.from.council, row.from.dossier) +
            (dutch ? " (verplaatst met nr " : " (moved by no. ") + std::to_string(row.moved_by) +
            ')';
  }
  return text;
}

string moved_json(const std::vector<MovedRow>& rows, const string& indent) {
  string text;
  for (const MovedRow& row : rows) {
    text += (text.empty() ? "\n" : ",\n") + indent + "{\"number\": " + std::to_string(row.number) +
            ", \"council\": " + json_quoted(row.from.council) +
            ", \"dossier\": " + json_quoted(row.from.dossier) +
            ", \"moved_by\": " + std::to_string(row.moved_by) + '}';
  }
  return '[' + text + (text.empty() ? "]" : "\n" + indent.substr(2) + ']');
}

string announced_text(const Purged& purged, Language language) {
  const Announcement& said = purged.announcement;
  const auto says = [&](const CommandText& text) { return in(language, text); };
  string out = paragraph(
      "", purged.dossier +
              (said.is_new
                   ? says({": wissen aangekondigd als nummer ", ": erasing announced as number "})
                   : says({": wissen was al aangekondigd als nummer ",
                           ": erasing was announced already as number "})) +
              std::to_string(said.number) + says({" op ", " on "}) +
              short_date(said.day, language));
  out += paragraph("  ", says({"wat weg zal zijn, de inhoud van nummer: ",
                               "what will be gone, the content of number: "}) +
                             numbers_of(said.rows));
  if (!said.moved.empty()) {
    out += paragraph(
        "  ▲ ", says({"daarvan stond in een ander dossier, en zou daar zonder de verbetering weer"
                      " meetellen: ",
                      "of those stood in another dossier, and would count there again without the"
                      " correction: "}) +
                    moved_text(said.moved, language));
  }
  out += paragraph("  ", says({"er is nog niets gewist; dat kan vanaf ",
                               "nothing was erased yet; it can be done from "}) +
                             short_date(said.day + 1, language) + says({" met:", " with:"}));
  out += "    termijn log purge " + purged.path + " --dossier " + purged.dossier + " --confirm " +
         said.word + '\n';
  return out + paragraph("  ", says({"Reservekopieën en eerder bewaarde vormen (.vorm-...) blijven"
                                     " zoals ze zijn; haal die zelf weg.",
                                     "Backups and forms kept earlier (.vorm-...) stay as they are;"
                                     " remove those yourself."}));
}

string erased_text(const Purged& purged, Language language) {
  const auto says = [&](const CommandText& text) { return in(language, text); };
  string out =
      paragraph("", purged.dossier +
                        says({": gewist is de inhoud van nummer ",
                              ": erased is the content of number "}) +
                        numbers_of(purged.announcement.rows)) +
      paragraph("  ", says({"nummer en hash staan er nog, zodat `termijn log verify` de rest kan"
                            " bewijzen; aangekondigd op ",
                            "number and hash are still there, so that `termijn log verify` can"
                            " prove the rest; announced on "}) +
                          short_date(purged.announcement.day, language) +
                          says({" als nummer ", " as number "}) +
                          std::to_string(purged.announcement.number));
  if (!purged.announcement.remains) return out;
  return out +
         paragraph(
             "  ▲ ",
             says({"het bestand kon niet worden herschreven, dus resten van de inhoud kunnen er "
                   "nog in"
                   " staan; sluit wat het logboek open heeft, maak ruimte vrij en geef dezelfde"
                   " opdracht nog eens",
                   "the file could not be rewritten, so remains of the content may still be in it;"
                   " close what has the log open, make room and give the same command again"}));
}

string paper_line(const KeptPaper& paper, Language language) {
  const auto says = [&](const CommandText& text) { return in(language, text); };
  string text = where(paper.council, paper.dossier) + ", " + short_date(paper.day, language) +
                says({" (nr ", " (no. "}) + std::to_string(paper.number) + "): ";
  if (!paper.may_go_from) {
    return text + says({"nog niet bekend wanneer", "not known yet when"});
  }
  return text + says({"vanaf ", "from "}) + short_date(*paper.may_go_from, language);
}

bool is_due(const KeptPaper& paper, Date as_of) {
  return paper.may_go_from && *paper.may_go_from <= as_of;
}

string truth(bool value) {
  return value ? "true" : "false";
}

}  // namespace

string purged_text(const Purged& purged, Language language) {
  return purged.erased ? erased_text(purged, language) : announced_text(purged, language);
}

string purged_json(const Purged& purged) {
  const Announcement& said = purged.announcement;
  return "{\n  \"format\": \"termijn.purged/1\",\n  \"dossier\": " + json_quoted(purged.dossier) +
         ",\n  \"erased\": " + truth(purged.erased) + ",\n  \"remains\": " + truth(said.remains) +
         ",\n  \"announcement\": " + std::to_string(said.number) +
         ",\n  \"announced_on\": " + json_quoted(iso(said.day)) +
         ",\n  \"may_go_from\": " + json_quoted(iso(said.day + 1)) +
         ",\n  \"word\": " + json_quoted(said.word) + ",\n  \"numbers\": [" +
         numbers_of(said.rows) + "],\n  \"moved_here\": " + moved_json(said.moved, "    ") +
         "\n}\n";
}

string due_text(const Due& due, Language language) {
  const auto says = [&](const CommandText& text) { return in(language, text); };
  string out = paragraph("", says({"Wat volgens de bewaartermijnen weg mag op ",
                                   "What may go by the retention periods on "}) +
                                 long_date(due.as_of, language) +
                                 says({". Er wordt niets gewist.", ". Nothing is erased."}));
  for (std::size_t i = 0; i < due.rules.size(); ++i) {
    const RetentionRule& rule = due.rules[i];
    out +=
        '\n' + paragraph("", (language == Language::dutch ? rule.kind_dutch : rule.kind_english) +
                                 " (" + rule.source + ')');
    bool any = false;
    for (const bool now : {true, false}) {
      for (const KeptPaper& paper : due.papers) {
        if (paper.rule != i || is_due(paper, due.as_of) != now) continue;
        out += paragraph(now ? "  ■ " : "  · ", paper_line(paper, language));
        any = true;
      }
    }
    if (any) continue;
    out +=
        paragraph("  ", rule.events.empty()
                            ? says({"dit volgt niet uit een logboek: geen gebeurtenis hoort erbij",
                                    "no log says this: no event belongs to it"})
                            : says({"niets in dit logboek", "nothing in this log"}));
  }
  if (due.taken_along.empty()) return out;
  out +=
      '\n' +
      paragraph("", says({"Wat met een dossier ook weg zal zijn, omdat een verbetering het daarheen"
                          " verplaatste:",
                          "What will be gone with a dossier too, because a correction moved it"
                          " there:"}));
  for (const TakenAlong& each : due.taken_along)
    out += paragraph("  ▲ ", where(each.dossier.council, each.dossier.dossier) + ": " +
                                 moved_text(each.rows, language));
  return out;
}

string due_json(const Due& due) {
  string out =
      "{\n  \"format\": \"termijn.retention/1\",\n  \"as_of\": " + json_quoted(iso(due.as_of)) +
      ",\n  \"papers\": [";
  bool first = true;
  for (const KeptPaper& paper : due.papers) {
    const RetentionRule& rule = due.rules[paper.rule];
    out += string(first ? "" : ",") + "\n    {\"kind\": {\"nl\": " + json_quoted(rule.kind_dutch) +
           ", \"en\": " + json_quoted(rule.kind_english) +
           "}, \"number\": " + std::to_string(paper.number) +
           ", \"council\": " + json_quoted(paper.council) +
           ", \"dossier\": " + json_quoted(paper.dossier) +
           ", \"day\": " + json_quoted(iso(paper.day)) + ", \"may_go_from\": " +
           (paper.may_go_from ? json_quoted(iso(*paper.may_go_from)) : "null") +
           ", \"due\": " + truth(is_due(paper, due.as_of)) +
           ", \"source\": " + json_quoted(rule.source) + "}";
    first = false;
  }
  out += first ? "]" : "\n  ]";
  out += ",\n  \"taken_along\": [";
  for (std::size_t i = 0; i < due.taken_along.size(); ++i) {
    const TakenAlong& each = due.taken_along[i];
    out += string(i == 0 ? "" : ",") + "\n    {\"council\": " + json_quoted(each.dossier.council) +
           ", \"dossier\": " + json_quoted(each.dossier.dossier) +
           ", \"moved_here\": " + moved_json(each.rows, "      ") + '}';
  }
  return out + (due.taken_along.empty() ? "]" : "\n  ]") + "\n}\n";
}

}  // namespace termijn::cli
