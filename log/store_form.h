// SPDX-License-Identifier: Apache-2.0
// The versions of the schema: making tables, and bringing an older log to the newest form.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "base/embedded.h"
#include "log/sqlite.h"

namespace termijn {

/// Of a file that is a log: TRMJ, as the schema sets it.
inline constexpr std::int64_t application_id = 0x54524d4a;

inline constexpr std::int64_t newest_version = 5;
inline constexpr std::int64_t first_with_chain = 4;

/// An SQLite file in which nobody has made anything yet.
bool is_fresh(const Database& database);

std::int64_t version_of(const Database& database);

/// Throws what is wrong with it as a log: of another program, newer, without its table.
void check_form(const Database& database);

/// `create`: makes the log when there is no file, or an empty one.
Database open_for_writing(const std::string& path, bool create, int busy_timeout_ms);

/// A log in a place where nothing may or can be written has to be read without the files beside it;
/// then what a crashed writer left in those files would be missing, so that is refused.
Database open_for_reading(const std::string& path, int busy_timeout_ms);

/// Makes the tables of the newest version, unless somebody else has done so meanwhile.
void create_tables(const Database& database);

/// Within a transaction. Keeps the old form in a file beside it first, and says where.
std::optional<Diagnostic> bring_up_to_date(const Database& database);

/// Runs parts of the schema behind those that a log has, and chains the rows that it had.
void apply_schema(const Database& database, std::span<const EmbeddedText> parts);

}  // namespace termijn
