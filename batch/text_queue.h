// SPDX-License-Identifier: Apache-2.0
// Texts of parts that threads write, for one who shows them in order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace termijn::batch {

class TextQueue {
 public:
  /// Takes the text; what comes back in its place is empty, with memory to write in. Waits when
  /// much was not shown yet: memory stays bounded, also where who reads is slow. False: stop.
  bool give(std::size_t part, std::string& text, bool is_last) {
    constexpr std::size_t most = 512, most_of_part = 16;
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [&] {
      const bool is_next = part == shown_ && texts_[part].texts.size() < most_of_part;
      return stop_ || waiting_ < most || is_next;
    });
    if (stop_) return false;
    ++waiting_;
    auto& waiting = texts_[part];
    waiting.texts.push_back(std::move(text));
    waiting.is_whole = is_last;
    text.clear();
    if (!idle_.empty()) {
      text = std::move(idle_.back());
      idle_.pop_back();
    }
    ready_.notify_all();
    return true;
  }
  void fail(Diagnostics faults) {
    const std::lock_guard lock(mutex_);
    if (faults_.empty()) faults_ = std::move(faults);
    stop_all();
  }
  /// What nobody has foreseen; who shows throws it again.
  void fail(std::exception_ptr what) {
    const std::lock_guard lock(mutex_);
    if (!thrown_) thrown_ = std::move(what);
    stop_all();
  }
  /// The next text, in place of the one that was shown; false when all parts were shown, or
  /// something failed.
  bool take(std::size_t parts, std::string& text) {
    std::unique_lock lock(mutex_);
    text.clear();
    if (text.capacity() != 0) idle_.push_back(std::move(text));
    if (shown_ == parts) return false;
    ready_.wait(lock, [&] { return stop_ || !texts_[shown_].texts.empty(); });
    if (stop_) return false;
    Part& part = texts_[shown_];
    text = std::move(part.texts.front());
    part.texts.pop_front();
    --waiting_;
    if (part.texts.empty() && part.is_whole) texts_.erase(shown_++);
    taken_.notify_all();
    return true;
  }
  void stop() { fail(Diagnostics()); }
  /// Throws what a thread threw.
  Diagnostics faults() {
    const std::lock_guard lock(mutex_);
    if (thrown_) std::rethrow_exception(thrown_);
    return faults_;
  }
  std::size_t shown() const { return shown_; }

 private:
  void stop_all() {
    stop_ = true;
    ready_.notify_all();
    taken_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable ready_, taken_;
  struct Part {
    std::deque<std::string> texts;
    bool is_whole = false;
  };
  std::map<std::size_t, Part> texts_;
  std::vector<std::string> idle_;  ///< memory that was shown, to write in again
  std::size_t waiting_ = 0, shown_ = 0;
  bool stop_ = false;
  Diagnostics faults_;
  std::exception_ptr thrown_;
};

}  // namespace termijn::batch
