// SPDX-License-Identifier: Apache-2.0
// A letter as Rich Text Format 1.9: A4, one font, no layout tricks, so that a letterhead can go
// around it. All letters outside ASCII are written as \u with their number.
#include <cstdint>

#include "base/utf8.h"
#include "office/letter.h"

namespace termijn {
namespace {

/// A unit of UTF-16, which RTF wants as a signed number, and `?` for who cannot read it.
std::string unit(std::uint32_t code) {
  const auto number = static_cast<std::int32_t>(code);
  return "\\u" + std::to_string(number > 0x7fff ? number - 0x10000 : number) + "?";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const auto code = static_cast<std::uint32_t>(point.value);
    at += point.bytes;
    if (code == '\\' || code == '{' || code == '}') {
      out += std::string("\\") + static_cast<char>(code);
    } else if (code == '\n') {
      out += "\\line ";
    } else if (code == '\t') {
      out += "\\tab ";
    } else if (code < 0x20 || code == 0x7f) {
      out += ' ';
    } else if (code < 0x80) {
      out += static_cast<char>(code);
    } else if (code < 0x10000) {
      out += unit(code);
    } else {
      out += unit(0xd800 + ((code - 0x10000) >> 10U)) + unit(0xdc00 + ((code - 0x10000) & 0x3ffU));
    }
  }
  return out;
}

std::string paragraph_of(std::string_view style, std::string_view text) {
  std::string out = "{\\pard";
  out.append(style).append(" ").append(escaped(text));
  return out + "\\par}\r\n";
}

std::string block_of(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += paragraph_of("", line);
  return out.empty() ? out : out + paragraph_of("", "");
}

std::string styled(const LetterParagraph& paragraph) {
  switch (paragraph.kind) {
    case LetterParagraph::Kind::heading:
      return paragraph_of("\\sb200\\sa80\\keepn\\b", paragraph.text);
    case LetterParagraph::Kind::item:
      return "{\\pard\\fi-284\\li284\\sa60\\tx284 " + unit(0x2022) + "\\tab " +
             escaped(paragraph.text) + "\\par}\r\n";
    case LetterParagraph::Kind::plain:
      break;
  }
  return paragraph_of("\\sa160", paragraph.text);
}

}  // namespace

std::string letter_rtf(const Letter& letter) {
  const std::string language = letter.language == Language::dutch ? "1043" : "2057";
  std::string out = "{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang" + language +
                    "\\uc1\r\n{\\fonttbl{\\f0\\fswiss Arial;}}\r\n{\\info{\\title " +
                    escaped(letter.title) +
                    "}}\r\n\\paperw11906\\paperh16838\\margl1418\\margr1418"
                    "\\margt1418\\margb1418\r\n";
  if (!letter.marks.empty()) {
    std::string marks;
    for (const std::string& mark : letter.marks) marks += (marks.empty() ? "" : " - ") + mark;
    out += "{\\header\\pard\\b\\f0\\fs20 " + escaped(marks) + "\\par}\r\n";
  }
  out += "\\f0\\fs22\\lang" + language + "\r\n";
  out += block_of(letter.from) + block_of(letter.to) + block_of(letter.head);
  for (const LetterParagraph& paragraph : letter.body) out += styled(paragraph);
  for (std::size_t i = 0; i < letter.signature.size(); ++i)
    out += paragraph_of(i == 0 ? "\\sb200\\sa400\\keepn" : "\\keepn", letter.signature[i]);
  return out + "}\r\n";
}

}  // namespace termijn
