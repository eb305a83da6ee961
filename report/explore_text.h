// SPDX-License-Identifier: Apache-2.0
// What exploring the rules found, for people and programs.
#pragma once

#include <string>

#include "base/source.h"
#include "explore/explore.h"
#include "report/words.h"

namespace termijn {

/// `02-never-arises`: what the log of a finding is called, without its ending.
std::string exhibit_name(const Exploration& exploration, std::size_t finding);

/// `folder`: where the logs were written; empty: nowhere.
std::string explore_text(const Program& program, const Sources& sources,
                         const Exploration& exploration, const std::string& folder,
                         Language language);
/// `termijn.explore/1`; the shape is docs/json.md.
std::string explore_json(const Program& program, const Sources& sources,
                         const Exploration& exploration, const std::string& folder);

}  // namespace termijn
