// SPDX-License-Identifier: Apache-2.0
// The number of bytes in eight bytes, the lowest first; behind it a stream of zlib.
#include "rules/packed.h"

#include <cstdint>

#include <zlib.h>

namespace termijn {
namespace {

constexpr std::size_t head = 8;
/// No file that is put into a program is as large: a number above it is no number of ours.
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 28U;

const Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

/// Up to the NUL, which is taken away too.
std::string_view take_text(std::string_view& rest) {
  const auto end = rest.find('\0');
  const std::string_view text = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return text;
}

}  // namespace

std::string packed(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(head + size, '\0');
  for (std::size_t i = 0; i < head; ++i)
    out[i] = static_cast<char>(std::uint64_t{bytes.size()} >> 8U * i & 0xffU);
  auto* const place = reinterpret_cast<Bytef*>(out.data() + head);
  if (compress2(place, &size, bytes_of(bytes), static_cast<uLong>(bytes.size()),
                Z_BEST_COMPRESSION) != Z_OK)
    return {};
  out.resize(head + size);
  return out;
}

std::optional<std::string> unpacked(std::string_view bytes) {
  if (bytes.size() < head) return std::nullopt;
  std::uint64_t wanted = 0;
  for (std::size_t i = head; i-- > 0;) wanted = wanted << 8U | static_cast<unsigned char>(bytes[i]);
  if (wanted > most_bytes) return std::nullopt;
  bytes.remove_prefix(head);
  std::string out(static_cast<std::size_t>(wanted), '\0');
  uLongf size = static_cast<uLongf>(wanted);
  uLong used = static_cast<uLong>(bytes.size());
  const int result =
      uncompress2(reinterpret_cast<Bytef*>(out.data()), &size, bytes_of(bytes), &used);
  if (result != Z_OK || size != wanted || used != bytes.size()) return std::nullopt;
  return out;
}

std::string joined(const Sources& sources) {
  std::string text;
  for (const Source& source : sources)
    text.append(source.name).append(1, '\0').append(source.text).append(1, '\0');
  return text;
}

Sources parted(std::string_view text) {
  Sources sources;
  while (!text.empty()) {
    const std::string_view name = take_text(text);
    sources.push_back({std::string(name), std::string(take_text(text))});
  }
  return sources;
}

}  // namespace termijn
