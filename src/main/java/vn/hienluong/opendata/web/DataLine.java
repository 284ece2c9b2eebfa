package vn.hienluong.opendata.web;

/**
 * A list in the catalogue.
 *
 * @param standing how many rows there are and when they changed, in words
 * @param excel address of the file that Excel opens as it should
 */
public record DataLine(
        String title, String about, String standing, String href, String excel, String csv, String json) {}
