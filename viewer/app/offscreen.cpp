#include "viewer/app/offscreen.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <fstream>
#include <osgDB/Registry>
#include <osgViewer/Viewer>
#include <stdexcept>

namespace haeul::app {
namespace {

// osg::GraphicsContext on an EGL pixel buffer; OSG itself finds its functions through libglvnd.
class EglContext : public osg::GraphicsContext {
 public:
  EglContext(int width, int height) {
    _traits = new Traits;
    _traits->width = width;
    _traits->height = height;
    _traits->doubleBuffer = false;
    setState(new osg::State);
    getState()->setGraphicsContext(this);
    getState()->setContextID(osg::GraphicsContext::createNewContextID());
  }

  // Returns an empty string or what failed.
  std::string open(EGLDisplay display, int samples) {
    display_ = display;
    if (display_ == EGL_NO_DISPLAY) return "no such display";
    if (!eglInitialize(display_, nullptr, nullptr)) return "cannot be initialised";
    if (!eglBindAPI(EGL_OPENGL_API)) return "has no desktop OpenGL";
    const EGLint wanted[] = {EGL_SURFACE_TYPE,
                             EGL_PBUFFER_BIT,
                             EGL_RENDERABLE_TYPE,
                             EGL_OPENGL_BIT,
                             EGL_RED_SIZE,
                             8,
                             EGL_GREEN_SIZE,
                             8,
                             EGL_BLUE_SIZE,
                             8,
                             EGL_ALPHA_SIZE,
                             8,
                             EGL_DEPTH_SIZE,
                             24,
                             EGL_SAMPLE_BUFFERS,
                             samples > 0 ? 1 : 0,
                             EGL_SAMPLES,
                             samples,
                             EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(display_, wanted, &config, 1, &count) || count == 0)
      return "has no fitting pixel format";
    const EGLint size[] = {EGL_WIDTH, _traits->width, EGL_HEIGHT, _traits->height, EGL_NONE};
    surface_ = eglCreatePbufferSurface(display_, config, size);
    if (surface_ == EGL_NO_SURFACE) return "cannot make a pixel buffer of that size";
    context_ = eglCreateContext(display_, config, EGL_NO_CONTEXT, nullptr);
    if (context_ == EGL_NO_CONTEXT) return "cannot make a context";
    return {};
  }

  bool valid() const override { return context_ != EGL_NO_CONTEXT; }
  bool realizeImplementation() override { return realized_ = valid(); }
  bool isRealizedImplementation() const override { return realized_; }
  void closeImplementation() override {
    if (display_ == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context_ != EGL_NO_CONTEXT) eglDestroyContext(display_, context_);
    if (surface_ != EGL_NO_SURFACE) eglDestroySurface(display_, surface_);
    context_ = EGL_NO_CONTEXT;
    surface_ = EGL_NO_SURFACE;
    realized_ = false;
  }
  bool makeCurrentImplementation() override {
    return eglMakeCurrent(display_, surface_, surface_, context_) == EGL_TRUE;
  }
  bool makeContextCurrentImplementation(osg::GraphicsContext*) override {
    return makeCurrentImplementation();
  }
  bool releaseContextImplementation() override {
    return eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT) == EGL_TRUE;
  }
  void bindPBufferToTextureImplementation(GLenum) override {}
  void swapBuffersImplementation() override {}

 protected:
  ~EglContext() override { close(); }

 private:
  EGLDisplay display_ = EGL_NO_DISPLAY;
  EGLSurface surface_ = EGL_NO_SURFACE;
  EGLContext context_ = EGL_NO_CONTEXT;
  bool realized_ = false;
};

EGLDisplay platform_display(EGLenum platform, void* native) {
  const auto get = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(
      eglGetProcAddress("eglGetPlatformDisplayEXT"));
  return get != nullptr ? get(platform, native, nullptr) : EGL_NO_DISPLAY;
}

EGLDisplay device_display() {
  const auto query =
      reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
  EGLDeviceEXT device = nullptr;
  EGLint count = 0;
  if (query == nullptr || !query(1, &device, &count) || count == 0) return EGL_NO_DISPLAY;
  return platform_display(EGL_PLATFORM_DEVICE_EXT, device);
}

// copies the finished picture out of the frame buffer
class ReadBack : public osg::Camera::DrawCallback {
 public:
  explicit ReadBack(osg::Image* image) : image_(image) {}
  void operator()(osg::RenderInfo& info) const override {
    const osg::Viewport* port = info.getCurrentCamera()->getViewport();
    image_->readPixels(0, 0, static_cast<int>(port->width()), static_cast<int>(port->height()),
                       GL_RGB, GL_UNSIGNED_BYTE);
  }

 private:
  osg::ref_ptr<osg::Image> image_;
};

}  // namespace

osg::ref_ptr<osg::GraphicsContext> make_offscreen_context(int width, int height, int samples,
                                                          std::string& why) {
  struct Way {
    const char* name;
    EGLDisplay display;
  };
  const Way ways[] = {
      {"EGL surfaceless", platform_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY)},
      {"EGL device", device_display()}};
  for (const Way& way : ways) {
    // smooth edges where they can be had
    for (int n = samples; n >= 0; n = n > 0 ? 0 : -1) {
      osg::ref_ptr<EglContext> context = new EglContext(width, height);
      const std::string failure = context->open(way.display, n);
      if (failure.empty()) return context;
      why += std::string(why.empty() ? "" : "; ") + way.name + " (" + std::to_string(n) +
             " samples): " + failure;
    }
  }
  return nullptr;
}

osg::ref_ptr<osg::Image> draw_picture(const replay::Replay& replay,
                                      const camera::Settings& settings, double t) {
  std::string why;
  osg::ref_ptr<osg::GraphicsContext> context =
      make_offscreen_context(settings.width, settings.height, 4, why);
  if (context == nullptr) throw std::runtime_error("no GL context without a display: " + why);

  scene::Scene scene(replay);
  overlay::Overlay overlay(replay);
  osg::ref_ptr<osg::Group> root = new osg::Group;
  root->addChild(scene.root());
  root->addChild(overlay.root());

  osg::ref_ptr<osg::Image> image = new osg::Image;
  osgViewer::Viewer viewer;
  viewer.setThreadingModel(osgViewer::ViewerBase::SingleThreaded);
  osg::Camera* camera = viewer.getCamera();
  camera->setGraphicsContext(context);
  camera->setViewport(0, 0, settings.width, settings.height);
  camera->setDrawBuffer(GL_FRONT);
  camera->setReadBuffer(GL_FRONT);
  overlay::set_up_camera(*camera);
  viewer.setCameraManipulator(nullptr);
  viewer.setSceneData(root);
  viewer.realize();

  const auto view = camera::make_view(settings, scene.subject(settings.ship),
                                      replay::state_at(replay, settings.ship, t));
  camera->setViewMatrix(view.view);
  camera->setProjectionMatrix(view.projection);
  scene.update(view, settings.ship, t);
  overlay.update({view, settings.ship, t, 0.0, false, false});
  camera->setFinalDrawCallback(new ReadBack(image));
  viewer.frame();
  viewer.setSceneData(nullptr);
  context->close();
  return image;
}

bool write_png(const osg::Image& image, const std::string& path) {
  osgDB::ReaderWriter* writer = osgDB::Registry::instance()->getReaderWriterForExtension("png");
  std::ofstream out(path, std::ios::binary);
  if (writer == nullptr || !out) return false;
  const bool done = writer->writeImage(image, out).success();
  out.close();
  return done && out.good();
}

}  // namespace haeul::app
