// SPDX-License-Identifier: Apache-2.0
// Work that several threads do together. What one of them throws ends no process.
#pragma once

#include <algorithm>
#include <cstddef>
#include <exception>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace termijn {

/// Threads that are waited for, however the block ends. Not every library has std::jthread.
struct JoinedThreads {
  JoinedThreads() = default;
  ~JoinedThreads() {
    for (std::thread& each : all) each.join();
  }
  JoinedThreads(const JoinedThreads&) = delete;
  JoinedThreads& operator=(const JoinedThreads&) = delete;

  std::vector<std::thread> all;
};

/// Calls `work(0)` here and at the same time `work(1)`, `work(2)`, ... on other threads, `most` in
/// all or as many as can be had: each call takes what is next until nothing is left. Waits for all
/// of them and then throws on what one threw.
template <class Work>
void share_work(std::size_t most, const Work& work) {
  std::vector<std::exception_ptr> thrown(std::max<std::size_t>(most, 1));
  const auto call = [&](std::size_t thread) noexcept {
    try {
      work(thread);
    } catch (...) {
      thrown[thread] = std::current_exception();
    }
  };
  {
    JoinedThreads others;
    try {
      for (std::size_t i = 1; i < most; ++i) others.all.emplace_back(call, i);
    } catch (const std::system_error&) {  // no thread to be had: those that are there do it all
    } catch (const std::bad_alloc&) {     // nor memory for one
    }
    call(0);
  }
  for (const std::exception_ptr& each : thrown) {
    if (each) std::rethrow_exception(each);
  }
}

}  // namespace termijn
