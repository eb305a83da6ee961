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

/// A flat object of texts, truths and numbers without escapes; false for anything else.
bool read_plain_fields(std::string_view json, std::vector<TextField>& out);

class FieldMemo {
 public:
  FieldMemo() : kept_(places) {}

  /// As QuickBinder::add(), with the fields as JSON. `procedure` is what the dossier says so far;
  /// a field may say it too.
  bool add(const QuickBinder& binder, TextEvent event, std::string_view json, Index& procedure,
           RowBuffer& rows);

 private:
  static constexpr std::size_t places = 4096;
  struct Kept {
    std::string event, actor, fields;  ///< no event: free
    Index procedure = nothing;         ///< before the event
    Index told = nothing;              ///< after it
    Index type = nothing;
    std::vector<FieldValue> values;
  };

  /// Takes out what is said of the dossier; false when that cannot be.
  bool take_procedure(const QuickBinder& binder, Index& procedure);

  std::vector<Kept> kept_;
  std::vector<TextField> fields_;
};

}  // namespace termijn::batch
