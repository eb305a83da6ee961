// SPDX-License-Identifier: Apache-2.0
// Diagnostics as text for people.
#include "base/render.h"

#include <algorithm>
#include <map>

#include "base/code.h"
#include "base/most_faults.h"
#include "base/utf8.h"

namespace termijn {
namespace {

constexpr std::size_t widest_excerpt = 100;  // columns of a source line that are shown
constexpr std::size_t widest_left = 60;      // of which at most these stand before the caret
constexpr std::size_t tab_width = 4;

/// The part of a source line that is shown, and which columns of it are underlined.
struct Excerpt {
  std::string text;
  std::size_t first = 0;
  std::size_t width = 1;
};

struct Place {
  const Source* source;
  Span span;
  Position position;
};

std::size_t back_by_points(std::string_view line, std::size_t at, std::size_t count) {
  while (at > 0 && count-- > 0) {
    --at;
    // A code point has at most three continuation bytes; more of them are not UTF-8.
    for (int i = 0; i < 3 && at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U; ++i)
      --at;
  }
  return at;
}

Excerpt excerpt_of(std::string_view text, Span span) {
  const std::string_view line = line_around(text, span.begin);
  const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
  const auto within = [&](std::size_t offset) {
    return offset < line_begin ? 0 : std::min(offset - line_begin, line.size());
  };
  const std::size_t begin = within(span.begin);
  const std::size_t end = std::max(begin, within(span.end));

  Excerpt excerpt;
  std::size_t at = back_by_points(line, begin, widest_left);
  std::size_t column = 0;
  std::size_t last = 0;  // column behind the last underlined one
  if (at > 0) {
    excerpt.text = "…";
    column = 1;
  }
  excerpt.first = column;
  while (at < line.size() && column < widest_excerpt) {
    const CodePoint point = code_point_at(line, at);
    const std::size_t width = point.value == U'\t' ? tab_width - column % tab_width : 1;
    excerpt.text +=
        point.value == U'\t' ? std::string(width, ' ') : printable(line.substr(at, point.bytes));
    column += width;
    at += point.bytes;
    if (at <= begin) excerpt.first = column;
    if (at <= end || at - point.bytes < end) last = column;
  }
  if (at < line.size()) excerpt.text += "…";
  if (last > excerpt.first) excerpt.width = last - excerpt.first;
  return excerpt;
}

/// A log may have very many faults.
class PlacesOfSources {
 public:
  Position position(const Source& source, std::uint32_t offset) {
    return places_.try_emplace(&source, source.text).first->second.at(offset);
  }

 private:
  std::map<const Source*, Positions> places_;
};

std::vector<Place> places_of(const Diagnostic& diagnostic, const Sources& sources,
                             PlacesOfSources& lines) {
  std::vector<Place> places;
  const auto add = [&](Span span) {
    if (span.file >= sources.size()) return;
    const Source& source = sources[span.file];
    places.push_back({&source, span, lines.position(source, span.begin)});
  };
  add(diagnostic.span);
  if (places.empty()) return places;
  for (const Span& other : diagnostic.others) add(other);
  return places;
}

std::string location(const Place& place) {
  return printable(place.source->name) + ":" + std::to_string(place.position.line) + ":" +
         std::to_string(place.position.column) + "\n";
}

/// The empty gutter line, the source line and the underline.
std::string source_lines(const Place& place, std::size_t gutter, char underline) {
  const Excerpt excerpt = excerpt_of(place.source->text, place.span);
  const std::string margin(gutter, ' ');
  const std::string number = std::to_string(place.position.line);
  std::string result = margin + " |\n";
  result += std::string(gutter - number.size(), ' ') + number + " |";
  if (!excerpt.text.empty()) result += " " + excerpt.text;
  result += "\n" + margin + " | " + std::string(excerpt.first, ' ') +
            std::string(excerpt.width, underline) + "\n";
  return result;
}

std::string render_one(const Diagnostic& diagnostic, const Sources& sources, Language language,
                       PlacesOfSources& lines) {
  const bool is_error = severity_of(diagnostic.code) == Severity::error;
  std::string result(phrase(is_error ? "severity_error" : "severity_warning", language));
  result += "[" + std::string(code_name(diagnostic.code)) + "]: ";
  result += printable(message_of(diagnostic, language)) + "\n";

  const std::vector<Place> places = places_of(diagnostic, sources, lines);
  std::size_t gutter = 1;
  for (const Place& place : places)
    gutter = std::max(gutter, std::to_string(place.position.line).size());
  const std::string margin(gutter, ' ');
  std::uint32_t shown = Span::no_file;
  for (const Place& place : places) {
    const bool is_first = &place == places.data();
    if (place.span.file != shown) result += margin + (is_first ? "--> " : "::: ") + location(place);
    result += source_lines(place, gutter, is_first ? '^' : '-');
    shown = place.span.file;
  }
  const std::string help = printable(help_of(diagnostic, language));
  if (!help.empty()) {
    result += margin + " = " + std::string(phrase("severity_help", language)) + ": " + help + "\n";
  }
  return result;
}

std::string counted(std::size_t count, const char* one, const char* many, Language language) {
  return std::to_string(count) + " " + std::string(phrase(count == 1 ? one : many, language));
}

std::string closing_line(const Diagnostics& diagnostics, Language language) {
  std::size_t errors = 0, warnings = 0;
  for (const Diagnostic& each : diagnostics) {
    const bool is_error = severity_of(each.code) == Severity::error || faults_in(each) > 1;
    (is_error ? errors : warnings) += faults_in(each);
  }
  std::string result;
  if (errors > 0) result = counted(errors, "severity_error", "severity_errors", language);
  if (errors > 0 && warnings > 0) result += ", ";
  if (warnings > 0) {
    result += counted(warnings, "severity_warning", "severity_warnings", language);
  }
  return result + "\n";
}

/// Many diagnostics as a page that can be read: of those that say the same, and of all together,
/// only the first are shown in full.
class Page {
 public:
  Page(const Sources& sources, Language language) : sources_(sources), language_(language) {}

  void add(const Diagnostic& diagnostic) {
    // Itself how many were left out, where it was read.
    if (diagnostic.code == Code::log_more_faults) {
      left_out_ += faults_in(diagnostic);
      return;
    }
    auto& alike = alike_[{diagnostic.code, diagnostic.args}];
    if (alike.shown == most_alike) {
      if (++alike.further <= most_places) {
        const auto places = places_of(diagnostic, sources_, lines_);
        if (!places.empty()) alike.places.push_back(location(places.front()));
      }
    } else if (pieces_.size() == most_shown) {
      ++left_out_;
    } else {
      alike.last_piece = pieces_.size();
      ++alike.shown;
      pieces_.push_back(render_one(diagnostic, sources_, language_, lines_));
    }
  }

  std::string text() {
    for (const auto& [what, alike] : alike_) {
      if (alike.further > 0) pieces_[alike.last_piece] += further_text(alike);
    }
    std::string result;
    for (const std::string& piece : pieces_) result += piece + "\n";
    if (left_out_ > 0) {
      result += "  ... " + counted(left_out_, "one_left_out", "many_left_out", language_) + "\n\n";
    }
    return result;
  }

 private:
  static constexpr std::size_t most_alike = 3, most_places = 10, most_shown = 200;

  struct Alike {
    std::size_t shown = 0, further = 0, last_piece = 0;
    std::vector<std::string> places;
  };

  std::string further_text(const Alike& alike) const {
    std::string result = "  = " + counted(alike.further, "one_further", "many_further", language_);
    if (!alike.places.empty()) result += ":";
    for (const std::string& place : alike.places) result += " " + place.substr(0, place.size() - 1);
    return result + (alike.further > alike.places.size() ? " ...\n" : "\n");
  }

  const Sources& sources_;
  Language language_;
  PlacesOfSources lines_;
  std::vector<std::string> pieces_;
  std::map<std::pair<Code, std::vector<std::string>>, Alike> alike_;
  std::size_t left_out_ = 0;
};

}  // namespace

std::string render(const Diagnostic& diagnostic, const Sources& sources, Language language) {
  PlacesOfSources lines;
  return render_one(diagnostic, sources, language, lines);
}

std::string render(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  if (diagnostics.empty()) return {};
  std::vector<const Diagnostic*> ordered;
  for (const Diagnostic& diagnostic : diagnostics) ordered.push_back(&diagnostic);
  std::ranges::stable_sort(ordered, [](const Diagnostic* a, const Diagnostic* b) {
    return std::pair(a->span.file, a->span.begin) < std::pair(b->span.file, b->span.begin);
  });
  Page page(sources, language);
  for (const Diagnostic* diagnostic : ordered) page.add(*diagnostic);
  return page.text() + closing_line(diagnostics, language);
}

}  // namespace termijn
