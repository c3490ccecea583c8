#include "sim/scenario/estimated_ship.h"

#include <stdexcept>

#include "models/hull/mmg_estimate.h"
#include "models/hull/resistance/holtrop.h"
#include "models/hull/resistance/oortmerssen.h"

namespace haeul::scenario {
namespace {

/// Puts what the file gives into `block`; with `all`, tells what it does not give.
template <class Block, class Input>
void put(std::span<const Coefficient<Block>> table, const Input& input, const char* name, bool all,
         Block& block, const Document& document, Diagnostics& errors) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (input.coefficients[i]) {
      block.*table[i].value = *input.coefficients[i];
    } else if (all) {
      errors.add(document.at(
          std::string(name) + "." + std::string(table[i].name),
          "missing, expected " + table[i].range.text() + ", or hull.method: estimated"));
    }
  }
}

}  // namespace

void complete_manoeuvring_set(const Document& document, ShipFileInput& file, Diagnostics& errors) {
  using Method = vessel::ResistanceData::Method;
  vessel::ShipData& ship = file.ship;
  const HullInput& hull = *file.hull;
  ship.estimated = hull.estimated;
  ship.propeller = file.propeller->block;
  // azimuth units have no rudder; a usual one stands in while the hull is estimated
  const RudderInput no_rudder;
  const RudderInput& rudder = file.rudder ? *file.rudder : no_rudder;
  ship.rudder = rudder.block;
  const auto given = [&] {
    const bool all = !hull.estimated;
    put(hull_coefficients(), hull, "hull", all, ship.hull, document, errors);
    put(propeller_coefficients(), *file.propeller, "propeller", all, ship.propeller, document,
        errors);
    if (file.rudder) {
      put(rudder_coefficients(), rudder, "rudder", all, ship.rudder, document, errors);
    }
  };
  given();
  try {
    if (hull.estimated) {
      if (!file.rudder) {
        ship.rudder.area_m2 = ship.dimensions.length_pp_m * ship.dimensions.draught_m / 50.0;
        ship.rudder.height_m = 0.8 * ship.dimensions.draught_m;
      }
      const auto estimate = hull::estimate_mmg(hull::particulars_of(ship));
      ship.hull = estimate.hull;
      ship.rudder = estimate.rudder;
      ship.rudder.x_R_prime = rudder.block.x_R_prime;
      ship.propeller.wake = estimate.wake;
      ship.propeller.thrust_deduction = estimate.thrust_deduction;
      given();
      if (ship.resistance.method == Method::mmg && !(ship.hull.R0 > 0.0)) {
        errors.add(document.at("hull.R0",
                               "missing, expected a number > 0: resistance is not estimated with "
                               "resistance method 'mmg'"));
      }
    }
    if (ship.resistance.method == Method::holtrop) {
      hull::make_holtrop(ship.resistance, ship.dimensions);
    }
    if (ship.resistance.method == Method::oortmerssen) {
      hull::make_oortmerssen(ship.resistance, ship.dimensions);
    }
  } catch (const std::domain_error& error) {
    errors.add({document.file, 0, 0, "", error.what()});
  }
}

}  // namespace haeul::scenario
