// The sea surface as a sum of Gerstner waves, relative to the render origin.
const int kWaves = 20;
uniform int u_wave_count;
uniform vec4 u_waves[kWaves];  // wave vector x and y [rad/m], amplitude [m], phase at the origin [rad]

// displacement of the water particle whose mean place is p; waves short of `cell` are left out
vec3 displacement(vec2 p, float cell) {
  vec3 sum = vec3(0.0);
  for (int i = 0; i < u_wave_count; ++i) {
    vec2 k = u_waves[i].xy;
    float kk = length(k);
    float keep = 1.0 - smoothstep(0.10, 0.30, kk * cell / 6.2832);
    if (keep <= 0.0) continue;
    float phase = dot(k, p) + u_waves[i].w;
    float a = u_waves[i].z * keep;
    sum += vec3(-k / kk * a * 0.85 * sin(phase), a * cos(phase));
  }
  return sum;
}
