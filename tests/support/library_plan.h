// SPDX-License-Identifier: Apache-2.0
// A fixture with the rules of the repository, compiled once for all tests of a program.
#pragma once

#include <gtest/gtest.h>

#include "fast/plan.h"
#include "tests/support/log_text.h"

namespace termijn::testing {

class LibraryPlan : public ::testing::Test {
 protected:
  static const Program& program() {
    static const Program program = repository_program();
    return program;
  }
  static const Plan& plan() {
    static const Plan plan = make_plan(program());
    return plan;
  }
};

}  // namespace termijn::testing
