// SPDX-License-Identifier: Apache-2.0
// A disk that fails: everything SQLite writes passes through it, and at one operation it does what
// disks do. Power that goes off leaves what was synced, and of the rest whatever it likes.
#pragma once

#include <cstdint>
#include <string_view>

namespace termijn::testing {

enum class DiskFault : std::uint8_t {
  none,
  failed_write,  ///< nothing of that write, and an error
  torn_write,    ///< half of it, and an error
  failed_sync,   ///< an error; whether it is on the disk nobody knows
  full,          ///< no space for that write; later ones have it
  stays_full,    ///< no space from there on
  power_cut,     ///< nothing works from there on; see lose_power()
};
inline constexpr DiskFault all_disk_faults[] = {DiskFault::failed_write, DiskFault::torn_write,
                                                DiskFault::failed_sync,  DiskFault::full,
                                                DiskFault::stays_full,   DiskFault::power_cut};
std::string_view name_of(DiskFault fault);

/// While it lives, SQLite uses the failing disk by default. `at`: the number of the operation (a
/// write, a truncation or a sync), from 1.
class FaultyDisk {
 public:
  FaultyDisk(DiskFault fault, int at, std::uint32_t seed);
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// The operation has been reached.
  bool has_struck() const;
  /// After everything is closed: makes each file what was synced, with some of the sectors that
  /// were written since. Only after a power cut.
  void lose_power();
};

}  // namespace termijn::testing
