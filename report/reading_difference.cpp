// SPDX-License-Identifier: Apache-2.0
// What differs between two readings of one rule.
#include <algorithm>

#include "report/reading.h"

namespace termijn {
namespace {

using Lines = std::vector<ReadLine>;

/// The lines of `of` that `other` lacks; each line of `other` stands for one.
Lines missing(const Lines& of, Lines other) {
  Lines out;
  for (const ReadLine& line : of) {
    const auto found = std::ranges::find(other, line);
    if (found == other.end())
      out.push_back(line);
    else
      other.erase(found);
  }
  return out;
}

void pair_up(const Lines& before, const Lines& after, std::vector<ReadChange>& out) {
  Lines gone = missing(before, after), fresh = missing(after, before);
  for (ReadLine& old : gone) {
    const auto same_head = std::ranges::find(fresh, old.text, &ReadLine::text);
    if (same_head == fresh.end()) {
      out.push_back({std::move(old), std::nullopt});
      continue;
    }
    ReadLine now = std::move(*same_head);
    fresh.erase(same_head);
    const Lines items_before = missing(old.under, now.under);
    now.under = missing(now.under, old.under);
    old.under = items_before;
    out.push_back({std::move(old), std::move(now)});
  }
  for (ReadLine& now : fresh) out.push_back({std::nullopt, std::move(now)});
}

/// The line without what only says where it comes from.
ReadLine law_of(const ReadLine& line) {
  ReadLine out = line;
  std::erase_if(out.under, [](const ReadLine& item) { return item.is_source; });
  for (ReadLine& item : out.under) item = law_of(item);
  return out;
}

struct Parts {
  Lines law, source;
};

/// What is said, apart from where it comes from. A source behind a clause goes with its sentence.
Parts parts_of(const DeclarationReading& reading, const std::string& clause) {
  Parts parts;
  for (const ReadSentence& sentence : reading.sentences) {
    if (sentence.clause != clause) continue;
    if (sentence.line.is_source) {
      parts.source.push_back(sentence.line);
      continue;
    }
    parts.law.push_back(law_of(sentence.line));
    for (const ReadLine& item : sentence.line.under) {
      if (item.is_source) parts.source.push_back({sentence.line.text, {item}, true});
    }
  }
  return parts;
}

std::vector<std::string> clauses_in(const DeclarationReading& before,
                                    const DeclarationReading& after) {
  std::vector<std::string> clauses;
  for (const auto* reading : {&before, &after}) {
    for (const ReadSentence& sentence : reading->sentences) {
      if (std::ranges::find(clauses, sentence.clause) == clauses.end())
        clauses.push_back(sentence.clause);
    }
  }
  return clauses;
}

}  // namespace

ReadDifference difference(const DeclarationReading& before, const DeclarationReading& after) {
  ReadDifference out;
  if (before.title != after.title)
    out.law.push_back({ReadLine{before.title, {}}, ReadLine{after.title, {}}});
  for (const std::string& clause : clauses_in(before, after)) {
    if (clause == validity_clause) continue;
    const Parts was = parts_of(before, clause), is = parts_of(after, clause);
    pair_up(was.law, is.law, out.law);
    pair_up(was.source, is.source, out.source);
  }
  return out;
}

}  // namespace termijn
