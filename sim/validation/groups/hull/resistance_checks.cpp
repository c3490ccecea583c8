// The friction line, and the resistance of KVLCC2.
#include "models/hull/resistance/resistance.h"
#include "models/vessel/vessel_model.h"
#include "sim/scenario/reader.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

constexpr double kSpeed = 15.5 * 1852.0 / 3600.0;

// coefficient of plain friction times `form` at a Reynolds number
double friction(double reynolds, double form = 1.0) {
  hull::Resistance line;
  line.form = form;
  line.L_over_nu = 1.0;
  return hull::resistance_coefficient(line, reynolds);
}

}  // namespace

std::vector<Check> resistance_checks() {
  CheckList list;
  list.from(Evidence::closed_form, "ITTC 1957: 0.075 / (log10 Re - 2)^2 at whole powers of ten")
      .relative("C_F at Re 1e7", friction(1e7), 0.075 / 25.0, "", 1e-12)
      .relative("C_F at Re 1e8", friction(1e8), 0.075 / 36.0, "", 1e-12)
      .relative("C_F at Re 1e9", friction(1e9), 0.075 / 49.0, "", 1e-12)
      .relative("C_F at Re 1e10", friction(1e10), 0.075 / 64.0, "", 1e-12);
  list.from(Evidence::published,
            "ITTC 7.5-02-03-01.4 with Townsin et al. (1984): no change at 150 µm")
      .absolute("roughness allowance of the standard hull", hull::roughness_allowance(150.0, 320.0),
                0.0, "", 1e-15);
  list.from(
          Evidence::measured,
          "KRISO tank, model 1:58, total C_T 4.11e-3 at Re 4.6e6 (Gothenburg 2010; recalled); the "
          "form factor 0.19 may stem from this test")
      .report("KVLCC2 model: (1 + k) C_F against C_T", friction(4.6e6, 1.19), 4.11e-3, "");

  const auto ship = scenario::read_ship("kvlcc2");
  const auto model = vessel::make_vessel_model(ship);
  list.from(Evidence::measured,
            "tank test extrapolated with k 0.19, C_A 0.2e-3, without air (KRISO; recalled)")
      .report("KVLCC2: resistance at 15.5 kn", hull::resistance(model.resistance, kSpeed) * 1e-3,
              1652.8, "kN");
  const double n = vessel::self_propulsion_rps(model, kSpeed);
  const auto load = propulsion::load(model.propeller, n, kSpeed * (1.0 - model.propeller.wake));
  list.from(Evidence::published, "middle of 17 to 25 MW of VLCC designs; the hull was never built")
      .report("KVLCC2: shaft power at 15.5 kn", math::kTwoPi * n * load.torque * 1e-6, 21.0, "MW");
  return list.done();
}

}  // namespace haeul::validation
