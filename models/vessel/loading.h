#pragma once
/// A ship at another draught and trim than her file's: her data, loaded.
///
/// With T, T_0 the new and the file's mean draught, dT = T - T_0, tau the trim by the stern, and V, C_B,
/// C_WP, C_M, KM, BM_L of hydrostatics.h:
///
///     displacement V(T);   x_G = x_G0 - BM_L tau / L;   T at x' L: T - x' tau                   (1)
///     propeller   tip at min(1.05 D, T_0) above the keel; it must be under water               (2)
///     rudder      from h_0 = min(0.1 T_0, T_0 - H) above the keel; the part under water counts (3)
///     w           w_0 + Holtrop's w at the new draught less that at the file's                 (4)
///     hull, rudder, t_P   what the file has + the estimate at the new draught less that at the
///                 file's (mmg_estimate.h, trim included)                                       (5)
///     resistance  Holtrop at the new draughts; bulb cut off at the water, 2 h_B high; transom of
///                 0.8 B sinks with the stern; a given wetted surface as 1.7 L T + V / T         (6)
///     wind        A_L - L_OA dT, A_F - B dT, centroids with the strip; the wedge L^2 tau / 12 of
///                 trim moves that of A_L                                                       (7)
///     roll        KG as in the file: GM = GM_0 + KM(T) - KM(T_0), or GM as given and KG from it;
///                 k_xx / B + 0.023 B (1/T - 1/T_0); arms follow T / 2 and the wet rudder         (8)
///
/// Depth under the keel, squat, shallow water and waves take the new dimensions. At the file's draught
/// without trim the ship is hers, bit for bit.
///
/// Frame: B, midship at the actual waterline. Assumptions and limits: only ships whose manoeuvring set
/// is estimated; 0.4 T_0 <= T <= depth - 0.015 L (about the load line's freeboard; T_0 if that is
/// more); |tau| at most 0.015 L (MARPOL's for tankers in ballast) and half the draught; a third of the
/// rudder wet. (2), (3), the bulb's and the transom's shapes, and (5) for figures the file gives are
/// ours. k_zz / L and the waterline's length stay.
/// Source: MARPOL 73/78 Annex I reg. 18.2; J. Holtrop, G. Mennen (1982); wetted surface by Denny and
/// Mumford; k_xx: IMO weather criterion (IS Code 2008); the rest follows from statics.
#include <optional>
#include <stdexcept>

#include "models/vessel/ship_data.h"

namespace haeul::vessel {

/// As ordered; what is left out follows from the rest.
struct LoadingData {
  std::optional<double> draught_m;       ///< mean; left out: from the displacement, else the file's
  double trim_m = 0.0;                   ///< draught aft less forward
  std::optional<double> displacement_t;  ///< with a draught: must be hers within 1 %
  std::optional<double> gm_m;            ///< left out: with the file's KG
};

/// Why a ship cannot be loaded so, and which key of the order is to blame.
class LoadingError : public std::domain_error {
 public:
  enum class Key { none, draught, trim, displacement, gm };
  LoadingError(Key which, const std::string& why) : std::domain_error(why), key(which) {}
  Key key;
};

/// The ship so loaded. Throws LoadingError.
ShipData loaded(const ShipData& ship, const LoadingData& loading);

/// Draughts at the perpendiculars and the greatest of the hull [m].
inline double draught_aft(const Dimensions& d) { return d.draught_m + 0.5 * d.trim_m; }
inline double draught_forward(const Dimensions& d) { return d.draught_m - 0.5 * d.trim_m; }
inline double deepest_draught(const Dimensions& d) {
  return d.trim_m < 0.0 ? draught_forward(d) : draught_aft(d);
}

}  // namespace haeul::vessel
