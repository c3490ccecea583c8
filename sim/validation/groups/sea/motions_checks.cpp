// Heave, pitch and roll of the S175 in regular waves.
#include "models/environment/waves/motions.h"
#include "sim/validation/groups/groups.h"
#include "sim/validation/groups/reference_ships.h"

namespace haeul::validation {
namespace {

using environment::WaveShip;
constexpr double kDegree = math::kPi / 180.0;
constexpr double kSpeed = 8.28;

WaveShip s175() {
  WaveShip s = s175_in_waves();
  s.GM_m = 1.0, s.roll_period_s = 18.0;
  return s;
}

// beta [deg], w [rad/s], heave [m/m], pitch [rad/m]; the 8.4e-9 stands as 0 in the source, which
// rounds it away, and is the closed form worked out by hand
constexpr double kHeavePitch[][4] = {
    {180, 0.3, 1.018107, 0.009768028},      {180, 0.45, 1.000674, 0.02722383},
    {180, 0.6, 0.01634876, 0.007887326},    {180, 0.8, 0.007877235, 0.0004643189},
    {180, 1.0, 0.0001165744, 7.672848e-06}, {150, 0.3, 1.028676, 0.008449099},
    {150, 0.45, 1.081672, 0.02346473},      {150, 0.6, 0.1199471, 0.01237889},
    {150, 0.8, 0.01916226, 0.0002876153},   {150, 1.0, 0.0003208482, 8.408419e-09},
    {120, 0.3, 1.039176, 0.004818856},      {120, 0.45, 1.172148, 0.01281128},
    {120, 0.6, 1.071317, 0.02415345},       {120, 0.8, 0.01722017, 0.002204556},
    {120, 1.0, 0.001036402, 1.206099e-06},  {60, 0.3, 0.9401531, 0.00435967},
    {60, 0.45, 0.7782853, 0.00850646},      {60, 0.6, 0.4811012, 0.0108467},
    {60, 0.8, 0.05432414, 0.006954669},     {60, 1.0, 0.08347907, 9.714769e-05}};
// beta, w, roll [rad/m]
constexpr double kRoll[][3] = {
    {90, 0.3, 0.0003855018}, {90, 0.45, 0.01665531}, {90, 0.6, 0.03222445},
    {90, 0.8, 0.03591289},   {90, 1.0, 0.027858},    {120, 0.3, 0.00659551},
    {120, 0.45, 0.02064427}, {120, 0.6, 0.0220855},  {120, 0.8, 0.004931587},
    {120, 1.0, 0.001888412}, {60, 0.3, 1.80407e-05}, {60, 0.45, 0.01148345},
    {60, 0.6, 0.01052778},   {60, 0.8, 0.008086054}, {60, 1.0, 0.00388687}};

std::string where(double beta, double omega) {
  char text[64];
  std::snprintf(text, sizeof text, ", β %g°, ω %g rad/s", beta, omega);
  return text;
}

}  // namespace

std::vector<Check> motions_checks() {
  CheckList list;
  list.from(Evidence::other_program,
            "NetSSE by reading, MSS waveresponse345 run; equal in head and following seas");
  for (const auto& row : kHeavePitch) {
    const auto t = environment::transfer(s175(), row[1], row[0] * kDegree, kSpeed);
    const std::string at = where(row[0], row[1]);
    list.relative("heave" + at, t.heave, row[2], "m/m", 1e-5)
        .relative("pitch" + at, t.pitch, row[3], "rad/m", 1e-5, 1e-9);
  }
  list.from(Evidence::closed_form, "a long wave carries the ship and tilts her by its slope k");
  const double omega = 0.02, k = omega * omega / 9.81;
  const auto head = environment::transfer(s175(), omega, math::kPi, 0.0);
  const auto beam = environment::transfer(s175(), omega, 0.5 * math::kPi, 0.0);
  list.relative("heave in a very long wave", head.heave, 1.0, "m/m", 2e-3)
      .relative("pitch in a very long wave", head.pitch, k, "rad/m", 2e-3)
      .relative("roll in a very long beam wave", beam.roll, k, "rad/m", 5e-3);
  list.from(Evidence::other_program,
            "own program with Jensen's section damping; here an oscillator of 5 % damping. "
            "Doubtful: at 0.3 "
            "rad/s abeam it has 4 % of the wave's slope, which a long wave should reach");
  for (const auto& row : kRoll) {
    const auto t = environment::transfer(s175(), row[1], row[0] * kDegree, kSpeed);
    list.report_difference("roll" + where(row[0], row[1]), 1e3 * t.roll, 1e3 * row[2], "mrad/m");
  }
  return list.done();
}

std::vector<Figure> motions_figures() {
  std::vector<Curve> heave, pitch;
  const double headings[] = {180, 150, 120, 60};
  for (int pass = 0; pass < 2; ++pass) {
    int colour = 0;
    for (const double beta : headings) {
      char name[32];
      std::snprintf(name, sizeof name, pass == 0 ? "%g°" : "other program, %g°", beta);
      Curve h{name, {}, pass == 1, colour++};
      Curve p = h;
      const auto add = [&](double omega, double a, double b) {
        h.points.push_back({omega, a});
        p.points.push_back({omega, 1000.0 * b});
      };
      if (pass == 0) {
        for (double omega = 0.2; omega <= 1.101; omega += 0.01) {
          const auto t = environment::transfer(s175(), omega, beta * kDegree, kSpeed);
          add(omega, t.heave, t.pitch);
        }
      } else {
        for (const auto& row : kHeavePitch) {
          if (row[0] == beta) add(row[1], row[2], row[3]);
        }
      }
      heave.push_back(std::move(h)), pitch.push_back(std::move(p));
    }
  }
  return {plot("Heave of the S175 at 8.28 m/s per metre of wave, 180° is head sea.", "ω [rad/s]",
               "heave [m/m]", heave),
          plot("Pitch of the same ship.", "ω [rad/s]", "pitch [mrad/m]", pitch)};
}

}  // namespace haeul::validation
