#include "viewer/scene/ship/hull.h"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "viewer/scene/ship/ship_model.h"

using namespace haeul::scene;

namespace {

struct Case {
  const char* type;
  double length, pp, breadth, draught, depth;
  double displacement = 0.0;  // 0: by type
};

const Case kCases[] = {{"tanker", 333.0, 320.0, 58.0, 20.8, 30.0},
                       {"tanker", 320.0, 320.0, 58.0, 20.8, 30.0},
                       {"product_tanker", 183.0, 174.0, 32.2, 11.0, 18.8},
                       {"coaster", 98.0, 92.0, 15.8, 6.1, 8.4},
                       {"fishing", 28.0, 25.0, 6.2, 2.2, 2.9},
                       {"fishing", 42.0, 36.5, 7.8, 3.1, 3.65, 500.0},
                       {"container", 172.0, 162.0, 27.4, 9.5, 14.3, 29300.0},
                       {"container", 240.0, 230.0, 32.2, 10.8, 19.0, 52071.0},
                       {"gas_carrier", 295.0, 286.0, 46.4, 11.5, 26.2, 113000.0},
                       {"car_carrier", 199.9, 192.0, 38.0, 9.6, 34.0, 40300.0},
                       {"passenger", 98.0, 90.0, 15.0, 4.2, 8.5, 3290.0},
                       {"passenger", 89.1, 82.0, 12.8, 3.6, 5.4, 2270.0},
                       {"passenger", 26.5, 24.0, 5.4, 1.6, 2.7, 95.0},
                       {"patrol", 112.7, 104.0, 14.2, 4.6, 7.6, 3300.0},
                       {"tug", 35.0, 31.5, 10.5, 3.8, 4.6, 670.0},
                       {"cargo", 171.8, 160.93, 23.17, 7.47, 13.6, 16622.0}};

HullForm form_of(const Case& c) {
  return hull_form({c.type, c.length, c.pp, c.breadth, c.draught, c.depth, c.displacement, 0});
}

// key of a point in millimetres, the same for points that coincide
std::array<long, 3> key(const osg::Vec3& p) {
  return {std::lround(p.x() * 1000.0), std::lround(p.y() * 1000.0), std::lround(p.z() * 1000.0)};
}

}  // namespace

TEST_CASE("a hull displaces its block coefficient's volume") {
  for (const Case& c : kCases) {
    const Hull hull = make_hull(form_of(c));
    const double wanted = c.displacement > 0.0
                              ? c.displacement
                              : typical_block(c.type) * c.pp * c.breadth * c.draught;
    INFO(c.type << " of " << c.length << " m");
    CHECK(hull.volume_m3 == Approx(wanted).epsilon(0.02));
    CHECK(volume_below_water(hull.mesh) == Approx(hull.volume_m3));
  }
}

TEST_CASE("a fuller hull is fuller") {
  HullForm form = form_of(kCases[0]);
  form.block = 0.74;
  const double fine = make_hull(form).volume_m3;
  form.block = 0.84;
  CHECK(make_hull(form).volume_m3 > 1.1 * fine);
}

TEST_CASE("a hull has exactly its main dimensions") {
  for (const Case& c : kCases) {
    const Hull hull = make_hull(form_of(c));
    const osg::BoundingBox box = hull.mesh.bounds();
    INFO(c.type << " of " << c.length << " m");
    CHECK(box.xMax() - box.xMin() == Approx(c.length).margin(1e-3 * c.length));
    CHECK(box.yMax() == Approx(0.5 * c.breadth).margin(1e-4 * c.breadth));
    CHECK(box.yMin() == Approx(-0.5 * c.breadth).margin(1e-4 * c.breadth));
    CHECK(box.zMin() == Approx(-c.draught).margin(1e-4));
    CHECK(hull.deck_z(0.0) == Approx(c.depth - c.draught).margin(0.02 * c.depth));
    CHECK(box.zMax() >= c.depth - c.draught);
  }
}

TEST_CASE("the shell can be asked where it is") {
  for (const Case& c : kCases) {
    const Hull hull = make_hull(form_of(c));
    INFO(c.type);
    CHECK(hull.shell_y(0.0, 10.0 * c.depth) == Approx(hull.deck_y(0.0)).margin(1e-3));
    for (const osg::Vec2& p : hull.waterline) {
      if (std::abs(p.x()) < 0.45 * c.pp)
        CHECK(hull.shell_y(p.x(), 0.0) == Approx(p.y()).margin(0.02));
    }
  }
}

TEST_CASE("port mirrors starboard") {
  for (const Case& c : kCases) {
    const Hull hull = make_hull(form_of(c));
    std::map<std::array<long, 3>, int> balance;
    for (const osg::Vec3& p : hull.mesh.points) {
      const auto k = key(p);
      if (k[1] == 0) continue;
      balance[{k[0], std::abs(k[1]), k[2]}] += k[1] > 0 ? 1 : -1;
    }
    for (const auto& [k, sum] : balance) REQUIRE(sum == 0);
  }
}

TEST_CASE("the wetted shell is closed up to the waterline") {
  for (const Case& c : kCases) {
    const Hull hull = make_hull(form_of(c));
    const Mesh& mesh = hull.mesh;
    // area vectors of a closed surface add up to nothing; the missing lid lies in z = 0
    osg::Vec3d sum;
    double area = 0.0;
    std::map<std::pair<std::array<long, 3>, std::array<long, 3>>, int> edges;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
      const osg::Vec3 p[3] = {mesh.points[mesh.indices[i]], mesh.points[mesh.indices[i + 1]],
                              mesh.points[mesh.indices[i + 2]]};
      if (p[0].z() > 1e-4 || p[1].z() > 1e-4 || p[2].z() > 1e-4) continue;
      const osg::Vec3d n = (osg::Vec3d(p[1]) - p[0]) ^ (osg::Vec3d(p[2]) - p[0]);
      sum += n * 0.5;
      area += 0.5 * n.length();
      for (int e = 0; e < 3; ++e) {
        const auto a = key(p[e]), b = key(p[(e + 1) % 3]);
        if (a != b) ++edges[{a, b}];
      }
    }
    INFO(c.type);
    CHECK(std::abs(sum.x()) < 1e-4 * area);
    CHECK(std::abs(sum.y()) < 1e-4 * area);
    CHECK(sum.z() < 0.0);
    // every directed edge below the water has its opposite
    int open = 0;
    for (const auto& [edge, count] : edges) {
      const bool at_waterline = edge.first[2] == 0 && edge.second[2] == 0;
      const auto opposite = edges.find({edge.second, edge.first});
      if (!at_waterline && (opposite == edges.end() || opposite->second != count)) ++open;
    }
    CHECK(open == 0);
  }
}

TEST_CASE("a deck kit stands on its hull") {
  for (const Case& c : kCases) {
    const ShipModel ship =
        make_ship({c.type, c.length, c.pp, c.breadth, c.draught, c.depth, c.displacement, 1});
    INFO(c.type);
    CHECK(ship.mesh.indices.size() > ship.hull.mesh.indices.size());
    CHECK(ship.top_z > ship.bridge_eye.z());
    CHECK(ship.bridge_eye.z() > c.depth - c.draught + 1.0);
    const osg::BoundingBox box = ship.mesh.bounds();
    CHECK(box.xMax() <= ship.hull.form.bow_x() + 0.05 * c.length);
    CHECK(box.yMax() <= 0.6 * c.breadth);
    for (const osg::Vec3& n : ship.mesh.normals) REQUIRE(n.length() == Approx(1.0).margin(1e-3));
  }
}
