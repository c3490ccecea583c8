#include "viewer/app/window.h"

#include <algorithm>
#include <array>
#include <osgGA/GUIEventHandler>
#include <osgViewer/Viewer>
#include <stdexcept>

#include "viewer/overlay/overlay.h"
#include "viewer/scene/scene.h"

USE_GRAPHICSWINDOW()

namespace haeul::app {
namespace {

using Event = osgGA::GUIEventAdapter;
constexpr std::array<double, 11> kSpeeds = {0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120, 300};

// what the keys change
struct Transport {
  const replay::Replay& replay;
  camera::Settings settings;
  double t = 0.0;
  std::size_t speed = 4;
  bool paused = false, keys = false, quit = false;

  void seek(double by_s) { t = std::clamp(t + by_s, replay.start_s(), replay.end_s()); }
  void faster(int by) {
    speed = static_cast<std::size_t>(
        std::clamp(static_cast<int>(speed) + by, 0, static_cast<int>(kSpeeds.size()) - 1));
  }
  bool key(int code, bool shift) {
    switch (code) {
      case Event::KEY_Space:
        paused = !paused;
        return true;
      case Event::KEY_Left:
        seek(shift ? -60.0 : -10.0);
        return true;
      case Event::KEY_Right:
        seek(shift ? 60.0 : 10.0);
        return true;
      case Event::KEY_Home:
        t = replay.start_s();
        return true;
      case Event::KEY_End:
        t = replay.end_s();
        return true;
      case Event::KEY_Up:
      case '+':
      case '=':
        faster(1);
        return true;
      case Event::KEY_Down:
      case '-':
        faster(-1);
        return true;
      case Event::KEY_Tab:
        settings.ship = (settings.ship + 1) % static_cast<int>(replay.ships.size());
        return true;
      case '1':
        settings.kind = camera::Kind::chase;
        return true;
      case '2':
        settings.kind = camera::Kind::bridge;
        return true;
      case '3':
        settings.kind = camera::Kind::top;
        return true;
      case 'c':
      case 'C':
        settings.kind = static_cast<camera::Kind>((static_cast<int>(settings.kind) + 1) % 3);
        return true;
      case 'a':
      case 'A':
        settings.orbit_rad -= 0.1;
        return true;
      case 'd':
      case 'D':
        settings.orbit_rad += 0.1;
        return true;
      case 'z':
      case 'Z':
        settings.zoom = std::min(20.0, settings.zoom * 1.15);
        return true;
      case 'x':
      case 'X':
        settings.zoom = std::max(0.1, settings.zoom / 1.15);
        return true;
      case 'h':
      case 'H':
        keys = !keys;
        return true;
      case Event::KEY_Escape:
        quit = true;
        return true;
      default:
        return false;
    }
  }
};

class Keys : public osgGA::GUIEventHandler {
 public:
  explicit Keys(Transport& transport) : transport_(transport) {}
  bool handle(const Event& event, osgGA::GUIActionAdapter&) override {
    if (event.getEventType() == Event::KEYDOWN) {
      return transport_.key(event.getKey(), (event.getModKeyMask() & Event::MODKEY_SHIFT) != 0);
    }
    if (event.getEventType() == Event::SCROLL) {
      return transport_.key(event.getScrollingMotion() == Event::SCROLL_UP ? 'z' : 'x', false);
    }
    return false;
  }

 private:
  Transport& transport_;
};

}  // namespace

void show_window(const replay::Replay& replay, camera::Settings settings, double start_s) {
  Transport transport{replay, settings, start_s};
  osgViewer::Viewer viewer;
  viewer.setThreadingModel(osgViewer::ViewerBase::SingleThreaded);
  viewer.setUpViewInWindow(60, 60, settings.width, settings.height);
  viewer.setKeyEventSetsDone(0);
  viewer.realize();
  if (!viewer.isRealized()) throw std::runtime_error("no window can be opened (is a display set?)");
  osgViewer::ViewerBase::Windows windows;
  viewer.getWindows(windows);
  for (auto* window : windows) window->setWindowName("Haeul · 해울");

  scene::Scene scene(replay);
  scene.set_cloud_steps(8);
  overlay::Overlay overlay(replay);
  osg::ref_ptr<osg::Group> root = new osg::Group;
  root->addChild(scene.root());
  root->addChild(overlay.root());
  overlay::set_up_camera(*viewer.getCamera());
  viewer.setSceneData(root);
  viewer.addEventHandler(new Keys(transport));

  double before = viewer.elapsedTime();
  while (!viewer.done() && !transport.quit) {
    const double now = viewer.elapsedTime();
    const double speed = kSpeeds[transport.speed];
    if (!transport.paused) transport.seek(speed * std::min(0.5, now - before));
    before = now;

    osg::Camera& camera = *viewer.getCamera();
    transport.settings.width = std::max(16, static_cast<int>(camera.getViewport()->width()));
    transport.settings.height = std::max(16, static_cast<int>(camera.getViewport()->height()));
    const int ship = transport.settings.ship;
    const auto view = camera::make_view(transport.settings, scene.subject(ship),
                                        replay::state_at(replay, ship, transport.t));
    camera.setViewMatrix(view.view);
    camera.setProjectionMatrix(view.projection);
    scene.update(view, ship, transport.t);
    overlay.update({view, ship, transport.t, speed, transport.paused, transport.keys});
    viewer.frame();
  }
}

}  // namespace haeul::app
