// SPDX-License-Identifier: Apache-2.0
// The names are cut into parts; each thread takes the next part, reads it with a connection of its
// own and judges it. The texts of parts wait until it is their turn.
#include "batch/judge_all.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

#include "batch/name_parts.h"

namespace termijn::batch {
namespace {

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
  /// Takes the text; what comes back in its place is empty, with memory to write in. Waits when
  /// much was not shown yet: memory stays bounded, also where who reads is slow. False: stop.
  bool give(std::size_t part, std::string& text, bool is_last) {
    constexpr std::size_t most = 512, most_of_part = 16;
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [&] {
      const bool is_next = part == shown_ && texts_[part].texts.size() < most_of_part;
      return stop_ || waiting_ < most || is_next;
    });
    if (stop_) return false;
    ++waiting_;
    auto& waiting = texts_[part];
    waiting.texts.push_back(std::move(text));
    waiting.is_whole = is_last;
    text.clear();
    if (!idle_.empty()) {
      text = std::move(idle_.back());
      idle_.pop_back();
    }
    ready_.notify_all();
    return true;
  }
  void fail(Diagnostics faults) {
    const std::lock_guard lock(mutex_);
    if (faults_.empty()) faults_ = std::move(faults);
    stop_ = true;
    ready_.notify_all();
    taken_.notify_all();
  }
  /// The next text, in place of the one that was shown; false when all parts were shown, or
  /// something failed.
  bool take(std::size_t parts, std::string& text) {
    std::unique_lock lock(mutex_);
    text.clear();
    if (text.capacity() != 0) idle_.push_back(std::move(text));
    if (shown_ == parts) return false;
    ready_.wait(lock, [&] { return stop_ || !texts_[shown_].texts.empty(); });
    if (stop_) return false;
    Part& part = texts_[shown_];
    text = std::move(part.texts.front());
    part.texts.pop_front();
    --waiting_;
    if (part.texts.empty() && part.is_whole) texts_.erase(shown_++);
    taken_.notify_all();
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
  struct Part {
    std::deque<std::string> texts;
    bool is_whole = false;
  };
  std::map<std::size_t, Part> texts_;
  std::vector<std::string> idle_;  ///< memory that was shown, to write in again
  std::size_t waiting_ = 0, shown_ = 0;
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
    return bind_whole(*table, common, names, name, rows_of(database, *table, name), sources);
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<std::optional<DossierKey>> find_name(const std::string& path, const std::string& typed) {
  try {
    const Database database(path, Database::Access::read, 0);
    const auto table = find_event_table(database);
    if (!table) return {std::nullopt, table.diagnostics};
    return {find_name(database, *table, typed), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<std::vector<DossierKey>> dossier_keys(const std::string& path) {
  try {
    const Database database(path, Database::Access::read, 0);
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
    const auto bounds = parts_of(database, *table, wishes.after, wishes.jobs);
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
        for (std::size_t part = next++; part < parts; part = next++) {
          DossierStream stream(wishes.path, *table, common, names, binder, bounds[part],
                               bounds[part + 1]);
          while (stream.next(dossier)) {
            if (wishes.after && dossier.name == *wishes.after) continue;
            worker.write(dossier, text);
            if (text.size() < enough) continue;
            if (!queue.give(part, text, false)) return;
          }
          worker.counts.events += stream.events();
          if (!queue.give(part, text, true)) return;
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
