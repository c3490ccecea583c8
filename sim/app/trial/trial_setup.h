#pragma once
/// Options of `haeul trial`, and the ship and settings they stand for.
#include <optional>
#include <string>

#include "models/evaluation/trial_run.h"
#include "models/vessel/vessel_model.h"

namespace haeul::app {

inline constexpr double kDegree = math::kPi / 180.0;
inline constexpr double kKnot = 1852.0 / 3600.0;

/// As given on the command line; 0 or empty: not given, the default applies.
struct TrialOptions {
  std::string ship, manoeuvre, csv, html, first = "starboard", shaft = "governed", format = "text";
  bool all = false;
  double rudder_deg = 0.0, heading_deg = 0.0;
  double speed_kn = 0.0, speed_mps = 0.0, shaft_rpm = 0.0;
  double rudder_cap_deg = 0.0, rudder_rate_degps = 0.0;
  double depth_m = 0.0, wind_from_deg = 0.0, wind_mps = 0.0;
  double current_towards_deg = 0.0, current_kn = 0.0;
  std::optional<double> draught_m;
  double trim_m = 0.0;
  double step_s = 0.0, duration_s = 0.0, every_s = 1.0;
};

struct TrialSetup {
  vessel::ShipData ship;
  vessel::EngineLimits engine;  ///< mcr_w 0: the shaft turns at its order
  evaluation::TrialSettings settings;
};

/// Reads ship and engine and lays the options over the ship's own trial set-up. Empty after a message
/// to stderr where they do not fit together. Throws as the readers do.
std::optional<TrialSetup> set_up_trial(const TrialOptions& options);

/// Lays `draught_m` and `trim_m` as ordered over `ship`; false after a message to stderr where she
/// cannot be loaded so.
bool load_ship(const std::optional<double>& draught_m, double trim_m, vessel::ShipData& ship);

/// printf of one number.
std::string text(const char* format, double value);

}  // namespace haeul::app
