// SPDX-License-Identifier: Apache-2.0
// brief verdict -> findings, mistakes and next steps: the same as of a DossierVerdict, in short.
#pragma once

#include <cstdint>
#include <vector>

#include "fast/brief.h"
#include "fast/plan.h"

namespace termijn {

/// A Finding, or a Sighting of a mistake.
struct BriefFinding {
  FindingKind kind = FindingKind::attention;
  std::uint32_t norm = 0;  ///< position in BriefVerdict::norms
  bool has_day = false;
  std::int32_t day = 0;  ///< of the act or the expiry
  /// In BriefVerdict::acts; nothing when `day` is all there is.
  Range acts;
};
struct BriefMistake {
  Index mistake = nothing;  ///< in Program::mistakes
  Sighting::Certainty certainty = Sighting::Certainty::certain;
  BriefFinding seen;  ///< `kind` does not count
};

/// The last days of a norm, for its holder.
struct BriefDays {
  bool has_safe = false, has_arguable = false;
  std::int32_t safe = 0;      ///< on which he can count on every reading
  std::int32_t arguable = 0;  ///< another that some reading gives
};

/// What follows from one brief verdict; keeps its memory for the next.
class Conclusions {
 public:
  /// Without mistakes when nobody asks for them.
  explicit Conclusions(const Plan& plan, bool with_mistakes = true);

  void draw(const BriefVerdict& verdict);

  /// By norm, and not worst first: who reads a million rows sorts them himself.
  const std::vector<BriefFinding>& findings() const { return findings_; }
  /// In the order of the norms; a mistake that several norms show is there for each.
  const std::vector<BriefMistake>& mistakes() const { return mistakes_; }
  /// Positions of live norms, in the order of the norms.
  const std::vector<std::uint32_t>& next() const { return next_; }

  BriefDays days(const BriefNorm& norm) const;

 private:
  struct Sign {
    Index mistake = nothing;
    State state{};
    bool is_signal = false;
  };
  /// What the conclusions ask of an outcome, brief or full.
  struct Look {
    State state = State::dormant;
    bool lost = false, signalled = false, maybe_broken = false, assumed = false;
    bool has_since = false, has_signal_day = false;
    std::int32_t since = 0, signal_day = 0;
    Range acts;
  };

  void look_at(const BriefVerdict& verdict, const BriefNorm& norm);
  void find(std::uint32_t position, const Norm& norm);
  void find_mistakes(std::uint32_t position, const BriefNorm& one);
  void draw_quiet(std::uint32_t position, const BriefNorm& one, const BriefOutcome& outcome);
  bool is_for_people(const Sign& sign, const BriefNorm& one) const;

  const Plan& plan_;
  std::vector<Range> signs_of_;  ///< by number in Program::norm_names, in `signs_`
  std::vector<Sign> signs_;
  std::vector<Look> looks_;
  std::vector<BriefFinding> findings_;
  std::vector<BriefMistake> mistakes_;
  std::vector<std::uint32_t> next_;
};

}  // namespace termijn
