// SPDX-License-Identifier: Apache-2.0
// database -> a text for each dossier, in the order of their names, whatever the number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/progress.h"
#include "batch/dossier_stream.h"
#include "fast/conclusions.h"
#include "fast/quick_judge.h"

namespace termijn::batch {

/// A dossier as evaluate_arisen() gives it, for who wants to tell all of it.
class WholeVerdict {
 public:
  virtual ~WholeVerdict() = default;
  virtual DossierVerdict whole() = 0;
};

/// What one thread knows of one dossier. Borrowed, until the next.
struct JudgedDossier {
  const DossierKey& name;
  Index procedure = nothing;  ///< nothing: the events do not tell
  const BriefVerdict& verdict;
  const Conclusions& conclusions;
  const Diagnostics& faults;  ///< with errors: it could not be judged
  const Sources& sources;     ///< of the places in `faults`
  WholeVerdict& asked;
};

/// Makes the text of judged dossiers; one for each thread. It may keep sums: merge() adds those of
/// another.
class DossierWriter {
 public:
  virtual ~DossierWriter() = default;
  virtual void write(const JudgedDossier& dossier, std::string& out) = 0;
  virtual void merge(const DossierWriter& other) = 0;
};

struct BatchWishes {
  std::string path;
  Date as_of;  ///< of judge_all()
  std::size_t jobs = 1;
  std::optional<DossierKey> after;  ///< only dossiers behind this one
};

struct BatchCounts {
  std::uint64_t dossiers = 0, events = 0;
  std::uint64_t faulty = 0;  ///< dossiers that could not be read
  std::uint64_t wrong = 0;   ///< in which something is breached or overdue, for sure or perhaps
  bool is_whole = true;      ///< not when who reads the texts wanted no more of them

  BatchCounts& operator+=(const BatchCounts& more);
};

/// What is done with each dossier; one for each thread. merge() adds the sums of another.
class DossierWork {
 public:
  virtual ~DossierWork() = default;
  /// The same dossier bound to each of the rules; the text goes to `out`.
  virtual void take(std::span<StreamedDossier> dossier, std::string& out) = 0;
  virtual void merge(const DossierWork& other) = 0;

  BatchCounts counts;  ///< of its share
};

/// One dossier, with everything that holds for it; without dossiers when there is none of that
/// name.
Result<BoundLog> read_dossier(const Program& program, const LogForms& forms,
                              const std::string& path, const DossierKey& name, Sources& sources);

/// What somebody typed, see name_parts.h; no name when the database has none like it.
Result<std::optional<DossierKey>> find_name(const std::string& path, const std::string& typed);

/// The first names of a database, for who mistyped one.
Result<std::vector<DossierKey>> dossier_keys(const std::string& path);

/// Binds each dossier to each of `rules` and gives the text that is made of it to `show`, in order,
/// from the thread that calls. `works` makes a work for another thread; the first one has the sums
/// of all afterwards. A fault that has nothing to do with one dossier ends it. As many threads as
/// the machine has, when it has fewer than are wanted; what a work or `show` throws is thrown on.
Result<BatchCounts> for_each_dossier(std::span<const Program* const> rules, const LogForms& forms,
                                     const BatchWishes& wishes, DossierWork& first,
                                     const std::function<std::unique_ptr<DossierWork>()>& works,
                                     const std::function<bool(const std::string&)>& show,
                                     const Progress& progress);

/// The same where each dossier is judged as of one day; `writers` makes a writer.
Result<BatchCounts> judge_all(const Plan& plan, const LogForms& forms, const BatchWishes& wishes,
                              DossierWriter& first,
                              const std::function<std::unique_ptr<DossierWriter>()>& writers,
                              const std::function<bool(const std::string&)>& show,
                              const Progress& progress);

}  // namespace termijn::batch
