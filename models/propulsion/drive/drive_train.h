#pragma once
/// Engine or motor, from its order to the torque on the shaft.
///
/// With r = n / n_r, q = Q / Q_r (r and Q of the rated point, counted at the propeller shaft), the
/// ordered speed o that the programme has reached, the governor's integral q_i and the charge b of
/// the turbocharger:
///
///     do/dt = clamp((o_order - o) / 1 s, -lower, raise(|o|));  unfired: (r - o) / 1 s        (1)
///     q = clamp(K_p (o - r) + q_i, q_low, q_high),  dq_i/dt = K_p (o - r) / T_i inside       (2)
///     q_high = min(d, q_b + (1 - q_b) b / max(d |r|, 0.05)),  db/dt = (|q r| - b) / T_b      (3)
///     q_low = -f_e s(r);  astern: no more than p_a / max(|r|, r_a) either, signs turned      (4)
///     Q_shaft = Q_r (q + q_air - f_b s(r) - f_e s(r) [no fuel]),  s = r / (|r| + 0.02)       (5)
///
/// with the load diagram d(r): a turbocharger that has caught up allows all of it. raise(|o|) is the
/// manoeuvring rate up to the knee and the rate of the load-up programme above it; `hurry` keeps the
/// manoeuvring rate. An electric motor may give torque of either sign: min(1, 1 / |r|), and braking a
/// share of that. With neither fuel nor supply q = 0: friction is left, and the propeller windmills.
///
/// What comes in whole steps (which way the engine is set, whether it fires, is being started, has
/// failed) is a DriveMode, advanced once per tick and held during it; all the rest is continuous
/// and belongs into the integrator. To reverse, a two-stroke engine cuts the fuel, waits until the
/// shaft turns no faster than the reversing limit, is started the other way with air, and fires; a
/// four-stroke engine opens its clutch, waits likewise and closes the other one.
///
/// Assumptions and limits: the clutched engine's own speed is not followed; start air does not run
/// out; a failed start is tried again after the changeover time.
/// Source: load_diagram.h; orders of magnitude of the times and ratios are recalled from makers'
/// guides (confidence C). Brake air is given once the shaft has come down to 20 to 40 % of full speed
/// (operators' handbooks); 0.35 lets loaded tankers run astern after the one to two minutes that
/// MSC/Circ.1053 counts with. From 0.30 to 0.40 the crash stop of a VLCC goes from 17.4 to 14.8 lengths.
#include <cstdint>

#include "models/machinery/engine_kind.h"
#include "models/machinery/load_diagram.h"
#include "models/math/real.h"

namespace haeul::propulsion {

using machinery::EngineKind;

struct DriveTrainData {
  EngineKind kind = EngineKind::two_stroke;
  double mcr_w = 0.0;            ///< > 0
  double rated_rps = 0.0;        ///< of the engine or motor at mcr_w, > 0
  double gear_ratio = 1.0;       ///< engine speed / shaft speed
  double gear_efficiency = 1.0;  ///< 0..1
  double inertia_kgm2 = 0.0;     ///< of all that turns, counted at the shaft, > 0
  // orders; what becomes of the bridge's stands in vessel/engines.h
  double least_speed = 0.25;   ///< lowest running speed / rated
  double astern_speed = 0.75;  ///< r_a, highest order astern / rated
  double astern_power = 0.65;  ///< p_a / rated
  double raise_per_s = 0.04;   ///< of o
  double lower_per_s = 0.10;
  double knee = 0.70;  ///< start of the load-up programme
  double load_up_per_s = 1.7e-4;
  // governor and engine
  double governor_gain = 4.0;        ///< K_p
  double governor_integral_s = 4.0;  ///< T_i
  double charge_s = 5.0;             ///< T_b
  double uncharged_torque = 0.4;     ///< q_b; 1: no turbocharger
  double braking = 0.3;              ///< share of torque against the motion, electric only
  double bearing_friction = 0.01;    ///< f_b
  double engine_friction = 0.05;     ///< f_e, coupled and without fuel
  machinery::LoadDiagram diagram;
  // reversing
  double reversing_speed = 0.35;  ///< highest |r| at which the engine is set the other way
  double changeover_s = 5.0;      ///< least time without fuel
  double start_torque = 0.40;  ///< of start air at 30 bar, against 20 bar mean effective pressure
  double start_speed = 0.12;   ///< |r| at which it fires
  double start_s = 8.0;        ///< longest start; time to close a clutch
  double restart_s = 60.0;     ///< from the end of a failure
};

/// Customary values for the kind.
DriveTrainData typical_drive(EngineKind kind, double mcr_w, double rated_rps, double gear_ratio,
                             double inertia_kgm2);

struct DriveTrain {
  DriveTrainData data;
  bool electric = false;
  double inv_n_r = 0.0;  ///< 1 / n_r at the shaft [s]
  double Q_r = 0.0;      ///< at the shaft, behind the gear [N m]
  double inv_two_pi_I = 0.0;
};

/// Throws std::domain_error on impossible data.
DriveTrain make_drive_train(const DriveTrainData& data);

/// Continuous state.
template <class Real>
struct DriveState {
  Real order = Real(0.0);     ///< o
  Real governor = Real(0.0);  ///< q_i
  Real charge = Real(0.0);    ///< b
};

enum class DrivePhase : std::int64_t { off, starting, running, failed };
enum class DriveFault : std::int64_t { none, engine_stopped, blackout };

/// Discrete state; 8-byte numbers throughout, so that a state can be hashed.
struct DriveMode {
  DrivePhase phase = DrivePhase::off;
  std::int64_t direction = 1;  ///< +1 ahead, -1 astern: cams, or the clutch in use
  double phase_s = 1e6;        ///< time in the phase
  std::int64_t starts = 0;     ///< completed so far
};

/// What the law has to know of mode and lever during one tick.
template <class Real>
struct DriveCommand {
  Real order = Real(0.0);      ///< o_order, signed
  Real fuel = Real(0.0);       ///< +1 ahead, -1 astern, 0 none; a supplied motor: 1
  Real air = Real(0.0);        ///< q_air, signed
  Real coupled = Real(1.0);    ///< 1: the engine turns with the shaft
  Real available = Real(1.0);  ///< share of torque left by a partial failure, 0..1
  Real hurry = Real(0.0);      ///< 1: no load-up programme
};

template <class Real>
struct DriveLoad {
  Real engine_torque;      ///< q Q_r [N m], what fuel or current pays for
  Real shaft_torque;       ///< Q_shaft, eq. (5) [N m]
  DriveState<Real> rates;  ///< time derivatives of the state
};

/// Advances the mode by one tick of `dt` [s] at shaft speed `n` [1/s].
void advance_mode(const DriveTrain& m, DriveMode& mode, double order, double n, double dt,
                  DriveFault fault = DriveFault::none);

/// The command that the mode allows.
DriveCommand<double> drive_command(const DriveTrain& m, const DriveMode& mode, double order);

/// s of eq. (5), the way the shaft turns.
template <class Real>
Real sense(const Real& r) {
  return r / (math::abs(r) + Real(0.02));
}

/// What the bearings take at the speed fraction `r`, of Q_r; f_b s(r) in eq. (5).
template <class Real>
Real bearing_loss(const DriveTrain& m, const Real& r) {
  return Real(m.data.bearing_friction) * sense(r);
}

/// Torques and rates at shaft speed n [1/s]; eqs. (1)-(5). The shaft itself:
/// dn/dt = inv_two_pi_I (shaft_torque - propeller torque).
template <class Real>
DriveLoad<Real> drive(const DriveTrain& m, const Real& n, const DriveState<Real>& s,
                      const DriveCommand<Real>& c);

}  // namespace haeul::propulsion

#include "models/propulsion/drive/drive_train_impl.h"
