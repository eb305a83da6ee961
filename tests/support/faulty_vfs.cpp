// SPDX-License-Identifier: Apache-2.0
// The VFS shim: SQLite's own VFS does the work, unless the disk fails.
#include "tests/support/faulty_vfs.h"

#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <new>
#include <random>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace termijn::testing {
namespace {

constexpr std::size_t sector = 512;

struct Write {
  std::size_t offset;
  std::string bytes;
};

/// What of a file is on the disk for good, and what was written since.
struct Kept {
  std::string synced;
  std::vector<Write> since;
};

struct Disk {
  DiskFault fault = DiskFault::none;
  int at = 0;
  int operations = 0;
  bool struck = false;
  std::mt19937 random;
  std::map<std::string, Kept> files;
  sqlite3_vfs* real = nullptr;
  sqlite3_vfs shim{};
};
Disk disk;

struct File {
  sqlite3_file base;
  const char* name;  ///< SQLite keeps it as long as the file is open; null: a temporary file
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* file) {
  return reinterpret_cast<File*>(file);
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_off() {
  return disk.struck && disk.fault == DiskFault::power_cut;
}

/// Does the disk fail at this operation, or does it still?
bool strikes(bool is_sync) {
  ++disk.operations;
  if (disk.struck) {
    return disk.fault == DiskFault::power_cut || (disk.fault == DiskFault::stays_full && !is_sync);
  }
  if (disk.fault == DiskFault::none || disk.operations < disk.at) return false;
  const bool fits =
      disk.fault == DiskFault::power_cut || (disk.fault == DiskFault::failed_sync) == is_sync;
  disk.struck = fits;
  return fits;
}

void note(const File& file, const void* bytes, int size, sqlite3_int64 offset) {
  if (file.name == nullptr || size == 0) return;
  disk.files[file.name].since.push_back(
      {static_cast<std::size_t>(offset),
       std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  File* const at = file_of(file);
  const bool was_struck = disk.struck;
  const bool fails = strikes(false);
  const bool is_torn = fails && disk.fault == DiskFault::torn_write;
  const int arrives = fails ? (is_torn ? size / 2 : 0) : size;
  // Of the write during which the power goes off a part may arrive: lose_power() chooses.
  const bool is_cut = fails && !was_struck && disk.fault == DiskFault::power_cut;
  note(*at, bytes, is_cut ? size : arrives, offset);
  if (arrives > 0) {
    const int code = at->real()->pMethods->xWrite(at->real(), bytes, arrives, offset);
    if (code != SQLITE_OK) return code;
  }
  if (!fails) return SQLITE_OK;
  const bool is_full = disk.fault == DiskFault::full || disk.fault == DiskFault::stays_full;
  return is_full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  File* const at = file_of(file);
  if (strikes(false)) return SQLITE_IOERR_TRUNCATE;
  const int code = at->real()->pMethods->xTruncate(at->real(), size);
  // As if it arrived at once: only a file that nobody needs any more is cut.
  if (code == SQLITE_OK && at->name != nullptr) disk.files[at->name] = {content_of(at->name), {}};
  return code;
}

/// The real disk is not asked: this one loses what was not synced without it.
int sync(sqlite3_file* file, int) {
  File* const at = file_of(file);
  if (strikes(true)) return SQLITE_IOERR_FSYNC;
  if (at->name != nullptr) disk.files[at->name] = {content_of(at->name), {}};
  return SQLITE_OK;
}

int close(sqlite3_file* file) {
  File* const at = file_of(file);
  const int code = at->real()->pMethods->xClose(at->real());
  at->base.pMethods = nullptr;
  return code;
}

int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xRead(real, bytes, size, offset);
}
int size_of(sqlite3_file* file, sqlite3_int64* size) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xFileSize(real, size);
}
int lock(sqlite3_file* file, int level) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xLock(real, level);
}
int unlock(sqlite3_file* file, int level) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xUnlock(real, level);
}
int check_lock(sqlite3_file* file, int* result) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xCheckReservedLock(real, result);
}
int control(sqlite3_file* file, int what, void* argument) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xFileControl(real, what, argument);
}
int sector_size(sqlite3_file*) {
  return sector;
}
/// Promises nothing: no write of this disk is whole or in order.
int promises(sqlite3_file*) {
  return 0;
}
int map_shared(sqlite3_file* file, int page, int size, int extends, volatile void** memory) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xShmMap(real, page, size, extends, memory);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xShmLock(real, offset, count, flags);
}
void barrier(sqlite3_file* file) {
  sqlite3_file* const real = file_of(file)->real();
  real->pMethods->xShmBarrier(real);
}
int unmap_shared(sqlite3_file* file, int removes) {
  sqlite3_file* const real = file_of(file)->real();
  return real->pMethods->xShmUnmap(real, removes);
}

const sqlite3_io_methods methods = {2,       close,        read,     write,      truncate,
                                    sync,    size_of,      lock,     unlock,     check_lock,
                                    control, sector_size,  promises, map_shared, lock_shared,
                                    barrier, unmap_shared, nullptr,  nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  File* const at = new (file) File{{nullptr}, name};
  if (is_off()) return SQLITE_CANTOPEN;
  std::memset(static_cast<void*>(at->real()), 0, static_cast<std::size_t>(disk.real->szOsFile));
  const int code = disk.real->xOpen(disk.real, name, at->real(), flags, out_flags);
  if (code != SQLITE_OK) return code;
  if (name != nullptr && !disk.files.contains(name)) disk.files[name] = {content_of(name), {}};
  at->base.pMethods = &methods;
  return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char* name, int syncs) {
  if (is_off()) return SQLITE_IOERR_DELETE;
  disk.files.erase(name);
  return disk.real->xDelete(disk.real, name, syncs);
}

/// What was synced, and of what was written since each sector or not.
std::string after_cut(const Kept& kept) {
  std::string content = kept.synced;
  for (const Write& write : kept.since) {
    for (std::size_t from = 0; from < write.bytes.size(); from += sector) {
      if (disk.random() % 2 == 0) continue;
      const std::string part = write.bytes.substr(from, sector);
      const std::size_t offset = write.offset + from;
      if (content.size() < offset + part.size()) content.resize(offset + part.size(), '\0');
      content.replace(offset, part.size(), part);
    }
  }
  return content;
}

}  // namespace

std::string_view name_of(DiskFault fault) {
  constexpr std::string_view names[] = {"none", "failed write", "torn write", "failed sync",
                                        "full", "stays full",   "power cut"};
  return names[static_cast<std::size_t>(fault)];
}

FaultyDisk::FaultyDisk(DiskFault fault, int at, std::uint32_t seed) {
  disk = Disk{};
  disk.fault = fault;
  disk.at = at;
  disk.random.seed(seed);
  disk.real = sqlite3_vfs_find(nullptr);
  disk.shim = *disk.real;
  disk.shim.zName = "termijn-faulty";
  disk.shim.pNext = nullptr;
  disk.shim.szOsFile = static_cast<int>(sizeof(File)) + disk.real->szOsFile;
  disk.shim.xOpen = open;
  disk.shim.xDelete = remove;
  sqlite3_vfs_register(&disk.shim, 1);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&disk.shim);
  sqlite3_vfs_register(disk.real, 1);
}

bool FaultyDisk::has_struck() const {
  return disk.struck;
}

void FaultyDisk::lose_power() {
  if (!is_off()) return;
  for (const auto& [name, kept] : disk.files) {
    std::ofstream(name, std::ios::binary | std::ios::trunc) << after_cut(kept);
  }
}

}  // namespace termijn::testing
