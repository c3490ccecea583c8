// Sun with shadow, light from sky and sea, gloss.
in vec3 v_point;
in vec3 v_normal;
in vec4 v_paint;
uniform sampler2D u_shadow_map;
uniform mat4 u_shadow_matrix;
uniform float u_shadow_on;
uniform float u_below;  // height under which nothing is drawn [m]

float sunlit(vec3 p, vec3 n) {
  if (u_shadow_on < 0.5) return 1.0;
  vec3 s = (u_shadow_matrix * vec4(p + 0.25 * n, 1.0)).xyz;
  if (any(lessThan(s, vec3(0.0))) || any(greaterThan(s, vec3(1.0)))) return 1.0;
  float sum = 0.0;
  for (int i = 0; i < 4; ++i) {
    vec2 o = vec2(float(i / 2) - 0.5, mod(float(i), 2.0) - 0.5) / 1400.0;
    sum += step(s.z - 0.0012, texture2D(u_shadow_map, s.xy + o).r);
  }
  return 0.25 * sum;
}

void main() {
  if (v_point.z < u_below) discard;
  vec3 n = normalize(v_normal);
  vec3 from_eye = v_point - u_eye;
  vec3 v = -normalize(from_eye);
  vec3 albedo = pow(v_paint.rgb, vec3(2.2));

  // wet and weathered: darker and redder towards the water, faint streaks down the side
  float streak = noise4(vec2(dot(v_point.xy, vec2(0.7, 0.6)) * 0.45, v_point.z * 0.05)).r;
  albedo *= 0.90 + 0.16 * streak;

  float sun = max(dot(n, u_sun), 0.0);
  if (sun > 0.0) sun *= sunlit(v_point, n);
  vec3 from_sky = kSkyLight * (0.30 + 0.30 * n.z);
  vec3 from_sea = vec3(0.055, 0.095, 0.115) * (0.5 - 0.5 * n.z);
  vec3 colour = albedo * (kSunLight * 0.40 * sun + from_sky + from_sea);

  float gloss = v_paint.a;
  vec3 r = reflect(-v, n);
  float f = 0.04 + 0.96 * pow(1.0 - max(dot(n, v), 0.0), 5.0);
  vec3 mirror = r.z > 0.0 ? sky(r) : mix(vec3(0.05, 0.10, 0.14), sky(vec3(r.xy, 0.02)), 0.3 + r.z * 0.3);
  colour = mix(colour, mirror, f * gloss * 0.75);
  colour += kSunLight * 0.35 * gloss * sun * pow(max(dot(normalize(u_sun + v), n), 0.0), 20.0 + 120.0 * gloss) * 0.5;

  gl_FragColor = tone(haze(colour, from_eye));
}
