// SPDX-License-Identifier: Apache-2.0
// One fault that a user can cause, as data. Made where the knowledge is, rendered at the edge
// (render.h), in the language of the reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace termijn {

enum class Language { dutch, english };
enum class Severity { error, warning };

/// Every kind of fault. Who names one includes code.h; a new one then makes no stranger compile
/// again.
enum class Code : std::uint16_t;

struct Diagnostic {
  Code code;
  Span span;  ///< may be without a place (a missing file, a locked database)
  /// Fill {0}, {1}, ...; `@key` is looked up in phrases.def, so that inserted words follow the
  /// language of the reader. `@words english`, the last: the file has English keywords.
  std::vector<std::string> args;
  std::vector<Span> others;  ///< further places, e.g. the rule that clashes
};

using Diagnostics = std::vector<Diagnostic>;

/// `syntax.expected`: the stable name of a code, for JSON and tests.
std::string_view code_name(Code code);
Severity severity_of(Code code);
bool has_errors(const Diagnostics& diagnostics);

/// The phrase behind `@key` (given without the @); the key itself when nobody registered it.
std::string_view phrase(std::string_view key, Language language);

/// Message and help with the arguments filled in; help may be empty.
std::string message_of(const Diagnostic& diagnostic, Language language);
std::string help_of(const Diagnostic& diagnostic, Language language);

/// A value, or the reasons why there is none; warnings may accompany a value.
template <class T>
struct Result {
  std::optional<T> value;
  Diagnostics diagnostics;

  explicit operator bool() const { return value.has_value(); }
  T& operator*() { return *value; }
  const T& operator*() const { return *value; }
  T* operator->() { return &*value; }
  const T* operator->() const { return &*value; }
};

}  // namespace termijn
