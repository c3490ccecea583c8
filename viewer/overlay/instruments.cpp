// Name and clock at the top, instruments along the bottom, the run's events on a time line between.
#include <algorithm>
#include <array>
#include <cmath>

#include "viewer/overlay/overlay.h"
#include "viewer/overlay/words.h"

namespace haeul::overlay {
namespace {

const Paint kPanel = paint(0x0b1722, 0.74), kValue = paint(0xf4f7f9), kCaption = paint(0x9fb2bf);
const Paint kAccent = paint(0x57c1ff), kWarn = paint(0xff6b57);

void caption(Canvas& canvas, double x, double y, const char* ko, const char* en) {
  const double k = canvas.scale();
  canvas.text(x, y, 12.5 * k, ko, paint(0xc3d0d8));
  canvas.text(x + canvas.text_width(12.5 * k, ko) + 5 * k, y, 11.5 * k, en, kCaption);
}

void value(Canvas& canvas, double x, double y, const std::string& number, const std::string& unit,
           const Paint& colour = kValue) {
  const double k = canvas.scale();
  canvas.text(x, y, 25 * k, number, colour);
  canvas.text(x + canvas.text_width(25 * k, number) + 4 * k, y + 4 * k, 14 * k, unit, kCaption);
}

// rudder: value and a scale of 35 degrees to either side
void rudder(Canvas& canvas, double x, double y, double angle_rad) {
  const double k = canvas.scale(), degrees = angle_rad * 180.0 / math::kPi, half = 62 * k,
               mid = x + half;
  const char* side = degrees > 0.05 ? "우 S" : degrees < -0.05 ? "좌 P" : "";
  value(canvas, x, y + 21 * k, fixed(std::abs(degrees), 1), std::string("° ") + side,
        std::abs(degrees) < 0.05 ? kValue
        : degrees > 0            ? paint(0x6fdc8c)
                                 : paint(0xff8f7d));
  const double bar = y + 43 * k;
  canvas.box(x, bar, 2 * half, 4 * k, paint(0x2b3d4a));
  const double tip = half * std::clamp(degrees / 35.0, -1.0, 1.0);
  canvas.box(std::min(mid, mid + tip), bar, std::abs(tip), 4 * k,
             degrees > 0 ? paint(0x6fdc8c) : paint(0xff8f7d));
  canvas.box(mid - 0.75 * k, bar - 3 * k, 1.5 * k, 10 * k, kValue);
}

Paint moment_paint(const std::string& kind) {
  if (kind == "contact" || kind == "grounding" || kind == "near_miss" || kind == "fault" ||
      kind == "no_safe_choice")
    return kWarn;
  if (kind == "role") return paint(0xffb43a);
  if (kind == "cpa") return paint(0x6fdc8c);
  return paint(0x57c1ff);
}

// how far the run has come, and when things happened
void time_line(Canvas& canvas, const replay::Replay& replay, double t, double x, double y,
               double w) {
  const double k = canvas.scale(), span = std::max(1e-9, replay.end_s() - replay.start_s());
  const auto place = [&](double time) {
    return x + w * std::clamp((time - replay.start_s()) / span, 0.0, 1.0);
  };
  canvas.box(x, y, w, 3 * k, paint(0x2b3d4a));
  canvas.box(x, y, place(t) - x, 3 * k, kAccent);
  for (const auto& m : replay.moments) {
    if (m.kind == "decision" || m.kind == "waypoint") {
      canvas.box(place(m.time_s) - 0.6 * k, y - 2 * k, 1.2 * k, 7 * k, moment_paint(m.kind));
    } else {
      canvas.box(place(m.time_s) - 1.2 * k, y - 4 * k, 2.4 * k, 11 * k, moment_paint(m.kind));
    }
  }
  canvas.box(place(t) - 4 * k, y - 2.5 * k, 8 * k, 8 * k, kValue, 4 * k);
}

}  // namespace

std::vector<Box> draw_instruments(Canvas& canvas, const replay::Replay& replay,
                                  const Instant& now) {
  const double k = canvas.scale(), w = canvas.width(), h = canvas.height(), edge = 14 * k;
  const auto& track = replay.ships[static_cast<std::size_t>(now.ship)];
  const auto state = replay::state_at(replay, now.ship, now.t);
  const auto danger = replay::most_dangerous(replay, now.ship, now.t);
  std::vector<Box> taken;

  // name and clock
  const Words type = type_words(track.type);
  const std::string ko = track.name_ko.empty() ? track.id : track.name_ko;
  const double name_w =
      canvas.text_width(21 * k, ko) + canvas.text_width(15 * k, track.name) + 10 * k;
  const std::string what = type.ko + " " + type.en + " · " + fixed(track.length_m, 0) + " m";
  std::string speed =
      now.speed_up > 0.0
          ? (now.paused ? "일시정지 paused" : "×" + fixed(now.speed_up, now.speed_up < 1.0 ? 2 : 0))
          : "";
  const double card_w = std::max({name_w, canvas.text_width(12.5 * k, what), 250 * k}) + 28 * k;
  const Box card{edge, edge, card_w, 88 * k};
  canvas.box(card.x, card.y, card.w, card.h, kPanel, 8 * k);
  canvas.text(card.x + 14 * k, card.y + 21 * k, 21 * k, ko, kValue);
  canvas.text(card.x + 22 * k + canvas.text_width(21 * k, ko), card.y + 23 * k, 15 * k, track.name,
              kCaption);
  canvas.text(card.x + 14 * k, card.y + 45 * k, 12.5 * k, what, kCaption);
  canvas.text(card.x + 14 * k, card.y + 69 * k, 19 * k, clock(now.t), kAccent);
  canvas.text(
      card.x + 22 * k + canvas.text_width(19 * k, clock(now.t)), card.y + 71 * k, 13 * k,
      speed.empty() ? "/ " + clock(replay.end_s()) : "/ " + clock(replay.end_s()) + "   " + speed,
      kCaption);
  taken.push_back(card);

  // the warning that goes with every chart
  if (!replay.chart.features.empty()) {
    const std::string warning = "항해용 아님 · NOT FOR NAVIGATION";
    const double ww = canvas.text_width(13 * k, warning) + 24 * k;
    const Box box{w - edge - ww, edge, ww, 26 * k};
    canvas.box(box.x, box.y, box.w, box.h, paint(0x0b1722, 0.62), 6 * k);
    canvas.text(box.x + 12 * k, box.y + 13 * k, 13 * k, warning, paint(0xffc66b));
    taken.push_back(box);
  }

  // instruments
  const Box bar{edge, h - edge - 86 * k, w - 2 * edge, 86 * k};
  canvas.box(bar.x, bar.y, bar.w, bar.h, kPanel, 8 * k);
  taken.push_back({bar.x, bar.y - 8 * k, bar.w, bar.h + 8 * k});
  time_line(canvas, replay, now.t, bar.x + 14 * k, bar.y + 9 * k, bar.w - 28 * k);
  const double top = bar.y + 28 * k, line = top + 25 * k;
  const std::array<double, 7> share = {0.012, 0.105, 0.205, 0.335, 0.555, 0.790, 0.895};
  std::array<double, 7> x;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = bar.x + share[i] * bar.w;
  for (std::size_t i = 1; i < x.size(); ++i)
    canvas.box(x[i] - 12 * k, top - 6 * k, 1, 54 * k, paint(0x3b505e, 0.8));

  caption(canvas, x[0], top, "침로", "HDG");
  value(canvas, x[0], line, heading(state.heading_rad), "°");
  caption(canvas, x[1], top, "속력", "SPD");
  value(canvas, x[1], line, fixed(knots(state.speed_mps()), 1), "kn");
  caption(canvas, x[2], top, "타각", "RUDDER");
  rudder(canvas, x[2], top + 4 * k, state.rudder_rad);

  caption(canvas, x[3], top, "최근접", "CPA · TCPA");
  if (danger.other >= 0) {
    const auto& other = replay.ships[static_cast<std::size_t>(danger.other)];
    const std::string cpa = fixed(nautical_miles(danger.dcpa_m), 2);
    const Paint colour = danger.dcpa_m < 926.0 ? kWarn : kValue;
    value(canvas, x[3], line, cpa, "nm", colour);
    value(canvas, x[3] + canvas.text_width(25 * k, cpa) + 44 * k, line, minutes(danger.tcpa_s), "");
    std::string who = other.name_ko + "  " + other.name;
    if (canvas.text_width(12.5 * k, who) > x[4] - x[3] - 18 * k) who = other.name_ko;
    canvas.text(x[3], line + 23 * k, 12.5 * k, who, paint(0xc3d0d8));
  } else {
    canvas.text(x[3], line, 15 * k, "접근하는 선박 없음", kCaption);
    canvas.text(x[3], line + 21 * k, 12.5 * k, "no vessel closing", kCaption);
  }

  caption(canvas, x[4], top, "항법상 지위", "COLREGs");
  const Words role = role_words(danger.role);
  const Paint colour = role_paint(danger.role);
  canvas.text(x[4], line - 2 * k, 19 * k, role.ko, colour);
  canvas.text(x[4], line + 21 * k, 13 * k, role.en, colour);

  const bool metered = !track.fuel_kg.empty();
  caption(canvas, x[5], top, "연료", "FUEL");
  value(canvas, x[5], line, metered ? mass(state.fuel_kg) : "–", "");
  if (metered)
    canvas.text(x[5], line + 23 * k, 12.5 * k, fixed(state.power_w / 1e6, 1) + " MW", kCaption);
  caption(canvas, x[6], top, "이산화탄소", "CO₂");
  value(canvas, x[6], line, track.co2_kg.empty() ? "–" : mass(state.co2_kg), "");
  return taken;
}

Box draw_keys(Canvas& canvas) {
  static const std::array<Words, 9> kKeys = {{{"Space", "일시정지 pause"},
                                              {"← →", "10초 이동 seek 10 s (Shift: 60 s)"},
                                              {"↑ ↓  + -", "재생 속도 replay speed"},
                                              {"Tab", "다음 선박 next ship"},
                                              {"1 2 3  C", "추적 · 선교 · 위 chase · bridge · top"},
                                              {"A D", "둘러보기 look around"},
                                              {"Z X", "확대 · 축소 zoom"},
                                              {"H", "이 도움말 this help"},
                                              {"Esc", "끝내기 quit"}}};
  const double k = canvas.scale(), w = 430 * k, h = (30 + 27 * kKeys.size()) * k;
  const Box box{0.5 * (canvas.width() - w), 0.5 * (canvas.height() - h), w, h};
  canvas.box(box.x, box.y, box.w, box.h, paint(0x0b1722, 0.88), 10 * k);
  double y = box.y + 28 * k;
  for (const Words& key : kKeys) {
    canvas.text(box.x + 24 * k, y, 15 * k, key.ko, kAccent);
    canvas.text(box.x + 130 * k, y, 15 * k, key.en, kValue);
    y += 27 * k;
  }
  return box;
}

}  // namespace haeul::overlay
