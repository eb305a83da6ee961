// SPDX-License-Identifier: Apache-2.0
#include "engine/periods.h"

#include <algorithm>

#include "engine/papers.h"
#include "engine/year_day.h"

namespace termijn {
namespace {

/// An event from which a rhythm runs.
struct Anchor {
  EventIndex event = no_event;
  Date day;
  Truth truth = Truth::yes;
};

/// One for each day; the surest.
std::vector<Anchor> anchors_of(const Recurrence& recurrence, const Facts& facts,
                               const Judge& judge) {
  std::vector<Anchor> anchors;
  for (EventIndex i = 0; i < facts.events.size(); ++i) {
    const auto truth = judge.truth(recurrence.anchor, i);
    if (truth == Truth::no) continue;
    const Anchor anchor{i, facts.events[i].day, truth};
    const bool is_new = anchors.empty() || anchors.back().day < anchor.day;
    if (is_new)
      anchors.push_back(anchor);
    else if (anchors.back().truth < truth)
      anchors.back() = anchor;
  }
  return anchors;
}

/// `times` lengths after `day`.
Date after(Date day, Period length, std::uint32_t times) {
  const auto amount = std::int64_t{length.amount} * times;
  length.amount = static_cast<std::int32_t>(std::min<std::int64_t>(amount, INT32_MAX));
  return count_forward(day, length, CountingRule{}).last_day;
}

class Rhythm {
 public:
  Rhythm(const Recurrence& recurrence, const Facts& facts, const Judge& judge)
      : facts_(facts), recurrence_(recurrence), anchors_(anchors_of(recurrence, facts, judge)) {}

  Periods run() {
    for (std::size_t a = 0; a < anchors_.size(); ++a) from(a);
    std::ranges::stable_sort(found_.begun, {}, [](const auto& one) { return one.days.from; });
    return std::move(found_);
  }

 private:
  void from(std::size_t at) {
    const auto& anchor = anchors_[at];
    const auto given = given_length(recurrence_.length, recurrence_.parameter, facts_, anchor.day);
    if (!given.length) {
      found_.unknown_length.push_back(anchor.event);
      return;
    }
    const auto length = *given.length;
    const auto rest = std::span(anchors_).subspan(at + 1);
    const auto restart =
        std::ranges::find_if(rest, [](const auto& other) { return other.truth == Truth::yes; });
    for (std::uint32_t number = 1;; ++number) {
      const auto before = after(anchor.day, length, number - 1);
      const auto until = after(anchor.day, length, number);
      // What is due after an event is shown from the day of that event on.
      if (before == until || (number > 1 && !facts_.is_after(before))) return;
      if (restart != rest.end() && before >= restart->day) return;
      if (number > most_periods) {
        found_.too_many = true;
        return;
      }
      BegunPeriod period{{before + 1, until, number, false, no_event, {}},
                         anchor.event,
                         anchor.truth,
                         anchor.truth == Truth::yes ? no_event : anchor.event};
      period.days.origin = given.origin;
      if (restart != rest.end() && restart->day < until) period.days.restart = restart->event;
      doubt(period, {rest.begin(), restart});
      found_.begun.push_back(period);
    }
  }

  /// An event that may have begun the rhythm anew before the period ended.
  static void doubt(BegunPeriod& period, std::span<const Anchor> possible) {
    const auto first = std::ranges::find_if(
        possible, [&](const auto& other) { return other.day < period.days.until; });
    if (period.truth != Truth::yes || first == possible.end()) return;
    period.truth = Truth::unknown;
    period.doubtful = first->event;
  }

  const Facts& facts_;
  const Recurrence& recurrence_;
  std::vector<Anchor> anchors_;
  Periods found_;
};

Periods years_of(YearDay first_day, const Facts& facts) {
  Periods found;
  const auto begin = termijn::first_day(facts);
  auto from = year_start(begin, first_day);
  while (facts.reaches(from)) {
    if (found.begun.size() == most_periods) {
      found.too_many = true;
      break;
    }
    const auto until = last_day_from(from, first_day, true);
    found.begun.push_back(
        {{from, until, 0, from < begin, no_event, {}}, no_event, Truth::yes, no_event});
    if (until == Date::last()) break;
    from = until + 1;
  }
  return found;
}

}  // namespace

Periods periods_of(const Recurrence& recurrence, const Facts& facts, const Judge& judge) {
  if (recurrence.is_yearly()) return years_of(recurrence.first_day, facts);
  return Rhythm(recurrence, facts, judge).run();
}

}  // namespace termijn
