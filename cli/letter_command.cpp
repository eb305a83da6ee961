// SPDX-License-Identifier: Apache-2.0
// `termijn letter`: a letter filled from the log.
#include <optional>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/intact.h"
#include "cli/load_log.h"
#include "cli/secrets.h"
#include "cli/write_file.h"
#include "engine/evaluate.h"
#include "office/letter.h"
#include "report/layout.h"
#include "rules/rule_folder.h"

namespace termijn::cli {
namespace {

Diagnostic unknown_letter(const std::string& kind) {
  std::vector<Suggestion> names;
  for (const LetterForm& form : builtin_letters()) {
    for (const std::string& text : {form.id, form.english_id, form.name.dutch, form.name.english})
      names.push_back({text, form.id});
  }
  auto near = nearest(kind, names);
  if (near.empty()) near = {"ontvangstbevestiging", "advies", "chronologie"};
  return {Code::letter_unknown_kind, {}, {kind, quoted_list(near)}, {}};
}

bool is_rtf(const std::string& path) {
  return path.ends_with(".rtf");
}

/// What the command line says wrong before any file is read.
Diagnostics faults_of(const Options& options) {
  Diagnostics faults;
  if (!options.list && letter_named(options.words[0]) == nullptr)
    faults.push_back(unknown_letter(options.words[0]));
  const std::string& path = options.output;
  if (!path.empty() && !is_rtf(path) && !path.ends_with(".txt"))
    faults.push_back({Code::letter_bad_file, {}, {path}, {}});
  return faults;
}

/// The names and addresses; reported on the console when they have faults.
std::optional<Addresses> load_addresses(const Options& options, const Program& program,
                                        Sources& sources, Console& console, ExitCode& code) {
  if (options.addresses.empty()) return Addresses{};
  const auto text = read_start(options.addresses);
  if (!text) {
    code = console.fail({Code::letter_addresses_unreadable, {}, {options.addresses}, {}},
                        exit_environment);
    return std::nullopt;
  }
  const auto file = static_cast<std::uint32_t>(sources.size());
  sources.push_back({options.addresses, *text});
  auto addresses = read_addresses(program, sources.back().text, file);
  if (addresses) return std::move(addresses.value);
  code = console.fail(addresses.diagnostics, sources, exit_input);
  return std::nullopt;
}

std::string notes_text(const Letter& letter) {
  std::string out;
  for (const std::string& note : letter.notes) out += paragraph("  * ", note);
  return out;
}

ExitCode write_letter(const Letter& letter, const Options& options, Console& console) {
  if (options.output.empty()) {
    console.say(letter_text(letter) + rule_line("-") + notes_text(letter));
    return exit_fine;
  }
  const std::string text = is_rtf(options.output) ? letter_rtf(letter) : letter_text(letter);
  if (const auto fault = write_file(options.output, text))
    return console.fail(*fault, exit_environment);
  console.say(options.output + '\n' + notes_text(letter));
  return exit_fine;
}

/// The words behind the kind of letter: the log and the dossier.
ExitCode with_dossier(const Options& options, const LetterForm* form, Console& console) {
  Options one = options;
  one.words = {options.words[options.words.size() - 2], options.words.back()};
  one.dossier = one.words[1];
  LoadedLog loaded = load_log(one, console);
  if (!loaded.log) return loaded.code;
  const Program& program = *loaded.rules.program;
  ExitCode code = exit_fine;
  const auto addresses = load_addresses(options, program, loaded.rules.sources, console, code);
  if (!addresses) return code;
  const Date day = judged_day(options);
  const Verdict verdict = evaluate(program, *loaded.log, day);
  const Scene scene{program, verdict.dossiers.front(), day, console.language()};
  const Dossier& dossier = loaded.log->dossiers.front();
  const auto secrets = secrets_of(loaded, day, console, code);
  if (!secrets) return code;
  const Secrecy* const secrecy = secrets->find(dossier.council, dossier.dossier);
  const auto records = records_about(loaded, dossier, *secrets, console.language());
  const LetterInput input{scene, records, *addresses,
                          secrecy ? std::optional(*secrecy) : std::nullopt};
  if (form == nullptr) {
    console.say(letter_list_text(input));
    return exit_fine;
  }
  auto letter = make_letter(*form, input);
  if (!letter) return console.fail(letter.diagnostics, {}, exit_input);
  if (std::string text = not_intact_text(one.words[0], console.language()); !text.empty())
    letter->notes.insert(letter->notes.begin(), std::move(text));
  console.warn(letter.diagnostics, {});
  return write_letter(*letter, options, console);
}

}  // namespace

ExitCode run_letter(const Options& options, Console& console) {
  const std::size_t wanted = options.list ? 2 : 3;
  if (options.list && options.words.empty()) {
    console.say(letter_list_text(console.language()));
    return exit_fine;
  }
  if (options.words.size() != wanted) {
    const bool dutch = console.language() == Language::dutch;
    const std::string usage =
        options.list ? (dutch ? "letter --list LOGBOEK DOSSIER" : "letter --list LOG DOSSIER")
                     : (dutch ? "letter BRIEF LOGBOEK DOSSIER" : "letter KIND LOG DOSSIER");
    const std::string lacking =
        dutch ? "de brief, het logboek en het dossier" : "the letter, the log and the dossier";
    if (options.words.size() < wanted)
      return console.fail({Code::cli_missing_word, {}, {"letter", lacking, usage}, {}}, exit_usage);
    return console.fail({Code::cli_extra_word, {}, {"letter", options.words.back(), usage}, {}},
                        exit_usage);
  }
  const Diagnostics faults = faults_of(options);
  if (!faults.empty()) return console.fail(faults, {}, exit_usage);
  return with_dossier(options, options.list ? nullptr : letter_named(options.words[0]), console);
}

}  // namespace termijn::cli
