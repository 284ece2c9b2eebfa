package vn.hienluong.identity.web;

import java.util.List;

/**
 * The agencies for which somebody works.
 *
 * @param back whether they work for one of them now, and may go on doing so
 */
public record AgencyPage(List<AgencyRow> agencies, boolean back) {

    /** @param here whether they work there now */
    public record AgencyRow(String agency, String name, boolean here) {}
}
