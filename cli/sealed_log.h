// SPDX-License-Identifier: Apache-2.0
// A log beside the seal that was made of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/load_rules.h"
#include "log/seal.h"
#include "log/verify.h"

namespace termijn::cli {

/// What a log and these rules are like against a seal.
struct AgainstSeal {
  std::string file;
  Seal sealed, now;
  bool begins_so = false;  ///< the log still begins with what was sealed
};

/// A paper of the seal, or one that was given now. It is the same when its content is, whatever its
/// name.
struct ComparedPaper {
  enum class Is : std::uint8_t { same, other, not_given, not_sealed };
  std::string name;
  Is is = Is::same;
};
std::vector<ComparedPaper> compare_papers(const Seal& sealed, const Seal& now);

/// The seal that would be made now.
Seal seal_of(const Verification& log, const RuleSet& rules);

/// Nothing when the seal cannot be read; that is reported, with its exit code in `code`.
std::optional<Seal> load_seal(const std::string& file, Console& console, ExitCode& code);

AgainstSeal compare(const std::string& log, const std::string& file, const Seal& sealed,
                    const Seal& now);

std::string verification_text(const std::string& path, const Verification& result,
                              const std::optional<AgainstSeal>& seal, Language language);
std::string verification_json(const std::string& path, const Verification& result,
                              const std::optional<AgainstSeal>& seal, Language language);

}  // namespace termijn::cli
