// SPDX-License-Identifier: Apache-2.0
// The extension of SQLite: `SELECT dossier, norm, state, last_day FROM
// termijn_verdict('2026-03-12')`. Events come from the view `termijn_event`, which an app makes of
// its own table. docs/embedding.md has the columns.
#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sqlite3ext.h>

#include "base/code.h"
#include "base/most_faults.h"
#include "base/render.h"
#include "embed/event_rows.h"
#include "embed/handles.h"
#include "embed/last_days.h"
#include "embed/log_forms.h"
#include "engine/evaluate.h"
#include "log/names.h"
#include "rules/builtin_program.h"
#include "rules/builtin_rules.h"
#include "rules/rule_folder.h"

SQLITE_EXTENSION_INIT1

namespace termijn::embed {
namespace {

/// The rules of one connection.
struct Connection {
  std::shared_ptr<const RuleSet> set;
  std::unique_ptr<LogNames> names;

  void use(RuleSet rules) {
    set = std::make_shared<const RuleSet>(std::move(rules));
    names = std::make_unique<LogNames>(*set->program, log_forms());
  }
};

enum class What : std::uint8_t { verdict, finding, question };

/// Of a table: what it lists, and its columns. The hidden ones are the wishes of the query. Names
/// are TEXT, so that SQL takes the 12 of somebody's own numbers for them.
struct TableKind {
  What what;
  const char* name;
  const char* columns;
  int first_hidden;
};
constexpr TableKind kinds[] = {
    {What::verdict, "termijn_verdict",
     "CREATE TABLE x(council TEXT, dossier TEXT, title, procedure, phase, norm, occurrence, kind, "
     "state, "
     "live, "
     "holder, last_day, arguable_day, urgency, certain, provisional, article, label_nl, label_en, "
     "as_of HIDDEN, events HIDDEN)",
     19},
    {What::finding, "termijn_finding",
     "CREATE TABLE x(council TEXT, dossier TEXT, title, kind, norm, occurrence, day, article, "
     "label_nl, "
     "label_en, "
     "consequence_nl, consequence_en, as_of HIDDEN, events HIDDEN)",
     12},
    {What::question, "termijn_question",
     "CREATE TABLE x(council TEXT, dossier TEXT, title, field, event, question_nl, question_en, "
     "as_of HIDDEN, events HIDDEN)",
     7},
};
constexpr const char* default_view = "termijn_event";

struct Table : sqlite3_vtab {
  sqlite3* database = nullptr;
  Connection* connection = nullptr;
  const TableKind* kind = nullptr;
};

/// A cell of a row.
struct Cell {
  enum class Kind : std::uint8_t { null, text, number } kind = Kind::null;
  std::string text;
  std::int64_t number = 0;

  Cell() = default;
  explicit Cell(std::string_view value) : kind(Kind::text), text(value) {}
  explicit Cell(std::int64_t value) : kind(Kind::number), number(value) {}
  explicit Cell(const std::optional<Date>& day) {
    if (day) *this = Cell(std::string_view(iso(*day)));
  }
};
using Row = std::vector<Cell>;

struct Cursor : sqlite3_vtab_cursor {
  std::shared_ptr<const RuleSet> set;
  BoundLog log;
  Date as_of;
  std::string as_of_text, events;
  std::size_t dossier = 0, row = 0, number = 0;
  std::vector<Row> rows;  ///< of the dossier
};

std::string_view label(const Label& label, Language language) {
  return label.in(language);
}

/// The rows of one judged dossier.
class Rows {
 public:
  Rows(const Program& program, const DossierVerdict& dossier, Date as_of)
      : program_(program), dossier_(dossier), as_of_(as_of) {}

  std::vector<Row> of(What what) {
    switch (what) {
      case What::verdict:
        for (std::uint32_t i = 0; i < dossier_.norms.size(); ++i) add_norm(i);
        break;
      case What::finding:
        for (const Finding& finding : dossier_.findings) add_finding(finding);
        break;
      case What::question:
        for (const auto& question : dossier_.questions) add_question(question.missing);
        break;
    }
    return std::move(rows_);
  }

 private:
  Row begin() const {
    return {Cell(dossier_.council), Cell(dossier_.dossier), Cell(dossier_.title)};
  }

  static Cell article(const Norm& norm) {
    return norm.citations.empty() ? Cell() : Cell(norm.citations.front().text);
  }

  void add_norm(std::uint32_t position) {
    const NormVerdict& verdict = dossier_.norms[position];
    const Norm& norm = program_.norms[verdict.norm];
    const LastDays days = last_days(norm, verdict);
    const Procedure& procedure = program_.procedures[dossier_.procedure];
    Row row = begin();
    row.emplace_back(procedure.id);
    row.push_back(dossier_.phase == nothing ? Cell() : Cell(procedure.phases[dossier_.phase].id));
    row.emplace_back(norm.id);
    row.emplace_back(std::int64_t{verdict.occurrence});
    row.emplace_back(kind_id(norm.kind));
    row.emplace_back(state_id(verdict.state));
    row.emplace_back(std::int64_t{is_live(verdict.state)});
    row.push_back(norm.holder == nothing ? Cell() : Cell(program_.roles[norm.holder].id));
    row.emplace_back(days.last_day);
    row.emplace_back(days.arguable);
    row.push_back(is_live(verdict.state) ? Cell(urgency_id(urgency_of(norm, verdict, as_of_)))
                                         : Cell());
    row.emplace_back(std::int64_t{days.certain});
    row.emplace_back(std::int64_t{verdict.provisional});
    row.push_back(article(norm));
    row.emplace_back(label(norm.label, Language::dutch));
    row.emplace_back(label(norm.label, Language::english));
    rows_.push_back(std::move(row));
  }

  void add_finding(const Finding& finding) {
    const NormVerdict& verdict = dossier_.norms[finding.verdict];
    const Norm& norm = program_.norms[verdict.norm];
    Row row = begin();
    row.emplace_back(finding_id(finding.kind));
    row.emplace_back(norm.id);
    row.emplace_back(std::int64_t{verdict.occurrence});
    row.emplace_back(finding.day);
    row.push_back(article(norm));
    for (const Label& text : {norm.label, norm.consequence}) {
      row.emplace_back(label(text, Language::dutch));
      row.emplace_back(label(text, Language::english));
    }
    rows_.push_back(std::move(row));
  }

  void add_question(const Missing& missing) {
    Row row = begin();
    row.push_back(missing.field == nothing ? Cell() : Cell(program_.fields[missing.field].id));
    row.push_back(missing.event == no_event ? Cell() : Cell(dossier_.events[missing.event].number));
    for (const Language language : {Language::dutch, Language::english}) {
      const Scene scene{program_, dossier_, as_of_, language};
      row.emplace_back(std::string_view(question_text(scene, missing)));
    }
    rows_.push_back(std::move(row));
  }

  const Program& program_;
  const DossierVerdict& dossier_;
  Date as_of_;
  std::vector<Row> rows_;
};

int fault(Table& table, const Diagnostics& faults, const Sources& sources) {
  std::string text = render(first_faults(faults), sources, Language::english);
  while (text.ends_with('\n')) text.pop_back();
  sqlite3_free(table.zErrMsg);
  table.zErrMsg = sqlite3_mprintf("%s", text.c_str());
  return SQLITE_ERROR;
}

/// Runs `work`; nothing that it throws reaches SQLite.
template <class Work>
int kept_inside(Work work) noexcept {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  } catch (...) {
    return SQLITE_INTERNAL;
  }
}

// ---- the methods of the table -----------------------------------------------------------------

/// What a table gets from its connection.
struct Client {
  Connection* connection;
  const TableKind* kind;
};

int connect(sqlite3* database, void* client, int, const char* const*, sqlite3_vtab** out, char**) {
  return kept_inside([&] {
    const auto* given = static_cast<const Client*>(client);
    const int code = sqlite3_declare_vtab(database, given->kind->columns);
    if (code != SQLITE_OK) return code;
    sqlite3_vtab_config(database, SQLITE_VTAB_DIRECTONLY);
    auto table = std::make_unique<Table>();
    table->database = database;
    table->connection = given->connection;
    table->kind = given->kind;
    *out = table.release();
    return SQLITE_OK;
  });
}

int disconnect(sqlite3_vtab* table) {
  delete static_cast<Table*>(table);
  return SQLITE_OK;
}

/// The condition that says the wish for this column; nothing: none that can be used. `is_said`: one
/// that cannot.
std::optional<int> condition_on(int column, bool is_name, sqlite3_index_info& info, bool& is_said) {
  for (int i = 0; i < info.nConstraint; ++i) {
    const auto& constraint = info.aConstraint[i];
    if (constraint.iColumn != column || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    // What another collation calls the same name, is another name here.
    if (is_name && std::string_view(sqlite3_vtab_collation(&info, i)) != "BINARY") continue;
    is_said = true;
    if (constraint.usable) return i;
  }
  return std::nullopt;
}

/// `as_of` must be said; `events` and `dossier` may be. The bits of the plan say which.
int best_index(sqlite3_vtab* base, sqlite3_index_info* info) {
  return kept_inside([&] {
    auto& table = *static_cast<Table*>(base);
    const int hidden = table.kind->first_hidden;
    const int wished[] = {hidden, hidden + 1, 1};  // as_of, events, dossier
    int plan = 0, argument = 0;
    bool is_day_said = false;
    for (int wish = 0; wish < 3; ++wish) {
      bool is_said = false;
      const auto found = condition_on(wished[wish], wish == 2, *info, is_said);
      if (wish == 0) is_day_said = is_said;
      if (!found) continue;
      plan |= 1 << wish;
      info->aConstraintUsage[*found].argvIndex = ++argument;
      // Hidden columns say what was wished; the others SQLite checks itself.
      info->aConstraintUsage[*found].omit = wish < 2 ? 1 : 0;
    }
    if ((plan & 1) == 0) {
      if (is_day_said) return SQLITE_CONSTRAINT;  // another order of the tables will do
      return fault(table, {{Code::embed_lacks, {}, {"as_of"}, {}}}, {});
    }
    info->idxNum = plan;
    info->estimatedCost = (plan & 4) != 0 ? 100 : 1e6;
    return SQLITE_OK;
  });
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  return kept_inside([&] {
    *out = std::make_unique<Cursor>().release();
    return SQLITE_OK;
  });
}

int close(sqlite3_vtab_cursor* cursor) {
  delete static_cast<Cursor*>(cursor);
  return SQLITE_OK;
}

std::string text_in(sqlite3_value* value) {
  const auto* text = sqlite3_value_text(value);
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  return text != nullptr ? std::string(reinterpret_cast<const char*>(text), size) : std::string();
}

/// Goes to the first dossier from `cursor.dossier` on that has rows.
void find_rows(Cursor& cursor, What what) {
  const Program& program = *cursor.set->program;
  cursor.row = 0;
  for (; cursor.dossier < cursor.log.dossiers.size(); ++cursor.dossier) {
    const DossierVerdict verdict =
        evaluate_arisen(program, cursor.log, cursor.log.dossiers[cursor.dossier], cursor.as_of);
    cursor.rows = Rows(program, verdict, cursor.as_of).of(what);
    if (!cursor.rows.empty()) return;
  }
  cursor.rows.clear();
}

int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** values) {
  return kept_inside([&] {
    auto& cursor = *static_cast<Cursor*>(base);
    auto& table = *static_cast<Table*>(cursor.pVtab);
    EventView view;
    view.name = default_view;
    cursor.as_of_text = text_in(*values++);
    if ((plan & 2) != 0) view.name = text_in(*values++);
    if ((plan & 4) != 0) view.dossier = trimmed(text_in(*values++));
    cursor.events = view.name;
    const auto day = day_in(cursor.as_of_text, "as_of");
    if (!day) return fault(table, day.diagnostics, {});
    EventRows read = read_events(table.database, view);
    if (!read.faults.empty()) return fault(table, read.faults, read.sources);
    auto bound = termijn::bind(*table.connection->names, read.records);
    if (!bound) {
      // Warnings are no reason to refuse a query.
      std::erase_if(bound.diagnostics, [](const Diagnostic& fault) {
        return severity_of(fault.code) == Severity::warning;
      });
      return fault(table, bound.diagnostics, read.sources);
    }
    cursor.set = table.connection->set;
    cursor.as_of = *day;
    cursor.log = std::move(*bound);
    cursor.dossier = cursor.number = 0;
    find_rows(cursor, table.kind->what);
    return SQLITE_OK;
  });
}

int next(sqlite3_vtab_cursor* base) {
  return kept_inside([&] {
    auto& cursor = *static_cast<Cursor*>(base);
    ++cursor.number;
    if (++cursor.row < cursor.rows.size()) return SQLITE_OK;
    ++cursor.dossier;
    find_rows(cursor, static_cast<Table*>(cursor.pVtab)->kind->what);
    return SQLITE_OK;
  });
}

int at_end(sqlite3_vtab_cursor* cursor) {
  return static_cast<Cursor*>(cursor)->rows.empty() ? 1 : 0;
}

void give(sqlite3_context* context, const Cell& cell) {
  if (cell.kind == Cell::Kind::text)
    sqlite3_result_text64(context, cell.text.data(), cell.text.size(), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
  else if (cell.kind == Cell::Kind::number)
    sqlite3_result_int64(context, cell.number);
  else
    sqlite3_result_null(context);
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int number) {
  return kept_inside([&] {
    const auto& cursor = *static_cast<Cursor*>(base);
    const int hidden = static_cast<Table*>(cursor.pVtab)->kind->first_hidden;
    if (number == hidden) {
      give(context, Cell(cursor.as_of_text));
    } else if (number == hidden + 1) {
      give(context, Cell(cursor.events));
    } else {
      give(context, cursor.rows[cursor.row][static_cast<std::size_t>(number)]);
    }
    return SQLITE_OK;
  });
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
  *id = static_cast<sqlite3_int64>(static_cast<Cursor*>(cursor)->number);
  return SQLITE_OK;
}

sqlite3_module module_of() {
  sqlite3_module module{};
  module.xConnect = connect;  // without xCreate the table is there by itself
  module.xDisconnect = disconnect;
  module.xBestIndex = best_index;
  module.xOpen = open;
  module.xClose = close;
  module.xFilter = filter;
  module.xNext = next;
  module.xEof = at_end;
  module.xColumn = column;
  module.xRowid = row_id;
  return module;
}
const sqlite3_module table_module = module_of();

// ---- functions --------------------------------------------------------------------------------

/// termijn_rules(FOLDER), termijn_rules(FOLDER, PAPER ...): from here on this connection judges by
/// these rules; the empty folder is the built-in ones. Gives the number of norms.
void use_rules(sqlite3_context* context, int count, sqlite3_value** values) {
  const int code = kept_inside([&] {
    auto* connection = static_cast<std::shared_ptr<Connection>*>(sqlite3_user_data(context))->get();
    RuleSet rules;
    const std::string folder = text_in(values[0]);
    const bool has_gaps = !folder.empty() && !read_rule_folder(folder, rules);
    if (folder.empty()) rules.sources = builtin_law();
    rules.first_paper = rules.sources.size();
    for (int i = 1; i < count; ++i)
      rules.sources.push_back({"paper " + std::to_string(i), text_in(values[i])});
    rules = compile_rules(std::move(rules), has_gaps);
    hold_against_acts(rules);
    if (!rules.program || has_errors(rules.diagnostics)) {
      const std::string text = render(rules.diagnostics, rules.sources, Language::english);
      sqlite3_result_error(context, text.c_str(), static_cast<int>(text.size()));
      return SQLITE_OK;
    }
    const auto norms = static_cast<sqlite3_int64>(rules.program->norms.size());
    connection->use(std::move(rules));
    sqlite3_result_int64(context, norms);
    return SQLITE_OK;
  });
  if (code != SQLITE_OK) sqlite3_result_error_code(context, code);
}

void say_version(sqlite3_context* context, int, sqlite3_value**) {
  sqlite3_result_text(context, termijn_version(), -1, SQLITE_STATIC);
}

template <class T>
void drop(void* pointer) {
  delete static_cast<T*>(pointer);
}

int add_all(sqlite3* database) {
  auto connection = std::make_shared<Connection>();
  RuleSet rules;
  rules.program = builtin_program();
  connection->use(std::move(rules));
  for (const TableKind& kind : kinds) {
    struct Owned : Client {
      std::shared_ptr<Connection> keeps;
    };
    auto* client = new Owned{{connection.get(), &kind}, connection};
    // SQLite calls the destructor also when it fails.
    const int code = sqlite3_create_module_v2(
        database, kind.name, &table_module, static_cast<Client*>(client),
        [](void* pointer) { delete static_cast<Owned*>(static_cast<Client*>(pointer)); });
    if (code != SQLITE_OK) return code;
  }
  const int code =
      sqlite3_create_function_v2(database, "termijn_rules", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                 new std::shared_ptr<Connection>(connection), use_rules, nullptr,
                                 nullptr, drop<std::shared_ptr<Connection>>);
  if (code != SQLITE_OK) return code;
  return sqlite3_create_function_v2(database, "termijn_version", 0,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                    say_version, nullptr, nullptr, nullptr);
}

}  // namespace
}  // namespace termijn::embed

/// SQLite makes this name of that of the file, termijn_sqlite.so.
extern "C" __attribute__((visibility("default"))) int sqlite3_termijnsqlite_init(
    sqlite3* database, char**, const sqlite3_api_routines* routines) {
  SQLITE_EXTENSION_INIT2(routines);
  return termijn::embed::kept_inside([&] { return termijn::embed::add_all(database); });
}
