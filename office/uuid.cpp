// SPDX-License-Identifier: Apache-2.0
// SHA-1 as RFC 3174 has it: good enough to make names from, and for nothing else.
#include "office/uuid.h"

#include <bit>
#include <utility>
#include <vector>

namespace termijn {
namespace {

using Bytes = std::vector<std::uint8_t>;
using Digest = std::array<std::uint32_t, 5>;
constexpr std::size_t block_size = 64;

/// The space of the names of this program, drawn once at random.
constexpr Uuid program_names = {0x3d, 0x1e, 0x8b, 0x52, 0x9c, 0x47, 0x4f, 0x0a,
                                0xb6, 0x35, 0x70, 0xd2, 0x14, 0xe9, 0x6a, 0x8f};

std::uint32_t mixed(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

void take_block(Digest& digest, std::span<const std::uint8_t, block_size> block) {
  std::array<std::uint32_t, 80> words{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t byte = 0; byte < 4; ++byte) words[i] = words[i] << 8 | block[4 * i + byte];
  }
  for (std::size_t i = 16; i < words.size(); ++i)
    words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  auto [a, b, c, d, e] = digest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t next = std::rotl(a, 5) + mixed(i, b, c, d) + e + words[i];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  const Digest sum = {a, b, c, d, e};
  for (std::size_t i = 0; i < digest.size(); ++i) digest[i] += sum[i];
}

/// `bytes`, a bit that is set, zeros, and the length in bits.
Bytes with_length(Bytes bytes) {
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  bytes.push_back(0x80);
  while (bytes.size() % block_size != block_size - 8) bytes.push_back(0);
  for (int shift = 56; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
  return bytes;
}

Digest sha1(Bytes bytes) {
  Digest digest = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  const Bytes padded = with_length(std::move(bytes));
  for (std::size_t at = 0; at < padded.size(); at += block_size)
    take_block(digest, std::span<const std::uint8_t, block_size>(padded.data() + at, block_size));
  return digest;
}

}  // namespace

Uuid uuid5(const Uuid& names, std::string_view name) {
  Bytes bytes(names.begin(), names.end());
  for (const char c : name) bytes.push_back(static_cast<std::uint8_t>(c));
  const Digest digest = sha1(std::move(bytes));
  Uuid uuid{};
  for (std::size_t i = 0; i < uuid.size(); ++i)
    uuid[i] = static_cast<std::uint8_t>(digest[i / 4] >> (24 - 8 * (i % 4)));
  uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0f) | 0x50);
  uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3f) | 0x80);
  return uuid;
}

std::string uuid_text(const Uuid& uuid) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[uuid[i] >> 4];
    text += digits[uuid[i] & 0x0f];
  }
  return text;
}

std::string name_of(std::span<const std::string> parts) {
  std::string name;
  // With the length in front, so that what ends one part never begins another.
  for (const std::string& part : parts) name += std::to_string(part.size()) + ':' + part;
  return uuid_text(uuid5(program_names, name));
}

}  // namespace termijn
