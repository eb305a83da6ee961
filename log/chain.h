// SPDX-License-Identifier: Apache-2.0
// The chain that ties each row of a log to the one before it; docs/log.md says it in words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace termijn {

/// SHA-256, as 64 digits of 0-9 and a-f.
std::string sha256(std::string_view bytes);

/// What stands before the first row.
inline constexpr std::string_view first_hash =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// The columns that a digest covers, in the order in which it covers them; `salt` is the last.
inline constexpr std::array<std::string_view, 16> chained_columns = {
    "number", "council",   "dossier", "event",  "day",      "actor", "recorded", "replaces",
    "fields", "reference", "source",  "remark", "earliest", "time",  "kind",     "salt"};

/// A row as it is stored: whole numbers in decimals, nothing where the column is NULL.
using RowTexts = std::array<std::optional<std::string>, chained_columns.size()>;
inline constexpr std::size_t number_column = 0, replaces_column = 7, fields_column = 8,
                             kind_column = 14, salt_column = 15;

/// The bytes of which content_digest() is the hash: no two rows have the same.
std::string content_text(const RowTexts& row);

/// Stands for the content of a row, also when that has been erased.
std::string content_digest(const RowTexts& row);

/// What ties a row to the one before it.
std::string link_hash(std::string_view previous_hash, std::int64_t number, std::string_view digest);

/// Random: so nobody finds what was erased by trying what it may have been.
std::string fresh_salt();

}  // namespace termijn
