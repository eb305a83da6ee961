// SPDX-License-Identifier: Apache-2.0
#include "base/most_faults.h"

#include <cstdint>
#include <map>
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
  std::map<std::uint32_t, std::size_t> of_file;
  std::size_t left_out = 0;
  const auto take = [&](bool errors) {
    for (const Diagnostic& each : faults) {
      if ((severity_of(each.code) == Severity::error) != errors) continue;
      if (each.code != Code::log_more_faults && of_file[each.span.file]++ < most_faults)
        out.push_back(each);
      else
        left_out += faults_in(each);
    }
  };
  take(true);
  take(false);
  if (left_out == 0) return faults;
  out.push_back({Code::log_more_faults, {}, {std::to_string(left_out)}, {}});
  return out;
}

}  // namespace termijn
