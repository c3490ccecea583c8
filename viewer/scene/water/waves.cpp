#include "viewer/scene/water/waves.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <vector>

namespace haeul::scene {
namespace {

constexpr double kPi = 3.14159265358979323846, kGravity = 9.81;
constexpr int kSize = 256;
using Complex = std::complex<double>;

// repeatable numbers in [0, 1)
class Draws {
 public:
  double operator()() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11) * 0x1.0p-53;
  }

 private:
  std::uint64_t state_ = 20260501;
};

// in-place radix-2 inverse transform of `n` values `stride` apart
void inverse_fft(Complex* data, int n, int stride) {
  for (int i = 1, j = 0; i < n; ++i) {
    int bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) std::swap(data[i * stride], data[j * stride]);
  }
  for (int length = 2; length <= n; length *= 2) {
    for (int start = 0; start < n; start += length) {
      for (int k = 0; k < length / 2; ++k) {
        const Complex w = std::polar(1.0, 2.0 * kPi * k / length);
        Complex& a = data[(start + k) * stride];
        Complex& b = data[(start + k + length / 2) * stride];
        const Complex u = a, v = b * w;
        a = u + v;
        b = u - v;
      }
    }
  }
}

void inverse_fft_2d(std::vector<Complex>& field) {
  for (int row = 0; row < kSize; ++row) inverse_fft(&field[row * kSize], kSize, 1);
  for (int column = 0; column < kSize; ++column) inverse_fft(&field[column], kSize, kSize);
}

}  // namespace

WaveList make_waves(double significant_height_m, double towards_rad) {
  WaveList waves;
  Draws draw;
  double energy = 0.0;
  for (int i = 0; i < kWaveCount; ++i) {
    const double length = 120.0 * std::pow(7.0 / 120.0, (i + 0.6 * draw()) / (kWaveCount - 1.0));
    const double k = 2.0 * kPi / length, peak = 2.0 * kPi / 55.0;
    const double spread = 0.35 + 0.75 * i / kWaveCount;
    const double towards = towards_rad + spread * (2.0 * draw() - 1.0) * (i % 5 == 4 ? 1.8 : 1.0);
    const double amplitude = std::pow(k, -1.35) * std::exp(-0.6 * std::pow(peak / k, 2.0));
    waves[static_cast<std::size_t>(i)] = {k * std::sin(towards), k * std::cos(towards), amplitude,
                                          std::sqrt(kGravity * k), 2.0 * kPi * draw()};
    energy += 0.5 * amplitude * amplitude;
  }
  const double scale = significant_height_m / (4.0 * std::sqrt(energy));
  for (Wave& wave : waves) wave.amplitude_m *= scale;
  return waves;
}

double height(const WaveList& waves, double east_m, double north_m, double t) {
  double z = 0.0;
  for (const Wave& w : waves) {
    z += w.amplitude_m *
         std::cos(w.k_east * east_m + w.k_north * north_m - w.omega_radps * t + w.phase_rad);
  }
  return z;
}

std::array<osg::Vec4, kWaveCount> at_origin(const WaveList& waves, osg::Vec2d origin, double t) {
  std::array<osg::Vec4, kWaveCount> result;
  for (std::size_t i = 0; i < waves.size(); ++i) {
    const Wave& w = waves[i];
    const double phase =
        w.k_east * origin.x() + w.k_north * origin.y() - w.omega_radps * t + w.phase_rad;
    result[i].set(static_cast<float>(w.k_east), static_cast<float>(w.k_north),
                  static_cast<float>(w.amplitude_m),
                  static_cast<float>(std::remainder(phase, 2.0 * kPi)));
  }
  return result;
}

osg::ref_ptr<osg::Texture2D> make_ripple_tile() {
  // random Hermitian spectrum is not needed: the real part of any transform is a real field
  Draws draw;
  std::vector<Complex> sx(kSize * kSize), sy(kSize * kSize);
  for (int j = 0; j < kSize; ++j) {
    for (int i = 0; i < kSize; ++i) {
      const double kx = i < kSize / 2 ? i : i - kSize, ky = j < kSize / 2 ? j : j - kSize;
      const double k = std::hypot(kx, ky), phase = 2.0 * kPi * draw(), size = 0.4 + 1.2 * draw();
      if (k < 2.0 || k > 90.0) continue;
      const double along = 0.35 + 0.65 * std::pow((0.8 * kx + 0.6 * ky) / k, 2.0);
      const Complex a = std::polar(size * along * std::pow(k, -2.15), phase);
      sx[j * kSize + i] = a * kx * Complex(0, 1);
      sy[j * kSize + i] = a * ky * Complex(0, 1);
    }
  }
  inverse_fft_2d(sx);
  inverse_fft_2d(sy);

  // root-mean-square slope of 0.16
  double energy = 0.0;
  for (int i = 0; i < kSize * kSize; ++i)
    energy += sx[i].real() * sx[i].real() + sy[i].real() * sy[i].real();
  const double scale = 0.16 / std::sqrt(energy / (kSize * kSize));
  std::vector<float> level(static_cast<std::size_t>(kSize) * kSize * 3);
  for (int i = 0; i < kSize * kSize; ++i) {
    const double x = scale * sx[i].real(), y = scale * sy[i].real();
    level[3 * i] = static_cast<float>(x);
    level[3 * i + 1] = static_cast<float>(y);
    level[3 * i + 2] = static_cast<float>(x * x + y * y);
  }

  // mip levels by averaging, so that the mean of the squares stays beside the square of the mean
  osg::ref_ptr<osg::Image> image = new osg::Image;
  std::vector<float> all;
  osg::Image::MipmapDataType offsets;
  for (int size = kSize; size >= 1; size /= 2) {
    if (size < kSize) offsets.push_back(static_cast<unsigned>(all.size() * sizeof(float)));
    all.insert(all.end(), level.begin(), level.end());
    std::vector<float> next(static_cast<std::size_t>(size / 2) * (size / 2) * 3);
    for (int y = 0; y < size / 2; ++y) {
      for (int x = 0; x < size / 2; ++x) {
        for (int c = 0; c < 3; ++c) {
          const auto texel = [&](int dx, int dy) {
            return level[((2 * y + dy) * size + 2 * x + dx) * 3 + c];
          };
          next[(y * (size / 2) + x) * 3 + c] =
              0.25F * (texel(0, 0) + texel(1, 0) + texel(0, 1) + texel(1, 1));
        }
      }
    }
    level = std::move(next);
  }
  auto* data = new unsigned char[all.size() * sizeof(float)];
  std::copy_n(reinterpret_cast<const unsigned char*>(all.data()), all.size() * sizeof(float), data);
  image->setImage(kSize, kSize, 1, GL_RGB32F_ARB, GL_RGB, GL_FLOAT, data,
                  osg::Image::USE_NEW_DELETE);
  image->setMipmapLevels(offsets);

  osg::ref_ptr<osg::Texture2D> texture = new osg::Texture2D(image);
  texture->setInternalFormat(GL_RGB32F_ARB);
  texture->setResizeNonPowerOfTwoHint(false);
  texture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR_MIPMAP_LINEAR);
  texture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
  texture->setWrap(osg::Texture::WRAP_S, osg::Texture::REPEAT);
  texture->setWrap(osg::Texture::WRAP_T, osg::Texture::REPEAT);
  return texture;
}

}  // namespace haeul::scene
