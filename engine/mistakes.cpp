// SPDX-License-Identifier: Apache-2.0
#include "engine/mistakes.h"

#include <algorithm>
#include <tuple>

namespace termijn {
namespace {

using Certainty = Sighting::Certainty;

bool shows(const Mistake::Sign& sign, const Outcome& outcome) {
  return sign.is_signal ? outcome.signalled : outcome.state == sign.state;
}

/// What a machine cannot decide is for people to judge, whatever it looks like.
bool is_for_people(const Norm& norm, const Mistake& mistake, const Mistake::Sign& sign) {
  return sign.is_signal || norm.class_ == NormClass::open || norm.mark == Mark::uncertain ||
         mistake.mark == Mark::uncertain;
}

/// The act with which the norm came into its state, else the event that it arose from.
EventIndex event_of(const NormVerdict& verdict, const Outcome& outcome) {
  const auto act = std::find_if(
      outcome.causes.rbegin(), outcome.causes.rend(),
      [&](const Cause& cause) { return cause.event != no_event && outcome.since == cause.day; });
  return act != outcome.causes.rend() ? act->event : verdict.trigger;
}

class Search {
 public:
  Search(const Program& program, const DossierVerdict& dossier)
      : program_(program), dossier_(dossier), arisen_(program.norm_names.size(), false) {
    for (const auto& verdict : dossier.norms) {
      const bool is_asleep = verdict.outcomes.size() == 1 && verdict.state == State::dormant;
      if (!is_asleep) arisen_[program.norms[verdict.norm].name] = true;
    }
  }

  std::vector<Sighting> sightings(const Mistake& mistake) const {
    std::vector<Sighting> found;
    if (std::none_of(mistake.signs.begin(), mistake.signs.end(), [&](const auto& sign) {
          return arisen_[sign.norm] || (!sign.is_signal && sign.state == State::dormant);
        }))
      return found;
    for (std::uint32_t i = 0; i < dossier_.norms.size(); ++i) {
      for (const auto& sign : mistake.signs) {
        if (program_.norms[dossier_.norms[i].norm].name == sign.norm) look(mistake, sign, i, found);
      }
    }
    return found;
  }

 private:
  void look(const Mistake& mistake, const Mistake::Sign& sign, std::uint32_t at,
            std::vector<Sighting>& found) const {
    const auto& verdict = dossier_.norms[at];
    const auto test = [&](const Outcome& outcome) { return shows(sign, outcome); };
    const auto& outcomes = verdict.outcomes;
    const auto first = std::find_if(outcomes.begin(), outcomes.end(), test);
    if (first == outcomes.end()) return;
    Sighting sighting;
    sighting.verdict = at;
    sighting.outcome = static_cast<std::uint32_t>(first - outcomes.begin());
    sighting.is_signal = sign.is_signal;
    sighting.day = sign.is_signal ? first->signal_day : first->since;
    sighting.event = sign.is_signal ? verdict.trigger : event_of(verdict, *first);
    // Readings that were cut off leave a norm undetermined, though all that were lived agree.
    const bool everywhere = std::all_of(outcomes.begin(), outcomes.end(), test) &&
                            (sign.is_signal || verdict.state == sign.state);
    if (!everywhere)
      sighting.certainty = Certainty::depends;
    else if (is_for_people(program_.norms[verdict.norm], mistake, sign))
      sighting.certainty = Certainty::to_judge;
    found.push_back(sighting);
  }

  const Program& program_;
  const DossierVerdict& dossier_;
  std::vector<bool> arisen_;  ///< by number in Program::norm_names; in some outcome
};

bool is_about(const Finding& finding, const Sighting& sighting, const Outcome& shown) {
  if (finding.verdict != sighting.verdict || finding.kind == FindingKind::question ||
      finding.kind == FindingKind::possible_breach)
    return false;
  // A term that draws attention may later be missed: that is another finding.
  const bool by_signal = finding.kind == FindingKind::attention && shown.signalled;
  return sighting.is_signal == by_signal;
}

bool covers(const DossierVerdict& dossier, const Finding& finding, const ShownMistake& mistake) {
  const auto& outcomes = dossier.norms[finding.verdict].outcomes;
  return std::any_of(mistake.sightings.begin(), mistake.sightings.end(), [&](const auto& sighting) {
    return is_about(finding, sighting, outcomes[finding.outcome]);
  });
}

}  // namespace

std::vector<ShownMistake> shown_mistakes(const Program& program, const DossierVerdict& dossier) {
  const Search search(program, dossier);
  std::vector<ShownMistake> shown;
  for (std::size_t i = 0; i < program.mistakes.size(); ++i) {
    auto sightings = search.sightings(program.mistakes[i]);
    if (sightings.empty()) continue;
    const auto surest =
        std::min_element(sightings.begin(), sightings.end(),
                         [](const auto& a, const auto& b) { return a.certainty < b.certainty; });
    const auto certainty = surest->certainty;
    shown.push_back({static_cast<Index>(i), certainty, std::move(sightings)});
  }
  std::stable_sort(shown.begin(), shown.end(), [&](const auto& a, const auto& b) {
    return std::tuple(program.mistakes[a.mistake].severity, a.certainty) <
           std::tuple(program.mistakes[b.mistake].severity, b.certainty);
  });
  return shown;
}

std::vector<const ShownMistake*> mistakes_of(const DossierVerdict& dossier,
                                             const Finding& finding) {
  std::vector<const ShownMistake*> found;
  for (const auto& mistake : dossier.mistakes) {
    if (covers(dossier, finding, mistake)) found.push_back(&mistake);
  }
  return found;
}

const Sighting* sighting_of(const ShownMistake& mistake, std::uint32_t verdict) {
  const Sighting* surest = nullptr;
  for (const auto& sighting : mistake.sightings) {
    if (sighting.verdict != verdict) continue;
    if (surest == nullptr || sighting.certainty < surest->certainty) surest = &sighting;
  }
  return surest;
}

std::vector<const ShownMistake*> mistakes_apart(const DossierVerdict& dossier) {
  std::vector<const ShownMistake*> found;
  for (const auto& mistake : dossier.mistakes) {
    const bool is_covered =
        std::any_of(dossier.findings.begin(), dossier.findings.end(),
                    [&](const auto& finding) { return covers(dossier, finding, mistake); });
    if (!is_covered) found.push_back(&mistake);
  }
  return found;
}

}  // namespace termijn
