#pragma once
/// Where a ship leaves the ranges her models were fitted to.
///
/// Outside of them the laws stay finite and go on, but without evidence. The ranges are those that
/// the headers of the laws state, no others:
///
///     drift angle, yaw rate   MMG 30 deg, r' 1; Abkowitz |v'| 0.5, r' 1.5; Son-Nomoto 20 deg, r' 0.7
///     sternway                fits ahead: MMG, Abkowitz, Son-Nomoto, Bis
///     heel                    Son-Nomoto 15 deg
///     loss of speed           Abkowitz, least u' of the set
///     screw astern            Bis, and MMG with a screw that is not measured in four quadrants
///     speed                   Holtrop Fn 0.45, tankers 0.24; low-speed form Fn 0.074 (0.4 m/s of 3 m)
///     depth                   MMG h/T 1.2; Bis T / (h - T)
///     resistance in shallow water   MMG, where the bottom is felt: T/h 0.5, F_h 0.65
///     waves                   SNNM L 75 m, Fr 0.3; STAWAVE-2 Fr 0.1 to 0.3 and its forms of hull;
///                             STAWAVE-1 H_S 2.25 sqrt(L / 100 m); either STAWAVE 45 deg off the bow
///
/// A ship slower than Fn 0.01 through the water has no angle and no turn to speak of, and is not
/// asked.
#include <array>
#include <string_view>

#include "models/environment/waves/field.h"
#include "models/vessel/motion.h"
#include "models/vessel/ship_data.h"

namespace haeul::vessel {

enum class Fitted : std::size_t {
  drift_angle,
  yaw_rate,
  sternway,
  heel,
  speed_loss,
  screw_astern,
  speed,
  depth,
  shallow_resistance,
  waves,
};
inline constexpr std::size_t kFitted = 10;

/// "drift angle", …
std::string_view words(Fitted range);

/// Ends of the ranges of one ship in one sea; those that no header states are out of reach.
struct ValidityModel {
  static constexpr double kNone = 1e300;
  bool any = false;  ///< false: nothing to ask
  double length_m = 0.0, draught_m = 0.0;
  double most_drift_rad = kNone, most_r_prime = kNone, most_heel_rad = kNone;
  bool ahead = false, screw_ahead = false;
  double fit_speed_mps = 0.0, least_u_prime = -kNone;  ///< u' = (u - fit speed) / U
  double most_froude = kNone;
  double least_depth_m = 0.0;
  double feels_below_m = 0.0;  ///< depth from which the resistance is that of shallow water
  double least_resistance_depth_m = 0.0, most_depth_froude = kNone;
  bool waves = false;     ///< the sea has some, and they push her
  bool waves_fit = true;  ///< by the form of her hull and their height
  double least_wave_froude = 0.0, most_wave_froude = kNone;
  double waves_from_rad = 0.0, most_wave_angle_rad = kNone;
};

ValidityModel make_validity(const ShipData& ship, const environment::WaveField& sea);

/// Which ranges the ship is outside of, in `depth_m` of water.
std::array<bool, kFitted> outside(const ValidityModel& m, const Motion<double>& s, double depth_m);

}  // namespace haeul::vessel
