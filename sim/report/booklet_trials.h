#pragma once
/// Everything a manoeuvring booklet shows, run once.
#include <optional>
#include <string>
#include <vector>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "sim/report/booklet.h"

namespace haeul::report {

/// A telegraph order and what the ship makes of it. Orders are those of LaneOrders: with blades that turn
/// the lever times the highest shaft order.
struct TelegraphRow {
  std::string order;
  double ahead_rps = 0.0, ahead_mps = 0.0;
  double astern_rps = 0.0;  ///< negative
};

/// Full astern from one telegraph order.
struct StopFrom {
  std::string order;
  double speed_mps = 0.0;
  evaluation::StopResult result;
};

/// A turn in wind or current, beside the one in calm water.
struct TurnIn {
  std::string what;
  evaluation::TurnResult result;
};

/// Turns at h = 1.2 T and, from the same shaft order, in deep water; starboard, port.
struct ShallowTurns {
  double depth_m = 0.0, rps = 0.0, deep_speed_mps = 0.0, shallow_speed_mps = 0.0;
  evaluation::TurnResult deep[2], shallow[2];
};

struct BookletTrials {
  vessel::VesselModel model;
  double length_m = 0.0, breadth_m = 0.0, draught_m = 0.0;
  double rated_rps = 0.0;  ///< full astern and telegraph are shares of it
  bool shaft = true;       ///< false: the formulation has none
  bool governed = false;   ///< an engine drives the shaft
  bool astern = true;      ///< false: the propeller law was fitted ahead only
  bool depth = true;       ///< false: the formulation does not feel it
  evaluation::ImoTrials imo;
  std::vector<evaluation::Criterion> criteria;
  evaluation::ZigzagResult modified;  ///< 5/1
  evaluation::SpiralResult spiral;
  std::optional<evaluation::SpiralResult> reverse;
  evaluation::PullOutResult pull_out;
  evaluation::ManOverboardResult williamson, williamson_best, anderson, scharnow;
  double best_change_rad = 0.0;
  std::optional<evaluation::StopResult> inertia;
  std::optional<evaluation::TurnResult> accelerating, coasting;  ///< to starboard
  std::optional<evaluation::ThrusterTurn> thruster;
  double thruster_weak_mps = 0.0;  ///< speed at which half of its effect is lost
  std::vector<StopFrom> stops;
  std::vector<TelegraphRow> telegraph;
  std::vector<evaluation::SpeedPowerRow> speed_power;
  std::vector<TurnIn> weather;
  std::optional<ShallowTurns> shallow;
};

BookletTrials run_booklet_trials(const BookletInput& input);

}  // namespace haeul::report
