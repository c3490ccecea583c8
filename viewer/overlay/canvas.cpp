#include "viewer/overlay/canvas.h"

#include <algorithm>
#include <cmath>
#include <osg/BlendFunc>
#include <osg/Depth>
#include <stdexcept>

namespace haeul::overlay {
namespace {

constexpr const char* kFont = "/usr/share/fonts/truetype/nanum/NanumGothicBold.ttf";
constexpr double kPi = 3.14159265358979323846;

osg::ref_ptr<osgText::Text> make_text(osgText::Font* font) {
  osg::ref_ptr<osgText::Text> text = new osgText::Text;
  text->setFont(font);
  text->setFontResolution(40, 40);
  text->setCharacterSizeMode(osgText::TextBase::OBJECT_COORDS);
  text->setDataVariance(osg::Object::DYNAMIC);
  text->setCullingActive(false);
  return text;
}

}  // namespace

Paint paint(unsigned hex, double opacity) {
  const auto part = [&](int shift) { return static_cast<float>((hex >> shift) & 0xFFU) / 255.0F; };
  return {part(16), part(8), part(0), static_cast<float>(opacity)};
}

Canvas::Canvas() {
  font_ = osgText::readRefFontFile(kFont);
  if (font_ == nullptr) throw std::runtime_error(std::string("cannot read the font ") + kFont);
  ruler_ = make_text(font_);

  camera_->setReferenceFrame(osg::Transform::ABSOLUTE_RF);
  camera_->setRenderOrder(osg::Camera::NESTED_RENDER);
  camera_->setClearMask(0);
  camera_->setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
  camera_->setCullingMode(osg::CullSettings::NO_CULLING);
  camera_->setAllowEventFocus(false);
  osg::StateSet& state = *camera_->getOrCreateStateSet();
  state.setMode(GL_LIGHTING, osg::StateAttribute::OFF);
  state.setMode(GL_BLEND, osg::StateAttribute::ON);
  state.setAttributeAndModes(new osg::BlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA));
  state.setAttributeAndModes(new osg::Depth(osg::Depth::ALWAYS, 0.0, 1.0, false));
  state.setMode(GL_CULL_FACE, osg::StateAttribute::OFF);
  state.setRenderBinDetails(20, "TraversalOrderBin", osg::StateSet::OVERRIDE_RENDERBIN_DETAILS);

  geometry_->setDataVariance(osg::Object::DYNAMIC);
  geometry_->setUseDisplayList(false);
  geometry_->setUseVertexBufferObjects(true);
  geometry_->setVertexArray(points_);
  geometry_->setColorArray(colours_, osg::Array::BIND_PER_VERTEX);
  geometry_->addPrimitiveSet(faces_);
  geometry_->setCullingActive(false);
  shapes_->addDrawable(geometry_);
  camera_->addChild(shapes_);
  camera_->addChild(words_);
}

void Canvas::begin(int width, int height) {
  width_ = width;
  height_ = height;
  camera_->setProjectionMatrixAsOrtho2D(0.0, width, 0.0, height);
  camera_->setViewMatrix(osg::Matrixd::identity());
  points_->clear();
  colours_->clear();
  used_ = 0;
}

void Canvas::finish() {
  faces_->setCount(static_cast<int>(points_->size()));
  points_->dirty();
  colours_->dirty();
  faces_->dirty();
  geometry_->dirtyBound();
  words_->removeDrawables(0, words_->getNumDrawables());
  for (std::size_t i = 0; i < used_; ++i) words_->addDrawable(texts_[i]);
}

void Canvas::vertex(double x, double y, const Paint& colour) {
  points_->push_back({static_cast<float>(x), static_cast<float>(height_ - y), 0.0F});
  colours_->push_back(colour);
}

void Canvas::fill(const std::vector<osg::Vec2d>& corners, const Paint& colour) {
  for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
    for (const auto& p : {corners[0], corners[i], corners[i + 1]}) vertex(p.x(), p.y(), colour);
  }
}

void Canvas::box(double x, double y, double w, double h, const Paint& colour, double radius) {
  std::vector<osg::Vec2d> corners;
  const double r = std::min({radius, 0.5 * w, 0.5 * h});
  const osg::Vec2d centres[4] = {
      {x + w - r, y + r}, {x + r, y + r}, {x + r, y + h - r}, {x + w - r, y + h - r}};
  for (int q = 0; q < 4; ++q) {
    for (int i = 0; i <= (r > 0.0 ? 6 : 0); ++i) {
      const double a = 0.5 * kPi * (q + i / 6.0);
      corners.emplace_back(centres[q].x() + r * std::cos(a), centres[q].y() - r * std::sin(a));
    }
  }
  fill(corners, colour);
}

void Canvas::line(osg::Vec2d a, osg::Vec2d b, double thickness, const Paint& colour) {
  osg::Vec2d along = b - a;
  if (along.normalize() < 1e-9) return;
  const osg::Vec2d side(-along.y() * 0.5 * thickness, along.x() * 0.5 * thickness);
  fill({a + side, a - side, b - side, b + side}, colour);
}

void Canvas::dashes(osg::Vec2d a, osg::Vec2d b, double thickness, double dash,
                    const Paint& colour) {
  const double length = (b - a).length();
  const int count = std::min(2000, static_cast<int>(length / (2.0 * dash)) + 1);
  const osg::Vec2d along = (b - a) / std::max(length, 1e-9);
  for (int i = 0; i < count; ++i) {
    const double from = 2.0 * dash * i;
    line(a + along * from, a + along * std::min(length, from + dash), thickness, colour);
  }
}

void Canvas::path(const std::vector<osg::Vec2d>& points, double thickness, const Paint& colour) {
  for (std::size_t i = 0; i + 1 < points.size(); ++i)
    line(points[i], points[i + 1], thickness, colour);
}

void Canvas::ring(osg::Vec2d centre, double radius, double thickness, const Paint& colour) {
  constexpr int kSides = 40;
  osg::Vec2d last = centre + osg::Vec2d(radius, 0.0);
  for (int i = 1; i <= kSides; ++i) {
    const double a = 2.0 * kPi * i / kSides;
    const osg::Vec2d p = centre + osg::Vec2d(radius * std::cos(a), radius * std::sin(a));
    line(last, p, thickness, colour);
    last = p;
  }
}

osgText::Text& Canvas::next_text() {
  if (used_ == texts_.size()) texts_.push_back(make_text(font_));
  return *texts_[used_++];
}

void Canvas::text(double x, double y, double size, const std::string& words, const Paint& colour,
                  Align align, const Paint& halo) {
  osgText::Text& t = next_text();
  t.setCharacterSize(static_cast<float>(size));
  t.setText(osgText::String(words, osgText::String::ENCODING_UTF8));
  t.setColor(colour);
  t.setAlignment(align == Align::left     ? osgText::TextBase::LEFT_BASE_LINE
                 : align == Align::centre ? osgText::TextBase::CENTER_BASE_LINE
                                          : osgText::TextBase::RIGHT_BASE_LINE);
  t.setPosition({static_cast<float>(std::round(x)),
                 static_cast<float>(std::round(height_ - y - 0.36 * size)), 0.0F});
  t.setBackdropType(halo.a() > 0.0F ? osgText::Text::OUTLINE : osgText::Text::NONE);
  t.setBackdropColor(halo);
  t.setBackdropOffset(0.06F);
}

double Canvas::text_width(double size, const std::string& words) {
  ruler_->setCharacterSize(static_cast<float>(size));
  ruler_->setText(osgText::String(words, osgText::String::ENCODING_UTF8));
  const osg::BoundingBox box = ruler_->getBoundingBox();
  return box.valid() ? box.xMax() - box.xMin() : 0.0;
}

}  // namespace haeul::overlay
