#include "viewer/scene/ship/hull.h"

#include <algorithm>
#include <cmath>

namespace haeul::scene {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr int kColumns = 84;

double smooth(double a, double b, double x) {
  const double t = std::clamp((x - a) / (b - a), 0.0, 1.0);
  return t * t * (3.0 - 2.0 * t);
}

osg::Vec3 vec(double x, double y, double z) {
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
}

// The continuous shape for one length factor of entrance and run.
class Shape {
 public:
  Shape(const HullForm& form, double factor) : f_(form), factor_(factor) {
    const double overhang = f_.bow_x() - f_.forward_x();
    bulb_tip_ = f_.forward_x() + std::min(0.018 * f_.length_pp, 0.92 * overhang);
    counter_z_ = -0.06 * f_.draught;
  }

  double freeboard() const { return f_.depth - f_.draught; }

  // deck height over the share u of the length
  double deck_z(double u) const {
    const double fore = std::clamp(2.0 * u - 1.0, 0.0, 1.0),
                 aft = std::clamp(1.0 - 2.0 * u, 0.0, 1.0);
    return freeboard() + f_.sheer_bow * std::pow(fore, 2.4) + f_.sheer_stern * aft * aft +
           f_.forecastle * smooth(0.908, 0.922, u);
  }
  double bulwark(double u) const {
    return f_.bulwark + (f_.bulwark_bow - f_.bulwark) * smooth(0.93, 0.97, u);
  }

  double stem(double z) const { return f_.bulb ? std::max(stem_base(z), bulb_x(z)) : stem_base(z); }
  double stern(double z) const {
    if (z >= counter_z_) return f_.stern_x();
    const double t = std::clamp((counter_z_ - z) / (0.55 * f_.draught), 0.0, 1.0);
    const double inner = f_.aft_x() + 0.035 * f_.length_pp;
    return f_.stern_x() + (inner - f_.stern_x()) * std::pow(t, 0.75);
  }

  double half_breadth(double x, double z) const {
    const double level = std::clamp((z + f_.draught) / f_.draught, 0.0, 1.0);
    const double above = std::clamp(z / freeboard(), 0.0, 1.0);

    // entrance
    const double length_f = f_.entrance * factor_ * f_.length_pp *
                            (1.0 + 0.30 * (1.0 - level) - 0.35 * f_.flare * above);
    const double s_f = std::clamp((x - stem_base(z)) / length_f + 1.0, 0.0, 1.0);
    const double fine = f_.bow_fine * (1.0 + 0.35 * (1.0 - level)) * (1.0 - f_.flare * above);
    const double w_f = std::pow(std::max(0.0, 1.0 - std::pow(s_f, f_.bow_power)), fine);

    // run
    const double length_a =
        f_.run * factor_ * f_.length_pp * (1.0 + 0.35 * (1.0 - level) - 0.25 * above);
    const double s_a = std::clamp((stern(z) - x) / length_a + 1.0, 0.0, 1.0);
    const double wet = smooth(-0.55 * f_.draught, 0.35 * freeboard(), z);
    const double t = 0.015 + (f_.transom - 0.015) * wet;
    const double w_a = 1.0 - (1.0 - t) * std::pow(s_a, 2.2);

    double y = w_f * w_a * section(z);
    if (f_.bulb) y = std::max(y, bulb_y(x, z));
    return y;
  }

 private:
  // midship section: bilge circle and deadrise
  double section(double z) const {
    const double radius = 0.09 * f_.breadth, h = std::clamp(z + f_.draught, 0.0, radius);
    const double bilge = std::sqrt(radius * radius - (radius - h) * (radius - h));
    const double level = std::clamp((z + f_.draught) / f_.draught, 0.0, 1.0);
    return (0.5 * f_.breadth - radius + bilge) * std::pow(level, f_.deadrise);
  }
  double stem_base(double z) const {
    if (z >= 0.0) {
      const double v = std::min(1.0, z / freeboard());
      return f_.forward_x() + (f_.bow_x() - f_.forward_x()) * v;
    }
    return f_.forward_x() + (f_.bulb ? 0.004 : 0.045) * f_.length_pp * z / f_.draught;
  }
  double bulb_share(double z) const {
    const double d = (z + 0.52 * f_.draught) / (0.44 * f_.draught);
    return 1.0 - d * d;
  }
  double bulb_x(double z) const {
    const double share = bulb_share(z), root = f_.forward_x() - 0.03 * f_.length_pp;
    return share > 0.0 ? root + (bulb_tip_ - root) * std::sqrt(share) : -1e9;
  }
  double bulb_y(double x, double z) const {
    const double root = f_.forward_x() - 0.03 * f_.length_pp;
    const double dx = std::max(0.0, x - root) / (bulb_tip_ - root);
    const double share = bulb_share(z) - dx * dx;
    return share > 0.0 && x > root ? 0.095 * f_.breadth * std::sqrt(share) : 0.0;
  }

  const HullForm& f_;
  double factor_, bulb_tip_ = 0.0, counter_z_ = 0.0;
};

// One row of the shell: a constant height below the rail, or a share of the way up to it.
struct Row {
  double z = 0.0;        // nominal height
  bool to_rail = false;  // z counts as the share of the rail's height
  Colour colour;         // of the band above this row
};

std::vector<Row> rows_of(const HullForm& f) {
  const double boot0 = 0.030 * f.depth, boot1 = 0.046 * f.depth, freeboard = f.depth - f.draught;
  std::vector<Row> rows;
  for (const double h :
       {0.0, 0.01, 0.03, 0.06, 0.10, 0.16, 0.24, 0.34, 0.46, 0.6, 0.75, 0.88, 0.96}) {
    rows.push_back({-f.draught * (1.0 - h), false, f.antifouling});
  }
  rows.push_back({0.0, false, f.antifouling});
  rows.push_back({std::min(boot0, 0.2 * freeboard), false, f.boot_top});
  rows.push_back({std::min(boot1, 0.3 * freeboard), false, f.topside});
  for (const double v : {0.45, 0.65, 0.82, 0.94}) rows.push_back({v, true, f.topside});
  rows.push_back({1.0, true, f.topside});
  return rows;
}

struct Grid {
  std::vector<Row> rows;
  std::vector<std::vector<osg::Vec3>> port;  // [row][column]
};

Grid grid_of(const HullForm& form, double factor) {
  const Shape shape(form, factor);
  Grid grid{rows_of(form), {}};
  for (const Row& row : grid.rows) {
    std::vector<osg::Vec3> line;
    for (int i = 0; i <= kColumns; ++i) {
      const double even = static_cast<double>(i) / kColumns;
      const double u = 0.35 * even + 0.65 * 0.5 * (1.0 - std::cos(kPi * even));
      const double nominal = row.to_rail ? row.z * shape.freeboard() : row.z;
      const double x0 = shape.stern(nominal), x1 = shape.stem(nominal);
      const double x = i == kColumns ? x1 : x0 + u * (x1 - x0);
      const double z = row.to_rail ? row.z * (shape.deck_z(u) + shape.bulwark(u)) : row.z;
      const double y = i == kColumns ? 0.0 : shape.half_breadth(x, nominal);
      line.push_back(vec(x, y, z));
    }
    grid.port.push_back(std::move(line));
  }
  return grid;
}

osg::Vec3 mirror(const osg::Vec3& v) { return {v.x(), -v.y(), v.z()}; }

// Outward normal of the port side by central differences.
osg::Vec3 normal_at(const Grid& grid, std::size_t r, std::size_t c) {
  const auto rows = grid.port.size() - 1, columns = grid.port[0].size() - 1;
  const osg::Vec3 along = grid.port[r][std::min(c + 1, columns)] - grid.port[r][c ? c - 1 : 0];
  const osg::Vec3 up = grid.port[std::min(r + 1, rows)][c] - grid.port[r ? r - 1 : 0][c];
  osg::Vec3 n = up ^ along;
  if (n.normalize() < 1e-6F) n = c > columns / 2 ? osg::Vec3(1, 0, 0) : osg::Vec3(0, 1, 0);
  return n;
}

Mesh shell_of(const Grid& grid) {
  Mesh mesh;
  const std::size_t columns = grid.port[0].size();

  // sides, one band per pair of rows
  for (std::size_t r = 0; r + 1 < grid.port.size(); ++r) {
    const Colour colour = grid.rows[r].colour;
    for (const bool port : {true, false}) {
      std::vector<std::uint32_t> low, high;
      for (std::size_t c = 0; c < columns; ++c) {
        const auto add = [&](std::size_t row) {
          const osg::Vec3 p = grid.port[row][c], n = normal_at(grid, row, c);
          return port ? mesh.vertex(p, n, colour) : mesh.vertex(mirror(p), mirror(n), colour);
        };
        low.push_back(add(r));
        high.push_back(add(r + 1));
      }
      for (std::size_t c = 0; c + 1 < columns; ++c) {
        if (port) {
          mesh.triangle(low[c + 1], low[c], high[c]);
          mesh.triangle(low[c + 1], high[c], high[c + 1]);
        } else {
          mesh.triangle(low[c], low[c + 1], high[c + 1]);
          mesh.triangle(low[c], high[c + 1], high[c]);
        }
      }
    }
    // transom, slightly darker to read as a plane of its own
    const osg::Vec3 &a = grid.port[r][0], &b = grid.port[r + 1][0];
    mesh.quad(mirror(a), mirror(b), b, a, shade(colour, 0.9));
  }

  // bottom
  for (std::size_t c = 0; c + 1 < columns; ++c) {
    const osg::Vec3 &a = grid.port[0][c], &b = grid.port[0][c + 1];
    mesh.quad(a, b, mirror(b), mirror(a), grid.rows[0].colour);
  }
  return mesh;
}

// A point of the port side moved in by the thickness of a bulwark.
osg::Vec3 inboard(const osg::Vec3& v) {
  constexpr float kThick = 0.12F;
  return {v.x(), std::max(0.0F, v.y() - kThick), v.z()};
}

// Deck planking inside the bulwark.
void add_deck(const HullForm& form, const Grid& grid, Hull& hull) {
  const Shape shape(form, 1.0);
  const auto& rail = grid.port.back();
  for (std::size_t i = 0; i < rail.size(); ++i) {
    const double even = static_cast<double>(i) / kColumns;
    const double u = 0.35 * even + 0.65 * 0.5 * (1.0 - std::cos(kPi * even));
    hull.deck_edge.push_back(vec(rail[i].x(), rail[i].y(), shape.deck_z(u)));
  }
  for (std::size_t i = 0; i + 1 < rail.size(); ++i) {
    const osg::Vec3 &a = hull.deck_edge[i], &b = hull.deck_edge[i + 1];
    hull.mesh.quad(mirror(a), mirror(b), b, a, form.deck);
    if (form.bulwark + form.bulwark_bow <= 0.0) continue;
    const osg::Vec3 &c = rail[i + 1], &d = rail[i];
    if ((c - b).length() + (d - a).length() < 0.05F) continue;
    // the inside stands off the shell, else the two would fight for the same depth
    const osg::Vec3 e = inboard(a), f = inboard(b), g = inboard(c), h = inboard(d);
    hull.mesh.quad(e, f, g, h, form.rail);
    hull.mesh.quad(mirror(f), mirror(e), mirror(h), mirror(g), form.rail);
    hull.mesh.quad(h, g, c, d, form.rail);
    hull.mesh.quad(mirror(g), mirror(h), mirror(d), mirror(c), form.rail);
  }
}

}  // namespace

double HullForm::bow_x() const { return forward_x() + 0.4 * (length_overall - length_pp); }
double HullForm::stern_x() const { return aft_x() - 0.6 * (length_overall - length_pp); }

double Hull::deck_z(double x) const {
  const auto after =
      std::find_if(deck_edge.begin(), deck_edge.end(), [&](auto& p) { return p.x() > x; });
  if (after == deck_edge.end()) return deck_edge.back().z();
  return after == deck_edge.begin() ? after->z() : (after - 1)->z();
}

double Hull::shell_y(double x, double z) const {
  osg::Vec3 below(0, 0, -1);
  for (const auto& line : side) {
    const auto after = std::find_if(line.begin(), line.end(), [&](auto& p) { return p.x() > x; });
    if (after == line.end() || after == line.begin()) continue;
    const float t = (static_cast<float>(x) - (after - 1)->x()) / (after->x() - (after - 1)->x());
    const osg::Vec3 here = *(after - 1) * (1.0F - t) + *after * t;
    if (here.z() >= z) {
      if (below.z() < 0.0F) return here.y();
      const double up = (z - below.z()) / std::max(1e-6F, here.z() - below.z());
      return (1.0 - up) * below.y() + up * here.y();
    }
    below = here;
  }
  return below.y();
}

double Hull::deck_y(double x) const {
  const auto after =
      std::find_if(deck_edge.begin(), deck_edge.end(), [&](auto& p) { return p.x() > x; });
  if (after == deck_edge.end() || after == deck_edge.begin()) return 0.0;
  const double t = (x - (after - 1)->x()) / (after->x() - (after - 1)->x());
  return (1.0 - t) * (after - 1)->y() + t * after->y();
}

Hull make_hull(const HullForm& form) {
  // the volume falls as entrance and run grow
  const double wanted = form.block * form.length_pp * form.breadth * form.draught;
  double low = 0.15, high = std::min(3.5, 0.98 / (form.entrance + form.run) * 1.3);
  for (int i = 0; i < 40; ++i) {
    const double middle = 0.5 * (low + high);
    const bool too_full = volume_below_water(shell_of(grid_of(form, middle))) > wanted;
    (too_full ? low : high) = middle;
  }
  const Grid grid = grid_of(form, 0.5 * (low + high));

  Hull hull;
  hull.form = form;
  hull.mesh = shell_of(grid);
  hull.volume_m3 = volume_below_water(hull.mesh);
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    if (grid.rows[r].z >= 0.0) hull.side.push_back(grid.port[r]);
    if (grid.rows[r].z != 0.0 || grid.rows[r].to_rail) continue;
    for (const auto& p : grid.port[r]) hull.waterline.emplace_back(p.x(), p.y());
  }
  add_deck(form, grid, hull);
  return hull;
}

}  // namespace haeul::scene
