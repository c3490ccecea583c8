#pragma once
/// The plants that ship in assets/engines, built by hand so that the models can be tested alone.
#include "models/machinery/plant.h"

namespace haeul::test {

using machinery::kGramPerKilowattHour;

inline machinery::FuelData fuel(machinery::Fuel kind, double lhv_mj, double carbon,
                                double sulphur) {
  machinery::FuelData f;
  f.key = std::string(machinery::name(kind));
  f.kind = kind;
  f.lhv_jpkg = lhv_mj * 1e6;
  f.carbon_factor = carbon;
  f.sulphur = sulphur;
  return f;
}
inline machinery::FuelData hfo() { return fuel(machinery::Fuel::hfo, 40.2, 3.114, 0.026); }
inline machinery::FuelData vlsfo() { return fuel(machinery::Fuel::vlsfo, 41.0, 3.114, 0.0048); }
inline machinery::FuelData mgo() { return fuel(machinery::Fuel::mgo, 42.7, 3.206, 0.0007); }
inline machinery::FuelData lng() { return fuel(machinery::Fuel::lng, 48.0, 2.750, 0.0); }

inline machinery::ModeData mode(const machinery::FuelData& burnt, double sfc_g_per_kwh,
                                double sfc_lhv_mj, double methane_g_per_kwh) {
  machinery::ModeData m;
  m.fuel = burnt;
  m.sfc_kgpj = sfc_g_per_kwh * kGramPerKilowattHour;
  m.sfc_lhv_jpkg = sfc_lhv_mj * 1e6;
  m.methane_kgpj = methane_g_per_kwh * kGramPerKilowattHour;
  return m;
}

/// An engine without hotel load, so that the main engine stands alone in the ledger.
inline machinery::PlantData oil_plant(const machinery::FuelData& burnt) {
  machinery::PlantData p;
  p.key = "oil";
  p.main_engine.mcr_w = 27.16e6;
  p.main_engine.rated_rps = 1.8;
  const bool residual = machinery::is_residual(burnt.kind);
  p.main_engine.normal = residual ? mode(burnt, 175.0, 40.2, 0.01) : mode(burnt, 165.0, 42.7, 0.01);
  return p;
}
inline machinery::PlantData gas_plant(machinery::Cycle cycle) {
  const bool otto = cycle == machinery::Cycle::lng_otto;
  machinery::PlantData p = oil_plant(mgo());
  p.key = "gas";
  p.main_engine.cycle = cycle;
  p.main_engine.oil = p.main_engine.normal;
  p.main_engine.normal = otto ? mode(lng(), 148.0, 48.0, 2.5) : mode(lng(), 135.0, 48.0, 0.2);
  p.main_engine.normal.pilot = mgo();
  p.main_engine.normal.pilot_kgpj = (otto ? 0.8 : 6.0) * kGramPerKilowattHour;
  p.main_engine.min_gas_load = 0.10;
  return p;
}
inline machinery::PlantData with_hotel(machinery::PlantData p) {
  p.auxiliary.fuel = mgo();
  p.auxiliary.sfc_kgpj = 185.0 * kGramPerKilowattHour;
  p.auxiliary.sfc_lhv_jpkg = 42.7e6;
  p.auxiliary.hotel_load_w = 860e3;
  return p;
}

}  // namespace haeul::test
