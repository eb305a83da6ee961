// SPDX-License-Identifier: Apache-2.0
// What a lawyer asks for: every line of the log, the papers behind them, and the articles.
#include <algorithm>
#include <map>
#include <set>

#include "office/dossier_sections.h"
#include "office/html.h"
#include "office/phrase.h"
#include "office/record_words.h"
#include "report/layout.h"

namespace termijn {
namespace {

/// What became of a line: corrected or withdrawn by which other, and which it corrects.
std::string fate_text(const std::vector<const EventRecord*>& all, const EventRecord& record,
                      Language language) {
  constexpr Phrase corrected = {"verbeterd door nr {0}", "corrected by no. {0}"},
                   withdrawn = {"ingetrokken door nr {0}", "withdrawn by no. {0}"},
                   corrects = {"verbetert nr {0}", "corrects no. {0}"},
                   withdraws = {"trekt nr {0} in", "withdraws no. {0}"};
  std::vector<std::string> parts;
  if (record.replaces) {
    const Phrase& words = record.event.empty() ? withdraws : corrects;
    parts.push_back(fill(words, language, {std::to_string(*record.replaces)}));
  }
  for (const EventRecord* other : all) {
    if (other->replaces != record.number) continue;
    const Phrase& words = other->event.empty() ? withdrawn : corrected;
    parts.push_back(fill(words, language, {std::to_string(other->number)}));
  }
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

const Event* event_numbered(const DossierVerdict& dossier, std::int64_t number) {
  const auto found = std::ranges::find(dossier.events, number, &Event::number);
  return found == dossier.events.end() ? nullptr : &*found;
}

std::string name_of(const Scene& scene, const EventRecord& record) {
  const Event* event = event_numbered(scene.dossier, record.number);
  if (event != nullptr && event->type < scene.program.events.size())
    return scene.program.events[event->type].name.in(scene.language);
  // A line that does not count is not bound: its words are looked up in this procedure.
  if (scene.dossier.procedure >= scene.program.procedures.size()) return record.event;
  for (const Index type : scene.program.procedures[scene.dossier.procedure].events) {
    const EventType& each = scene.program.events[type];
    if (each.id == record.event || std::ranges::find(each.also, record.event) != each.also.end())
      return each.name.in(scene.language);
  }
  return record.event;
}

std::string actor_of(const Scene& scene, const EventRecord& record) {
  const Event* event = event_numbered(scene.dossier, record.number);
  const std::string name =
      event == nullptr ? std::string() : role_text(scene.program, event->actor, scene.language);
  if (!name.empty() || scene.dossier.procedure >= scene.program.procedures.size())
    return name.empty() ? record.actor : name;
  for (const Index role : scene.program.procedures[scene.dossier.procedure].roles) {
    const Role& each = scene.program.roles[role];
    if (each.id == record.actor || std::ranges::find(each.also, record.actor) != each.also.end())
      return role_text(scene.program, role, scene.language);
  }
  return record.actor;
}

std::string day_of(const EventRecord& record, Language language) {
  constexpr Phrase between = {"tussen {0} en {1}", "between {0} and {1}"};
  constexpr Phrase until = {"uiterlijk {0}", "{0} at the latest"};
  std::string last = unbroken(long_date(record.day, language));
  if (record.time) last = say(Word::day_at_time, language, {last, clock_text(*record.time)});
  if (!record.earliest) return last;
  if (*record.earliest == Date::first()) return fill(until, language, {last});
  return fill(between, language, {long_date(*record.earliest, language), last});
}

/// `2026-03-05T10:00:00+01:00` as a day for people.
std::string recorded_text(const EventRecord& record, Language language) {
  const auto day = parse_iso(std::string_view(record.recorded).substr(0, 10));
  return day ? unbroken(short_date(*day, language)) : record.recorded;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : "<br>") + html_breakable(part);
  }
  return out;
}

/// The papers that lines name as their source or reference, numbered in order.
std::string exhibits(const std::vector<const EventRecord*>& records, const Scene& scene) {
  constexpr Phrase caption = {"Stukken waar regels van het logboek naar verwijzen",
                              "Papers to which lines of the log refer"};
  constexpr Phrase number = {"Stuk", "Exhibit"}, paper = {"Bron of kenmerk", "Source or reference"},
                   lines = {"Bij", "With"}, day = {"Dag", "Day"};
  constexpr Phrase none = {
      "In het logboek staan bij dit dossier geen bronnen. Een bron is het pad van een bestand, een "
      "kenmerk of een punt in een verslag.",
      "The log has no sources for this dossier. A source is the path of a file, a reference or an "
      "item of minutes."};
  const Language language = scene.language;
  PageTable table{caption.text(language), {}, {}};
  for (const Phrase& head : {number, paper, day, lines}) table.heads.push_back(head.text(language));
  std::vector<std::string> names;
  for (const EventRecord* record : records) {
    for (const std::string& name : {record->source, record->reference}) {
      if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
  }
  for (const std::string& name : names) {
    std::vector<std::string> days, with;
    for (const EventRecord* record : records) {
      if (record->source != name && record->reference != name) continue;
      days.push_back(day_of(*record, language));
      with.push_back(reference_text(record->number, language) + ": " + name_of(scene, *record));
    }
    table.rows.push_back(
        {std::to_string(table.rows.size() + 1), html_breakable(name), joined(days), joined(with)});
  }
  return table.rows.empty() ? page_line(none.text(language)) : page_table(table);
}

std::string article_link(const Act& act) {
  const std::string name = html_text(act.id);
  if (act.bwb.empty()) return name;
  return "<a href=\"https://wetten.overheid.nl/" + html_text(act.bwb) + "\" rel=\"noreferrer\">" +
         name + "</a>";
}

/// The acts behind the norms that have something to say, with the articles.
std::map<Index, std::set<std::string>> articles_behind(const Scene& scene) {
  std::map<Index, std::set<std::string>> articles;
  const auto cite = [&](const std::vector<Citation>& citations) {
    for (const Citation& citation : citations)
      articles[citation.act].insert(citation_text(citation, scene.language));
  };
  for (const NormVerdict& verdict : scene.dossier.norms) {
    if (verdict.state == State::dormant) continue;
    const Norm& norm = scene.program.norms[verdict.norm];
    cite(norm.citations);
    for (const Term& term : norm.terms) {
      if (term.counting_rule != nothing)
        cite(scene.program.counting_rules[term.counting_rule].citations);
    }
  }
  return articles;
}

/// Decisions and writings that the norms with something to say give as their source.
std::set<std::string> writings_behind(const Scene& scene) {
  std::set<std::string> out;
  for (const NormVerdict& verdict : scene.dossier.norms) {
    if (verdict.state == State::dormant) continue;
    const Norm& norm = scene.program.norms[verdict.norm];
    if (!norm.source.empty()) out.insert(norm.source);
    for (const Outcome& outcome : verdict.outcomes) {
      for (const auto& combination : outcome.readings) {
        for (const ReadingPick& pick : combination) {
          const std::string& source =
              scene.program.readings[pick.reading].choices[pick.choice].source;
          if (!source.empty()) out.insert(source);
        }
      }
    }
  }
  return out;
}

}  // namespace

std::string chronology_section(const DossierPaper& paper) {
  constexpr Phrase caption = {"Alle regels van het logboek over dit dossier",
                              "All lines of the log about this dossier"};
  constexpr Phrase number = {"Nr", "No."}, day = {"Dag", "Day"}, what = {"Wat", "What"},
                   who = {"Wie", "Who"}, fields = {"Gegevens", "Details"},
                   source = {"Bron, kenmerk, opmerking", "Source, reference, remark"},
                   recorded = {"Vastgelegd", "Recorded"}, papers = {"Stukken", "Exhibits"};
  const Scene& scene = paper.scene;
  const Language language = scene.language;
  auto records = records_of(paper.records, scene.dossier);
  std::erase_if(records, [&](const EventRecord* record) { return record->day > scene.as_of; });
  auto by_day = records;
  std::ranges::stable_sort(by_day, {}, &EventRecord::day);
  PageTable table{caption.text(language), {}, {}};
  for (const Phrase& head : {number, day, what, who, fields, source, recorded})
    table.heads.push_back(head.text(language));
  for (const EventRecord* record : by_day) {
    const std::string fate = fate_text(records, *record, language);
    std::vector<std::string> notes;
    if (paper.with_words()) notes = {record->source, record->reference, record->remark};
    table.rows.push_back(
        {std::to_string(record->number), html_text(day_of(*record, language)),
         joined({name_of(scene, *record), fate}), html_text(actor_of(scene, *record)),
         paper.with_words() ? html_text(fields_text(scene.program, *record, language)) : "",
         joined(notes), html_text(recorded_text(*record, language))});
  }
  std::string out = table.rows.empty() ? std::string() : page_table(table);
  if (!out.empty() && paper.with_words())
    out += "<h3>" + papers.text(language) + "</h3>\n" + exhibits(by_day, scene);
  return out;
}

std::string sources_section(const DossierPaper& paper) {
  constexpr Phrase caption = {"Artikelen waar de regels op rusten",
                              "Articles on which the rules rest"};
  constexpr Phrase act = {"Wet", "Act"}, name = {"Naam", "Name"}, text = {"Tekst van", "Text of"},
                   articles = {"Artikelen", "Articles"};
  constexpr Phrase writings = {"Uitspraken en andere bronnen", "Decisions and other sources"};
  const Scene& scene = paper.scene;
  const Language language = scene.language;
  PageTable table{caption.text(language), {}, {}};
  for (const Phrase& head : {act, name, text, articles}) table.heads.push_back(head.text(language));
  for (const auto& [index, cited] : articles_behind(scene)) {
    if (index >= scene.program.acts.size()) continue;
    const Act& found = scene.program.acts[index];
    const auto day = parse_iso(found.text_version);
    std::string list;
    for (const std::string& each : cited) list += (list.empty() ? "" : ", ") + each;
    table.rows.push_back({article_link(found), html_text(found.name.in(language)),
                          day ? html_text(long_date(*day, language)) : "", html_text(list)});
  }
  std::string out = table.rows.empty() ? std::string() : page_table(table);
  std::string items;
  for (const std::string& source : writings_behind(scene))
    items += "<li>" + html_text(source) + "</li>\n";
  if (!items.empty()) out += "<h3>" + writings.text(language) + "</h3>\n<ul>\n" + items + "</ul>\n";
  return out;
}

}  // namespace termijn
