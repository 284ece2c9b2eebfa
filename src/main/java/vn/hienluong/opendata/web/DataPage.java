package vn.hienluong.opendata.web;

import java.util.List;

/** One list: what stands in its columns, under which licence, and where it is for programs. */
public record DataPage(DataLine line, List<Field> fields, Terms terms, List<Place> places) {

    /** @param about what it means beyond its label, with its only values where there are such */
    public record Field(String name, String label, String type, boolean always, String about) {}

    public record Terms(String name, String about, String address) {}

    /** @param address written out, so that it can be copied */
    public record Place(String label, String href, String address) {}
}
