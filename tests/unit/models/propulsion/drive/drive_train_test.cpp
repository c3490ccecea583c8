#include "models/propulsion/drive/drive_train.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/propulsion/propeller/four_quadrant.h"
#include "tests/support/law_checks.h"

using namespace haeul;
using propulsion::DriveFault;
using propulsion::DrivePhase;
using propulsion::EngineKind;

namespace {

constexpr double kRho = 1025.0, kMcr = 25e6, kRated = 1.25, kDt = 0.1;

// a shaft with its screw at a given speed of advance
struct Line {
  propulsion::DriveTrain drive;
  propulsion::FourQuadrant screw = propulsion::make_four_quadrant(4, 0.72, 0.45, 9.0, kRho);
  propulsion::DriveMode mode;
  propulsion::DriveState<double> state;
  double n = 0.0, V_A = 0.0, t = 0.0, engine_torque = 0.0, power = 0.0;

  explicit Line(EngineKind kind)
      : drive(propulsion::make_drive_train(propulsion::typical_drive(
            kind, kMcr, kind == EngineKind::two_stroke ? kRated : 8.0 * kRated,
            kind == EngineKind::two_stroke ? 1.0 : 8.0, 4e5))) {}

  void tick(double order, DriveFault fault = DriveFault::none, double hurry = 1.0) {
    propulsion::advance_mode(drive, mode, order, n, kDt, fault);
    auto command = propulsion::drive_command(drive, mode, order);
    command.hurry = hurry;
    const auto rates = [&](double at_n, const propulsion::DriveState<double>& s) {
      const auto load = propulsion::drive(drive, at_n, s, command);
      engine_torque = load.engine_torque;
      power = math::kTwoPi * at_n * load.engine_torque;
      const double dn =
          drive.inv_two_pi_I * (load.shaft_torque - propulsion::load(screw, at_n, V_A).torque);
      return std::array{dn, load.rates.order, load.rates.governor, load.rates.charge};
    };
    const auto at = [&](const std::array<double, 4>& k, double h) {
      propulsion::DriveState<double> s = state;
      s.order += h * k[1], s.governor += h * k[2], s.charge += h * k[3];
      return rates(n + h * k[0], s);
    };
    const auto k1 = rates(n, state), k2 = at(k1, 0.5 * kDt), k3 = at(k2, 0.5 * kDt),
               k4 = at(k3, kDt);
    const auto mean = [&](std::size_t i) {
      return kDt / 6.0 * (k1[i] + 2.0 * (k2[i] + k3[i]) + k4[i]);
    };
    n += mean(0);
    state.order += mean(1), state.governor += mean(2), state.charge += mean(3);
    t += kDt;
  }
  void run(double seconds, double order, DriveFault fault = DriveFault::none, double hurry = 1.0) {
    const long ticks = std::lround(seconds / kDt);
    for (long k = 0; k < ticks; ++k) tick(order, fault, hurry);
  }
  double r() const { return n * drive.inv_n_r; }
  /// Time until the shaft passes `target` / rated in the sense of its sign; 1e9 if never.
  double time_to(double target, double order, double most = 600.0) {
    const double begin = t;
    while (t - begin < most) {
      tick(order);
      if (target > 0.0 ? r() >= target : r() <= target) return t - begin;
    }
    return 1e9;
  }
};

}  // namespace

TEST_CASE("from rest the engine is started, reaches manoeuvring speed and holds it") {
  for (EngineKind kind : {EngineKind::two_stroke, EngineKind::four_stroke, EngineKind::electric}) {
    Line line(kind);
    const double time = line.time_to(0.55, 0.6);
    CHECK(time > 5.0);
    CHECK(time < 30.0);
    line.run(60.0, 0.6);
    CHECK(line.r() == Approx(0.6).epsilon(2e-3));
    CHECK(line.mode.phase == DrivePhase::running);
  }
}

TEST_CASE("above the knee a two-stroke engine takes its load-up time") {
  Line line(EngineKind::two_stroke);
  line.V_A = 5.0;
  line.run(600.0, 0.9, DriveFault::none, 0.0);
  CHECK(line.r() < 0.82);
  CHECK(line.r() > 0.72);
  Line hurried(EngineKind::two_stroke);
  hurried.V_A = 5.0;
  hurried.run(600.0, 0.9, DriveFault::none, 1.0);
  CHECK(hurried.r() == Approx(0.9).epsilon(5e-3));
}

TEST_CASE("a charged engine gives more torque than one still waiting for air") {
  const Line line(EngineKind::two_stroke);
  propulsion::DriveCommand<double> c;
  c.fuel = 1.0, c.order = 1.0;
  propulsion::DriveState<double> s;
  s.order = 1.0, s.governor = 0.5;
  const double n = 0.8 * kRated;
  const double cold = propulsion::drive(line.drive, n, s, c).engine_torque;
  s.charge = 1.0;
  const double warm = propulsion::drive(line.drive, n, s, c).engine_torque;
  CHECK(cold == Approx(0.4 * line.drive.Q_r));
  CHECK(warm == Approx(0.8 / 0.97 * line.drive.Q_r));
  // power limit
  const double fast =
      propulsion::drive(line.drive, 1.05 * kRated, s, {.order = 2.0, .fuel = 1.0}).engine_torque;
  CHECK(fast * math::kTwoPi * 1.05 * kRated <= kMcr * 1.0001);
}

TEST_CASE("a two-stroke engine reverses in harbour within half a minute, later from sea speed") {
  Line harbour(EngineKind::two_stroke);
  harbour.V_A = 1.5;
  harbour.run(60.0, 0.35);
  const double slow = harbour.time_to(-0.35, -0.4);
  CHECK(slow > 8.0);
  CHECK(slow < 40.0);
  CHECK(harbour.mode.direction == -1);
  CHECK(harbour.mode.starts == 2);

  // with way on, the flow keeps the shaft turning above the reversing limit: it must wait
  Line sea(EngineKind::two_stroke);
  sea.V_A = 5.5;
  sea.run(300.0, 0.95);
  CHECK(sea.time_to(-0.35, -0.75, 60.0) > 60.0);
  CHECK(sea.mode.phase == DrivePhase::off);
  CHECK(sea.r() > 0.3);
  CHECK(sea.engine_torque == 0.0);
  sea.V_A = 2.5;
  CHECK(sea.time_to(-0.35, -0.75) < 60.0);
}

TEST_CASE("an engine that turns too fast cuts its rack and brakes by its friction") {
  for (const double way : {1.0, -1.0}) {
    const Line line(EngineKind::four_stroke);
    propulsion::DriveState<double> s;
    s.order = 0.7 * way;
    const auto load =
        propulsion::drive(line.drive, 1.1 * way * kRated, s, {.order = 0.7 * way, .fuel = way});
    const double friction = line.drive.data.engine_friction * line.drive.Q_r;
    CHECK(friction > 0.0);
    CHECK(-load.engine_torque * way == Approx(friction).epsilon(0.02));
  }
  const Line motor(EngineKind::electric);  // brakes by current
  CHECK(motor.drive.data.engine_friction == 0.0);
}

TEST_CASE("a fuel cut leaves the screw windmilling below zero torque") {
  Line line(EngineKind::two_stroke);
  line.V_A = 5.0;
  line.run(200.0, 0.8);
  const double before = line.r();
  line.run(30.0, 0.0);
  CHECK(line.r() < 0.7 * before);
  line.run(200.0, 0.0);
  const double J = line.V_A / (line.n * 9.0);
  CHECK(line.n > 0.0);
  CHECK(J > 0.72);  // slower than at zero torque, for friction brakes it
  CHECK(propulsion::load(line.screw, line.n, line.V_A).torque < 0.0);
}

TEST_CASE("astern power is limited") {
  for (EngineKind kind : {EngineKind::two_stroke, EngineKind::four_stroke, EngineKind::electric}) {
    Line line(kind);
    double most = 0.0;
    for (int k = 0; k < 3000; ++k) {
      line.tick(-1.0);
      most = std::max(most, line.power);
    }
    INFO(static_cast<int>(kind));
    CHECK(most <= line.drive.data.astern_power * kMcr * 1.0001);
    CHECK(most > 0.3 * kMcr);
    CHECK(line.n < 0.0);
  }
}

TEST_CASE("clutch and motor reverse faster than a directly coupled engine") {
  const auto reversal = [](EngineKind kind) {
    Line line(kind);
    line.V_A = 1.5;
    line.run(60.0, 0.4);
    return line.time_to(-0.4, -0.4);
  };
  const double two_stroke = reversal(EngineKind::two_stroke);
  const double four_stroke = reversal(EngineKind::four_stroke);
  const double motor = reversal(EngineKind::electric);
  CHECK(motor < two_stroke);
  CHECK(motor > 4.0);
  CHECK(motor < 15.0);
  CHECK(four_stroke > 6.0);
  CHECK(four_stroke < 30.0);
}

TEST_CASE("a failure takes the torque away, and the drive comes back when it may") {
  for (EngineKind kind : {EngineKind::two_stroke, EngineKind::four_stroke, EngineKind::electric}) {
    Line line(kind);
    line.V_A = 3.0;
    line.run(60.0, 0.6);
    line.run(60.0, 0.6, DriveFault::blackout);
    CHECK(line.engine_torque == 0.0);
    CHECK(line.mode.phase == DrivePhase::failed);
    CHECK(line.r() > 0.0);
    CHECK(line.r() < 0.5);
    line.run(line.drive.data.restart_s - 1.0, 0.6);
    CHECK(line.engine_torque == 0.0);
    line.run(90.0, 0.6);
    CHECK(line.r() == Approx(0.6).epsilon(5e-3));
  }
}

TEST_CASE("a partial failure leaves its share of torque") {
  const Line line(EngineKind::electric);
  propulsion::DriveCommand<double> c;
  c.fuel = 1.0, c.order = 1.0, c.available = 0.5;
  propulsion::DriveState<double> s;
  s.order = 1.0;
  CHECK(propulsion::drive(line.drive, 0.2 * kRated, s, c).engine_torque ==
        Approx(0.5 * line.drive.Q_r));
  // braking: against the motion only a share
  c.available = 1.0;
  s.order = -1.0;
  CHECK(propulsion::drive(line.drive, 0.5 * kRated, s, c).engine_torque ==
        Approx(-0.3 * 0.70 / 0.85 * line.drive.Q_r));
}

TEST_CASE("drive law: finite, continuous between modes, alike in both widths") {
  for (EngineKind kind : {EngineKind::two_stroke, EngineKind::electric}) {
    const Line line(kind);
    for (double fuel : {-1.0, 0.0, 1.0}) {
      // n, o, q_i, b, order
      const std::array most{2.0, 1.2, 1.0, 1.0, 1.0};
      const auto law = [&](const auto& x) {
        using Real = std::decay_t<decltype(x[0])>;
        propulsion::DriveState<Real> s;
        s.order = x[1], s.governor = x[2], s.charge = x[3];
        propulsion::DriveCommand<Real> c;
        c.order = x[4], c.fuel = Real(fuel);
        const auto l = propulsion::drive(line.drive, x[0], s, c);
        return std::array{l.engine_torque, l.shaft_torque, l.rates.order, l.rates.governor,
                          l.rates.charge};
      };
      test::check_finite(law, most, 100000);
      test::check_lanes(law, most, 3000);
      test::check_continuous(law, most, 1, 500.0 * line.drive.Q_r);
    }
  }
}

TEST_CASE("a drive refuses impossible data") {
  propulsion::DriveTrainData d;
  CHECK_THROWS_AS(propulsion::make_drive_train(d), std::domain_error);
  d = propulsion::typical_drive(EngineKind::electric, 1e6, 10.0, 4.0, 1e4);
  CHECK_NOTHROW(propulsion::make_drive_train(d));
  d.astern_power = 1.5;
  CHECK_THROWS_AS(propulsion::make_drive_train(d), std::domain_error);
  d.astern_power = 0.7;
  d.charge_s = 0.0;
  CHECK_THROWS_AS(propulsion::make_drive_train(d), std::domain_error);
}
