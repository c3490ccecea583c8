// Camera-centred fan of rings: x is the share of the half angle, y the ring's range [m].
uniform vec2 u_fan;      // azimuth of the view (from x, anticlockwise) and half angle [rad]
uniform float u_growth;  // ring spacing over range
out vec2 v_mean;         // undisplaced place
out vec3 v_point;        // place, before the Earth's curvature
void main() {
  float angle = u_fan.x + gl_Vertex.x * u_fan.y;
  float range = gl_Vertex.y;
  vec2 p = u_eye.xy + range * vec2(cos(angle), sin(angle));
  vec3 shift = displacement(p, range * u_growth);
  v_mean = p;
  v_point = vec3(p + shift.xy, shift.z);
  vec3 bent = v_point - vec3(0.0, 0.0, drop(p - u_eye.xy));
  gl_Position = gl_ModelViewProjectionMatrix * vec4(bent, 1.0);
}
