// KCS at 24 kn with the resistance of her manoeuvring set.
#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "sim/scenario/reader.h"
#include "sim/validation/groups/groups.h"
#include "sim/validation/groups/manoeuvres/zigzag_reference.h"

namespace haeul::validation {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kSpeed = 24.0 * 1852.0 / 3600.0;

vessel::VesselModel ship() {
  auto data = scenario::read_ship("kcs");
  data.resistance.method = vessel::ResistanceData::Method::mmg;
  return vessel::make_vessel_model(data);
}

evaluation::TrialSettings settings(double rudder_deg) {
  evaluation::TrialSettings s;
  s.speed_mps = kSpeed;
  s.every_s = 0.0;
  s.step_s = 0.01;  // rudder orders change between steps
  s.rudder_rad = rudder_deg * kDegree;
  return s;
}

// as the second program has them; lengths in L
struct Turn {
  const char* side;
  double rudder_deg, advance, transfer, tactical, steady, speed_left, drift_deg;
};
constexpr Turn kTurns[] = {{"starboard", 35, 3.3628, 1.5725, 3.5748, 2.9759, 0.4964, 14.4861},
                           {"port", -35, 3.2482, 1.4728, 3.3474, 2.7237, 0.4670, -15.1452}};

constexpr ZigzagReference kZigzags[] = {{"10/10 starboard first", 10, true, 6.1337, 12.2452},
                                        {"10/10 port first", 10, false, 7.7500, 9.3599},
                                        {"20/20 starboard first", 20, true, 13.7771, 16.2626},
                                        {"20/20 port first", 20, false, 16.1168, 13.9941}};

}  // namespace

std::vector<Check> kcs_checks() {
  constexpr double kShare = 0.003, kAngle = 0.05;
  CheckList list;
  const auto model = ship();
  list.from(Evidence::published, "the SIMMAN study's shaft speed at 24 kn, printed to 0.1 rpm")
      .absolute("shaft speed", vessel::self_propulsion_rps(model, kSpeed) * 60.0, 115.5, "rpm",
                0.05);
  list.from(Evidence::other_program,
            "independent program with the coefficients of Yoshimura, Ueno & Tsukada (2008); "
            "constant shaft, rudder 2.34 deg/s. No free-running model test of KCS was found in "
            "the open with its figures printed");
  for (const Turn& ref : kTurns) {
    const auto t = evaluation::turning_circle(model, settings(ref.rudder_deg));
    const double L = model.length_m;
    const std::string at = std::string(", 35° ") + ref.side;
    list.relative("advance" + at, t.advance_m / L, ref.advance, "L", kShare)
        .relative("transfer" + at, t.transfer_m / L, ref.transfer, "L", kShare)
        .relative("tactical diameter" + at, t.tactical_diameter_m / L, ref.tactical, "L", kShare)
        .relative("steady diameter" + at, t.final_diameter_m / L, ref.steady, "L", kShare)
        .relative("share of the speed kept" + at, t.steady_speed_mps / kSpeed, ref.speed_left, "",
                  kShare)
        .absolute("steady drift angle" + at, t.steady_drift_rad / kDegree, ref.drift_deg, "°",
                  kAngle);
  }
  for (const ZigzagReference& ref : kZigzags) {
    const Overshoots ours = overshoots(model, settings(ref.angle_deg), ref);
    const std::string at = std::string(", ") + ref.name;
    list.absolute("first overshoot" + at, ours.first, ref.first, "°", kAngle)
        .absolute("second overshoot" + at, ours.second, ref.second, "°", kAngle);
  }
  return list.done();
}

}  // namespace haeul::validation
