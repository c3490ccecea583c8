#pragma once
/// A GL context without any display, and pictures made in it.
#include <osg/GraphicsContext>
#include <osg/Image>
#include <string>

#include "viewer/overlay/overlay.h"
#include "viewer/scene/scene.h"

namespace haeul::app {

/// Context on EGL's surfaceless platform, else on its first device. Null when there is neither; the
/// reasons are then added to `why`.
osg::ref_ptr<osg::GraphicsContext> make_offscreen_context(int width, int height, int samples,
                                                          std::string& why);

/// Draws one picture and returns it as RGB, bottom row first. Throws std::runtime_error, with the
/// reason, where no context can be had.
osg::ref_ptr<osg::Image> draw_picture(const replay::Replay& replay,
                                      const camera::Settings& settings, double t);

/// Writes a PNG whatever the file's name ends in; false where that fails.
bool write_png(const osg::Image& image, const std::string& path);

}  // namespace haeul::app
