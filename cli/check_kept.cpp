// SPDX-License-Identifier: Apache-2.0
#include "cli/check_kept.h"

#include <string>
#include <string_view>

#include "base/code.h"
#include "batch/judge_kept.h"
#include "batch/kept_answers.h"
#include "batch/writers.h"
#include "cli/batch_output.h"
#include "cli/load_log.h"
#include "cli/version.h"
#include "embed/log_forms.h"
#include "engine/program_image.h"
#include "log/chain.h"

namespace termijn::cli {
namespace {

/// Raised when the same rows come out otherwise under the same rules.
constexpr std::string_view reading = "2";  // since when nobody knows (1: as of the last day)

/// All that decides but the log: another version may find something else.
std::string digest_of_rules(const Program& program) {
  return sha256(std::string(version()) + '\n' + std::string(reading) + '\n' +
                image_of(program, Places::left_out));
}

}  // namespace

Diagnostics kept_faults(const Options& options) {
  if (!options.has(Option::keep)) return {};
  Diagnostics faults;
  for (const Option other : {Option::dossier, Option::json, Option::jobs, Option::after,
                             Option::from, Option::to, Option::with}) {
    if (options.has(other))
      faults.push_back({Code::cli_not_together, {}, {"--keep", option_text(other)}, {}});
  }
  if (options.has(Option::format) && options.format != "tsv")
    faults.push_back({Code::cli_not_together, {}, {"--keep", "--format " + options.format}, {}});
  if (!batch::is_kept(options.keep))
    faults.push_back({Code::cli_output_is_input, {}, {options.keep}, {}});
  return faults;
}

ExitCode run_kept(const Options& options, const Program& program, Console& console) {
  const Plan plan = make_plan(program);
  const std::string head = batch::TableWriter::head();
  const auto show = show_below(head, console);
  const batch::KeptWishes wishes{options.words[0], options.keep, digest_of_rules(program),
                                 judged_day(options)};
  const auto counts = batch::judge_kept(plan, log_forms(), wishes, show, {});
  if (!counts) return console.fail(counts.diagnostics, {}, exit_code_for(counts.diagnostics));
  return exit_code_of(*counts);
}

}  // namespace termijn::cli
