// SPDX-License-Identifier: Apache-2.0
#include "office/letter.h"

#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "office/phrase.h"
#include "report/next_text.h"

namespace termijn {
namespace {

/// The reader of a letter that is no party: what it is called, and whether everybody reads it.
struct Reader {
  std::string_view id;
  Phrase name;
  bool is_public = false;
};
constexpr Reader readers[] = {
    {"achterban", {"achterban van de raad", "constituency of the council"}, true},
    {"personeel", {"personeel", "staff"}, true},
    {"vakbonden", {"vakbonden", "unions"}, true},
    {"kandidaat", {"kandidaat", "candidate"}},
    {"indiener", {"indiener van het bezwaar", "person who objected"}},
    {"advocaat", {"advocaat", "lawyer"}},
    {"raad", {"raad", "council"}}};

const Reader* reader_of(const LetterForm& form) {
  const auto found = std::ranges::find(readers, form.to, &Reader::id);
  return found == std::end(readers) ? nullptr : &*found;
}

std::string with_capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::string line;
  for (const char c : text + '\n') {
    if (c != '\n') {
      if (c != '\r') line += c;
      continue;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
  }
  return lines;
}

class Maker {
 public:
  Maker(const LetterForm& form, const LetterInput& input)
      : form_(form), input_(input), facts_(form, input), language_(input.scene.language) {}

  Result<Letter> make() {
    look_at_slots();
    if (!has_errors(diagnostics_)) look_at_rules();
    const Reader* reader = reader_of(form_);
    if (input_.secrecy && reader != nullptr && reader->is_public) {
      report(Code::letter_secret,
             {form_.id, input_.scene.dossier.dossier, secrecy_text(*input_.secrecy, language_)});
    }
    if (has_errors(diagnostics_)) return {std::nullopt, std::move(diagnostics_)};
    return {letter(), std::move(diagnostics_)};
  }

 private:
  void report(Code code, std::vector<std::string> args) {
    diagnostics_.push_back({code, {}, std::move(args), {}});
  }

  /// The type that a slot means in this procedure; its first name when none is declared.
  std::string label_of(const std::vector<std::string>& names, bool with_id) const {
    const Program& program = input_.scene.program;
    const Procedure& procedure = program.procedures[input_.scene.dossier.procedure];
    for (const std::string& name : names) {
      for (const Index type : procedure.events) {
        const EventType& each = program.events[type];
        if (each.id != name && std::ranges::find(each.also, name) == each.also.end()) continue;
        return with_id ? "`" + each.id + "`" : each.name.in(language_);
      }
    }
    return names.front();
  }

  void look_at_slots() {
    for (const LetterSlot& slot : form_.slots) {
      const Event* event = facts_.event(slot.name);
      if (slot.use == LetterSlot::Use::needed && event == nullptr) {
        report(Code::letter_fact_missing,
               {form_.id, label_of(slot.events, false), label_of(slot.events, true)});
      } else if (slot.use == LetterSlot::Use::needed && event->earliest) {
        report(Code::letter_day_unclear,
               {form_.id, input_.scene.program.events[event->type].name.in(language_) + ", " +
                              facts_.day_text(*event)});
      } else if (slot.use == LetterSlot::Use::absent && event != nullptr) {
        report(Code::letter_fact_against,
               {form_.id, input_.scene.program.events[event->type].name.in(language_) + ", " +
                              facts_.day_text(*event)});
      }
    }
  }

  void look_at_rules() {
    for (const LetterRule& rule : form_.rules) {
      if (rule.use != LetterRule::Use::needs_day) continue;
      const NormVerdict* verdict = facts_.norm(rule.name);
      const HolderDays days =
          verdict == nullptr ? HolderDays{}
                             : holder_days(input_.scene.program.norms[verdict->norm], *verdict);
      if (!days.safe) {
        report(Code::letter_no_last_day, {form_.id, rule_label(rule), rule_ids(rule)});
        continue;
      }
      const Date today = input_.scene.as_of;
      const Date last = std::max(*days.safe, days.arguable.value_or(*days.safe));
      if (last < today) {
        report(Code::letter_after_last_day, {form_.id, long_date(last, language_)});
      } else if (*days.safe < today) {
        report(Code::letter_after_safe_day,
               {form_.id, long_date(*days.safe, language_), long_date(last, language_)});
      }
    }
  }

  /// The norms of a rule that belong to this procedure.
  std::vector<const Norm*> norms_here(const LetterRule& rule) const {
    const Program& program = input_.scene.program;
    std::vector<const Norm*> out;
    for (const std::string& id : rule.norms) {
      for (const NormName& name : program.norm_names) {
        const Norm& norm = program.norms[name.versions.back()];
        if (norm.id == id && std::ranges::find(norm.procedures, input_.scene.dossier.procedure) !=
                                 norm.procedures.end())
          out.push_back(&norm);
      }
    }
    return out;
  }

  std::string rule_label(const LetterRule& rule) const {
    const auto norms = norms_here(rule);
    return norms.empty() ? rule.norms.front() : norms.front()->label.in(language_);
  }

  std::string rule_ids(const LetterRule& rule) const {
    std::vector<std::string> ids;
    for (const Norm* norm : norms_here(rule)) ids.push_back(norm->id);
    return quoted_list(ids.empty() ? rule.norms : ids);
  }

  Letter letter() {
    Letter made;
    made.language = language_;
    made.title = form_.name.in(language_) + ", dossier " + input_.scene.dossier.dossier;
    add_marks(made);
    add_head(made);
    for (const LetterBlock& block : form_.text(language_)) add_block(made, block);
    if (!form_.is_note) add_signature(made);
    add_notes(made);
    return made;
  }

  void add_marks(Letter& made) const {
    constexpr Phrase concept_mark = {"CONCEPT: de raad heeft hierover nog niet besloten",
                                     "CONCEPT: the council has not decided on this yet"};
    constexpr Phrase secret = {"VERTROUWELIJK: {0}", "CONFIDENTIAL: {0}"};
    if (!facts_.is_decided()) made.marks.push_back(concept_mark.text(language_));
    if (input_.secrecy)
      made.marks.push_back(fill(secret, language_, {secrecy_text(*input_.secrecy, language_)}));
  }

  std::string reader_name() const {
    if (const Reader* reader = reader_of(form_)) return reader->name.text(language_);
    return facts_.role_name(reader_role());
  }

  Index reader_role() const {
    if (form_.to == "ander") return facts_.other();
    const auto& roles = input_.scene.program.roles;
    const auto found = std::ranges::find(roles, form_.to, &Role::id);
    return found == roles.end() ? nothing : static_cast<Index>(found - roles.begin());
  }

  const Address* reader_address() const {
    const Index role = reader_role();
    if (role < input_.scene.program.roles.size())
      return address_of(input_.addresses, input_.scene.program.roles[role]);
    return address_of(input_.addresses, form_.to);
  }

  const Address* council_address() const {
    const Index role = facts_.council();
    if (role >= input_.scene.program.roles.size()) return nullptr;
    return address_of(input_.addresses, input_.scene.program.roles[role]);
  }

  /// Name, function and address, or the name of the role.
  static std::vector<std::string> address_lines(const Address* address, const std::string& role) {
    if (address == nullptr) return {with_capital(role)};
    std::vector<std::string> lines;
    if (!address->name.empty()) lines.push_back(address->name);
    if (!address->function.empty()) lines.push_back(address->function);
    if (lines.empty()) lines.push_back(with_capital(role));
    for (std::string& line : lines_of(address->address)) lines.push_back(std::move(line));
    return lines;
  }

  std::string subject() const {
    const DossierVerdict& dossier = input_.scene.dossier;
    const std::string title = dossier.title.empty() ? "" : ": " + dossier.title;
    return form_.name.in(language_) + title + " (dossier " + dossier.dossier + ')';
  }

  void add_head(Letter& made) const {
    constexpr Phrase about = {"Onderwerp: {0}", "Subject: {0}"}, day = {"Datum: {0}", "Date: {0}"};
    if (!form_.is_note) {
      made.from = address_lines(council_address(), facts_.role_name(facts_.council()));
      made.to = address_lines(reader_address(), reader_name());
    }
    made.head = {fill(day, language_, {long_date(input_.scene.as_of, language_)}),
                 fill(about, language_, {subject()})};
    if (form_.is_note) return;
    constexpr Phrase named = {"Geachte {0},", "Dear {0},"},
                     unnamed = {"Geachte heer of mevrouw,", "Dear Sir or Madam,"},
                     everybody = {"Geachte lezer,", "Dear reader,"};
    const Reader* reader = reader_of(form_);
    const Address* address = reader_address();
    const bool has_name = address != nullptr && !address->name.empty();
    made.body.push_back({LetterParagraph::Kind::plain,
                         has_name ? fill(named, language_, {address->name})
                         : reader != nullptr && reader->is_public ? everybody.text(language_)
                                                                  : unnamed.text(language_)});
  }

  void add_signature(Letter& made) const {
    constexpr Phrase greeting = {"Met vriendelijke groet,", "Yours sincerely,"},
                     council = {"namens de {0}", "on behalf of the {0}"},
                     chair = {"voorzitter", "chair"}, secretary = {"secretaris", "secretary"},
                     named = {"{0}, {1}", "{0}, {1}"};
    made.signature = {greeting.text(language_),
                      fill(council, language_, {facts_.role_name(facts_.council())})};
    const auto sign = [&](std::string_view word, const Phrase& function) {
      const Address* address = address_of(input_.addresses, word);
      const bool has_name = address != nullptr && !address->name.empty();
      made.signature.push_back(
          has_name ? fill(named, language_, {address->name, function.text(language_)})
                   : function.text(language_));
    };
    sign("voorzitter", chair);
    sign("secretaris", secretary);
  }

  /// With {name} replaced; what is not known is asked for.
  std::string filled(std::string_view text) const {
    constexpr Phrase fill_in = {"[in te vullen: {0}]", "[to be filled in: {0}]"};
    std::string out;
    while (!text.empty()) {
      const std::size_t open = std::min(text.find('{'), text.size());
      out += text.substr(0, open);
      text.remove_prefix(open);
      if (text.empty()) break;
      const std::size_t close = std::min(text.find('}'), text.size() - 1);
      const std::string name(text.substr(1, close - 1));
      out += facts_.text(name).value_or(fill(fill_in, language_, {name}));
      text.remove_prefix(close + 1);
    }
    return out;
  }

  void add_block(Letter& made, const LetterBlock& block) const {
    const bool holds = std::ranges::all_of(
        block.conditions, [&](const LetterCondition& each) { return facts_.holds(each); });
    if (!holds) return;
    using Kind = LetterBlock::Kind;
    if (block.kind == Kind::list) {
      for (std::string& item : facts_.list(block.text))
        made.body.push_back({LetterParagraph::Kind::item, std::move(item)});
      return;
    }
    const auto kind = block.kind == Kind::heading ? LetterParagraph::Kind::heading
                      : block.kind == Kind::item  ? LetterParagraph::Kind::item
                                                  : LetterParagraph::Kind::plain;
    const bool joins = block.goes_on && kind == LetterParagraph::Kind::plain &&
                       !made.body.empty() && made.body.back().kind == LetterParagraph::Kind::plain;
    if (joins)
      made.body.back().text += ' ' + filled(block.text);
    else
      made.body.push_back({kind, filled(block.text)});
  }

  void add_notes(Letter& made) const {
    constexpr Phrase nothing_sent = {"Er is niets verzonden en niets in het logboek gezet.",
                                     "Nothing was sent and nothing was put into the log."};
    constexpr Phrase one_place = {"Vul in wat tussen [ ] staat (1 plaats).",
                                  "Fill in what stands between [ ] (1 place)."},
                     places = {"Vul in wat tussen [ ] staat ({0} plaatsen).",
                               "Fill in what stands between [ ] ({0} places)."};
    constexpr Phrase concept_note = {
        "Dit is een concept. Leg eerst het besluit van de raad vast (gebeurtenis `raadsbesluit`, "
        "met de stemmen) en maak de brief dan opnieuw.",
        "This is a concept. Record the decision of the council first (event `raadsbesluit`, with "
        "the votes), and then make the letter again."};
    constexpr Phrase paper = {
        "Stuur dit op papier, ondertekend, en zorg voor een bewijs van ontvangst: laat tekenen of "
        "stuur "
        "aangetekend. Zet bij de gebeurtenis `vorm=schriftelijk`, en bij `bron` waar het bewijs "
        "ligt.",
        "Send this on paper, signed, and get proof of receipt: have it signed for or send it by "
        "registered post. Put `vorm=schriftelijk` with the event, and in `bron` where the proof "
        "is."};
    add_made_note(made);
    if (!facts_.is_decided()) made.notes.push_back(concept_note.text(language_));
    std::size_t open = 0;
    for (const LetterParagraph& paragraph : made.body)
      open += static_cast<std::size_t>(std::ranges::count(paragraph.text, '['));
    if (open > 0) made.notes.push_back(counted(open, one_place, places, language_));
    if (form_.in_writing) made.notes.push_back(paper.text(language_));
    add_last_days(made);
    add_event_note(made);
    made.notes.push_back(nothing_sent.text(language_));
  }

  void add_last_days(Letter& made) const {
    constexpr Phrase last = {"Laatste dag: {0} ({1}).", "Last day: {0} ({1})."},
                     received = {
                         "Laatste dag: {0} ({1}). Zorg dat de brief dan is ontvangen.",
                         "Last day: {0} ({1}). See to it that the letter is received by then."};
    for (const LetterRule& rule : form_.rules) {
      const bool is_needed = rule.use == LetterRule::Use::needs_day;
      const bool is_told = is_needed || rule.use == LetterRule::Use::tells_day;
      const NormVerdict* verdict = facts_.norm(rule.name);
      if (!is_told || verdict == nullptr) continue;
      // The day until which somebody waits is no last day to write.
      const Norm& norm = input_.scene.program.norms[verdict->norm];
      if (norm.kind == NormKind::prohibition || !is_live(verdict->state)) continue;
      const auto day = facts_.text(rule.name + ".dag");
      if (!day) continue;
      made.notes.push_back(fill(is_needed && form_.in_writing ? received : last, language_,
                                {*day, citations_text(norm.citations, language_)}));
    }
  }

  /// The day of what the letter answers; nothing when it answers nothing.
  std::optional<Date> answered_on() const {
    for (const LetterSlot& slot : form_.slots) {
      const Event* event = facts_.event(slot.name);
      if (slot.use == LetterSlot::Use::needed && event != nullptr) return event->day;
    }
    return std::nullopt;
  }

  /// Whoever makes it again after it went must know that it would be a second one.
  void add_made_note(Letter& made) const {
    constexpr Phrase there = {
        "Let op: in het logboek staat al {0} ({1}, nr {2}). Was dat deze brief, dan zou dit een "
        "tweede zijn.",
        "Note: the log already has {0} ({1}, no. {2}). If that was this letter, this would be a "
        "second one."};
    const Event* event = facts_.last_event(form_.makes);
    const auto since = answered_on();
    if (event == nullptr || (since && event->day < *since)) return;
    const EventType& type = input_.scene.program.events[event->type];
    made.notes.push_back(
        fill(there, language_,
             {'`' + type.id + '`', facts_.day_text(*event), std::to_string(event->number)}));
  }

  void add_event_note(Letter& made) const {
    constexpr Phrase record = {
        "Is de brief weg, zet dan in het logboek: termijn log add LOGBOEK --dossier {0} --event "
        "{1} --date DAG",
        "When the letter has gone, put into the log: termijn log add LOG --dossier {0} --event {1} "
        "--date DAY"};
    const Program& program = input_.scene.program;
    const Procedure& procedure = program.procedures[input_.scene.dossier.procedure];
    for (const std::string& name : form_.makes) {
      for (const Index type : procedure.events) {
        const EventType& each = program.events[type];
        if (each.id != name && std::ranges::find(each.also, name) == each.also.end()) continue;
        made.notes.push_back(fill(record, language_, {input_.scene.dossier.dossier, each.id}));
        return;
      }
    }
  }

  const LetterForm& form_;
  const LetterInput& input_;
  LetterFacts facts_;
  Language language_;
  Diagnostics diagnostics_;
};

bool fits(const LetterForm& form, const Program& program, Index procedure) {
  return procedure < program.procedures.size() &&
         std::ranges::find(form.procedures, program.procedures[procedure].id) !=
             form.procedures.end();
}

Diagnostic not_here(const LetterForm& form, const LetterInput& input) {
  const Program& program = input.scene.program;
  const Index procedure = input.scene.dossier.procedure;
  std::vector<std::string> names;
  for (const LetterForm* each : letters_for(program, procedure)) names.push_back(each->id);
  const std::string what = procedure < program.procedures.size()
                               ? program.procedures[procedure].name.in(input.scene.language)
                               : std::string(word(Word::unclear, input.scene.language));
  return {Code::letter_not_here,
          {},
          {form.id, input.scene.dossier.dossier, what, names.empty() ? "-" : quoted_list(names)},
          {}};
}

}  // namespace

std::vector<const LetterForm*> letters_for(const Program& program, Index procedure) {
  std::vector<const LetterForm*> out;
  for (const LetterForm& form : builtin_letters()) {
    if (fits(form, program, procedure)) out.push_back(&form);
  }
  return out;
}

Result<Letter> make_letter(const LetterForm& form, const LetterInput& input) {
  if (!fits(form, input.scene.program, input.scene.dossier.procedure))
    return {std::nullopt, {not_here(form, input)}};
  return Maker(form, input).make();
}

}  // namespace termijn
