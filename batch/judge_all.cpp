// SPDX-License-Identifier: Apache-2.0
// The names are cut into parts; each thread takes the next part, reads it with a connection of its
// own and judges it. The texts of parts wait until it is their turn.
#include "batch/judge_all.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "batch/dossier_judge.h"

namespace termijn::batch {
namespace {

/// The parts of a range of names: part i is from names[i] until names[i + 1].
using Bounds = std::vector<std::optional<DossierKey>>;

/// Whether the database gives dossiers in order without sorting them all first.
bool is_in_order(const Database& database, const EventTable& table) {
  auto plan =
      database.prepare("EXPLAIN QUERY PLAN " + table.select("dossier <> ''") + table.order());
  while (plan.step()) {
    if (plan.text(3).find("TEMP B-TREE") != std::string::npos) return false;
  }
  return true;
}

Bounds parts_of(const Database& database, const EventTable& table, const BatchWishes& wishes) {
  constexpr std::size_t parts_for_each = 8;
  Bounds bounds{wishes.after};
  if (wishes.jobs > 1 && is_in_order(database, table)) {
    const auto rows = database.number("SELECT count(*) FROM \"" + table.name + '"');
    const auto parts = static_cast<std::int64_t>(wishes.jobs * parts_for_each);
    auto at = database.prepare(
        "SELECT " + std::string(table.council >= 0 ? "council" : "''") + ", dossier FROM \"" +
        table.name + "\" WHERE dossier <> '' ORDER BY " + table.keys() + " LIMIT 1 OFFSET ?1");
    for (std::int64_t part = 1; part < parts; ++part) {
      at.reset();
      if (!at.bind(1, rows * part / parts).step()) continue;
      DossierKey name{at.text(0), at.text(1)};
      if (bounds.back() != name) bounds.emplace_back(std::move(name));
    }
  }
  bounds.emplace_back(std::nullopt);
  return bounds;
}

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

/// The texts of parts, in order.
class Queue {
 public:
  void give(std::size_t part, std::string text, bool is_last) {
    const std::lock_guard lock(mutex_);
    auto& waiting = texts_[part];
    waiting.first += text;
    waiting.second = is_last;
    ready_.notify_all();
  }
  void fail(Diagnostics faults) {
    const std::lock_guard lock(mutex_);
    if (faults_.empty()) faults_ = std::move(faults);
    stop_ = true;
    ready_.notify_all();
    taken_.notify_all();
  }
  /// How far ahead of what is shown threads may work: memory stays bounded.
  bool may_begin(std::size_t part, std::size_t ahead) {
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [&] { return stop_ || part < shown_ + ahead; });
    return !stop_;
  }
  /// The next text; false when all parts were shown, or something failed.
  bool take(std::size_t parts, std::string& text) {
    std::unique_lock lock(mutex_);
    if (shown_ == parts) return false;
    ready_.wait(lock, [&] {
      const auto found = texts_.find(shown_);
      return stop_ ||
             (found != texts_.end() && (!found->second.first.empty() || found->second.second));
    });
    if (stop_) return false;
    auto& [waiting, is_last] = texts_[shown_];
    text = std::move(waiting);
    waiting.clear();
    if (is_last) {
      texts_.erase(shown_++);
      taken_.notify_all();
    }
    return true;
  }
  void stop() { fail({}); }
  Diagnostics faults() {
    const std::lock_guard lock(mutex_);
    return faults_;
  }
  std::size_t shown() const { return shown_; }

 private:
  std::mutex mutex_;
  std::condition_variable ready_, taken_;
  std::map<std::size_t, std::pair<std::string, bool>> texts_;
  std::size_t shown_ = 0;
  bool stop_ = false;
  Diagnostics faults_;
};

/// The parts of one database, and the threads that each take the next one.
class Run {
 public:
  Run(const Database& database, const EventTable& table, std::span<const Program* const> rules,
      const LogForms& forms, const BatchWishes& wishes)
      : table_(table),
        common_(read_common_rows(database, table)),
        rules_(rules),
        forms_(forms),
        wishes_(wishes),
        bounds_(parts_of(database, table, wishes)) {
    for (const Program* program : rules) binders_.emplace_back(*program);
  }

  std::size_t jobs() const { return std::min(wishes_.jobs, parts()); }
  Diagnostics faults() { return queue_.faults(); }

  /// One thread's share of the dossiers.
  void work(DossierWork& own) {
    try {
      std::deque<LogNames> own_names;  // not for several threads at once
      std::vector<RuleNames> names;
      for (std::size_t i = 0; i < rules_.size(); ++i)
        names.push_back({own_names.emplace_back(*rules_[i], forms_), binders_[i]});
      for (std::size_t part = next_++; part < parts() && queue_.may_begin(part, 4 * jobs());
           part = next_++)
        work(own, names, part);
    } catch (const StoreError& error) {
      queue_.fail({error.diagnostic()});
    }
  }

  void show(const std::function<bool(const std::string&)>& show, const Progress& progress) {
    std::string text;
    while (queue_.take(parts(), text)) {
      if (!show(text)) return queue_.stop();
      tell(progress, queue_.shown(), parts());
    }
  }

 private:
  std::size_t parts() const { return bounds_.size() - 1; }

  void work(DossierWork& own, std::span<const RuleNames> names, std::size_t part) {
    constexpr std::size_t enough = std::size_t{1} << 16U;
    DossierStream stream(wishes_.path, table_, common_, names, bounds_[part], bounds_[part + 1]);
    std::vector<StreamedDossier> dossier(names.size());
    std::string text;
    while (stream.next(dossier)) {
      if (wishes_.after && dossier.front().name == *wishes_.after) continue;
      own.take(dossier, text);
      if (text.size() < enough) continue;
      queue_.give(part, std::move(text), false);
      text.clear();
    }
    own.counts.events += stream.events();
    queue_.give(part, std::move(text), true);
  }

  const EventTable& table_;
  const CommonRows common_;
  std::span<const Program* const> rules_;
  const LogForms& forms_;
  const BatchWishes& wishes_;
  const Bounds bounds_;
  std::deque<QuickBinder> binders_;
  Queue queue_;
  std::atomic<std::size_t> next_ = 0;
};

}  // namespace

BatchCounts& BatchCounts::operator+=(const BatchCounts& more) {
  dossiers += more.dossiers;
  events += more.events;
  faulty += more.faulty;
  wrong += more.wrong;
  return *this;
}

Result<BoundLog> read_dossier(const Program& program, const LogForms& forms,
                              const std::string& path, const DossierKey& name, Sources& sources) {
  try {
    const Database database(path, Database::Access::read, 0);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    const CommonRows common = read_common_rows(database, *table);
    const LogNames names(program, forms);
    return bind_whole(database, *table, common, names, name, sources);
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<std::vector<DossierKey>> dossier_keys(const std::string& path) {
  try {
    const Database database(path, Database::Access::read, 0);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    auto rows =
        database.prepare("SELECT DISTINCT " + std::string(table->council >= 0 ? "council" : "''") +
                         ", dossier FROM \"" + table->name + "\" WHERE dossier <> '' LIMIT 10000");
    std::vector<DossierKey> keys;
    while (rows.step()) keys.emplace_back(rows.text(0), rows.text(1));
    return {std::move(keys), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<BatchCounts> for_each_dossier(std::span<const Program* const> rules, const LogForms& forms,
                                     const BatchWishes& wishes, DossierWork& first,
                                     const std::function<std::unique_ptr<DossierWork>()>& works,
                                     const std::function<bool(const std::string&)>& show,
                                     const Progress& progress) {
  try {
    const Database database(wishes.path, Database::Access::read, 0);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    Run run(database, *table, rules, forms, wishes);
    std::vector<std::unique_ptr<DossierWork>> others;
    while (1 + others.size() < run.jobs()) others.push_back(works());
    std::vector<std::thread> threads;
    threads.emplace_back([&] { run.work(first); });
    for (const auto& other : others) threads.emplace_back([&] { run.work(*other); });
    run.show(show, progress);
    for (auto& thread : threads) thread.join();
    if (auto faults = run.faults(); !faults.empty()) return {std::nullopt, std::move(faults)};
    for (const auto& other : others) {
      first.merge(*other);
      first.counts += other->counts;
    }
    return {first.counts, {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
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
