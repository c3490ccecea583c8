// Light, sky, haze and tone: one definition for everything that is drawn.
uniform vec3 u_sun;      // unit vector towards the sun
uniform vec3 u_eye;      // eye in render coordinates [m]
uniform vec2 u_anchor;   // render origin in the chart's frame, east and north [m]
uniform float u_haze;    // extinction along the horizon [1/m]
uniform sampler2D u_noise;
// loop bounds are uniforms so that no compiler unrolls them: software GL would take minutes
uniform int u_octaves;

const vec3 kSunLight = vec3(3.30, 3.00, 2.55);
const vec3 kSkyLight = vec3(0.62, 0.78, 1.02);
const float kEarthRadius = 7.4e6;  // with standard refraction

// clear sky seen along d, linear radiance
vec3 sky(vec3 d) {
  float up = max(d.z, 0.0);
  float mu = dot(d, u_sun);
  vec3 zenith = vec3(0.085, 0.215, 0.520);
  vec3 middle = vec3(0.225, 0.425, 0.745);
  vec3 horizon = vec3(0.600, 0.705, 0.815);
  vec3 c = mix(horizon, middle, 1.0 - exp(-up * 9.0));
  c = mix(c, zenith, 1.0 - exp(-up * 2.1));
  // forward scattering in the haze around the sun
  float glow = 0.5 + 0.5 * mu;
  c += vec3(0.34, 0.25, 0.15) * pow(glow, 10.0) * exp(-up * 2.2);
  c += vec3(0.60, 0.50, 0.36) * pow(max(mu, 0.0), 60.0);
  return c;
}

vec3 sky_with_sun(vec3 d) {
  float mu = dot(d, u_sun);
  return sky(d) + vec3(14.0, 12.5, 10.0) * smoothstep(0.99985, 0.99995, mu);
}

// light scattered into and out of the way between eye and point
vec3 haze(vec3 colour, vec3 from_eye) {
  float range = length(from_eye);
  vec3 d = from_eye / max(range, 1.0);
  vec3 air = sky(normalize(vec3(d.xy, max(d.z, 0.0) * 0.4 + 0.012)));
  float share = 1.0 - exp(-pow(range * u_haze, 1.25));
  return mix(colour, air * 0.97, share);
}

float drop(vec2 from_eye) { return dot(from_eye, from_eye) / (2.0 * kEarthRadius); }

// filmic curve, then display gamma
vec4 tone(vec3 c) {
  c *= 0.92;
  c = (c * (2.51 * c + 0.03)) / (c * (2.43 * c + 0.59) + 0.14);
  return vec4(pow(clamp(c, 0.0, 1.0), vec3(1.0 / 2.2)), 1.0);
}

// smooth value noise with a period of 256 cells
vec4 noise4(vec2 p) {
  vec2 i = floor(p), f = p - i;
  f = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
  return texture2D(u_noise, (i + f + 0.5) / 256.0);
}

float fbm(vec2 p) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < u_octaves; ++i) {
    sum += weight * noise4(p).r;
    p = mat2(1.62, 1.18, -1.18, 1.62) * p + vec2(17.3, 9.1);
    weight *= 0.5;
  }
  return sum;
}
