// SPDX-License-Identifier: Apache-2.0
// The algorithms of std::ranges that are used here, for a standard library that does not have them
// yet: the one of Debian's Emscripten (libc++ 13). Included in front of every unit of that build
// and of no other (cmake/emscripten.cmake). For ranges whose end is an iterator, which is all that
// we have, each but the sorts stands on the algorithm of the same name from before C++20.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <vector>

#if defined(_LIBCPP_VERSION) && _LIBCPP_VERSION < 15000

namespace std::ranges {

// ---- what holds of the elements

template <range R, class Pred, class Proj = identity>
constexpr auto find_if(R&& r, Pred pred, Proj proj = {}) {
  return std::find_if(begin(r), end(r),
                      [&](auto&& each) { return bool(invoke(pred, invoke(proj, each))); });
}

template <range R, class Pred, class Proj = identity>
constexpr auto find_if_not(R&& r, Pred pred, Proj proj = {}) {
  return ranges::find_if(
      r, [&](auto&& each) { return !invoke(pred, each); }, std::move(proj));
}

template <range R, class T, class Proj = identity>
constexpr auto find(R&& r, const T& value, Proj proj = {}) {
  return std::find_if(begin(r), end(r), [&](auto&& each) { return invoke(proj, each) == value; });
}

template <range R, range Wanted>
constexpr auto find_first_of(R&& r, Wanted&& wanted) {
  return std::find_first_of(begin(r), end(r), begin(wanted), end(wanted));
}

template <range R, class Pred, class Proj = identity>
constexpr bool any_of(R&& r, Pred pred, Proj proj = {}) {
  return ranges::find_if(r, std::move(pred), std::move(proj)) != end(r);
}

template <range R, class Pred, class Proj = identity>
constexpr bool all_of(R&& r, Pred pred, Proj proj = {}) {
  return ranges::find_if_not(r, std::move(pred), std::move(proj)) == end(r);
}

template <range R, class Pred, class Proj = identity>
constexpr bool none_of(R&& r, Pred pred, Proj proj = {}) {
  return !ranges::any_of(r, std::move(pred), std::move(proj));
}

template <range R, class Pred, class Proj = identity>
constexpr auto count_if(R&& r, Pred pred, Proj proj = {}) {
  return std::count_if(begin(r), end(r),
                       [&](auto&& each) { return bool(invoke(pred, invoke(proj, each))); });
}

template <range R, class T, class Proj = identity>
constexpr auto count(R&& r, const T& value, Proj proj = {}) {
  return std::count_if(begin(r), end(r), [&](auto&& each) { return invoke(proj, each) == value; });
}

template <range R, range S, class Pred = equal_to, class ProjR = identity, class ProjS = identity>
constexpr bool equal(R&& r, S&& s, Pred pred = {}, ProjR proj_r = {}, ProjS proj_s = {}) {
  return std::equal(begin(r), end(r), begin(s), end(s), [&](auto&& one, auto&& other) {
    return bool(invoke(pred, invoke(proj_r, one), invoke(proj_s, other)));
  });
}

// ---- order

/** `comp` on what `proj` makes of two elements, as the older algorithms want it. */
template <class Comp, class Proj>
constexpr auto termijn_order(Comp& comp, Proj& proj) {
  return [&](auto&& one, auto&& other) {
    return bool(invoke(comp, invoke(proj, one), invoke(proj, other)));
  };
}

/** Sorts and keeps equal elements in their order: both sorts below, since the ones of the library
    are up to ten times as much code, and that is loading time for each kind of element. Long ones
    by halves, with room for one half. */
template <class Iterator, class Order>
constexpr void termijn_sort(Iterator first, Iterator last, Order& order) {
  using Value = std::iter_value_t<Iterator>;
  if (last - first <= 16 || std::is_constant_evaluated()) {
    for (auto each = first; each != last; ++each) {
      Value value = std::move(*each);
      auto hole = each;
      for (; hole != first && order(value, *std::prev(hole)); --hole)
        *hole = std::move(*std::prev(hole));
      *hole = std::move(value);
    }
    return;
  }
  const auto middle = first + (last - first) / 2;
  termijn_sort(first, middle, order);
  termijn_sort(middle, last, order);
  std::vector<Value> front(std::make_move_iterator(first), std::make_move_iterator(middle));
  auto left = front.begin();
  auto right = middle;
  for (auto out = first; left != front.end(); ++out) {
    if (right != last && order(*right, *left))
      *out = std::move(*right++);
    else
      *out = std::move(*left++);
  }
}

template <range R, class Comp = less, class Proj = identity>
constexpr void sort(R&& r, Comp comp = {}, Proj proj = {}) {
  auto order = termijn_order(comp, proj);
  ranges::termijn_sort(begin(r), end(r), order);
}

template <range R, class Comp = less, class Proj = identity>
void stable_sort(R&& r, Comp comp = {}, Proj proj = {}) {
  ranges::sort(r, comp, proj);
}

template <range R, class Comp = less, class Proj = identity>
constexpr bool is_sorted(R&& r, Comp comp = {}, Proj proj = {}) {
  return std::is_sorted(begin(r), end(r), termijn_order(comp, proj));
}

template <range R, class Comp = less, class Proj = identity>
constexpr auto max_element(R&& r, Comp comp = {}, Proj proj = {}) {
  return std::max_element(begin(r), end(r), termijn_order(comp, proj));
}

template <range R, class Comp = less, class Proj = identity>
constexpr auto min_element(R&& r, Comp comp = {}, Proj proj = {}) {
  return std::min_element(begin(r), end(r), termijn_order(comp, proj));
}

template <range R, class T, class Comp = less, class Proj = identity>
constexpr auto lower_bound(R&& r, const T& value, Comp comp = {}, Proj proj = {}) {
  return std::lower_bound(begin(r), end(r), value, [&](auto&& each, const T& wanted) {
    return bool(invoke(comp, invoke(proj, each), wanted));
  });
}

template <range R, class T, class Comp = less, class Proj = identity>
constexpr auto upper_bound(R&& r, const T& value, Comp comp = {}, Proj proj = {}) {
  return std::upper_bound(begin(r), end(r), value, [&](const T& wanted, auto&& each) {
    return bool(invoke(comp, wanted, invoke(proj, each)));
  });
}

template <range R, class T, class Comp = less, class Proj = identity>
constexpr auto equal_range(R&& r, const T& value, Comp comp = {}, Proj proj = {}) {
  return subrange(ranges::lower_bound(r, value, comp, proj),
                  ranges::upper_bound(r, value, comp, proj));
}

template <range R, class T, class Comp = less, class Proj = identity>
constexpr bool binary_search(R&& r, const T& value, Comp comp = {}, Proj proj = {}) {
  const auto at = ranges::lower_bound(r, value, comp, proj);
  return at != end(r) && !bool(invoke(comp, value, invoke(proj, *at)));
}

template <range R, range S>
constexpr bool includes(R&& all, S&& some) {
  return std::includes(begin(all), end(all), begin(some), end(some));
}

template <class Iterator>
struct next_permutation_result {
  Iterator in;
  bool found;
};

template <range R>
constexpr auto next_permutation(R&& r) {
  const bool found = std::next_permutation(begin(r), end(r));
  return next_permutation_result<iterator_t<R>>{end(r), found};
}

// ---- changing

template <range R, class T>
constexpr void replace(R&& r, const T& old_value, const T& new_value) {
  std::replace(begin(r), end(r), old_value, new_value);
}

template <range R, class Out>
constexpr Out copy(R&& r, Out out) {
  return std::copy(begin(r), end(r), std::move(out));
}

template <range R, class Out, class Pred>
constexpr Out copy_if(R&& r, Out out, Pred pred) {
  return std::copy_if(begin(r), end(r), std::move(out),
                      [&](auto&& each) { return bool(invoke(pred, each)); });
}

template <range R, class Out>
constexpr Out move(R&& r, Out out) {
  return std::move(begin(r), end(r), std::move(out));
}

template <range R, class Out, class Change>
constexpr Out transform(R&& r, Out out, Change change) {
  return std::transform(begin(r), end(r), std::move(out), std::move(change));
}

template <range R, class Pred, class Proj = identity>
auto stable_partition(R&& r, Pred pred, Proj proj = {}) {
  return subrange(
      std::stable_partition(begin(r), end(r),
                            [&](auto&& each) { return bool(invoke(pred, invoke(proj, each))); }),
      end(r));
}

template <range R, class Pred = equal_to>
constexpr auto unique(R&& r, Pred pred = {}) {
  return subrange(std::unique(begin(r), end(r), std::move(pred)), end(r));
}

}  // namespace std::ranges

#endif
