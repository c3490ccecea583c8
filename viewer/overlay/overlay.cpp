#include "viewer/overlay/overlay.h"

#include <algorithm>
#include <osg/MatrixTransform>
#include <utility>

#include "viewer/overlay/words.h"

namespace haeul::overlay {
namespace {

const Paint kPanel = paint(0x0b1722, 0.66), kLabel = paint(0xf4f7f9), kCaption = paint(0xa9bac6);
const Paint kHalo = paint(0x0a1218, 0.85);
constexpr std::size_t kMostPlaces = 6;
constexpr double kFarthestPlace_m = 14000.0;

}  // namespace

Paint role_paint(encounter::Role role) {
  using encounter::Role;
  switch (role) {
    case Role::head_on:
    case Role::crossing_give_way:
    case Role::overtaking:
      return paint(0xffb43a);
    case Role::crossing_stand_on:
    case Role::overtaken:
      return paint(0x6fdc8c);
    case Role::none:
      break;
  }
  return paint(0xcfd8de);
}

void set_up_camera(osg::Camera& camera) {
  camera.setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
  camera.setCullingMode(osg::CullSettings::NO_CULLING);
  camera.setClearColor({0.78F, 0.87F, 0.92F, 1.0F});
}

Overlay::Overlay(const replay::Replay& replay) : replay_(replay), chart_(replay) {
  root_->addChild(chart_.areas());
  root_->addChild(canvas_.camera());
  root_->setCullingActive(false);
}

void Overlay::update(const Instant& now) {
  const bool top = now.view.kind == camera::Kind::top;
  chart_.areas()->setNodeMask(top ? ~0U : 0U);
  canvas_.begin(now.view.width, now.view.height);

  // room of instruments and help, where no label may go; the chart is drawn below both
  const auto draw_panels = [&] {
    std::vector<Box> room = draw_instruments(canvas_, replay_, now);
    if (now.show_keys) room.push_back(draw_keys(canvas_));
    return room;
  };
  const std::vector<Box> taken = draw_panels();
  if (top) {
    chart_.place(now.view);
    canvas_.begin(now.view.width, now.view.height);
    chart_.draw(canvas_, now, taken);
    draw_panels();
  } else {
    draw_ship_labels(canvas_, replay_, now, taken);
  }
  canvas_.finish();
}

void draw_ship_labels(Canvas& canvas, const replay::Replay& replay, const Instant& now,
                      const std::vector<Box>& taken) {
  const double k = canvas.scale();
  struct Label {
    Words words;
    std::string detail;
    Paint accent;
    osg::Vec2d point;
    double size;
  };
  std::vector<Label> labels;
  std::vector<Wish> wishes;
  const auto danger = replay::most_dangerous(replay, now.ship, now.t);

  // ships, from the mast top
  for (const auto& e : replay::encounters_at(replay, now.ship, now.t)) {
    const auto& track = replay.ships[static_cast<std::size_t>(e.other)];
    const auto state = replay::state_at(replay, e.other, now.t);
    if (e.range_m > 22000.0) continue;
    const double drop = e.range_m * e.range_m / 1.48e7;
    const auto pixel =
        now.view.pixel(now.view.render(state.position, 0.16 * track.length_m + 6.0 - drop));
    if (!pixel || pixel->x() < 0 || pixel->x() > now.view.width || pixel->y() < 0 ||
        pixel->y() > now.view.height)
      continue;
    const Words words{track.name_ko, track.name};
    if (track.anchored) {
      if (e.range_m > 9000.0) continue;
      const double w = canvas.text_width(13.5 * k, words.ko + " " + words.en) + 6 * k;
      labels.push_back({words, "", paint(0xdfe8ee), *pixel, 13.5 * k});
      wishes.push_back({pixel->x(), pixel->y(), w, 17 * k, 22 * k,
                        50000 + static_cast<int>(e.range_m), false, true});
      continue;
    }
    const std::string detail = fixed(nautical_miles(e.range_m), e.range_m < 18520.0 ? 2 : 1) +
                               " nm  " + fixed(knots(state.speed_mps()), 1) + " kn";
    const double w = std::max(canvas.text_width(15 * k, words.ko + " " + words.en) + 10 * k,
                              canvas.text_width(12.5 * k, detail)) +
                     14 * k;
    labels.push_back({words, detail, e.other == danger.other ? paint(0xff6b57) : role_paint(e.role),
                      *pixel, 15 * k});
    wishes.push_back({pixel->x(), pixel->y(), w, 40 * k, 12 * k,
                      e.other == danger.other ? 0 : 1 + static_cast<int>(e.range_m), false});
  }

  // the nearest places ashore
  std::vector<std::pair<double, const environment::ChartFeature*>> ashore;
  for (const auto& f : replay.chart.features) {
    if (f.points.empty() || (f.layer != "placename" && f.layer != "light")) continue;
    const double range = math::norm(f.points[0] - now.view.origin);
    const auto pixel = now.view.pixel(now.view.render(f.points[0], 25.0 - range * range / 1.48e7));
    const bool seen = pixel && pixel->x() > 0 && pixel->x() < canvas.width() && pixel->y() > 0;
    if (seen && range < kFarthestPlace_m) ashore.emplace_back(range, &f);
  }
  std::sort(ashore.begin(), ashore.end());
  ashore.resize(std::min(ashore.size(), kMostPlaces));
  for (const auto& [range, f] : ashore) {
    const auto pixel = now.view.pixel(now.view.render(f->points[0], 25.0 - range * range / 1.48e7));
    const Words words{f->name_ko, f->name_en};
    const double w = canvas.text_width(13.5 * k, words.ko + " " + words.en) + 6 * k;
    labels.push_back({words, "", paint(0xf3e3b0), *pixel, 13.5 * k});
    wishes.push_back(
        {pixel->x(), pixel->y(), w, 17 * k, 26 * k, 100000 + static_cast<int>(range), false, true});
  }

  const auto boxes = place_labels(wishes, taken, canvas.width(), canvas.height());
  // leaders lie under every label
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i]) continue;
    const Box& b = *boxes[i];
    Paint ink = labels[i].accent;
    if (labels[i].detail.empty()) ink.a() = 0.5F;
    const bool above = b.y + b.h <= labels[i].point.y();
    canvas.line({std::clamp(labels[i].point.x(), b.x + 6, b.x + b.w - 6), above ? b.y + b.h : b.y},
                labels[i].point, 1.2 * k, ink);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i]) continue;
    const Box& b = *boxes[i];
    const Label& l = labels[i];
    const double cx = b.x + 0.5 * b.w;
    if (l.detail.empty()) {
      canvas.text(cx, b.y + 0.5 * b.h, l.size, l.words.ko + " " + l.words.en, l.accent,
                  Align::centre, kHalo);
      continue;
    }
    canvas.box(b.x, b.y, b.w, b.h, kPanel, 5 * k);
    canvas.box(b.x, b.y + 6 * k, 3 * k, b.h - 12 * k, l.accent);
    canvas.text(b.x + 9 * k, b.y + 13 * k, 15 * k, l.words.ko, kLabel);
    canvas.text(b.x + 15 * k + canvas.text_width(15 * k, l.words.ko), b.y + 13.5 * k, 12.5 * k,
                l.words.en, kCaption);
    canvas.text(b.x + 9 * k, b.y + 29 * k, 12.5 * k, l.detail, l.accent);
  }
}

}  // namespace haeul::overlay
