package vn.hienluong.desk.web;

import java.util.List;
import vn.hienluong.platform.web.Choice;

/** Tasks against periods. */
public record BoardPage(
        String plan,
        String sign,
        String at,
        List<Column> columns,
        List<Row> rows,
        List<Choice> dimensions,
        List<Choice> units,
        List<Choice> standings,
        Filter filter,
        int shown,
        int all) {

    public record Column(String title, String href, String state) {}

    /** @param standings one per column; empty for a heading */
    public record Row(String href, String number, String text, String leads, List<Mark> standings) {

        public boolean heading() {
            return standings.isEmpty();
        }
    }

    public record Mark(String label, String kind) {}

    public record Filter(String dimension, String unit, String standing) {

        public boolean any() {
            return !dimension.isEmpty() || !unit.isEmpty() || !standing.isEmpty();
        }
    }
}
