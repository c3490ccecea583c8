// What a ship under way feels of the wind: through the equations of motion, at the place of the force.
#include <cmath>

#include "models/vessel/dynamics.h"
#include "sim/scenario/reader.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

constexpr double kDegree = math::kPi / 180.0;

// wind force on the ship heading north with surge `u`, sway `v`, in air and current given in N
hull::Force<double> felt(const vessel::VesselModel& model, double u, double v, double air_north,
                         double air_east, double current_north = 0.0) {
  vessel::Motion<double> motion;
  motion.u = u, motion.v = v;
  vessel::Surroundings<double> around;
  around.current = {current_north, 0.0};
  const auto still = vessel::force(model, motion, around);
  around.windy = true;
  around.air.fill({air_north, air_east});
  const auto all = vessel::force(model, motion, around);
  return {all.X - still.X, all.Y - still.Y, all.N - still.N};
}

// apparent wind of 10 m/s of true wind at 6 m/s, angles off the bow
struct Row {
  double true_deg, speed, angle_deg;
};
constexpr Row kRows[] = {{0, 16.0, 0.0},
                         {45, 14.86112, 28.4121},
                         {90, 11.6619, 59.03624},
                         {135, 7.151726, 98.61322},
                         {180, 4.0, 180.0}};

}  // namespace

std::vector<Check> relative_wind_checks() {
  CheckList list;
  const auto model = vessel::make_vessel_model(scenario::read_ship("kvlcc2"));
  constexpr double kUnder = 6.0, kTrue = 10.0;
  list.from(Evidence::other_program,
            "apparent wind of 52North's route program, printed to 1e-5 m/s and 0.01°, put on the "
            "ship at rest");
  for (const Row& row : kRows) {
    const double true_rad = row.true_deg * kDegree, felt_rad = row.angle_deg * kDegree;
    const auto under_way =
        felt(model, kUnder, 0.0, -kTrue * math::cos(true_rad), -kTrue * math::sin(true_rad));
    const auto at_rest =
        felt(model, 0.0, 0.0, -row.speed * math::cos(felt_rad), -row.speed * math::sin(felt_rad));
    const std::string at = number(", true wind %g° off the bow", row.true_deg);
    // 1e-5 of the speed and 0.01 deg, on forces that change by a few per cent a degree
    list.relative("X" + at, under_way.X, at_rest.X, "N", 1e-3, 10.0)
        .relative("Y" + at, under_way.Y, at_rest.Y, "N", 1e-3, 10.0)
        .relative("N" + at, under_way.N, at_rest.N, "N m", 1e-3, 1e3);
  }
  list.from(Evidence::closed_form, "identities of the relative wind");
  const auto with = felt(model, kUnder, 1.5, kUnder, 1.5);
  const auto head = felt(model, 0.0, 0.0, -kUnder, 0.0), own = felt(model, kUnder, 0.0, 0.0, 0.0);
  const auto drifting = felt(model, kUnder, 0.0, -3.0, -7.0);
  const auto carried = felt(model, kUnder, 0.0, -3.0 + 1.2, -7.0, 1.2);
  const auto starboard = felt(model, kUnder, 0.0, -4.0, -8.0);
  const auto port = felt(model, kUnder, 0.0, -4.0, 8.0);
  list.absolute("X, air moving with the ship", with.X, 0.0, "N", 1e-6)
      .absolute("Y, air moving with the ship", with.Y, 0.0, "N", 1e-6)
      .relative("X in still air, that of a head wind at rest", own.X, head.X, "N", 1e-9)
      .absolute("Y in still air", own.Y, 0.0, "N", 1e-6)
      .absolute("N in still air", own.N, 0.0, "N m", 1e-3)
      .relative("X, air and water moving together", carried.X, drifting.X, "N", 1e-9)
      .relative("Y, air and water moving together", carried.Y, drifting.Y, "N", 1e-9)
      .relative("X, wind from the other side", port.X, starboard.X, "N", 1e-9)
      .relative("Y, wind from the other side", port.Y, -starboard.Y, "N", 1e-9)
      .relative("N, wind from the other side", port.N, -starboard.N, "N m", 1e-9);
  return list.done();
}

}  // namespace haeul::validation
