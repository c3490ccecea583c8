#include "viewer/camera/view.h"

#include <catch2/catch.hpp>

using namespace haeul;

namespace {

camera::View view_of(camera::Kind kind, double heading_rad) {
  camera::Settings settings;
  settings.kind = kind;
  replay::ShipState ship;
  ship.position = {4321.0, -1234.0};
  ship.heading_rad = heading_rad;
  return camera::make_view(settings, {333.0, {-115.0, 0.0, 33.0}, 48.0}, ship);
}

}  // namespace

TEST_CASE("chase and top keep the ship in the middle third of the picture") {
  for (const auto kind : {camera::Kind::chase, camera::Kind::top}) {
    for (double heading = 0.0; heading < 6.2; heading += 0.7) {
      const auto view = view_of(kind, heading);
      const auto pixel = view.pixel(view.render({4321.0, -1234.0}, 10.0));
      REQUIRE(pixel);
      CHECK(std::abs(pixel->x() - 640.0) < 220.0);
      CHECK(std::abs(pixel->y() - 360.0) < 130.0);
    }
  }
}

TEST_CASE("the look-out sees what lies ahead and not what lies astern") {
  for (double heading = 0.0; heading < 6.2; heading += 0.7) {
    const auto view = view_of(camera::Kind::bridge, heading);
    const math::Vec2 own{4321.0, -1234.0};
    const auto ahead = view.pixel(view.render(own + math::polar(3000.0, heading), 10.0));
    REQUIRE(ahead);
    CHECK(ahead->x() == Approx(640.0).margin(1.0));
    CHECK_FALSE(view.pixel(view.render(own + math::polar(-3000.0, heading), 10.0)));
    // to starboard is to the right
    const auto starboard = view.pixel(view.render(own + math::polar(3000.0, heading + 0.2), 10.0));
    REQUIRE(starboard);
    CHECK(starboard->x() > ahead->x() + 50.0);
  }
}

TEST_CASE("the top view is to scale with north up") {
  const auto view = view_of(camera::Kind::top, 1.0);
  const auto here = *view.pixel(view.render({4321.0, -1234.0}));
  const auto north = *view.pixel(view.render({5321.0, -1234.0}));
  const auto east = *view.pixel(view.render({4321.0, -234.0}));
  CHECK(north.x() == Approx(here.x()));
  CHECK(here.y() - north.y() == Approx(1000.0 * 720.0 / (2.0 * view.half_height_m)));
  CHECK(east.x() - here.x() == Approx(here.y() - north.y()));
}

TEST_CASE("cameras go by their names") {
  CHECK(camera::kind_from("bridge") == camera::Kind::bridge);
  CHECK_FALSE(camera::kind_from("Bridge"));
  CHECK(std::string(camera::name(camera::Kind::top)) == "top");
}
