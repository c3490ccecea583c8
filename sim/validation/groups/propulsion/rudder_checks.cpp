// Rudder beyond the stall, and tunnel thrusters with way on.
#include "models/propulsion/rudder/rudder_stall.h"
#include "models/propulsion/thruster/tunnel_thruster.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

// normal force coefficients of four laws, printed to 1e-5
struct Row {
  double aspect_ratio, angle_deg, fujii, lindenburg, brix, stall;
};
constexpr Row kRows[] = {{1.5, 10, 0.42579, 0.39929, 0.36444, 0.36038},
                         {1.5, 35, 1.40641, 0.93236, 1.48500, 1.41671},
                         {1.5, 60, 2.12349, 1.11911, 2.42476, 1.55885},
                         {2.0, 20, 0.98663, 0.67555, 0.92446, 0.89649}};
constexpr double kPrinted = 1e-5;

double fujii(double aspect_ratio) { return 6.13 * aspect_ratio / (aspect_ratio + 2.25); }

double stalled(double aspect_ratio, double angle_deg) {
  const auto c = propulsion::rudder_lift_drag({.aspect_ratio = aspect_ratio}, angle_deg * kDegree);
  return c.lift * math::cos(angle_deg * kDegree) + c.drag * math::sin(angle_deg * kDegree);
}

double used(double aspect_ratio, double angle_deg) {
  return propulsion::rudder_normal_coefficient({.aspect_ratio = aspect_ratio}, fujii(aspect_ratio),
                                               angle_deg * kDegree);
}

// where the lift has its first maximum
double stall_angle_deg(double aspect_ratio) {
  const auto lift = [&](double deg) {
    return propulsion::rudder_lift_drag({.aspect_ratio = aspect_ratio}, deg * kDegree).lift;
  };
  double deg = 1.0;
  while (deg < 89.0 && lift(deg + 0.001) >= lift(deg)) deg += 0.001;
  return deg;
}

void compare_rudder(CheckList& list) {
  list.from(Evidence::other_program,
            "Whicker & Fehlner as Lloyd gives it, own computation, crossflow drag 0.8");
  const auto where = [](const Row& row) {
    return number(", aspect ratio %g", row.aspect_ratio) + number(", %g°", row.angle_deg);
  };
  for (const Row& row : kRows) {
    list.absolute("C_N with stall" + where(row), stalled(row.aspect_ratio, row.angle_deg),
                  row.stall, "", kPrinted);
  }
  list.absolute("stall angle, aspect ratio 1.5", stall_angle_deg(1.5), 41.611, "°", 0.002)
      .absolute("stall angle, aspect ratio 2", stall_angle_deg(2.0), 36.383, "°", 0.002);
  list.from(Evidence::closed_form, "a fitted slope is kept to 20°, the stall has it all from 35°")
      .absolute("C_N used, aspect ratio 1.5, 10°", used(1.5, 10), kRows[0].fujii, "", kPrinted)
      .absolute("C_N used, aspect ratio 2, 20°", used(2.0, 20), kRows[3].fujii, "", kPrinted)
      .absolute("C_N used, aspect ratio 1.5, 35°", used(1.5, 35), kRows[1].stall, "", kPrinted)
      .absolute("C_N used, aspect ratio 1.5, 60°", used(1.5, 60), kRows[2].stall, "", kPrinted)
      .absolute("C_N across the flow", used(1.5, 90), 1.8, "", 1e-9)
      .absolute("C_N along the flow from behind", used(1.5, 180), 0.0, "", 1e-9);
  for (const Row& row : kRows) {
    const double ours = used(row.aspect_ratio, row.angle_deg);
    list.from(Evidence::published, "Fujii's formula, which has no stall")
        .report("C_N used against Fujii" + where(row), ours, row.fujii, "");
    list.from(Evidence::published, "Lindenburg's formula, as a low-speed simulator has it")
        .report("C_N used against Lindenburg" + where(row), ours, row.lindenburg, "");
    list.from(Evidence::published, "Söding's formula in Brix (1993), good up to the stall")
        .report("C_N used against Brix" + where(row), ours, row.brix, "");
  }
}

void compare_thruster(CheckList& list) {
  propulsion::TunnelThrusterData data;
  data.x_m = 90.0, data.diameter_m = 2.4, data.max_thrust_n = 160e3;
  const auto m = propulsion::make_tunnel_thruster(data, 1025.0);
  const auto moment = [&m](double speed_mps) {
    return propulsion::tunnel_force(m, 1.0, speed_mps).N;
  };
  list.from(Evidence::closed_form, "thrust at rest at its lever; momentum theory of the jet")
      .relative("moment at rest", moment(0.0), 160e3 * 90.0, "N m", 1e-12)
      .relative("speed of the jet", 1.0 / m.inv_jet_spm,
                math::sqrt(160e3 / (1025.0 * 0.25 * math::kPi * 2.4 * 2.4)), "m/s", 1e-12)
      .relative("going astern slowly, 1 - 0.5 m", moment(-0.4 / m.inv_jet_spm) / moment(0.0), 0.8,
                "", 1e-9);
  // the lowest point of the factor over the speed
  double worst = 0.1;
  for (double knots = 0.1; knots < 16.0; knots += 0.01) {
    if (moment(knots * kKnot) < moment(worst * kKnot)) worst = knots;
  }
  list.from(Evidence::measured,
            "model tests with a 60,000 t ship (Int. Shipbuilding Progress 1967), read from the "
            "text: half of the moment at 4 kn, all of it again at 15 kn; a maker's handbook puts "
            "the worst between 4 and 6 kn. The factor was drawn through these points")
      .report("share of the moment at 4 kn", moment(4.0 * kKnot) / moment(0.0), 0.5, "")
      .report("share of the moment at 15 kn", moment(15.0 * kKnot) / moment(0.0), 1.0, "")
      .report("speed at which it is least", worst, 5.0, "kn");
}

}  // namespace

std::vector<Check> rudder_checks() {
  CheckList list;
  compare_rudder(list);
  compare_thruster(list);
  return list.done();
}

std::vector<Figure> rudder_figures() {
  Curve ours{"Haeul, fitted slope and stall", {}, false, 0}, plain{"stall alone", {}, false, 2};
  for (int deg = 0; deg <= 90; ++deg) {
    ours.points.push_back({static_cast<double>(deg), used(1.5, deg)});
    plain.points.push_back({static_cast<double>(deg), stalled(1.5, deg)});
  }
  Curve fujii_marks{"Fujii", {}, true, 0}, brix{"Brix", {}, true, 1},
      low{"Lindenburg", {}, true, 3};
  for (const Row& row : kRows) {
    if (row.aspect_ratio != 1.5) continue;
    fujii_marks.points.push_back({row.angle_deg, row.fujii});
    brix.points.push_back({row.angle_deg, row.brix});
    low.points.push_back({row.angle_deg, row.lindenburg});
  }
  return {plot("Normal force coefficient of a rudder of aspect ratio 1.5.", "angle of attack [°]",
               "C_N", {ours, plain, fujii_marks, brix, low})};
}

}  // namespace haeul::validation
