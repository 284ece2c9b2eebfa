package vn.hienluong.datarequests.web;

import java.util.List;

/** A copy as a person reads it: what there is, table by table. */
public record CopyPage(String language, String title, List<String> lead, List<Section> sections) {

    /**
     * @param what what the table is for
     * @param note where it is cut; may be empty
     */
    public record Section(
            String what, String why, String table, List<String> columns, List<List<String>> rows, String note) {}
}
