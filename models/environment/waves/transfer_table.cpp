#include "models/environment/waves/transfer_table.h"

#include <stdexcept>

#include "models/math/real.h"

namespace haeul::environment {
namespace {

constexpr double kSlack = 1e-9;  // of angles

// two neighbours on an axis and the share of the second
struct Between {
  std::size_t low = 0, high = 0;
  double share = 0.0;
};

Between between(const Axis& axis, double x) {
  std::size_t high = 0;
  while (high < axis.size() && axis[high] <= x) ++high;
  if (high == 0) return {};
  if (high == axis.size()) return {high - 1, high - 1, 0.0};
  return {high - 1, high, (x - axis[high - 1]) / (axis[high] - axis[high - 1])};
}

// the same on the circle of headings
Between around(const Axis& heading, double beta) {
  const std::size_t last = heading.size() - 1;
  if (beta >= heading[0] && beta <= heading[last]) return between(heading, beta);
  const double gap = heading[0] + math::kTwoPi - heading[last];
  const double beyond =
      beta > heading[last] ? beta - heading[last] : beta + math::kTwoPi - heading[last];
  return {last, 0, beyond / gap};
}

void check_axis(const Axis& axis, double least, const char* problem) {
  for (std::size_t i = 0; i < axis.size(); ++i) {
    if (!(axis[i] >= least) || (i > 0 && !(axis[i] > axis[i - 1]))) {
      throw std::domain_error(problem);
    }
  }
  if (axis.empty()) throw std::domain_error(problem);
}

}  // namespace

TransferTable make_transfer_table(const vessel::TransferFunctionData& data) {
  TransferTable t;
  t.omega = data.omega_radps;
  t.heading = data.heading_rad;
  t.speed = data.speed_mps;
  check_axis(t.omega, 1e-6, "the frequencies of the transfer functions must be above 0 and ascend");
  check_axis(t.heading, 0.0, "the headings of the transfer functions must be from 0 on and ascend");
  check_axis(t.speed, 0.0, "the speeds of the transfer functions must be from 0 on and ascend");
  const double last = t.heading.back();
  t.mirrored = last <= math::kPi + kSlack;
  if (t.mirrored && (t.heading[0] > kSlack || last < math::kPi - kSlack)) {
    throw std::domain_error(
        "the headings of the transfer functions must reach from 0 to 180 degrees, or round");
  }
  if (last >= math::kTwoPi - kSlack) {
    throw std::domain_error("the headings of the transfer functions must be below 360 degrees");
  }
  const std::size_t points = t.omega.size() * t.heading.size() * t.speed.size();
  const auto read = [&](const vessel::TransferFunctionData::Motion& given) {
    std::vector<Response> values;
    if (given.amplitude.empty() && given.phase_rad.empty()) return values;
    if (given.amplitude.size() != points || given.phase_rad.size() != points) {
      throw std::domain_error(
          "a transfer function needs an amplitude and a phase for each speed, heading, frequency");
    }
    for (std::size_t i = 0; i < points; ++i) {
      const auto turn = math::sincos(given.phase_rad[i]);
      values.push_back({given.amplitude[i] * turn.cos, given.amplitude[i] * turn.sin});
    }
    return values;
  };
  t.heave = read(data.heave);
  t.roll = read(data.roll);
  t.pitch = read(data.pitch);
  return t;
}

MotionResponse transfer_at(const TransferTable& t, double omega, double beta_rad,
                           double speed_mps) {
  double beta = math::wrap_two_pi(beta_rad);
  const bool other_side = t.mirrored && beta > math::kPi;
  if (other_side) beta = math::kTwoPi - beta;
  const Between w = between(t.omega, omega), s = between(t.speed, speed_mps);
  const Between h = t.mirrored ? between(t.heading, beta) : around(t.heading, beta);
  // the eight corners and their shares
  std::array<std::size_t, 8> at{};
  std::array<double, 8> share{};
  for (std::size_t i = 0; i < 8; ++i) {
    const bool speed = (i & 4) != 0, heading = (i & 2) != 0, frequency = (i & 1) != 0;
    at[i] = ((speed ? s.high : s.low) * t.heading.size() + (heading ? h.high : h.low)) *
                t.omega.size() +
            (frequency ? w.high : w.low);
    share[i] = (speed ? s.share : 1.0 - s.share) * (heading ? h.share : 1.0 - h.share) *
               (frequency ? w.share : 1.0 - w.share);
  }
  const auto mean = [&](const std::vector<Response>& values) {
    Response sum;
    for (std::size_t i = 0; i < 8 && !values.empty(); ++i) {
      sum.re += share[i] * values[at[i]].re;
      sum.im += share[i] * values[at[i]].im;
    }
    return sum;
  };
  MotionResponse response{mean(t.heave), mean(t.roll), mean(t.pitch)};
  if (other_side) response.roll = {-response.roll.re, -response.roll.im};
  return response;
}

}  // namespace haeul::environment
