// SPDX-License-Identifier: Apache-2.0
// The rule files that an editor works on: what each says, and what is wrong with all together. A
// change reads one file again; the whole is checked when somebody asks.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "dsl/ast.h"
#include "dsl/check.h"
#include "lsp/name_uses.h"

namespace termijn::lsp {

/// How the files that no editor has open come in; both may read a disk.
struct Disk {
  /// The rule files in the folder with this path; without one, or with none in it, those that the
  /// program brings along.
  std::function<Sources(const std::string& folder)> rules;
  std::function<std::optional<std::string>(const std::string& path)> text;
};

/// A declaration of a name, or a place where it is used.
struct FoundUse {
  std::uint32_t file = 0;
  const NameUse* use = nullptr;
};

class Workspace {
 public:
  /// Takes the place of all files.
  void load(Sources rules);

  /// The file with this path, which is added when it is not there.
  std::uint32_t open(const std::string& path, std::string text);
  void change(std::uint32_t file, std::string text);
  /// Back to what is on disk; a file that is not there, or did not belong to the rules, is no
  /// longer looked at.
  void close(std::uint32_t file, const Disk& disk);
  std::optional<std::uint32_t> find(std::string_view path) const;

  std::size_t size() const { return sources_.size(); }
  const Sources& sources() const { return sources_; }
  const std::string& text(std::uint32_t file) const { return sources_[file].text; }
  const ast::File& tree(std::uint32_t file) const { return trees_[file]; }
  const std::vector<NameUse>& uses(std::uint32_t file) const { return uses_[file]; }
  Surface surface(std::uint32_t file) const;
  bool has_syntax_errors() const;

  /// The name at this byte, or null.
  const NameUse* name_at(std::uint32_t file, std::size_t offset) const;
  /// Where `name` is declared or used, in order of files and places.
  std::vector<FoundUse> uses_of(const NameUse& name) const;
  std::vector<FoundUse> declarations_of(const NameUse& name) const;
  const ast::Declaration& declaration(const FoundUse& found) const {
    return trees_[found.file].declarations[found.use->declaration];
  }

  /// All that is wrong with the file by itself.
  const Diagnostics& syntax(std::uint32_t file) const { return syntax_[file]; }
  /// All that is wrong with the files together.
  Diagnostics check() const;
  /// The rules as they are now, or null when something is wrong with them. Made when first asked
  /// for after a change, at the cost of a check.
  const Checked* checked() const;

 private:
  void read(std::uint32_t file);
  /// It was loaded with the rules, or is a new file beside one of them.
  bool belongs_to_rules(std::uint32_t file) const;

  Sources sources_;
  std::vector<ast::File> trees_;
  std::vector<Diagnostics> syntax_;
  std::vector<std::vector<NameUse>> uses_;
  std::size_t rule_files_ = 0;  // the others were opened beside them
  mutable std::optional<Result<Checked>> checked_;
};

}  // namespace termijn::lsp
