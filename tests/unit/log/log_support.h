// SPDX-License-Identifier: Apache-2.0
// What the tests of log/ share: folders to write in, codes to compare, records to store.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/record.h"

namespace termijn::testing {

/// The stable names, in order: what a test expects as a whole.
std::vector<std::string> codes(const Diagnostics& diagnostics);
using Codes = std::vector<std::string>;

/// The part of the text that a place points at.
std::string_view at(std::string_view text, Span span);

/// Everything of a record that is data, so without places, as one text.
std::string data_of(const EventRecord& record);
std::vector<std::string> data_of(const std::vector<EventRecord>& records);

/// The events of the log in a file as one text; a fault by its code.
std::string events_in(const std::string& path);

EventRecord event(std::int64_t number, std::string name, std::string_view day = "2026-03-02");

/// A folder of its own for one test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::string operator/(std::string_view name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

void write_file(const std::string& path, std::string_view text);

/// What `work` answers in a child process that is not root, for whom permissions hold. The answer
/// is one line; a crash is an answer too.
std::string as_ordinary_user(const std::function<std::string()>& work);

/// The same in a child process that cannot make any file longer than `bytes`.
std::string with_full_disk(std::size_t bytes, const std::function<std::string()>& work);

}  // namespace termijn::testing
