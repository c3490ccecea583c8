// Kelvin's waves behind a ship, as slopes, and the crests that break near her bow.
//
// At s from the bow and n abeam, waves that stand still for the ship run at angles theta to the track
// with tan(a) = t / (1 + 2 t^2), a the angle of the point off the track, t = tan(theta); their wave
// number is k = g / (U cos theta)^2 (Thomson 1887).
in vec4 v_wake;
in vec3 v_along;
in vec2 v_point;
uniform float u_texel;  // size of the map's texel [m]

void main() {
  float s = v_wake.x, n = v_wake.y, speed = max(v_wake.z, 0.3), breadth = v_wake.w;
  float pace = clamp(speed / 6.5, 0.0, 1.3);
  float tan_a = abs(n) / max(s, 1.0);
  float disc = 1.0 - 8.0 * tan_a * tan_a;
  if (disc <= 0.0 || tan_a < 0.004) discard;
  float reach = exp(-s / (26.0 * breadth)) * smoothstep(0.0, 2.0 * breadth, s);
  float root = sqrt(disc), edge = smoothstep(0.0, 0.15, disc) * (1.0 + 1.4 * exp(-8.0 * disc));
  vec2 abeam = vec2(-v_along.y, v_along.x) * (n < 0.0 ? -1.0 : 1.0);
  vec2 slope = vec2(0.0);
  for (float way = -1.0; way < 2.0; way += 2.0) {
    float t = (1.0 + way * root) / (4.0 * tan_a);
    float c2 = 1.0 / (1.0 + t * t), c = sqrt(c2);
    float k = 9.81 / (speed * speed * c2);
    float phase = k * (s * c + abs(n) * t * c);
    float weight = way < 0.0 ? 0.035 : 0.070 * exp(-0.35 * t);
    weight *= 1.0 - smoothstep(0.8, 2.2, k * u_texel);
    slope += weight * pace * pace * edge * reach * sin(phase) * (abeam * t * c - v_along.xy * c);
  }
  float grain = noise4((v_point + u_anchor) / 11.0).r;
  float foam = 0.6 * pace * pace * exp(-pow((tan_a - 0.30) / 0.035, 2.0)) * exp(-s / (5.0 * breadth)) *
               smoothstep(0.35, 0.65, grain) * smoothstep(0.3 * breadth, breadth, s);
  gl_FragColor = vec4(foam, slope, 0.0);
}
