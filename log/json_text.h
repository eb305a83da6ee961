// SPDX-License-Identifier: Apache-2.0
// JSON with places and limits; the only door to the JSON library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace termijn {

struct JsonMember;

struct JsonValue {
  enum class Kind : std::uint8_t { null, truth, number, text, list, object };
  Kind kind = Kind::null;
  std::string text;  ///< of a text; a number, `true` and `false` as written
  Span span;
  std::vector<JsonValue> items;     ///< of a list
  std::vector<JsonMember> members;  ///< of an object, in the order of the text, names unique
};

struct JsonMember {
  std::string name;
  Span span;  ///< of the name, quotes included
  JsonValue value;
};

inline constexpr std::size_t json_most_levels = 64;
/// Of one element of the main list, and of all the rest together.
inline constexpr std::size_t json_most_values = 1000;

/// Takes one element of the main list and its position, from 0.
using JsonElementReader = std::function<void(const JsonValue& element, std::size_t index)>;

/// Reads `text` and gives the whole value, but without the elements of the main list: the text
/// itself when it is a list, else its member `events`. These go to `read_element`, one at a time,
/// so that a long log never stands in memory as JSON. No `read_element`: there is no main list.
/// A text with faults that do not end it, such as a name that stands twice, has a value beside
/// them.
Result<JsonValue> read_json(std::string_view text, std::uint32_t file,
                            const JsonElementReader& read_element);

/// `text` as JSON text, quotes included.
std::string json_quoted(std::string_view text);

}  // namespace termijn
