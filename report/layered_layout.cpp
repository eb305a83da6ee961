// SPDX-License-Identifier: Apache-2.0
// The usual four steps: a place in each layer that a line passes, an order within the layers, and
// then x and y. A line that passes a layer takes a narrow place between the boxes.
#include "report/layered_layout.h"

#include <algorithm>
#include <functional>

namespace termijn {
namespace {

constexpr double beside = 18, beside_lane = 8, below = 20, margin = 16, lane = 6;
constexpr int sweeps = 24;

struct Place {
  double width, height;
  std::size_t layer;
  double middle = 0;
  std::vector<std::size_t> above, under;
};

class Layers {
 public:
  explicit Layers(Layout& layout) : layout_(layout) {
    for (const auto& box : layout.boxes) add(box.width, box.height, box.layer);
    for (const auto& line : layout.lines) chains_.push_back(chain(line));
  }

  void run() {
    for (int i = 0; i < sweeps; ++i) order(i % 2 == 0);
    for (auto& layer : layers_) pack(layer);
    for (int i = 0; i < sweeps; ++i) straighten(i % 2 == 0);
    gather();
    heights();
    give_back();
  }

 private:
  using Layer = std::vector<std::size_t>;

  std::size_t add(double width, double height, std::size_t layer) {
    if (layers_.size() <= layer) layers_.resize(layer + 1);
    layers_[layer].push_back(places_.size());
    places_.push_back({width, height, layer, 0, {}, {}});
    return places_.size() - 1;
  }

  Layer chain(const LayoutLine& line) {
    Layer out = {line.from};
    for (auto layer = places_[line.from].layer + 1; layer < places_[line.to].layer; ++layer)
      out.push_back(add(lane, 0, layer));
    out.push_back(line.to);
    for (std::size_t i = 1; i < out.size(); ++i) {
      places_[out[i - 1]].under.push_back(out[i]);
      places_[out[i]].above.push_back(out[i - 1]);
    }
    return out;
  }

  template <class Value>
  double mean(const Layer& of, Value value, double otherwise) const {
    if (of.empty()) return otherwise;
    double sum = 0;
    for (const auto place : of) sum += value(place);
    return sum / static_cast<double>(of.size());
  }

  void order(bool down) {
    std::vector<double> rank(places_.size());
    for (const auto& layer : layers_) {
      for (std::size_t i = 0; i < layer.size(); ++i) rank[layer[i]] = static_cast<double>(i);
    }
    const auto sort = [&](Layer& layer) {
      std::vector<double> wish(places_.size());
      for (const auto place : layer) {
        const auto& next_to = down ? places_[place].above : places_[place].under;
        wish[place] = mean(
            next_to, [&](std::size_t other) { return rank[other]; }, rank[place]);
      }
      std::ranges::stable_sort(layer, {}, [&](std::size_t place) { return wish[place]; });
      for (std::size_t i = 0; i < layer.size(); ++i) rank[layer[i]] = static_cast<double>(i);
    };
    if (down) {
      for (auto& layer : layers_) sort(layer);
    } else {
      std::for_each(layers_.rbegin(), layers_.rend(), sort);
    }
  }

  double apart(std::size_t left, std::size_t right) const {
    const bool are_lines = places_[left].height == 0 && places_[right].height == 0;
    return (places_[left].width + places_[right].width) / 2 + (are_lines ? beside_lane : beside);
  }

  void pack(const Layer& layer) {
    double x = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      if (i > 0) x += apart(layer[i - 1], layer[i]);
      places_[layer[i]].middle = x;
    }
    for (const auto place : layer) places_[place].middle -= x / 2;  // in the middle of the page
  }

  /// Each place goes to the middle of those that it is joined to, as far as its neighbours let it.
  void straighten(bool down) {
    const auto move = [&](const Layer& layer) {
      const auto count = layer.size();
      std::vector<double> wish, right(count), left(count);
      for (const auto place : layer) {
        const auto& next_to = down ? places_[place].above : places_[place].under;
        wish.push_back(mean(
            next_to, [&](std::size_t other) { return places_[other].middle; },
            places_[place].middle));
      }
      for (std::size_t i = 0; i < count; ++i)
        right[i] =
            i == 0 ? wish[i] : std::max(wish[i], right[i - 1] + apart(layer[i - 1], layer[i]));
      for (std::size_t i = count; i-- > 0;)
        left[i] = i + 1 == count ? wish[i]
                                 : std::min(wish[i], left[i + 1] - apart(layer[i], layer[i + 1]));
      // Both keep the boxes apart, so their mean does.
      for (std::size_t i = 0; i < count; ++i) places_[layer[i]].middle = (left[i] + right[i]) / 2;
    };
    if (down) {
      for (const auto& layer : layers_) move(layer);
    } else {
      std::for_each(layers_.rbegin(), layers_.rend(), move);
    }
  }

  Layer joined_to(std::size_t first, std::vector<bool>& seen) const {
    Layer out = {first};
    seen[first] = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
      for (const Layer* next_to : {&places_[out[i]].above, &places_[out[i]].under}) {
        for (const auto place : *next_to) {
          if (!seen[place]) out.push_back(place);
          seen[place] = true;
        }
      }
    }
    return out;
  }

  double middle_of(const Layer& places) const {
    return mean(
        places, [&](std::size_t place) { return places_[place].middle; }, 0);
  }

  /// How far the places can go to one side (-1: left) before one meets another in its layer.
  double room(const Layer& places, double side, double most) const {
    for (const auto place : places) {
      for (const auto other : layers_[places_[place].layer]) {
        const double way = (places_[other].middle - places_[place].middle) * side;
        const bool is_own = std::ranges::find(places, other) != places.end();
        if (!is_own && way > 0) most = std::min(most, way - apart(place, other));
      }
    }
    return std::max(most, 0.0);
  }

  /// What no line joins to the rest may have stayed behind: it goes to the middle of the largest
  /// part.
  void gather() {
    std::vector<Layer> parts;
    std::vector<bool> seen(places_.size());
    for (std::size_t place = 0; place < places_.size(); ++place) {
      if (!seen[place]) parts.push_back(joined_to(place, seen));
    }
    std::ranges::stable_sort(parts, std::greater{}, &Layer::size);
    const double middle = middle_of(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const double way = middle - middle_of(parts[i]);
      const double side = way < 0 ? -1 : 1;
      const double move = room(parts[i], side, way * side) * side;
      for (const auto place : parts[i]) places_[place].middle += move;
    }
  }

  void heights() {
    double y = margin;
    for (const auto& layer : layers_) {
      double height = 0;
      for (const auto place : layer) height = std::max(height, places_[place].height);
      tops_.push_back(y);
      bottoms_.push_back(y + height);
      y += height + below;
    }
    layout_.height = y - below + margin;
  }

  void give_back() {
    double least = places_.front().middle, most = least;
    for (const auto& place : places_) {
      least = std::min(least, place.middle - place.width / 2);
      most = std::max(most, place.middle + place.width / 2);
    }
    const double shift = margin - least;
    layout_.width = most - least + 2 * margin;
    for (std::size_t i = 0; i < layout_.boxes.size(); ++i) {
      auto& box = layout_.boxes[i];
      box.x = places_[i].middle - box.width / 2 + shift;
      box.y = (tops_[box.layer] + bottoms_[box.layer] - box.height) / 2;
    }
    for (std::size_t i = 0; i < chains_.size(); ++i) draw(chains_[i], shift, layout_.lines[i]);
  }

  void draw(const Layer& chain, double shift, LayoutLine& line) const {
    const auto& first = layout_.boxes[line.from];
    const auto& last = layout_.boxes[line.to];
    const auto x = [&](std::size_t place) { return places_[place].middle + shift; };
    line.points.push_back({x(chain.front()), first.y + first.height});
    for (std::size_t i = 0; i < chain.size(); ++i) {
      const auto layer = places_[chain[i]].layer;
      if (i > 0) line.points.push_back({x(chain[i]), tops_[layer]});
      if (i + 1 < chain.size()) line.points.push_back({x(chain[i]), bottoms_[layer]});
    }
    line.points.push_back({x(chain.back()), last.y});
  }

  Layout& layout_;
  std::vector<Place> places_;
  std::vector<Layer> layers_;
  std::vector<Layer> chains_;
  std::vector<double> tops_, bottoms_;
};

}  // namespace

void lay_out(Layout& layout) {
  Layers(layout).run();
}

}  // namespace termijn
