// SPDX-License-Identifier: Apache-2.0
// Numbers and small forms of the protocol.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "lsp/position.h"

namespace termijn::lsp {

enum ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  not_initialized = -32002,
  request_failed = -32803,
};

/// Thrown by what answers a request; handle() makes it the answer.
struct Refusal {
  int code;
  std::string message;
};

inline Place place_in(const nlohmann::json& position) {
  return {position.at("line").get<std::uint32_t>(), position.at("character").get<std::uint32_t>()};
}

inline nlohmann::json position_json(Place place) {
  return {{"line", place.line}, {"character", place.character}};
}

}  // namespace termijn::lsp
