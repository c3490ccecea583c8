#include "models/machinery/electric_plant.h"

#include <stdexcept>

namespace haeul::machinery {
namespace {

// charge below the highest over which charging slows down
constexpr double kTaper = 0.01;

Losses make_losses(const EfficiencyData& eta, double rated_w) {
  Losses losses{rated_w, {eta.quarter, eta.half, eta.three_quarters, eta.full}};
  for (std::size_t i = 0; i < losses.of_rated.size(); ++i) {
    double& value = losses.of_rated[i];
    if (!(value > 0.0 && value <= 1.0)) {
      throw std::domain_error("an efficiency has to be above 0 and at most 1");
    }
    value = 0.25 * static_cast<double>(i + 1) * (1.0 / value - 1.0);
  }
  return losses;
}

void check_battery(const BatteryData& b) {
  if (!(b.power_w > 0.0 && b.charging > 0.0 && b.charging <= 1.0 && b.discharging > 0.0 &&
        b.discharging <= 1.0 && b.silent_w <= b.power_w)) {
    throw std::domain_error(
        "a battery needs a power of at least its silent power, and efficiencies above 0 and at "
        "most 1");
  }
  if (!(b.least >= 0.0 && b.least + kTaper < b.most && b.most <= 1.0 && b.initial >= b.least &&
        b.initial <= b.most)) {
    throw std::domain_error(
        "the charge of a battery has to start between its least and its most, which lie between 0 "
        "and 1");
  }
}

}  // namespace

double Losses::at(double output_w) const {
  const double x = 4.0 * math::max(output_w / rated_w, 0.25) - 1.0;
  const std::size_t i = x < 1.0 ? 0 : x < 2.0 ? 1 : 2;
  const double part = x - static_cast<double>(i);
  return rated_w * (of_rated[i] + part * (of_rated[i + 1] - of_rated[i]));
}

ElectricPlant make_electric_plant(const PlantData& plant) {
  const ElectricData& data = plant.electric;
  const bool battery = data.battery.capacity_j > 0.0;
  if (data.sets > 0 && !(data.set_w > 0.0 && data.set_rps > 0.0)) {
    throw std::domain_error("the generator sets have no rating or no speed");
  }
  if (data.sets <= 0 && !battery) {
    throw std::domain_error("an electric plant needs generator sets or a battery");
  }
  if (!(data.start_load > 0.0 && data.start_load <= 1.0 && data.switchboard > 0.0 &&
        data.switchboard <= 1.0)) {
    throw std::domain_error("start load and switchboard have to be above 0 and at most 1");
  }
  if (battery) check_battery(data.battery);
  ElectricPlant p;
  p.sets = data.sets;
  p.set_w = data.set_w;
  p.start_load = data.start_load;
  p.hotel_load_w = data.hotel_load_w;
  p.inv_switchboard = 1.0 / data.switchboard;
  p.motor = make_losses(data.motor, plant.main_engine.mcr_w);
  p.converter = make_losses(data.converter, plant.main_engine.mcr_w / data.motor.full);
  p.generator = make_losses(data.generator, math::max(data.set_w, 1.0));
  p.engine_w = p.generator.input(data.set_w);
  p.battery = data.battery;
  return p;
}

Dispatch dispatch(const ElectricPlant& p, double shaft_power_w, double charge, bool recharging,
                  double thrusters_w) {
  Dispatch d;
  if (shaft_power_w != 0.0) {
    d.drive_w = p.converter.input(p.motor.input(math::max(shaft_power_w, 0.0)));
  }
  d.demand_w = (d.drive_w + p.hotel_load_w + thrusters_w) * p.inv_switchboard;

  const BatteryData& battery = p.battery;
  const bool fitted = battery.capacity_j > 0.0;
  if (p.sets == 0 || (fitted && !recharging && d.demand_w <= battery.silent_w)) {
    d.battery_w = d.demand_w;
  } else if (d.demand_w > 0.0) {
    d.running = 1;
    while (d.running < p.sets && d.demand_w > p.start_load * d.running * p.set_w) ++d.running;
    const double spare = p.start_load * d.running * p.set_w - d.demand_w;
    const double missing = d.demand_w - d.running * p.set_w;
    if (fitted && spare > 0.0) {
      const double slow = math::clamp((battery.most - charge) / kTaper, 0.0, 1.0);
      d.battery_w = -slow * math::min(spare, battery.power_w);
    } else if (fitted && missing > 0.0 && charge > battery.least) {
      d.battery_w = math::min(missing, battery.power_w);
    }
    d.sets_w = d.demand_w - d.battery_w;
    d.engine_w = p.generator.input(d.sets_w / d.running);
    d.engine_load = d.engine_w / p.engine_w;
  }
  d.stored_rate_w =
      -d.battery_w * (d.battery_w > 0.0 ? 1.0 / battery.discharging : battery.charging);
  return d;
}

bool recharging_after(const ElectricPlant& p, double charge, bool recharging) {
  if (charge <= p.battery.least) return true;
  return recharging && charge < p.battery.most - 0.1 * kTaper;
}

}  // namespace haeul::machinery
