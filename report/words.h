// SPDX-License-Identifier: Apache-2.0
// The fixed words and sentences of all reports in both languages, and days and lengths for people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "calendar/time_limit.h"
#include "engine/verdict.h"

namespace termijn {

enum class Word {
#define TERMIJN_WORD(id, dutch, english) id,
#include "report/words.def"
#include "report/words_reading.def"
#include "report/words_rules.def"
#undef TERMIJN_WORD
};

std::string_view word(Word id, Language language);
/// The sentence with {0}, {1}, ... replaced by the arguments.
std::string say(Word id, Language language, std::initializer_list<std::string_view> arguments);

/// `1 vraag`, `2 vragen`: the words for one, or for many with the number as {0}.
std::string counted(std::size_t number, Word one, Word many, Language language);

std::string_view state_label(State state, Language language);
std::string_view mark_label(Mark mark, Language language);
std::string_view class_label(NormClass class_, Language language);
/// Sign and word: `■ FOUT`; readable without colour.
std::string_view finding_label(FindingKind kind, Language language);

std::string long_date(Date date, Language language);   ///< `dinsdag 7 april 2026`
std::string short_date(Date date, Language language);  ///< `di 07-04-2026`, `Tue 2026-04-07`
std::string plain_date(Date date, Language language);  ///< `07-04-2026`, `2026-04-07`
/// `ma 02-03-2026`, and with a time `ma 02-03-2026 14:30 uur`.
std::string end_text(Date date, std::optional<std::int32_t> time, Language language);
/// `nog 7 dagen`, `nog 1 dag`, `vandaag`, `verlopen`.
std::string days_left(Date last_day, Date as_of, Language language);
std::string period_text(Period period, Language language);  ///< `1 maand`, `2 weken`

}  // namespace termijn
