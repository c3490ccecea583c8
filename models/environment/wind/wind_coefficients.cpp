#include "models/environment/wind/wind_coefficients.h"

#include <array>
#include <stdexcept>

#include "models/environment/wind/fujiwara.h"
#include "models/environment/wind/isherwood.h"
#include "models/vessel/ship_data.h"

namespace haeul::environment {
namespace {

// W. Blendermann (1994), table of mean values; drilling vessel: middle of the range given
constexpr BlendermannType kTypes[] = {{"car_carrier", 0.95, 0.55, 0.60, 0.80, 1.2},
                                      {"cargo_loaded", 0.85, 0.65, 0.55, 0.40, 1.7},
                                      {"cargo_containers_on_deck", 0.85, 0.55, 0.50, 0.40, 1.4},
                                      {"container_ship_loaded", 0.90, 0.55, 0.55, 0.40, 1.4},
                                      {"destroyer", 0.85, 0.60, 0.65, 0.65, 1.1},
                                      {"diving_support", 0.90, 0.60, 0.80, 0.55, 1.7},
                                      {"drilling_vessel", 1.00, 0.85, 0.925, 0.10, 1.7},
                                      {"ferry", 0.90, 0.45, 0.50, 0.80, 1.1},
                                      {"fishing", 0.95, 0.70, 0.70, 0.40, 1.1},
                                      {"lng_tanker", 0.70, 0.60, 0.65, 0.50, 1.1},
                                      {"offshore_supply", 0.90, 0.55, 0.80, 0.55, 1.2},
                                      {"passenger_liner", 0.90, 0.40, 0.40, 0.80, 1.2},
                                      {"research", 0.85, 0.55, 0.65, 0.60, 1.4},
                                      {"speed_boat", 0.90, 0.55, 0.60, 0.60, 1.1},
                                      {"tanker_loaded", 0.70, 0.90, 0.55, 0.40, 3.1},
                                      {"tanker_ballast", 0.70, 0.75, 0.55, 0.40, 2.2},
                                      {"tender", 0.85, 0.55, 0.55, 0.65, 1.1}};

WindCoefficients coefficients(const WindData& data, double gamma) {
  switch (data.family) {
    case WindData::Family::isherwood:
      return isherwood(data, gamma);
    case WindData::Family::fujiwara:
      return fujiwara(data, gamma);
    case WindData::Family::blendermann:
      break;
  }
  return blendermann(data, gamma);
}

}  // namespace

const BlendermannType& blendermann_type(const std::string& name) {
  for (const auto& type : kTypes) {
    if (name == type.name) return type;
  }
  throw std::domain_error("there is no wind type '" + name + "'");
}

WindCoefficients blendermann(const WindData& d, double gamma) {
  const BlendermannType& type = blendermann_type(d.type);
  const double CDlA = gamma <= 0.5 * math::kPi ? type.CDlA_bow : type.CDlA_stern;
  const double CDl = CDlA * d.transverse_area_m2 / d.lateral_area_m2;
  const auto sc = math::sincos(gamma);
  const double sin2 = math::sin(2.0 * gamma);
  const double D = 1.0 - 0.5 * type.delta * (1.0 - CDl / type.CDt) * sin2 * sin2;
  WindCoefficients c;
  c.CX = -CDlA * sc.cos / D;
  c.CY = type.CDt * sc.sin / D;
  c.CN = (d.centroid_m / d.length_m - 0.18 * (gamma - 0.5 * math::kPi)) * c.CY;
  c.CK = type.kappa * d.centroid_height_m * d.length_m / d.lateral_area_m2 * c.CY;
  return c;
}

WindData completed(WindData data, const vessel::Dimensions& ship) {
  data.length_m = ship.length_overall_m > 0.0 ? ship.length_overall_m : ship.length_pp_m;
  data.breadth_m = ship.breadth_m;
  if (!data.given) {
    const double freeboard = math::max(ship.depth_m - ship.draught_m, 0.02 * data.length_m);
    const double house = 0.7 * data.breadth_m * data.breadth_m;
    data.transverse_area_m2 = data.breadth_m * freeboard + house;
    data.lateral_area_m2 = data.length_m * freeboard + 2.5 * house;
    data.centroid_m = -0.3 * data.length_m * 2.5 * house / data.lateral_area_m2;
    // the wedge that trim by the stern lifts forward and sinks aft
    data.centroid_m += ship.trim_m * data.length_m * data.length_m / (12.0 * data.lateral_area_m2);
    data.superstructure_area_m2 = data.on_deck_area_m2 = 2.5 * house;
    data.bridge_height_m = freeboard + 0.7 * data.breadth_m;
  }
  const double height = data.lateral_area_m2 / data.length_m;
  if (data.centroid_height_m <= 0.0) data.centroid_height_m = 0.5 * height;
  if (data.perimeter_m <= 0.0) data.perimeter_m = data.length_m + 2.0 * height;
  if (data.bridge_height_m <= 0.0) {
    data.bridge_height_m = data.transverse_area_m2 / data.breadth_m;
  }
  if (data.type.empty()) data.type = "cargo_loaded";
  return data;
}

WindLoadModel make_wind_load(const WindData& given, const vessel::Dimensions& ship) {
  const WindData data = completed(given, ship);
  if (!(data.transverse_area_m2 > 0.0) || !(data.lateral_area_m2 > 0.0)) {
    throw std::domain_error("the areas above the water are not positive");
  }
  constexpr std::size_t kPoints = 61;
  WindLoadModel model;
  model.grid = {0.0, math::kPi / (kPoints - 1), kPoints};
  std::array<double, kPoints> X{}, Y{}, N{}, K{};
  const double half_rho = 0.5 * kAirDensity;
  for (std::size_t i = 0; i < kPoints; ++i) {
    const WindCoefficients c = coefficients(data, model.grid.at(i));
    X[i] = half_rho * c.CX * data.transverse_area_m2;
    Y[i] = -half_rho * c.CY * data.lateral_area_m2;
    N[i] = -half_rho * c.CN * data.lateral_area_m2 * data.length_m;
    // a push to port above the water heels the ship to port
    K[i] = data.family == WindData::Family::blendermann
               ? -half_rho * c.CK * data.lateral_area_m2 * data.lateral_area_m2 / data.length_m
               : Y[i] * data.centroid_height_m;
  }
  // what must vanish in wind from ahead and astern does so exactly
  for (auto* odd : {&Y, &N, &K}) odd->front() = odd->back() = 0.0;
  model.X = {model.grid, X};
  model.Y = {model.grid, Y};
  model.N = {model.grid, N};
  model.K = {model.grid, K};
  return model;
}

}  // namespace haeul::environment
