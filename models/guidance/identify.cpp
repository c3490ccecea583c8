#include "models/guidance/identify.h"

#include <vector>

#include "models/vessel/longest_step.h"

namespace haeul::guidance {
namespace {

constexpr double kStep = 0.5;    // of the full model, unless her shaft asks for less [s]
constexpr double kSample = 5.0;  // between samples [s]
constexpr double kTurnTime = 600.0;
constexpr double kSpeedTime = 2400.0;

struct Trial {
  double course_rad = 0.0;  // ordered change
  std::vector<double> heading, rate, speed;
};

// full model under its own autopilot, from steady straight running
Trial sail(const vessel::VesselModel& vessel, const GuidanceModel& guidance, double start_mps,
           double course_rad, double speed_order_mps, double duration_s) {
  Trial trial;
  trial.course_rad = course_rad;
  vessel::Motion<double> motion = vessel::steady_motion(vessel, 0, 0, 0, start_mps);
  GuidanceMemory memory;
  memory.course_order_rad = course_rad;
  memory.speed_order_mps = speed_order_mps;
  double rps = vessel::standing_order(vessel, motion);
  double step = kStep;
  while (step > vessel::longest_step(vessel)) step *= 0.5;
  const int per_sample = static_cast<int>(kSample / step);
  for (int k = 0; k * step <= duration_s; ++k) {
    if (k % per_sample == 0) {
      trial.heading.push_back(motion.psi);
      trial.rate.push_back(motion.r);
      trial.speed.push_back(math::sqrt(motion.u * motion.u + motion.v * motion.v));
    }
    const double rudder = steer(guidance, motion, memory, step);
    rps = throttle(guidance, trial.speed.back(), rps, memory, step);
    vessel::step(vessel, motion, vessel::LaneOrders<double>{rudder, rps, 0.0, 0.0}, step);
  }
  return trial;
}

// sum of squared heading differences between a trial and the rollout of response.h, eq. (1)
double misfit(const Trial& trial, const ResponseModel& m) {
  constexpr double kFine = 2.5;
  double psi = 0.0, r = 0.0, sum = 0.0;
  for (std::size_t i = 0; i < trial.heading.size(); ++i) {
    const double difference = psi - trial.heading[i];
    sum += difference * difference;
    // the limit follows the speed the ship really has
    const double limit = m.max_turn_rate_radps * trial.speed[i] / m.speed_mps;
    for (double t = 0.0; t < kSample - 1e-9; t += kFine) {
      const double wanted =
          math::clamp(m.heading_gain_1ps * (trial.course_rad - psi), -limit, limit);
      psi += kFine * r;
      r += kFine * (wanted - r) / m.turn_time_s;
    }
  }
  return sum;
}

// time to 63 % of the way from the first to the last speed
double step_time(const Trial& trial) {
  const double first = trial.speed.front(), last = trial.speed.back();
  for (std::size_t i = 0; i < trial.speed.size(); ++i) {
    if (math::abs(trial.speed[i] - first) >= 0.632 * math::abs(last - first)) {
      return math::max(kSample * static_cast<double>(i), kSample);
    }
  }
  return kSpeedTime;
}

}  // namespace

ResponseModel identify_response(const vessel::VesselModel& vessel, const GuidanceModel& guidance,
                                double speed_mps) {
  if (vessel.kind == vessel::ShipData::Model::kinematic) return guidance.response;
  ResponseModel best;
  best.speed_mps = speed_mps;

  // turns
  std::vector<Trial> turns;
  for (const double degrees : {30.0, 60.0, 90.0}) {
    turns.push_back(
        sail(vessel, guidance, speed_mps, degrees * math::kPi / 180.0, speed_mps, kTurnTime));
  }
  best.max_turn_rate_radps = 1e-6;
  double slowest = speed_mps;
  for (std::size_t i = 0; i < turns.back().rate.size(); ++i) {
    // the rate is quoted at the start speed
    const double at_start =
        turns.back().rate[i] * speed_mps / math::max(turns.back().speed[i], 0.1);
    best.max_turn_rate_radps = math::max(best.max_turn_rate_radps, at_start);
    slowest = math::min(slowest, turns.back().speed[i]);
  }

  // yaw lag and heading gain
  double least = -1.0;
  ResponseModel trial = best;
  for (double lag = 2.0; lag < 200.0; lag *= 1.15) {
    for (double gain = 0.5; gain < 8.0; gain *= 1.15) {
      trial.turn_time_s = lag;
      trial.heading_gain_1ps = gain / (4.0 * lag);
      double sum = 0.0;
      for (const Trial& turn : turns) sum += misfit(turn, trial);
      if (least < 0.0 || sum < least) {
        least = sum;
        best.turn_time_s = trial.turn_time_s;
        best.heading_gain_1ps = trial.heading_gain_1ps;
      }
    }
  }

  // speed
  const Trial slow = sail(vessel, guidance, speed_mps, 0.0, 0.5 * speed_mps, kSpeedTime);
  const Trial fast = sail(vessel, guidance, 0.5 * speed_mps, 0.0, speed_mps, kSpeedTime);
  best.slow_down_time_s = step_time(slow);
  best.speed_up_time_s = step_time(fast);
  // eq. (2) over the 90 degree turn, which lasts about pi/2 / r_max
  const double lasting = 0.5 * math::kPi / best.max_turn_rate_radps;
  const double reached = 1.0 - math::exp(-lasting / best.slow_down_time_s);
  best.turn_speed_loss = math::clamp((1.0 - slowest / speed_mps) / reached, 0.0, 4.0);
  return best;
}

}  // namespace haeul::guidance
