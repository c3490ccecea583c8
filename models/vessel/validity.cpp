#include "models/vessel/validity.h"

namespace haeul::vessel {
namespace {

constexpr double kGravity = 9.81;
constexpr double kDegree = math::kPi / 180.0;

void set_mmg(const ShipData& ship, ValidityModel& m) {
  m.most_drift_rad = 30.0 * kDegree;
  m.most_r_prime = 1.0;
  m.ahead = true;
  m.screw_ahead = ship.propeller.quadrants == PropellerData::Quadrants::plain &&
                  !ship.propeller.azimuth && !ship.propeller.controllable;
  const double T = ship.dimensions.draught_m;
  m.least_depth_m = 1.2 * T;
  m.feels_below_m = 20.0 * T;
  m.least_resistance_depth_m = 2.0 * T;
  m.most_depth_froude = 0.65;
  if (ship.resistance.method == ResistanceData::Method::holtrop) {
    const bool tanker = ship.type.find("tanker") != std::string::npos;
    m.most_froude = tanker ? 0.24 : 0.45;
  }
}

void set_waves(const ShipData& ship, const environment::WaveField& sea, ValidityModel& m) {
  using Method = environment::AddedResistanceMethod;
  m.waves = !sea.calm() && ship.model != ShipData::Model::kinematic;
  if (!m.waves) return;
  const Dimensions& d = ship.dimensions;
  const double L = d.length_pp_m, B = d.breadth_m, T = d.draught_m;
  const double CB = d.displacement_m3 / (L * B * T);
  switch (sea.added_resistance) {
    case Method::snnm:
      m.waves_fit = L > 75.0;
      break;
    case Method::stawave1:
      m.waves_fit = sea.height_m <= 2.25 * math::sqrt(L / 100.0);
      break;
    case Method::stawave2:
      m.waves_fit = L > 75.0 && L > 4.0 * B && L < 9.0 * B && B > 2.2 * T && B < 9.0 * T &&
                    CB > 0.39 && CB < 0.9;
      break;
  }
  if (sea.added_resistance != Method::stawave1) m.most_wave_froude = 0.3;
  if (sea.added_resistance == Method::stawave2) m.least_wave_froude = 0.1;
  if (sea.added_resistance != Method::snnm) {
    m.waves_from_rad = sea.from_rad;
    m.most_wave_angle_rad = 45.0 * kDegree;
  }
}

}  // namespace

std::string_view words(Fitted range) {
  switch (range) {
    case Fitted::drift_angle:
      return "drift angle";
    case Fitted::yaw_rate:
      return "yaw rate";
    case Fitted::sternway:
      return "sternway";
    case Fitted::heel:
      return "heel";
    case Fitted::speed_loss:
      return "loss of speed";
    case Fitted::screw_astern:
      return "screw astern";
    case Fitted::speed:
      return "speed";
    case Fitted::depth:
      return "depth";
    case Fitted::shallow_resistance:
      return "resistance in shallow water";
    case Fitted::waves:
      break;
  }
  return "waves";
}

ValidityModel make_validity(const ShipData& ship, const environment::WaveField& sea) {
  using Model = ShipData::Model;
  ValidityModel m;
  m.length_m = ship.dimensions.length_pp_m;
  m.draught_m = ship.dimensions.draught_m;
  m.any = ship.model != Model::kinematic;
  m.ahead =
      ship.model == Model::abkowitz || ship.model == Model::son_nomoto || ship.model == Model::bis;
  switch (ship.model) {
    case Model::mmg:
      set_mmg(ship, m);
      break;
    case Model::abkowitz:
      m.most_drift_rad = 30.0 * kDegree;  // |v'| = sin of it
      m.most_r_prime = 1.5;
      m.fit_speed_mps = ship.abkowitz.U0;
      m.least_u_prime = ship.abkowitz.valid_u_prime;
      break;
    case Model::son_nomoto:
      m.most_drift_rad = 20.0 * kDegree;
      m.most_r_prime = 0.7;
      m.most_heel_rad = 15.0 * kDegree;
      break;
    case Model::bis:
      m.screw_ahead = true;
      m.least_depth_m = m.draught_m * (1.0 + 1.0 / ship.bis_tanker.z_most);
      break;
    case Model::low_speed:
      m.most_froude = 0.4 / math::sqrt(kGravity * 3.0);
      break;
    case Model::kinematic:
      break;
  }
  set_waves(ship, sea, m);
  return m;
}

std::array<bool, kFitted> outside(const ValidityModel& m, const Motion<double>& s, double depth_m) {
  std::array<bool, kFitted> out{};
  if (!m.any) return out;
  const auto set = [&](Fitted range, bool left) { out[static_cast<std::size_t>(range)] = left; };
  const double U = math::sqrt(s.u * s.u + s.v * s.v);
  const double Fn = U / math::sqrt(kGravity * m.length_m);
  if (Fn > 0.01) {
    set(Fitted::drift_angle, math::abs(math::atan2(s.v, math::abs(s.u))) > m.most_drift_rad);
    set(Fitted::yaw_rate, math::abs(s.r) * m.length_m > m.most_r_prime * U);
    set(Fitted::sternway, m.ahead && s.u < 0.0);
    set(Fitted::speed_loss, s.u - m.fit_speed_mps < m.least_u_prime * U);
  }
  set(Fitted::heel, math::abs(s.phi) > m.most_heel_rad);
  set(Fitted::screw_astern, m.screw_ahead && (s.shaft_rps < 0.0 || s.shaft_rps_port < 0.0));
  set(Fitted::speed, Fn > m.most_froude);
  set(Fitted::depth, depth_m < m.least_depth_m);
  if (depth_m < m.feels_below_m) {
    set(Fitted::shallow_resistance,
        depth_m < m.least_resistance_depth_m ||
            s.u * s.u > m.most_depth_froude * m.most_depth_froude * kGravity * depth_m);
  }
  if (m.waves) {
    const double off = math::abs(math::wrap_pi(m.waves_from_rad - s.psi));
    set(Fitted::waves, !m.waves_fit || Fn < m.least_wave_froude || Fn > m.most_wave_froude ||
                           off > m.most_wave_angle_rad);
  }
  return out;
}

}  // namespace haeul::vessel
