// SPDX-License-Identifier: Apache-2.0
// Events as tables of cases write them: all of a log on one line, `|` between its events.
#pragma once

#include <string_view>

#include "base/source.h"
#include "log/record_parts.h"

namespace termijn {

/// `3 2024-01-02T14:30 aanvraag vorm=schriftelijk rust="14 dagen" door=tuinder dossier=D1 raad=R
/// vervangt=2`: a day or a range of days as in every log, the event, and what belongs to it.
///
/// Events stand between `|` or on lines of their own; a line that begins with `#` is a remark. The
/// number may be left out: then it counts up. `-` for the event takes one back. An event without
/// `dossier=` belongs to the dossier `D`; `dossier=` with nothing behind it to the whole council.
/// A field with nothing behind it is not known, as an empty cell of a log.
/// `span` is where `text` stands; a cell in quotes is longer than its text, and then is the place
/// of everything in it.
ReadRecords read_given(std::string_view text, Span span);

}  // namespace termijn
