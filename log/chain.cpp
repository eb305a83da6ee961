// SPDX-License-Identifier: Apache-2.0
// The bytes of a row, their hash, and the hash of a link.
#include "log/chain.h"

#include <span>
#include <stdexcept>

#include <sodium/core.h>
#include <sodium/crypto_hash_sha256.h>
#include <sodium/randombytes.h>

namespace termijn {
namespace {

std::string hex(std::span<const unsigned char> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes.size());
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 0xf];
  }
  return text;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hex(hash);
}

std::string content_text(const RowTexts& row) {
  std::string text = "termijn-event 1\n";
  for (std::size_t i = 0; i < row.size(); ++i) {
    text += chained_columns[i];
    text += ' ';
    text += row[i] ? std::to_string(row[i]->size()) + ' ' + *row[i] : "-";
    text += '\n';
  }
  return text;
}

std::string content_digest(const RowTexts& row) {
  return sha256(content_text(row));
}

std::string link_hash(std::string_view previous_hash, std::int64_t number,
                      std::string_view digest) {
  std::string text = "termijn-link 1\n";
  text.append(previous_hash).append("\n").append(std::to_string(number)).append("\n");
  return sha256(text.append(digest).append("\n"));
}

std::string fresh_salt() {
  // Ready more than once is no fault.
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes);
}

}  // namespace termijn
