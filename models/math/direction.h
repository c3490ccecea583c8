#pragma once
/// Curves over the direction of a vector in the plane, round the whole circle, for both widths of
/// Real and without the angle itself.
///
/// The circle falls into four quarters about the axes; in each the tangent or cotangent
///
///     q = y / x  (|x| >= |y|),   q = x / y  (else),   -1 <= q <= 1                           (1)
///
/// is divided evenly, and the curve is a natural cubic spline (spline.h) over q, set up with points
/// beyond both ends so that the end condition does not show. Where quarters meet both splines go
/// through the same point; their slopes agree to the accuracy of the splines.
///
/// Assumptions and limits: a vector of no length points along +x.
#include "models/math/spline.h"

namespace haeul::math {

/// How finely the circle is divided.
struct Directions {
  std::size_t half = 57;  ///< cells in half a quarter; of one degree at the axis, half at its end

  std::size_t cells() const { return 8 * half; }

  /// Place of the direction of (x, y) in a curve of append().
  template <class Real>
  Place<Real> place(const Real& x, const Real& y) const {
    const auto wide = abs(x) >= abs(y);
    const Real over = select(wide, y, x), under = select(wide, x, y);
    const Real q = over / select(under == Real(0.0), Real(1.0), under);
    const Real quarter =
        select(wide, Real(0.0), Real(1.0)) + select(under < Real(0.0), Real(2.0), Real(0.0));
    return place_in_row((q + Real(1.0)) * Real(static_cast<double>(half)), 2 * half,
                        quarter * Real(static_cast<double>(2 * half)));
  }

  /// Appends the curve that is `f` of the angle in -pi..pi [rad] to `curve`.
  template <class Function>
  void append(Spline& curve, const Function& f) const {
    for (int quarter = 0; quarter < 4; ++quarter) {
      std::vector<double> y;
      const auto ends = static_cast<int>(half) + kBeyond;
      for (int i = -ends; i <= ends; ++i) y.push_back(f(angle(quarter, i)));
      curve.append(y, kBeyond, 2 * half);
    }
  }

 private:
  static constexpr int kBeyond = 20;  // the end condition has faded to 1e-11

  // of point i of a quarter, i = 0 on its axis [rad]
  double angle(int quarter, int i) const;
};

}  // namespace haeul::math
