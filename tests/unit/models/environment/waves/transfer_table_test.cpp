#include "models/environment/waves/transfer_table.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>

#include "models/environment/waves/motions.h"

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;

WaveShip box() {
  WaveShip s;
  s.L = 175, s.B = 25.4, s.T = 9.5, s.CB = 0.572;
  s.GM_m = 1.0, s.roll_period_s = 18.0;
  return s;
}

// the closed forms of a ship on a fine grid of frequencies, with their phases
vessel::TransferFunctionData closed_forms(const WaveShip& ship, double last_deg, double step_deg) {
  vessel::TransferFunctionData t;
  for (double w = 0.2; w < 2.0; w += 0.01) t.omega_radps.push_back(w);
  for (double h = 0.0; h <= last_deg; h += step_deg) t.heading_rad.push_back(h * kDegree);
  t.speed_mps = {0.0, 4.0, 8.0};
  for (const double U : t.speed_mps) {
    for (const double beta : t.heading_rad) {
      for (const double w : t.omega_radps) {
        const Transfer h = transfer(ship, w, beta, U);
        t.heave.amplitude.push_back(h.heave);
        t.heave.phase_rad.push_back(0.0);
        t.pitch.amplitude.push_back(h.pitch);
        t.pitch.phase_rad.push_back(-0.5 * math::kPi * math::sign(math::cos(beta)));
        t.roll.amplitude.push_back(h.roll);
        t.roll.phase_rad.push_back(0.5 * math::kPi * math::sign(math::sin(beta)));
      }
    }
  }
  return t;
}

TEST_CASE("a table of the closed forms moves a ship as they do, on either side") {
  const WaveShip closed = box();
  WaveShip mirrored = closed, whole = closed;
  mirrored.table = make_transfer_table(closed_forms(closed, 180.0, 2.5));
  whole.table = make_transfer_table(closed_forms(closed, 355.0, 2.5));
  CHECK(mirrored.table.mirrored);
  CHECK_FALSE(whole.table.mirrored);
  SeaStateData sea;
  sea.height_m = 2.0, sea.period_s = 10.0;
  const auto field = make_wave_field(sea, 3);
  double most[3] = {}, heave = 0.0, pitch = 0.0, roll = 0.0;
  for (double psi = 0.0; psi < 6.2; psi += 0.37) {
    for (double t = 0.0; t < 60.0; t += 3.1) {
      const auto exact = wave_motion(field, closed, {}, psi, 4.0, t);
      heave = std::max(heave, std::fabs(exact.heave_m));
      pitch = std::max(pitch, std::fabs(exact.pitch_rad));
      roll = std::max(roll, std::fabs(exact.roll_rad));
      for (const WaveShip* ship : {&mirrored, &whole}) {
        const auto m = wave_motion(field, *ship, {}, psi, 4.0, t);
        most[0] = std::max(most[0], std::fabs(m.heave_m - exact.heave_m));
        most[1] = std::max(most[1], std::fabs(m.pitch_rad - exact.pitch_rad));
        most[2] = std::max(most[2], std::fabs(m.roll_rad - exact.roll_rad));
      }
    }
  }
  CHECK(heave > 0.3);
  CHECK(most[0] < 0.03 * heave);
  CHECK(most[1] < 0.03 * pitch);
  CHECK(most[2] < 0.05 * roll);
}

TEST_CASE("a table goes round the circle and turns phases the short way") {
  vessel::TransferFunctionData t;
  t.omega_radps = {0.5};
  t.heading_rad = {90 * kDegree, 180 * kDegree, 270 * kDegree};
  t.speed_mps = {0.0, 10.0};
  t.heave.amplitude = {1, 2, 3, 1, 2, 5};
  t.heave.phase_rad.assign(6, 170 * kDegree);
  t.heave.phase_rad[0] = -170 * kDegree;
  const auto table = make_transfer_table(t);
  const auto at = [&](double heading_deg, double speed) {
    const Response h = transfer_at(table, 0.7, heading_deg * kDegree, speed).heave;
    return std::pair(std::hypot(h.re, h.im), std::atan2(h.im, h.re) / kDegree);
  };
  CHECK(at(270.0, 0.0).first == Approx(3.0));
  CHECK(at(270.0, 5.0).first == Approx(4.0));
  CHECK(at(270.0, 99.0).first == Approx(5.0));
  // across north, half way from 270 to 90 degrees
  const double x = 0.5 * (1.0 + 3.0) * std::cos(10 * kDegree), y = std::sin(10 * kDegree);
  CHECK(at(0.0, 0.0).first == Approx(std::hypot(x, y)));
  CHECK(at(360.0, 0.0).first == Approx(at(0.0, 0.0).first));
  CHECK(std::fabs(at(0.0, 0.0).second) > 170.0);
}

TEST_CASE("a motion that is not tabulated keeps its closed form") {
  const WaveShip closed = box();
  WaveShip part = closed;
  auto data = closed_forms(closed, 180.0, 30.0);
  data.roll = data.pitch = {};
  for (double& a : data.heave.amplitude) a = 0.0;
  part.table = make_transfer_table(data);
  SeaStateData sea;
  sea.height_m = 2.0;
  const auto waves = make_wave_field(sea, 3);
  const auto a = wave_motion(waves, closed, {}, 1.0, 5.0, 7.0);
  const auto b = wave_motion(waves, part, {}, 1.0, 5.0, 7.0);
  CHECK(b.heave_m == 0.0);
  CHECK(b.roll_rad == a.roll_rad);
  CHECK(b.pitch_rad == a.pitch_rad);
}

TEST_CASE("a table with holes is refused") {
  const auto good = closed_forms(box(), 180.0, 30.0);
  auto bad = good;
  bad.heave.amplitude.pop_back();
  CHECK_THROWS_AS(make_transfer_table(bad), std::domain_error);
  bad = good;
  bad.heading_rad.back() = 170 * kDegree;
  CHECK_THROWS_AS(make_transfer_table(bad), std::domain_error);
  bad = good;
  std::swap(bad.omega_radps[0], bad.omega_radps[1]);
  CHECK_THROWS_AS(make_transfer_table(bad), std::domain_error);
  bad = good;
  bad.speed_mps.clear();
  CHECK_THROWS_AS(make_transfer_table(bad), std::domain_error);
}

}  // namespace
}  // namespace haeul::environment
