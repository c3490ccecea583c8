#include "models/hull/shallow_water.h"

#include <array>

namespace haeul::hull {
namespace {

constexpr double kLeast = 0.3, kMost = 6.0;
constexpr double kDeepT = 0.05, kFullT = 0.25;  // t at h = 20 T and 4 T

double cubic(double t, double a1, double a2, double a3) {
  return 1.0 + t * (a1 + t * (a2 + t * a3));
}

// 0 below a, 1 above b, twice continuously differentiable
double quintic_step(double x, double a, double b) {
  const double f = math::clamp((x - a) / (b - a), 0.0, 1.0);
  return f * f * f * (10.0 + f * (-15.0 + 6.0 * f));
}

double mix(double a, double b, double share) { return a + share * (b - a); }

struct Polynomials {
  double K0, K1, K2;
  // K0 + p K1 x + q K2 x^2
  double operator()(double x, double p, double q) const { return K0 + p * K1 * x + q * K2 * x * x; }
};

// eq. (1)
Polynomials polynomials(double t, double B_over_T) {
  const double i = t / (1.0 - t);  // 1/y
  const double i2 = i * i, i3 = i2 * i, i5 = i3 * i2;
  return {1.0 + 0.0775 * i2 - 0.0110 * i3 + 0.000068 * i5,
          -0.0643 * i + 0.0724 * i2 - 0.0113 * i3 + 0.0000767 * i5,
          (B_over_T <= 4.0 ? 0.0342 : 0.137 / B_over_T) * i};
}

// Amin & Hasegawa through Taimuri et al.
double thrust_polynomial(double c, double t) {
  return 1.0 + (29.495 - 14.089 * c + 1.6486 * c * c) *
                   (1.0 / 250.0 - 7.0 * t / 200.0 - 13.0 * t * t / 125.0);
}

double straightening(double c, double T_over_B, double t) {
  const double deep = 1.0 + (-541.0 / 4.0 + 2432.95 * c - 10137.7 * c * c) * math::pow(t, 4.81);
  const double shallow = 1.0 + (-5129.0 / 500.0 + 178.207 * c - 2745.0 / 4.0 * c * c) *
                                   (-1927.0 / 500.0 + 2733.0 * t / 200.0 - 2617.0 * t * t / 250.0);
  const double branch = math::max(-0.332 * T_over_B + 0.581, 0.41);
  return mix(deep, shallow, quintic_step(t, 0.9 * branch, 1.1 * branch));
}

}  // namespace

ShallowFactors<double> published_shallow_factors(const vessel::Dimensions& ship, double wake,
                                                 double t) {
  const double L = ship.length_pp_m, B = ship.breadth_m, T = ship.draught_m;
  const double CB = ship.displacement_m3 / (L * B * T);
  const double B_T = B / T, s = CB * B_T, q = CB / B_T;
  const double b = s * (1.0 + B / L) * (1.0 + B / L);
  const Polynomials K = polynomials(t, B_T);
  const double fyr = K(b, 2.0 / 5.0, 24.0 / 105.0), fnr = K(b, 1.0 / 2.0, 1.0 / 3.0);
  const double fnv = K(b, 1.0, 1.0), fyv = 1.5 * fnr - 0.5;
  const auto kijima = [t](double n) { return math::pow(1.0 - t, -n) - t; };

  // the three polynomials of few ships, left where they end
  const bool fitted = s > 1.9 && s < 2.5;
  const double beyond = fitted ? quintic_step(t, 0.6, 0.72) : 1.0;
  const double Y_r = cubic(t, -5.5 * s * s + 26.0 * s - 31.5, 37.0 * s * s - 185.0 * s + 230.0,
                           -38.0 * s * s + 197.0 * s - 250.0);
  const double N_vvr = cubic(t, 91.0 * q - 25.0, -515.0 * q + 144.0, 508.0 * q - 143.0);
  const double N_vrr = cubic(t, 40.0 * s - 88.0, -295.0 * s + 645.0, 312.0 * s - 678.0);

  ShallowFactors<double> f;
  f.X_vv = f.Y_vvv = f.Y_vvr = f.Y_vrr = f.N_vvv = fyv;
  f.X_vr = fyr;
  f.X_rr = fnr;
  f.Y_v = kijima(0.40 * s);
  f.Y_r = mix(Y_r, fyr, beyond);
  f.Y_rrr = f.N_rrr = K(b, 8.0 / 15.0, 40.0 / 105.0);
  f.N_v = fnv;
  f.N_r = kijima(1.5 - 14.28 * T / L);
  f.N_vvr = mix(N_vvr, fyv, beyond);
  f.N_vrr = mix(N_vrr, fyv, beyond);
  f.mx = 1.0;
  f.my = K(B_T, 2.0 / 3.0, 8.0 / 15.0);
  f.Jz = K(B_T, 2.0 / 5.0, 24.0 / 105.0);
  const double c = CB * L / T;
  f.wake = 1.0 + (-4.932 + 0.6425 * c - 0.0165 * c * c) * math::pow(t, 1.655);
  if (wake > 0.0) f.wake = math::min(f.wake, 0.9 / wake);
  const double c_t = CB * L / B;
  f.thrust = thrust_polynomial(c_t, t) / thrust_polynomial(c_t, 0.0);
  f.gamma_R = straightening(CB * B / L, 1.0 / B_T, t);
  f.resistance = 1.0 + 0.57 * math::pow(t, 1.79);
  return f;
}

ShallowModel make_shallow_model(const vessel::Dimensions& ship, double wake) {
  constexpr std::size_t kPoints = 61;
  ShallowModel m;
  m.draught_m = ship.draught_m;
  m.deep_from_m = ship.draught_m / kDeepT;
  m.least_depth_m = m.valid_least_depth_ratio * ship.draught_m;
  // from where the bottom begins to be felt: in deeper water the first point, exactly 1, is held
  m.grid = {kDeepT, (1.0 / m.valid_least_depth_ratio - kDeepT) / (kPoints - 1), kPoints};
  std::array<ShallowFactors<double>, kPoints> table;
  for (std::size_t i = 0; i < kPoints; ++i) {
    table[i] = published_shallow_factors(ship, wake, m.grid.at(i));
  }
  const auto spline = [&](double ShallowFactors<double>::*member) {
    std::array<double, kPoints> y{};
    for (std::size_t i = 0; i < kPoints; ++i) {
      const double fade = quintic_step(m.grid.at(i), kDeepT, kFullT);
      y[i] = 1.0 + fade * (math::clamp(table[i].*member, kLeast, kMost) - 1.0);
    }
    return math::Spline(m.grid, y);
  };
  using F = ShallowFactors<double>;
  m.X_vv = spline(&F::X_vv), m.X_vr = spline(&F::X_vr), m.X_rr = spline(&F::X_rr);
  m.Y_v = spline(&F::Y_v), m.Y_r = spline(&F::Y_r), m.Y_rrr = spline(&F::Y_rrr);
  m.N_v = spline(&F::N_v), m.N_r = spline(&F::N_r);
  m.N_vvr = spline(&F::N_vvr), m.N_vrr = spline(&F::N_vrr);
  m.my = spline(&F::my), m.Jz = spline(&F::Jz);
  m.wake = spline(&F::wake), m.thrust = spline(&F::thrust), m.gamma_R = spline(&F::gamma_R);
  m.resistance = spline(&F::resistance);
  return m;
}

}  // namespace haeul::hull
