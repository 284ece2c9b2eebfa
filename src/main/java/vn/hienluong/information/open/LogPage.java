package vn.hienluong.information.open;

import java.util.List;
import java.util.Optional;
import vn.hienluong.information.open.TrackPage.OpenFile;

/** What was answered before, the latest first. */
public record LogPage(List<Row> rows, Optional<String> next) {

    public record Row(String href, String title, String about) {}

    /** One of them in whole. */
    public record Entry(String title, String about, String question, String answer, List<OpenFile> files) {}
}
