#include "viewer/scene/land/land.h"

#include <algorithm>
#include <cmath>
#include <osg/Geode>

#include "viewer/scene/shaders.h"

namespace haeul::scene {
namespace {

constexpr double kCell_m = 115.0, kBeyond_m = 11000.0;

osg::ref_ptr<osg::Geometry> make_ground(const Relief& relief) {
  const osg::Vec2d low = relief.low() - osg::Vec2d(kBeyond_m, kBeyond_m);
  const osg::Vec2d high = relief.high() + osg::Vec2d(kBeyond_m * 0.2, kBeyond_m);
  const int columns = static_cast<int>((high.x() - low.x()) / kCell_m) + 1;
  const int rows = static_cast<int>((high.y() - low.y()) / kCell_m) + 1;
  std::vector<float> z(static_cast<std::size_t>(columns) * rows), cover(z.size());

  // distances change by at most a cell's length from one cell to the next: skip over open water
  for (int j = 0; j < rows; ++j) {
    for (int i = 0; i < columns; ++i) {
      const double x = low.x() + i * kCell_m, y = low.y() + j * kCell_m;
      const double d = relief.inland(x, y);
      const auto at = static_cast<std::size_t>(j) * columns + i;
      z[at] = static_cast<float>(relief.height(x, y, d));
      cover[at] = d > 0.0 ? static_cast<float>(relief.built(x, y, d)) : 0.0F;
      const int skip = d < -4.0 * kCell_m ? static_cast<int>(-d / kCell_m) - 2 : 0;
      for (int k = 0; k < skip && i + 1 < columns; ++k) {
        ++i;
        z[at + k + 1] = -12.0F;
      }
    }
  }

  Mesh mesh;
  std::vector<int> index(z.size(), -1);
  const auto height = [&](int i, int j) {
    return z[static_cast<std::size_t>(std::clamp(j, 0, rows - 1)) * columns +
             std::clamp(i, 0, columns - 1)];
  };
  const auto vertex = [&](int i, int j) {
    const auto at = static_cast<std::size_t>(j) * columns + i;
    if (index[at] < 0) {
      osg::Vec3 n(height(i - 1, j) - height(i + 1, j), height(i, j - 1) - height(i, j + 1),
                  static_cast<float>(2.0 * kCell_m));
      n.normalize();
      const osg::Vec3 p(static_cast<float>(low.x() + i * kCell_m),
                        static_cast<float>(low.y() + j * kCell_m), z[at]);
      index[at] = static_cast<int>(
          mesh.vertex(p, n, {static_cast<std::uint8_t>(255.0F * cover[at]), 0, 0, 255}));
    }
    return static_cast<std::uint32_t>(index[at]);
  };
  for (int j = 0; j + 1 < rows; ++j) {
    for (int i = 0; i + 1 < columns; ++i) {
      const float top =
          std::max({height(i, j), height(i + 1, j), height(i, j + 1), height(i + 1, j + 1)});
      if (top <= -11.0F) continue;
      const auto a = vertex(i, j), b = vertex(i + 1, j), c = vertex(i + 1, j + 1),
                 d = vertex(i, j + 1);
      mesh.triangle(a, b, c);
      mesh.triangle(a, c, d);
    }
  }
  return mesh.geometry();
}

osg::ref_ptr<osg::Geode> geode(const osg::ref_ptr<osg::Geometry>& geometry, const char* program) {
  osg::ref_ptr<osg::Geode> node = new osg::Geode;
  node->addDrawable(geometry);
  node->setCullingActive(false);
  node->getOrCreateStateSet()->setAttributeAndModes(make_program(program, program));
  return node;
}

}  // namespace

Land::Land(const environment::Chart& chart) {
  group_->setCullingActive(false);
  set_uniform(*group_->getOrCreateStateSet(), "u_shadow_on", 0.0F);
  const Relief relief(chart);
  Mesh solids = make_works(chart);
  if (!relief.empty()) {
    group_->addChild(geode(make_ground(relief), "land"));
    solids.append(make_buildings(relief), 0.0, {0, 0, 0});
  }
  if (!solids.indices.empty()) group_->addChild(geode(solids.geometry(), "surface"));
}

void Land::update(const camera::View& view) {
  set_uniform(*group_->getOrCreateStateSet(), "u_place",
              osg::Matrixf(osg::Matrixd::translate(view.render({0.0, 0.0}))));
}

}  // namespace haeul::scene
