#include "sim/engine/sea.h"

#include "models/environment/squat.h"
#include "models/vessel/loading.h"

namespace haeul::engine {
namespace {

constexpr double kSquatTime = 20.0;  // in which a ship sinks to her squat [s]

vessel::Flow<double> flow(math::Vec2 v) { return {v.north, v.east}; }

math::Vec2 place(const ShipState& ship) { return {ship.motion.north, ship.motion.east}; }

}  // namespace

void sound(const World& world, State& state) {
  if (world.sea.calm) return;
  const scenario::Environment& environment = world.scenario.environment;
  const double now = static_cast<double>(state.tick) * world.step_s;
  const double tide = environment::tide_height(environment.tide, now);
  const math::Vec2 air =
      world.sea.wind.blows ? environment::wind_velocity(world.sea.wind, now) : math::Vec2{};
  for (std::size_t i = 0; i < state.ships.size(); ++i) {
    Weather& weather = state.ships[i].weather;
    const math::Vec2 p_N = place(state.ships[i]);
    weather.air = flow(air);
    if (!world.scenario.ships[i].anchored) {
      weather.current = flow(environment::current_at(environment.current, p_N, now));
    }
    if (!environment.depth.deep()) {
      weather.depth_m = math::max(environment.depth.at(p_N) + tide, 0.1);
      weather.under_keel_m = weather.depth_m -
                             vessel::deepest_draught(world.scenario.ships[i].ship.dimensions) -
                             weather.squat_m;
    }
  }
}

vessel::Surroundings<double> surround(const World& world, const State& state, std::size_t i) {
  vessel::Surroundings<double> around;
  const Weather& weather = state.ships[i].weather;
  around.depth_m = weather.depth_m;
  around.current = weather.current;
  if (world.ships[i].feels_waves) around.waves = &world.ships[i].waves;
  around.windy = world.sea.wind.blows;
  if (around.windy) {
    const double now = static_cast<double>(state.tick) * world.step_s;
    around.air[0] = weather.air;
    around.air[1] = around.air[2] = weather.air;
    if (!world.sea.wind.gust.groups.empty()) {
      around.air[1] = flow(environment::wind_velocity(world.sea.wind, now + 0.5 * world.step_s));
      around.air[2] = flow(environment::wind_velocity(world.sea.wind, now + world.step_s));
    }
  }
  return around;
}

bool judge_bottom(const World& world, State& state, std::size_t i, std::vector<Event>& events) {
  if (world.sea.calm) return false;
  const scenario::Environment& environment = world.scenario.environment;
  const vessel::Dimensions& ship = world.scenario.ships[i].ship.dimensions;
  ShipState& s = state.ships[i];
  Weather& weather = s.weather;
  const double now = static_cast<double>(state.tick) * world.step_s;
  const double speed = math::sqrt(s.motion.u * s.motion.u + s.motion.v * s.motion.v);

  // first-order motions, for whoever looks at the ship
  if (!world.sea.waves.calm()) {
    const auto motion = environment::wave_motion(world.sea.waves, world.ships[i].wave_ship,
                                                 place(s), s.motion.psi, s.motion.u, now);
    weather.heave_m = motion.heave_m;
    weather.wave_pitch_rad = motion.pitch_rad;
    weather.wave_roll_rad = motion.roll_rad;
  }
  if (environment.depth.deep()) return false;

  // the ship sinks towards her squat
  const double squat = environment::squat(ship, speed, weather.depth_m);
  weather.squat_m += math::min(1.0 / kSquatTime, 1.0) * (squat - weather.squat_m);
  weather.under_keel_m = weather.depth_m - vessel::deepest_draught(ship) - weather.squat_m;
  const auto index = static_cast<std::int64_t>(i);
  const bool shallow = weather.under_keel_m < environment.under_keel_m;
  if (shallow && weather.shallow_told == 0) {
    events.push_back(
        {now, EventKind::shallow_water, index, -1, weather.under_keel_m, environment.under_keel_m});
  }
  weather.shallow_told = shallow ? 1 : 0;
  if (weather.under_keel_m > 0.0 || world.scenario.ships[i].anchored) return false;
  events.push_back({now, EventKind::bottom, index, -1, speed, weather.depth_m});
  return true;
}

void count_departures(const World& world, State& state, std::size_t i, double time_s) {
  const ShipState& ship = state.ships[i];
  const auto outside = vessel::outside(world.ships[i].validity, ship.motion, ship.weather.depth_m);
  for (std::size_t k = 0; k < outside.size(); ++k) {
    if (outside[k]) state.outside_s[i][k] += time_s;
  }
}

}  // namespace haeul::engine
