// SPDX-License-Identifier: Apache-2.0
// Entries of a calendar as an iCalendar file (RFC 5545) that the usual calendars take.
#pragma once

#include <span>
#include <string>

#include "office/calendar_export.h"

namespace termijn {

/// One file for all entries, to subscribe to or to open as a calendar of its own.
std::string ical_file(const CalendarExport& calendar, Language language);

/// What withdraws one entry; a file for each, because that is what calendars take.
std::string ical_cancellation(const CalendarEntry& entry);

}  // namespace termijn
