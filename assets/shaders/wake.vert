// Ribbon along a ship's track, drawn into the map of wakes seen from above.
uniform vec4 u_map;  // centre of the map and one over its half size, both ways
out vec4 v_wake;     // distance from the bow [m], offset to port [m], speed [m/s], breadth [m]
out vec3 v_along;    // unit vector of the track, ship's length
out vec2 v_point;
void main() {
  v_point = gl_Vertex.xy;
  v_wake = gl_MultiTexCoord0;
  v_along = gl_Normal;
  gl_Position = vec4((gl_Vertex.xy - u_map.xy) * u_map.zw, 0.0, 1.0);
}
