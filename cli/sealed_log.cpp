// SPDX-License-Identifier: Apache-2.0
// Making a seal, and holding a log against one.
#include "cli/sealed_log.h"

#include "base/code.h"
#include "cli/load_log.h"
#include "cli/rule_digest.h"
#include "cli/version.h"
#include "log/read_text.h"

namespace termijn::cli {

Seal seal_of(const Verification& log, const RuleSet& rules) {
  Seal seal;
  seal.program = version();
  seal.schema = log.version;
  seal.rows = log.rows;
  seal.number = log.number;
  seal.head = log.head;
  seal.rules = rule_digest(rules);
  seal.calendar = calendar_digest(*rules.program);
  return seal;
}

std::optional<Seal> load_seal(const std::string& file, Console& console, ExitCode& code) {
  constexpr std::size_t most_mebibytes = 1;
  const auto text = read_text(file, most_mebibytes);
  if (!text) {
    code = console.fail(text.diagnostics, {}, exit_code_for(text.diagnostics));
    return std::nullopt;
  }
  auto seal = read_seal(*text);
  if (!seal) code = console.fail({Code::log_seal_unreadable, {}, {file}, {}}, exit_input);
  return seal;
}

AgainstSeal compare(const std::string& log, const std::string& file, const Seal& sealed,
                    const Seal& now) {
  AgainstSeal against{file, sealed, now, false};
  if (sealed.rows == 0) {
    against.begins_so = sealed.number == 0 && sealed.head == first_hash;
  } else if (const auto head = head_at(log, sealed.number)) {
    against.begins_so = head->rows == sealed.rows && head->hash == sealed.head;
  }
  return against;
}

}  // namespace termijn::cli
