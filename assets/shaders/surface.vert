// Painted solids: ships, works, buildings.
uniform mat4 u_place;  // model to render coordinates
out vec3 v_point;
out vec3 v_normal;
out vec4 v_paint;
void main() {
  vec4 p = u_place * gl_Vertex;
  v_point = p.xyz;
  v_normal = mat3(u_place) * gl_Normal;
  v_paint = gl_Color;
  p.z -= drop(p.xy - u_eye.xy);
  gl_Position = gl_ModelViewProjectionMatrix * p;
}
