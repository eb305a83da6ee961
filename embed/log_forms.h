// SPDX-License-Identifier: Apache-2.0
// What binding has to know of how logs are written.
#pragma once

#include "engine/bind.h"

namespace termijn {

LogForms log_forms();

}  // namespace termijn
