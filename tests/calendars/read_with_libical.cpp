// SPDX-License-Identifier: Apache-2.0
// Prints what libical reads in a calendar file; see compare.py for the form. Lines and properties
// that libical finds faulty are a fault here too.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <libical/ical.h>

namespace {

std::string text_of(icalcomponent* component, icalproperty_kind kind) {
  icalproperty* property = icalcomponent_get_first_property(component, kind);
  if (property == nullptr) return {};
  const char* value = icalproperty_get_value_as_string(property);
  return value == nullptr ? std::string() : std::string(value);
}

std::string plain(const char* text) {
  std::string out(text == nullptr ? "" : text);
  for (char& c : out) c = c == '\n' ? '|' : c;
  return out;
}

std::string day_text(const icaltimetype& time) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", time.year, time.month, time.day);
  return buffer;
}

std::string stamp_text(const icaltimetype& time) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02dZ", time.hour, time.minute, time.second);
  return day_text(time) + buffer;
}

void print_event(icalcomponent* calendar, icalcomponent* event) {
  const icaltimetype start = icalcomponent_get_dtstart(event), end = icalcomponent_get_dtend(event);
  const bool whole_day = start.is_date != 0 && end.is_date != 0;
  const int alarms = icalcomponent_count_components(event, ICAL_VALARM_COMPONENT);
  std::cout << text_of(calendar, ICAL_METHOD_PROPERTY) << '\t' << icalcomponent_get_uid(event)
            << '\t' << icalcomponent_get_sequence(event) << '\t' << day_text(start) << '\t'
            << day_text(end) << '\t' << (whole_day ? "day" : "time") << '\t'
            << text_of(event, ICAL_STATUS_PROPERTY) << '\t' << text_of(event, ICAL_CLASS_PROPERTY)
            << '\t' << alarms << '\t' << stamp_text(icalcomponent_get_dtstamp(event)) << '\t'
            << plain(icalcomponent_get_summary(event)) << '\t'
            << plain(icalcomponent_get_description(event)) << '\n';
}

void print_calendar(icalcomponent* calendar) {
  for (icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
       event != nullptr;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    print_event(calendar, event);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return EXIT_FAILURE;
  std::ifstream file(words[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  icalcomponent* root = icalparser_parse_string(text.c_str());
  if (root == nullptr) return EXIT_FAILURE;
  const int errors = icalcomponent_count_errors(root);
  if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) print_calendar(root);
  for (icalcomponent* calendar = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
       calendar != nullptr;
       calendar = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT)) {
    print_calendar(calendar);
  }
  icalcomponent_free(root);
  if (errors > 0) std::cerr << errors << " faults\n";
  return errors > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
