// SPDX-License-Identifier: Apache-2.0
// Pieces of clauses in words: conditions, events, lengths, days, articles.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/reading.h"
#include "report/reading/names.h"

namespace termijn::reading {

/// `text` as a sentence without a list.
ReadLine plain(std::string text);

/// A condition that may be missing, behind a head: one part behind `one`, more of them as a list
/// behind `many`. {0} is the head, {1} the condition.
ReadLine with_condition(const Names& names, std::string head,
                        std::span<const ast::Expression> condition, Word one = Word::read_if_one,
                        Word many = Word::read_if_many);
/// A condition alone: its one part, or what is above its list.
ReadLine condition_line(const Names& names, const ast::Expression& condition);

/// `“advies”`, with its condition; `2 keer “advies”`.
ReadLine event_line(const Names& names, const ast::EventPattern& pattern);
/// One event behind the head, or all of them under it.
ReadLine events_line(const Names& names, std::string_view head,
                     std::span<const ast::EventPattern> events, Word several);

std::string length_text(const Names& names, const ast::Length& length);
/// `1 maand, geteld als “...”`
std::string counted_text(const Names& names, const std::string& length, const ast::Clause& clause);
std::string year_day_text(const Names& names, int day, int month);
/// `vanaf 01-01-2020 tot 01-01-2024`, from the days of a clause.
std::string span_text(const Names& names, std::span<const ast::Day> days);

std::string article_text(const Names& names, const ast::Citation& citation);
std::string articles_text(const Names& names, std::span<const ast::Citation> citations);
std::string mark_text(const Names& names, const ast::Name& mark);

/// Behind `line` what its clause says about where it comes from: article, source, mark.
void add_authority(const Names& names, const ast::Clause& clause, ReadLine& line);

}  // namespace termijn::reading
