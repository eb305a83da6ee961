// SPDX-License-Identifier: Apache-2.0
#include "engine/program.h"

#include <array>

namespace termijn {

std::string_view mark_id(Mark mark) {
  switch (mark) {
    case Mark::verified:
      return "V";
    case Mark::computed:
      return "C";
    case Mark::verified_older:
      return "Vo";
    case Mark::secondary:
      return "S";
    case Mark::uncertain:
      return "U";
  }
  return "";
}

std::string_view kind_id(NormKind kind) {
  switch (kind) {
    case NormKind::duty:
      return "plicht";
    case NormKind::prohibition:
      return "verbod";
    case NormKind::power:
      return "bevoegdheid";
    case NormKind::open_norm:
      return "open_norm";
  }
  return "";
}

std::string_view class_id(NormClass class_) {
  switch (class_) {
    case NormClass::statute:
      return "wet";
    case NormClass::open:
      return "open";
    case NormClass::agreement:
      return "afspraak";
    case NormClass::regulation:
      return "reglement";
  }
  return "";
}

std::string_view severity_id(MistakeSeverity severity) {
  constexpr std::array<std::string_view, 4> ids = {"overtreding", "rechtsverlies", "risico",
                                                   "aandachtspunt"};
  return ids[static_cast<std::size_t>(severity)];
}

std::string_view right_id(Right right) {
  constexpr std::array<std::string_view, 4> ids = {"advies", "instemming", "informatie", "geen"};
  return ids[static_cast<std::size_t>(right)];
}

}  // namespace termijn
