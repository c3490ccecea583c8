// KVLCC2 at 15.5 kn: an independent program gates, the measured ship is told.
#include <cmath>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "sim/scenario/reader.h"
#include "sim/validation/groups/groups.h"
#include "sim/validation/groups/manoeuvres/zigzag_reference.h"

namespace haeul::validation {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;
constexpr double kLength = 320.0;

evaluation::TrialSettings settings(double rudder_deg) {
  evaluation::TrialSettings s;
  s.speed_mps = 15.5 * kKnot;
  s.every_s = 5.0;
  s.rudder_rad = rudder_deg * kDegree;
  return s;
}

vessel::VesselModel ship(const char* key) {
  return vessel::make_vessel_model(scenario::read_ship(key));
}

// a 35 degree turn as somebody else has it
struct Turn {
  const char* side;
  double rudder_deg, advance, transfer, tactical, t90, t180, speed, rate_degps, drift_deg;
};

constexpr Turn kIndependent[] = {
    {"starboard", 35, 952.3342, 406.4639, 961.1289, 169.2035, 338.9845, 3.0030, 0.4785, 19.4011},
    {"port", -35, 960.3710, 410.0270, 964.0050, 168.0854, 332.2359, 3.0313, -0.4934, -19.6042}};
// from the start of the rudder's movement
constexpr Turn kMarin[] = {
    {"starboard", 35, 992.6118, 432.6737, 1066.3862, 176.91, 372.045, 2.9767, 0.4199, 19.3258},
    {"port", -35, 968.0482, 384.2288, 980.7085, 165.7017, 345.553, 2.8646, -0.4282, -20.9334}};

constexpr ZigzagReference kMarinZigzags[] = {{"10/10 starboard first", 10, true, 8.2, 21.9},
                                             {"10/10 port first", 10, false, 9.5, 15.0},
                                             {"20/20 starboard first", 20, true, 13.7, 14.9},
                                             {"20/20 port first", 20, false, 15.1, 13.3}};

}  // namespace

std::vector<Check> kvlcc2_checks() {
  CheckList list;
  const auto model = ship("kvlcc2_yy2015");
  list.from(Evidence::other_program,
            "independent program with the formulas of Yasukawa & Yoshimura (2015), converged to "
            "1e-10; constant shaft, rudder 2.34 deg/s");
  for (const Turn& ref : kIndependent) {
    const auto t = evaluation::turning_circle(model, settings(ref.rudder_deg));
    const std::string at = std::string(", 35° ") + ref.side;
    constexpr double kGate = 0.002;
    list.relative("shaft speed" + at, t.approach_rps, 1.77851, "1/s", 1e-5)
        .relative("advance" + at, t.advance_m, ref.advance, "m", kGate)
        .relative("transfer" + at, t.transfer_m, ref.transfer, "m", kGate)
        .relative("tactical diameter" + at, t.tactical_diameter_m, ref.tactical, "m", kGate)
        .relative("time to 90°" + at, t.t90_s, ref.t90, "s", kGate)
        .relative("time to 180°" + at, t.t180_s, ref.t180, "s", kGate)
        .relative("steady speed" + at, t.steady_speed_mps, ref.speed, "m/s", kGate)
        .relative("steady rate of turn" + at, t.steady_rate_radps / kDegree, ref.rate_degps, "°/s",
                  kGate)
        .relative("steady drift angle" + at, t.steady_drift_rad / kDegree, ref.drift_deg, "°",
                  kGate);
  }
  list.from(Evidence::published, "self-propulsion point of the 7 m model's set");
  const double scale = kLength / 7.0;
  list.relative("shaft speed of the 7 m model",
                vessel::self_propulsion_rps(ship("kvlcc2_l7"), 15.5 * kKnot / std::sqrt(scale)),
                11.855, "1/s", 0.002);
  list.from(Evidence::measured,
            "MARIN free-running 7 m model, SIMMAN 2008, single runs, own propeller and rate "
            "(91.7 rpm at full scale); from the start of the rudder's movement; spread ±0.1 L, "
            "±1.5° (first), ±3° (second overshoot)");
  for (const Turn& ref : kMarin) {
    const auto t = evaluation::turning_circle(model, settings(ref.rudder_deg));
    const std::string at = std::string(", 35° ") + ref.side;
    list.report("advance" + at, t.advance_m, ref.advance, "m")
        .report("transfer" + at, t.transfer_m, ref.transfer, "m")
        .report("tactical diameter" + at, t.tactical_diameter_m, ref.tactical, "m")
        .report("time to 90°" + at, t.t90_s, ref.t90, "s")
        .report("time to 180°" + at, t.t180_s, ref.t180, "s")
        .report("steady speed" + at, t.steady_speed_mps, ref.speed, "m/s")
        .report("steady rate of turn" + at, t.steady_rate_radps / kDegree, ref.rate_degps, "°/s")
        .report("steady drift angle" + at, t.steady_drift_rad / kDegree, ref.drift_deg, "°");
  }
  for (const ZigzagReference& z : kMarinZigzags) {
    const Overshoots ours = overshoots(model, settings(z.angle_deg), z);
    list.report(std::string("first overshoot, ") + z.name, ours.first, z.first, "°")
        .report(std::string("second overshoot, ") + z.name, ours.second, z.second, "°");
  }
  return list.done();
}

std::vector<Figure> kvlcc2_figures() {
  const auto model = ship("kvlcc2_yy2015");
  std::vector<Curve> tracks;
  Curve independent{"independent program, at 90° and 180°", {}, true, 3};
  Curve marin{"MARIN model, at 90° and 180°", {}, true, 1};
  for (std::size_t i = 0; i < 2; ++i) {
    const double side = i == 0 ? 1.0 : -1.0;
    const auto t = evaluation::turning_circle(model, settings(kIndependent[i].rudder_deg));
    Curve track{i == 0 ? "Haeul, 35° starboard" : "Haeul, 35° port", {}, false, i == 0 ? 0 : 2};
    for (const auto& row : t.track) {
      track.points.push_back({row.motion.east / kLength, row.motion.north / kLength});
    }
    tracks.push_back(std::move(track));
    // at 180 degrees only the distance aside is an index: the mark is put where the track has it
    for (const auto& [ref, marks] :
         {std::pair{kIndependent[i], &independent}, std::pair{kMarin[i], &marin}}) {
      marks->points.push_back({side * ref.transfer / kLength, ref.advance / kLength});
      double north = 0.0;
      for (const auto& row : t.track) {
        if (std::fabs(row.motion.psi) <= math::kPi) north = row.motion.north;
      }
      marks->points.push_back({side * ref.tactical / kLength, north / kLength});
    }
  }
  tracks.push_back(std::move(independent));
  tracks.push_back(std::move(marin));
  std::vector<report::Pair> pairs;
  for (const ZigzagReference& z : kMarinZigzags) {
    const Overshoots ours = overshoots(model, settings(z.angle_deg), z);
    pairs.push_back({std::string(z.name) + ", 1st", ours.first, z.first});
    pairs.push_back({std::string(z.name) + ", 2nd", ours.second, z.second});
  }
  return {plot("35° turns of KVLCC2 at 15.5 kn, lengths of ship. The height of the 180° marks is "
               "the track's own.",
               "east / L", "north / L", tracks, true),
          bars("Overshoots of KVLCC2, Haeul and the free-running model.", "°", "MARIN", pairs)};
}

}  // namespace haeul::validation
