#pragma once
/// A whole set of manoeuvring coefficients from main particulars, for ships nobody has published.
///
/// With x = C_B B/L, k = 2 d/L, L/B and d/B, primed as in mmg_hull.h:
///
///     Y_v, Y_R, N_v, N_r   mean of Clarke's and Wagner Smitt's regressions                    (1)
///     Y_vvv … N_rrr        Yoshimura & Masumoto, in terms of v' = -sin beta; Y_vvr = 0         (2)
///     X_vv, X_vr, X_rr, X_vvvv   Matsumoto & Suemitsu; X_vr = (1.11 C_B - 1.07) m_y'           (3)
///     m_x, m_y, J_z        Zhou's fit of Motora's charts                                      (4)
///     t_R, a_H, x_H        Kijima;   kappa = 0.6 / epsilon;   l_R' = -0.9                      (5)
///     gamma_R, epsilon     Yoshimura & Masumoto;   f_alpha = 6.13 A/(A + 2.25), A = H_R^2/A_R   (6)
///     w_P0                 0.5 C_B - 0.05 (Taylor); two screws 0.55 C_B - 0.20                 (7)
///     t_P                  0.6 w_P0; two screws 0.325 C_B - 0.1885 D / sqrt(B d)  (Holtrop)    (8)
///
/// The factors of (5)-(8) are held within what published sets show. Y_R is the hull's own: the
/// (m + m_x) u r of the equations of motion is not in it. Resistance is not estimated here.
///
/// Trimmed by the stern by t draughts, with Y_v and N_v of the even keel:
///
///     Y_v (1 + 2/3 t),  Y_R (1 + 0.8 t),  N_v - 0.27 t Y_v,  N_r (1 + 0.3 t)                   (9)
///     X_vr = [(1.11 C_B - 0.07) (1 + 0.208 t) - 1] m_y'                                       (10)
///
/// Frame: B at midship. Assumptions and limits: deep water, conventional hulls of C_B 0.50
/// to 0.85, L/B 4 to 8.5, B/d 2.2 to 4; outside, see `departures`. Tried on two published ships and
/// measured ones: advance to 8 %, tactical diameter to 15 %, overshoot angles to 25 %; full ships
/// come out too stable, the speed lost in a turn is good to 15 %. The centre of gravity does not
/// enter the derivatives; a factor for two hulls of rudder behind two screws is not known, so the
/// single-screw factors stand. Kijima's trim factors agree with (9) on N_v within a quarter, while for
/// a tanker those on Y_v and N_r are twice and five times as steep: nothing at hand decides between
/// them, and (9) is the milder. Nothing else of the set feels the trim.
/// Sources: D. Clarke et al., Trans RINA 125 (1983); L. Wagner Smitt (1970); Y. Yoshimura, Y.
/// Masumoto, MARSIM 2012; S. Inoue et al., Int. Shipbuilding Progress 28 (1981) for (9); K.
/// Matsumoto, K. Suemitsu (1983); K. Kijima et al., J SNA Japan 168 (1990); Z. Zhou et al. (1983);
/// J. Holtrop, G. Mennen, ISP 29 (1982). Signs of (2) that public transcriptions have wrong are
/// those that agree with the published sets of KVLCC2, KCS and S175.
#include <vector>

#include "models/vessel/ship_data.h"

namespace haeul::hull {

/// What the regressions need; all in SI, all > 0 unless said otherwise.
struct Particulars {
  double length_pp_m = 0.0, breadth_m = 0.0, draught_m = 0.0;
  double block = 0.0;                 ///< C_B = volume / (L B d), below 1
  bool twin_screw = false;            ///< two screws with a rudder behind each
  double propeller_diameter_m = 0.0;  ///< D_P
  double rudder_area_m2 = 0.0;        ///< A_R of one rudder
  double rudder_height_m = 0.0;       ///< H_R
  double wake = 0.0;                  ///< w_P0; 0: eq. (7)
  double trim_m = 0.0;                ///< by the stern; any sign
};

/// A particular outside the range of the regressions.
struct Departure {
  const char* what;  ///< "C_B", "L/B", "B/d"
  double value, least, most;
};

struct MmgEstimate {
  vessel::MmgHullData hull;   ///< all but R0
  vessel::RudderData rudder;  ///< area, height and interaction; x_R' -0.5
  double wake = 0.0, thrust_deduction = 0.0;
  std::vector<Departure> departures;
};

/// Particulars of a ship file. Throws std::domain_error where one is missing.
Particulars particulars_of(const vessel::ShipData& ship);

/// Eqs. (1)-(10). Throws std::domain_error on impossible particulars.
MmgEstimate estimate_mmg(const Particulars& ship);

}  // namespace haeul::hull
