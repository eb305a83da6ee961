// SPDX-License-Identifier: Apache-2.0
// The fields of an event as JSON, bound: few objects differ in a million, so what was bound once is
// kept by its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fast/quick_bind.h"

namespace termijn::batch {

/// A flat object of texts, truths and numbers without escapes, each under a name of its own; false
/// for anything else.
bool read_plain_fields(std::string_view json, std::vector<TextField>& out);

/// What of a dossier is said beside the fields of an event or, once, in them.
struct Said {
  bool procedure = false, title = false;
  bool operator&(const Said& other) const {
    return (procedure && other.procedure) || (title && other.title);
  }
};

class FieldMemo {
 public:
  FieldMemo() : kept_(places) {}

  /// As QuickBinder::add(), with the fields as JSON. `procedure` is what the dossier says so far;
  /// a field may say it too, when the columns of the event do not.
  bool add(const QuickBinder& binder, TextEvent event, std::string_view json,
           const Said& in_columns, Index& procedure, RowBuffer& rows);

 private:
  static constexpr std::size_t places = 4096;
  struct Kept {
    std::string event, actor, fields;  ///< no event: free
    Index procedure = nothing;         ///< before the event
    Index told = nothing;              ///< after it
    Index type = nothing;
    Said said;  ///< in the fields
    std::vector<FieldValue> values;
  };

  /// Takes out of the fields what is said of the dossier; false when that cannot be.
  bool take_said(const QuickBinder& binder, Index& procedure, Said& said);

  std::vector<Kept> kept_;
  std::vector<TextField> fields_;
};

}  // namespace termijn::batch
