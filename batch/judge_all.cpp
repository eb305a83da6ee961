// SPDX-License-Identifier: Apache-2.0
// The names are cut into parts; each thread takes the next part, reads it with a connection of its
// own and judges it. The texts of parts wait until it is their turn.
#include "batch/judge_all.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <exception>
#include <system_error>
#include <thread>
#include <utility>

#include "batch/database_view.h"
#include "batch/dossier_judge.h"
#include "batch/name_parts.h"
#include "batch/text_queue.h"

namespace termijn::batch {
namespace {

using Show = std::function<bool(const std::string&)>;

/// Judges each dossier as of one day and lets a writer tell of it.
class Worker : public DossierWork {
 public:
  Worker(const Plan& plan, Date as_of, DossierWriter& writer)
      : as_of_(as_of), judge_(plan), writer_(writer) {}
  Worker(const Plan& plan, Date as_of, std::unique_ptr<DossierWriter> writer)
      : as_of_(as_of), judge_(plan), own_(std::move(writer)), writer_(*own_) {}

  void take(std::span<StreamedDossier> dossier, std::string& out) override {
    const JudgedDossier judged = judge_.judge(dossier.front(), as_of_);
    counts.dossiers += 1;
    counts.faulty += has_errors(judged.faults) ? 1 : 0;
    counts.wrong += is_wrong(judged) ? 1 : 0;
    writer_.write(judged, out);
  }
  void merge(const DossierWork& other) override {
    writer_.merge(dynamic_cast<const Worker&>(other).writer_);
  }

 private:
  Date as_of_;
  DossierJudge judge_;
  std::unique_ptr<DossierWriter> own_;
  DossierWriter& writer_;
};

/// The parts of one database, and the threads that each take the next one.
class Run {
 public:
  Run(const Database& database, const EventTable& table, std::span<const Program* const> rules,
      const LogForms& forms, const BatchWishes& wishes)
      : table_(table),
        rules_(rules),
        forms_(forms),
        wishes_(wishes),
        bounds_(parts_of(database, table, wishes.after, wishes.jobs)) {
    look(database);
    common_ = read_common_rows(views_.front().database(), table);
    for (const Program* program : rules) binders_.emplace_back(*program);
  }

  std::size_t jobs() const { return views_.size(); }
  /// What ended it; throws what a thread threw.
  Diagnostics faults() { return queue_.faults(); }
  void stop() { queue_.stop(); }
  bool is_whole() const { return is_whole_; }

  /// One thread's share of the dossiers.
  void work(std::size_t job, DossierWork& own) {
    try {
      std::deque<LogNames> own_names;  // not for several threads at once
      std::vector<RuleNames> names;
      for (std::size_t i = 0; i < rules_.size(); ++i)
        names.push_back({own_names.emplace_back(*rules_[i], forms_), binders_[i]});
      std::vector<StreamedDossier> dossier(names.size());
      const Database& database = views_[job].database();
      for (std::size_t part = next_++; part < parts(); part = next_++) {
        DossierStream stream(database, table_, common_, names, bounds_[part], bounds_[part + 1]);
        if (!work(own, stream, dossier, part)) return;
      }
    } catch (const StoreError& error) {
      queue_.fail(faults_of(error));
    } catch (...) {
      queue_.fail(std::current_exception());
    }
  }

  void show(const Show& show, const Progress& progress) {
    std::string text;
    while (queue_.take(parts(), text)) {
      is_whole_ = show(text);
      if (!is_whole_) return queue_.stop();
      tell(progress, queue_.shown(), parts());
    }
  }

  /// Everything, where there is no thread to do it.
  void work_here(DossierWork& own, const Show& show) {
    show_here_ = &show;
    work(0, own);
  }

 private:
  /// All threads see the same: nobody wrote while they began to look.
  void look(const Database& database) {
    constexpr int most_tries = 20;
    for (int tries = 1;; ++tries) {
      const auto before = database.number("PRAGMA data_version");
      const auto wanted = tries < most_tries ? std::min(wishes_.jobs, parts()) : 1;
      views_.clear();
      while (views_.size() < std::max<std::size_t>(wanted, 1)) views_.emplace_back(wishes_.path);
      if (views_.size() == 1 || database.number("PRAGMA data_version") == before) return;
    }
  }

  std::size_t parts() const { return bounds_.size() - 1; }

  /// False: nobody wants the rest.
  bool work(DossierWork& own, DossierStream& stream, std::span<StreamedDossier> dossier,
            std::size_t part) {
    constexpr std::size_t enough = std::size_t{1} << 16U;
    std::string text;
    while (stream.next(dossier)) {
      if (wishes_.after && dossier.front().name == *wishes_.after) continue;
      if (std::ranges::all_of(dossier, &StreamedDossier::is_gone)) continue;
      own.take(dossier, text);
      if (text.size() >= enough && !give(part, text, false)) return false;
    }
    own.counts.events += stream.events();
    return give(part, text, true);
  }

  bool give(std::size_t part, std::string& text, bool is_last) {
    if (show_here_ == nullptr) return queue_.give(part, text, is_last);
    is_whole_ = (*show_here_)(text);
    text.clear();
    return is_whole_;
  }

  const EventTable& table_;
  std::span<const Program* const> rules_;
  const LogForms& forms_;
  const BatchWishes& wishes_;
  const std::vector<std::optional<DossierKey>> bounds_;
  std::deque<DatabaseView> views_;  ///< one for each thread
  CommonRows common_;
  std::deque<QuickBinder> binders_;
  TextQueue queue_;
  std::atomic<std::size_t> next_ = 0;
  const Show* show_here_ = nullptr;  ///< null: who shows waits for what is in the queue
  bool is_whole_ = true;
};

/// The threads of a run. However it ends, they are stopped and waited for.
class Crew {
 public:
  explicit Crew(Run& run) : run_(run) {}
  ~Crew() { run_.stop(); }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  /// False: the machine has no thread for it.
  bool add(std::size_t job, DossierWork& own) {
    try {
      threads_.emplace_back([this, job, &own] { run_.work(job, own); });
      return true;
    } catch (const std::system_error&) {
      return false;
    }
  }
  void join() { threads_.clear(); }

 private:
  Run& run_;
  std::deque<std::jthread> threads_;
};

}  // namespace

BatchCounts& BatchCounts::operator+=(const BatchCounts& more) {
  dossiers += more.dossiers;
  events += more.events;
  faulty += more.faulty;
  wrong += more.wrong;
  is_whole = is_whole && more.is_whole;
  return *this;
}

Result<BoundLog> read_dossier(const Program& program, const LogForms& forms,
                              const std::string& path, const DossierKey& name, Sources& sources) {
  try {
    // What holds for the council and what is of the dossier are of one moment.
    const DatabaseView view(path);
    const Database& database = view.database();
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    demand_plain_name(database, *table, name);
    const CommonRows common = read_common_rows(database, *table);
    const LogNames names(program, forms);
    const auto rows = [&](const RowTaker& take) { rows_of(database, *table, name, take); };
    return bind_whole(*table, common, names, name, rows, sources);
  } catch (const StoreError& error) {
    return {std::nullopt, faults_of(error)};
  }
}

Result<std::optional<DossierKey>> find_name(const std::string& path, const std::string& typed) {
  try {
    const Database database(path, Database::Access::read, default_wait_ms);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    return {find_name(database, *table, typed), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, faults_of(error)};
  }
}

Result<std::vector<DossierKey>> dossier_keys(const std::string& path) {
  try {
    const Database database(path, Database::Access::read, default_wait_ms);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    const std::string council = table->council >= 0 ? table->council_key : "''";
    auto rows =
        database.prepare("SELECT DISTINCT " + council + ", " + table->dossier_key + " FROM \"" +
                         table->name + "\" WHERE " + table->has_dossier() + " LIMIT 10000");
    std::vector<DossierKey> keys;
    while (rows.step()) keys.emplace_back(rows.text(0), rows.text(1));
    return {std::move(keys), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, faults_of(error)};
  }
}

Result<BatchCounts> for_each_dossier(std::span<const Program* const> rules, const LogForms& forms,
                                     const BatchWishes& wishes, DossierWork& first,
                                     const std::function<std::unique_ptr<DossierWork>()>& works,
                                     const std::function<bool(const std::string&)>& show,
                                     const Progress& progress) {
  try {
    const Database database(wishes.path, Database::Access::read, default_wait_ms);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    Run run(database, *table, rules, forms, wishes);
    std::vector<std::unique_ptr<DossierWork>> others;
    while (1 + others.size() < run.jobs()) others.push_back(works());
    Crew crew(run);
    if (crew.add(0, first)) {
      for (std::size_t i = 0; i < others.size() && crew.add(i + 1, *others[i]); ++i) continue;
      run.show(show, progress);
      crew.join();
    } else {
      run.work_here(first, show);
    }
    if (auto faults = run.faults(); !faults.empty()) return {std::nullopt, std::move(faults)};
    for (const auto& other : others) {
      first.merge(*other);
      first.counts += other->counts;
    }
    first.counts.is_whole = run.is_whole();
    return {first.counts, {}};
  } catch (const StoreError& error) {
    return {std::nullopt, faults_of(error)};
  }
}

Result<BatchCounts> judge_all(const Plan& plan, const LogForms& forms, const BatchWishes& wishes,
                              DossierWriter& first,
                              const std::function<std::unique_ptr<DossierWriter>()>& writers,
                              const std::function<bool(const std::string&)>& show,
                              const Progress& progress) {
  Worker worker(plan, wishes.as_of, first);
  const auto more = [&] { return std::make_unique<Worker>(plan, wishes.as_of, writers()); };
  return for_each_dossier(std::array{plan.program}, forms, wishes, worker, more, show, progress);
}

}  // namespace termijn::batch
