#include "cli/command.h"
namespace termijn::cli {
ExitCode run_course(const Options&, Console&) { return exit_usage; }
}  // namespace termijn::cli
