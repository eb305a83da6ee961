// SPDX-License-Identifier: Apache-2.0
// Names and addresses for letters, kept apart from the log: rol;naam;functie;adres.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/program.h"

namespace termijn {

struct Address {
  std::string role;  ///< a role of the rules by any of its names, or one of address_words()
  std::string name, function, address;
};
using Addresses = std::vector<Address>;

/// What may stand in the column beside roles: `voorzitter`, `secretaris`, `advocaat`, ...
std::vector<std::string> address_words();

/// All faults at once, by row.
Result<Addresses> read_addresses(const Program& program, std::string_view text, std::uint32_t file);

/// The address of a role or of a word; null when the file has none.
const Address* address_of(const Addresses& addresses, const Role& role);
const Address* address_of(const Addresses& addresses, std::string_view word);

}  // namespace termijn
