// SPDX-License-Identifier: Apache-2.0
// checked rules -> ledger: which declarations speak of which paragraph of which act.
#pragma once

#include "dsl/check.h"
#include "engine/ledger.h"

namespace termijn {

/// A citation speaks of its paragraph, also when it names a letter or a sentence of it. One without
/// a paragraph speaks of an article that has none, and in `niet gemodelleerd` of all paragraphs.
/// What only says where a procedure stands does not speak of a paragraph.
Ledger compile_ledger(const Checked& checked);

}  // namespace termijn
