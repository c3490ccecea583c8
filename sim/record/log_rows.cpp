#include <algorithm>
#include <cstdio>
#include <cstring>
#include <limits>

#include "sim/record/event_text.h"
#include "sim/record/log_file.h"
#include "sim/record/quantities.h"

namespace haeul::record {
namespace {

// columns of the events and decisions, in the order make_log_file adds them
enum EventColumn : std::size_t { kTime, kKind, kShip, kOther, kValue, kLimit, kText };
enum DecisionColumn : std::size_t {
  kDecisionTime,
  kCandidate,
  kOffset,
  kFactor,
  kCost,
  kActive,
  kSafe,
  kFirstPart
};

// copies UTF-8 text into a fixed cell, cut between characters where it is too long
void put(std::span<char> cell, const std::string& text) {
  std::size_t size = std::min(text.size(), cell.size());
  if (size < text.size()) {
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) --size;
  }
  std::fill(std::copy_n(text.begin(), size, cell.begin()), cell.end(), '\0');
}

}  // namespace

bool append_row(LogFile& log, const engine::World& world, const engine::State& state) {
  LogTable& rows = log.tables[0];
  rows.set(0, static_cast<double>(state.tick) * world.step_s);
  for (std::size_t i = 0; i < state.ships.size(); ++i) {
    const engine::ShipState& ship = state.ships[i];
    std::size_t column = log.ship_columns[i];
    for (const auto& quantity : kShipQuantities) rows.set(column++, quantity.value(ship));
    if (!world.ships[i].metered) continue;
    for (const auto& quantity : kPowerQuantities) rows.set(column++, quantity.value(ship));
    for (const double total : ship.ledger.fuel_kg) rows.set(column++, total);
    for (const double total : ship.ledger.species_kg) rows.set(column++, total);
    for (const double rate : ship.ledger.fuel_kgps) rows.set(column++, rate);
  }
  std::size_t column = log.pair_columns;
  for (const std::size_t index : log.pairs) {
    const engine::PairState& pair = state.pairs[index];
    for (const auto& quantity : kPairQuantities) rows.set(column++, quantity.value(pair));
    rows.set(column++, static_cast<std::int64_t>(pair.role));
  }
  return rows.commit();
}

bool append_event(LogFile& log, const engine::World& world, const engine::Event& event) {
  LogTable& events = log.tables[1];
  events.set(kTime, event.time_s);
  events.set(kKind, static_cast<std::int64_t>(event.kind));
  events.set(kShip, event.ship);
  events.set(kOther, event.other);
  events.set(kValue, event.value);
  events.set(kLimit, event.limit);
  put(events.text(kText), event_text(event, world.scenario.ships));
  return events.commit();
}

bool append_decision(LogFile& log, const engine::World& world, const engine::State& state,
                     std::size_t ship, std::span<const planner::CandidateCost> costs) {
  const auto found = std::find_if(log.planners.begin(), log.planners.end(),
                                  [&](const auto& planner) { return planner.ship == ship; });
  if (found == log.planners.end()) return false;
  const planner::Decision& decision = state.ships[ship].decision;

  // the candidates themselves, once they are known
  const bool scored = decision.active != 0 && found->count > 0 && costs.size() == found->count;
  if (scored && !found->listed) {
    LogTable& candidates = log.tables[found->candidates];
    for (const planner::CandidateCost& cost : costs) {
      candidates.set(0, cost.course_offset_rad);
      candidates.set(1, cost.speed_factor);
      candidates.commit();
    }
    candidates.write();
    found->listed = true;
  }

  LogTable& decisions = log.tables[found->decisions];
  decisions.set(kDecisionTime, static_cast<double>(state.tick) * world.step_s);
  decisions.set(kCandidate, decision.candidate);
  decisions.set(kOffset, decision.course_offset_rad);
  decisions.set(kFactor, decision.speed_factor);
  decisions.set(kCost, decision.cost);
  decisions.set(kActive, decision.active);
  decisions.set(kSafe, decision.safe);
  if (found->count > 0) {
    std::size_t column = kFirstPart;
    for (const auto& part : kCostQuantities) {
      const auto cells = decisions.reals(column++);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i] = scored ? part.value(costs[i]) : std::numeric_limits<double>::quiet_NaN();
      }
    }
  }
  return decisions.commit();
}

void finish_log_file(LogFile& log, const engine::Verdict& verdict) {
  const hid_t root = log.file.get();
  char hash[17];
  std::snprintf(hash, sizeof hash, "%016llx", static_cast<unsigned long long>(verdict.state_hash));
  hdf5::overwrite(root, "state_hash", std::string_view(hash), log.path);
  hdf5::overwrite(root, "end_reason", engine::name(verdict.reason), log.path);
  hdf5::overwrite(root, "complete", std::int64_t{1}, log.path);
  hdf5::check(H5Fflush(root, H5F_SCOPE_GLOBAL), log.path, "cannot write");
  for (LogTable& table : log.tables) table.close();
  if (!log.file.reset()) hdf5::fail(log.path, "cannot close");
}

}  // namespace haeul::record
