// SPDX-License-Identifier: Apache-2.0
#include "office/page.h"

#include "log/chain.h"
#include "office/html.h"
#include "office/page_style.h"

namespace termijn {
namespace {

std::string_view in(Language language, std::string_view dutch, std::string_view english) {
  return language == Language::dutch ? dutch : english;
}

/// `text` as a string of a style sheet.
std::string style_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    // `<` must not end the style element.
    if (c == '<') {
      out += "\\3c ";
    } else if (c == '"' || c == '\\') {
      out += std::string("\\") + c;
    } else {
      out += is_control ? ' ' : c;
    }
  }
  return out + '"';
}

/// What stands in the margins of printed pages.
std::string margins(const Page& page) {
  const std::string_view of = in(page.language, " van ", " of ");
  return "@page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:" + style_string(page.running) +
         ";font:9pt sans-serif}@bottom-right{content:counter(page)" + style_string(of) +
         "counter(pages);font:9pt sans-serif}}\n";
}

int digit_of(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

/// Base64 of bytes that are written as hexadecimal digits.
std::string base64_of_hex(std::string_view digits) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < digits.size(); i += 6) {  // three bytes are four letters
    unsigned bits = 0;
    for (std::size_t j = i; j < i + 6; ++j)
      bits = bits * 16 + static_cast<unsigned>(j < digits.size() ? digit_of(digits[j]) : 0);
    for (unsigned shift = 24; shift > 0; shift -= 6) out += letters[bits >> (shift - 6) & 63U];
  }
  for (std::size_t i = digits.size() % 6; i != 0 && i < 6; i += 2)
    out[out.size() - (6 - i) / 2] = '=';
  return out;
}

/// Lets exactly this script run, and no other.
std::string script_policy(const std::string& script) {
  return script.empty() ? script : "; script-src 'sha256-" + base64_of_hex(sha256(script)) + "'";
}

std::string element(std::string_view name, std::string_view attributes, std::string_view inner) {
  std::string out = "<";
  out.append(name).append(attributes).append(">").append(inner);
  return out.append("</").append(name).append(">");
}

std::string table_rows(const PageTable& table) {
  std::string out;
  for (const auto& row : table.rows) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      // On a narrow screen each cell stands on a line of its own, behind the name of its column.
      std::string attributes = i == 0 ? " scope=\"row\" role=\"rowheader\"" : " role=\"cell\"";
      attributes += " data-head=\"" + html_text(i < table.heads.size() ? table.heads[i] : "") + '"';
      cells += element(i == 0 ? "th" : "td", attributes, row[i]);
    }
    out += element("tr", " role=\"row\"", cells) + '\n';
  }
  return out;
}

std::string_view tone_class(Tone tone) {
  switch (tone) {
    case Tone::bad:
      return "bad";
    case Tone::near:
      return "near";
    case Tone::good:
      return "good";
    case Tone::ask:
      return "ask";
    case Tone::plain:
      break;
  }
  return "plain";
}

}  // namespace

std::string page(const Page& page) {
  const std::string title = html_text(page.title);
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  out.append(in(page.language, "nl", "en")).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  // Whoever changes the page later cannot make it ask anything of a network either.
  out +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'" +
      script_policy(page.script) + "\">\n";
  out += "<title>" + title + "</title>\n<style>\n" + std::string(page_style()) + margins(page);
  out += page.style + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">";
  out.append(in(page.language, "Naar de inhoud", "Skip to the content")).append("</a>\n");
  out += "<header>\n<h1>" + title + "</h1>\n" + page.head + "</header>\n";
  out += "<main id=\"main\" tabindex=\"-1\">\n" + page.main + "</main>\n";
  out += "<footer>\n" + page.foot + "</footer>\n";
  if (!page.script.empty()) out += element("script", "", page.script) + '\n';
  return out + "</body>\n</html>\n";
}

std::string page_section(std::string_view id, std::string_view heading, std::string_view body) {
  if (body.empty()) return {};
  const std::string name = html_text(id);
  return "<section aria-labelledby=\"" + name + "\">\n<h2 id=\"" + name + "\">" +
         html_text(heading) + "</h2>\n" + std::string(body) + "</section>\n";
}

std::string page_heading(std::string_view level, std::string_view text) {
  const std::string name(level);
  return "<" + name + ">" + html_text(text) + "</" + name + ">\n";
}

std::string page_line(std::string_view text, std::string_view style_class) {
  if (text.empty()) return {};
  const std::string attributes =
      style_class.empty() ? std::string() : " class=\"" + std::string(style_class) + '"';
  return element("p", attributes, html_text(text)) + '\n';
}

std::string page_values(const std::vector<NamedValue>& values) {
  std::string out;
  for (const NamedValue& each : values) {
    if (each.value.empty()) continue;
    out += "<div>" + element("dt", "", html_text(each.name)) + element("dd", "", each.value) +
           "</div>\n";
  }
  return out.empty() ? out : "<dl>\n" + out + "</dl>\n";
}

std::string page_table(const PageTable& table) {
  std::string heads;
  for (const std::string& head : table.heads)
    heads += element("th", " scope=\"col\" role=\"columnheader\"", html_text(head));
  // With the roles it stays a table for screen readers where the style sheet lays it out otherwise.
  return "<table role=\"table\">\n" + element("caption", "", html_text(table.caption)) +
         "\n<thead role=\"rowgroup\"><tr role=\"row\">" + heads +
         "</tr></thead>\n<tbody role=\"rowgroup\">\n" + table_rows(table) + "</tbody>\n</table>\n";
}

std::string marked(std::string_view sign, std::string_view word, Tone tone) {
  std::string out = "<strong class=\"mark ";
  out.append(tone_class(tone)).append("\"><span aria-hidden=\"true\">").append(html_text(sign));
  return out.append("</span> ").append(html_text(word)).append("</strong>");
}

}  // namespace termijn
