// SPDX-License-Identifier: Apache-2.0
// What stands behind the handles of termijn.h, and the wall that keeps every exception inside.
#pragma once

#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "embed/line.h"
#include "embed/questions.h"
#include "embed/termijn.h"
#include "engine/program.h"
#include "engine/verdict.h"

struct termijn_answer {
  std::string text;
};

namespace termijn::embed {

/// Rules with what is made of them once, for all who judge by them. Stays where it was made.
struct Loaded {
  explicit Loaded(Program compiled);
  Loaded(const Loaded&) = delete;
  Loaded& operator=(const Loaded&) = delete;

  Program program;
  Plan plan;
  std::vector<termijn_norm> norms;  ///< as Program::norms, without what a verdict adds

 private:
  termijn_norm described(const Norm& norm) const;
};

}  // namespace termijn::embed

struct termijn_rules {
  std::shared_ptr<const termijn::embed::Loaded> loaded;
};

struct termijn_session {
  std::shared_ptr<const termijn::embed::Loaded> loaded;
  termijn::Language language = termijn::Language::dutch;
  termijn::LogNames names;
  termijn::embed::LineJudge judge;
  std::string line = {};  ///< the last answer of termijn_judge_line()
  std::vector<termijn_event> events =
      {};  ///< of termijn_judge(), when a caller's are longer or shorter
  std::vector<termijn::TextField> fields = {};  ///< of one event of termijn_judge()

  termijn::embed::Asker asker() const { return {loaded->program, names, language}; }
};

struct termijn_verdict {
  std::shared_ptr<const termijn::embed::Loaded> loaded;
  termijn::embed::Shown dossier;
};

namespace termijn::embed {

inline std::string_view view_of(termijn_text text) {
  return text.data != nullptr ? std::string_view(text.data, text.size) : std::string_view();
}
/// Lives as long as what `text` looks at.
inline termijn_text text_of(std::string_view text) {
  return {text.data(), text.size()};
}
/// Says that there is something, and nothing is there.
inline bool is_broken(termijn_text text) {
  return text.data == nullptr && text.size != 0;
}

/// Runs `work`; what it throws becomes a status.
template <class Work>
termijn_status guarded(Work work) noexcept {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return TERMIJN_NO_MEMORY;
  } catch (const std::length_error&) {
    return TERMIJN_NO_MEMORY;
  } catch (...) {
    return TERMIJN_INTERNAL;
  }
}

/// Gives `answer` what is wrong, when somebody wants to know it.
void give_faults(termijn_answer** answer, const Diagnostics& faults, const Sources& sources,
                 Language language);

std::unique_ptr<termijn_rules> new_rules(Program program);

/// Sets a handle that will be given out to nothing.
template <class Handle>
void clear(Handle** handle) {
  if (handle != nullptr) *handle = nullptr;
}

}  // namespace termijn::embed
