#include "models/environment/wind/isherwood.h"

#include <array>

namespace haeul::environment {
namespace {

constexpr std::size_t kRows = 19;  // every 10 degrees

// fore-and-aft force: A0 … A6
constexpr double kA[kRows][7] = {
    {2.152, -5, 0.243, -0.164, 0, 0, 0},         {1.714, -3.33, 0.145, -0.121, 0, 0, 0},
    {1.818, -3.97, 0.211, -0.143, 0, 0, 0.033},  {1.965, -4.81, 0.243, -0.154, 0, 0, 0.041},
    {2.333, -5.99, 0.247, -0.19, 0, 0, 0.042},   {1.726, -6.54, 0.189, -0.173, 0.348, 0, 0.048},
    {0.913, -4.68, 0, -0.104, 0.482, 0, 0.052},  {0.457, -2.88, 0, -0.068, 0.346, 0, 0.043},
    {0.341, -0.91, 0, -0.031, 0, 0, 0.032},      {0.355, 0, 0, 0, -0.247, 0, 0.018},
    {0.601, 0, 0, 0, -0.372, 0, -0.02},          {0.651, 1.29, 0, 0, -0.582, 0, -0.031},
    {0.564, 2.54, 0, 0, -0.748, 0, -0.024},      {-0.142, 3.58, 0, 0.047, -0.7, 0, -0.028},
    {-0.677, 3.64, 0, 0.069, -0.529, 0, -0.032}, {-0.723, 3.14, 0, 0.064, -0.475, 0, -0.032},
    {-2.148, 2.56, 0, 0.081, 0, 1.27, -0.027},   {-2.707, 3.97, -0.175, 0.126, 0, 1.81, 0},
    {-2.529, 3.76, -0.174, 0.128, 0, 1.55, 0}};

// side force: B0 … B6
constexpr double kB[kRows][7] = {{0, 0, 0, 0, 0, 0, 0},
                                 {0.096, 0.22, 0, 0, 0, 0, 0},
                                 {0.176, 0.71, 0, 0, 0, 0, 0},
                                 {0.225, 1.38, 0, 0.023, 0, -0.29, 0},
                                 {0.329, 1.82, 0, 0.043, 0, -0.59, 0},
                                 {1.164, 1.26, 0.121, 0, -0.242, -0.95, 0},
                                 {1.163, 0.96, 0.101, 0, -0.177, -0.88, 0},
                                 {0.916, 0.53, 0.069, 0, 0, -0.65, 0},
                                 {0.844, 0.55, 0.082, 0, 0, -0.54, 0},
                                 {0.889, 0, 0.138, 0, 0, -0.66, 0},
                                 {0.799, 0, 0.155, 0, 0, -0.55, 0},
                                 {0.797, 0, 0.151, 0, 0, -0.55, 0},
                                 {0.996, 0, 0.184, 0, -0.212, -0.66, 0.34},
                                 {1.014, 0, 0.191, 0, -0.28, -0.69, 0.44},
                                 {0.784, 0, 0.166, 0, -0.209, -0.53, 0.38},
                                 {0.536, 0, 0.176, -0.029, -0.163, 0, 0.27},
                                 {0.251, 0, 0.106, -0.022, 0, 0, 0},
                                 {0.125, 0, 0.046, -0.012, 0, 0, 0},
                                 {0, 0, 0, 0, 0, 0, 0}};

// yawing moment: C0 … C5
constexpr double kC[kRows][6] = {{0, 0, 0, 0, 0, 0},
                                 {0.0596, 0.061, 0, 0, 0, -0.074},
                                 {0.1106, 0.204, 0, 0, 0, -0.17},
                                 {0.2258, 0.245, 0, 0, 0, -0.38},
                                 {0.2017, 0.457, 0, 0.0067, 0, -0.472},
                                 {0.1759, 0.573, 0, 0.0118, 0, -0.523},
                                 {0.1925, 0.48, 0, 0.0115, 0, -0.546},
                                 {0.2133, 0.315, 0, 0.0081, 0, -0.526},
                                 {0.1827, 0.254, 0, 0.0053, 0, -0.443},
                                 {0.2627, 0, 0, 0, 0, -0.508},
                                 {0.2102, 0, -0.0195, 0, 0.0335, -0.492},
                                 {0.1567, 0, -0.0258, 0, 0.0497, -0.457},
                                 {0.0801, 0, -0.0311, 0, 0.074, -0.396},
                                 {-0.0189, 0, -0.0488, 0.0101, 0.1128, -0.42},
                                 {0.0256, 0, -0.0422, 0.01, 0.0889, -0.463},
                                 {0.0552, 0, -0.0381, 0.0109, 0.0689, -0.476},
                                 {0.0881, 0, -0.0306, 0.0091, 0.0366, -0.415},
                                 {0.0851, 0, -0.0122, 0.0025, 0, -0.22},
                                 {0, 0, 0, 0, 0, 0}};

double dot(const double* row, const std::array<double, 7>& by, std::size_t count) {
  double sum = 0.0;
  for (std::size_t i = 0; i < count; ++i) sum += row[i] * by[i];
  return sum;
}

}  // namespace

WindCoefficients isherwood(const WindData& d, double gamma_rad) {
  const double L = d.length_m, B = d.breadth_m;
  const double areas[] = {2.0 * d.lateral_area_m2 / (L * L), 2.0 * d.transverse_area_m2 / (B * B)};
  const double perimeter = d.perimeter_m / L;
  const double centroid = (0.5 * L - d.centroid_m) / L;  // from the bow
  const std::array<double, 7> x{1.0, areas[0], areas[1], L / B, perimeter, centroid, d.masts};
  const std::array<double, 7> y{1.0,
                                areas[0],
                                areas[1],
                                L / B,
                                perimeter,
                                centroid,
                                d.superstructure_area_m2 / d.lateral_area_m2};
  const double row = math::clamp(gamma_rad * 18.0 / math::kPi, 0.0, 18.0);
  const auto i = static_cast<std::size_t>(math::min(math::floor(row), 17.0));
  const double f = row - static_cast<double>(i);
  const auto between = [&](const auto& table, const std::array<double, 7>& by, std::size_t count) {
    return (1.0 - f) * dot(table[i], by, count) + f * dot(table[i + 1], by, count);
  };
  WindCoefficients c;
  c.CX = -between(kA, x, 7);
  c.CY = between(kB, y, 7);
  c.CN = between(kC, y, 6);
  return c;
}

}  // namespace haeul::environment
