// SPDX-License-Identifier: Apache-2.0
// The papers of a council, in files of its own: read behind the rules.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "engine/bind.h"
#include "engine/program.h"

namespace termijn::cli {

/// Adds each file to `sources`. False when one could not be read.
bool read_papers(std::span<const std::string> files, Sources& sources, Diagnostics& diagnostics);

/// A paper for a council that the log does not have would do nothing, and nobody would see it.
Diagnostics unused_papers(const Program& program, const BoundLog& log);

}  // namespace termijn::cli
