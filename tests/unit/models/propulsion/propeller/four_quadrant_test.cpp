#include "models/propulsion/propeller/four_quadrant.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/kvlcc2_data.h"
#include "tests/support/law_checks.h"

using namespace haeul;
using math::kPi;

namespace {

constexpr double kRho = 1025.0, kD = 5.0;
constexpr double kDeg = kPi / 180.0;

// CT*, CQ* read back out of the force law
propulsion::StarCoefficients star(const propulsion::FourQuadrant& p, double beta_deg) {
  const double W = 8.0;
  const auto load = propulsion::load(p, W * std::cos(beta_deg * kDeg) / (0.7 * kPi * p.diameter_m),
                                     W * std::sin(beta_deg * kDeg));
  const double scale = 0.5 * kRho * W * W * kPi / 4.0 * p.diameter_m * p.diameter_m;
  return {load.thrust / scale, load.torque / scale / p.diameter_m};
}

const auto kLaw = [](const auto& p) {
  return [&p](const auto& x) {
    const auto l = propulsion::load(p, x[0], x[1]);
    return std::array{l.thrust, l.torque};
  };
};

}  // namespace

TEST_CASE("the Fourier series of the B4-70 gives its check values") {
  struct Point {
    double beta_deg, ct, cq;
  };
  const Point points[] = {
      {-180, -.18276, -.033070}, {-165, -.07073, -.015118}, {-120, .63829, .098463},
      {-90, .70806, .096258},    {-60, .82157, .122673},    {-30, .50876, .070305},
      {-10, .20819, .030887},    {0, .23436, .035068},      {10, .15586, .025043},
      {20, .05772, .011369},     {30, -.06076, -.006791},   {60, -.60702, -.091586},
      {90, -.77011, -.114879},   {120, -.73177, -.115693},  {135, -.56020, -.082670},
      {150, -.38562, -.058811},  {165, -.18149, -.027745},  {180, -.18276, -.033070}};
  for (const Point& p : points) {
    const auto c = propulsion::b4_70(p.beta_deg * kDeg);
    CHECK(c.ct == Approx(p.ct).margin(1.1e-5));
    CHECK(c.cq == Approx(p.cq).margin(1.1e-6));
  }
}

TEST_CASE("the series gives the bollard pairs measured for this propeller") {
  // K = (pi/8) 0.49 pi^2 C*; Smogeli (2006): 0.445, 0.0666 ahead and 0.347, 0.0628 astern
  const double to_k = kPi / 8.0 * 0.49 * kPi * kPi;
  CHECK(to_k * propulsion::b4_70(0.0).ct == Approx(0.445).margin(5e-4));
  CHECK(to_k * propulsion::b4_70(0.0).cq == Approx(0.0666).margin(1e-4));
  CHECK(-to_k * propulsion::b4_70(kPi).ct == Approx(0.347).margin(5e-4));
  CHECK(-to_k * propulsion::b4_70(kPi).cq == Approx(0.0628).margin(1e-4));
}

TEST_CASE("thrust of the series vanishes before its torque") {
  CHECK(propulsion::b4_70(24.993 * kDeg).ct > 0.0);
  CHECK(propulsion::b4_70(24.995 * kDeg).ct < 0.0);
  CHECK(propulsion::b4_70(26.628 * kDeg).cq > 0.0);
  CHECK(propulsion::b4_70(26.630 * kDeg).cq < 0.0);
}

TEST_CASE("other pitches give the values computed for the blend") {
  struct Point {
    double pitch, beta_deg, ct, cq;
  };
  const Point points[] = {{0.7, -120, .685088, .087506},  {0.7, -30, .469600, .050052},
                          {0.7, 0, .159060, .017551},     {0.7, 20, -.011390, .001290},
                          {0.7, 60, -.657222, -.078362},  {0.7, 135, -.541132, -.058030},
                          {0.7, 180, -.108603, -.014491}, {1.2, -120, .607523, .103596},
                          {1.2, -30, .535602, .085778},   {1.2, 0, .287262, .050714},
                          {1.2, 20, .107324, .021287},    {1.2, 30, .000394, .002214},
                          {1.2, 60, -.562620, -.096097},  {1.2, 135, -.567327, -.099128},
                          {1.2, 180, -.224506, -.047930}};
  for (const Point& point : points) {
    const propulsion::QuadrantCurve curve(propulsion::wageningen_b(4, point.pitch, 0.7),
                                          point.pitch);
    const auto c = curve.at(point.beta_deg * kDeg);
    CHECK(c.ct == Approx(point.ct).margin(1e-6));
    CHECK(c.cq == Approx(point.cq).margin(1e-6));
  }
}

TEST_CASE("the table follows the curve, its corners but for a rounding") {
  for (const double pitch : {0.7, 1.2}) {
    const propulsion::QuadrantCurve curve(propulsion::wageningen_b(4, pitch, 0.7), pitch);
    const auto table = propulsion::make_four_quadrant(4, pitch, 0.7, kD, kRho);
    for (double beta = -179.9; beta < 180.0; beta += 0.1) {
      double off = 180.0;  // from the nearest corner
      for (const double corner : {-180.0, -90.0, 0.0, curve.zero_thrust_beta() / kDeg, 90.0, 180.0})
        off = std::min(off, std::fabs(beta - corner));
      const auto want = curve.at(beta * kDeg), got = star(table, beta);
      CAPTURE(pitch, beta);
      CHECK(got.ct == Approx(want.ct).margin(off < 6.0 ? 1e-3 : 1e-5));
      CHECK(got.cq == Approx(want.cq).margin(off < 6.0 ? 1e-4 : 1e-6));
    }
  }
}

TEST_CASE("ahead the law follows the open-water curves") {
  const auto data = test::kvlcc2_sailing().propeller;
  const auto quadrants = propulsion::make_four_quadrant(data, kRho);
  const auto curves = propulsion::make_propeller(data, kRho);
  const double n = 1.4, nD = n * data.diameter_m;
  for (double J = 0.0; J < 0.65; J += 0.01) {
    const auto a = propulsion::load(quadrants, n, J * nD);
    const auto b = propulsion::load(curves, n, J * nD);
    const double margin = J < 0.1 ? 2e-3 : 1e-4;  // rounding at beta = 0
    const double scale = propulsion::load(curves, n, 0.0).thrust;
    CHECK(a.thrust == Approx(b.thrust).margin(margin * scale));
    CHECK(a.torque == Approx(b.torque).margin(margin * scale));
  }
  const auto still = propulsion::load(quadrants, 1.0, 0.0);
  CHECK(still.thrust == Approx(quadrants.ahead_kt * kRho * std::pow(data.diameter_m, 4)));
  const auto back = propulsion::load(quadrants, -1.0, 0.0);
  CHECK(-back.thrust == Approx(quadrants.astern_kt * kRho * std::pow(data.diameter_m, 4)));
}

TEST_CASE("the table stands for the curve between its points and has no seam at 180 degrees") {
  const auto p = propulsion::make_four_quadrant(4, 0.9, 0.6, kD, kRho);
  const propulsion::QuadrantCurve curve(propulsion::wageningen_b(4, 0.9, 0.6), 0.9);
  const double corners[] = {-180.0, -90.0, 0.0, curve.zero_thrust_beta() / kDeg, 90.0, 180.0};
  for (int i = -360; i < 360; ++i) {
    const double beta = 0.5 * i + 0.25;
    double nearest = 180.0;
    for (double corner : corners) nearest = std::min(nearest, std::fabs(beta - corner));
    const auto a = star(p, beta), b = curve.at(beta * kDeg);
    const double margin = nearest > 4.0 ? 1e-5 : 2e-3;
    CHECK(a.ct == Approx(b.ct).margin(margin));
    CHECK(a.cq == Approx(b.cq).margin(margin));
  }
  // one slope on both sides of the seam
  const double h = 0.01, top = star(p, 180.0).ct;
  const double below = (top - star(p, 180.0 - h).ct) / (h * kDeg);
  const double above = (star(p, h - 180.0).ct - top) / (h * kDeg);
  CHECK(below == Approx(above).margin(2e-3));
}

TEST_CASE("nothing acts on a propeller at rest") {
  const auto p = propulsion::make_four_quadrant(4, 0.8, 0.55, kD, kRho);
  CHECK(propulsion::load(p, 0.0, 0.0).thrust == 0.0);
  CHECK(propulsion::load(p, 0.0, 0.0).torque == 0.0);
}

TEST_CASE("a stopped propeller drags and is turned by the flow; then it windmills") {
  for (double pitch : {0.6, 0.8, 1.0, 1.2, 1.4}) {
    const auto p = propulsion::make_four_quadrant(4, pitch, 0.6, kD, kRho);
    // negative torque on a stopped shaft accelerates it ahead
    CHECK(propulsion::load(p, 0.0, 4.0).thrust < 0.0);
    CHECK(propulsion::load(p, 0.0, 4.0).torque < 0.0);
    CHECK(propulsion::load(p, 0.0, -4.0).thrust > 0.0);
    CHECK(propulsion::load(p, 0.0, -4.0).torque > 0.0);
    // the free shaft settles where torque vanishes, beyond zero thrust: it still drags
    double low = 0.0, high = 10.0;
    for (int i = 0; i < 60; ++i) {
      const double n = 0.5 * (low + high);
      (propulsion::load(p, n, 4.0).torque < 0.0 ? low : high) = n;
    }
    const double J = 4.0 / (low * kD);
    CHECK(J > pitch);
    CHECK(J < 1.35 * pitch + 0.1);
    CHECK(propulsion::load(p, low, 4.0).thrust < 0.0);
  }
}

TEST_CASE("the propeller gives no energy to a ship and a shaft at once") {
  // 2 pi n Q - T V_A = 1/2 rho (pi/4) D^2 (V_A^2 + V_t^2)^(3/2) e(beta), e >= 0
  for (double pitch : {0.55, 0.6, 0.65, 0.721, 0.8, 1.0, 1.2, 1.4}) {
    const auto p = propulsion::make_four_quadrant(4, pitch, 0.6, kD, kRho);
    int violations = 0;
    double worst = 1.0, where = 0.0;
    for (int i = -1800; i < 1800; ++i) {
      const double beta = 0.1 * i;
      const auto c = star(p, beta);
      const double e = 2.0 / 0.7 * std::cos(beta * kDeg) * c.cq - std::sin(beta * kDeg) * c.ct;
      if (e < worst) worst = e, where = beta;
      violations += e < 0.0 ? 1 : 0;
    }
    INFO("P/D " << pitch << ", smallest " << worst << " at " << where << " deg");
    CHECK(violations == 0);
  }
}

TEST_CASE("four quadrants: finite, continuous, alike in both widths") {
  const auto p = propulsion::make_four_quadrant(4, 0.8, 0.55, kD, kRho);
  const std::array most{3.0, 12.0};
  const auto law = kLaw(p);
  test::check_finite(law, most, 1000000);
  test::check_lanes(law, most);
  const double scale = kRho * kD * kD * 12.0 * 12.0 + kRho * std::pow(kD, 4) * 3.0 * 3.0;
  test::check_continuous(law, most, 0, 100.0 * scale);
  test::check_continuous(law, most, 1, 100.0 * scale * kD);
  // the seam at 180 deg
  for (double n : {-2.0, -0.5}) {
    const double step = propulsion::load(p, n, 1e-9).thrust - propulsion::load(p, n, -1e-9).thrust;
    CHECK(std::fabs(step) < 1e-8 * scale);
  }
}

TEST_CASE("a four-quadrant propeller refuses impossible data") {
  CHECK_THROWS_AS(propulsion::make_four_quadrant(4, 1.6, 0.7, kD, kRho), std::domain_error);
  CHECK_THROWS_AS(propulsion::make_four_quadrant(4, 1.0, 0.7, 0.0, kRho), std::domain_error);
  const propulsion::OpenWater dead{{-0.1, 0.0, 0.0, 0.0}, {0.01, 0.0, 0.0, 0.0}};
  CHECK_THROWS_AS(propulsion::make_four_quadrant(dead, 1.0, kD, kRho), std::domain_error);
  const propulsion::OpenWater endless{{0.1, 0.1, 0.0, 0.0}, {0.01, 0.0, 0.0, 0.0}};
  CHECK_THROWS_AS(propulsion::make_four_quadrant(endless, 1.0, kD, kRho), std::domain_error);
}
