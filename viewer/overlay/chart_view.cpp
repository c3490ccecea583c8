#include "viewer/overlay/chart_view.h"

#include <algorithm>
#include <cmath>
#include <osg/Depth>
#include <osg/MatrixTransform>
#include <osgUtil/Tessellator>

#include "viewer/overlay/overlay.h"
#include "viewer/overlay/words.h"

namespace haeul::overlay {
namespace {

using environment::ChartFeature;
const Paint kInk = paint(0x1d2f3c), kHalo = paint(0xffffff, 0.85), kMagenta = paint(0x9c2f7f, 0.75);
const Paint kLand = paint(0xe8dcb9), kShore = paint(0x6d6247), kFairway = paint(0x2f6f4f, 0.85);
const Paint kOwn = paint(0x0f4f8f), kOther = paint(0x3b4a54), kDanger = paint(0xd4372a);

bool is_anchorage(const std::string& layer) { return layer.rfind("anchorage", 0) == 0; }

osg::ref_ptr<osg::Geometry> filled(const ChartFeature& f, const Paint& colour, double z) {
  osg::ref_ptr<osg::Geometry> g = new osg::Geometry;
  osg::ref_ptr<osg::Vec3Array> points = new osg::Vec3Array;
  for (std::size_t i = 0; i + 1 < f.points.size(); ++i) {
    points->push_back({static_cast<float>(f.points[i].east), static_cast<float>(f.points[i].north),
                       static_cast<float>(z)});
  }
  g->setVertexArray(points);
  g->addPrimitiveSet(new osg::DrawArrays(GL_POLYGON, 0, static_cast<int>(points->size())));
  osg::ref_ptr<osgUtil::Tessellator> tessellator = new osgUtil::Tessellator;
  tessellator->setTessellationType(osgUtil::Tessellator::TESS_TYPE_GEOMETRY);
  tessellator->retessellatePolygons(*g);
  osg::ref_ptr<osg::Vec4Array> paints = new osg::Vec4Array;
  paints->push_back(colour);
  g->setColorArray(paints, osg::Array::BIND_OVERALL);
  g->setUseDisplayList(false);
  return g;
}

math::Vec2 centroid(const std::vector<math::Vec2>& ring) {
  double area = 0.0;
  math::Vec2 sum;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const double c = math::cross(ring[i] - ring[0], ring[i + 1] - ring[0]);
    area += c;
    sum = sum + (c / 3.0) * ((ring[i] - ring[0]) + (ring[i + 1] - ring[0]));
  }
  return std::abs(area) > 1.0 ? ring[0] + (1.0 / area) * sum : ring[0];
}

// metres per pixel and the way from N to pixels
struct Plan {
  const camera::View& view;
  double metre_px() const { return view.height / (2.0 * view.half_height_m); }
  osg::Vec2d operator()(math::Vec2 p) const {
    const math::Vec2 d = p - view.origin;
    return {0.5 * view.width + d.east * metre_px(), 0.5 * view.height - d.north * metre_px()};
  }
};

// outline to scale, or a symbol of the same shape where that would be too small to see
void draw_ship(Canvas& canvas, const Plan& plan, const replay::ShipTrack& track,
               const replay::ShipState& s, const Paint& colour, bool own) {
  const double k = canvas.scale(),
               grow = std::max(1.0, (own ? 30.0 : 22.0) * k / (track.length_m * plan.metre_px()));
  const double l = 0.5 * grow * track.length_m,
               b = std::max(0.5 * grow * track.breadth_m, 0.22 * l);
  const auto corner = [&](double x, double y) {
    const auto sc = math::sincos(s.heading_rad);
    return plan(s.position + math::Vec2{x * sc.cos - y * sc.sin, x * sc.sin + y * sc.cos});
  };
  std::vector<osg::Vec2d> outline = {corner(l, 0), corner(0.62 * l, b), corner(-l, b),
                                     corner(-l, -b), corner(0.62 * l, -b)};
  canvas.fill(outline, track.anchored ? paint(0xfaf6ea) : colour);
  outline.push_back(outline.front());
  canvas.path(outline, 1.4 * k, track.anchored ? paint(0x6b5a74) : paint(0x0b1722));
}

}  // namespace

ChartView::ChartView(const replay::Replay& replay)
    : replay_(replay), moved_(new osg::MatrixTransform) {
  osg::ref_ptr<osg::Geode> node = new osg::Geode;
  for (const ChartFeature& f : replay.chart.features) {
    if (f.shape != ChartFeature::Shape::polygon || f.points.size() < 4) continue;
    if (f.solid) node->addDrawable(filled(f, kLand, 2.0));
    if (f.layer == "fairway_area") node->addDrawable(filled(f, paint(0xbfdccb), 1.0));
    if (is_anchorage(f.layer)) node->addDrawable(filled(f, paint(0xd9d3e6), 0.0));
  }
  moved_->addChild(node);
  areas_->addChild(moved_);
  areas_->setCullingActive(false);
  osg::StateSet& state = *areas_->getOrCreateStateSet();
  state.setMode(GL_LIGHTING, osg::StateAttribute::OFF);
  state.setMode(GL_CULL_FACE, osg::StateAttribute::OFF);
}

void ChartView::place(const camera::View& view) {
  moved_->setMatrix(osg::Matrixd::translate(view.render({0, 0})));
}

void ChartView::draw(Canvas& canvas, const Instant& now, std::vector<Box> taken) const {
  const double k = canvas.scale();
  const Plan plan{now.view};
  struct Name {
    std::string words;
    Paint colour;
    double size;
    bool pill;
  };
  std::vector<Name> names;
  std::vector<Wish> wishes;
  const auto ask = [&](math::Vec2 p, std::string words, const Paint& colour, double size, int rank,
                       bool centred, double gap) {
    const osg::Vec2d q = plan(p);
    if (q.x() < 0 || q.y() < 0 || q.x() > canvas.width() || q.y() > canvas.height()) return;
    wishes.push_back(
        {q.x(), q.y(), canvas.text_width(size, words) + 4 * k, 1.25 * size, gap, rank, centred});
    names.push_back({std::move(words), colour, size, rank < 100});
  };

  // graticule every two minutes, with the radii of curvature of the WGS 84 ellipsoid
  const double lat0 = replay_.origin_lat_deg, lon0 = replay_.origin_lon_deg;
  if (lat0 != 0.0 || lon0 != 0.0) {
    const auto sc = math::sincos(lat0 * math::kPi / 180.0);
    const double e2 = 0.00669437999014, w2 = 1.0 - e2 * sc.sin * sc.sin;
    const double prime = 6378137.0 / math::sqrt(w2), meridian = prime * (1.0 - e2) / w2;
    const double north_m = meridian * math::kPi / 180.0,
                 east_m = prime * sc.cos * math::kPi / 180.0;
    const double half = now.view.half_height_m, wide = half * now.view.aspect();
    const double step_min = half > 12000.0 ? 5.0 : half > 3000.0 ? 2.0 : 1.0;
    const Paint grid = paint(0x5c7f95, 0.35), ink = paint(0x3f6278);
    const auto label = [&](double degrees, const char* side) {
      const double whole = std::floor(degrees + 1e-9);
      return fixed(whole, 0) + "°" + fixed(60.0 * (degrees - whole), 0) + "' " + side;
    };
    const auto first = [&](double from) { return std::ceil(from * 60.0 / step_min); };
    const math::Vec2 o = now.view.origin;
    for (double i = first(lat0 + (o.north - half) / north_m);
         i * step_min / 60.0 < lat0 + (o.north + half) / north_m; i += 1.0) {
      const double lat = i * step_min / 60.0, y = plan({(lat - lat0) * north_m, o.east}).y();
      canvas.line({0.0, y}, {canvas.width(), y}, 1.0, grid);
      if (y > 110 * k && y < canvas.height() - 120 * k)
        canvas.text(8 * k, y - 8 * k, 11 * k, label(lat, "N"), ink);
    }
    for (double i = first(lon0 + (o.east - wide) / east_m);
         i * step_min / 60.0 < lon0 + (o.east + wide) / east_m; i += 1.0) {
      const double lon = i * step_min / 60.0, x = plan({o.north, (lon - lon0) * east_m}).x();
      canvas.line({x, 0.0}, {x, canvas.height()}, 1.0, grid);
      if (x < canvas.width() - 330 * k && x > 330 * k)
        canvas.text(x + 5 * k, 12 * k, 11 * k, label(lon, "E"), ink);
    }
  }

  // chart lines
  for (const ChartFeature& f : replay_.chart.features) {
    std::vector<osg::Vec2d> line;
    for (const auto& p : f.points) line.push_back(plan(p));
    if (line.empty()) continue;
    if (f.shape == ChartFeature::Shape::point) {
      const osg::Vec2d p = line[0];
      if (f.layer == "light")
        canvas.fill({p + osg::Vec2d(0, -6 * k), p + osg::Vec2d(4 * k, 3 * k),
                     p + osg::Vec2d(-4 * k, 3 * k)},
                    kMagenta);
      if (f.layer == "buoy" || f.layer == "spm")
        canvas.ring(p, 4 * k, 1.8 * k, f.layer == "spm" ? paint(0xb8820e) : kDanger);
      if (f.layer == "pilot_boarding") canvas.ring(p, 7 * k, 1.6 * k, kMagenta);
      if (f.layer == "light" || f.layer == "buoy" || f.layer == "spm" ||
          f.layer == "pilot_boarding") {
        ask(f.points[0], f.name_ko + " " + f.name_en, kMagenta, 11 * k, 3000, false, 8 * k);
      } else if (f.layer == "placename") {
        ask(f.points[0], f.name_ko + " " + f.name_en, paint(0x5d5336), 13 * k, 1500, true, 6 * k);
      }
    } else if (f.solid && f.shape == ChartFeature::Shape::line) {
      canvas.path(line, std::max(2.5 * k, 30.0 * plan.metre_px()), kShore);
    } else if (f.solid) {
      canvas.path(line, 1.4 * k, kShore);
    } else if (f.layer == "fairway_area") {
      canvas.path(line, 1.5 * k, kFairway);
      ask(centroid(f.points), f.name_ko + " " + f.name_en, paint(0x215c40), 12.5 * k, 1000, true,
          14 * k);
    } else if (f.layer == "fairway_centreline") {
      for (std::size_t i = 0; i + 1 < line.size(); ++i)
        canvas.dashes(line[i], line[i + 1], 1.0 * k, 6 * k, kFairway);
    } else if (is_anchorage(f.layer)) {
      for (std::size_t i = 0; i + 1 < line.size(); ++i)
        canvas.dashes(line[i], line[i + 1], 1.3 * k, 5 * k, kMagenta);
      ask(centroid(f.points), f.name_ko, kMagenta, 12 * k, 1200, true, 8 * k);
    }
  }

  // route and trails
  const auto& own_track = replay_.ships[static_cast<std::size_t>(now.ship)];
  const auto own = replay::state_at(replay_, now.ship, now.t);
  for (std::size_t i = 0; i + 1 < own_track.route.size(); ++i) {
    canvas.dashes(plan(own_track.route[i]), plan(own_track.route[i + 1]), 1.6 * k, 9 * k,
                  paint(0x0f4f8f, 0.55));
    canvas.ring(plan(own_track.route[i + 1]), 5 * k, 1.4 * k, paint(0x0f4f8f, 0.7));
  }
  const auto danger = replay::most_dangerous(replay_, now.ship, now.t);
  for (int i = 0; i < static_cast<int>(replay_.ships.size()); ++i) {
    if (replay_.ships[static_cast<std::size_t>(i)].anchored) continue;
    std::vector<osg::Vec2d> line;
    for (const auto& p : replay::trail(replay_, i, now.t, 1800.0)) {
      const osg::Vec2d q = plan(p);
      if (line.empty() || (q - line.back()).length() > 3.0) line.push_back(q);
    }
    const Paint base = i == now.ship ? kOwn : i == danger.other ? kDanger : kOther;
    for (std::size_t j = 0; j + 1 < line.size(); ++j) {
      Paint faded = base;
      faded.a() = static_cast<float>(0.08 + 0.62 * static_cast<double>(j) /
                                                static_cast<double>(line.size()));
      canvas.line(line[j], line[j + 1], 2.0 * k, faded);
    }
  }

  // closest approach to come
  if (danger.other >= 0) {
    const auto other = replay::state_at(replay_, danger.other, now.t);
    const auto later = [&](const replay::ShipState& s) {
      const auto sc = math::sincos(s.heading_rad);
      return s.position + danger.tcpa_s * math::Vec2{s.surge_mps * sc.cos - s.sway_mps * sc.sin,
                                                     s.surge_mps * sc.sin + s.sway_mps * sc.cos};
    };
    const math::Vec2 a = later(own), b = later(other);
    canvas.dashes(plan(own.position), plan(a), 1.5 * k, 6 * k, paint(0xd4372a, 0.8));
    canvas.dashes(plan(other.position), plan(b), 1.5 * k, 6 * k, paint(0xd4372a, 0.8));
    canvas.line(plan(a), plan(b), 2.6 * k, kDanger);
    for (const math::Vec2 p : {a, b}) canvas.ring(plan(p), 4 * k, 2.0 * k, kDanger);
    ask(0.5 * (a + b),
        "CPA " + fixed(nautical_miles(danger.dcpa_m), 2) + " nm · " + minutes(danger.tcpa_s),
        kDanger, 13 * k, 1, false, 10 * k);
  }

  // ships with three-minute course vectors
  for (int i = 0; i < static_cast<int>(replay_.ships.size()); ++i) {
    const auto& track = replay_.ships[static_cast<std::size_t>(i)];
    const auto s = replay::state_at(replay_, i, now.t);
    const Paint colour = i == now.ship ? kOwn : i == danger.other ? kDanger : kOther;
    if (!track.anchored) {
      const double reach = 180.0 * s.speed_mps() + 0.5 * track.length_m;
      canvas.line(plan(s.position), plan(s.position + math::polar(reach, s.heading_rad)), 1.6 * k,
                  colour);
    }
    draw_ship(canvas, plan, track, s, colour, i == now.ship);
    const osg::Vec2d at = plan(s.position);
    const double room = (track.anchored ? 7 : 13) * k;
    taken.push_back({at.x() - room, at.y() - room, 2 * room, 2 * room});
    const std::string speed = track.anchored ? "" : "  " + fixed(knots(s.speed_mps()), 1) + " kn";
    ask(s.position, track.name_ko + " " + track.name + speed,
        i == now.ship       ? kOwn
        : i == danger.other ? kDanger
                            : kInk,
        (track.anchored ? 11 : 14) * k,
        i == now.ship       ? 0
        : i == danger.other ? 2
        : track.anchored    ? 800
                            : 3,
        false, 13 * k);
  }

  // scale bar and north arrow
  double bar_m = 1852.0;
  while (bar_m * plan.metre_px() > 0.25 * canvas.width()) bar_m *= 0.5;
  const double bx = canvas.width() - 32 * k - bar_m * plan.metre_px(),
               by = canvas.height() - 124 * k;
  for (int i = 0; i < 4; ++i) {
    canvas.box(bx + 0.25 * i * bar_m * plan.metre_px(), by, 0.25 * bar_m * plan.metre_px(), 5 * k,
               i % 2 ? paint(0xffffff) : kInk);
  }
  canvas.text(bx + 0.5 * bar_m * plan.metre_px(), by - 10 * k, 12 * k,
              fixed(nautical_miles(bar_m), bar_m < 926.0    ? 2
                                           : bar_m < 1852.0 ? 1
                                                            : 0) +
                  " nm",
              kInk, Align::centre, kHalo);
  taken.push_back({bx - 4 * k, by - 20 * k, bar_m * plan.metre_px() + 8 * k, 30 * k});
  const osg::Vec2d n(canvas.width() - 40 * k, 84 * k);
  canvas.fill({n + osg::Vec2d(0, -26 * k), n + osg::Vec2d(9 * k, 12 * k), n + osg::Vec2d(0, 5 * k)},
              kInk);
  canvas.fill(
      {n + osg::Vec2d(0, -26 * k), n + osg::Vec2d(0, 5 * k), n + osg::Vec2d(-9 * k, 12 * k)},
      paint(0x8fa1ad));
  canvas.text(n.x(), n.y() + 24 * k, 14 * k, "북 N", kInk, Align::centre, kHalo);
  taken.push_back({n.x() - 18 * k, n.y() - 28 * k, 36 * k, 64 * k});

  const auto boxes = place_labels(wishes, taken, canvas.width(), canvas.height());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i]) continue;
    if (names[i].pill)
      canvas.box(boxes[i]->x - 2 * k, boxes[i]->y - 1 * k, boxes[i]->w + 4 * k, boxes[i]->h + 2 * k,
                 paint(0xffffff, 0.78), 4 * k);
    canvas.text(boxes[i]->x + 0.5 * boxes[i]->w, boxes[i]->y + 0.5 * boxes[i]->h, names[i].size,
                names[i].words, names[i].colour, Align::centre, kHalo);
  }
}

}  // namespace haeul::overlay
