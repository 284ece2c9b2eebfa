package vn.hienluong.federation;

import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.PositionRole;

/** What somebody is, in which unit. */
record Place(UnitId unit, PositionRole role) {}
