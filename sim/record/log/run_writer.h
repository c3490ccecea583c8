#pragma once
/// Writes `run.h5` while a run is going on; the layout is in README.md of this room.
///
/// The file appears under its name once its whole skeleton is in it and HDF5's single-writer mode
/// (SWMR) is on. From then on a reader with the SWMR flag finds everything up to the last flush,
/// whatever happens to this process: one flush per 1202 rows. Nothing in the file depends on the wall
/// clock or on where the file lies, so that equal runs give equal bytes.
///
/// Any failure (full disk, unwritable folder) is an IoError with the path and the system's reason;
/// the rows already flushed stay readable.
#include <memory>
#include <string>

#include "sim/engine/observer.h"

namespace haeul::record {

class RunWriter : public engine::Observer {
 public:
  /// `path` of the file to make or replace; `program` e.g. "haeul 0.1.0".
  RunWriter(std::string path, std::string program);
  /// Writes what is still buffered if the run was cut short; never throws.
  ~RunWriter() override;

  void begin(const engine::World& world, const engine::State& state) override;
  void decision(const engine::World& world, const engine::State& state, std::size_t ship,
                std::span<const planner::CandidateCost> costs) override;
  void tick(const engine::World& world, const engine::State& state,
            std::span<const engine::Event> events) override;
  void end(const engine::World& world, const engine::State& state,
           const engine::Verdict& verdict) override;

  /// Writes the buffered rows of every table and flushes the file.
  void flush();

 private:
  struct File;
  void add_row(const engine::World& world, const engine::State& state);

  std::string path_, program_;
  std::unique_ptr<File> file_;
};

}  // namespace haeul::record
