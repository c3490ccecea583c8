#pragma once
/// Flat drawing on top of the picture: boxes, lines and text in pixels, y downwards from the top.
///
/// `begin` empties the canvas, `finish` shows what was drawn since; shapes lie under all text. Text
/// is UTF-8 in NanumGothic Bold, which has Korean and Latin. Sizes are given for a picture 720 pixels
/// high and grow with it through `scale`.
#include <osg/Camera>
#include <osg/Geometry>
#include <osg/Vec2d>
#include <osg/Vec4>
#include <osgText/Text>
#include <string>
#include <vector>

namespace haeul::overlay {

using Paint = osg::Vec4;  ///< red, green, blue, opacity in [0, 1]
Paint paint(unsigned hex, double opacity = 1.0);

enum class Align { left, centre, right };

class Canvas {
 public:
  Canvas();
  osg::Camera* camera() { return camera_; }

  void begin(int width, int height);
  void finish();
  double width() const { return width_; }
  double height() const { return height_; }
  double scale() const { return height_ / 720.0; }

  void box(double x, double y, double w, double h, const Paint& colour, double radius = 0.0);
  void line(osg::Vec2d a, osg::Vec2d b, double thickness, const Paint& colour);
  void dashes(osg::Vec2d a, osg::Vec2d b, double thickness, double dash, const Paint& colour);
  void path(const std::vector<osg::Vec2d>& points, double thickness, const Paint& colour);
  /// Convex polygon.
  void fill(const std::vector<osg::Vec2d>& corners, const Paint& colour);
  void ring(osg::Vec2d centre, double radius, double thickness, const Paint& colour);
  /// Text whose middle line is at y; `halo` with alpha 0 draws none.
  void text(double x, double y, double size, const std::string& words, const Paint& colour,
            Align align = Align::left, const Paint& halo = {0, 0, 0, 0});
  /// Width of a text in pixels.
  double text_width(double size, const std::string& words);

 private:
  osgText::Text& next_text();
  void vertex(double x, double y, const Paint& colour);

  osg::ref_ptr<osg::Camera> camera_ = new osg::Camera;
  osg::ref_ptr<osg::Geode> shapes_ = new osg::Geode, words_ = new osg::Geode;
  osg::ref_ptr<osg::Geometry> geometry_ = new osg::Geometry;
  osg::ref_ptr<osg::Vec3Array> points_ = new osg::Vec3Array;
  osg::ref_ptr<osg::Vec4Array> colours_ = new osg::Vec4Array;
  osg::ref_ptr<osg::DrawArrays> faces_ = new osg::DrawArrays(GL_TRIANGLES, 0, 0);
  osg::ref_ptr<osgText::Font> font_;
  osg::ref_ptr<osgText::Text> ruler_;
  std::vector<osg::ref_ptr<osgText::Text>> texts_;
  std::size_t used_ = 0;
  double width_ = 1280.0, height_ = 720.0;
};

}  // namespace haeul::overlay
