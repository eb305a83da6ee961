// SPDX-License-Identifier: Apache-2.0
// Golden files: the expected text stands in a file, and the diff of that file is the review.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace termijn::testing {

/// Success when `actual` is the text of `file`; else a diff by line. With UPDATE_GOLDEN=1 in the
/// environment the file is written instead, and only a fault in writing fails.
/// Use: EXPECT_TRUE(matches_golden(text, path)).
::testing::AssertionResult matches_golden(std::string_view actual,
                                          const std::filesystem::path& file);

/// The lines that differ, `-` expected and `+` actual, with two lines around them.
std::string line_diff(std::string_view expected, std::string_view actual);

/// The text of a file; throws std::runtime_error when it cannot be read.
std::string read_text(const std::filesystem::path& file);

}  // namespace termijn::testing
