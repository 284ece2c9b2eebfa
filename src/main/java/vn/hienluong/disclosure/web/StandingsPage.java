package vn.hienluong.disclosure.web;

import java.util.List;

/** @param standings the heads of the columns */
public record StandingsPage(List<String> standings, List<Line> duties, List<Line> units, ItemsPage.Filters filters) {

    public record Line(String name, List<Cell> cells) {}

    public record Cell(int many, String kind, String href) {}
}
