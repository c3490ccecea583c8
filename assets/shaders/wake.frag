// Foam and slopes behind a ship: turbulent wake, and Kelvin's two wave systems.
//
// At (s from the bow, n abeam) the stationary directions theta of the waves that stand still for the ship
// obey tan(a) = t / (1 + 2 t^2), a the angle off the track, t = tan(theta); wave number
// k = g / (U cos theta)^2 (Thomson 1887).
in vec4 v_wake;
in vec3 v_along;
in vec2 v_point;

void main() {
  float bow = v_wake.x, s = bow - v_along.z, n = v_wake.y, speed = max(v_wake.z, 0.3), breadth = v_wake.w;
  float pace = clamp(speed / 7.0, 0.0, 1.3);
  float grain = fbm((v_point + u_anchor) / 9.0);
  vec2 abeam = vec2(-v_along.y, v_along.x);

  // turbulent band: as broad as the ship, widening slowly, foam dying within some lengths
  float half_width = 0.42 * breadth * (1.0 + 0.35 * pow(max(s, 0.0) / (8.0 * breadth), 0.6));
  float inside = 1.0 - smoothstep(0.55, 1.05, abs(n) / half_width + 0.5 * (grain - 0.5));
  float age = max(s, 0.0) / speed;
  float churn = inside * smoothstep(-0.6 * breadth, 0.1 * breadth, s);
  float foam = churn * pace * (0.85 * exp(-age / 28.0) + 0.30 * exp(-age / 140.0));
  foam *= 0.65 + 0.5 * smoothstep(0.3, 1.0, abs(n) / half_width);
  float calm = churn * exp(-age / 420.0) * clamp(pace * 1.6, 0.0, 1.0);

  // Kelvin waves, from the bow
  vec2 slope = vec2(0.0);
  float tan_a = abs(n) / max(bow, 1.0);
  float disc = 1.0 - 8.0 * tan_a * tan_a;
  float reach = exp(-bow / (26.0 * breadth)) * smoothstep(0.0, 2.0 * breadth, bow);
  if (disc > 0.0 && tan_a > 0.004) {
    float root = sqrt(disc);
    for (int i = 0; i < 2; ++i) {
      float t = (1.0 + (i == 0 ? -root : root)) / (4.0 * tan_a);
      if (t > 6.0) continue;
      float c2 = 1.0 / (1.0 + t * t), c = sqrt(c2);
      float k = 9.81 / (speed * speed * c2);
      float phase = k * (bow * c + abs(n) * t * c);
      float edge = smoothstep(0.0, 0.15, disc) * (1.0 + 1.4 * exp(-8.0 * disc));
      float weight = (i == 0 ? 0.030 : 0.060 * exp(-0.35 * t)) * pace * pace * edge * reach;
      vec2 direction = -v_along.xy * c + abeam * (n < 0.0 ? -1.0 : 1.0) * t * c;
      slope += weight * sin(phase) * direction;
    }
    // the outermost crests break near the bow
    foam += 0.55 * pace * pace * exp(-pow((tan_a - 0.30) / 0.035, 2.0)) * exp(-bow / (5.0 * breadth)) *
            smoothstep(0.3, 0.6, grain) * smoothstep(0.3 * breadth, breadth, bow);
  }
  gl_FragColor = vec4(foam, slope, calm);
}
