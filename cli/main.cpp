// SPDX-License-Identifier: Apache-2.0
// The program `termijn`.
#include <cstdio>
#include <exception>
#include <span>
#include <string>

#include "cli/console.h"
#include "cli/dispatch.h"
#include "cli/options.h"
#include "cli/version.h"

namespace termijn::cli {
namespace {

int run(std::span<char* const> arguments) {
  const ParsedOptions parsed = parse_options(arguments);
  Console console(parsed.options);
  const Options& options = parsed.options;
  if (options.version && !options.help && parsed.diagnostics.empty()) {
    console.say("termijn " + std::string(version()) + '\n');
    return console.finish(exit_fine);
  }
  return console.finish(dispatch(parsed, console));
}

}  // namespace
}  // namespace termijn::cli

int main(int argc, char** argv) {
  using namespace termijn::cli;
  prepare_streams();
  try {
    return run(std::span<char* const>(argv, static_cast<std::size_t>(argc)));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "termijn: interne fout / internal fault: %s\n", fault.what());
  } catch (...) {
    std::fputs("termijn: interne fout / internal fault\n", stderr);
  }
  return exit_internal;
}
