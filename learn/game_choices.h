// SPDX-License-Identifier: Apache-2.0
// Options that stand beside each other, each judged. Part of game_options.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "explore/trial.h"
#include "learn/game_options.h"
#include "office/phrase.h"

namespace termijn {

/// Values that a field of an event could have instead; none for facts, days and numbers.
std::vector<std::string> other_values(const Program& program, const FieldText& text);

class Choices {
 public:
  using From = GameOption::From;
  using Found = std::optional<GameOption>;

  explicit Choices(const OptionTask& task, std::size_t moment = 0)
      : task_(task), referee_(task.referee), program_(task.referee.program()), moment_(moment) {}

  std::vector<GameOption> take() { return std::move(options_); }
  std::size_t size() const { return options_.size(); }
  bool has(auto test) const { return std::ranges::any_of(options_, test); }

  /// Unless there is one that means or says the same.
  void add(Found option);
  /// A step of the exercise.
  Found step(From from, const Step& step) const;
  /// The written step. What then is for people to judge is not laid to who does as written, nor to
  /// who chooses otherwise.
  Found written();
  /// Waiting then means letting the last day pass of what the step gets done.
  void await(const GameOption& option);

  /// What the exercise has beside the written step; `written` shows what its form is good for.
  void add_written_choices(const Found& written);
  /// A written step of an earlier moment, when it does no harm now.
  void add_put_off(std::size_t moment);
  void add_late(const Step& step);
  /// The step with one value otherwise, where that makes it worse.
  void add_flawed(const GameOption& written, std::size_t most);
  /// What a prohibition in force forbids now.
  void add_forbidden();
  /// What the role can do about what is wrong, and, when asked, about what still runs.
  void add_cures(bool also_running, std::size_t most);
  /// At least one option must not be wrong: to do nothing today never is.
  void add_waiting(const Phrase& words);
  /// Who waits from now on leaves these rights unused.
  void add_rights_left();
  /// Acts with which the role uses the right, without harm.
  void add_uses(const Norm& norm);

 private:
  using Wanted = std::function<bool(const Weighed&)>;

  Found judged(From from, Attempt attempt, Label text, const Wanted& wanted) const;
  void forget_doubts(GameOption& option) const;
  Found wait(const Label& text, From from) const;
  Date wait_until() const;
  bool day_goes_on() const;
  EventRecord record_of(const Step& step) const;
  Label act_text(std::span<const EventRecord> records, const Phrase& words) const;

  void add_lacking(GameOption& option, const Weighed& model, std::span<const FieldText> form) const;
  void add_lacking_form(GameOption& option, const EventRecord& written) const;

  Trial trial_now() const;
  Found proposal(const Trial& trial, std::span<const Proposed> events, From from) const;
  Step completed(const Step& step) const;
  void add_unless_there(Found option);
  Found cure(Trial& trial, std::uint32_t at, bool is_wrong) const;
  Found cure_of_exercise(const Norm& norm) const;
  Found forbidden(Trial& trial, const std::vector<Sketch>& sketches) const;
  Found flawed(const Weighed& model, const GameOption& written, std::size_t field,
               const std::string& value) const;

  const OptionTask& task_;
  const Referee& referee_;
  const Program& program_;
  std::size_t moment_;
  std::vector<GameOption> options_;
  std::optional<Date> awaited_;
  std::vector<Index> doubts_;  ///< norms
};

}  // namespace termijn
