#include "viewer/scene/shaders.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "sim/scenario/paths.h"

namespace haeul::scene {
namespace {

std::string read(const std::string& file) {
  const auto path = scenario::data_directory() / "assets" / "shaders" / file;
  std::ifstream in(path);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf())) throw std::runtime_error("cannot read " + path.string());
  return text.str();
}

// splitmix64: well mixed bits from a counter
std::uint64_t mix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

}  // namespace

osg::ref_ptr<osg::Program> make_program(const std::string& vertex, const std::string& fragment,
                                        bool with_waves) {
  const std::string head =
      "#version 130\n" + read("common.glsl") + (with_waves ? read("waves.glsl") : std::string());
  osg::ref_ptr<osg::Program> program = new osg::Program;
  program->setName(vertex + "/" + fragment);
  program->addShader(new osg::Shader(osg::Shader::VERTEX, head + read(vertex + ".vert")));
  program->addShader(new osg::Shader(osg::Shader::FRAGMENT, head + read(fragment + ".frag")));
  return program;
}

osg::ref_ptr<osg::Texture2D> make_noise_texture() {
  constexpr int kSize = 256;
  osg::ref_ptr<osg::Image> image = new osg::Image;
  image->allocateImage(kSize, kSize, 1, GL_RGBA, GL_UNSIGNED_BYTE);
  for (int i = 0; i < kSize * kSize; ++i) {
    const std::uint64_t bits = mix(static_cast<std::uint64_t>(i) + 1);
    for (int c = 0; c < 4; ++c) {
      image->data()[4 * i + c] = static_cast<unsigned char>(bits >> (8 * c + 16));
    }
  }
  osg::ref_ptr<osg::Texture2D> texture = new osg::Texture2D(image);
  texture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR);
  texture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
  texture->setWrap(osg::Texture::WRAP_S, osg::Texture::REPEAT);
  texture->setWrap(osg::Texture::WRAP_T, osg::Texture::REPEAT);
  return texture;
}

void bind_texture(osg::StateSet& state, int unit, const char* sampler, osg::Texture2D* texture) {
  state.setTextureAttributeAndModes(static_cast<unsigned>(unit), texture);
  set_uniform(state, sampler, unit);
}

}  // namespace haeul::scene
