uniform mat4 u_place;
void main() { gl_Position = gl_ModelViewProjectionMatrix * (u_place * gl_Vertex); }
