#include "models/propulsion/propeller/four_quadrant.h"

#include <cmath>
#include <stdexcept>

#include "models/propulsion/propeller/ka_nozzle.h"

namespace haeul::propulsion {
namespace {

using math::kPi;

struct Harmonic {
  double a_t, b_t, a_q, b_q;
};

// k = 0..20
constexpr Harmonic kB4_70[] = {
    {2.5350e-02, 0.0000e+00, 2.4645e-03, 0.0000e+00},
    {1.7820e-01, -7.4777e-01, 2.6718e-02, -1.1081e-01},
    {1.4674e-02, -1.3822e-02, 1.6056e-03, 1.5909e-04},
    {2.8054e-02, 1.0077e-01, 6.5822e-03, 1.6455e-02},
    {-1.6328e-02, -1.1318e-02, -2.2497e-03, -2.0601e-03},
    {-5.3041e-02, 4.7186e-02, -7.8062e-03, 8.5343e-03},
    {6.0605e-04, 1.0666e-02, 2.4126e-04, 8.7856e-04},
    {3.6823e-02, -9.0239e-03, 6.1475e-03, -3.1327e-03},
    {-2.5429e-03, -7.8452e-03, -1.6065e-03, -9.6650e-04},
    {-1.7680e-02, 2.3941e-02, -3.3291e-03, 4.3190e-03},
    {2.7331e-03, 8.0787e-03, 1.2311e-03, 1.2453e-03},
    {2.1436e-02, -1.4942e-04, 3.1123e-03, 9.5986e-05},
    {-2.4782e-03, -3.1925e-03, -1.2559e-03, -7.9986e-04},
    {1.2317e-03, 9.2620e-03, 1.3948e-03, 1.5073e-03},
    {5.0980e-03, 1.5527e-03, 8.8397e-04, 2.4595e-04},
    {7.8076e-03, -6.5683e-03, 5.0358e-05, -1.6918e-03},
    {-3.7816e-03, -6.1655e-04, -7.9990e-04, 5.1603e-04},
    {3.5353e-03, 5.1033e-03, 1.3345e-03, 1.1504e-03},
    {5.3014e-03, -6.0263e-04, 1.1928e-03, -4.7976e-04},
    {2.1940e-03, -8.2244e-03, -1.3556e-04, -1.4566e-03},
    {-2.8306e-03, -6.3789e-04, -7.0825e-04, 2.3280e-04},
};

constexpr double kTip = 0.7 * kPi;
constexpr double kDegree = kPi / 180.0;
constexpr std::size_t kPadding =
    20;  // points beyond each end: the end condition has faded to 1e-11

double evaluate(const OpenWaterCurve& c, double J) {
  return c[0] + J * (c[1] + J * (c[2] + J * c[3]));
}

// K of J to C* of beta
double to_star(double k, double J) { return k * 8.0 / (kPi * (J * J + kTip * kTip)); }

double zero_thrust_advance(const OpenWaterCurve& kt) {
  constexpr double kStep = 1e-2;
  if (!(kt[0] > 0.0)) throw std::domain_error("the propeller gives no thrust at J = 0");
  double low = 0.0;
  while (evaluate(kt, low + kStep) > 0.0) {
    low += kStep;
    if (low > 2.0) throw std::domain_error("the thrust curve has no zero below J = 2");
  }
  double high = low + kStep;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (evaluate(kt, middle) > 0.0 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace

StarCoefficients b4_70(double beta) {
  StarCoefficients sum;
  double k = 0.0;
  for (const Harmonic& h : kB4_70) {
    const auto angle = math::sincos(k * beta);
    sum.ct += h.a_t * angle.cos + h.b_t * angle.sin;
    sum.cq += h.a_q * angle.cos + h.b_q * angle.sin;
    k += 1.0;
  }
  return sum;
}

QuadrantCurve::QuadrantCurve(const OpenWater& ahead, double pitch_ratio) : ahead_(ahead) {
  const double p = pitch_ratio;
  if (!(p >= 0.55 && p <= 1.4)) throw std::domain_error("four quadrants need P/D within 0.55..1.4");
  const double J_z = zero_thrust_advance(ahead.kt);
  beta_z_ = math::atan2(J_z, kTip);

  // factors at a stopped shaft
  const double phi = math::atan2(p, kTip), phi_1 = math::atan2(1.0, kTip);
  const double f_T = math::cos(phi) / math::cos(phi_1), f_Q = math::sin(phi) / math::sin(phi_1);

  // bollard pull astern
  const StarCoefficients zero = b4_70(0.0), astern = b4_70(kPi), here = open_water(0.0);
  const double r = (0.4811 * p - 1.1116) * p - 0.1404;
  const double c = (astern.cq / zero.cq) / (astern.ct / zero.ct);
  const StarCoefficients e{r * here.ct, r * c * here.cq};

  const StarCoefficients down = b4_70(-0.5 * kPi), up = b4_70(0.5 * kPi), free = b4_70(beta_z_),
                         idle = open_water(beta_z_);
  offset_[0] = {e.ct - astern.ct, e.cq - astern.cq};
  offset_[1] = {(f_T - 1.0) * down.ct, (f_Q - 1.0) * down.cq};
  offset_[2] = {here.ct - zero.ct, here.cq - zero.cq};
  offset_[3] = {idle.ct - free.ct, idle.cq - free.cq};
  offset_[4] = {(f_T - 1.0) * up.ct, (f_Q - 1.0) * up.cq};
  offset_[5] = offset_[0];
}

StarCoefficients QuadrantCurve::open_water(double beta) const {
  const double J = kTip * math::tan(beta);
  return {to_star(evaluate(ahead_.kt, J), J), to_star(evaluate(ahead_.kq, J), J)};
}

StarCoefficients QuadrantCurve::at(double beta) const {
  if (beta >= 0.0 && beta <= beta_z_) return open_water(beta);
  const double knots[] = {-kPi, -0.5 * kPi, 0.0, beta_z_, 0.5 * kPi, kPi};
  int i = 0;
  while (i < 4 && beta > knots[i + 1]) ++i;
  const double f = (beta - knots[i]) / (knots[i + 1] - knots[i]);
  const StarCoefficients series = b4_70(beta);
  return {series.ct + (1.0 - f) * offset_[i].ct + f * offset_[i + 1].ct,
          series.cq + (1.0 - f) * offset_[i].cq + f * offset_[i + 1].cq};
}

math::Grid circle_grid(double step_deg) {
  const std::size_t half = static_cast<std::size_t>(std::lround(180.0 / step_deg)) + kPadding;
  math::Grid grid;
  grid.step = step_deg * kDegree;
  grid.first = -static_cast<double>(half) * grid.step;
  grid.points = 2 * half + 1;
  return grid;
}

FourQuadrant make_four_quadrant(const OpenWater& ahead, double pitch_ratio, double diameter_m,
                                double rho_kgpm3) {
  if (!(diameter_m > 0.0 && rho_kgpm3 > 0.0)) {
    throw std::domain_error("a propeller needs a positive diameter and water density");
  }
  const QuadrantCurve curve(ahead, pitch_ratio);
  FourQuadrant p;
  p.diameter_m = diameter_m;
  p.tip_factor = kTip * diameter_m;
  p.thrust_area = rho_kgpm3 * kPi / 8.0 * diameter_m * diameter_m;
  p.torque_volume = p.thrust_area * diameter_m;
  p.ahead_kt = ahead.kt[0];
  p.astern_kt = -curve.at(kPi).ct * kPi / 8.0 * kTip * kTip;
  p.circle = circle_grid(1.0);
  std::vector<double> ct, cq;
  for (std::size_t i = 0; i < p.circle.points; ++i) {
    const StarCoefficients c = curve.at(math::wrap_pi(p.circle.at(i)));
    ct.push_back(c.ct);
    cq.push_back(c.cq);
  }
  p.ct = math::Spline(p.circle, ct);
  p.cq = math::Spline(p.circle, cq);
  return p;
}

FourQuadrant make_four_quadrant(int blades, double pitch_ratio, double area_ratio,
                                double diameter_m, double rho_kgpm3) {
  return make_four_quadrant(wageningen_b(blades, pitch_ratio, area_ratio), pitch_ratio, diameter_m,
                            rho_kgpm3);
}

FourQuadrant make_four_quadrant(const vessel::PropellerData& data, double rho_kgpm3) {
  OpenWater ahead = data.nozzle ? ka_4_70_nozzle_19a(data.pitch_ratio)
                                : wageningen_b(data.blades, data.pitch_ratio, data.area_ratio);
  if (!data.thrust_from_series) ahead.kt = {data.k0, data.k1, data.k2, 0.0};
  for (double& c : ahead.kq) c /= data.relative_rotative;
  return make_four_quadrant(ahead, data.pitch_ratio, data.diameter_m, rho_kgpm3);
}

}  // namespace haeul::propulsion
