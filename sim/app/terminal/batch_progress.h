#pragma once
/// What a batch tells while it runs, on standard error: on a terminal one line that is written over,
/// and a lasting one for every run that did not hold; else one plain line per run.
#include <chrono>
#include <cstddef>

#include "sim/batch/row.h"

namespace haeul::app {

class BatchProgress {
 public:
  /// `total` runs, the first shown may follow some taken from a ledger.
  explicit BatchProgress(std::size_t total);
  void show(const batch::RunRecord& record, std::size_t done);
  /// Takes the line that is written over off the screen.
  void finish();

 private:
  std::size_t total_, first_done_ = 0, shown_ = 0;
  bool terminal_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace haeul::app
