#include "viewer/app/options.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cmath>

#include "sim/app/terminal/exit_code.h"

#ifndef HAEUL_VERSION
#define HAEUL_VERSION "unknown"
#endif

namespace haeul::app {

bool parse_size(const std::string& text, int& width, int& height) {
  const char *first = text.data(), *last = first + text.size();
  int w = 0, h = 0;
  const auto a = std::from_chars(first, last, w);
  if (a.ec != std::errc() || a.ptr == last || *a.ptr != 'x') return false;
  const auto b = std::from_chars(a.ptr + 1, last, h);
  if (b.ec != std::errc() || b.ptr != last || w < 16 || h < 16 || w > 8192 || h > 8192)
    return false;
  width = w;
  height = h;
  return true;
}

Parsed parse_options(int argc, char** argv) {
  Parsed parsed;
  Options& o = parsed.options;
  CLI::App app{
      "haeul-view: replays a run in a window, or draws a picture of it without any display"};
  app.set_version_flag("--version", "haeul-view " HAEUL_VERSION);
  std::string camera = "chase", size = "1280x720";
  double orbit_deg = 0.0;
  app.add_option("RUN", o.run, "run.h5, or the folder that holds it")->required();
  app.add_option("--png", o.png, "Write a picture here instead of opening a window");
  CLI::Option* at = app.add_option("--at", o.at_s, "Instant in seconds since the start")
                        ->check(CLI::NonNegativeNumber);
  app.add_option("--camera", camera, "chase, bridge or top")
      ->check(CLI::IsMember({"chase", "bridge", "top"}));
  app.add_option("--size", size, "Width and height in pixels, 16x16 to 8192x8192")
      ->check([](const std::string& text) {
        int w = 0, h = 0;
        return parse_size(text, w, h) ? std::string()
                                      : "not a size like 1280x720 (16 to 8192 each): " + text;
      });
  app.add_option("--ship", o.ship, "Id of the ship to look at; the first one by default");
  app.add_option("--orbit-deg", orbit_deg, "Turn of the camera round the ship, clockwise")
      ->check(CLI::Range(-360.0, 360.0));
  app.add_option("--zoom", o.camera.zoom, "Above 1: closer")->check(CLI::Range(0.05, 50.0));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    parsed.exit_code = app.exit(error) == 0 ? kOk : kBadInput;
    return parsed;
  }
  if (at->count() > 0 && !std::isfinite(o.at_s)) {
    std::fprintf(stderr, "haeul-view: error: --at: not a finite number\n");
    parsed.exit_code = kBadInput;
  }
  o.camera.kind = *camera::kind_from(camera);
  o.camera.orbit_rad = orbit_deg * math::kPi / 180.0;
  parse_size(size, o.camera.width, o.camera.height);
  return parsed;
}

}  // namespace haeul::app
