package vn.hienluong.opendata.web;

import java.util.List;

/** How a program reads the data. @param most requests a minute */
public record ApiPage(
        List<Endpoint> endpoints, List<Said> parameters, List<Said> answers, String description, int most) {

    /** @param example path that can be opened; empty where it takes a row to make one */
    public record Endpoint(String pattern, String about, String example) {}

    public record Said(String name, String about) {}
}
