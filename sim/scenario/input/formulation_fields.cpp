// Field tables of whole-ship formulations: keys are the published names of the coefficients.
#include "sim/scenario/input/formulation_fields.h"

namespace haeul::scenario {

namespace {

constexpr Need kRequired = Need::required;

struct Coefficient {
  std::string_view name, doc;
  double& value;
};

template <std::size_t Count>
void required(Fields& f, const Coefficient (&table)[Count]) {
  for (const auto& c : table) f.number({c.name, c.doc, kRequired}, between(-100, 100), c.value);
}

}  // namespace

void fields(Fields& f, hull::AbkowitzData& h) {
  f.number({"U0", "speed the fit is made about, m/s", kRequired}, positive_to(50), h.U0);
  f.number({"valid_u_prime", "least (u - U0)/U the fit is used at"}, between(-0.99, -0.01),
           h.valid_u_prime);
  const Coefficient table[] = {
      {"m", "mass", h.m},
      {"Iz", "moment of inertia about midship", h.Iz},
      {"xG", "centre of gravity forward of midship", h.xG},
      {"Xudot", "added mass, surge due to du", h.Xudot},
      {"Xu", "surge due to u", h.Xu},
      {"Xuu", "surge due to u^2", h.Xuu},
      {"Xuuu", "surge due to u^3", h.Xuuu},
      {"Xvv", "surge due to v^2", h.Xvv},
      {"Xrr", "surge due to r^2", h.Xrr},
      {"Xdd", "surge due to d^2", h.Xdd},
      {"Xudd", "surge due to u d^2", h.Xudd},
      {"Xrv", "surge due to r v", h.Xrv},
      {"Xvd", "surge due to v d", h.Xvd},
      {"Xuvd", "surge due to u v d", h.Xuvd},
      {"Yvdot", "added mass, sway due to dv", h.Yvdot},
      {"Yrdot", "added mass, sway due to dr", h.Yrdot},
      {"Yv", "sway due to v", h.Yv},
      {"Yr", "sway due to r", h.Yr},
      {"Yvvv", "sway due to v^3", h.Yvvv},
      {"Yvvr", "sway due to v^2 r", h.Yvvr},
      {"Yvu", "sway due to v u", h.Yvu},
      {"Yru", "sway due to r u", h.Yru},
      {"Yd", "sway due to d", h.Yd},
      {"Yddd", "sway due to d^3", h.Yddd},
      {"Yud", "sway due to u d", h.Yud},
      {"Yuud", "sway due to u^2 d", h.Yuud},
      {"Yvdd", "sway due to v d^2", h.Yvdd},
      {"Yvvd", "sway due to v^2 d", h.Yvvd},
      {"Y0", "sway running straight", h.Y0},
      {"Y0u", "sway running straight, due to u", h.Y0u},
      {"Y0uu", "sway running straight, due to u^2", h.Y0uu},
      {"Nvdot", "added mass, yaw due to dv", h.Nvdot},
      {"Nrdot", "added mass, yaw due to dr", h.Nrdot},
      {"Nv", "yaw due to v", h.Nv},
      {"Nr", "yaw due to r", h.Nr},
      {"Nvvv", "yaw due to v^3", h.Nvvv},
      {"Nvvr", "yaw due to v^2 r", h.Nvvr},
      {"Nvu", "yaw due to v u", h.Nvu},
      {"Nru", "yaw due to r u", h.Nru},
      {"Nd", "yaw due to d", h.Nd},
      {"Nddd", "yaw due to d^3", h.Nddd},
      {"Nud", "yaw due to u d", h.Nud},
      {"Nuud", "yaw due to u^2 d", h.Nuud},
      {"Nvdd", "yaw due to v d^2", h.Nvdd},
      {"Nvvd", "yaw due to v^2 d", h.Nvvd},
      {"N0", "yaw running straight", h.N0},
      {"N0u", "yaw running straight, due to u", h.N0u},
      {"N0uu", "yaw running straight, due to u^2", h.N0uu},
  };
  required(f, table);
}

void fields(Fields& f, hull::SonNomotoData& h) {
  f.number({"GM_m", "metacentric height", kRequired}, positive_to(20), h.GM);
  f.number({"KM_m", "metacentre above the keel", kRequired}, positive_to(60), h.KM);
  f.number({"KB_m", "centre of buoyancy above the keel", kRequired}, positive_to(40), h.KB);
  f.number({"D_m", "propeller diameter", kRequired}, positive_to(20), h.D);
  f.number({"AR_m2", "rudder area", kRequired}, positive_to(500), h.AR);
  f.number({"lag", "T_m n, shaft lag times its speed", kRequired}, positive_to(1000), h.lag);
  f.number({"lag_from_rpm", "shaft speed above which that holds", kRequired}, between(0, 1000),
           h.lag_from_rps);
  f.number({"lag_below_s", "T_m below it", kRequired}, positive_to(1000), h.lag_below_s);
  f.number({"max_rpm", "highest order", kRequired}, positive_to(5000), h.max_rps);
  const Coefficient table[] = {
      {"m", "mass", h.m},
      {"mx", "added mass in surge", h.mx},
      {"my", "added mass in sway", h.my},
      {"Ix", "moment of inertia in roll", h.Ix},
      {"Iz", "moment of inertia in yaw", h.Iz},
      {"Jx", "added moment of inertia in roll", h.Jx},
      {"Jz", "added moment of inertia in yaw", h.Jz},
      {"alphay", "lever of the added sway mass in yaw", h.alphay},
      {"lx", "lever of the added surge mass in roll", h.lx},
      {"ly", "lever of the added sway mass in roll", h.ly},
      {"Xuu", "surge due to u^2", h.Xuu},
      {"Xvr", "surge due to v r", h.Xvr},
      {"Xrr", "surge due to r^2", h.Xrr},
      {"Xphiphi", "surge due to phi^2", h.Xphiphi},
      {"Xvv", "surge due to v^2", h.Xvv},
      {"Yv", "sway due to v", h.Yv},
      {"Yr", "sway due to r", h.Yr},
      {"Yp", "sway due to p", h.Yp},
      {"Yphi", "sway due to phi", h.Yphi},
      {"Yvvv", "sway due to v^3", h.Yvvv},
      {"Yrrr", "sway due to r^3", h.Yrrr},
      {"Yvvr", "sway due to v^2 r", h.Yvvr},
      {"Yvrr", "sway due to v r^2", h.Yvrr},
      {"Yvvphi", "sway due to v^2 phi", h.Yvvphi},
      {"Yvphiphi", "sway due to v phi^2", h.Yvphiphi},
      {"Yrrphi", "sway due to r^2 phi", h.Yrrphi},
      {"Yrphiphi", "sway due to r phi^2", h.Yrphiphi},
      {"Kv", "roll due to v", h.Kv},
      {"Kr", "roll due to r", h.Kr},
      {"Kp", "roll due to p", h.Kp},
      {"Kphi", "roll due to phi", h.Kphi},
      {"Kvvv", "roll due to v^3", h.Kvvv},
      {"Krrr", "roll due to r^3", h.Krrr},
      {"Kvvr", "roll due to v^2 r", h.Kvvr},
      {"Kvrr", "roll due to v r^2", h.Kvrr},
      {"Kvvphi", "roll due to v^2 phi", h.Kvvphi},
      {"Kvphiphi", "roll due to v phi^2", h.Kvphiphi},
      {"Krrphi", "roll due to r^2 phi", h.Krrphi},
      {"Krphiphi", "roll due to r phi^2", h.Krphiphi},
      {"Nv", "yaw due to v", h.Nv},
      {"Nr", "yaw due to r", h.Nr},
      {"Np", "yaw due to p", h.Np},
      {"Nphi", "yaw due to phi", h.Nphi},
      {"Nvvv", "yaw due to v^3", h.Nvvv},
      {"Nrrr", "yaw due to r^3", h.Nrrr},
      {"Nvvr", "yaw due to v^2 r", h.Nvvr},
      {"Nvrr", "yaw due to v r^2", h.Nvrr},
      {"Nvvphi", "yaw due to v^2 phi", h.Nvvphi},
      {"Nvphiphi", "yaw due to v phi^2", h.Nvphiphi},
      {"Nrrphi", "yaw due to r^2 phi", h.Nrrphi},
      {"Nrphiphi", "yaw due to r phi^2", h.Nrphiphi},
      {"kt0", "K_T = kt0 + kt1 J", h.kt0},
      {"kt1", "see kt0", h.kt1},
      {"t", "thrust deduction", h.t},
      {"wp", "wake straight ahead", h.wp},
      {"tau", "wake due to (v + xp r)^2", h.tau},
      {"xp", "where the wake turns", h.xp},
      {"cpv", "wake due to v", h.cpv},
      {"cpr", "wake due to r", h.cpr},
      {"Lambda", "aspect ratio of the rudder", h.Lambda},
      {"kk", "slipstream at the rudder", h.kk},
      {"epsilon", "wake at the rudder over that at the propeller", h.epsilon},
      {"gamma", "flow across the rudder due to v", h.gamma},
      {"cRr", "the same due to r", h.cRr},
      {"cRrrr", "the same due to r^3", h.cRrrr},
      {"cRrrv", "the same due to r^2 v", h.cRrrv},
      {"cRX", "share of the rudder force in surge", h.cRX},
      {"aH", "rudder force increase", h.aH},
      {"xR", "where the rudder is", h.xR},
      {"xH", "where the increase acts", h.xH},
      {"zR", "how deep the rudder acts", h.zR},
  };
  required(f, table);
}

void fields(Fields& f, hull::BisTankerData& h) {
  f.number({"Tm_s", "lag of the shaft", kRequired}, positive_to(1000), h.Tm);
  f.number({"max_rpm", "highest order", kRequired}, positive_to(5000), h.max_rps);
  f.number({"z_most", "greatest T/(h - T) the fit is used at"}, positive_to(100), h.z_most);
  const Coefficient table[] = {
      {"m11", "1 - Xudot", h.m11},
      {"m22", "1 - Yvdot", h.m22},
      {"m33", "k_z^2 - Nrdot", h.m33},
      {"d11", "1 + Xvr", h.d11},
      {"d22", "Yur - 1", h.d22},
      {"d33", "Nur - x_G", h.d33},
      {"Xuu", "surge due to u^2", h.Xuu},
      {"Xvv", "surge due to v^2", h.Xvv},
      {"Xuuz", "surge due to u^2 z", h.Xuuz},
      {"Xudotz", "added mass in surge due to z", h.Xudotz},
      {"Xvrz", "surge due to v r z", h.Xvrz},
      {"Xvvzz", "surge due to v^2 z^2", h.Xvvzz},
      {"Xccdd", "surge due to c^2 d^2", h.Xccdd},
      {"Xccbd", "surge due to c^2 b d", h.Xccbd},
      {"YT", "sway due to thrust", h.YT},
      {"Yvv", "sway due to v^2", h.Yvv},
      {"Yuv", "sway due to u v", h.Yuv},
      {"Yvdotz", "added mass in sway due to z", h.Yvdotz},
      {"Yurz", "sway due to u r z", h.Yurz},
      {"Yvvz", "sway due to v^2 z", h.Yvvz},
      {"Yuvz", "sway due to u v z, greatest", h.Yuvz},
      {"Yuvz_from", "z from which Yuvz acts", h.Yuvz_from},
      {"Yccd", "sway due to c^2 d", h.Yccd},
      {"Yccbbd", "sway due to c^2 b^2 d", h.Yccbbd},
      {"Yccbbdz", "sway due to c^2 b^2 d z", h.Yccbbdz},
      {"NT", "yaw due to thrust", h.NT},
      {"Nvr", "yaw due to v r", h.Nvr},
      {"Nuv", "yaw due to u v", h.Nuv},
      {"Nrdotz", "added inertia in yaw due to z", h.Nrdotz},
      {"Nurz", "yaw due to u r z", h.Nurz},
      {"Nvrz", "yaw due to v r z", h.Nvrz},
      {"Nuvz", "yaw due to u v z", h.Nuvz},
      {"Nccd", "yaw due to c^2 d", h.Nccd},
      {"Nccbbd", "yaw due to c^2 b^2 d", h.Nccbbd},
      {"Nccbbdz", "yaw due to c^2 b^2 d z", h.Nccbbdz},
      {"t", "thrust deduction", h.t},
      {"cun", "flow past the rudder due to u n", h.cun},
      {"cnn", "flow past the rudder due to n^2", h.cnn},
      {"Tuu", "thrust due to u^2", h.Tuu},
      {"Tun", "thrust due to u n", h.Tun},
      {"Tnn", "thrust due to n^2", h.Tnn},
  };
  required(f, table);
}

void fields(Fields& f, hull::LowSpeedHullData& h) {
  const Coefficient table[] = {
      {"m", "mass", h.m},
      {"xG", "centre of gravity forward of midship", h.xG},
      {"mx", "added mass in surge", h.mx},
      {"my", "added mass in sway", h.my},
      {"IzzJzz", "moment of inertia with added, about G", h.IzzJzz},
      {"X0F", "resistance ahead", h.X0F},
      {"X0A", "resistance astern", h.X0A},
      {"Xvr", "surge due to v r", h.Xvr},
      {"Yv", "sway due to v", h.Yv},
      {"Yr", "sway due to r", h.Yr},
      {"Nv", "yaw due to v", h.Nv},
      {"Nr", "yaw due to r", h.Nr},
      {"CD", "cross-flow drag", h.CD},
      {"CrY", "weight of r in the cross-flow force", h.CrY},
      {"CrN", "weight of r in the cross-flow moment", h.CrN},
  };
  required(f, table);
}

void fields(Fields& f, propulsion::ReversingPropellerData& p) {
  f.number({"diameter_m", "D", kRequired}, positive_to(20), p.diameter_m);
  f.number({"pitch_ratio", "P/D", kRequired}, positive_to(3), p.pitch_ratio);
  f.number({"max_rpm", "highest order", kRequired}, positive_to(20000), p.max_rps);
  const Coefficient table[] = {
      {"kt0", "K_T = kt0 + kt1 J + kt2 J^2", p.kt0},
      {"kt1", "see kt0", p.kt1},
      {"kt2", "see kt0", p.kt2},
      {"tP", "thrust deduction", p.tP},
      {"wP0", "wake straight ahead", p.wP0},
      {"tau", "wake due to |v + xP r|", p.tau},
      {"CP", "wake due to (v + xP r)^2", p.CP},
      {"xP", "where the wake turns", p.xP},
      {"A1", "side force astern, A1 + A2 Js", p.A1},
      {"A2", "see A1", p.A2},
      {"A3", "side force astern, A3 + A4 Js below Jsyn", p.A3},
      {"A4", "see A3", p.A4},
      {"A5", "side force astern above Jsyn0", p.A5},
      {"A6", "side force ahead with sternway, A6 Js^2 + A7 Js + A8", p.A6},
      {"A7", "see A6", p.A7},
      {"A8", "see A6", p.A8},
      {"B1", "moment of the side force astern, B1 + B2 Js", p.B1},
      {"B2", "see B1", p.B2},
      {"B3", "moment of the side force astern, B3 + B4 Js below Jsyn", p.B3},
      {"B4", "see B3", p.B4},
      {"B5", "moment of the side force astern above Jsyn0", p.B5},
      {"B6", "moment of the side force ahead with sternway, B6 Js^2 + B7 Js + B8", p.B6},
      {"B7", "see B6", p.B7},
      {"B8", "see B6", p.B8},
      {"C3", "thrust astern, Js below C10", p.C3},
      {"C6", "thrust astern, C6 + C7 Js", p.C6},
      {"C7", "see C6", p.C7},
      {"C10", "Js where the two meet", p.C10},
      {"Jsyn", "Js where A1 + A2 Js begins", p.Jsyn},
      {"Jsyn0", "Js where A5 begins", p.Jsyn0},
  };
  required(f, table);
}

void fields(Fields& f, propulsion::LowSpeedRudderData& r) {
  f.number({"area_m2", "A_R", kRequired}, positive_to(500), r.area_m2);
  f.number({"aspect_ratio", "Lambda", kRequired}, positive_to(10), r.aspect_ratio);
  f.number({"x_R_prime", "x_R / L_pp"}, between(-1, 1), r.x_R_prime);
  const Coefficient table[] = {
      {"tR", "steering resistance deduction", r.tR},
      {"aH", "rudder force increase", r.aH},
      {"xH", "where the increase acts", r.xH},
      {"lR", "lever of the yaw rate", r.lR},
      {"kx", "slipstream", r.kx},
      {"kx_reverse", "slipstream of a reversed propeller", r.kx_reverse},
      {"epsilon", "wake at the rudder over that at the propeller", r.epsilon},
      {"cpr", "loss behind a reversed propeller", r.cpr},
      {"gammaN", "flow straightening, v + x_R r < 0", r.gammaN},
      {"gammaP", "flow straightening, v + x_R r >= 0", r.gammaP},
  };
  required(f, table);
}

void fields(Fields& f, propulsion::LowSpeedShipData& ship) {
  f.block({"hull", "linear derivatives and cross-flow drag", kRequired}, ship.hull);
  f.block({"propeller", "ahead and astern", kRequired}, ship.propeller);
  f.block({"rudder", "in all four quadrants", kRequired}, ship.rudder);
}

void fields(Fields& f, hull::TrialData& t) {
  f.number({"speed_mps", "straight ahead at the start", kRequired}, positive_to(50), t.speed_mps);
  f.number({"shaft_rpm", "order and speed of the shaft; 0: no propeller"}, between(0, 5000),
           t.shaft_rps);
  f.number({"step_s", "of the integration", kRequired}, positive_to(1), t.step_s);
}

}  // namespace haeul::scenario
