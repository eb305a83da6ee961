// SPDX-License-Identifier: Apache-2.0
#include "base/most_faults.h"

#include <string>

#include "base/code.h"
#include "base/whole_number.h"

namespace termijn {

std::size_t faults_in(const Diagnostic& diagnostic) {
  if (diagnostic.code != Code::log_more_faults) return 1;
  return whole_number<std::size_t>(diagnostic.args.front()).value_or(1);
}

Diagnostics first_faults(const Diagnostics& faults) {
  if (faults.size() <= most_faults) return faults;
  Diagnostics out;
  std::size_t left_out = 0;
  const auto take = [&](bool errors) {
    for (const Diagnostic& each : faults) {
      if ((severity_of(each.code) == Severity::error) != errors) continue;
      if (out.size() < most_faults && each.code != Code::log_more_faults)
        out.push_back(each);
      else
        left_out += faults_in(each);
    }
  };
  take(true);
  take(false);
  out.push_back({Code::log_more_faults, {}, {std::to_string(left_out)}, {}});
  return out;
}

}  // namespace termijn
