// SPDX-License-Identifier: Apache-2.0
#include "lsp/workspace.h"

#include <algorithm>

#include "dsl/parse.h"

namespace termijn::lsp {

void Workspace::load(Sources rules) {
  sources_ = std::move(rules);
  rule_files_ = sources_.size();
  trees_.assign(sources_.size(), {});
  syntax_.assign(sources_.size(), {});
  uses_.assign(sources_.size(), {});
  for (std::uint32_t file = 0; file < sources_.size(); ++file) read(file);
}

void Workspace::read(std::uint32_t file) {
  auto parsed = parse(sources_[file], file);
  trees_[file] = std::move(*parsed);
  syntax_[file] = std::move(parsed.diagnostics);
  uses_[file] = name_uses(trees_[file]);
  checked_.reset();
}

std::uint32_t Workspace::open(const std::string& path, std::string text) {
  if (const auto known = find(path)) {
    change(*known, std::move(text));
    return *known;
  }
  const auto file = static_cast<std::uint32_t>(sources_.size());
  sources_.push_back({path, std::move(text)});
  trees_.emplace_back();
  syntax_.emplace_back();
  uses_.emplace_back();
  read(file);
  return file;
}

void Workspace::change(std::uint32_t file, std::string text) {
  if (sources_[file].text == text) return;
  sources_[file].text = std::move(text);
  read(file);
}

void Workspace::close(std::uint32_t file, const Disk& disk) {
  const auto text = belongs_to_rules(file) ? disk.text(sources_[file].name) : std::nullopt;
  change(file, text.value_or(""));
}

bool Workspace::belongs_to_rules(std::uint32_t file) const {
  if (file < rule_files_) return true;
  const auto folder = [](std::string_view path) { return path.substr(0, path.rfind('/')); };
  return std::any_of(
      sources_.begin(), sources_.begin() + static_cast<std::ptrdiff_t>(rule_files_),
      [&](const Source& rules) { return folder(rules.name) == folder(sources_[file].name); });
}

std::optional<std::uint32_t> Workspace::find(std::string_view path) const {
  const auto found = std::ranges::find(sources_, path, &Source::name);
  if (found == sources_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - sources_.begin());
}

Surface Workspace::surface(std::uint32_t file) const {
  return trees_[file].surface;
}

bool Workspace::has_syntax_errors() const {
  return std::ranges::any_of(syntax_, [](const Diagnostics& faults) { return !faults.empty(); });
}

const NameUse* Workspace::name_at(std::uint32_t file, std::size_t offset) const {
  for (const auto& use : uses_[file]) {
    if (use.span.begin <= offset && offset <= use.span.end) return &use;
  }
  return nullptr;
}

std::vector<FoundUse> Workspace::uses_of(const NameUse& name) const {
  std::vector<FoundUse> found;
  for (std::uint32_t file = 0; file < uses_.size(); ++file) {
    for (const auto& use : uses_[file]) {
      if (use.is_same_name(name)) found.push_back({file, &use});
    }
  }
  return found;
}

std::vector<FoundUse> Workspace::declarations_of(const NameUse& name) const {
  auto found = uses_of(name);
  std::erase_if(found, [](const FoundUse& each) { return !each.use->declares; });
  return found;
}

Diagnostics Workspace::check() const {
  return faults_of(trees_);
}

const Checked* Workspace::checked() const {
  if (has_syntax_errors()) return nullptr;
  if (!checked_) checked_ = termijn::check(trees_);
  return checked_->value ? &**checked_ : nullptr;
}

}  // namespace termijn::lsp
