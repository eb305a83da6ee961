// SPDX-License-Identifier: Apache-2.0
#include "office/addresses.h"

#include <gtest/gtest.h>

#include "base/code.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const Diagnostic& each : diagnostics) out.emplace_back(code_name(each.code));
  return out;
}

TEST(Addresses, AreReadByAnyNameOfARole) {
  const auto read =
      read_addresses(repository_rules(),
                     "\xef\xbb\xbfRol;Naam;Functie;Adres\r\nbestuurder;A. "
                     "Voorbeeld;directeur;\"Laan 1\n1234 AB Stad\"\r\nvoorzitter;B;;\r\n",
                     0);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2u);
  const auto& roles = repository_rules().roles;
  const Address* found = address_of(*read, *std::ranges::find(roles, "ondernemer", &Role::id));
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->address, "Laan 1\n1234 AB Stad");
  ASSERT_NE(address_of(*read, "voorzitter"), nullptr);
  EXPECT_EQ(address_of(*read, "secretaris"), nullptr);
}

TEST(Addresses, TellAllFaultsAtOnce) {
  const auto read = read_addresses(
      repository_rules(),
      "role;name;phone\nbestuurdr;A;\nvoorzitter;B;1\nvoorzitter;C;2\nsecretaris;;\n", 0);
  EXPECT_FALSE(read);
  EXPECT_EQ(codes(read.diagnostics),
            (std::vector<std::string>{"letter.address-column", "letter.address-role",
                                      "letter.address-twice", "letter.address-empty"}));
}

TEST(Addresses, NeedAColumnOfRoles) {
  EXPECT_EQ(codes(read_addresses(repository_rules(), "naam\nA\n", 0).diagnostics),
            (std::vector<std::string>{"letter.address-no-role"}));
  EXPECT_EQ(codes(read_addresses(repository_rules(), "", 0).diagnostics),
            (std::vector<std::string>{"letter.address-no-role"}));
}

}  // namespace
}  // namespace termijn::testing
