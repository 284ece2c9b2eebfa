package vn.hienluong.organization.web;

import java.util.List;

/** The organisation as it stands today, what is no unit apart, what is gone or yet to come below. */
public record OrganizationPage(
        List<UnitRow> units, List<UnitRow> bodies, List<UnitRow> others, boolean mayManage, boolean mayReorganise) {}
