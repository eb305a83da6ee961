// SPDX-License-Identifier: Apache-2.0
#include "report/shared_ledger.h"

#include <algorithm>

#include "report/counting_text.h"
#include "report/layout.h"

namespace termijn {
namespace {

/// A ledger of more lines than this is no ledger that somebody reads to another.
constexpr std::ptrdiff_t most_lines = 12;

std::size_t place_in(std::vector<std::string>& all, const std::string& text) {
  const auto found = std::ranges::find(all, text);
  if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
  all.push_back(text);
  return all.size() - 1;
}

std::string joined(const std::vector<std::string>& parts, std::string_view sign) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    out += (out.empty() ? "" : std::string(sign)) + part;
  }
  return out;
}

std::string named(Word name, const std::string& text, Language language) {
  return text.empty() ? text : std::string(word(name, language)) + ' ' + text;
}

/// What led to the last day, in one sentence. Why nothing moved is told the first time only.
std::string steps_text(const LedgerParts& parts, const std::string& day,
                       std::vector<std::string>& told, Language language) {
  const bool is_bare = parts.bare_end == day && parts.moves.empty();
  std::vector<std::string> steps;
  if (!is_bare) steps.push_back(named(Word::why_raw_end, parts.bare_end, language));
  if (std::ranges::find(told, parts.unmoved) == told.end()) {
    steps.push_back(parts.unmoved);
    told.push_back(parts.unmoved);
  }
  steps.push_back(named(Word::why_pause, parts.pauses, language));
  steps.push_back(named(Word::why_shift, parts.shifts, language));
  steps.push_back(parts.clock);
  for (const std::string& move : parts.moves)
    steps.push_back(named(Word::why_move, move, language));
  return joined(steps, "; ");
}

/// `; telt niet mee`, where every text ends so: told with the last of them.
std::string shared_end(const std::vector<std::string>& texts) {
  const std::size_t at = texts.front().rfind("; ");
  if (at == std::string::npos) return {};
  std::string end = texts.front().substr(at);
  const bool all =
      std::ranges::all_of(texts, [&](const std::string& text) { return text.ends_with(end); });
  return all ? end : std::string();
}

bool is_same(const LedgerParts& a, const LedgerParts& b) {
  return a.start == b.start && a.receipt == b.receipt && a.length == b.length &&
         a.clock == b.clock && a.raw_end == b.raw_end && a.pauses == b.pauses &&
         a.shifts == b.shifts && a.moves == b.moves && a.last_day == b.last_day;
}

/// Each item on a line of its own, the name before the first only; or all behind each other.
void add_items(LedgerLines& into, Word name, const std::vector<std::string>& items, bool flowing) {
  if (flowing) {
    add_entry(into, name, joined(items, " · "));
    return;
  }
  bool is_first = true;
  for (const std::string& item : items) {
    if (item.empty()) continue;
    into.push_back({name, item, !is_first});
    is_first = false;
  }
}

/// `als a; tot: de dag ervoor is de laatste` for what only adds to an earlier text.
std::string shortened(const std::vector<std::string>& all, std::size_t place, Language language) {
  const std::string& text = all[place];
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == place || all[i].empty() || !text.starts_with(all[i] + "; ")) continue;
    const std::string letter(1, static_cast<char>('a' + i % 26));
    return say(Word::why_as, language, {letter}) + text.substr(all[i].size());
  }
  return text;
}

}  // namespace

SharedLedger::SharedLedger(const Scene& scene, const NormVerdict& verdict)
    : scene_(scene), norm_(scene.program.norms[verdict.norm]) {
  for (const Outcome& outcome : verdict.outcomes) {
    add(outcome.deadline, true);
    add(outcome.possible, false);
    is_everywhere_ = is_everywhere_ && (outcome.deadline || outcome.possible);
    is_possible_ = is_possible_ && !outcome.deadline;
  }
  name_ends();
}

void SharedLedger::add(const std::optional<Deadline>& deadline, bool is_certain) {
  if (!deadline) return;
  if (const End* known = find(*deadline)) {
    ends_[static_cast<std::size_t>(known - ends_.data())].is_certain |= is_certain;
    return;
  }
  LedgerParts parts = ledger_parts(scene_, norm_, *deadline);
  const std::size_t start = place_in(starts_, joined({parts.start, parts.receipt}, "; "));
  const std::size_t length = place_in(lengths_, parts.length);
  ends_.push_back({&*deadline, std::move(parts), start, length, {}, is_certain});
}

const SharedLedger::End* SharedLedger::find(const Deadline& deadline) const {
  const LedgerParts parts = ledger_parts(scene_, norm_, deadline);
  const auto same =
      std::ranges::find_if(ends_, [&](const End& end) { return is_same(end.parts, parts); });
  return same == ends_.end() ? nullptr : &*same;
}

/// `1a`: the first start and the first length; what these do not tell apart is counted.
void SharedLedger::name_ends() {
  for (auto end = ends_.begin(); end != ends_.end(); ++end) {
    if (starts_.size() > 1) end->label += std::to_string(end->start + 1);
    if (lengths_.size() > 1) end->label += static_cast<char>('a' + end->length % 26);
    const auto same = std::count_if(ends_.begin(), end, [&](const End& other) {
      return other.start == end->start && other.length == end->length;
    });
    if (same > 0 || end->label.empty())
      end->label += (end->label.empty() ? "" : "-") + std::to_string(same + 1);
  }
}

LedgerLines SharedLedger::all(bool flowing) const {
  const Language language = scene_.language;
  std::vector<std::string> starts, lengths, ends, notes, told;
  const std::string shared = starts_.size() > 1 ? shared_end(starts_) : std::string();
  for (std::size_t i = 0; i < starts_.size(); ++i) {
    const std::string own = starts_[i].substr(0, starts_[i].size() - shared.size());
    starts.push_back((starts_.size() > 1 ? std::to_string(i + 1) + ": " : "") + own);
  }
  if (!shared.empty()) starts.back() += shared;
  for (std::size_t i = 0; i < lengths_.size(); ++i) {
    const std::string letter(1, static_cast<char>('a' + i % 26));
    lengths.push_back((lengths_.size() > 1 ? letter + ": " : "") +
                      shortened(lengths_, i, language));
  }
  for (const End& end : ends_) {
    const Deadline& deadline = *end.deadline;
    const std::string day = end_text(deadline.last_day, deadline.end_time(), language);
    const std::string steps = steps_text(end.parts, day, told, language);
    const bool only_possible = !end.is_certain && !is_possible_;
    const std::string shown = only_possible ? named(Word::why_possible, day, language) : day;
    ends.push_back(bracketed(end.label + ": " + shown, steps));
    if (!end.parts.advice.empty()) place_in(notes, end.parts.advice);
  }
  LedgerLines out;
  add_items(out, Word::why_start, starts, flowing);
  if (!lengths_.empty() && !lengths_.front().empty())
    add_items(out, Word::why_length, lengths, flowing);
  std::vector<LedgerLines> origins;
  for (const End& end : ends_) {
    if (std::ranges::find(origins, end.parts.origins) != origins.end()) continue;
    origins.push_back(end.parts.origins);
    add_entries(out, end.parts.origins);
  }
  add_items(out, is_possible_ ? Word::why_possible : Word::why_last_day, ends, flowing);
  add_entry(out, Word::term_advice, joined(notes, "; "));
  const auto provisional =
      std::ranges::find_if(ends_, [](const End& end) { return !end.parts.provisional.empty(); });
  if (provisional != ends_.end())
    add_entry(out, Word::why_provisional, provisional->parts.provisional);
  return out;
}

LedgerLines SharedLedger::entries() const {
  if (ends_.empty()) return {};
  if (is_one()) return ledger_entries(scene_, norm_, *ends_.front().deadline, is_possible_);
  LedgerLines apart = all(false);
  const std::string text = ledger_lines(apart, scene_.language);
  return std::ranges::count(text, '\n') > most_lines ? all(true) : apart;
}

std::string SharedLedger::label(const Outcome& outcome) const {
  const bool is_only_possible = !outcome.deadline && outcome.possible && !is_possible_;
  if (is_one() && is_everywhere_ && !is_only_possible) return {};  // told already
  std::vector<std::string> labels;
  for (const auto* deadline : {&outcome.deadline, &outcome.possible}) {
    if (!*deadline) continue;
    const End* end = find(**deadline);
    std::string text;
    if (deadline == &outcome.possible)
      text.append(word(Word::why_possible, scene_.language)) += ' ';
    if (end != nullptr && !is_one()) text.append(end->label) += ", ";
    text += end_text((*deadline)->last_day, (*deadline)->end_time(), scene_.language);
    labels.push_back(std::move(text));
  }
  return joined(labels, "; ");
}

}  // namespace termijn
