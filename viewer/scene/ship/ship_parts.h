#pragma once
/// Parts that several deck kits share. Lengths in metres, positions in the ship's local frame.
#include "viewer/scene/ship/ship_model.h"

namespace haeul::scene {

inline const Colour kWhite = rgb(0xe9e7df, 0.25);
inline const Colour kGlass = rgb(0x16222b, 0.9);
inline const Colour kSteel = rgb(0x8b9095, 0.3);
inline const Colour kYellow = rgb(0xd7a21e, 0.3);
inline const Colour kOrange = rgb(0xe2571b, 0.4);
inline const Colour kBlack = rgb(0x14161a, 0.3);

osg::Vec3 at(double x, double y, double z);

/// A storey or block standing on z: x from aft to fore, symmetric about y.
struct Block {
  double aft, fore, half_breadth, z, height;
};
/// White block with rows of windows in front, behind and on both sides, one row per storey.
void add_house(Mesh& mesh, const Block& block, int storeys, double window_pitch, Colour colour);
/// Wheelhouse: a block with one band of large windows all round and a flat overhanging roof.
void add_wheelhouse(Mesh& mesh, const Block& block, Colour colour);
/// Funnel on a casing, with two bands in company colours; raked aft.
void add_funnel(Mesh& mesh, const Block& casing, double funnel_height, Colour band, Colour main);
/// Mast with a yard, lights and a radar scanner.
void add_mast(Mesh& mesh, const osg::Vec3& foot, double height, Colour colour);
/// Deck crane with its jib laid forward (or aft, for a negative reach).
void add_crane(Mesh& mesh, const osg::Vec3& foot, double height, double reach, Colour colour);
/// Closed lifeboat, 8 m long for scale 1.
void add_lifeboat(Mesh& mesh, const osg::Vec3& centre, double scale);
/// Open rescue boat on its cradle.
void add_rescue_boat(Mesh& mesh, const osg::Vec3& centre, double length);
/// Two rails on stanchions along both sides between two stations.
void add_rails(ShipModel& model, double aft, double fore, double height, double thickness);
/// Windlass or winch.
void add_winch(Mesh& mesh, const osg::Vec3& foot, double size, Colour colour);
/// Flat ring painted on the deck.
void add_ring(Mesh& mesh, const osg::Vec3& centre, double inner, double outer, Colour colour);

}  // namespace haeul::scene
