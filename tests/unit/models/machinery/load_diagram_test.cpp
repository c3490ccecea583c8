#include "models/machinery/load_diagram.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/machinery/plant.h"

using namespace haeul;
using machinery::LoadDiagram;
using machinery::torque_limit;

TEST_CASE("The load diagram's lines", "[machinery]") {
  const LoadDiagram d;
  // power, mean effective pressure, air supply
  CHECK(torque_limit(d, 1.05) == Approx(1.0 / 1.05));
  CHECK(torque_limit(d, 1.0) == Approx(1.0));
  CHECK(torque_limit(d, 0.98) == Approx(1.0));
  CHECK(torque_limit(d, 0.7) == Approx(0.7 / 0.97));
  // starting torque at rest, nothing beyond the trip
  CHECK(torque_limit(d, 0.0) == 0.40);
  CHECK(torque_limit(d, 1.08) == Approx(0.5 / 1.08));
  CHECK(torque_limit(d, 1.09) == Approx(0.0).margin(1e-12));
  CHECK(torque_limit(d, 3.0) == 0.0);
}

TEST_CASE("The torque limit is finite, continuous and the same astern", "[machinery]") {
  const LoadDiagram d;
  double last = torque_limit(d, -1.5);
  for (int i = 1; i <= 3000; ++i) {
    const double r = -1.5 + 0.001 * i;
    const double q = torque_limit(d, r);
    REQUIRE(std::isfinite(q));
    REQUIRE(q >= 0.0);
    REQUIRE(q <= 1.0);
    REQUIRE(std::abs(q - last) < 0.06);  // the overspeed line falls by 0.047 per step
    REQUIRE(q == torque_limit(d, -r));
    last = q;
  }
}

TEST_CASE("A propeller laid out at MCR can be turned at every speed up to it", "[machinery]") {
  const LoadDiagram d;
  for (double r = 0.0; r <= 1.0; r += 0.01) CHECK(r * r <= torque_limit(d, r) + 1e-12);
  // and never is more than MCR allowed
  for (double r = 0.0; r <= 1.2; r += 0.01) CHECK(r * torque_limit(d, r) <= 1.0 + 1e-12);
}

TEST_CASE("Four lanes of the torque limit are four scalars", "[machinery]") {
  const LoadDiagram d;
  for (double r = -1.2; r <= 1.2; r += 0.037) {
    alignas(32) const double in[math::kLanes] = {r, 0.5 * r, -r, r + 0.011};
    alignas(32) double out[math::kLanes];
    torque_limit(d, math::Lanes::load_aligned(in)).store_aligned(out);
    for (int i = 0; i < math::kLanes; ++i) CHECK(out[i] == torque_limit(d, in[i]));
  }
}

TEST_CASE("Rated torque is MCR over rated speed", "[machinery]") {
  machinery::PlantData plant;
  plant.main_engine.mcr_w = 27.16e6;
  plant.main_engine.rated_rps = 1.8;
  CHECK(plant.rated_torque_nm() * math::kTwoPi * 1.8 == Approx(27.16e6));
}
