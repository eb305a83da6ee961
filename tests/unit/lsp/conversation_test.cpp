// SPDX-License-Identifier: Apache-2.0
// Plays the editor in the conversations of golden/lsp. UPDATE_GOLDEN=1 rewrites the answers.
//
//   === /regels/wet.trm    a file on disk, until the line `===`; again: what it says from then on
//   --- /regels/wet.trm    a file that is taken away
//   # ...                  a remark
//   > {...}                what the editor sends; > settle is a moment in which it sends nothing
//   < {...}                what comes back, a line for each message
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "lsp/session.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

class Conversation {
 public:
  std::string play(const std::string& script) {
    std::istringstream in(script);
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("< ")) continue;
      out_ += line + '\n';
      if (line.starts_with("=== ")) read_file(in, line.substr(4));
      if (line.starts_with("--- ")) files_.erase(line.substr(4));
      if (line.starts_with("> ")) send(line.substr(2));
    }
    return std::move(out_);
  }

 private:
  void read_file(std::istream& in, const std::string& path) {
    files_[path].clear();
    for (std::string line; std::getline(in, line) && line != "===";) {
      files_[path] += line + '\n';
      out_ += line + '\n';
    }
    out_ += "===\n";
  }

  void send(const std::string& message) {
    for (const auto& answer :
         message == "settle" ? session_.settle() : session_.handle_text(message))
      out_ += "< " + answer.dump() + '\n';
  }

  Sources rules(const std::string& folder) const {
    Sources sources;
    for (const auto& [path, text] : files_) {
      if (path.starts_with(folder + '/')) sources.push_back({path, text});
    }
    return sources;
  }

  std::optional<std::string> text(const std::string& path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? std::nullopt : std::optional(found->second);
  }

  std::map<std::string, std::string> files_;
  lsp::Session session_{{[this](const std::string& folder) { return rules(folder); },
                         [this](const std::string& path) { return text(path); }},
                        "",
                        Language::dutch,
                        false};
  std::string out_;
};

class Conversations : public ::testing::TestWithParam<std::string> {};

TEST_P(Conversations, GoAsWritten) {
  const auto script = test_source(GetParam()).text;
  EXPECT_TRUE(matches_golden(Conversation().play(script),
                             std::filesystem::path(TERMIJN_TESTS_DIR) / GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Files, Conversations,
                         ::testing::ValuesIn(files_below("golden/lsp", ".lsp")),
                         [](const auto& tested) { return case_name(tested.param); });

}  // namespace
}  // namespace termijn::testing
