uniform mat4 u_place;
out vec3 v_point;
out vec3 v_place;  // in the chart's frame
out vec3 v_normal;
out vec4 v_cover;
void main() {
  vec4 p = u_place * gl_Vertex;
  v_point = p.xyz;
  v_place = gl_Vertex.xyz;
  v_normal = gl_Normal;
  v_cover = gl_Color;
  p.z -= drop(p.xy - u_eye.xy);
  gl_Position = gl_ModelViewProjectionMatrix * p;
}
