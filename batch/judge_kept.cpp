// SPDX-License-Identifier: Apache-2.0
#include "batch/judge_kept.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "base/code.h"
#include "batch/database_view.h"
#include "batch/dossier_judge.h"
#include "batch/kept_answers.h"
#include "batch/writers.h"
#include "log/chain.h"

namespace termijn::batch {
namespace {

std::vector<std::int64_t> numbers_in(std::string_view text) {
  std::vector<std::int64_t> numbers;
  for (const char *at = text.data(), *end = at + text.size(); at < end; ++at) {
    std::int64_t number = 0;
    const auto read = std::from_chars(at, end, number);
    if (read.ec != std::errc{}) continue;  // a comma, or what stands around the numbers
    numbers.push_back(number);
    at = read.ptr;
  }
  return numbers;
}

void add_number(std::int64_t number, std::string& text) {
  if (!text.empty()) text += ',';
  text += std::to_string(number);
}

/// How far the log goes, and how much of it is gone.
KeptMark mark_of(const Database& log) {
  KeptMark mark;
  auto head = log.prepare("SELECT number, hash FROM head");
  if (head.step()) mark = {{}, {}, head.number(0), head.text(1), 0, 0};
  // A row is erased without a new one; an earlier row says which ones will be.
  auto erasures = log.prepare("SELECT fields FROM event WHERE kind = 'erasure'");
  auto erased = log.prepare("SELECT salt IS NULL FROM event WHERE number = ?1");
  std::set<std::int64_t> gone;
  while (erasures.step()) {
    for (const std::int64_t number : numbers_in(erasures.view(0))) {
      erased.reset();
      if (erased.bind(1, number).step() && erased.number(0) != 0) gone.insert(number);
    }
  }
  mark.erased = static_cast<std::int64_t>(gone.size());
  return mark;
}

/// Whether the log is the one that was read, with more behind it.
bool goes_on(const Database& log, const KeptMark& before, const KeptMark& now) {
  if (before.rules != now.rules || before.erased != now.erased || before.as_of > now.as_of)
    return false;
  if (before.number == 0) return before.hash == first_hash;
  auto row = log.prepare("SELECT hash FROM event WHERE number = ?1");
  return row.bind(1, before.number).step() && row.view(0) == before.hash;
}

/// What was added since the last night, and whom it concerns.
struct Added {
  std::map<DossierKey, std::string> rows;  ///< numbers, with commas
  std::vector<std::int64_t> common;
  std::set<std::string, std::less<>> councils;
  std::set<DossierKey> dossiers;
};

class Night {
 public:
  Night(const Plan& plan, const LogForms& forms, const KeptWishes& wishes, const Database& log,
        const EventTable& table, KeptAnswers& kept)
      : wishes_(wishes),
        log_(log),
        table_(table),
        kept_(kept),
        mark_(mark_of(log)),
        binder_(*plan.program),
        names_(*plan.program, forms),
        judge_(plan),
        writer_(plan),
        row_(log.prepare(table.select("number = ?1"))) {
    mark_.rules = wishes.rules;
    mark_.as_of = wishes.as_of;
  }

  /// When nobody wants the rest, nothing is kept.
  void run(const std::function<bool(const std::string&)>& show, const Progress& progress) {
    show_ = &show;
    progress_ = &progress;
    const auto before = kept_.mark();
    const bool is_more = before && goes_on(log_, *before, mark_);
    if (!is_more) kept_.clear();
    counts.is_whole = (is_more ? go_on(*before) : begin()) && flush(0);
    if (!counts.is_whole) return;
    mark_.dossiers = counts.dossiers;
    kept_.commit(mark_, common_.numbers);
  }

  BatchCounts counts;

 private:
  /// Everything, read in the order of the names.
  bool begin() {
    common_ = read_common_rows(log_, table_);
    const RuleNames rules{names_, binder_};
    DossierStream stream(log_, table_, common_, std::span(&rules, 1), std::nullopt, std::nullopt);
    StreamedDossier dossier;
    std::string numbers;
    while (stream.next(std::span(&dossier, 1))) {
      numbers.clear();
      for (const std::int64_t number : stream.numbers()) add_number(number, numbers);
      keep(dossier, numbers);
      if (!flush(enough)) return false;
    }
    counts.events = stream.events();
    return true;
  }

  bool go_on(const KeptMark& before) {
    Added added = added_since(before.number);
    common_ = read_common_rows(log_, table_, added.common);
    concern(before.number, added);
    reader_.emplace(table_, common_, RuleNames{names_, binder_});
    auto fresh = added.rows.begin();
    DossierKey last;
    bool is_wanted = true;
    // Writing waits until nobody reads: some answers are found again, and then put in their place.
    for (bool is_over = false; !is_over && is_wanted;) {
      is_over = true;
      std::vector<Changed> changed;
      kept_.each(last, [&](const KeptAnswer& answer) {
        for (; fresh != added.rows.end() && is_before(fresh->first, answer); ++fresh)
          find_again(fresh->first, "", fresh->second, changed);
        const bool has_rows = fresh != added.rows.end() && is_same(fresh->first, answer);
        const std::string more = has_rows ? (fresh++)->second : std::string();
        if (has_rows || answer.turn <= wishes_.as_of.days() || concerns(added, answer))
          find_again(key_of(answer), answer.numbers, more, changed);
        else
          take(answer);
        is_wanted = flush(enough);
        is_over = changed.size() < most_changed;
        if (!is_over) last = key_of(answer);
        return is_over && is_wanted;
      });
      for (; is_over && is_wanted && fresh != added.rows.end(); ++fresh) {
        find_again(fresh->first, "", fresh->second, changed);
        is_wanted = flush(enough);
      }
      for (const Changed& one : changed) put(one);
    }
    return is_wanted;
  }

  /// A dossier that is judged anew.
  struct Changed {
    DossierKey name;
    std::int32_t turn = 0;
    bool wrong = false, faulty = false;
    std::string lines, numbers;
  };

  static DossierKey key_of(const KeptAnswer& answer) {
    return {std::string(answer.council), std::string(answer.dossier)};
  }
  static bool is_before(const DossierKey& name, const KeptAnswer& answer) {
    const int council = std::string_view(name.first).compare(answer.council);
    return council < 0 || (council == 0 && std::string_view(name.second) < answer.dossier);
  }
  static bool is_same(const DossierKey& name, const KeptAnswer& answer) {
    return name.first == answer.council && name.second == answer.dossier;
  }
  static bool concerns(const Added& added, const KeptAnswer& answer) {
    if (!added.councils.empty() && added.councils.contains(answer.council)) return true;
    return !added.dossiers.empty() && added.dossiers.contains(key_of(answer));
  }

  Added added_since(std::int64_t number) {
    Added added;
    added.common = kept_.common();
    auto rows = log_.prepare(table_.select("number > ?1"));
    rows.bind(1, number);
    while (rows.step()) {
      ++counts.events;
      const std::int64_t own = rows.number(table_.number);
      const bool is_correction = table_.replaces >= 0 && !rows.is_null(table_.replaces);
      const DossierKey name = name_in(table_, rows);
      if (is_correction || name.second.empty()) added.common.push_back(own);
      if (!name.second.empty()) add_number(own, added.rows[name]);
    }
    return added;
  }

  void concern(std::int64_t number, Added& added) const {
    const auto is_new = [&](const CommonRow& row) { return row.number > number; };
    for (const auto& [council, rows] : common_.of_council) {
      if (std::ranges::any_of(rows, is_new)) added.councils.insert(council);
    }
    for (const auto& [name, rows] : common_.of_dossier) {
      if (std::ranges::any_of(rows, is_new)) added.dossiers.insert(name);
    }
  }

  void each_row(const std::vector<std::int64_t>& numbers, const RowTaker& take) {
    for (const std::int64_t number : numbers) {
      row_.reset();
      if (row_.bind(1, number).step()) take(row_);
    }
  }

  void find_again(const DossierKey& name, std::string_view before, const std::string& more,
                  std::vector<Changed>& changed) {
    Changed one{name, 0, false, false, {}, std::string(before)};
    for (const std::int64_t number : numbers_in(more)) add_number(number, one.numbers);
    const auto numbers = numbers_in(one.numbers);
    dossier_.name = name;
    reader_->begin(dossier_);
    each_row(numbers, [&](const Statement& row) { reader_->take(row, dossier_); });
    reader_->finish(dossier_, [&](const RowTaker& take) { each_row(numbers, take); });
    judge(dossier_, one);
    changed.push_back(std::move(one));
  }

  void judge(const StreamedDossier& dossier, Changed& out) {
    // What is kept of it are its numbers: more may be added to it.
    out.turn = Date::last().days();
    out.wrong = out.faulty = false;
    if (dossier.is_gone) return;
    const JudgedDossier judged = judge_.judge(dossier, wishes_.as_of);
    out.turn = judge_.turn().days();
    out.wrong = is_wrong(judged);
    out.faulty = has_errors(judged.faults);
    writer_.write(judged, out.lines);
    count(out.wrong, out.faulty);
    text_ += out.lines;
  }

  void keep(const StreamedDossier& dossier, const std::string& numbers) {
    one_.name = dossier.name;
    one_.numbers = numbers;
    one_.lines.clear();
    judge(dossier, one_);
    put(one_);
  }
  void put(const Changed& one) {
    kept_.put(
        {one.name.first, one.name.second, one.turn, one.wrong, one.faulty, one.lines, one.numbers});
  }
  void take(const KeptAnswer& answer) {
    count(answer.wrong, answer.faulty);
    text_ += answer.lines;
  }
  void count(bool wrong, bool faulty) {
    counts.dossiers += 1;
    counts.wrong += wrong ? 1 : 0;
    counts.faulty += faulty ? 1 : 0;
  }

  /// Shows the text when it is long enough; false: nobody wants the rest.
  bool flush(std::size_t long_enough) {
    if (text_.size() < long_enough) return true;
    const bool is_wanted = (*show_)(text_);
    text_.clear();
    tell(*progress_, counts.dossiers, std::max(mark_.dossiers, counts.dossiers));
    return is_wanted;
  }

  static constexpr std::size_t enough = std::size_t{1} << 16U;
  static constexpr std::size_t most_changed = 20000;

  const KeptWishes& wishes_;
  const Database& log_;
  const EventTable& table_;
  KeptAnswers& kept_;
  KeptMark mark_;
  QuickBinder binder_;
  LogNames names_;
  DossierJudge judge_;
  TableWriter writer_;
  Statement row_;
  CommonRows common_;
  std::optional<RowReader> reader_;
  StreamedDossier dossier_;
  Changed one_;
  std::string text_;
  const std::function<bool(const std::string&)>* show_ = nullptr;
  const Progress* progress_ = nullptr;
};

}  // namespace

Result<BatchCounts> judge_kept(const Plan& plan, const LogForms& forms, const KeptWishes& wishes,
                               const std::function<bool(const std::string&)>& show,
                               const Progress& progress) {
  try {
    const DatabaseView view(wishes.log);
    const Database& log = view.database();
    const auto table = find_event_table(log);
    if (!table) return {std::nullopt, table.diagnostics};
    if (!table->is_log)
      return {std::nullopt, {{Code::cli_not_together, {}, {"--keep", table->name}, {}}}};
    KeptAnswers kept(wishes.kept);
    Night night(plan, forms, wishes, log, *table, kept);
    night.run(show, progress);
    return {night.counts, {}};
  } catch (const StoreError& error) {
    Diagnostics faults = faults_of(error);
    Diagnostic& fault = faults.front();
    const bool is_damage = error.is_of_sql() || fault.code == Code::log_store_damaged ||
                           fault.code == Code::log_store_not_database;
    // The log is evidence, but what is kept beside it may go.
    if (is_damage && fault.args.at(0) == wishes.kept) fault.code = Code::cli_kept_damaged;
    return {std::nullopt, std::move(faults)};
  }
}

}  // namespace termijn::batch
