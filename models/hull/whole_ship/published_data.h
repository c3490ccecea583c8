#pragma once
/// Coefficients of whole-ship formulations, named and made non-dimensional as their sources do.
///
/// Plain numbers, SI and radians, no logic. Length, draught, displacement and water density come
/// from the ship's dimensions. The laws and their sources are in the header named above each
/// struct.

namespace haeul::hull {

/// abkowitz.h. All coefficients are already scaled (-184e-5, not -184).
struct AbkowitzData {
  double U0 = 0.0;              ///< speed the fit is made about [m/s], > 0
  double valid_u_prime = -0.6;  ///< least u' the fit is used at, in (-1, 0)
  double m = 0.0, Iz = 0.0, xG = 0.0;
  double Xudot = 0.0, Xu = 0.0, Xuu = 0.0, Xuuu = 0.0, Xvv = 0.0, Xrr = 0.0, Xdd = 0.0;
  double Xudd = 0.0, Xrv = 0.0, Xvd = 0.0, Xuvd = 0.0;
  double Yvdot = 0.0, Yrdot = 0.0, Yv = 0.0, Yr = 0.0, Yvvv = 0.0, Yvvr = 0.0, Yvu = 0.0;
  double Yru = 0.0, Yd = 0.0, Yddd = 0.0, Yud = 0.0, Yuud = 0.0, Yvdd = 0.0, Yvvd = 0.0;
  double Y0 = 0.0, Y0u = 0.0, Y0uu = 0.0;
  double Nvdot = 0.0, Nrdot = 0.0, Nv = 0.0, Nr = 0.0, Nvvv = 0.0, Nvvr = 0.0, Nvu = 0.0;
  double Nru = 0.0, Nd = 0.0, Nddd = 0.0, Nud = 0.0, Nuud = 0.0, Nvdd = 0.0, Nvvd = 0.0;
  double N0 = 0.0, N0u = 0.0, N0uu = 0.0;
};

/// son_nomoto.h
struct SonNomotoData {
  double m = 0.0, mx = 0.0, my = 0.0, Ix = 0.0, Iz = 0.0, Jx = 0.0, Jz = 0.0;
  double alphay = 0.0, lx = 0.0, ly = 0.0;
  double GM = 0.0;            ///< [m], > 0
  double KM = 0.0, KB = 0.0;  ///< [m], KM >= KB
  double Xuu = 0.0, Xvr = 0.0, Xrr = 0.0, Xphiphi = 0.0, Xvv = 0.0;
  double Yv = 0.0, Yr = 0.0, Yp = 0.0, Yphi = 0.0, Yvvv = 0.0, Yrrr = 0.0, Yvvr = 0.0, Yvrr = 0.0;
  double Yvvphi = 0.0, Yvphiphi = 0.0, Yrrphi = 0.0, Yrphiphi = 0.0;
  double Kv = 0.0, Kr = 0.0, Kp = 0.0, Kphi = 0.0, Kvvv = 0.0, Krrr = 0.0, Kvvr = 0.0, Kvrr = 0.0;
  double Kvvphi = 0.0, Kvphiphi = 0.0, Krrphi = 0.0, Krphiphi = 0.0;
  double Nv = 0.0, Nr = 0.0, Np = 0.0, Nphi = 0.0, Nvvv = 0.0, Nrrr = 0.0, Nvvr = 0.0, Nvrr = 0.0;
  double Nvvphi = 0.0, Nvphiphi = 0.0, Nrrphi = 0.0, Nrphiphi = 0.0;
  double D = 0.0;               ///< propeller diameter [m], > 0
  double kt0 = 0.0, kt1 = 0.0;  ///< K_T = kt0 + kt1 J
  double t = 0.0, wp = 0.0, tau = 0.0, xp = 0.0, cpv = 0.0, cpr = 0.0;
  double AR = 0.0;      ///< rudder area [m^2], > 0
  double Lambda = 0.0;  ///< rudder aspect ratio, > 0
  double kk = 0.0, epsilon = 1.0, gamma = 0.0, cRr = 0.0, cRrrr = 0.0, cRrrv = 0.0;
  double cRX = 0.0, aH = 0.0, xR = -0.5, xH = 0.0, zR = 0.0;
  double lag = 0.0;           ///< T_m n, the shaft's lag times its speed, > 0
  double lag_from_rps = 0.0;  ///< shaft speed above which that holds [1/s]
  double lag_below_s = 1.0;   ///< T_m below it [s], > 0
  double max_rps = 0.0;       ///< highest order [1/s], > 0
};

/// bis_tanker.h
struct BisTankerData {
  double m11 = 0.0, m22 = 0.0, m33 = 0.0, d11 = 0.0, d22 = 0.0, d33 = 0.0;
  double Xuu = 0.0, Xvv = 0.0, Xuuz = 0.0, Xudotz = 0.0, Xvrz = 0.0, Xvvzz = 0.0;
  double Xccdd = 0.0, Xccbd = 0.0;
  double YT = 0.0, Yvv = 0.0, Yuv = 0.0, Yvdotz = 0.0, Yurz = 0.0, Yvvz = 0.0;
  double Yuvz = 0.0;       ///< greatest, approached as Yuvz (1 - Yuvz_from / z)
  double Yuvz_from = 0.8;  ///< z above which it acts, > 0
  double Yccd = 0.0, Yccbbd = 0.0, Yccbbdz = 0.0;
  double NT = 0.0, Nvr = 0.0, Nuv = 0.0, Nrdotz = 0.0, Nurz = 0.0, Nvrz = 0.0, Nuvz = 0.0;
  double Nccd = 0.0, Nccbbd = 0.0, Nccbbdz = 0.0;
  double t = 0.0, cun = 0.0, cnn = 0.0, Tuu = 0.0, Tun = 0.0, Tnn = 0.0;
  double Tm = 1.0;       ///< lag of the shaft [s], > 0
  double max_rps = 0.0;  ///< highest order [1/s], > 0
  double z_most = 5.0;   ///< greatest T / (h - T) the fit is used at, > 0
};

/// low_speed_hull.h
struct LowSpeedHullData {
  double m = 0.0, xG = 0.0, mx = 0.0, my = 0.0, IzzJzz = 0.0;
  double X0F = 0.0, X0A = 0.0, Xvr = 0.0, Yv = 0.0, Yr = 0.0, Nv = 0.0, Nr = 0.0;
  double CD = 0.0, CrY = 1.0, CrN = 1.0;
};

/// How the source's own trials start: straight ahead, shaft at its order.
struct TrialData {
  double speed_mps = 0.0;  ///< approach speed; 0: the ship's service speed
  double shaft_rps = 0.0;  ///< constant order; 0: self-propulsion at the approach speed
  double step_s = 0.1;     ///< of the integration, > 0
};

}  // namespace haeul::hull
