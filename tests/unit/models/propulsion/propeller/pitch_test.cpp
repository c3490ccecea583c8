#include "models/propulsion/propeller/pitch.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"

using namespace haeul;

namespace {

constexpr double kRho = 1025.0, kD = 4.0;

propulsion::ControllablePitch propeller() {
  propulsion::ControllablePitchData d;
  d.diameter_m = kD;
  d.area_ratio = 0.6;
  d.highest_pitch = 1.1;
  d.lowest_pitch = -0.9;
  d.travel_s = 20.0;
  return propulsion::make_controllable_pitch(d, kRho);
}

}  // namespace

TEST_CASE("at a pitch of the table the blades act like a fixed propeller") {
  const auto m = propeller();
  for (double pitch : {0.6, 0.8, 1.0}) {
    const auto fixed = propulsion::make_four_quadrant(4, pitch, 0.6, kD, kRho);
    const double scale = propulsion::load(fixed, 2.0, 0.0).thrust;
    for (double V = -6.0; V <= 6.0; V += 0.5) {
      const auto a = propulsion::load(m, pitch, 2.0, V);
      const auto b = propulsion::load(fixed, 2.0, V);
      CHECK(a.thrust == Approx(b.thrust).margin(0.01 * scale));
      CHECK(a.torque == Approx(b.torque).margin(0.01 * scale));
    }
  }
  // between the points of the table
  const auto fixed = propulsion::make_four_quadrant(4, 0.9, 0.6, kD, kRho);
  CHECK(propulsion::load(m, 0.9, 2.0, 3.0).thrust ==
        Approx(propulsion::load(fixed, 2.0, 3.0).thrust).epsilon(0.02));
}

TEST_CASE("bollard thrust and torque follow the rules for every pitch") {
  const auto m = propeller();
  const double rho4 = kRho * std::pow(kD, 4) * 4.0, rho5 = rho4 * kD;  // n = 2
  for (double pitch : {0.6, 0.8}) {
    const auto ahead = propulsion::load(m, pitch, 2.0, 0.0);
    const auto back = propulsion::load(m, -pitch, 2.0, 0.0);
    CHECK(back.thrust / ahead.thrust == Approx(-0.6).epsilon(1e-6));
    CHECK(back.torque / ahead.torque == Approx(1.0).epsilon(1e-6));
  }
  const auto flat = propulsion::load(m, 0.0, 2.0, 0.0);
  CHECK(flat.thrust / rho4 == Approx(0.0).margin(1e-9));
  CHECK(flat.torque / rho5 == Approx(0.005).epsilon(1e-6));
  // below the table's blend the torque stays near that of the series, which reaches down to 0.5
  const double kq = propulsion::wageningen_b(4, 0.5, 0.6).kq[0];
  const double kt = propulsion::wageningen_b(4, 0.5, 0.6).kt[0];
  CHECK(propulsion::load(m, 0.5, 2.0, 0.0).torque / rho5 == Approx(kq).epsilon(0.10));
  CHECK(propulsion::load(m, 0.5, 2.0, 0.0).thrust / rho4 == Approx(kt).epsilon(0.10));
}

TEST_CASE("thrust grows with pitch at every speed of advance, torque is least near zero pitch") {
  const auto m = propeller();
  for (double V : {-4.0, -2.0, 0.0, 2.0, 4.0, 6.0}) {
    for (double pitch = -0.85; pitch < 1.0; pitch += 0.05) {
      CHECK(propulsion::load(m, pitch + 0.05, 2.0, V).thrust >
            propulsion::load(m, pitch, 2.0, V).thrust);
    }
  }
  const double idle = propulsion::load(m, 0.0, 2.0, 0.0).torque;
  for (double pitch : {-0.8, -0.4, 0.4, 0.8}) {
    CHECK(propulsion::load(m, pitch, 2.0, 0.0).torque > idle);
  }
}

TEST_CASE("the blades travel from ahead to astern in their time and stop at the ends") {
  const auto m = propeller();
  double pitch = 1.1;
  for (int k = 0; k < 100; ++k) pitch = propulsion::pitch_after(m, pitch, -5.0, 0.1);
  CHECK(pitch == Approx(0.1).margin(1e-9));
  CHECK(propulsion::pitch_after(m, pitch, -5.0, 10.0) == Approx(-0.9));
  CHECK(propulsion::pitch_after(m, pitch, 9.0, 100.0) == Approx(1.1));
  CHECK(propulsion::pitch_after(m, 0.3, 0.3, 1.0) == 0.3);
}

TEST_CASE("the race turns with the pitch, and flat blades blank the rudder") {
  const auto m = propeller();
  CHECK(propulsion::race_speed(0.8, 2.0) == 2.0);
  CHECK(propulsion::race_speed(-0.8, 2.0) == -2.0);
  CHECK(propulsion::race_speed(0.0, 2.0) == 0.0);
  CHECK(propulsion::rudder_blanking(m, 0.0, 2.0, 0.0) == Approx(0.7));
  CHECK(propulsion::rudder_blanking(m, 0.0, 0.0, 3.0) == 1.0);
  CHECK(propulsion::rudder_blanking(m, 0.0, 0.0, 0.0) == 1.0);
  CHECK(propulsion::rudder_blanking(m, -0.6, 2.0, 3.0) == 1.0);
}

TEST_CASE("one lever sets pitch and speed") {
  const auto m = propeller();
  const propulsion::Combinator generator{2.0, 1.0}, combined{2.0, 0.6};
  CHECK(propulsion::combinator_order(generator, m, 0.0).shaft_rps == 2.0);
  CHECK(propulsion::combinator_order(combined, m, 0.0).shaft_rps == Approx(1.2));
  CHECK(propulsion::combinator_order(combined, m, -1.0).pitch == Approx(-0.9));
  CHECK(propulsion::combinator_order(combined, m, 3.0).pitch == Approx(1.1));
  CHECK(propulsion::combinator_order(combined, m, -1.0).shaft_rps == Approx(2.0));
}

TEST_CASE("controllable pitch: finite, continuous, alike in both widths, no free energy") {
  const auto m = propeller();
  const std::array most{1.4, 3.0, 10.0};
  const auto law = [&](const auto& x) {
    const auto l = propulsion::load(m, x[0], x[1], x[2]);
    return std::array{l.thrust, l.torque};
  };
  test::check_finite(law, most, 300000);
  test::check_lanes(law, most);
  const double scale = kRho * kD * kD * 100.0 + kRho * std::pow(kD, 4) * 9.0;
  test::check_continuous(law, most, 0, 100.0 * scale);
  test::check_continuous(law, most, 1, 100.0 * scale * kD);

  // turning ahead at any pitch
  int gains = 0, points = 0;
  for (double pitch = -1.0; pitch <= 1.2; pitch += 0.05) {
    for (double beta = -1.57; beta <= 1.57; beta += 0.01) {
      const double n = std::cos(beta) / (0.7 * math::kPi * kD), V = std::sin(beta);
      const auto l = propulsion::load(m, pitch, n, V);
      gains += math::kTwoPi * n * l.torque - l.thrust * V < 0.0 ? 1 : 0;
      ++points;
    }
  }
  INFO(gains << " of " << points);
  CHECK(gains == 0);
}

TEST_CASE("a controllable-pitch propeller refuses impossible data") {
  propulsion::ControllablePitchData d;
  CHECK_THROWS_AS(propulsion::make_controllable_pitch(d, kRho), std::domain_error);
  d.diameter_m = 3.0;
  d.lowest_pitch = 0.2;
  CHECK_THROWS_AS(propulsion::make_controllable_pitch(d, kRho), std::domain_error);
}
