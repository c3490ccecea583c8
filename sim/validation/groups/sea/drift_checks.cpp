// The waterline integral on a circle, a wedge and an ellipse.
#include "models/environment/waves/drift.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kGravity = 9.81, kRho = 1025.0;

environment::Waterline ellipse(double a, double b) {
  constexpr int n = 4000;
  environment::Waterline line;
  for (int i = 0; i < n; ++i) {
    const auto at = math::sincos(math::kTwoPi * i / n);
    line.push_back({a * at.cos, b * at.sin});
  }
  return line;
}

// direction [deg], X, Y, N over zeta^2
constexpr double kEllipse[][4] = {{0, -100815.8, 0, 0},
                                  {30, -118265.6, -414396.9, -27169270.0},
                                  {60, -108332.5, -1044620.0, -32972390.0},
                                  {90, -48883.81, -1338913.0, -15854410.0},
                                  {120, 14631.62, -997402.2, 5511744.0},
                                  {150, 33002.56, -346199.7, 11314860.0},
                                  {180, 16852.62, 0, 0},
                                  {-60, -108332.5, 1044620.0, 32972390.0}};

}  // namespace

std::vector<Check> drift_checks() {
  CheckList list;
  list.from(Evidence::closed_form, "-2/3 cos μ, -2/3 sin μ, 0: the classical result for a circle");
  const auto circle = ellipse(10.0, 10.0);
  for (const double deg : {0.0, 30.0, 60.0, 90.0, 150.0, 217.0}) {
    const auto F = environment::drift_force(circle, deg * kDegree, 0.0, kRho);
    const auto at = math::sincos(deg * kDegree);
    const double scale = kRho * kGravity * 10.0;
    const std::string of = number(" of a circle, waves from %g°", deg);
    list.absolute("X/(ρgRζ²)" + of, F.X / scale, -2.0 / 3.0 * at.cos, "", 1e-5)
        .absolute("Y/(ρgRζ²)" + of, F.Y / scale, -2.0 / 3.0 * at.sin, "", 1e-5)
        .absolute("N/(ρgR²ζ²)" + of, F.N / scale / 10.0, 0.0, "", 1e-5);
  }
  list.from(Evidence::closed_form, "-1/2 ρ g ζ² B sin² E (1 + 2 ω U / g)");
  const double b = 16.0, l = b / math::tan(30.0 * kDegree);
  const auto wedge = environment::drift_force({{l, 0}, {0, b}, {-100, b}, {-100, -b}, {0, -b}}, 0.0,
                                              2.0 * 0.9 * 6.0 / kGravity, kRho);
  list.relative("X of a wedge bow of 30°, B 32 m, 6 m/s, ω 0.9 rad/s", wedge.X, -84501.0, "N/m²",
                1e-5)
      .absolute("Y of the same wedge", wedge.Y, 0.0, "N/m²", 1e-6);
  list.from(Evidence::other_program,
            "own program, 4000 segments, with 1 - exp(-2 k T); a public one agrees at 0° and 180°");
  const auto hull = ellipse(160.0, 29.0);
  const double k = 0.49 / kGravity, finite = 1.0 - math::exp(-2.0 * k * 20.8);
  for (const auto& row : kEllipse) {
    const auto F =
        environment::drift_force(hull, row[0] * kDegree, 2.0 * 0.7 * 5.0 / kGravity, kRho);
    const std::string of = number(" of an ellipse, 5 m/s, waves from %g°", row[0]);
    list.relative("X" + of, finite * F.X, row[1], "N/m²", 1e-3, 1.0)
        .relative("Y" + of, finite * F.Y, row[2], "N/m²", 1e-3, 1.0)
        .relative("N" + of, finite * F.N, row[3], "N/m", 1e-3, 100.0);
  }
  return list.done();
}

}  // namespace haeul::validation
