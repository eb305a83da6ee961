// SPDX-License-Identifier: Apache-2.0
#include "office/html.h"

#include <algorithm>

namespace termijn {

std::string html_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default: {
        const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        result += is_control && c != '\t' && c != '\n' ? ' ' : c;
      }
    }
  }
  return result;
}

std::string html_breakable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("_:/"), text.size() - 1) + 1;
    out += html_text(text.substr(0, end));
    text.remove_prefix(end);
    if (!text.empty() && text.front() != ' ') out += "<wbr>";
  }
  return out;
}

std::string unbroken(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ')
      out += "\xc2\xa0";
    else
      out += c;
  }
  return out;
}

}  // namespace termijn
