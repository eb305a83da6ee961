// SPDX-License-Identifier: Apache-2.0
// A dossier on a line of JSON, read without a copy of it: as programs write one. What is written
// otherwise, and everything that is wrong, is left to read_json_log(), which knows it all and tells
// faults.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "fast/quick_bind.h"

namespace termijn::embed {

/// An event of it; fields without a value are left out.
struct PlainEvent {
  std::string_view event, actor;
  std::int64_t number = 0;
  std::int32_t day = 0;
  std::uint32_t first_field = 0, field_count = 0;
};

/// Borrows from the line; keeps its memory for the next.
struct PlainLine {
  std::string_view council, dossier;
  std::vector<PlainEvent> events;
  std::vector<TextField> fields;

  std::span<const TextField> fields_of(const PlainEvent& event) const {
    return std::span(fields).subspan(event.first_field, event.field_count);
  }
};

/// False: read_json_log() must read it. Otherwise that gives the same events, save that names are
/// as they were written.
bool read_plain_line(std::string_view line, PlainLine& out);

}  // namespace termijn::embed
