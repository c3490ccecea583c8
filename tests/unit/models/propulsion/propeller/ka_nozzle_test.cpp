#include "models/propulsion/propeller/ka_nozzle.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "models/math/real.h"

using namespace haeul;

namespace {

double at(const propulsion::OpenWaterCurve& c, double J) {
  return c[0] + J * (c[1] + J * (c[2] + J * c[3]));
}

}  // namespace

TEST_CASE("Ka 4-70 in nozzle 19A against values worked out from the printed polynomials") {
  struct Row {
    double p, J, kt, kq;
  };
  const Row rows[] = {{1.0, 0.0, 0.525678, 0.044244}, {1.0, 0.3, 0.361200, 0.041000},
                      {1.0, 0.6, 0.184671, 0.030768}, {1.2, 0.0, 0.693846, 0.066829},
                      {1.2, 0.3, 0.504403, 0.063312}, {1.2, 0.6, 0.325487, 0.052660}};
  for (const Row& row : rows) {
    const auto k = propulsion::ka_4_70_nozzle_19a(row.p);
    INFO(row.p << " " << row.J);
    CHECK(at(k.kt, row.J) == Approx(row.kt).margin(2e-6));
    CHECK(at(k.kq, row.J) == Approx(row.kq).margin(3.2e-5));
  }
  CHECK_THROWS_AS(propulsion::ka_4_70_nozzle_19a(1.5), std::domain_error);
}

TEST_CASE("A nozzle pulls more at rest and less at speed") {
  const auto ducted = propulsion::ka_4_70_nozzle_19a(1.0);
  const auto open = propulsion::wageningen_b(4, 1.0, 0.70);
  const auto fine = propulsion::wageningen_b(4, 0.65, 0.55);  // an open screw made for towing
  // thrust from the same power and diameter goes with K_T / K_Q^(2/3)
  const auto merit = [](const propulsion::OpenWater& k) {
    const double root = math::cbrt(k.kq[0]);
    return k.kt[0] / (root * root);
  };
  // ideal momentum theory promises 2^(1/3), makers up to a half more
  CHECK(merit(ducted) / merit(fine) > 1.26);
  CHECK(merit(ducted) / merit(fine) < 1.50);
  CHECK(at(ducted.kt, 0.8) < at(open.kt, 0.8));
}
