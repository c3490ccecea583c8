// Squat of a tanker and a container ship by five formulas.
#include "models/environment/squat.h"
#include "sim/validation/groups/groups.h"
#include "sim/validation/groups/reference_ships.h"

namespace haeul::validation {
namespace {

double at(environment::SquatFormula formula, const vessel::Dimensions& ship, double knots,
          double depth, double channel = 0.0) {
  return environment::squat(formula, ship, knots * 1852.0 / 3600.0, depth, channel);
}

}  // namespace

std::vector<Check> squat_checks() {
  using F = environment::SquatFormula;
  const auto tanker = block_ship(320, 58, 20.8, 0.8098),
             container = block_ship(175, 25.4, 9.5, 0.572);
  const std::string open = ", KVLCC2, h 25 m, 8 kn", faster = ", KVLCC2, h 25 m, 10 kn",
                    canal = ", KVLCC2, h 25 m, 10 kn, channel 7500 m²",
                    small = ", S175, h 12 m, 12 kn";
  CheckList list;
  list.from(Evidence::other_program, "ICORELS with 2.4, as the Finnish agency's dvk has it")
      .relative("ICORELS" + open, at(F::icorels, tanker, 8, 25), 0.5244671, "m", 1e-5)
      .relative("ICORELS" + faster, at(F::icorels, tanker, 10, 25), 0.8371328, "m", 1e-5)
      .relative("ICORELS" + small, at(F::icorels, container, 12, 12), 0.7451731, "m", 1e-5)
      .relative("Huuska" + canal, at(F::huuska, tanker, 10, 25, 7500),
                0.8371328 * (7.45 * 0.1576363 + 0.76), "m", 1e-5);
  list.from(Evidence::closed_form, "C_B V_k² / 100")
      .relative("Barrass" + open, at(F::barrass, tanker, 8, 25), 0.518272, "m", 1e-9)
      .relative("Barrass" + faster, at(F::barrass, tanker, 10, 25), 0.8098, "m", 1e-9)
      .relative("Barrass" + small, at(F::barrass, container, 12, 12), 0.82368, "m", 1e-9);
  list.from(Evidence::other_program, "OpenTNSim: C_B S^0.81 V_k^2.08 / 20")
      .relative("Barrass" + canal, at(F::barrass_confined, tanker, 10, 25, 7500), 1.090057, "m",
                1e-5);
  list.from(Evidence::other_program, "formula recalled, own computation")
      .relative("Yoshimura" + open, at(F::yoshimura, tanker, 8, 25), 0.5618003, "m", 1e-5)
      .relative("Yoshimura" + canal, at(F::yoshimura, tanker, 10, 25, 7500), 1.237094, "m", 1e-5)
      .relative("Yoshimura" + small, at(F::yoshimura, container, 12, 12), 0.6351627, "m", 1e-5);
  list.from(Evidence::other_program, "Barrass (2004) with K by blockage; another fit of his")
      .report("Barrass" + canal + ", other form", at(F::barrass_confined, tanker, 10, 25, 7500),
              1.141585, "m");
  list.from(Evidence::other_program, "Ankudinov, one text from memory; plausibility only")
      .report("ICORELS against Ankudinov" + open, at(F::icorels, tanker, 8, 25), 0.7644458, "m")
      .report("ICORELS against Ankudinov" + small, at(F::icorels, container, 12, 12), 0.7374062,
              "m");
  return list.done();
}

}  // namespace haeul::validation
