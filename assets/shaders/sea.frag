// Water: slopes from waves, detail tile and wakes; reflection, upwelling light, glitter and foam.
//
// Sub-pixel waves turn into slope variance s2, which spreads the sun's glitter (Ross et al. 2005)
// and lowers the mean Fresnel reflectance (Bruneton et al. 2010, eq. for <F>).
in vec2 v_mean;
in vec3 v_point;
uniform sampler2D u_tile;       // slope x, slope y, squared slope
uniform vec2 u_tile_shift[3];   // tile coordinates of the render origin
uniform sampler2D u_wake_near;  // foam, slope x, slope y, calm
uniform sampler2D u_wake_far;
uniform vec4 u_wake_frame;      // centre of both maps, half size of the near and of the far one [m]
uniform float u_pixel;          // angle of one pixel [rad]
uniform sampler2D u_mirror;     // ships seen by their mirror image, alpha: coverage
uniform vec2 u_screen;          // picture size [px]
uniform sampler2D u_shadow_map;
uniform mat4 u_shadow_matrix;
uniform float u_shadow_on;

vec4 wake(vec2 p) {
  vec2 d = p - u_wake_frame.xy;
  vec2 near = d / u_wake_frame.z, far = d / u_wake_frame.w;
  float in_near = 1.0 - smoothstep(0.86, 0.98, max(abs(near.x), abs(near.y)));
  float in_far = 1.0 - smoothstep(0.90, 1.0, max(abs(far.x), abs(far.y)));
  vec4 a = texture2D(u_wake_near, near * 0.5 + 0.5);
  vec4 b = texture2D(u_wake_far, far * 0.5 + 0.5) * in_far;
  return mix(b, a, in_near);
}

float ship_shadow(vec3 p) {
  if (u_shadow_on < 0.5) return 1.0;
  vec3 s = (u_shadow_matrix * vec4(p, 1.0)).xyz;
  if (any(lessThan(s, vec3(0.0))) || any(greaterThan(s, vec3(1.0)))) return 1.0;
  return step(s.z - 0.002, texture2D(u_shadow_map, s.xy).r);
}

void main() {
  vec3 to_eye = u_eye - v_point;
  float range = length(to_eye);
  vec3 v = to_eye / range;
  float footprint = range * u_pixel / sqrt(max(v.z, 0.02));

  // slopes of the resolved waves, variance of the rest
  vec2 slope = vec2(0.0);
  float s2 = 0.0006;
  for (int i = 0; i < u_wave_count; ++i) {
    vec2 k = u_waves[i].xy;
    float keep = 1.0 - smoothstep(0.12, 0.45, length(k) * footprint / 6.2832);
    vec2 steep = k * u_waves[i].z;
    slope -= keep * steep * sin(dot(k, v_mean) + u_waves[i].w);
    s2 += 0.25 * (1.0 - keep * keep) * dot(steep, steep);
  }
  vec4 ship = wake(v_point.xy);
  vec2 ground = v_mean + u_anchor;
  float calm = clamp(ship.a, 0.0, 1.0);
  float patches = 0.75 + 0.5 * noise4(ground / 90.0 + 5.0).r * noise4(ground / 610.0).g * 2.0;
  vec3 scale = vec3(1.0 / 83.0, 1.0 / 29.0, 1.0 / 9.7);
  vec3 gain = vec3(0.45, 0.66, 0.60) * patches * (1.0 - 0.75 * calm);
  vec2 swell = slope;  // what shakes mirror images
  for (int i = 0; i < 3; ++i) {
    vec4 t = texture2D(u_tile, v_mean * scale[i] + u_tile_shift[i]);
    slope += gain[i] * t.rg;
    s2 += 0.5 * gain[i] * gain[i] * max(t.b - dot(t.rg, t.rg), 0.0);
  }
  slope *= 1.0 - 0.35 * calm;
  slope += ship.gb;
  vec3 n = normalize(vec3(-slope, 1.0));

  // mean reflectance of the rough surface
  float facing = max(dot(n, v), 0.03);
  float sigma = sqrt(s2);
  float f = 0.02 + 0.98 * pow(1.0 - facing, 5.0 * exp(-2.69 * sigma)) / (1.0 + 22.7 * pow(sigma, 1.5));

  // rough water reflects sky from higher up
  vec3 r = reflect(-v, n);
  r = normalize(vec3(r.xy, abs(r.z) + 0.35 * sigma + 0.02));
  vec3 reflected = sky(r);
  float cloud = smoothstep(0.42, 0.7, noise4(r.xy / (r.z + 0.15) * 1.3 + 2.0).r);
  reflected = mix(reflected, vec3(0.80, 0.83, 0.86), 0.22 * cloud * smoothstep(0.05, 0.3, r.z));

  // the mirrored ships, shaken by the slopes
  vec2 screen = gl_FragCoord.xy / u_screen;
  swell = mix(swell, slope, 0.35);
  vec2 shake = vec2(dot(swell, vec2(-v.y, v.x)), 1.2 * abs(dot(swell, v.xy)) + 0.5 * dot(swell, v.xy));
  vec4 mirrored = texture2D(u_mirror, screen + shake * vec2(0.045, -0.060) * clamp(300.0 / range, 0.08, 1.0));
  reflected = mix(reflected, pow(mirrored.rgb, vec3(2.2)), 0.85 * mirrored.a);

  float lit = ship_shadow(v_point);
  vec3 body = vec3(0.004, 0.027, 0.043) * (0.55 + 0.45 * lit);
  body += vec3(0.004, 0.030, 0.030) * clamp(v_point.z * 0.6 + 0.35, 0.0, 1.3) * lit;
  body += vec3(0.02, 0.075, 0.080) * calm * 0.55 * lit;
  vec3 colour = mix(body * 1.4, 0.80 * reflected, f);

  // glitter
  vec3 h = normalize(u_sun + v);
  vec2 miss = -h.xy / max(h.z, 0.05) - slope;
  float glint2 = s2 + 0.0016;
  float facets = exp(-0.5 * dot(miss, miss) / glint2) / (6.2832 * glint2);
  float fh = 0.02 + 0.98 * pow(1.0 - max(dot(h, v), 0.0), 5.0);
  float spread = 4.0 * pow(max(h.z, 0.05), 4.0) * max(v.z + 0.35 * sigma, 0.05);
  colour += kSunLight * min(fh * facets / spread, 6.0) * lit * 0.75;

  // foam: whitecaps and wakes, broken up by noise
  float grain = noise4(ground / 1.7).r * 0.45 + noise4(ground / 5.3 + 7.0).g * 0.35 +
                noise4(ground / 0.6).b * 0.20;
  grain = mix(grain, 0.5, smoothstep(0.4, 2.5, footprint));
  float white = clamp((ship.r * 1.7 - 0.8 * grain) * 1.5, 0.0, 1.0) * 0.92;
  float crest = smoothstep(0.62, 0.95, v_point.z * 0.35 + noise4(ground / 37.0).g * 0.85) *
                smoothstep(0.45, 0.75, grain);
  white = max(white, 0.35 * crest * exp(-range / 2500.0));
  vec3 foam = vec3(0.80, 0.84, 0.86) * (kSunLight * 0.24 * lit * max(dot(n, u_sun), 0.2) + 0.36 * kSkyLight);
  colour = mix(colour, foam, white);

  gl_FragColor = tone(haze(colour, -to_eye));
}
