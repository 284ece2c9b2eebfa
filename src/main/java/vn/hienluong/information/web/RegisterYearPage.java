package vn.hienluong.information.web;

import java.util.List;

/** @param standings the heads of the columns */
public record RegisterYearPage(String year, List<String> standings, List<Line> lines) {

    public record Line(String name, List<Cell> cells) {}

    public record Cell(int many, String kind, String href) {}
}
