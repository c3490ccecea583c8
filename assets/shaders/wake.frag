// Turbulent wake: a band as broad as the ship, widening slowly; its foam dies within some lengths,
// the calm it leaves lasts longer.
in vec4 v_wake;
in vec3 v_along;
in vec2 v_point;

void main() {
  float s = v_wake.x - v_along.z, n = v_wake.y, speed = max(v_wake.z, 0.3), breadth = v_wake.w;
  float pace = clamp(speed / 6.0, 0.0, 1.3);
  float grain = fbm((v_point + u_anchor) / 9.0);
  float half_width = 0.40 * breadth * (1.0 + 0.40 * pow(max(s, 0.0) / (8.0 * breadth), 0.6));
  float across = abs(n) / half_width;
  float inside = 1.0 - smoothstep(0.60, 1.05, across + 0.7 * (grain - 0.5));
  float age = max(s, 0.0) / speed;
  float churn = inside * smoothstep(-0.5 * breadth, 0.05 * breadth, s);
  float foam = churn * pace * (0.62 * exp(-age / 22.0) + 0.34 * exp(-age / 150.0));
  // streaks that run with the wake, stronger at its edges
  float streak = noise4(vec2(n / (0.07 * breadth) + 3.0 * grain, v_wake.x / (1.6 * breadth))).r;
  foam *= (0.45 + 0.75 * streak) * (0.8 + 0.4 * smoothstep(0.3, 1.0, across));
  float calm = churn * exp(-age / 420.0) * clamp(pace * 1.6, 0.0, 1.0);
  gl_FragColor = vec4(foam, 0.0, 0.0, calm);
}
