#include "models/environment/waves/mean_force.h"

#include "models/environment/waves/added_resistance.h"
#include "models/environment/waves/drift.h"

namespace haeul::environment {
namespace {

constexpr std::size_t kHeadings = 72;  // every 5 degrees
constexpr std::size_t kMargin = 12;    // points beyond the circle, where natural ends do no harm
constexpr double kGravity = 9.81;

// the drift integral over mu, at rest and what the speed adds per 2 w U / g
class DriftTable {
 public:
  explicit DriftTable(const WaveShip& ship) {
    const Waterline line = waterline(ship);
    for (std::size_t i = 0; i < kSteps; ++i) {
      const double mu = math::kTwoPi * static_cast<double>(i) / kSteps;
      rest_[i] = drift_force(line, mu, 0.0, ship.rho);
      const DriftForce moving = drift_force(line, mu, 1.0, ship.rho);
      speed_[i] = {moving.X - rest_[i].X, moving.Y - rest_[i].Y, moving.N - rest_[i].N};
    }
  }
  DriftForce at(double mu, double speed_term) const {
    const double s = math::wrap_two_pi(mu) / math::kTwoPi * kSteps;
    const auto i = static_cast<std::size_t>(s) % kSteps, j = (i + 1) % kSteps;
    const double f = s - math::floor(s);
    const auto mix = [&](double DriftForce::*member) {
      return (1.0 - f) * (rest_[i].*member + speed_term * speed_[i].*member) +
             f * (rest_[j].*member + speed_term * speed_[j].*member);
    };
    return {mix(&DriftForce::X), mix(&DriftForce::Y), mix(&DriftForce::N)};
  }

 private:
  static constexpr std::size_t kSteps = 180;
  std::array<DriftForce, kSteps> rest_, speed_;
};

// share c of eqs. (2), (3) for waves from `mu` off the bow
double bow_sector(double mu) {
  constexpr double kWhole = math::kPi / 4.0, kNone = math::kPi / 3.0;
  const double f = math::clamp((kNone - math::abs(math::wrap_pi(mu))) / (kNone - kWhole), 0.0, 1.0);
  return f * f * f * (10.0 + f * (-15.0 + 6.0 * f));
}

// R_i / zeta^2 of one wave
double regular_resistance(AddedResistanceMethod method, const WaveShip& ship, double omega,
                          double mu, double U) {
  if (method == AddedResistanceMethod::snnm) return snnm(ship, omega, mu, U).total();
  if (method == AddedResistanceMethod::stawave1) return 0.0;  // of the whole sea
  const double share = bow_sector(mu);
  if (share == 0.0) return 0.0;
  const double unit = math::sqrt(kGravity * ship.L);
  return share * stawave2(ship, omega, math::clamp(U, 0.1 * unit, 0.3 * unit)).total();
}

WaveForce<double> sum(const WaveField& field, const WaveShip& ship, const DriftTable& drift,
                      double psi, double U) {
  WaveForce<double> total{0.0, 0.0, 0.0};
  for (const WaveComponent& c : field.components) {
    const double mu = math::wrap_pi(c.towards_rad + math::kPi - psi);
    const double square = c.amplitude_m * c.amplitude_m;
    total.X -= square * regular_resistance(field.added_resistance, ship, c.omega, mu, U);
    const double k = c.omega * c.omega / kGravity;
    const double finite = square * (1.0 - math::exp(-2.0 * k * ship.T));
    const DriftForce d = drift.at(mu, 2.0 * c.omega * math::max(U, 0.0) / kGravity);
    total.Y += finite * d.Y;
    total.N += finite * d.N;
  }
  if (field.added_resistance == AddedResistanceMethod::stawave1) {
    total.X -=
        bow_sector(field.from_rad - psi) * stawave1(field.height_m, ship.B, ship.bow_m, ship.rho);
  }
  return total;
}

}  // namespace

WaveForce<double> summed_wave_force(const WaveField& field, const WaveShip& ship, double psi_rad,
                                    double speed_mps) {
  return sum(field, ship, DriftTable(ship), psi_rad, speed_mps);
}

MeanWaveForceModel make_mean_wave_force(const WaveField& field, const WaveShip& ship,
                                        double top_speed_mps) {
  constexpr std::size_t n = MeanWaveForceModel::kSpeeds;
  MeanWaveForceModel m;
  const double step = math::kTwoPi / kHeadings;
  m.grid = {-static_cast<double>(kMargin) * step, step, kHeadings + 2 * kMargin + 1};
  m.inv_top_speed = 1.0 / top_speed_mps;
  const DriftTable drift(ship);
  std::array<std::array<std::vector<double>, n>, 3> table;
  for (auto& force : table) {
    for (auto& c : force) c.resize(m.grid.points);
  }
  for (std::size_t i = 0; i < m.grid.points; ++i) {
    const std::size_t heading = (i + kHeadings - kMargin) % kHeadings;
    std::array<WaveForce<double>, n> at;
    for (std::size_t k = 0; k < n; ++k) {
      const double U = top_speed_mps * static_cast<double>(k) / (n - 1);
      at[k] = sum(field, ship, drift, step * static_cast<double>(heading), U);
    }
    // the cubic through the values at 0, 1/3, 2/3 and 1
    const auto fit = [&](double WaveForce<double>::*member, auto& force) {
      const double a = at[0].*member, b = at[1].*member, c = at[2].*member, d = at[3].*member;
      force[0][i] = a;
      force[1][i] = 0.5 * (-11.0 * a + 18.0 * b - 9.0 * c + 2.0 * d);
      force[2][i] = 4.5 * (2.0 * a - 5.0 * b + 4.0 * c - d);
      force[3][i] = 4.5 * (-a + 3.0 * b - 3.0 * c + d);
    };
    fit(&WaveForce<double>::X, table[0]);
    fit(&WaveForce<double>::Y, table[1]);
    fit(&WaveForce<double>::N, table[2]);
  }
  for (std::size_t k = 0; k < n; ++k) {
    m.X[k] = {m.grid, table[0][k]};
    m.Y[k] = {m.grid, table[1][k]};
    m.N[k] = {m.grid, table[2][k]};
  }
  return m;
}

}  // namespace haeul::environment
