#pragma once
/// State of one vessel.
///
/// Frames: N north-east-down, B body with origin midship at the waterline, x forward, y starboard.
/// psi clockwise from north; rudder, sway and yaw rate positive to starboard; phi positive starboard
/// side down.
#include <array>

#include "models/math/real.h"

namespace haeul::vessel {

/// Position, velocity and actuators. All members advance together in one tick. A ship with two
/// screws carries the starboard one in the plain members and the port one in those named so.
template <class Real>
struct Motion {
  Real north = Real(0.0), east = Real(0.0);  ///< p_NB [m], midship
  Real psi = Real(0.0);                      ///< heading [rad], not wrapped
  Real u = Real(0.0), v = Real(0.0);  ///< surge, sway velocity of midship through water [m/s]
  Real r = Real(0.0);                 ///< yaw rate [rad/s]
  Real phi = Real(0.0);               ///< roll angle [rad]
  Real p = Real(0.0);                 ///< roll rate [rad/s]
  Real shaft_rps = Real(0.0);         ///< n [1/s]
  Real engine_order = Real(0.0);  ///< speed the engine's programme has reached, of the rated one
  Real governor = Real(0.0);      ///< integral part of the governor, fraction of MCR torque
  Real charge = Real(0.0);        ///< of the turbocharger, fraction of MCR
  Real pitch = Real(0.0);         ///< P/D of blades that turn; else 0
  Real rudder = Real(0.0);        ///< delta, or the angle of an azimuth unit [rad]
  Real shaft_rps_port = Real(0.0), engine_order_port = Real(0.0), governor_port = Real(0.0),
       charge_port = Real(0.0), pitch_port = Real(0.0), rudder_port = Real(0.0);
  Real bow_thruster = Real(0.0), stern_thruster = Real(0.0);  ///< -1 .. 1, pushing to starboard

  /// Every member that is integrated, in the order of declaration. Blades and thrusters move at rates
  /// that are known.
  static constexpr auto members() {
    return std::array{&Motion::north,
                      &Motion::east,
                      &Motion::psi,
                      &Motion::u,
                      &Motion::v,
                      &Motion::r,
                      &Motion::phi,
                      &Motion::p,
                      &Motion::shaft_rps,
                      &Motion::engine_order,
                      &Motion::governor,
                      &Motion::charge,
                      &Motion::rudder,
                      &Motion::shaft_rps_port,
                      &Motion::engine_order_port,
                      &Motion::governor_port,
                      &Motion::charge_port,
                      &Motion::rudder_port};
  }

  /// The rest: what moves at a rate that is known.
  static constexpr auto moved_members() {
    return std::array{&Motion::pitch, &Motion::pitch_port, &Motion::bow_thruster,
                      &Motion::stern_thruster};
  }
};

/// The same state in every lane.
template <class Real>
Motion<Real> in_all_lanes(const Motion<double>& one) {
  Motion<Real> all;
  const auto copy = [&](const auto& to, const auto& from) {
    for (std::size_t i = 0; i < to.size(); ++i) all.*to[i] = Real(one.*from[i]);
  };
  copy(Motion<Real>::members(), Motion<double>::members());
  copy(Motion<Real>::moved_members(), Motion<double>::moved_members());
  return all;
}

/// Time derivative of every member of a Motion.
template <class Real>
using Rates = Motion<Real>;

/// Orders to the actuators, held over a tick.
struct Orders {
  double rudder_rad = 0.0;
  /// Negative: astern. With blades that turn: the lever times the highest shaft order.
  double shaft_rps = 0.0;
  double course_rad = 0.0;  ///< ordered course (kinematic vessels follow it directly)
  double speed_mps = 0.0;   ///< ordered speed
  double bow_thruster = 0.0, stern_thruster = 0.0;  ///< -1 .. 1, pushing to starboard
};

/// Propeller and engine at one instant or on average; sums over two screws.
template <class Real>
struct ShaftLoad {
  Real thrust_n = Real(0.0);   ///< open-water thrust T
  Real torque_nm = Real(0.0);  ///< at the propeller
  Real engine_torque_nm = Real(0.0);
  Real power_w = Real(0.0);  ///< shaft (brake) power 2 pi n Q_E
};

}  // namespace haeul::vessel
