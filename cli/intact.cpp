// SPDX-License-Identifier: Apache-2.0
#include "cli/intact.h"

#include <fstream>

#include "log/read_text.h"
#include "log/text_check.h"
#include "log/verify.h"
#include "office/phrase.h"

namespace termijn::cli {
namespace {

constexpr Phrase not_intact = {
    "LET OP: het logboek is beschadigd of buiten het programma om veranderd; `termijn log verify` "
    "zegt waar.",
    "NOTE: the log is damaged or was changed outside the program; `termijn log verify` says "
    "where."};

/// A pipe is read only once, and holds no database.
bool is_store(const std::string& path) {
  if (is_standard_input(path)) return false;
  std::string start(sqlite_magic.size(), '\0');
  std::ifstream(path, std::ios::binary)
      .read(start.data(), static_cast<std::streamsize>(start.size()));
  return start == sqlite_magic;
}

}  // namespace

std::string not_intact_text(const std::string& path, Language language) {
  if (!is_store(path)) return {};
  const auto log = verify_log(path);
  if (!log || log->is_intact()) return {};
  return not_intact.text(language);
}

}  // namespace termijn::cli
