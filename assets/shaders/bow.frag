// Foam that hugs the waterline: the bow wave and the wash along the side.
in vec4 v_wake;  // distance from the bow [m], distance off the side [m], speed [m/s], breadth [m]
in vec3 v_along;
in vec2 v_point;

void main() {
  float s = v_wake.x, off = v_wake.y, pace = clamp(v_wake.z / 5.5, 0.0, 1.3), b = v_wake.w;
  float grain = fbm((v_point + u_anchor) / 6.0), fine = noise4((v_point + u_anchor) / 2.2).g;
  float width = b * (0.05 + 0.16 * exp(-pow((s - 0.55 * b) / (0.8 * b), 2.0)) + 0.02 * s / b) * pace;
  float edge = 1.0 - smoothstep(0.25, 1.0, off / max(width, 0.2) + 0.9 * (grain - 0.5));
  float strength = exp(-s / (3.0 * b)) + 0.34;
  float foam = edge * strength * pace * (0.6 + 0.6 * fine);
  float hollow = exp(-off / (0.05 * b + 0.3));
  gl_FragColor = vec4(foam, 0.0, 0.0, 0.5 * hollow * pace);
}
