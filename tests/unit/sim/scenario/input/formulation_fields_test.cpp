#include "sim/scenario/input/formulation_fields.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <optional>
#include <string>

#include "sim/scenario/assets.h"
#include "sim/scenario/table/field_reader.h"
#include "tests/support/published_ships.h"

namespace haeul::scenario {

void fields(Fields& f, vessel::Dimensions& d);

namespace {

struct Gear {
  double rate = 0.0, limit = 0.0, lag = 0.0;
};

// what stands in a ship file with a whole formulation
struct FormulationFile {
  std::string name, name_ko, type, model = "bis", source, confidence;
  double service_speed = 0.0;
  vessel::Dimensions dimensions;
  std::optional<hull::AbkowitzData> abkowitz;
  std::optional<hull::SonNomotoData> son_nomoto;
  std::optional<hull::BisTankerData> bis;
  std::optional<propulsion::LowSpeedShipData> low_speed;
  Gear gear;
  hull::TrialData trial;
};

void fields(Fields& f, Gear& g) {
  f.number({"rate_degps", ""}, positive_to(60), g.rate);
  f.number({"limit_deg", ""}, positive_to(90), g.limit);
  f.number({"lag_s", ""}, positive_to(60), g.lag);
}

void fields(Fields& f, FormulationFile& file) {
  f.text({"name", ""}, file.name);
  f.text({"name_ko", ""}, file.name_ko);
  f.identifier({"type", ""}, file.type);
  f.notes(file.source, file.confidence);
  f.choice({"model", ""}, {"abkowitz", "son_nomoto", "bis", "low_speed"}, file.model);
  f.number({"service_speed_kn", ""}, positive_to(60), file.service_speed);
  f.block({"dimensions", ""}, file.dimensions);
  f.block({"abkowitz", ""}, file.abkowitz);
  f.block({"son_nomoto", ""}, file.son_nomoto);
  f.block({"bis", ""}, file.bis);
  f.block({"low_speed", ""}, file.low_speed);
  f.block({"steering_gear", ""}, file.gear);
  f.block({"trial", ""}, file.trial);
}

FormulationFile read(const std::string& ship) {
  const Document document =
      load_document(std::string(HAEUL_SOURCE_DIR) + "/assets/ships/" + ship + ".yaml");
  Diagnostics errors;
  FormulationFile file;
  read_fields(document, true, errors, file);
  errors.throw_if_any();
  return file;
}

// structs of nothing but doubles
template <class Data>
bool same(const Data& a, const Data& b) {
  return std::memcmp(&a, &b, sizeof(Data)) == 0;
}

}  // namespace

TEST_CASE("the files of whole formulations hold the numbers the laws are tested with") {
  const auto mariner = read("mariner");
  REQUIRE(mariner.abkowitz);
  CHECK(same(*mariner.abkowitz, test::mariner_data()));
  CHECK(same(mariner.dimensions, test::mariner_dimensions()));
  const auto s175 = read("container_s175");
  REQUIRE(s175.son_nomoto);
  CHECK(same(*s175.son_nomoto, test::s175_data()));
  CHECK(same(s175.dimensions, test::s175_dimensions()));
  const auto esso = read("esso_190k");
  REQUIRE(esso.bis);
  CHECK(same(*esso.bis, test::esso_190k_data()));
  CHECK(same(esso.dimensions, test::esso_190k_dimensions()));
  const auto osaka = read("esso_osaka_3m");
  REQUIRE(osaka.low_speed);
  CHECK(same(osaka.low_speed->hull, test::esso_osaka_hull()));
  CHECK(same(osaka.low_speed->propeller, test::esso_osaka_propeller()));
  CHECK(same(osaka.low_speed->rudder, test::esso_osaka_rudder()));
  CHECK(same(osaka.dimensions, test::esso_osaka_dimensions()));
}

TEST_CASE("the files of whole formulations start as their sources do") {
  CHECK(same(read("mariner").trial, hull::TrialData{7.7175, 0.0, 0.05}));
  CHECK(same(read("container_s175").trial, hull::TrialData{8.0, 80.0 / 60.0, 0.05}));
  CHECK(same(read("esso_190k").trial, hull::TrialData{8.23, 80.0 / 60.0, 0.1}));
  CHECK(same(read("esso_osaka_3m").trial, hull::TrialData{0.3, 10.0, 0.1}));
}

TEST_CASE("a coefficient that is left out of a formulation is missed by name") {
  const Document document = parse_document("U0: 7.7175\nm: 798e-5\n", "mariner.yaml");
  Diagnostics errors;
  hull::AbkowitzData data;
  read_fields(document, true, errors, data);
  CHECK(errors.size() == 47);  // 49 are needed, two are given
}

}  // namespace haeul::scenario
