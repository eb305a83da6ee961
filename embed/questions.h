// SPDX-License-Identifier: Apache-2.0
// What can be asked of rules and a log, with JSON as answer: the same bytes as the command gives
// with --json. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "engine/bind.h"
#include "engine/program.h"

namespace termijn::embed {

/// Texts as somebody outside gave them.
struct Question {
  std::string_view log, as_of, known_on, dossier, norm, changes;
};

/// A text, or everything that is wrong with the question.
struct Answer {
  std::optional<std::string> text;
  Diagnostics faults;
  Sources sources;  ///< of the places in `faults`
};

/// Who asks. Borrowed.
struct Asker {
  const Program& program;
  const LogNames& names;
  Language language = Language::dutch;
};

Answer check(const Asker& asker, const Question& question);
Answer deadlines(const Asker& asker, const Question& question);
/// Needs `dossier` and `norm`.
Answer why(const Asker& asker, const Question& question);
/// Needs `dossier` and `changes`: events as JSON.
Answer what_if(const Asker& asker, const Question& question);

/// A day, or the fault that `name` is none.
Result<Date> day_in(std::string_view text, std::string_view name);

}  // namespace termijn::embed
