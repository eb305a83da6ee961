// SPDX-License-Identifier: Apache-2.0
// Lists that are mostly empty, or mostly have one item: a clause of a rule file has a dozen, of
// which one or two are used.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <new>
#include <utility>

namespace termijn {

/// Copies like the values. Used like std::vector; empty it takes a pointer, and not three.
template <class T>
class ShortList {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  ShortList() = default;
  ShortList(std::initializer_list<T> items) : ShortList() {
    for (const T& item : items) push_back(item);
  }
  ShortList(const ShortList& other) : ShortList() {
    reserve(other.size());
    for (const T& item : other) push_back(item);
  }
  ShortList(ShortList&& other) noexcept : block_(std::exchange(other.block_, nullptr)) {}
  ShortList& operator=(ShortList other) noexcept {
    std::swap(block_, other.block_);
    return *this;
  }
  ~ShortList() {
    clear();
    ::operator delete(block_);
  }

  bool empty() const { return size() == 0; }
  std::size_t size() const { return block_ == nullptr ? 0 : block_->size; }
  T* data() { return block_ == nullptr ? nullptr : items_of(block_); }
  const T* data() const { return block_ == nullptr ? nullptr : items_of(block_); }
  T* begin() { return data(); }
  T* end() { return data() + size(); }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  T& operator[](std::size_t i) { return data()[i]; }
  const T& operator[](std::size_t i) const { return data()[i]; }
  T& front() { return *data(); }
  const T& front() const { return *data(); }
  T& back() { return data()[size() - 1]; }
  const T& back() const { return data()[size() - 1]; }

  void push_back(T item) {
    if (block_ == nullptr || block_->size == block_->capacity)
      reserve(size() + std::max<std::size_t>(1, size()));
    std::construct_at(items_of(block_) + block_->size, std::move(item));
    ++block_->size;
  }
  void pop_back() {
    std::destroy_at(&back());
    --block_->size;
  }
  void clear() {
    std::destroy(begin(), end());
    if (block_ != nullptr) block_->size = 0;
  }

  friend bool operator==(const ShortList& a, const ShortList& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  /// Stands before the items.
  struct Block {
    std::uint32_t size;
    std::uint32_t capacity;
  };

  static T* items_of(Block* block) {
    static_assert(alignof(T) <= sizeof(Block));
    return reinterpret_cast<T*>(block + 1);
  }
  void reserve(std::size_t count) {
    if (count == 0) return;
    auto* block = static_cast<Block*>(::operator new(sizeof(Block) + count * sizeof(T)));
    *block = {static_cast<std::uint32_t>(size()), static_cast<std::uint32_t>(count)};
    std::uninitialized_move(begin(), end(), items_of(block));
    std::destroy(begin(), end());
    ::operator delete(block_);
    block_ = block;
  }

  Block* block_ = nullptr;
};

// GCC 12 takes `more_` for one that may be unset where `is_inside()` says that it is not read.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
/// A list that mostly has one item, which stands inside it.
template <class T>
class OneOrMore {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  OneOrMore() {}
  OneOrMore(const OneOrMore& other) : OneOrMore() {
    for (const T& item : other) push_back(item);
  }
  OneOrMore(OneOrMore&& other) noexcept { take(other); }
  OneOrMore& operator=(const OneOrMore& other) {
    if (this != &other) *this = OneOrMore(other);
    return *this;
  }
  OneOrMore& operator=(OneOrMore&& other) noexcept {
    if (this == &other) return *this;
    std::destroy_at(this);
    std::construct_at(this, std::move(other));
    return *this;
  }
  ~OneOrMore() {
    std::destroy(begin(), end());
    if (!is_inside()) ::operator delete(more_);
  }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  T* data() { return is_inside() ? &one_ : more_; }
  const T* data() const { return is_inside() ? &one_ : more_; }
  T* begin() { return data(); }
  T* end() { return data() + size_; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size_; }
  T& operator[](std::size_t i) { return data()[i]; }
  const T& operator[](std::size_t i) const { return data()[i]; }
  T& front() { return *data(); }
  const T& front() const { return *data(); }
  T& back() { return data()[size_ - 1]; }
  const T& back() const { return data()[size_ - 1]; }

  void push_back(T item) {
    if (size_ == capacity_) grow();
    std::construct_at(data() + size_, std::move(item));
    ++size_;
  }
  void pop_back() {
    std::destroy_at(&back());
    --size_;
  }

 private:
  bool is_inside() const { return capacity_ == 1; }
  void grow() {
    const auto wider = 2 * capacity_;
    auto* more = static_cast<T*>(::operator new(wider * sizeof(T)));
    std::uninitialized_move(begin(), end(), more);
    std::destroy(begin(), end());
    if (!is_inside()) ::operator delete(more_);
    more_ = more;
    capacity_ = wider;
  }
  /// Into an object without items.
  void take(OneOrMore& other) {
    size_ = std::exchange(other.size_, 0);
    capacity_ = std::exchange(other.capacity_, 1);
    if (!is_inside()) {
      more_ = other.more_;
    } else if (size_ == 1) {
      std::construct_at(&one_, std::move(other.one_));
      std::destroy_at(&other.one_);
    }
  }

  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 1;
  union {
    T one_;
    T* more_;
  };
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

}  // namespace termijn
