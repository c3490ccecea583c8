#pragma once
/// Shader programs from `assets/shaders`, and small textures made at start.
#include <initializer_list>
#include <osg/Program>
#include <osg/StateSet>
#include <osg/Texture2D>
#include <string>

namespace haeul::scene {

/// Links `<vertex>.vert` and `<fragment>.frag` after the shared parts `common.glsl` and, on request,
/// `waves.glsl`. Throws std::runtime_error where a file cannot be read.
osg::ref_ptr<osg::Program> make_program(const std::string& vertex, const std::string& fragment,
                                        bool with_waves = false);

/// 256 x 256 texels of independent noise in four channels, the same in every run.
osg::ref_ptr<osg::Texture2D> make_noise_texture();

/// Gives the stateset a uniform, replacing the value of an earlier one of that name.
template <class T>
void set_uniform(osg::StateSet& state, const char* name, const T& value) {
  osg::Uniform* uniform = state.getUniform(name);
  if (uniform == nullptr) {
    state.addUniform(new osg::Uniform(name, value));
  } else {
    uniform->set(value);
  }
}

/// Binds a texture to a unit under a sampler name.
void bind_texture(osg::StateSet& state, int unit, const char* sampler, osg::Texture2D* texture);

// texture units, the same in every program
inline constexpr int kNoiseUnit = 0, kTileUnit = 1, kWakeNearUnit = 2, kWakeFarUnit = 3,
                     kMirrorUnit = 4, kShadowUnit = 5;

}  // namespace haeul::scene
