#include "models/propulsion/drive/drive_train.h"

#include <stdexcept>

namespace haeul::propulsion {
namespace {

double way(const DriveMode& mode) { return static_cast<double>(mode.direction); }

void enter(DriveMode& mode, DrivePhase phase) {
  mode.phase = phase;
  mode.phase_s = 0.0;
}

// fuel off or clutch open: may the engine be started for `wanted`?
void leave_off(const DriveTrainData& d, DriveMode& mode, int wanted, double r) {
  if (wanted == 0) return;
  const bool same = wanted == mode.direction;
  const double turning = wanted * r;  // > 0: the shaft already turns the wanted way
  if (same && turning >= d.start_speed && d.kind == EngineKind::two_stroke) {
    enter(mode, DrivePhase::running);
    return;
  }
  const bool slow = turning >= -d.reversing_speed;
  if (slow && (same || mode.phase_s >= d.changeover_s)) {
    mode.direction = wanted;
    enter(mode, DrivePhase::starting);
  }
}

void leave_starting(const DriveTrainData& d, DriveMode& mode, int wanted, double r) {
  const bool air = d.kind == EngineKind::two_stroke;
  if (wanted != mode.direction) {
    enter(mode, DrivePhase::off);
  } else if (air ? way(mode) * r >= d.start_speed : mode.phase_s >= d.start_s) {
    ++mode.starts;
    enter(mode, DrivePhase::running);
  } else if (air && mode.phase_s >= d.start_s) {
    // the flow holds the screw: wait and try again
    mode.direction = -mode.direction;
    enter(mode, DrivePhase::off);
  }
}

}  // namespace

DriveTrainData typical_drive(EngineKind kind, double mcr_w, double rated_rps, double gear_ratio,
                             double inertia_kgm2) {
  DriveTrainData d;
  d.kind = kind;
  d.mcr_w = mcr_w;
  d.rated_rps = rated_rps;
  d.gear_ratio = gear_ratio;
  d.inertia_kgm2 = inertia_kgm2;
  if (kind == EngineKind::four_stroke) {
    d.gear_efficiency = 0.97;
    d.least_speed = 0.35, d.astern_speed = 0.85, d.astern_power = 0.70;
    d.raise_per_s = 0.05, d.knee = 0.60, d.load_up_per_s = 0.015;
    d.charge_s = 2.0;
    d.reversing_speed = 0.40, d.changeover_s = 3.0, d.start_s = 3.0, d.restart_s = 20.0;
  }
  if (kind == EngineKind::electric) {
    d.gear_efficiency = gear_ratio == 1.0 ? 1.0 : 0.97;
    d.least_speed = 0.0, d.astern_speed = 0.85, d.astern_power = 0.70;
    d.raise_per_s = 0.10, d.knee = 1.0, d.load_up_per_s = 0.10;
    d.charge_s = 1.0, d.uncharged_torque = 1.0, d.engine_friction = 0.0, d.restart_s = 30.0;
  }
  return d;
}

DriveTrain make_drive_train(const DriveTrainData& d) {
  if (!(d.mcr_w > 0.0 && d.rated_rps > 0.0 && d.gear_ratio > 0.0 && d.inertia_kgm2 > 0.0 &&
        d.gear_efficiency > 0.0 && d.gear_efficiency <= 1.0)) {
    throw std::domain_error(
        "a drive needs positive power, speed, gear ratio and inertia, and an efficiency up to 1");
  }
  if (!(d.least_speed >= 0.0 && d.least_speed < d.astern_speed && d.astern_speed <= 1.0 &&
        d.astern_power > 0.0 && d.astern_power <= 1.0)) {
    throw std::domain_error("speeds of a drive: lowest < highest astern <= rated; power alike");
  }
  if (!(d.raise_per_s > 0.0 && d.lower_per_s > 0.0 && d.load_up_per_s > 0.0 &&
        d.governor_gain > 0.0 && d.governor_integral_s > 0.0 && d.charge_s > 0.0 &&
        d.uncharged_torque > 0.0 && d.uncharged_torque <= 1.0)) {
    throw std::domain_error("rates, gains and times of a drive must be positive");
  }
  DriveTrain m;
  m.data = d;
  m.electric = d.kind == EngineKind::electric;
  const double n_r = d.rated_rps / d.gear_ratio;
  m.inv_n_r = 1.0 / n_r;
  m.Q_r = d.gear_efficiency * d.mcr_w / (math::kTwoPi * n_r);
  m.inv_two_pi_I = 1.0 / (math::kTwoPi * d.inertia_kgm2);
  return m;
}

void advance_mode(const DriveTrain& m, DriveMode& mode, double order, double n, double dt,
                  DriveFault fault) {
  const DriveTrainData& d = m.data;
  mode.phase_s += dt;
  if (fault != DriveFault::none) {
    enter(mode, DrivePhase::failed);
    return;
  }
  if (mode.phase == DrivePhase::failed) {
    if (mode.phase_s < d.restart_s) return;
    mode.phase = DrivePhase::off;
  }
  if (m.electric) {
    mode.direction = 1;
    if (mode.phase != DrivePhase::running) enter(mode, DrivePhase::running);
    return;
  }
  const int wanted = (order > 0.0 ? 1 : 0) - (order < 0.0 ? 1 : 0);
  const double r = n * m.inv_n_r;
  switch (mode.phase) {
    case DrivePhase::running:
      if (wanted != mode.direction) enter(mode, DrivePhase::off);
      break;
    case DrivePhase::starting:
      leave_starting(d, mode, wanted, r);
      break;
    default:
      leave_off(d, mode, wanted, r);
  }
}

DriveCommand<double> drive_command(const DriveTrain& m, const DriveMode& mode, double order) {
  DriveCommand<double> c;
  c.order = order;
  const bool clutched = m.data.kind == EngineKind::four_stroke;
  switch (mode.phase) {
    case DrivePhase::running:
      c.fuel = way(mode);
      break;
    case DrivePhase::starting:
      c.air = clutched ? 0.0 : way(mode) * m.data.start_torque;
      c.coupled = clutched ? 0.0 : 1.0;
      break;
    default:
      c.coupled = clutched ? 0.0 : 1.0;
  }
  return c;
}

}  // namespace haeul::propulsion
