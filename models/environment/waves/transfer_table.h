#pragma once
/// Transfer functions of heave, roll and pitch as a table gives them, in place of closed forms.
///
/// Waves of amplitude a and phase theta at midship, towards beta off the bow (0 following, 90
/// degrees to starboard, 180 head), move a ship with
///
///     x = a A cos(theta + eps) = a [Re cos theta - Im sin theta],   Re + i Im = A exp(i eps)      (1)
///
/// A and eps stand over frequency, heading and speed. Re and Im are linear between the table's
/// points along each, so that eps may pass a whole turn, and round the whole circle of headings. A
/// table from 0 to 180 degrees is that of a ship alike on both sides: for -beta heave and pitch are
/// the same and roll has the other sign.
///
/// Assumptions and limits: beyond its frequencies and speeds the table's ends are held.
#include <array>

#include "models/vessel/ship_data.h"

namespace haeul::environment {

/// One motion per wave amplitude; eq. (1).
struct Response {
  double re = 0.0, im = 0.0;
};

/// One axis of a table, values ascending.
using Axis = std::vector<double>;

struct TransferTable {
  Axis omega, heading, speed;
  std::vector<Response> heave, roll,
      pitch;              ///< speed-major, then heading, then frequency; empty: none
  bool mirrored = false;  ///< headings are those of one side

  bool empty() const { return omega.empty(); }
};

/// Throws std::domain_error on a table with holes, disordered axes or a circle that is not whole.
TransferTable make_transfer_table(const vessel::TransferFunctionData& data);

/// Heave upwards [m/m], roll starboard side down and pitch bow up [rad/m].
struct MotionResponse {
  Response heave, roll, pitch;
};
MotionResponse transfer_at(const TransferTable& table, double omega, double beta_rad,
                           double speed_mps);

}  // namespace haeul::environment
