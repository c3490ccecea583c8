// The dispersion relation.
#include "models/environment/waves/spectrum.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

// w [rad/s], h [m], k [1/m], c [m/s]
constexpr double kRows[][4] = {{0.6, 20, 0.04882753, 12.28815},
                               {0.6, 10, 0.06454204, 9.296266},
                               {0.4, 30, 0.02539693, 15.74994},
                               {1.0, 15, 0.1097944, 9.10793},
                               {1.2, 200, 0.146789, 8.175}};

}  // namespace

std::vector<Check> dispersion_checks() {
  CheckList list;
  for (const auto& row : kRows) {
    const double k = environment::wave_number(row[0], row[1]);
    char at[64];
    std::snprintf(at, sizeof at, ", ω %g rad/s, h %g m", row[0], row[1]);
    const double e = math::exp(-2.0 * k * row[1]);
    list.from(Evidence::other_program, "own program, residual below 1e-12")
        .relative(std::string("wave number") + at, k, row[2], "1/m", 1e-6)
        .relative(std::string("phase speed") + at, row[0] / k, row[3], "m/s", 1e-6);
    list.from(Evidence::closed_form, "g k tanh(k h) / ω² = 1")
        .absolute(std::string("residual of the relation") + at,
                  9.81 * k * (1.0 - e) / (1.0 + e) / (row[0] * row[0]), 1.0, "", 1e-9);
  }
  list.from(Evidence::closed_form, "ω²/g in deep water, ω / √(g h) in very shallow water")
      .relative("wave number, ω 0.6 rad/s, deep", environment::wave_number(0.6, 0.0), 0.36 / 9.81,
                "1/m", 1e-12)
      .relative("wave number, ω 0.01 rad/s, h 1 m", environment::wave_number(0.01, 1.0),
                0.01 / math::sqrt(9.81), "1/m", 1e-5);
  return list.done();
}

}  // namespace haeul::validation
