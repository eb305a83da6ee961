// SPDX-License-Identifier: Apache-2.0
// A list that is mostly empty or has one item: empty it takes a pointer, not the three of a vector.
// A clause of a rule file has a dozen lists, of which one or two are used.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <new>
#include <utility>

namespace termijn {

/// Copies like the values. Used like std::vector.
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

}  // namespace termijn
