#pragma once
/// Heights of the land, made up from the coastline alone.
///
/// With d the distance inland of the nearest shore, the height is
///
///     z = 0.15 d, at least -12 m                          seawards
///     z = min(0.04 d, 5 m) + A_1(d) n_1 + A_2(d) n_2^1.6  inland
///
/// n_1, n_2 smooth noise of 1 and 5 km length, A_1 and A_2 growing from the shore: hills of about
/// 60 m behind the coast, ridges up to some 450 m from 6 km on. Sides of a polygon that run along its
/// bounding box are where a chart was cut, not shores; beyond them the land goes on.
/// Assumptions and limits: a backdrop; no height here is a measured one.
#include <osg/Vec2d>
#include <vector>

#include "models/environment/chart.h"

namespace haeul::scene {

/// Repeatable smooth noise in [0, 1] with the length scale 1.
double value_noise(double x, double y);
/// Five octaves of it.
double fractal_noise(double x, double y);
/// Repeatable number in [0, 1) of a cell.
double cell_draw(int i, int j, int purpose);

class Relief {
 public:
  explicit Relief(const environment::Chart& chart);
  bool empty() const { return rings_.empty(); }
  /// Distance inland of the nearest shore, negative at sea [m].
  double inland(double east, double north) const;
  /// Share of built-up ground in [0, 1].
  double built(double east, double north, double inland_m) const;
  double height(double east, double north, double inland_m) const;
  osg::Vec2d low() const { return low_; }  ///< south-west corner of the charted land
  osg::Vec2d high() const { return high_; }

 private:
  struct Side {
    osg::Vec2d a, b;
  };
  std::vector<std::vector<osg::Vec2d>> rings_;  // x east, y north
  std::vector<Side> shores_;
  std::vector<osg::Vec2d> harbours_;  // berths and quays draw industry to them
  osg::Vec2d low_, high_;
};

}  // namespace haeul::scene
