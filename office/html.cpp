// SPDX-License-Identifier: Apache-2.0
#include "office/html.h"

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

}  // namespace termijn
