// SPDX-License-Identifier: Apache-2.0
// The state of all dossiers as one page to read, to print and to hand over.
#include "office/agenda_page.h"
#include "office/handover.h"
#include "office/html.h"
#include "office/phrase.h"
#include "report/describe.h"

namespace termijn {
namespace {

constexpr Phrase title = {"Overdracht", "Handover"};
constexpr Phrase running = {"Stand op {0}, termijn {1}", "As of {0}, termijn {1}"};
constexpr Phrase procedure = {"Procedure", "Procedure"};
constexpr Phrase no_procedure = {"? welke procedure dit is, staat niet in het logboek",
                                 "? the log does not say which procedure this is"};
constexpr Phrase state = {"Stand", "State"};
constexpr Phrase course = {"Verloop", "Course"};
constexpr Phrase from_until = {"van {0} t/m {1}; gebeurtenissen: {2}",
                               "from {0} to {1}; events: {2}"};
constexpr Phrase last_event = {"Laatste gebeurtenis", "Last event"};
constexpr Phrase breaches = {"Fouten", "Breaches"};
constexpr Phrase unknown = {"Gegevens die ontbreken", "Facts missing"};
constexpr Phrase waits = {"wachten t/m", "wait until"};
constexpr Phrase no_lines = {"Er loopt niets.", "Nothing is running."};
constexpr Phrase secret = {"Vertrouwelijk.", "Confidential."};
constexpr Phrase empty = {"Het logboek bevat geen dossiers.", "The log has no dossiers."};

class DossierPart {
 public:
  DossierPart(const AgendaScene& scene, const HandoverPart& part)
      : scene_(scene),
        part_(part),
        language_(scene.language),
        dossier_(scene.verdict.dossiers[part.dossier]) {}

  std::string html() const {
    const bool hidden = is_secret(scene_, part_.dossier);
    std::string body = hidden ? page_line(secret.in(language_)) : std::string();
    body += page_values(values(hidden));
    std::string items;
    for (const AgendaLine* line : part_.lines) {
      items += item(
          *line, marked(state_sign(line->state), agenda_left(scene_, *line), tone_of(line->state)));
    }
    for (const AgendaLine* line : part_.waiting)
      items += item(*line, marked("●", waits.in(language_), Tone::plain));
    if (!items.empty()) body += "<ul class=\"plain\">\n" + items + "</ul>\n";
    if (!part_.is_open()) body += page_line(no_lines.in(language_));
    const std::string id = "dossier-" + std::to_string(part_.dossier + 1);
    return page_section(id, agenda_dossier(scene_, part_.dossier), body);
  }

 private:
  std::vector<NamedValue> values(bool hidden) const {
    std::vector<NamedValue> values;
    const auto add = [&](const Phrase& name, const std::string& text) {
      values.push_back({name.text(language_), html_text(text)});
    };
    if (!hidden) {
      add_procedure(add);
      add_course(add);
    }
    if (part_.breaches > 0) add(breaches, std::to_string(part_.breaches));
    if (part_.questions > 0) add(unknown, std::to_string(part_.questions));
    return values;
  }

  void add_procedure(auto add) const {
    const auto& procedures = scene_.program.procedures;
    if (dossier_.procedure >= procedures.size())
      return add(procedure, no_procedure.text(language_));
    const Procedure& found = procedures[dossier_.procedure];
    add(procedure,
        found.name.in(language_) + " (" + citations_text(found.citations, language_) + ')');
    if (dossier_.phase < found.phases.size())
      add(state, found.phases[dossier_.phase].name.in(language_));
  }

  void add_course(auto add) const {
    const auto& own = part_.events;
    if (own.empty()) return;
    const Scene one{scene_.program, dossier_, scene_.verdict.as_of, language_};
    add(course,
        fill(from_until, language_,
             {short_date(dossier_.events[own.front()].day, language_),
              short_date(dossier_.events[own.back()].day, language_), std::to_string(own.size())}));
    add(last_event, event_text(one, own.back()));
  }

  std::string item(const AgendaLine& line, const std::string& mark) const {
    const HolderDays& days = line.due.days;
    std::string out = "<li><p>" + mark + " <strong>" +
                      html_text(end_text(*days.safe, days.safe_time, language_)) + "</strong></p>";
    if (!is_secret(scene_, line.dossier)) {
      out += page_line(agenda_rule(scene_, line)) + agenda_who(scene_, line);
    }
    return out + "</li>\n";
  }

  const AgendaScene& scene_;
  const HandoverPart& part_;
  Language language_;
  const DossierVerdict& dossier_;
};

}  // namespace

std::string handover_html(const AgendaScene& scene, const Agenda& agenda) {
  const Language language = scene.language;
  Page made;
  made.language = language;
  made.title = title.text(language);
  made.running =
      fill(running, language, {plain_date(scene.verdict.as_of, language), scene.version});
  made.head = page_line(say(Word::as_of, language, {long_date(scene.verdict.as_of, language)}));
  for (const HandoverPart& part : handover_parts(scene, agenda))
    made.main += DossierPart(scene, part).html();
  if (made.main.empty()) made.main = page_line(empty.in(language));
  made.foot = page_line(agenda_foot(scene));
  return page(made);
}

}  // namespace termijn
