#include "models/vessel/validity.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "models/environment/waves/spectrum.h"

namespace haeul::vessel {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kNever = 1e6;  // as deep as that

ShipData tanker() {
  ShipData ship;
  ship.type = "tanker";
  auto& d = ship.dimensions;
  d.length_pp_m = 320, d.breadth_m = 58, d.draught_m = 20.8, d.displacement_m3 = 312622;
  return ship;
}

Motion<double> sailing(double u, double v = 0.0, double r_prime = 0.0, double L = 320.0) {
  Motion<double> s;
  s.u = u, s.v = v, s.shaft_rps = 1.0;
  s.r = r_prime * math::sqrt(u * u + v * v) / L;
  return s;
}

// the ranges left, by their words
std::set<std::string> left(const ShipData& ship, const Motion<double>& s, double depth_m = kNever,
                           const environment::WaveField& sea = {}) {
  const auto out = outside(make_validity(ship, sea), s, depth_m);
  std::set<std::string> names;
  for (std::size_t i = 0; i < kFitted; ++i) {
    if (out[i]) names.insert(std::string(words(static_cast<Fitted>(i))));
  }
  return names;
}

using Names = std::set<std::string>;

TEST_CASE("a MMG ship leaves her fit by drift, turn, sternway and screw, and says so") {
  const ShipData ship = tanker();
  CHECK(left(ship, sailing(7.0, 1.0, 0.5)).empty());
  CHECK(left(ship, sailing(3.0, -1.7)).empty());  // 29.5 degrees
  CHECK(left(ship, sailing(3.0, -1.75)) == Names{"drift angle"});
  CHECK(left(ship, sailing(3.0, 0.0, -1.01)) == Names{"yaw rate"});
  CHECK(left(ship, sailing(-3.0)) == Names{"sternway"});
  auto backing = sailing(3.0);
  backing.shaft_rps = -0.5;
  CHECK(left(ship, backing) == Names{"screw astern"});
  ShipData measured = ship;
  measured.propeller.quadrants = PropellerData::Quadrants::measured;
  CHECK(left(measured, backing).empty());
  // lying stopped she has no angle to speak of
  CHECK(left(ship, sailing(0.0, 0.3)).empty());
}

TEST_CASE("shallow water has two ranges, of the derivatives and of the resistance") {
  const ShipData ship = tanker();
  CHECK(left(ship, sailing(5.0), 2.1 * 20.8).empty());
  CHECK(left(ship, sailing(5.0), 1.9 * 20.8) == Names{"resistance in shallow water"});
  CHECK(left(ship, sailing(5.0), 1.1 * 20.8) == Names{"resistance in shallow water", "depth"});
  // F_h of 0.65 in 60 m is 15.8 m/s
  CHECK(left(ship, sailing(15.7), 60.0).empty());
  CHECK(left(ship, sailing(15.9), 60.0) == Names{"resistance in shallow water"});
}

TEST_CASE("published forms have the ranges of their sources") {
  ShipData ship = tanker();
  ship.model = ShipData::Model::son_nomoto;
  auto heeled = sailing(7.0, 2.0);
  heeled.phi = 16 * kDegree;
  CHECK(left(ship, heeled) == Names{"heel"});
  CHECK(left(ship, sailing(7.0, 2.8, 0.71)) == Names{"drift angle", "yaw rate"});
  ship.model = ShipData::Model::abkowitz;
  ship.abkowitz.U0 = 8.0;
  CHECK(left(ship, sailing(6.0, 0.0, 1.4)).empty());
  CHECK(left(ship, sailing(4.9)) == Names{"loss of speed"});
  ship.model = ShipData::Model::bis;
  CHECK(left(ship, sailing(6.0), 1.21 * 20.8).empty());
  CHECK(left(ship, sailing(6.0), 1.19 * 20.8) == Names{"depth"});
  ship.model = ShipData::Model::low_speed;
  CHECK(left(ship, sailing(4.1)).empty());
  CHECK(left(ship, sailing(4.2)) == Names{"speed"});
  ship.model = ShipData::Model::kinematic;
  CHECK(left(ship, sailing(-30.0, 30.0), 1.0).empty());
}

TEST_CASE("waves are asked for by the method that gives their resistance") {
  using Method = environment::AddedResistanceMethod;
  environment::SeaStateData sea;
  sea.height_m = 2.0, sea.from_rad = 90 * kDegree;
  const auto field = [&](Method method) {
    sea.added_resistance = method;
    return environment::make_wave_field(sea, 1);
  };
  ShipData ship = tanker();
  ship.resistance.method = ResistanceData::Method::holtrop;
  CHECK(left(ship, sailing(12.0), kNever, field(Method::snnm)).empty());
  CHECK(left(ship, sailing(13.0)).empty());            // Fn 0.232
  CHECK(left(ship, sailing(13.6)) == Names{"speed"});  // 0.243, a tanker
  ship.type = "ferry";
  CHECK(left(ship, sailing(17.0), kNever, field(Method::snnm)) == Names{"waves"});
  auto ahead = sailing(6.0);
  for (const auto method : {Method::stawave1, Method::stawave2}) {
    ahead.psi = 130 * kDegree;
    CHECK(left(ship, ahead, kNever, field(method)).empty());
    ahead.psi = 140 * kDegree;
    CHECK(left(ship, ahead, kNever, field(method)) == Names{"waves"});
  }
  ahead = sailing(5.0);
  ahead.psi = 90 * kDegree;
  CHECK(left(ship, ahead, kNever, field(Method::stawave2)) == Names{"waves"});
  CHECK(left(ship, ahead, kNever, field(Method::stawave1)).empty());
  // by the height of the waves and the form of the hull
  sea.height_m = 4.1;
  CHECK(left(ship, ahead, kNever, field(Method::stawave1)) == Names{"waves"});
  CHECK(left(ship, ahead, kNever, field(Method::snnm)).empty());
  ship.dimensions.length_pp_m = 70;
  CHECK(left(ship, sailing(6.0, 0.0, 0.0, 70.0), kNever, field(Method::snnm)) == Names{"waves"});
}

}  // namespace
}  // namespace haeul::vessel
