package vn.hienluong.links.web;

import java.util.List;

/** @param all how many are watched */
public record LinksPage(int all, List<Row> broken, List<Row> repaired) {

    public record Row(String address, String title, String on, String when, String fault) {}
}
