// Full-screen triangle at the far plane; the ray through each pixel is interpolated.
uniform mat3 u_rays;  // columns: right, up, forward, the first two scaled by the half view angles
out vec3 v_ray;
void main() {
  v_ray = u_rays * vec3(gl_Vertex.xy, 1.0);
  gl_Position = vec4(gl_Vertex.xy, 1.0, 1.0);
}
