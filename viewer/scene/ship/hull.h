#pragma once
/// A ship's hull generated from her principal dimensions.
///
/// The shell is a family of waterlines. At height z above the load line the half-breadth is
///
///     y(x, z) = w_f(s_f) w_a(s_a) y_max(z)                                   (1)
///     w_f = (1 - s_f^n)^m          entrance, s_f from 0 at the shoulder to 1 at the stem
///     w_a = 1 - (1 - t) s_a^2.2    run, s_a from 0 at the shoulder to 1 at the stern
///
/// with y_max(z) the midship section (bilge circle, optional deadrise), t(z) the breadth of the
/// transom and stem and stern profiles that depend on z; a bulb is the larger of (1) and an
/// ellipsoid. Entrance and run share one length factor, found by bisection so that the volume of
/// the finished mesh below z = 0 is C_B L_pp B T.
///
/// Frame: origin midship between perpendiculars at the load line, which is that of the draught she was
/// designed for, x forward, y to port, z up. How she floats is where she is placed (ships.h).
/// Assumptions and limits: a picture, not a lines plan; even keel; no appendages below the load line.
#include "viewer/scene/mesh.h"

namespace haeul::scene {

struct HullForm {
  // dimensions [m]
  double length_overall = 0.0, length_pp = 0.0, breadth = 0.0, draught = 0.0, depth = 0.0;
  double block = 0.8;  ///< C_B

  // character
  double entrance = 0.16, run = 0.24;       ///< first guess of their lengths, share of L_pp
  double bow_power = 2.2, bow_fine = 0.55;  ///< n and m of the load waterline
  double flare = 0.15;                      ///< how much fuller the bow is at the deck
  double deadrise = 0.0;                    ///< exponent of the section's rise; 0: flat of bottom
  double transom = 0.80;                    ///< transom's share of the breadth at deck
  bool bulb = true;
  double forecastle = 0.0;                    ///< height of the raised forecastle deck [m]
  double sheer_bow = 0.0, sheer_stern = 0.0;  ///< rise of the deck edge at the ends [m]
  double bulwark = 0.0, bulwark_bow = 0.0;    ///< along the side and at the bow [m]

  // paint
  Colour antifouling = rgb(0x7a1f1a), boot_top = rgb(0xd9d6cc), topside = rgb(0x16202c, 0.35);
  Colour deck = rgb(0x7c3a30), rail = rgb(0xdedbd2);

  double bow_x() const;    ///< foremost point
  double stern_x() const;  ///< aftmost point
  double forward_x() const { return 0.5 * length_pp; }
  double aft_x() const { return -0.5 * length_pp; }
};

/// A finished hull.
struct Hull {
  HullForm form;
  Mesh mesh;                         ///< shell, transom, bottom, deck
  double volume_m3 = 0.0;            ///< of the mesh below the load line
  std::vector<osg::Vec2> waterline;  ///< port half of the load line, stern to bow (x, y)
  /// Height of the deck at x, above the load line [m].
  double deck_z(double x) const;
  /// Half-breadth of the deck at x [m].
  double deck_y(double x) const;
  /// Half-breadth of the shell at x, between load line and rail [m].
  double shell_y(double x, double z) const;
  std::vector<osg::Vec3> deck_edge;          ///< port edge, stern to bow
  std::vector<std::vector<osg::Vec3>> side;  ///< port waterlines from the load line up to the rail
};

Hull make_hull(const HullForm& form);

}  // namespace haeul::scene
