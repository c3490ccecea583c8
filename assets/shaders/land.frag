// Relief: rock and sand at the water, built-up flats, woods on the hills.
in vec3 v_point;
in vec3 v_place;
in vec3 v_normal;
in vec4 v_cover;  // r: built-up share

void main() {
  vec3 n = normalize(v_normal);
  vec3 from_eye = v_point - u_eye;
  float range = length(from_eye);
  float h = v_place.z;

  float coarse = fbm(v_place.xy / 420.0), fine = noise4(v_place.xy / 38.0).g;
  vec3 wood = mix(vec3(0.020, 0.045, 0.016), vec3(0.055, 0.085, 0.028), smoothstep(0.3, 0.7, coarse));
  wood *= 0.75 + 0.5 * fine;
  vec3 field = mix(vec3(0.13, 0.14, 0.06), vec3(0.09, 0.12, 0.05), fine);
  vec3 built = mix(vec3(0.22, 0.21, 0.20), vec3(0.34, 0.32, 0.30), noise4(v_place.xy / 55.0).b);
  vec3 rock = mix(vec3(0.16, 0.145, 0.125), vec3(0.30, 0.27, 0.23), fine);

  vec3 albedo = mix(field, wood, smoothstep(6.0, 28.0, h + 22.0 * (coarse - 0.5)));
  albedo = mix(albedo, built, v_cover.r * smoothstep(0.25, 0.6, 0.3 + coarse));
  albedo = mix(albedo, rock, smoothstep(0.80, 0.62, n.z));
  albedo = mix(rock, albedo, smoothstep(1.2, 4.5, h + 3.0 * (fine - 0.5)));

  // crowns of trees break the light
  vec3 rough = normalize(n + vec3(noise4(v_place.xy / 24.0).rg - 0.5, 0.0) * 0.9 * smoothstep(8.0, 30.0, h));
  float sun = max(dot(rough, u_sun), 0.0);
  vec3 colour = albedo * (kSunLight * 0.42 * sun + kSkyLight * (0.30 + 0.25 * n.z));
  // surf
  colour = mix(vec3(0.52), colour, smoothstep(0.02, 0.30, h + 0.25 * fine));
  gl_FragColor = tone(haze(colour, from_eye));
}
