// SPDX-License-Identifier: Apache-2.0
// Boxes in layers from top to bottom, and lines between them that touch no other box. Pure numbers.
#pragma once

#include <cstddef>
#include <vector>

namespace termijn {

struct LayoutBox {
  double width = 0, height = 0;
  std::size_t layer = 0;
  double x = 0, y = 0;  ///< the upper left corner; set by lay_out()
};

/// From one box to another in a later layer. The points are set by lay_out(): one stands at the
/// border of each layer that the line leaves or enters.
struct LayoutLine {
  std::size_t from = 0, to = 0;
  struct Point {
    double x, y;
  };
  std::vector<Point> points;
};

struct Layout {
  std::vector<LayoutBox> boxes;
  std::vector<LayoutLine> lines;
  double width = 0, height = 0;
};

/// Gives every box its place, in an order that crosses few lines.
void lay_out(Layout& layout);

}  // namespace termijn
