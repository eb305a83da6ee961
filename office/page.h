// SPDX-License-Identifier: Apache-2.0
// The frame around every page that a secretary gets: one file that needs nothing beside it, reads
// without JavaScript, asks nothing of a network, and prints on A4 in black and white.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace termijn {

/// What one page is made of. Texts are plain and are escaped here; what is HTML says so.
struct Page {
  Language language = Language::dutch;
  std::string title;        ///< of the window, and the first heading
  std::string running;      ///< at the foot of every printed page, before the page number
  std::string head;         ///< HTML under the first heading
  std::string main;         ///< HTML: sections
  std::string foot;         ///< HTML
  std::string style;        ///< style sheet rules of this page alone, behind those of every page
  std::string script = {};  ///< JavaScript that the page can do without; only this one may run
};
std::string page(const Page& page);

/// A section with a heading (level 2) that names it, and `id` to link to; empty for an empty body.
std::string page_section(std::string_view id, std::string_view heading, std::string_view body);

/// A heading of a level: `h3`.
std::string page_heading(std::string_view level, std::string_view text);

/// `<p>text</p>`, with a class when one is given; empty for an empty text.
std::string page_line(std::string_view text, std::string_view style_class = {});

/// A list of names and what they are, in order. Values are HTML.
struct NamedValue {
  std::string name, value;
};
std::string page_values(const std::vector<NamedValue>& values);

/// A table with a caption, headers with scope and a header in each row. Cells are HTML.
struct PageTable {
  std::string caption;
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;  ///< the first cell names the row
};
std::string page_table(const PageTable& table);

/// How a sign, its word and its colour mark something. The colour is never alone.
enum class Tone { bad, near, good, ask, plain };
/// `■ VERLOPEN`: the sign is kept from screen readers, which get the word.
std::string marked(std::string_view sign, std::string_view word, Tone tone);

}  // namespace termijn
