// Whatever a ship does in whatever weather, no step leaves a number that is not finite.
//
// States, orders, weather, depth and steps are drawn at random; every start is followed for 20
// steps, so that a law that feeds on itself is seen as well as one that divides by zero. 20,000 steps
// per ship; HAEUL_RANDOM_STEPS=1000000 in the environment makes it a million.
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <sstream>

#include "models/math/random.h"
#include "models/vessel/engines.h"
#include "tests/support/kvlcc2_data.h"
#include "tests/support/sailing_ships.h"

namespace haeul {
namespace {

using test::kDegree;
using test::SailingShip;
using vessel::LaneOrders;
using vessel::Motion;
using vessel::Surroundings;

constexpr int kStepsPerStart = 20;

long wanted_steps() {
  const char* text = std::getenv("HAEUL_RANDOM_STEPS");
  const long wanted = text == nullptr ? 0 : std::atol(text);
  return wanted > 0 ? wanted : 20000;
}

// numbers in the order they are asked for
class Draw {
 public:
  explicit Draw(std::uint32_t stream) : stream_(stream) {}
  double between(double low, double high) {
    return low + (high - low) * math::uniform(2026, math::Purpose::test, stream_, counter_++);
  }
  bool once_in(int n) { return between(0.0, n) < 1.0; }
  // 0 once in eight times, where laws divide
  double or_zero(double low, double high) {
    const double value = between(low, high);
    return once_in(8) ? 0.0 : value;
  }

 private:
  std::uint32_t stream_;
  std::uint64_t counter_ = 0;
};

struct Case {
  Motion<double> motion;
  LaneOrders<double> orders{};
  vessel::Engines engines;
  Surroundings<double> around;
  double step_s = 0.1;
  double waves_m = 0.0;
};

std::string text_of(const Case& c) {
  std::ostringstream text;
  text.precision(17);
  text << "state";
  for (const auto member : Motion<double>::members()) text << ' ' << c.motion.*member;
  text << ", orders " << c.orders.rudder_rad << ' ' << c.orders.shaft_rps << ", step " << c.step_s
       << " s, depth " << c.around.depth_m << " m, waves " << c.waves_m << " m, current "
       << c.around.current.north << ' ' << c.around.current.east;
  for (const auto& air : c.around.air) text << ", air " << air.north << ' ' << air.east;
  return text.str();
}

struct Seas {
  std::array<double, 3> height_m{1.0, 4.0, 10.0};
  std::array<environment::MeanWaveForceModel, 3> force;
};

Case draw_case(const SailingShip& ship, const Seas& seas, Draw& draw) {
  const double fast = 1.5 * ship.data.service_speed_mps;
  const double length = ship.data.dimensions.length_pp_m, most = ship.model.max_rps;
  Case c;
  auto& m = c.motion;
  m.psi = draw.between(-10.0, 10.0);
  m.u = draw.or_zero(-0.7 * fast, fast);
  m.v = draw.or_zero(-0.7 * fast, 0.7 * fast);
  m.r = draw.or_zero(-2.0 * fast / length, 2.0 * fast / length);
  m.phi = draw.or_zero(-0.6, 0.6);
  m.p = draw.or_zero(-0.1, 0.1);
  m.shaft_rps = draw.or_zero(-most, most);
  m.shaft_rps_port = draw.or_zero(-most, most);
  m.governor = draw.or_zero(-1.0, 1.2);
  m.governor_port = draw.or_zero(-1.0, 1.2);
  m.engine_order = draw.or_zero(-1.0, 1.1);
  m.engine_order_port = draw.or_zero(-1.0, 1.1);
  m.charge = draw.or_zero(0.0, 1.0);
  m.charge_port = draw.or_zero(0.0, 1.0);
  if (ship.model.controllable) {
    m.pitch = draw.or_zero(ship.model.blades.lowest_pitch, ship.model.blades.highest_pitch);
    m.pitch_port = draw.or_zero(ship.model.blades.lowest_pitch, ship.model.blades.highest_pitch);
  }
  m.rudder = draw.or_zero(-ship.model.gear.limit_rad, ship.model.gear.limit_rad);
  m.rudder_port = draw.or_zero(-ship.model.gear.limit_rad, ship.model.gear.limit_rad);
  m.bow_thruster = draw.or_zero(-1.0, 1.0);
  m.stern_thruster = draw.or_zero(-1.0, 1.0);
  c.orders.rudder_rad = draw.or_zero(-40.0 * kDegree, 40.0 * kDegree);
  c.orders.shaft_rps = draw.or_zero(-most, most);
  c.orders.bow_thruster = draw.or_zero(-1.0, 1.0);
  c.orders.stern_thruster = draw.or_zero(-1.0, 1.0);
  // engines set any way, and what may befall them
  for (std::size_t side = 0; side < 2; ++side) {
    propulsion::DriveMode& mode = c.engines.mode[side];
    mode.phase = static_cast<propulsion::DrivePhase>(draw.between(0.0, 4.0));
    mode.direction = draw.once_in(2) ? 1 : -1;
    mode.phase_s = draw.between(0.0, 60.0);
    if (draw.once_in(8)) c.engines.fault[side] = propulsion::DriveFault::engine_stopped;
  }
  // no longer than she takes for a twelfth of her length, or her shaft to gather a third of its speed:
  // beyond, no explicit rule is stable
  const propulsion::DriveTrain& drive = ship.model.drive;
  const double spin_up =
      ship.model.engined ? 1.0 / (drive.Q_r * drive.inv_n_r * drive.inv_two_pi_I) : 1.0;
  c.step_s = draw.between(0.02, std::min({0.5, length / fast / 12.0, 0.33 * spin_up}));
  const double draught = ship.data.dimensions.draught_m;
  c.around.depth_m = draw.once_in(4)   ? vessel::kDeep_m
                     : draw.once_in(2) ? draw.between(0.5, 3.0)
                                       : draw.between(0.5, 25.0 * draught);
  c.around.current = {draw.between(-2.1, 2.1), draw.between(-2.1, 2.1)};
  c.around.windy = !draw.once_in(4);
  const double from = draw.between(0.0, math::kTwoPi), wind = draw.or_zero(0.0, 40.0);
  for (auto& air : c.around.air) {
    const double gust = wind * draw.between(0.8, 1.2);
    air = {gust * math::cos(from), gust * math::sin(from)};
  }
  const auto sea = static_cast<std::size_t>(draw.between(0.0, 4.0));
  if (sea < seas.force.size()) {
    c.around.waves = &seas.force[sea];
    c.waves_m = seas.height_m[sea];
  }
  return c;
}

bool finite(const Motion<double>& m) {
  for (const auto member : Motion<double>::members()) {
    if (!std::isfinite(m.*member)) return false;
  }
  return true;
}

bool finite(const vessel::ShaftLoad<double>& load) {
  return std::isfinite(load.thrust_n) && std::isfinite(load.torque_nm) &&
         std::isfinite(load.engine_torque_nm) && std::isfinite(load.power_w);
}

}  // namespace

TEST_CASE("random steps of every ship stay finite") {
  const long starts = wanted_steps() / kStepsPerStart;
  std::uint32_t stream = 0;
  for (const auto& ship : test::sailing_ships()) {
    const auto seas = std::make_unique<Seas>();
    for (std::size_t i = 0; i < seas->force.size(); ++i) {
      seas->force[i] =
          test::wave_force(ship, seas->height_m[i], 6.0 + 3.0 * static_cast<double>(i), 0.5);
    }
    Draw draw(stream++);
    long broken = 0, steps = 0;
    double fastest = 0.0;
    std::string first;
    for (long start = 0; start < starts; ++start) {
      const Case c = draw_case(ship, *seas, draw);
      Motion<double> motion = c.motion;
      vessel::Engines engines = c.engines;
      LaneOrders<double> orders = c.orders;
      for (int i = 0; i < kStepsPerStart; ++i, ++steps) {
        const auto set =
            vessel::advance_engines(ship.model, engines, motion, orders.shaft_rps, c.step_s);
        orders.engines = &set;
        vessel::step(ship.model, motion, orders, c.step_s, c.around);
        if (finite(motion) && finite(vessel::shaft_load(ship.model, motion, orders, c.around))) {
          continue;
        }
        if (broken++ == 0) first = "step " + std::to_string(i) + " of " + text_of(c);
        break;
      }
      fastest = std::max(fastest, std::hypot(motion.u, motion.v));
    }
    INFO(ship.data.key << ": " << broken << " of " << starts << " starts broke; " << first
                       << "; fastest " << fastest << " m/s");
    CHECK(broken == 0);
    // nor do numbers grow: drawn with up to 1.84 times the service speed, pushed by 48 m/s of wind
    CHECK(fastest < 2.0 * ship.data.service_speed_mps + 4.0);
    CHECK((broken > 0 || steps == starts * kStepsPerStart));
  }
}

}  // namespace haeul
