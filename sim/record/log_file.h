#pragma once
/// The skeleton of a `run.h5` being written, and the rows that are added to it.
#include <string>
#include <vector>

#include "sim/engine/observer.h"
#include "sim/record/log_table.h"

namespace haeul::record {

/// An open log. Member order matters: the tables close before the file.
struct LogFile {
  struct Planner {
    std::size_t ship, decisions, candidates;  ///< index of the ship and of her two tables
    std::size_t count;                        ///< candidates scored; 0: no second table
    bool listed = false;                      ///< the candidates themselves are written
  };
  std::string path;  ///< as named in errors
  hdf5::Handle file;
  std::vector<LogTable> tables;           ///< rows, events, then those of the planners
  std::vector<std::size_t> ship_columns;  ///< first column of each ship in the rows
  std::vector<std::size_t> pairs;         ///< logged pairs, indices into State::pairs
  std::size_t pair_columns = 0;           ///< first column of the pairs in the rows
  std::vector<Planner> planners;
};

/// Creates the file `unfinished` with every dataset and starts SWMR writing. Errors name `path`.
void make_log_file(LogFile& log, const std::string& path, const std::string& unfinished,
                   const std::string& program, const engine::World& world,
                   const engine::State& state);

// each adds one row and returns true when a buffer is full and the file must be flushed
bool append_row(LogFile& log, const engine::World& world, const engine::State& state);
bool append_event(LogFile& log, const engine::World& world, const engine::Event& event);
bool append_decision(LogFile& log, const engine::World& world, const engine::State& state,
                     std::size_t ship, std::span<const planner::CandidateCost> costs);

/// Writes the end's attributes and closes the file; all rows have been written before.
void finish_log_file(LogFile& log, const engine::Verdict& verdict);

}  // namespace haeul::record
