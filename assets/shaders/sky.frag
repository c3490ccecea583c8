// Sky dome with a broken layer of fair-weather cumulus and thin cirrus above.
in vec3 v_ray;
uniform int u_steps;

const float kBase = 1100.0;
const float kDepth = 900.0;

// height of the cloud heap over a point of the layer, share of kDepth
float heap(vec2 p) {
  vec2 q = (p + u_anchor) / 5200.0;
  vec4 warp = noise4(q * 1.7 + 3.1);
  float field = fbm(q + 0.35 * warp.gb);
  return smoothstep(0.49, 0.74, field);
}

float density(vec3 p, float h, float far) {
  float level = (p.z - kBase) / kDepth;
  float billow = noise4((p.xy + u_anchor) / 340.0 + p.z / 410.0).g * 0.6 + noise4((p.xy + u_anchor) / 130.0 - p.z / 170.0).b * 0.4;
  float body = h * (0.75 + 0.5 * mix(billow, 0.5, 0.8 * far)) - level;
  return smoothstep(0.0, 0.30 + 0.35 * far, body) * smoothstep(-0.02, 0.10, level + 0.06 * billow);
}

void main() {
  vec3 d = normalize(v_ray);
  vec3 colour = sky_with_sun(d);
  if (d.z > 0.012) {
    // cirrus
    vec2 high = d.xy / (d.z + 0.10) * 2.1;
    float streak = fbm(vec2(high.x * 0.55 + high.y * 0.2, high.y * 1.5 - high.x * 0.4) + 40.0);
    float cirrus = smoothstep(0.50, 0.92, streak) * smoothstep(0.05, 0.35, d.z);
    colour = mix(colour, sky(d) * 0.55 + 0.62, 0.38 * cirrus);

    // cumulus: a few steps through the layer
    float enter = (kBase - u_eye.z) / d.z;
    float leave = min((kBase + kDepth - u_eye.z) / d.z, enter + 4200.0);
    float far = smoothstep(6000.0, 22000.0, enter);  // detail finer than the steps is left out
    float step_m = (leave - enter) / float(u_steps);
    // steps start a different share in at each pixel, or the layer would show as slices
    float jitter = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    float clear = 1.0;
    vec3 light = vec3(0.0);
    float mu = dot(d, u_sun);
    float phase = 0.75 + 0.9 * pow(0.5 + 0.5 * mu, 12.0);
    for (int i = 0; i < u_steps; ++i) {
      vec3 p = u_eye + d * (enter + (float(i) + jitter) * step_m);
      float h = heap(p.xy);
      if (h <= 0.01) continue;
      float rho = density(p, h, far);
      if (rho <= 0.01) continue;
      vec3 q = p + u_sun * 260.0;
      float shade = exp(-1.6 * density(q, heap(q.xy), far) - 0.5 * h);
      float level = clamp((p.z - kBase) / kDepth, 0.0, 1.0);
      vec3 lit = kSunLight * 0.46 * phase * shade + kSkyLight * (0.34 + 0.30 * level);
      float alpha = 1.0 - exp(-rho * min(step_m, 600.0) * 0.011);
      light += clear * alpha * lit;
      clear *= 1.0 - alpha;
      if (clear < 0.03) break;
    }
    float fade = smoothstep(0.012, 0.10, d.z) * exp(-pow(enter / 30000.0, 2.0));
    colour = mix(colour, colour * clear + light, fade * (1.0 - 0.25 * exp(-d.z * 9.0)));
  }
  gl_FragColor = tone(colour);
}
