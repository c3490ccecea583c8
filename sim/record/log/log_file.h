#pragma once
/// The skeleton of a `run.h5` being written, and the rows that are added to it.
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/observer.h"
#include "sim/record/hdf5/log_table.h"
#include "sim/record/log/log_columns.h"

namespace haeul::record {

/// Bytes of an event's text.
inline constexpr std::size_t kEventText = 160;

/// An open log. Member order matters: the tables close before the file.
struct LogFile {
  struct Ship {
    std::size_t index;
    Lists lists;
    LogTable track;
  };
  struct Planner {
    std::size_t ship;
    LogTable decisions;
    std::optional<LogTable> candidates, costs;  ///< none where no candidates are scored
    std::size_t count;                          ///< candidates scored
  };
  std::string path;  ///< as named in errors
  hdf5::Handle file;
  std::optional<LogTable> time, encounters, events;
  std::vector<Ship> ships;         ///< those that move
  std::vector<std::size_t> pairs;  ///< logged pairs, indices into State::pairs
  std::vector<Planner> planners;

  /// Calls `visit` on the tables that have a row at every instant of the log.
  template <class Visit>
  void for_each_row_table(Visit visit) {
    visit(*time);
    for (Ship& ship : ships) visit(ship.track);
    if (encounters) visit(*encounters);
  }
  /// Calls `visit` on every table.
  template <class Visit>
  void for_each_table(Visit visit) {
    for_each_row_table(visit);
    visit(*events);
    for (Planner& planner : planners) {
      visit(planner.decisions);
      if (planner.count == 0) continue;
      visit(*planner.candidates);
      visit(*planner.costs);
    }
  }
};

/// Creates the file `unfinished` with every dataset and starts SWMR writing. Errors name `path`.
void make_log_file(LogFile& log, const std::string& path, const std::string& unfinished,
                   const std::string& program, const engine::World& world,
                   const engine::State& state);

/// Adds a row of everything that has one at every instant of the log; true when the chunks are full
/// and must be written.
bool append_row(LogFile& log, const engine::World& world, const engine::State& state);
// each adds one row, and writes its own chunk where that fills it
void append_event(LogFile& log, const engine::World& world, const engine::Event& event);
void append_decision(LogFile& log, const engine::World& world, const engine::State& state,
                     std::size_t ship, std::span<const planner::CandidateCost> costs);

/// Writes the end's attributes and closes the file; all rows have been written before.
void finish_log_file(LogFile& log, const engine::Verdict& verdict);

}  // namespace haeul::record
