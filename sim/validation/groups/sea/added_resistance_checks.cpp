// Added resistance in regular waves and in a sea.
#include <array>

#include "models/environment/waves/added_resistance.h"
#include "models/environment/waves/mean_force.h"
#include "sim/validation/groups/groups.h"
#include "sim/validation/groups/reference_ships.h"

namespace haeul::validation {
namespace {

using environment::WaveShip;
constexpr double kDegree = math::kPi / 180.0;

// alpha [deg], w [rad/s], motion and reflection part over zeta^2 [N/m^2]
using SnnmRow = std::array<double, 4>;
const std::vector<SnnmRow> kSnnmKvlcc2{
    {0, 0.6206753, 31439.13, 214144.1},    {0, 0.4388837, 542725.6, 97038.7},
    {0, 0.358347, 292863.0, 45282.71},     {30, 0.6206753, 45185.31, 256262.6},
    {30, 0.4388837, 596302.2, 120758.7},   {30, 0.358347, 158426.0, 57571.86},
    {60, 0.6206753, 106436.8, 305484.8},   {60, 0.4388837, 198140.3, 138807.2},
    {60, 0.358347, 26112.2, 64928.86},     {90, 0.6206753, 173947.9, 188664.6},
    {90, 0.4388837, 20280.65, 81629.67},   {90, 0.358347, 2266.435, 37155.64},
    {120, 0.6206753, 46463.29, -4131.64},  {120, 0.4388837, 72972.9, -21749.42},
    {120, 0.358347, 8838.799, -15301.74},  {150, 0.6206753, 12619.85, -67112.87},
    {150, 0.4388837, 108719.9, -47163.26}, {150, 0.358347, 22177.64, -26386.47},
    {180, 0.6206753, 7035.871, 432.9257},  {180, 0.4388837, 50353.25, -9810.581},
    {180, 0.358347, 10419.28, -7203.462}};
const std::vector<SnnmRow> kSnnmS175{
    {0, 0.8393062, 20612.17, 46450.19},    {0, 0.5934791, 270230.9, 19452.99},
    {0, 0.4845736, 95315.35, 8747.805},    {30, 0.8393062, 28906.14, 51923.85},
    {30, 0.5934791, 240856.9, 22803.64},   {30, 0.4845736, 43977.33, 10535.93},
    {60, 0.8393062, 63016.83, 69947.66},   {60, 0.5934791, 43166.71, 29800.61},
    {60, 0.4845736, 4891.303, 13538.91},   {90, 0.8393062, 57121.74, 54909.37},
    {90, 0.5934791, 2209.208, 23052.58},   {90, 0.4845736, 238.3079, 10369.84},
    {120, 0.8393062, 30662.51, 13751.73},  {120, 0.5934791, 15376.7, 1624.689},
    {120, 0.4845736, 1566.549, -363.0058}, {150, 0.8393062, 10285.67, -5075.142},
    {150, 0.5934791, 47467.43, -5910.381}, {150, 0.4845736, 6741.908, -3659.135},
    {180, 0.8393062, 7288.862, 2360.673},  {180, 0.5934791, 40777.25, 7.571844},
    {180, 0.4845736, 9055.058, -256.4471}};
// w, motion and reflection part
using StaRow = std::array<double, 3>;
const std::vector<StaRow> kStaKvlcc2{{0.25, 3029.683, 1038.282}, {0.35, 118007.5, 17399.13},
                                     {0.45, 569966.8, 109685.7}, {0.55, 228288.9, 213959.6},
                                     {0.7, 38038.08, 243281.5},  {1.0, 1966.814, 244761.7},
                                     {1.6, 36.51731, 244762.9}};
const std::vector<StaRow> kStaS175{{0.4, 9871.133, 677.3195}, {0.5, 98983.05, 4416.067},
                                   {0.6, 176993.5, 18996.03}, {0.7, 108351.6, 47818.18},
                                   {0.9, 25561.03, 79896.27}, {1.3, 1628.973, 83283.21}};
// lambda / L and the sum in head waves over rho g B^2 / L
const std::vector<Point> kHeadKvlcc2{{0.2, 3.509753}, {0.5, 2.323271}, {0.8, 3.422112},
                                     {1.0, 6.05231},  {1.2, 6.505396}, {1.5, 3.198932},
                                     {2.0, 0.8369315}};
const std::vector<Point> kHeadS175{{0.2, 2.430836}, {0.5, 1.809075}, {0.8, 4.506814},
                                   {1.0, 7.814517}, {1.2, 7.005574}, {1.5, 2.807209},
                                   {2.0, 0.6485552}};

void compare_snnm(CheckList& list, const char* name, const WaveShip& ship, double speed,
                  const std::vector<SnnmRow>& rows) {
  for (const auto& row : rows) {
    const auto R = environment::snnm(ship, row[1], row[0] * kDegree, speed);
    const std::string at = std::string(", SNNM, ") + name + number(", %g° off the bow", row[0]) +
                           number(", ω %.4g rad/s", row[1]);
    list.relative("motion part" + at, R.motion, row[2], "N/m²", 1e-5)
        .relative("reflection part" + at, R.reflection, row[3], "N/m²", 1e-5);
  }
}

void compare_stawave2(CheckList& list, const char* name, const WaveShip& ship, double speed,
                      const std::vector<StaRow>& rows) {
  for (const auto& row : rows) {
    const auto R = environment::stawave2(ship, row[0], speed);
    const std::string at = std::string(", STAWAVE-2, ") + name + number(", ω %g rad/s", row[0]);
    list.relative("motion part" + at, R.motion, row[1], "N/m²", 1e-5)
        .relative("reflection part" + at, R.reflection, row[2], "N/m²", 1e-5);
  }
}

// sum over head waves, non-dimensional
Curve head_curve(const char* name, const WaveShip& ship, double speed, int colour) {
  Curve curve{name, {}, false, colour};
  for (double ratio = 0.2; ratio <= 2.001; ratio += 0.02) {
    const double omega = math::sqrt(math::kTwoPi * 9.81 / (ratio * ship.L));
    curve.points.push_back({ratio, environment::snnm(ship, omega, 0.0, speed).total() * ship.L /
                                       (ship.rho * 9.81 * ship.B * ship.B)});
  }
  return curve;
}

}  // namespace

std::vector<Check> added_resistance_checks() {
  CheckList list;
  constexpr double kSpeedKvlcc2 = 7.956056, kSpeedS175 = 8.286736;
  list.from(Evidence::other_program,
            "own program; motion part also sta.js snnm(), 1080 combinations to 3e-14");
  compare_snnm(list, "KVLCC2", kvlcc2_in_waves(), kSpeedKvlcc2, kSnnmKvlcc2);
  compare_snnm(list, "S175", s175_in_waves(), kSpeedS175, kSnnmS175);
  list.from(Evidence::other_program, "sta.js sta2(), run; equal to 6e-9");
  compare_stawave2(list, "KVLCC2", kvlcc2_in_waves(), 7.5, kStaKvlcc2);
  compare_stawave2(list, "S175", s175_in_waves(), 8.28, kStaS175);
  list.from(Evidence::other_program, "formula read in two public programs")
      .relative("STAWAVE-1, Hs 2 m, B 58 m, bow 55 m", environment::stawave1(2, 58, 55), 149724.7,
                "N", 1e-5)
      .relative("STAWAVE-1, Hs 1.5 m, B 32.2 m, bow 45 m", environment::stawave1(1.5, 32.2, 45),
                38515.27, "N", 1e-5)
      .relative("STAWAVE-1, Hs 3 m, B 25.4 m, bow 40 m", environment::stawave1(3, 25.4, 40),
                114481.7, "N", 1e-5);
  list.from(Evidence::other_program,
            "own program, trapezoid over 0.2 to 3 rad/s; here the sum of 6000 drawn components");
  environment::SeaStateData sea;
  sea.height_m = 3.0, sea.period_s = 9.0, sea.spreading = 0.0, sea.components = 6000;
  const auto field = environment::make_wave_field(sea, 1);
  constexpr double kMean[][3] = {
      {0, 353673.8, 137979.7}, {90, 388548.4, 80337.87}, {180, 36445.07, 22596.02}};
  for (const auto& row : kMean) {
    const auto mean = [&](const WaveShip& ship, double speed) {
      return -environment::summed_wave_force(field, ship, row[0] * kDegree, speed).X;
    };
    const std::string at = number(" in JONSWAP Hs 3 m, Tp 9 s, %g° off the bow", row[0]);
    list.relative("mean, KVLCC2" + at, mean(kvlcc2_in_waves(), kSpeedKvlcc2), row[1], "N", 0.01)
        .relative("mean, S175" + at, mean(s175_in_waves(), kSpeedS175), row[2], "N", 0.01);
  }
  return list.done();
}

std::vector<Figure> added_resistance_figures() {
  return {plot("Added resistance in head waves by SNNM, KVLCC2 at Fr 0.142, S175 at Fr 0.2.",
               "λ / L", "R / (ρ g ζ² B² / L)",
               {head_curve("KVLCC2", kvlcc2_in_waves(), 7.956056, 0),
                head_curve("S175", s175_in_waves(), 8.286736, 1),
                {"other program, KVLCC2", kHeadKvlcc2, true, 0},
                {"other program, S175", kHeadS175, true, 1}})};
}

}  // namespace haeul::validation
