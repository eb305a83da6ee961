// SPDX-License-Identifier: Apache-2.0
// The names are cut into parts; each thread takes the next part, reads it with a connection of its
// own and judges it. The texts of parts wait until it is their turn.
#include "batch/judge_all.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

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

/// One thread's work on dossiers.
class Worker : public WholeVerdict {
 public:
  Worker(const Plan& plan, Date as_of, DossierWriter& writer)
      : plan_(plan), as_of_(as_of), writer_(writer), judge_(plan), conclusions_(plan) {}

  void write(StreamedDossier& dossier, std::string& out) {
    dossier_ = &dossier;
    const Diagnostics* faults = &none_;
    Index procedure = nothing;
    if (!dossier.bound) {
      procedure = judge_rows(dossier);
    } else {
      faults = &dossier.bound->diagnostics;
      const bool is_there = *dossier.bound && !(*dossier.bound)->dossiers.empty();
      if (is_there) procedure = judge_bound(**dossier.bound);
      if (!is_there) verdict_.clear();
    }
    if (procedure == nothing) verdict_.clear();
    conclusions_.draw(verdict_);
    counts.dossiers += 1;
    counts.faulty += dossier.bound && !*dossier.bound ? 1 : 0;
    const bool is_wrong = std::ranges::any_of(conclusions_.findings(), [](const auto& finding) {
      return finding.kind <= FindingKind::agreement_missed;
    });
    counts.wrong += is_wrong ? 1 : 0;
    writer_.write(
        {dossier.name, procedure, verdict_, conclusions_, *faults, dossier.sources, *this}, out);
  }

  DossierVerdict whole() override {
    if (!dossier_->bound) {
      auto whole = judge_.judge(rows_of(*dossier_), dossier_->numbers, dossier_->procedure, as_of_);
      std::tie(whole.council, whole.dossier) = dossier_->name;
      return whole;
    }
    const bool is_there = *dossier_->bound && !(*dossier_->bound)->dossiers.empty();
    if (!is_there) return {};
    const BoundLog& log = **dossier_->bound;
    return judge_.judge(log, log.dossiers.front(), as_of_);
  }

  BatchCounts counts;

 private:
  static EventRows rows_of(const StreamedDossier& dossier) {
    const auto& [events, values, lengths] = dossier.rows;
    return {events, values, lengths, dossier.name.first};
  }

  Index judge_rows(const StreamedDossier& dossier) {
    const EventRows rows = rows_of(dossier);
    const bool is_told = dossier.procedure != nothing;
    const Index procedure = is_told ? dossier.procedure : judge_.recognise(rows, as_of_);
    if (procedure != nothing) judge_.judge(rows, procedure, as_of_, verdict_);
    return procedure;
  }

  Index judge_bound(const BoundLog& log) {
    DossierVerdict whole = judge_.judge(log, log.dossiers.front(), as_of_);
    verdict_ = brief_of(std::move(whole.norms));
    return whole.procedure;
  }

  const Plan& plan_;
  Date as_of_;
  DossierWriter& writer_;
  QuickJudge judge_;
  Conclusions conclusions_;
  BriefVerdict verdict_;
  const StreamedDossier* dossier_ = nullptr;
  const Diagnostics none_;
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

}  // namespace

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

Result<BatchCounts> judge_all(const Plan& plan, const LogForms& forms, const BatchWishes& wishes,
                              DossierWriter& first,
                              const std::function<std::unique_ptr<DossierWriter>()>& writers,
                              const std::function<bool(const std::string&)>& show,
                              const Progress& progress) {
  try {
    const Database database(wishes.path, Database::Access::read, 0);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    const CommonRows common = read_common_rows(database, *table);
    const QuickBinder binder(*plan.program);
    const Bounds bounds = parts_of(database, *table, wishes);
    const std::size_t parts = bounds.size() - 1;
    const std::size_t jobs = std::min(wishes.jobs, parts);
    Queue queue;
    std::atomic<std::size_t> next = 0;
    std::vector<std::unique_ptr<DossierWriter>> others;
    for (std::size_t i = 1; i < jobs; ++i) others.push_back(writers());
    std::vector<BatchCounts> counts(jobs);
    const auto work = [&](std::size_t job) {
      constexpr std::size_t enough = std::size_t{1} << 16U;
      try {
        const LogNames names(*plan.program, forms);
        Worker worker(plan, wishes.as_of, job == 0 ? first : *others[job - 1]);
        StreamedDossier dossier;
        std::string text;
        for (std::size_t part = next++; part < parts && queue.may_begin(part, 4 * jobs);
             part = next++) {
          DossierStream stream(wishes.path, *table, common, names, binder, bounds[part],
                               bounds[part + 1]);
          while (stream.next(dossier)) {
            if (wishes.after && dossier.name == *wishes.after) continue;
            worker.write(dossier, text);
            if (text.size() < enough) continue;
            queue.give(part, std::move(text), false);
            text.clear();
          }
          worker.counts.events += stream.events();
          queue.give(part, std::move(text), true);
          text.clear();
        }
        counts[job] = worker.counts;
      } catch (const StoreError& error) {
        queue.fail({error.diagnostic()});
      }
    };
    std::vector<std::thread> threads;
    for (std::size_t job = 0; job < jobs; ++job) threads.emplace_back(work, job);
    std::string text;
    while (queue.take(parts, text)) {
      if (!show(text)) {
        queue.stop();
        break;
      }
      tell(progress, queue.shown(), parts);
    }
    for (auto& thread : threads) thread.join();
    if (auto faults = queue.faults(); !faults.empty()) return {std::nullopt, std::move(faults)};
    BatchCounts all;
    for (const BatchCounts& one : counts) {
      all.dossiers += one.dossiers;
      all.events += one.events;
      all.faulty += one.faulty;
      all.wrong += one.wrong;
    }
    for (const auto& other : others) first.merge(*other);
    return {all, {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace termijn::batch
