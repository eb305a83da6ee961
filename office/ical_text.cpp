// SPDX-License-Identifier: Apache-2.0
#include "office/ical_text.h"

#include <cctype>

#include "base/utf8.h"

namespace termijn {
namespace {

constexpr std::size_t most_octets = 75;
constexpr std::string_view line_end = "\r\n";

/// Where the value begins: a colon that stands in no quoted parameter.
std::size_t colon_of(std::string_view line) {
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') is_quoted = !is_quoted;
    if (line[i] == ':' && !is_quoted) return i;
  }
  return std::string_view::npos;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

std::vector<std::string> unfolded(std::string_view file) {
  std::vector<std::string> lines;
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (goes_on && !lines.empty()) {
      lines.back() += line.substr(1);
    } else {
      lines.emplace_back(line);
    }
  }
  return lines;
}

}  // namespace

void add_line(std::string& file, std::string_view name, std::string_view value) {
  const std::string line = std::string(name) + ':' + std::string(value);
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t bytes = code_point_at(line, at).bytes;
    if (used + bytes > most_octets) {
      file += line_end;
      file += ' ';
      used = 1;
    }
    file.append(line, at, bytes);
    used += bytes;
    at += bytes;
  }
  file += line_end;
}

std::string ical_escaped(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = code_point_at(value, at);
    const char c = value[at];
    if (!point.valid) {
      out += "\xef\xbf\xbd";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n";
    } else if (point.value < 0x20 || point.value == 0x7f) {
      if (c != '\r') out += ' ';
    } else {
      out += value.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

std::string ical_unescaped(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      out += value[i];
      continue;
    }
    ++i;
    out += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
  }
  return out;
}

std::vector<IcalLine> ical_lines(std::string_view file) {
  if (file.starts_with("\xef\xbb\xbf")) file.remove_prefix(3);
  std::vector<IcalLine> lines;
  for (const std::string& line : unfolded(file)) {
    const std::size_t colon = colon_of(line);
    if (colon == std::string::npos) continue;
    const std::string head = line.substr(0, colon);
    const std::size_t name_end = std::min(head.find(';'), head.size());
    lines.push_back(
        {upper(head.substr(0, name_end)), head.substr(name_end), line.substr(colon + 1)});
  }
  return lines;
}

}  // namespace termijn
