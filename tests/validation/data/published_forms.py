#!/usr/bin/env python3
"""Reference trajectories of four published manoeuvring models, in the form their authors printed.

A second implementation: primes, signs and order of operations of the sources, one classical
Runge-Kutta rule, nothing shared with the simulator. See README.md beside it.

    published_forms.py            writes the CSV files beside this script
    published_forms.py --indices  prints the indices of the manoeuvres instead
"""
import csv
import math
import pathlib
import sys

DEG = math.pi / 180.0


def clip(x, most):
    return max(-most, min(most, x))


class Mariner:
    """Chislett & Stroem-Tejsen (1965): third-order Abkowitz. State x y psi u v r delta; delta > 0
    to starboard here, the source's delta is its opposite."""

    name, step, length, end = "mariner", 0.05, 160.93, 600.0
    rate, limit = 5.0 * DEG, 40.0 * DEG
    columns = ["x_m", "y_m", "psi_rad", "u_mps", "v_mps", "r_radps", "delta_rad"]
    U0 = 7.7175
    start = [0.0, 0.0, 0.0, U0, 0.0, 0.0, 0.0]

    def rates(self, s, order):
        _, _, psi, surge, sway, yaw, delta = s
        L, e = self.length, 1e-5
        U = math.sqrt(surge**2 + sway**2)
        u, v, r, d = (surge - self.U0) / U, sway / U, yaw * L / U, -delta
        X = e * (-184 * u - 110 * u**2 - 215 * u**3 - 899 * v**2 + 18 * r**2 + 798 * r * v
                 - 95 * d**2 - 190 * u * d**2 + 93 * v * d + 93 * u * v * d)
        Y = e * (-1160 * v - 499 * r - 8078 * v**3 + 15356 * v**2 * r - 1160 * v * u - 499 * r * u
                 + 278 * d - 90 * d**3 + 556 * u * d + 278 * u**2 * d - 4 * v * d**2
                 + 1190 * v**2 * d - 4 - 8 * u - 4 * u**2)
        N = e * (-264 * v - 166 * r + 1636 * v**3 - 5483 * v**2 * r - 264 * v * u - 166 * r * u
                 - 139 * d + 45 * d**3 - 278 * u * d - 139 * u**2 * d + 13 * v * d**2
                 - 489 * v**2 * d + 3 + 6 * u + 3 * u**2)
        m, xG = 798 * e, -0.023
        m22, m23 = m + 748 * e, m * xG + 9.354 * e
        m32, m33 = m * xG - 4.646 * e, (39.2 + 43.8) * e
        det = m22 * m33 - m23 * m32
        return [surge * math.cos(psi) - sway * math.sin(psi),
                surge * math.sin(psi) + sway * math.cos(psi), yaw,
                X * U**2 / L / (m + 42 * e),
                (m33 * Y - m23 * N) / det * U**2 / L,
                (m22 * N - m32 * Y) / det * U**2 / L**2,
                clip(order - delta, self.rate)]


class ContainerShip:
    """Son & Nomoto (1981): S175 with roll. State x y psi u v r delta p phi n [rev/s]."""

    name, step, length, end = "container_s175", 0.05, 175.0, 600.0
    rate, limit = 5.0 * DEG, 35.0 * DEG
    columns = ["x_m", "y_m", "psi_rad", "u_mps", "v_mps", "r_radps", "delta_rad", "p_radps",
               "phi_rad", "n_rps"]
    n_order = 80.0 / 60.0
    start = [0.0, 0.0, 0.0, 8.0, 0.0, 0.0, 0.0, 0.0, 0.0, n_order]

    def rates(self, s, order):
        _, _, psi, surge, sway, yaw, d, roll_rate, phi, n = s
        L, D, rho, g = self.length, 6.533, 1025.0, 9.81
        U = math.sqrt(surge**2 + sway**2)
        u, v, r, p = surge / U, sway / U, yaw * L / U, roll_rate * L / U
        m, mx, my = 0.00792, 0.000238, 0.007049
        # propeller and rudder
        vR = 0.088 * v - 0.156 * r - 0.275 * r**3 + 1.96 * r**2 * v
        uP = u * ((1 - 0.184) + 1.09 * (v - 0.526 * r)**2)
        J = uP * U / (n * D)
        KT = 0.527 - 0.455 * J
        uR = uP * 0.921 * math.sqrt(1 + 8 * 0.631 * KT / (math.pi * J**2))
        F = (-6.13 * 1.8219 / (1.8219 + 2.25) * 33.0376 / L**2 * (uR**2 + vR**2)
             * math.sin(d + math.atan(vR / uR)))
        T = 2 * D**4 / (U**2 * L**2) * KT * n * abs(n)
        aH, zR, xR, xH = 0.237, 0.033, -0.5, -0.48
        X = (-0.0004226 * u**2 + (1 - 0.175) * T - 0.00311 * v * r - 0.00386 * v**2
             + 0.0002 * r**2 - 0.0002 * phi**2 + 0.71 * F * math.sin(d) + (m + my) * v * r)

        def cubic(cv, cr, cp, cphi, cvvv, crrr, cvvr, cvrr, cvvf, cvff, crrf, crff):
            return (cv * v + cr * r + cp * p + cphi * phi + cvvv * v**3 + crrr * r**3
                    + cvvr * v**2 * r + cvrr * v * r**2 + cvvf * v**2 * phi + cvff * v * phi**2
                    + crrf * r**2 * phi + crff * r * phi**2)

        Y = (cubic(-0.0116, 0.00242, 0.0, -6.3e-5, -0.109, 0.00177, 0.0214, -0.0405, 0.04605,
                   0.00304, 0.009325, -0.001368)
             + (1 + aH) * F * math.cos(d) - (m + mx) * u * r)
        K = (cubic(0.0003026, -6.3e-5, -7.5e-6, -2.1e-5, 0.002843, -4.62e-5, -0.000588, 0.0010565,
                   -0.0012012, -7.93e-5, -0.000243, 3.569e-5)
             - (1 + aH) * zR * F * math.cos(d) + mx * 0.0313 * u * r
             - rho * g * 21222 / (0.5 * rho * L**2 * U**2) * (0.3 / L) * phi)
        N = (cubic(-0.0038545, -0.00222, 0.000213, -0.0001424, 0.001492, -0.00229, -0.0424,
                   0.00156, -0.019058, -0.0053766, -0.0038592, 0.0024195)
             + (xR + aH * xH) * F * math.cos(d))
        m22, m32, m42 = m + my, -my * 0.0313, my * 0.05
        m33, m44 = 1.76e-5 + 3.4e-6, 0.000456 + 0.000419
        # Cramer's rule on the symmetric system in dv, dp, dr
        det = m22 * m33 * m44 - m32**2 * m44 - m42**2 * m33
        dv = (m33 * m44 * Y - m32 * m44 * K - m42 * m33 * N) / det
        dp = (-m32 * m44 * Y + (m22 * m44 - m42**2) * K + m32 * m42 * N) / det
        dr = (-m42 * m33 * Y + m32 * m42 * K + (m22 * m33 - m32**2) * N) / det
        Tm = 5.65 / n if n > 0.3 else 18.83
        return [surge * math.cos(psi) - sway * math.sin(psi) * math.cos(phi),
                surge * math.sin(psi) + sway * math.cos(psi) * math.cos(phi),
                yaw * math.cos(phi), X * U**2 / L / (m + mx), dv * U**2 / L, dr * U**2 / L**2,
                clip(order - d, self.rate), dp * U**2 / L**2, roll_rate, (self.n_order - n) / Tm]


class Tanker:
    """van Berlekom & Goddard (1972): Esso 190 000 dwt in the Bis system with water depth. State x y
    psi u v r delta n [rev/s]; delta > 0 to starboard here, the source's delta is its opposite."""

    step, length, end = 0.1, 304.8, 1200.0
    rate, limit = 2.33 * DEG, 35.0 * DEG
    columns = ["x_m", "y_m", "psi_rad", "u_mps", "v_mps", "r_radps", "delta_rad", "n_rps"]
    n_order = 80.0 / 60.0
    start = [0.0, 0.0, 0.0, 8.23, 0.0, 0.0, 0.0, n_order]

    def __init__(self, depth, name):
        self.depth, self.name = depth, name

    def rates(self, s, order):
        _, _, psi, u, v, r, delta, n = s
        L, draught, d = self.length, 18.46, -delta
        z = draught / (self.depth - draught)
        Yuvz = -0.85 * (1 - 0.8 / z) if z >= 0.8 else 0.0
        b = math.atan(v / u)
        gT = -0.00695 * u**2 / L - 0.00063 * u * n + L * 3.54e-5 * abs(n) * n
        c = math.sqrt(0.605 * u * n + 38.2 * n**2)
        cc, bb = abs(c) * c, abs(b) * b * abs(d)
        LgX = (-0.0377 * u**2 + L * 2.02 * v * r + 0.3 * v**2 - 0.093 * cc * d**2
               + 0.152 * cc * b * d + L * gT * (1 - 0.22) - 0.0061 * u**2 * z
               + L * 0.387 * v * r * z + 0.0125 * v**2 * z**2)
        LgY = (-1.205 * u * v - 2.4 * abs(v) * v + 0.208 * cc * d - L * 0.752 * u * r
               - 2.16 * cc * bb + 0.04 * gT * L + L * 0.182 * u * r * z + Yuvz * u * v * z
               - 1.5 * abs(v) * v * z - 0.191 * cc * bb * z)
        gLN = (-0.451 * u * v - L * 0.3 * abs(v) * r - 0.098 * cc * d - L * 0.231 * u * r
               + 0.688 * cc * bb - L * 0.02 * gT - L * 0.047 * u * r * z - 0.241 * u * v * z
               - L * 0.12 * abs(v) * r * z + 0.344 * cc * bb * z)
        return [u * math.cos(psi) - v * math.sin(psi), u * math.sin(psi) + v * math.cos(psi), r,
                LgX / L / (1.05 + 0.05 * z), LgY / L / (2.02 + 0.387 * z),
                gLN / (L**2 * (0.1232 + 0.0045 * z)), clip(order - delta, self.rate),
                (self.n_order - n) / 50.0]


class LowSpeedTanker:
    """Miyauchi et al. (2022): Esso Osaka, 3 m model, four quadrants. State x y psi u v r delta."""

    name, step, length, end = "esso_osaka_3m", 0.1, 3.0, 300.0
    rate, limit = 20.0 * DEG, 35.0 * DEG
    columns = ["x_m", "y_m", "psi_rad", "u_mps", "v_mps", "r_radps", "delta_rad"]
    n = 10.0
    start = [0.0, 0.0, 0.0, 0.3, 0.0, 0.0, 0.0]
    A = [-7.9e-5, 0.00799, -0.00493, -0.00587, -0.000558, 0.00508, 0.0017, 0.000916]
    B = [3.5e-5, -0.00317, 0.00196, 0.00233, 0.000225, -0.00216, 6.27e-5, 6.25e-5]

    def cross_flow(self, v, w):
        """Integrals of |c|c and |c|c x', c = v + w x': Simpson's rule, exact between cross-overs."""
        def panel(a, b, f):
            return (b - a) / 6 * (f(a) + 4 * f((a + b) / 2) + f(b))

        zero = -v / w if abs(w) > 2 * abs(v) else 0.5
        total = [0.0, 0.0]
        for a, b in ((-0.5, zero), (zero, 0.5)):
            sign = 1 if v + w * (a + b) / 2 > 0 else -1
            total[0] += sign * panel(a, b, lambda x: (v + w * x)**2)
            total[1] += sign * panel(a, b, lambda x: (v + w * x)**2 * x)
        return total

    def rates(self, s, order):
        _, _, psi, u, v, r, d = s
        rho, L, T, D, pitch, n = 998.0, 3.0, 0.20114, 0.084, 0.084 * 0.7151, self.n
        U, beta = math.sqrt(u**2 + v**2), math.atan2(v, u)
        # hull
        q = 0.5 * rho * L * T
        IY, IN = self.cross_flow(v, 2.217 * r * L)[0], self.cross_flow(v, 0.8097 * r * L)[1]
        X = q * ((-0.02139 + (-0.03189 + 0.02139) * abs(beta) / math.pi) * u * U
                 - 0.0081 * v * r * L)
        Y = q * (-0.3728 * v * abs(u) + 0.116 * r * L * u - 0.9665 * IY)
        N = q * L * (-0.1458 * v * u - 0.04849 * r * L * abs(u) - 0.9665 * IN)
        # propeller
        A, B = self.A, self.B
        Js = u / (D * n)
        wake = 1.0
        if u > 0:
            side = v / U - 0.517 * r * L / U
            wake = min(max(1 - (0.614 - 0.871 * abs(side) + 0.359 * side**2), 0.0), 1.0)
        XP = YP = NP = 0.0
        if n >= 0:
            J = Js * wake
            KT = 0.3278 - 0.3323 * J - 0.156 * J**2
            XP = (1 - 0.22) * rho * D**4 * n**2 * KT
            if u < 0:
                YP = q * (n * pitch)**2 * (A[5] * Js**2 + A[6] * Js + A[7])
                NP = q * L * (n * pitch)**2 * (B[5] * Js**2 + B[6] * Js + B[7])
        else:
            XP = rho * D**4 * n**2 * (-0.175 + 0.33 * Js if Js >= -0.233 else -0.251)
            KT = XP / (rho * D**4 * n**2)
            i = 2 if Js < -0.35 else 0
            YP, NP = A[i] + A[i + 1] * Js, B[i] + B[i + 1] * Js
            if Js > -0.06:
                YP, NP = A[4], B[4]
            YP, NP = q * (n * D)**2 * YP, q * L * (n * D)**2 * NP
        # rudder
        AR, Lam, eps, kx = 0.01063, 1.539, 1.42, 0.288
        eta, uP = D / math.sqrt(AR * Lam), u * wake
        if n >= 0 and KT > 0:
            jet = math.sqrt(uP**2 + 8 * KT * n**2 * D**2 / math.pi)
            uR = eps * math.sqrt(eta * (uP + kx / eps * (jet - uP))**2 + (1 - eta) * uP**2)
        elif u >= 0:
            p1 = eps * uP + n * D * 0.144 * math.sqrt(8 * abs(KT) / math.pi)
            sq = (eta * math.copysign(1, p1) * p1**2 + (1 - eta) * (eps * uP)**2 - 0.176 * u**2)
            uR = math.copysign(math.sqrt(abs(sq)), sq)
        else:
            uR = u
        vR = -(0.3506 if v - 0.5 * L * r >= 0 else 0.4406) * (v - 1.08 * L * r)
        FN = (0.5 * rho * AR * 6.13 * Lam / (2.25 + Lam) * (uR**2 + vR**2)
              * math.sin(d - math.atan2(vR, uR)))
        X += XP - (1 - 0.19) * FN * math.sin(d)
        Y += YP - (1 + 0.393) * FN * math.cos(d)
        N += NP - (-0.5 - 0.393 * 0.45) * L * FN * math.cos(d)
        # motion
        m, mx, my = (k * q * L for k in (0.27078, 0.0467, 0.2579))
        xG = 0.03119 * L
        Izz = 0.0286 * q * L**3 + m * xG**2
        a, b, e, f = m + my, m * xG, Y - (m + mx) * u * r, N - m * xG * u * r
        det = a * Izz - b * b
        return [u * math.cos(psi) - v * math.sin(psi), u * math.sin(psi) + v * math.cos(psi), r,
                (X + (m + my) * v * r + m * xG * r**2) / (m + mx),
                (Izz * e - b * f) / det, (a * f - b * e) / det, clip(order - d, self.rate)]


class LowSpeedTankerAstern(LowSpeedTanker):
    name, n = "esso_osaka_3m_astern", -10.0


def advanced(s, k, h):
    return [a + h * b for a, b in zip(s, k)]


def rk4(ship, s, order, h):
    k1 = ship.rates(s, order)
    k2 = ship.rates(advanced(s, k1, h / 2), order)
    k3 = ship.rates(advanced(s, k2, h / 2), order)
    k4 = ship.rates(advanced(s, k3, h), order)
    return [a + h / 6 * (p + 2 * q + 2 * w + z) for a, p, q, w, z in zip(s, k1, k2, k3, k4)]


def run(ship, rudder, heading=None):
    """Turn (heading None) or zigzag; the order changes at step boundaries. All states."""
    s, out = list(ship.start), [list(ship.start)]
    order = clip(rudder, ship.limit)
    for _ in range(round(ship.end / ship.step)):
        if heading is not None:
            if order > 0 and s[2] >= heading:
                order = -order
            elif order < 0 and s[2] <= -heading:
                order = -order
        s = rk4(ship, s, order, ship.step)
        out.append(s)
    return out


MANOEUVRES = [("turn_20", 20 * DEG, None), ("turn_35", 35 * DEG, None),
              ("zigzag_10", 10 * DEG, 10 * DEG), ("zigzag_20", 20 * DEG, 20 * DEG)]
SHIPS = [Mariner(), ContainerShip(), Tanker(1e6, "esso_190k_deep"), Tanker(40.0, "esso_190k_40m"),
         Tanker(25.0, "esso_190k_25m"), LowSpeedTanker(), LowSpeedTankerAstern()]


def crossing(states, index, value, result):
    for a, b in zip(states, states[1:]):
        if a[index] < value <= b[index]:
            return a[result] + (value - a[index]) / (b[index] - a[index]) * (b[result] - a[result])
    return float("nan")


def indices(ship, name, states):
    L = ship.length
    least = min(math.hypot(s[3], s[4]) for s in states) / ship.start[3]
    r_prime = max(abs(s[5]) * L / math.hypot(s[3], s[4]) for s in states)
    text = f"{ship.name:16s} {name:10s}"
    if name.startswith("turn"):
        text += (f" advance {crossing(states, 2, math.pi / 2, 0) / L:.4f} L, transfer "
                 f"{crossing(states, 2, math.pi / 2, 1) / L:.4f} L, tactical diameter "
                 f"{crossing(states, 2, math.pi, 1) / L:.4f} L, speed ratio "
                 f"{math.hypot(*states[-1][3:5]) / ship.start[3]:.4f}")
    else:
        limit, last, peaks = float(name[-2:]) * DEG, 0, []
        psi = [s[2] for s in states]
        for i in range(1, len(psi) - 1):
            if abs(psi[i]) > limit and abs(psi[i]) >= abs(psi[i - 1]) and abs(psi[i]) > abs(psi[i + 1]):
                if psi[i] * last <= 0:
                    peaks.append(abs(psi[i]) / DEG - limit / DEG)
                    last = psi[i]
        text += " overshoots " + ", ".join(f"{p:.2f}" for p in peaks[:4]) + " deg"
    text += f"; least U/U0 {least:.3f}, greatest r' {r_prime:.3f}"
    text += f", drift {max(abs(math.atan2(s[4], s[3])) for s in states) / DEG:.1f} deg"
    if len(ship.columns) == 10:
        text += f", roll {max(abs(s[8]) for s in states) / DEG:.2f} deg"
    if ship.name == "mariner":
        text += f", least u' {min((s[3] - ship.U0) / math.hypot(s[3], s[4]) for s in states):.3f}"
    return text


def main():
    folder = pathlib.Path(__file__).parent
    for ship in SHIPS:
        runs = [(name, run(ship, rudder, heading)) for name, rudder, heading in MANOEUVRES]
        if "--indices" in sys.argv:
            for name, states in runs:
                print(indices(ship, name, states))
            continue
        every = round(10.0 / ship.step)
        with open(folder / f"{ship.name}.csv", "w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["manoeuvre", "time_s"] + ship.columns)
            for name, states in runs:
                for i in range(0, len(states), every):
                    writer.writerow([name, round(i * ship.step)] + [repr(x) for x in states[i]])


if __name__ == "__main__":
    main()
