// SPDX-License-Identifier: Apache-2.0
// The picture as SVG and as Mermaid. The label of a move is a box of its own between two layers of
// states, so no text stands on a line or on another text.
#include "report/procedure_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "report/layout.h"
#include "report/procedure_steps.h"

namespace termijn {
namespace {

constexpr double letter = 7, row = 15, padding = 8;
/// Up to this size the letters stay readable on a sheet of A4 on its side, and on a screen.
constexpr double widest = 1080, highest = 740;
/// How many letters the lines of a state may have; those of a label have two less.
constexpr std::array<std::size_t, 3> line_lengths = {26, 20, 36};

std::vector<std::string> wrapped(const std::string& text, std::size_t most) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find(' ', at), text.size());
    const std::string part = text.substr(at, end - at);
    const bool fits = !lines.empty() && columns(lines.back()) + columns(part) < most;
    if (fits)
      lines.back() += ' ' + part;
    else
      lines.push_back(part);
    at = end + 1;
  }
  return lines;
}

/// In as few lines as `most` letters a line allow, and these as even as they can be.
std::vector<std::string> evenly_wrapped(const std::string& text, std::size_t most) {
  auto lines = wrapped(text, most);
  while (most > 1) {
    auto narrower = wrapped(text, --most);
    if (narrower.size() > lines.size()) break;
    lines = std::move(narrower);
  }
  return lines;
}

/// How much larger than a page it is; up to 1 it fits.
double excess(const Layout& layout) {
  return std::max(layout.width / widest, layout.height / highest);
}

/// The layer whose boxes take most room beside each other.
std::size_t widest_layer(const Layout& layout) {
  std::map<std::size_t, double> widths;
  for (const LayoutBox& box : layout.boxes) widths[box.layer] += box.width;
  return std::ranges::max_element(widths, {}, &std::pair<const std::size_t, double>::second)->first;
}

/// A move as it is drawn: from some states, or from none when it may always come.
struct Drawn {
  std::string text;
  Index to = nothing;
  std::vector<Index> from;
};

class Picture {
 public:
  Picture(const Program& program, Index procedure, Language language)
      : procedure_(program.procedures[procedure]),
        language_(language),
        moves_(moves_of(program, procedure, language)) {
    join_moves();
    place();
  }

  const Layout& layout() const { return layout_; }

  std::string svg() const {
    std::string out = head();
    for (std::size_t i = 0; i < layout_.lines.size(); ++i) out += line(i);
    for (std::size_t i = 0; i < layout_.boxes.size(); ++i) out += box(i);
    return out + "</svg>\n";
  }

 private:
  std::size_t state_count() const { return procedure_.phases.size(); }

  void join_moves() {
    for (const StateMove& move : moves_) {
      std::string text = move.label;
      if (move.from == nothing) text = say(Word::picture_always, language_, {text});
      const auto found = std::ranges::find_if(
          drawn_, [&](const Drawn& other) { return other.to == move.to && other.text == text; });
      auto& drawn = found != drawn_.end() ? *found : drawn_.emplace_back(Drawn{text, move.to, {}});
      if (move.from != nothing) drawn.from.push_back(move.from);
    }
  }

  /// `lowered`: how many layers each state stands below the first that it may have.
  std::vector<std::size_t> state_layers(const std::vector<std::size_t>& lowered) const {
    std::vector<std::size_t> layers(state_count(), 0);
    std::size_t deepest = 2;
    for (std::size_t i = 1; i < state_count(); ++i) {  // moves go to a later state
      for (const Drawn& drawn : drawn_) {
        if (drawn.to != i) continue;
        for (const Index from : drawn.from) layers[i] = std::max(layers[i], layers[from] + 2);
      }
      // A state that may always come stands beside those before it in the rules.
      const bool is_free = layers[i] == 0;
      if (is_free) layers[i] = deepest;
      deepest = std::max(deepest, layers[i]);
      layers[i] += lowered[i];
      if (!is_free) deepest = std::max(deepest, layers[i]);
    }
    return layers;
  }

  /// One way to draw it.
  struct Arrangement {
    std::size_t line_length;
    std::vector<std::size_t> lowered;  // by state
    Layout layout;
    std::vector<std::vector<std::string>> texts;

    void add(const std::string& text, std::size_t most, std::size_t layer) {
      auto lines = evenly_wrapped(text, most);
      std::size_t longest = 0;
      for (const std::string& each : lines) longest = std::max(longest, columns(each));
      layout.boxes.push_back({static_cast<double>(longest) * letter + 2 * padding,
                              static_cast<double>(lines.size()) * row + padding, layer});
      texts.push_back(std::move(lines));
    }
  };

  Arrangement arranged(std::size_t line_length, std::vector<std::size_t> lowered) const {
    const auto layers = state_layers(lowered);
    Arrangement out{line_length, std::move(lowered), {}, {}};
    for (std::size_t i = 0; i < state_count(); ++i)
      out.add(procedure_.phases[i].name.in(language_), line_length, layers[i]);
    for (const Drawn& drawn : drawn_) {
      const auto label = out.layout.boxes.size();
      out.add(drawn.text, line_length - 2, layers[drawn.to] - 1);
      for (const Index from : drawn.from) out.layout.lines.push_back({from, label, {}});
      out.layout.lines.push_back({label, drawn.to, {}});
    }
    lay_out(out.layout);
    return out;
  }

  /// Lowers one state after another out of the widest layer, as long as the picture becomes
  /// smaller.
  Arrangement lowered(Arrangement best) const {
    while (excess(best.layout) > 1) {
      const auto full = widest_layer(best.layout);
      auto better = best;
      for (std::size_t i = 1; i < state_count(); ++i) {
        const auto layer = best.layout.boxes[i].layer;
        if (layer != full && layer != full + 1) continue;  // itself, or its labels
        auto states = best.lowered;
        states[i] += 2;
        auto tried = arranged(best.line_length, std::move(states));
        if (excess(tried.layout) < excess(better.layout)) better = std::move(tried);
      }
      if (excess(better.layout) > 0.99 * excess(best.layout)) break;
      best = std::move(better);
    }
    return best;
  }

  void place() {
    std::optional<Arrangement> best;
    for (const auto length : line_lengths) {
      auto tried = lowered(arranged(length, std::vector<std::size_t>(state_count(), 0)));
      if (!best || excess(tried.layout) < excess(best->layout)) best = std::move(tried);
      if (excess(best->layout) <= 1) break;
    }
    layout_ = std::move(best->layout);
    texts_ = std::move(best->texts);
  }

  static std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '&')
        out += "&amp;";
      else if (c == '<')
        out += "&lt;";
      else if (c == '>')
        out += "&gt;";
      else
        out += c;
    }
    return out;
  }

  static std::string at(double number) { return std::to_string(std::lround(number)); }

  std::string head() const {
    const std::string width = at(layout_.width), height = at(layout_.height);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"";
    out += language_ == Language::dutch ? "nl" : "en";
    out += "\" aria-labelledby=\"title desc\" width=\"" + width + "\" height=\"" + height +
           "\" viewBox=\"0 0 " + width + ' ' + height +
           "\" style=\"max-width:100%;height:auto\">\n";
    out += "<title id=\"title\">" + escaped(procedure_.name.in(language_)) + "</title>\n";
    out += "<desc id=\"desc\">" + escaped(told()) + "</desc>\n";
    out +=
        "<style>text{font:12px Helvetica,Arial,sans-serif;fill:#000}"
        ".state{fill:#fff;stroke:#000}.move{font-style:italic}"
        "path{fill:none;stroke:#000}.always{stroke-dasharray:4 3}</style>\n";
    out +=
        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" "
        "markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
        "<path d=\"M0 0L8 4L0 8z\" style=\"fill:#000\"/></marker></defs>\n";
    return out + "<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#fff\"/>\n";
  }

  /// All states and moves as sentences, for those who do not see the picture.
  std::string told() const {
    std::string out;
    for (const StateMove& move : moves_) {
      const std::string& to = procedure_.phases[move.to].name.in(language_);
      const std::string from = move.from == nothing
                                   ? std::string(word(Word::picture_any_state, language_))
                                   : procedure_.phases[move.from].name.in(language_);
      if (!out.empty()) out += ' ';
      out += say(Word::picture_move, language_, {from, to, move.label});
    }
    return out;
  }

  std::string line(std::size_t index) const {
    const LayoutLine& drawn = layout_.lines[index];
    const auto& points = drawn.points;
    std::string path = "M" + at(points[0].x) + ' ' + at(points[0].y);
    for (std::size_t i = 1; i < points.size(); ++i) {
      const auto& a = points[i - 1];
      const auto& b = points[i];
      const std::string middle = at((a.y + b.y) / 2);
      const bool is_upright = std::lround(a.x) == std::lround(b.x);
      // An arrow takes its direction from the last piece, so that must have one.
      if (is_upright && std::lround(a.y) == std::lround(b.y)) continue;
      path += is_upright ? "L" + at(b.x) + ' ' + at(b.y)
                         : "C" + at(a.x) + ' ' + middle + ' ' + at(b.x) + ' ' + middle + ' ' +
                               at(b.x) + ' ' + at(b.y);
    }
    std::string out = "<path d=\"" + path + '"';
    if (drawn.from >= state_count()) {
      if (drawn_[drawn.from - state_count()].from.empty()) out += " class=\"always\"";
      out += " marker-end=\"url(#arrow)\"";
    }
    return out + "/>\n";
  }

  std::string box(std::size_t index) const {
    const LayoutBox& box = layout_.boxes[index];
    const bool is_state = index < state_count();
    std::string out;
    if (is_state)
      out += "<rect class=\"state\" rx=\"8\" x=\"" + at(box.x) + "\" y=\"" + at(box.y) +
             "\" width=\"" + at(box.width) + "\" height=\"" + at(box.height) + "\"/>\n";
    double y = box.y + padding / 2 + row - 4;
    for (const std::string& text : texts_[index]) {
      out += std::string("<text text-anchor=\"middle\"") + (is_state ? "" : " class=\"move\"") +
             " x=\"" + at(box.x + box.width / 2) + "\" y=\"" + at(y) + "\">" + escaped(text) +
             "</text>\n";
      y += row;
    }
    return out;
  }

  const Procedure& procedure_;
  Language language_;
  std::vector<StateMove> moves_;
  std::vector<Drawn> drawn_;
  std::vector<std::vector<std::string>> texts_;
  Layout layout_;
};

/// What Mermaid would take for a sign of its own.
std::string plain_label(std::string text) {
  for (char& c : text) {
    if (c == ';' || c == ':' || c == '#') c = ',';
  }
  return text;
}

}  // namespace

Layout procedure_layout(const Program& program, Index procedure, Language language) {
  return Picture(program, procedure, language).layout();
}

std::string procedure_svg(const Program& program, Index procedure, Language language) {
  return Picture(program, procedure, language).svg();
}

std::string procedure_mermaid(const Program& program, Index procedure, Language language) {
  const Procedure& drawn = program.procedures[procedure];
  std::string out = "stateDiagram-v2\n";
  for (const Phase& phase : drawn.phases)
    out += "  " + phase.id + ": " + plain_label(phase.name.in(language)) + '\n';
  if (!drawn.phases.empty()) out += "  [*] --> " + drawn.phases.front().id + '\n';
  const auto moves = moves_of(program, procedure, language);
  const bool has_always =
      std::ranges::any_of(moves, [](const StateMove& move) { return move.from == nothing; });
  constexpr std::string_view any_state = "any_earlier_state";
  if (has_always)
    out += "  " + std::string(any_state) + ": " +
           std::string(word(Word::picture_any_state, language)) + '\n';
  for (const StateMove& move : moves) {
    const std::string from =
        move.from == nothing ? std::string(any_state) : drawn.phases[move.from].id;
    out += "  " + from + " --> " + drawn.phases[move.to].id;
    if (!move.label.empty()) out += ": " + plain_label(move.label);
    out += '\n';
  }
  return out;
}

}  // namespace termijn
