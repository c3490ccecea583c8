#pragma once
/// Everything flat: instruments, labels, and the whole chart view of the top camera.
#include <osg/Group>

#include "viewer/camera/view.h"
#include "viewer/overlay/canvas.h"
#include "viewer/overlay/chart_view.h"
#include "viewer/overlay/labels.h"

namespace haeul::overlay {

/// What is shown at one instant.
struct Instant {
  camera::View view;
  int ship = 0;  ///< index of the focus ship
  double t = 0.0;
  double speed_up = 0.0;  ///< replay speed; 0: a still picture
  bool paused = false;
  bool show_keys = false;
};

/// Settings every main camera shares: clear colour, fixed depth range, no small-feature culling.
void set_up_camera(osg::Camera& camera);

class Overlay {
 public:
  explicit Overlay(const replay::Replay& replay);
  osg::Group* root() { return root_; }
  void update(const Instant& now);

 private:
  const replay::Replay& replay_;
  osg::ref_ptr<osg::Group> root_ = new osg::Group;
  Canvas canvas_;
  ChartView chart_;
};

// Parts of the overlay; each returns the room it takes, where labels must not go.
std::vector<Box> draw_instruments(Canvas& canvas, const replay::Replay& replay, const Instant& now);
Box draw_keys(Canvas& canvas);
void draw_ship_labels(Canvas& canvas, const replay::Replay& replay, const Instant& now,
                      const std::vector<Box>& taken);

/// Colour that goes with a role: amber to keep clear, green to stand on, grey for none.
Paint role_paint(encounter::Role role);

}  // namespace haeul::overlay
