package vn.hienluong.organization;

import vn.hienluong.authority.UnitId;

/** Another name or abbreviation under which papers mention a unit, confirmed by a person. */
public record UnitAlias(UnitId unit, String alias) {}
