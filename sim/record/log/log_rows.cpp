#include <algorithm>
#include <cstdio>

#include "sim/record/log/event_text.h"
#include "sim/record/log/log_columns.h"
#include "sim/record/log/log_file.h"

namespace haeul::record {

// cells in the order in which log_file.cpp adds the columns

bool append_row(LogFile& log, const engine::World& world, const engine::State& state) {
  log.time->row().real(static_cast<double>(state.tick) * world.step_s);
  bool full = log.time->commit();
  for (LogFile::Ship& ship : log.ships) {
    Cells cells = ship.track.row();
    visit_ship(ship.lists, PutCells{cells, state.ships[ship.index]});
    full |= ship.track.commit();
  }
  if (!log.encounters) return full;
  Cells cells = log.encounters->row();
  for (const std::size_t index : log.pairs) {
    const engine::PairState& pair = state.pairs[index];
    PutCells{cells, pair}.each<kPairQuantities>();
    cells.integer(static_cast<std::int64_t>(pair.role));
  }
  return log.encounters->commit() || full;
}

void append_event(LogFile& log, const engine::World& world, const engine::Event& event) {
  Cells cells = log.events->row();
  cells.real(event.time_s);
  cells.integer(static_cast<std::int64_t>(event.kind));
  cells.integer(event.ship);
  cells.integer(event.other);
  cells.real(event.value);
  cells.real(event.limit);
  cells.text(event_text(event, world.scenario.ships), kEventText);
  if (log.events->commit()) log.events->write();
}

void append_decision(LogFile& log, const engine::World& world, const engine::State& state,
                     std::size_t ship, std::span<const planner::CandidateCost> costs) {
  const auto found = std::find_if(log.planners.begin(), log.planners.end(),
                                  [&](const auto& planner) { return planner.ship == ship; });
  if (found == log.planners.end()) return;
  LogFile::Planner& planner = *found;
  const planner::Decision& decision = state.ships[ship].decision;
  const bool scored = decision.active != 0 && planner.count > 0 && costs.size() == planner.count;

  // the candidates themselves, once they are known
  if (scored && planner.candidates->rows() == 0) {
    for (const planner::CandidateCost& cost : costs) {
      Cells cells = planner.candidates->row();
      cells.real(cost.course_offset_rad);
      cells.real(cost.speed_factor);
      if (planner.candidates->commit()) planner.candidates->write();
    }
  }

  Cells cells = planner.decisions.row();
  cells.real(static_cast<double>(state.tick) * world.step_s);
  cells.real(decision.course_offset_rad);
  cells.real(decision.speed_factor);
  cells.real(decision.cost);
  cells.integer(decision.candidate);
  cells.integer(decision.active);
  cells.integer(decision.safe);
  cells.integer(scored ? static_cast<std::int64_t>(planner.costs->rows()) : -1);
  if (planner.decisions.commit()) planner.decisions.write();
  if (!scored) return;
  Cells parts = planner.costs->row();
  for (const planner::CandidateCost& cost : costs) PutCells{parts, cost}.each<kCostQuantities>();
  if (planner.costs->commit()) planner.costs->write();
}

void finish_log_file(LogFile& log, const engine::Verdict& verdict) {
  const hid_t root = log.file.get();
  char hash[17];
  std::snprintf(hash, sizeof hash, "%016llx", static_cast<unsigned long long>(verdict.state_hash));
  hdf5::overwrite(root, "state_hash", std::string_view(hash), log.path);
  hdf5::overwrite(root, "end_reason", engine::name(verdict.reason), log.path);
  hdf5::overwrite(root, "complete", std::int64_t{1}, log.path);
  hdf5::check(H5Fflush(root, H5F_SCOPE_GLOBAL), log.path, "cannot write");
  log.for_each_table([](LogTable& table) { table.close(); });
  if (!log.file.reset()) hdf5::fail(log.path, "cannot close");
}

}  // namespace haeul::record
