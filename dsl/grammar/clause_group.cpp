// SPDX-License-Identifier: Apache-2.0
#include "dsl/grammar/clause_group.h"

namespace termijn::grammar {

ClauseGroup group_of(Keyword keyword) {
  using K = Keyword;
  switch (keyword) {
    case K::step:
    case K::citation:
    case K::source:
    case K::mark:
    case K::kind:
    case K::valid:
    case K::note:
    case K::reason:
    case K::consequence:
    case K::remedy:
    case K::bwb:
    case K::text_version:
    case K::article:
      return ClauseGroup::source;
    case K::procedure:
    case K::party:
    case K::arises:
    case K::per:
    case K::unless:
    case K::while_:
    case K::forbidden:
    case K::within:
    case K::through:
    case K::until:
    case K::before:
    case K::at_latest:
    case K::clock:
    case K::suspended:
    case K::extended:
    case K::shortened:
    case K::fulfilled:
    case K::exercised:
    case K::judged:
    case K::lifted:
    case K::lapses:
    case K::lapses_with:
    case K::exhausted:
    case K::signal:
      return ClauseGroup::norm;
    case K::each_year:
    case K::every:
      return ClauseGroup::recurring;
    case K::also:
    case K::by:
    case K::to:
    case K::with:
    case K::recognised:
    case K::value:
    case K::choice:
    case K::question:
    case K::phase:
    case K::if_:
      return ClauseGroup::vocabulary;
    case K::free:
    case K::complete:
    case K::calendar:
    case K::roll:
    case K::advance:
    case K::stands_still:
    case K::least:
    case K::excluded:
      return ClauseGroup::calendar;
    case K::on:
    case K::expect:
      return ClauseGroup::decided_case;
    case K::severity:
    case K::shown:
    case K::right:
      return ClauseGroup::table;
    case K::standard:
    case K::bound:
    case K::allowed:
    case K::sets:
    case K::council:
    case K::covered:
      return ClauseGroup::paper;
    default:
      return ClauseGroup::none;
  }
}

}  // namespace termijn::grammar
